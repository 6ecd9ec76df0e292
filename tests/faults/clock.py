"""Clocks that jump, and clocks that differ.

On SQLite the clock of the machine is set forward by an hour in the middle of an import, then back by
two: every package is there once, and nothing waits for a time that does not come. On PostgreSQL all go
by the database's clock: workers whose own are three minutes apart, and a server whose clock is set,
do as if theirs were right.

    tests/postgres.sh python3 clock.py FIRSTSCAN
"""

import contextlib
import glob
import json
import os
import pathlib
import sqlite3
import sys
import tempfile

import desk as desks
from backup import Databases, admin
from full import Verdicts
from hung import kept, kept_of, worker

ROWS, HOUR, APART = 60_000, 3600, 90
LIBRARY = "/usr/lib/*/faketime/libfaketimeMT.so.1"


class Clock:
    """What time it is for a process, as seconds that it is ahead."""

    def __init__(self, folder, name, ahead=0):
        libraries = glob.glob(LIBRARY)
        if not libraries:
            raise SystemExit(f"there is no {LIBRARY}. On Debian and Ubuntu: apt-get install faketime")
        self.file = pathlib.Path(folder) / f"clock-{name}"
        self.set(ahead)
        # What only ever grows goes on at its pace when somebody sets a clock.
        self.before = ["env", f"LD_PRELOAD={libraries[0]}", f"FAKETIME_TIMESTAMP_FILE={self.file}",
                       "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1", "NO_FAKE_STAT=1"]

    def set(self, ahead):
        new = self.file.with_suffix(".new")
        new.write_text(f"{ahead:+}\n")
        new.replace(self.file)


def known(one):
    """Whether a consultancy's token is taken."""
    status, body = one.graphql("{ viewer { __typename } }")
    errors = json.loads(body).get("errors") or [{}]
    told = (status, errors[0].get("extensions", {}).get("code"))
    if told not in ((200, None), (401, "UNAUTHENTICATED")):
        raise SystemExit(f"{status}: {body}")
    return status == 200


def jumps(program, verdicts, folder):
    file, clock = pathlib.Path(folder) / "firstscan.db", Clock(folder, "server")
    database = f"sqlite://{file}"
    desk = desks.Desk(program, folder, database, ["worker.poll=100ms", "worker.batch=500"],
                      clock.before)
    one = desk.consultancy(0)

    def stored():
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as read:
            return read.execute(kept_of(one)).fetchone()

    asked = one.ask_for_import(one.report(ROWS))
    desk.wait("some packages are stored", lambda: stored()[0] > 0)
    clock.set(HOUR)
    at, _ = stored()
    verdicts.say(f"the clock is an hour ahead with {at} of {ROWS} packages stored", at < ROWS, at)
    verdicts.say("a token of a quarter of an hour has run out", not known(one))
    one.sign_in()
    ended = one.imported(asked)
    verdicts.say("the import ends", ended["state"] == "DONE", ended)
    verdicts.say("every package is stored and counted once", stored() == (ROWS, ROWS), stored())
    clock.set(-HOUR)
    verdicts.say("a token from two hours ahead is not taken", not known(one))
    one.sign_in()
    one.import_(ROWS + 1)
    verdicts.say("set back by two hours, who signs in and imports does not wait",
                 stored() == (ROWS + 1, ROWS + 1), stored())
    verdicts.say("it is ready", desk.ready())
    desk.stop()
    code, told = admin(program, folder, database, "check-trail")
    verdicts.say("the trail is whole, though its times go back", code == 0, told)


def differ(program, verdicts, folder):
    databases = Databases()
    app, clock = databases.migrated(program, "differ"), Clock(folder, "server")
    desk = desks.Desk(program, folder, app, before=clock.before, more=["--no-worker"])
    one = desk.consultancy(1)
    stored = lambda: kept(databases, "differ", one)
    behind = worker(program, folder, app, "behind", Clock(folder, "behind", -APART).before)
    asked = one.ask_for_import(one.report(ROWS))
    desk.wait("some packages are stored", lambda: stored()["packages"] > 0)
    ahead = worker(program, folder, app, "ahead", Clock(folder, "ahead", APART).before)
    clock.set(HOUR)
    verdicts.say("a token is good though the server's clock is an hour ahead", known(one))
    ended = one.imported(asked)
    verdicts.say("with workers three minutes apart an import ends", ended["state"] == "DONE", ended)
    again = one.imported(one.ask_for_import(one.report(ROWS + 1)))
    verdicts.say("and another", again["state"] == "DONE", again)
    whole = stored()
    verdicts.say("every package is stored and counted once, whoever did it",
                 whole == {"packages": ROWS + 1, "counted": ROWS + 1}, whole)
    tries = databases.row("differ", "select max(attempt) from hub.jobs where kind = 'import'")
    verdicts.say("nobody took an import from another", tries == (1,), tries)
    for process in (behind, ahead):
        process.terminate()
    codes = [process.wait(desks.PATIENCE) for process in (behind, ahead)]
    verdicts.say("both end as they should", codes == [0, 0], codes)
    desk.stop()


def main():
    program, verdicts = os.path.realpath(sys.argv[1]), Verdicts()
    for of in (jumps, differ):
        with tempfile.TemporaryDirectory() as folder:
            of(program, verdicts, folder)
    return 1 if verdicts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
