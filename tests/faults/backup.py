"""A backup of PostgreSQL as docs/operations.md says: what comes back has the same checksums by table
and consultancy, and what was erased since is erased again before anything is served.

    tests/postgres.sh python3 backup.py FIRSTSCAN
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import desk as desks
from full import Verdicts


class Databases:
    def __init__(self):
        server = urllib.parse.urlsplit(os.environ["FIRSTSCAN_TEST_POSTGRES"])
        self.at = lambda role, name: f"postgres://{role}@{server.hostname}:{server.port}/{name}"

    def make(self, name):
        self.psql(self.at("postgres", "postgres"), f"create database {name} owner firstscan_owner")
        self.psql(self.at("postgres", name), "revoke all on database {0} from public; grant connect,"
                  " temporary on database {0} to firstscan_app".format(name))

    def migrated(self, program, name):
        """A database with all tables; its URL for the role of servers and workers."""
        self.make(name)
        subprocess.run([program, "migrate", "--database", self.at("firstscan_owner", name)],
                       check=True, stdout=subprocess.DEVNULL)
        return self.at("firstscan_app", name)

    def row(self, name, sql):
        """The numbers of the one row that is asked for."""
        told = subprocess.run(["psql", "--no-psqlrc", "--tuples-only", "--no-align", "--command",
                               sql, self.at("postgres", name)], check=True, stdout=subprocess.PIPE)
        return tuple(int(number or 0) for number in told.stdout.strip().split(b"|"))

    def psql(self, url, sql):
        subprocess.run(["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--command", sql,
                        url], check=True, stdout=subprocess.DEVNULL)


def admin(program, folder, database, *arguments):
    """Exit code and answer of an operator's command."""
    ended = subprocess.run(
        [program, "admin", "--database", database, "--set", "server.public_url=http://desk.test",
         "--set", "mail.folder=mail", "--json", *arguments], cwd=folder, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, check=False,
        env={**os.environ, "FIRSTSCAN_SECURITY_KEYS": desks.KEY})
    return ended.returncode, ended.stdout if ended.returncode == 0 else ended.stderr


def main():
    program, verdicts, databases = os.path.realpath(sys.argv[1]), Verdicts(), Databases()
    with tempfile.TemporaryDirectory() as folder:
        owner, app = databases.at("firstscan_owner", "before"), databases.migrated(program, "before")
        desk = desks.Desk(program, folder, app, ["worker.poll=100ms"])
        stays, goes = desk.consultancy(0), desk.consultancy(1)
        for one in (stays, goes):
            one.import_(300)
        desk.stop()

        dump = str(pathlib.Path(folder) / "backup.dump")
        refused = subprocess.run(["pg_dump", "--format=custom", "--file", dump, owner],
                                 stderr=subprocess.PIPE, text=True, check=False)
        verdicts.say("the owner of the tables, who sees no rows, cannot make a backup without them",
                     refused.returncode != 0 and "row-level security" in refused.stderr,
                     refused.stderr or "it was made")
        databases.psql(databases.at("postgres", "before"), """create role firstscan_backup login
            bypassrls; grant pg_read_all_data to firstscan_backup; grant connect on database before
            to firstscan_backup""")
        dumped = subprocess.run(["pg_dump", "--format=custom", "--file", dump,
                                 databases.at("firstscan_backup", "before")],
                                stderr=subprocess.PIPE, text=True, check=False)
        verdicts.say("a role that reads everything and nothing else can", dumped.returncode == 0,
                     dumped.stderr)
        _, before = admin(program, folder, app, "checksum")

        code, told = admin(program, folder, app, "erase-consultancy", f"Harbor {goes.mark}",
                           "--for-good")
        verdicts.say("a consultancy is erased after the backup", code == 0, told)

        databases.make("after")
        owner, app = (databases.at(role, "after") for role in ("firstscan_owner", "firstscan_app"))
        # The schema public is there already.
        restored = subprocess.run(["pg_restore", "--exit-on-error", "--clean", "--if-exists",
                                   "--dbname", databases.at("postgres", "after"), dump],
                                  stderr=subprocess.PIPE, text=True, check=False)
        verdicts.say("the backup is restored", restored.returncode == 0, restored.stderr)
        code, after = admin(program, folder, app, "checksum")
        verdicts.say("every table and consultancy has the checksum that it had",
                     code == 0 and json.loads(after) == json.loads(before), f"{before}\n{after}")
        served = subprocess.run(
            [program, "serve", "--database", app, "--set", "server.port=0", "--set",
             "server.public_url=http://desk.test", "--set", "mail.folder=mail"], cwd=folder,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=60,
            env={**os.environ, "FIRSTSCAN_SECURITY_KEYS": desks.KEY})
        verdicts.say("it is not served while what was erased is there",
                     served.returncode != 0 and "replay-erasures" in served.stdout, served.stdout)
        code, told = admin(program, folder, app, "replay-erasures")
        verdicts.say("what was erased is erased again", code == 0 and json.loads(told) == {
            "replayed": 1}, told)
        desk = desks.Desk(program, folder, app)
        desk.wait("it is ready", desk.ready)
        _, told = admin(program, folder, app, "list")
        verdicts.say("one consultancy is there and the other is not",
                     stays.mark in told and goes.mark not in told, told)
        desk.stop()
    return 1 if verdicts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
