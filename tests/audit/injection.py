"""Has sqlmap try every text that a caller can give, in variables of GraphQL and in queries of the
REST edge, against a running server:

    python3 injection.py URL SQLMAP --header "Name: value" [--level N]

SQLMAP is the program. The server is on PostgreSQL if FIRSTSCAN_TEST_POSTGRES says where that is, else
on SQLite. First it has to find a hole that is really there: a server of a few lines that
puts a variable into its SQL. Each line says what was tried and what came. Exit code 1 if anything
could be injected, or if sqlmap did not try.
"""

import argparse
import http.server
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import urllib.request

# sqlmap tries what stands before a star.
OPERATIONS = {
    "shipments": ("""query($market: ID!, $filter: ShipmentFilter, $after: String) { market(id: $market)
        { shipments(first: 5, filter: $filter, after: $after) { nodes { orderId } } } }""", [
            {"market": "MARKET", "filter": {name: "x*"}}
            for name in ("carrier", "category", "warehouse", "from")
        ] + [{"market": "MARKET", "after": "x*"}, {"market": "MARKET", "filter": {"problems": ["x*"]}},
             {"market": "MARKET*"}]),
    "shipment": ("""query($market: ID!, $order: String!, $number: String!) { shipment(market: $market,
        orderId: $order, trackingNumber: $number) { orderId } }""", [
            {"market": "MARKET", "order": "x*", "number": "x"},
            {"market": "MARKET", "order": "x", "number": "x*"}]),
    "sellerAccount": ("query($id: ID!) { sellerAccount(id: $id) { name } }", [{"id": "ACCOUNT*"}]),
    "savedViews": ("query($page: String) { savedViews(page: $page) { id } }", [{"page": "x*"}]),
    "listedCarriers": ("""query($marketplace: String!) { listedCarriers(marketplace: $marketplace) {
        __typename } }""", [{"marketplace": "US*"}]),
    "incidents": ("""query($carrier: String) { incidents(first: 5, carrier: $carrier) { nodes { id } }
        }""", [{"carrier": "x*"}]),
}
POSTGRES = os.environ.get("FIRSTSCAN_TEST_POSTGRES")
QUERIES = ["category=x*", "carrier=x*", "warehouse=x*", "problems=x*", "from=2026-01-01*", "market=x*"]


def people(name):
    """The people of a name, with the name in the SQL."""
    sql = f"select name from (select 'x' as name) as people where name = '{name}'"
    if not POSTGRES:
        return sqlite3.connect(":memory:").execute(sql).fetchall()
    found = subprocess.run(["psql", "--no-psqlrc", "--tuples-only", "--command", sql, POSTGRES],
                           check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return found.stdout.splitlines()


class Holed(http.server.BaseHTTPRequestHandler):
    """Puts what it is given into its SQL."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            name = json.loads(body)["variables"]["name"]
            told = {"data": {"people": people(name)}}
        except (sqlite3.Error, sqlite3.Warning) as why:
            told = {"errors": [str(why)]}
        except subprocess.CalledProcessError as why:
            told = {"errors": [why.stderr]}
        except (ValueError, KeyError):
            told = {"errors": ["not an operation"]}
        answer = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


class Sqlmap:
    def __init__(self, program, level):
        self.program, self.level = program, level

    def tries(self, url, body=None, header=None):
        """Whether something could be injected; none if nothing was tried."""
        with tempfile.TemporaryDirectory() as folder:
            # A refusal is an answer like others, and it is looked at for differences.
            command = [self.program, "--url", url, "--batch", "--flush-session", "--output-dir",
                       folder, "--level", str(self.level), "--technique", "BEUS", "--dbms",
                       "PostgreSQL" if POSTGRES else "SQLite", "--ignore-code", "*",
                       "--disable-coloring", "--threads", "4"]
            if body is not None:
                command += ["--data", body, "--headers", "Content-Type: application/json"
                            + (f"\n{header}" if header else "")]
            elif header:
                command += ["--headers", header]
            told = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, check=False).stdout
        if "identified the following injection point" in told:
            return True, told
        if "do not appear to be injectable" in told:
            return False, told
        return None, told


def ask(url, header, query):
    name, value = header.split(": ", 1)
    request = urllib.request.Request(url, json.dumps({"query": query}).encode(),
                                     {"Content-Type": "application/json", name: value})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)["data"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("sqlmap")
    parser.add_argument("--header", required=True)
    parser.add_argument("--level", type=int, default=1)
    given = parser.parse_args()
    sqlmap, failed = Sqlmap(given.sqlmap, given.level), 0

    def say(what, fine, so, told):
        nonlocal failed
        failed += not fine
        print(f"{'passed' if fine else 'FAILED'}  {what}: {so}", flush=True)
        if not fine:
            print("\n".join(told.splitlines()[-30:]))

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Holed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    holed = json.dumps({"query": "query($name: String) { people(name: $name) { name } }",
                        "variables": {"name": "x*"}})
    found, told = sqlmap.tries(f"http://127.0.0.1:{server.server_port}/graphql", holed)
    say("a server with a hole", found is True, "found" if found else "not found", told)
    server.shutdown()

    data = ask(f"{given.url}/graphql", given.header,
               "{ sellerAccounts(first: 1) { nodes { id markets { id } } } }")
    account = data["sellerAccounts"]["nodes"][0]
    ids = {"ACCOUNT": account["id"], "MARKET": account["markets"][0]["id"]}
    filled = lambda text: re.sub("ACCOUNT|MARKET", lambda word: ids[word[0]], text)
    targets = [(f"{name}, {json.dumps(variables)}", f"{given.url}/graphql",
                filled(json.dumps({"query": " ".join(query.split()), "variables": variables})))
               for name, (query, all_of_them) in OPERATIONS.items() for variables in all_of_them]
    targets += [(f"shipments.csv?{query}", filled(f"{given.url}/accounts/ACCOUNT/shipments.csv?{query}"),
                 None) for query in QUERIES]
    for what, url, body in targets:
        found, told = sqlmap.tries(url, body, given.header)
        say(what, found is False, {True: "injected", False: "nothing", None: "not tried"}[found], told)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
