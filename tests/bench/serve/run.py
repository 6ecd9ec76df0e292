"""Measures the desk beside its peers on the same data, as a table and as JSON.

Every round puts each question to each server in turn, for some seconds after a warm-up, with the
same load from the same tool; shown are medians over the rounds. Before that every server has to
give the right answers.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import time
from pathlib import Path

import questions
import servers
from limit import pgbench
from questions import Market

HERE = Path(__file__).parent
# Seconds; our tokens are good for a quarter of an hour.
TOKENS_KEPT = 300
STEPS = HERE.parents[2] / "migrations" / "src" / "steps"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", type=Path, default=Path("target/release"))
    parser.add_argument("--packages", type=int, default=5_000_000)
    parser.add_argument("--tenants", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--warm", type=int, default=3, help="seconds before each measurement")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--only", nargs="*", help="these servers: firstscan, rest, mercurius …")
    parser.add_argument("--questions", nargs="*", help="these questions only, by name")
    parser.add_argument("--out", type=Path, default=Path("bench-data/serving.json"))
    return parser.parse_args()


class Database:
    """A PostgreSQL database, asked as a superuser."""

    def __init__(self, server, name):
        self.url = f"{server.rsplit('/', 1)[0]}/{name}"
        self.app_url = self.url.replace("//postgres@", "//firstscan_app@")
        self.owner_url = self.url.replace("//postgres@", "//firstscan_owner@")
        self.psql(f"create database {name} owner firstscan_owner", at=server)

    def psql(self, sql, at=None):
        command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", at or self.url, "-c", sql]
        return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout

    def rows(self, sql):
        return [line.split("|") for line in self.psql(sql).splitlines()]

    def file(self, path, **variables):
        command = ["psql", "-Xq", self.url, "-f", str(path)]
        for name, value in variables.items():
            command += ["-v", f"{name}={value}"]
        subprocess.run(command, check=True)


def fill(database, target, tenants, packages, today):
    """Consultancies by the program itself, their packages by SQL."""
    environment = servers.settings(database.app_url)
    environment["FIRSTSCAN_DATABASE_OWNER_URL"] = database.owner_url
    subprocess.run([target / "firstscan", "migrate"], check=True, env=environment)
    serving = target / "examples" / "serving"
    subprocess.run([serving, "people", str(tenants)], check=True, env=environment)
    began = time.monotonic()
    indexes = STEPS / "package_indexes.sql"
    database.file(HERE / "seed.sql", packages=packages, today=today, indexes=indexes)
    database.file(HERE / "peers" / "peers.sql")
    print(f"filled in {time.monotonic() - began:.0f} s", flush=True)


def markets(database):
    """All markets with what their pages must hold, the largest first."""
    found = []
    for tenant, market, packages in database.rows(
        "select tenant_id, id, next_package from markets order by next_package desc, id"
    ):
        pages = {}
        for verdict, number in questions.VERDICTS.items():
            if verdict == "VALID" and found:
                continue
            of_market = f"from packages where market_id = '{market}' and verdict = {number}"
            newest = "order by day desc, seq desc"
            first = f"select order_id {of_market} {newest} limit 50"
            last = f"select order_id, day, seq {of_market} order by day, seq limit 51"
            oldest = database.rows(last)
            pages[verdict] = {
                "first": [row[0] for row in database.rows(first)],
                "last": [row[0] for row in oldest[:50][::-1]],
                "before_last": [int(part) for part in oldest[-1][1:]],
            }
        found.append(Market(tenant, market, int(packages), pages))
    return found


def our_tokens(target, database):
    """An access token of each consultancy; good for a quarter of an hour."""
    command = [target / "examples" / "serving", "tokens"]
    environment = servers.settings(database.app_url)
    out = subprocess.run(command, check=True, env=environment, text=True, stdout=subprocess.PIPE)
    return dict(line.split() for line in out.stdout.splitlines())


def their_tokens(tenants):
    """The same for the peers."""
    script = """import { createSigner } from 'fast-jwt'
        const sign = createSigner({ key: process.argv[1] })
        for (const tenant of process.argv.slice(2)) console.log(tenant, sign({ tenant }))"""
    command = ["node", "--input-type=module", "-e", script, servers.SECRET, *tenants]
    out = subprocess.run(command, check=True, cwd=HERE / "peers", text=True, stdout=subprocess.PIPE)
    return dict(line.split() for line in out.stdout.splitlines())


class Question:
    """Something to ask, of some markets."""

    def __init__(self, name, markets, request, check, kinds=None):
        self.name, self.markets, self.kinds = name, markets, kinds
        self.request, self.check = request, check

    def prepared(self, server, tokens):
        """A request for each market."""
        lines = []
        for market in self.markets:
            token = tokens[market.tenant]
            lines.append((market, token, self.request(server, token, market)))
        return lines


def page(name, markets, verdict, end):
    cursors = {}

    def request(server, token, market):
        if not end:
            return questions.of_page(server.kind, market, verdict, None)
        key = (server.kind, market.id)
        if key not in cursors:
            cursors[key] = questions.last_cursor(server.kind, server.port, token, market, verdict)
        return questions.of_page(server.kind, market, verdict, cursors[key])

    def check(server, market, answer):
        expected = market.pages[verdict]["last" if end else "first"]
        return questions.orders(server.kind, answer) == expected

    return Question(name, markets, request, check)


def dashboard(name, markets, database, today, live):
    since = today - questions.WINDOW + 1
    rows = database.rows(
        f"""select market_id, count(*) filter (where verdict = 0),
            count(*) filter (where verdict = 1) from packages
            where day between {since} and {today} group by market_id"""
    )
    counted = {market: (int(valid), int(invalid)) for market, valid, invalid in rows}

    def request(server, _, market):
        return questions.of_dashboard(server.kind, market, today, live)

    def check(server, market, answer):
        valid, invalid, categories = questions.counted(server.kind, answer)
        return (valid, invalid) == counted[market.id] and categories == 8

    kinds = {"mercurius", "postgraphile4", "postgraphile5"} if live else None
    return Question(name, markets, request, check, kinds)


def load(server, lines, seconds, clients, folder):
    """What wrk tells of so many seconds."""
    path = folder / "requests"
    bearer = "Bearer {}"
    path.write_text(
        "".join(
            "\t".join((method, where, bearer.format(token), body or "")) + "\n"
            for _, token, (method, where, body) in lines
        )
    )
    command = ["wrk", "-t", "2", "-c", str(clients), "-d", f"{seconds}s", "--timeout", "20s"]
    command += ["-s", str(HERE / "load.lua"), f"http://127.0.0.1:{server.port}", "--", str(path)]
    watched = (server.processes(), servers.of_database("serving"))
    before = [servers.processor(folders) for folders in watched]
    out = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout
    spent = [servers.processor(folders) - at for folders, at in zip(watched, before)]
    told = json.loads(next(line for line in out.splitlines() if line.startswith("JSON "))[5:])
    if told["failed"]:
        raise SystemExit(f"{server.name}: {told['failed']} requests failed")
    return {
        "per_second": told["requests"] / (told["microseconds"] / 1e6),
        "p50_ms": told["p50"] / 1e3,
        "p99_ms": told["p99"] / 1e3,
        "bytes": told["bytes"] / max(told["requests"], 1),
        "resident": server.resident(),
        "server_us": spent[0] * 1e6 / max(told["requests"], 1),
        "database_us": spent[1] * 1e6 / max(told["requests"], 1),
    }


def prove(question, server, tokens):
    """Every market's answer must be right before anything is measured."""
    for market, token, line in question.prepared(server, tokens):
        answer = questions.ask(server.port, token, line)
        if not question.check(server, market, answer):
            raise SystemExit(f"{server.name}, {question.name}: {line}\n{json.dumps(answer)[:2000]}")


