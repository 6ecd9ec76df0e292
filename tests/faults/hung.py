"""A worker that stops in the middle of an import, still holding its connections, and goes on when
another has long taken over: every package is there once, as if nothing had been.

    tests/postgres.sh python3 hung.py FIRSTSCAN
"""

import atexit
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

import desk as desks
from backup import Databases
from full import Verdicts

ROWS, LEASE = 60_000, "3s"


def worker(program, folder, app, name, before=()):
    # The database gives up on who does not go on in a transaction or with its statement: only then
    # is the job free, however short its lease is.
    sets = ["server.public_url=http://desk.test", "mail.folder=mail", "log.format=json",
            "worker.poll=100ms", f"worker.lease={LEASE}", "worker.batch=500",
            "database.idle_timeout=3s", "database.job_timeout=15s"]
    log = open(pathlib.Path(folder) / name, "ab")
    process = subprocess.Popen([*before, program, "worker", "--database", app,
                                *(part for one in sets for part in ("--set", one))], cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=log,
                               env={**os.environ, "FIRSTSCAN_SECURITY_KEYS": desks.KEY})
    atexit.register(process.kill)
    return process


def kept(databases, name, one):
    """How many packages of a consultancy are stored, and what the daily counts say of them."""
    packages, counted = databases.row(name, kept_of(one))
    return {"packages": packages, "counted": counted}


def kept_of(one):
    here = f"tenant_id = (select id from tenants where name like '%{one.mark}')"
    return f"""select (select count(*) from packages where {here}),
        (select sum(valid + invalid + pending + exempt) from day_tallies
            where {here} and category = '' and carrier = '')"""


def main():
    program, verdicts, databases = os.path.realpath(sys.argv[1]), Verdicts(), Databases()
    with tempfile.TemporaryDirectory() as folder:
        app = databases.migrated(program, "hung")
        desk = desks.Desk(program, folder, app, more=["--no-worker"])
        one = desk.consultancy(0)
        stored = lambda: kept(databases, "hung", one)
        first = worker(program, folder, app, "first")
        asked = one.ask_for_import(one.report(ROWS))
        desk.wait("some packages are stored", lambda: stored()["packages"] > 0)
        first.send_signal(signal.SIGSTOP)
        at = stored()["packages"]
        verdicts.say(f"a worker hangs with {at} of {ROWS} packages stored", at < ROWS, at)
        second = worker(program, folder, app, "second")
        ended = one.imported(asked)
        verdicts.say("another takes the import over and ends it", ended["state"] == "DONE", ended)
        whole = stored()
        verdicts.say("every package is stored and counted once",
                     whole == {"packages": ROWS, "counted": ROWS}, whole)
        first.send_signal(signal.SIGCONT)
        # It finds out, and does other work again.
        second.terminate()
        second.wait(desks.PATIENCE)
        again = one.imported(one.ask_for_import(one.report(ROWS + 1)))
        verdicts.say("the one that hung works again", again["state"] == "DONE", again)
        whole = stored()
        verdicts.say("and changed nothing of what it had left",
                     whole == {"packages": ROWS + 1, "counted": ROWS + 1}, whole)
        first.terminate()
        verdicts.say("it ends as it should", first.wait(desks.PATIENCE) == 0, first.returncode)
        desk.stop()
    return 1 if verdicts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
