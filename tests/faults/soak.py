"""Many consultancies at once on two connections, back ends killed and callers leaving: whatever is
answered, written, mailed or logged bears nobody else's mark.

    tests/postgres.sh python3 soak.py FIRSTSCAN [SECONDS]
"""

import http.client
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

import desk as desks

CLIENTS, CONSULTANCIES = 50, 20
# The last part of an order's number is its consultancy's.
ORDER = re.compile(rb"111-[0-9]{7}-9([0-9]{6})")

READS = {
    "clients": "{ sellerAccounts(first: 20) { nodes { name markets { id } } } }",
    "packages": """query($market: ID!) { market(id: $market) { shipments(first: 50) { nodes {
        orderId categories warehouse verdict } } health { overall { counted } } } }""",
    "cases": "{ reviews(first: 20) { nodes { title market { id } } } }",
    "trail": "{ auditEvents(first: 50) { nodes { action subject actorName } } }",
    "team": "{ consultancy { name } team(first: 5) { nodes { name email } } }",
}


class Soak:
    def __init__(self, program, folder, until):
        self.folder, self.until = pathlib.Path(folder), until
        self.found, self.seen, self.refused, self.left = [], 0, 0, 0
        self.lock = threading.Lock()
        server, pooler = (urllib.parse.urlsplit(os.environ[name])
                          for name in ("FIRSTSCAN_TEST_POSTGRES", "FIRSTSCAN_TEST_POOLER"))
        at = lambda where, role, name: f"postgres://{role}@{where.hostname}:{where.port}/{name}"
        self.superuser = at(server, "postgres", "soak")
        self.psql("create database soak owner firstscan_owner", at(server, "postgres", "postgres"))
        self.psql("revoke all on database soak from public")
        self.psql("grant connect, temporary on database soak to firstscan_app")
        subprocess.run([program, "migrate", "--database", at(server, "firstscan_owner", "soak")],
                       cwd=folder, check=True, stdout=subprocess.DEVNULL)
        large = ["allowance.credential=1000000000", "allowance.consultancy=1000000000"]
        self.desk = desks.Desk(program, folder, at(pooler, "firstscan_app", "soak"), [
            "database.prepared=false", "database.connections=2", "worker.poll=100ms", *large])
        direct = at(server, "firstscan_app", "soak")
        self.all = [self.desk.consultancy(no, direct) for no in range(CONSULTANCIES)]
        for one in self.all:
            one.import_(60)
            one.must("""mutation($input: OpenReviewInput!) { openReview(input: $input) {
                review { id } userErrors { message } } }""",
                     input={"market": one.market, "title": f"Case {one.mark}"})

    def psql(self, sql, at=None):
        subprocess.run(["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--command", sql,
                        at or self.superuser], check=True, stdout=subprocess.DEVNULL)

    def looked_at(self, one, what, body):
        """Counts what was answered, and keeps what is not the caller's."""
        foreign = {mark for mark in desks.MARK.findall(body) if mark.decode() != one.mark}
        foreign |= {no for no in ORDER.findall(body) if int(no) != one.no}
        with self.lock:
            self.seen += 1
            if foreign:
                self.found.append((what, one.mark, foreign))

    def call(self, seed):
        chance = random.Random(seed)
        one = self.all[seed % CONSULTANCIES]
        other = self.all[(seed + 1 + chance.randrange(CONSULTANCIES - 1)) % CONSULTANCIES]
        while time.monotonic() < self.until:
            what = chance.choice([*READS, "table", "other", "change", "leave"])
            try:
                if what == "leave":
                    self.leave(one, chance)
                    continue
                if what == "table":
                    status, body = self.desk.ask(
                        "GET", f"/accounts/{one.account}/{chance.choice(('shipments', 'findings'))}"
                        f".{chance.choice(('csv', 'jsonl'))}", None, one.headers)
                elif what == "other":
                    status, body = one.graphql("""query($account: ID!, $market: ID!) {
                        sellerAccount(id: $account) { name } market(id: $market) { id } }""",
                                               account=other.account, market=other.market)
                elif what == "change":
                    status, body = one.graphql(
                        """mutation($input: EditSellerAccountInput!) { editSellerAccount(
                        input: $input) { sellerAccount { name } userErrors { message } } }""",
                        input={"id": one.account, "version": chance.randrange(1, 9),
                               "name": f"Aster {one.mark}"})
                else:
                    wanted = {"market": one.market} if "$market" in READS[what] else {}
                    status, body = one.graphql(READS[what], **wanted)
            # A back end that was killed in the middle of a table ends the answer early.
            except (OSError, http.client.HTTPException):
                self.refused += 1
                continue
            if status == 200:
                self.looked_at(one, what, body)
            else:
                self.refused += 1
                if status not in (429, 503, 504):
                    self.found.append((what, one.mark, (status, body[:300])))

    def leave(self, one, chance):
        """Somebody who asks and does not wait for the answer."""
        connection = self.desk.connection()
        body = json.dumps({"query": READS["packages"], "variables": {"market": one.market}})
        connection.request("POST", "/graphql", body, one.headers)
        time.sleep(chance.random() / 50)
        connection.close()
        self.left += 1

    def kill(self):
        """Ends a back end, again and again."""
        while time.monotonic() < self.until:
            self.psql("select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                      " 'firstscan_app' order by random() limit 1")
            time.sleep(0.5)

    def run(self):
        threads = [threading.Thread(target=self.call, args=(seed,), daemon=True) for seed in range(CLIENTS)]
        threads.append(threading.Thread(target=self.kill, daemon=True))
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        self.desk.wait("it is ready again", self.desk.ready)
        self.desk.stop()
        for mail in self.folder.glob("mail/*"):
            marks = set(desks.MARK.findall(mail.read_bytes()))
            if len(marks) > 1:
                self.found.append(("mail", mail.name, marks))
        log = (self.folder / "log").read_bytes()
        if marks := set(desks.MARK.findall(log)):
            self.found.append(("log", "", marks))


def main():
    program, seconds = os.path.realpath(sys.argv[1]), int((sys.argv[2:] or ["60"])[0])
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(program, folder, 0)
        soak.until = time.monotonic() + seconds
        soak.run()
    print(f"{CLIENTS} clients of {CONSULTANCIES} consultancies for {seconds} s: {soak.seen} answers,"
          f" {soak.refused} refused for the moment, {soak.left} not waited for,"
          f" {len(soak.found)} with what is another's or should not be")
    for found in soak.found[:10]:
        print("  ", *found)
    # That nothing foreign came is worth nothing if nothing came.
    return 1 if soak.found or soak.seen < 10 * CLIENTS else 0


if __name__ == "__main__":
    sys.exit(main())