def measure(options, database, target, running, asked, folder):
    """Figures by question and server, a list of rounds each."""
    figures = {}
    tenants = sorted({market.tenant for question in asked for market in question.markets})
    theirs = their_tokens(tenants)
    ours, since = None, 0
    for turn in range(options.rounds + 1):
        for question in asked:
            if time.monotonic() - since > TOKENS_KEPT:
                ours, since = our_tokens(target, database), time.monotonic()
            for server in running:
                if question.kinds and server.kind not in question.kinds:
                    continue
                tokens = ours if server.kind in ("firstscan", "rest") else theirs
                if turn == 0:
                    prove(question, server, tokens)
                    continue
                lines = question.prepared(server, tokens)
                load(server, lines, options.warm, options.clients, folder)
                told = load(server, lines, options.seconds, options.clients, folder)
                figures.setdefault((question.name, server.name), []).append(told)
                print(f"{turn} {question.name}, {server.name}: {told['per_second']:.0f}", flush=True)
            if turn and not options.only:
                told = pgbench(database, question, options)
                if told:
                    figures.setdefault((question.name, told.pop("name")), []).append(told)
    return figures


def table(asked, figures):
    """Medians of the rounds."""
    rows = []
    for question in asked:
        of_question = {
            server: {key: statistics.median(one[key] for one in rounds) for key in rounds[0]}
            for (name, server), rounds in figures.items()
            if name == question.name
        }
        best = max(
            (one["per_second"] for server, one in of_question.items() if server.endswith("x2")),
            default=None,
        )
        for server, one in of_question.items():
            spread = [each["per_second"] for each in figures[question.name, server]]
            rows.append({
                "question": question.name,
                "server": server,
                **one,
                "slowest": min(spread),
                "fastest": max(spread),
                "times_best_peer": one["per_second"] / best if best else None,
            })
    return rows


