"""A server of its own, and consultancies whose every value bears their mark."""

import atexit
import http.client
import json
import os
import pathlib
import re
import subprocess
import time

KEY = "1:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc="
PASSWORD = "Seven-green-parcels-12"
MARK = re.compile(rb"mark[0-9]{3}x[0-9a-f]{8}")
PATIENCE = 120


class Desk:
    """`firstscan serve` on a database, in a folder."""

    def __init__(self, program, folder, database, settings=(), before=(), more=()):
        self.program, self.folder, self.database = program, pathlib.Path(folder), database
        self.log = open(self.folder / "log", "ab")
        # Callers stand for many: each says from where it calls.
        settings = ["server.port=0", "server.public_url=http://desk.test", "mail.folder=mail",
                    "server.proxies=127.0.0.1", "log.format=json", *settings]
        sets = [part for setting in settings for part in ("--set", setting)]
        self.process = subprocess.Popen([*before, program, "serve", "--database", database, *sets,
                                         *more],
                                        cwd=self.folder, stdout=subprocess.PIPE, stderr=self.log,
                                        env={**os.environ, "FIRSTSCAN_SECURITY_KEYS": KEY})
        atexit.register(self.process.kill)
        line = self.process.stdout.readline().decode()
        found = re.search(r"(127\.0\.0\.1|localhost|\[::1\]):(\d+)", line)
        if not found:
            raise SystemExit(f"the server did not start: {line}{self.told()}")
        self.port = int(found[2])

    def told(self):
        return (self.folder / "log").read_text(errors="replace")[-4000:]

    def connection(self, timeout=PATIENCE):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def ask(self, method, path, body=None, headers=None, timeout=PATIENCE):
        """Status and body of one request."""
        connection = self.connection(timeout)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def ready(self):
        return self.ask("GET", "/health/ready")[0] == 200

    def rests(self):
        """Whether it does next to nothing."""
        def worked():
            with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
                return sum(map(int, stat.read().rsplit(")", 1)[1].split()[11:13]))
        before = worked()
        time.sleep(0.3)
        return worked() - before <= 3

    def wait(self, what, so):
        """Until something is so, which must not take long."""
        began = time.monotonic()
        while not so():
            if time.monotonic() - began > PATIENCE:
                raise SystemExit(f"{what}: not within {PATIENCE} s\n{self.told()}")
            time.sleep(0.05)

    def stop(self):
        self.process.terminate()
        code = self.process.wait(PATIENCE)
        if code != 0:
            raise SystemExit(f"the server ended with {code}\n{self.told()}")

    def consultancy(self, no, database=None):
        """A consultancy with a client, a market and an imported report, all with its mark."""
        mark = f"mark{no:03}x{os.urandom(4).hex()}"
        email = f"{mark}@harbor.example"
        subprocess.run([self.program, "admin", "--database", database or self.database,
                        "--set", "server.public_url=http://desk.test", "--set", "mail.folder=mail",
                        "create-consultancy", f"Harbor {mark}", "--owner", email, "--owner-name",
                        f"Olive {mark}", "--password-file", "-"], cwd=self.folder, check=True,
                       input=PASSWORD.encode(), stdout=subprocess.DEVNULL,
                       env={**os.environ, "FIRSTSCAN_SECURITY_KEYS": KEY})
        return Consultancy(self, no, mark, email)


class Consultancy:
    def __init__(self, desk, no, mark, email):
        self.desk, self.no, self.mark = desk, no, mark
        self.headers = {"Content-Type": "application/json", "X-Forwarded-For": f"10.0.0.{no + 1}"}
        self.email = email
        self.sign_in()
        made = self.must("""mutation($name: String!) { createSellerAccount(input: {name: $name}) {
            sellerAccount { id } } }""", name=f"Aster {mark}")
        self.account = made["createSellerAccount"]["sellerAccount"]["id"]
        made = self.must("""mutation($id: ID!) { addMarket(input: {account: $id, marketplace: "US"})
            { market { id } } }""", id=self.account)
        self.market = made["addMarket"]["market"]["id"]

    def sign_in(self):
        self.headers.pop("Authorization", None)
        signed = self.must("""mutation($email: String!, $password: String!) { signIn(input: {
            email: $email, password: $password, client: PROGRAM}) { signedIn { tokens {
            accessToken } } } }""", email=self.email, password=PASSWORD)
        token = signed["signIn"]["signedIn"]["tokens"]["accessToken"]
        self.headers["Authorization"] = f"Bearer {token}"

    def graphql(self, query, **variables):
        """Status and answer of an operation."""
        body = json.dumps({"query": query, "variables": variables})
        return self.desk.ask("POST", "/graphql", body, self.headers)

    def must(self, query, **variables):
        """The data of an operation that works."""
        status, body = self.graphql(query, **variables)
        answer = json.loads(body)
        if answer.get("errors"):
            raise SystemExit(f"{status}: {answer}")
        return answer["data"]

    def send(self, report):
        """Uploads a report; status and answer of the last request."""
        body = json.dumps({"accountId": self.account, "fileName": f"{self.mark}.csv",
                           "size": len(report)})
        status, answer = self.desk.ask("POST", "/uploads", body, self.headers)
        if status != 201:
            return status, answer
        bearer = {name: self.headers[name] for name in ("Authorization", "X-Forwarded-For")}
        return self.desk.ask("PUT", json.loads(answer)["url"], report, bearer)

    def report(self, rows):
        """Packages whose categories and warehouses bear the mark, and whose numbers the number."""
        lines = ["order-id,category,tracking-number,carrier-code,ship-date,warehouse"]
        lines += [f"111-{row:07}-9{self.no:06},Shoes {self.mark},1Z999AA1{row:010},UPS,2026-11-02,"
                  f"Dock {self.mark}" for row in range(rows)]
        return "\n".join(lines).encode()

    def import_(self, rows):
        """Has a report of so many rows imported."""
        self.import_report(self.report(rows))

    def import_report(self, report):
        """Has a report imported, and waits until it is."""
        ended = self.imported(self.ask_for_import(report))
        if ended["state"] != "DONE":
            raise SystemExit(ended)

    def ask_for_import(self, report):
        """Uploads a report and asks for its import, whose id it returns."""
        status, answer = self.send(report)
        if status != 200:
            raise SystemExit(f"{status}: {answer}")
        made = self.must("""mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }""",
                         input={"market": self.market, "uploads": [json.loads(answer)["id"]]})
        return made["createImport"]["import"]["id"]

    def imported(self, asked):
        """How an import ended."""
        state = "query($id: ID!) { import(id: $id) { state failure } }"
        look = lambda: self.must(state, id=asked)["import"]
        self.desk.wait("an import", lambda: look()["state"] in ("DONE", "FAILED"))
        return look()