def show(rows):
    name = None
    for row in rows:
        if row["question"] != name:
            name = row["question"]
            print(f"\n{name}\n")
            print("| server | requests/s | spread | p50 ms | p99 ms | kB an answer | MB | "
                  "server us | database us | x best peer |")
            print("|---|---|---|---|---|---|---|---|---|---|")
        times = row["times_best_peer"]
        print(
            f"| {row['server']} | {row['per_second']:,.0f} "
            f"| {row['slowest']:,.0f}-{row['fastest']:,.0f} "
            f"| {row['p50_ms']:.1f} | {row['p99_ms']:.1f} | {row['bytes'] / 1e3:.1f} "
            f"| {row['resident'] / 1e6:.0f} "
            f"| {row['server_us']:.0f} | {row['database_us']:.0f} | {f'{times:.2f}' if times else ''} |"
        )


def main():
    options = arguments()
    folder = options.out.parent
    folder.mkdir(parents=True, exist_ok=True)
    target = options.target.resolve()
    today = int(time.time() // 86_400)
    database = Database(os.environ["FIRSTSCAN_TEST_POSTGRES"], "serving")
    fill(database, target, options.tenants, options.packages, today)
    everywhere = markets(database)
    largest = everywhere[:1]
    asked = [
        dashboard("dashboard from daily counts", everywhere, database, today, False),
        dashboard("dashboard counted live", everywhere, database, today, True),
        page("first page", everywhere, "INVALID", False),
        page("last page", everywhere, "INVALID", True),
        page("first page of the largest list", largest, "VALID", False),
        page("last page of the largest list", largest, "VALID", True),
    ]
    asked = [one for one in asked if not options.questions or one.name in options.questions]
    with open(folder / "serving.log", "w") as log:
        running = servers.start(target, database.app_url, options.only, log)
        try:
            figures = measure(options, database, target, running, asked, folder)
        finally:
            for server in running:
                server.stop()
    rows = table(asked, figures)
    told = {
        "machine": {"processor": platform.processor(), "cores": os.cpu_count()},
        "packages": options.packages,
        "tenants": options.tenants,
        "clients": options.clients,
        "seconds": options.seconds,
        "rounds": options.rounds,
        "rows": rows,
    }
    options.out.write_text(json.dumps(told, indent=2))
    show(rows)


if __name__ == "__main__":
    main()
