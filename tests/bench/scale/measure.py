"""Measures what docs/scale.md counts with; `run.sh` says how it is called."""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.parse

HERE = pathlib.Path(__file__).parent
sys.path.append(str(HERE / "../../faults"))
import desk as desks  # noqa: E402

KEY = ("tenant_id", "market_id", "number", "order_id")
# As docs/partner-api.md has them, a thousand in a call.
CALL, CALLS = 1_000, 20


class Database:
    def __init__(self, program, folder):
        server = urllib.parse.urlsplit(os.environ["FIRSTSCAN_TEST_POSTGRES"])
        at = lambda role, name: f"postgres://{role}@{server.hostname}:{server.port}/{name}"
        self.url, self.app = at("postgres", "scale"), at("firstscan_app", "scale")
        self.url, url = at("postgres", "postgres"), self.url
        self.sql("create database scale owner firstscan_owner")
        self.url = url
        self.sql("revoke all on database scale from public;"
                 "grant connect, temporary on database scale to firstscan_app;"
                 "alter database scale set max_parallel_workers_per_gather = 0")
        self.sql("alter system set max_wal_size = '4GB'; ", "select pg_reload_conf()")
        subprocess.run([program, "migrate", "--database", at("firstscan_owner", "scale")],
                       cwd=folder, check=True, stdout=subprocess.DEVNULL)

    def sql(self, *statements):
        """What the last statement gives, as a text."""
        commands = [part for statement in statements for part in ("--command", statement)]
        return subprocess.run(["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
                               "--set=ON_ERROR_STOP=1", *commands, self.url],
                              check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def show(self, title, *arguments):
        print(f"\n-- {title}", flush=True)
        subprocess.run(["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1",
                        "--pset=footer=off", *arguments, self.url], check=True)

    def wal(self):
        return int(self.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn"))

    def costs(self, what, rows, *statements):
        """Prints what statements cost a row."""
        self.sql("checkpoint")
        before, began = self.wal(), time.monotonic()
        self.sql(*statements)
        took = time.monotonic() - began
        wal = self.wal() - before
        print(f"{what}: {rows} rows in {took:.2f} s, {rows / took:,.0f}/s, {wal / rows:.0f} bytes of"
              " WAL a row", flush=True)


def imports(program, database, folder, markets, packages):
    """Reports of as many consultancies, imported one after the other."""
    settings = ["worker.poll=100ms", "allowance.credential=1000000000",
                "allowance.consultancy=1000000000"]
    desk = desks.Desk(program, folder, database.app, settings)
    moment = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    all_of_them, wal, began = [], 0, time.monotonic()
    for no in range(markets):
        one = desk.consultancy(no)
        sample = pathlib.Path(folder) / "sample.csv"
        subprocess.run([program, "sample", "--rows", str(packages), "--seed", str(no + 1),
                        "--as-of", moment, "--out", sample], check=True)
        database.sql("checkpoint")
        before = database.wal()
        one.import_report(sample.read_bytes())
        wal += database.wal() - before
        all_of_them.append(one)
    stored = int(database.sql("select count(*) from packages"))
    print(f"imported: {stored} packages of {markets} consultancies in"
          f" {time.monotonic() - began:.0f} s, {wal / stored:.0f} bytes of WAL a package")
    database.sql("vacuum analyze")
    database.show("bytes a row after importing", "--file", str(HERE / "tables.sql"))
    database.show("rows of a market and day", "--file", str(HERE / "days.sql"))
    again(database, all_of_them[-1], sample.read_bytes())
    feed(database, all_of_them[0])
    desk.stop()


def again(database, one, report):
    """The same packages in a newer report, with nothing new of them, twice."""
    lines = report.splitlines(keepends=True)
    for times in (1, 2):
        database.sql("checkpoint")
        before = database.wal()
        # Another report, but no other package.
        one.import_report(report + lines[-1] * times)
        stored = int(database.sql("select count(*) from packages where tenant_id ="
                                  f" (select id from tenants where name like '%{one.mark}')"))
        print(f"reported again: {(database.wal() - before) / stored:.0f} bytes of WAL a package")
    print("updated in place (hot) of all updates:", database.sql(
        "select sum(n_tup_hot_upd) || ' of ' || sum(n_tup_upd) from pg_stat_user_tables where relname"
        " like 'packages%'"), flush=True)


def feed(database, one):
    """Shipments and scans as partners send them."""
    def calls(what, kind, whole, rows, row):
        before, began = database.wal(), time.monotonic()
        for call in range(CALLS):
            given = {**whole, rows: [row(call * CALL + no) for no in range(CALL)]}
            told = one.must(f"mutation($input: {kind}!) {{ {what}(input: $input) {{ accepted"
                            " rowErrors { message } userErrors { message } } }", input=given)
            assert told[what]["accepted"] == CALL, told
        took, count = time.monotonic() - began, CALL * CALLS
        print(f"{what}: {count / took:,.0f}/s, {(database.wal() - before) / count:.0f} bytes of WAL a"
              " row", flush=True)
    place = {"country": "US", "state": "NV", "city": "Reno", "postalCode": "89502"}
    calls("recordShipments", "RecordShipmentsInput", {"market": one.market}, "shipments", lambda no: {
        "externalId": f"WMS-{no:08}", "orderId": f"111-{no:07}-0000001",
        "trackingNumber": f"1Z999AA1{no:010}", "carrierCode": "UPS",
        "items": [{"sku": f"SKU-{no % 500}", "category": f"Kind {no % 5}"}],
        "shipBy": "2026-10-27T23:00:00Z", "promisedDelivery": "2026-10-30T23:00:00Z",
        "confirmedAt": f"2026-10-{1 + no % 25:02}T10:00:00Z", "scansFollow": True,
        "shipFrom": place})
    for name, kind, day in (("first", "PICKED_UP", 26), ("second", "IN_TRANSIT", 27)):
        calls("recordScanEvents", "RecordScanEventsInput", {"account": one.account}, "events",
              lambda no, name=name, kind=kind, day=day: {
                  "externalId": f"{name}-{no}", "trackingNumber": f"1Z999AA1{no:010}",
                  "kind": kind, "at": f"2026-10-{day}T18:00:00Z", "place": place})


def copied(database, folder):
    """The same rows once more, by COPY alone."""
    file = pathlib.Path(folder) / "packages.copy"
    with file.open("wb") as to:
        subprocess.run(["psql", "--no-psqlrc", "--quiet", "--command",
                        "copy (select * from packages order by tenant_id, market_id, seq) to stdout"
                        " (format binary)", database.url], check=True, stdout=to)
    rows = int(database.sql("select count(*) from packages"))
    twin = """create table twin (like packages);
        alter table twin add primary key (tenant_id, market_id, number, order_id);
        create index on twin (tenant_id, market_id, verdict, day, seq);
        create index on twin (tenant_id, market_id, order_id);
        create index on twin (tenant_id, market_id, changes_at) where changes_at is not null"""
    print(f"\n-- writing {rows} packages once more; {file.stat().st_size / rows:.0f} bytes a row on"
          " the wire")
    load = rf"\copy twin from '{file}' (format binary)"
    database.sql("create table twin (like packages)")
    database.costs("COPY, no index", rows, load)
    database.sql("drop table twin", twin)
    database.costs("COPY, four indexes", rows, load)
    database.costs("delete", rows // 4, "delete from twin where ctid in"
                   f" (select ctid from twin limit {rows // 4})")
    database.sql("drop table twin")


def grown(database, rows):
    """Packages of more consultancies, which come in by turns, as they do."""
    have = int(database.sql("select count(*) from packages"))
    columns = database.sql("select string_agg(attname::text, ', ' order by attnum) from"
                           " pg_attribute where attrelid = 'packages'::regclass and attnum > 2 and"
                           " not attisdropped")
    times = max(0, -(-rows // have) - 1)
    print(f"\n-- {times} times as many", flush=True)
    if times:
        database.costs("copied by SQL", have * times, f"""insert into packages
            select md5(tenant_id::text || copy)::uuid, md5(market_id::text || copy)::uuid, {columns}
            from packages, generate_series(1, {times}) copy order by seq""")
    database.sql("vacuum analyze")
    database.show("packages when grown", "--file", str(HERE / "parts.sql"))

def aged(database):
    """What the daily look for old packages costs where nothing is old."""
    tenant = database.sql("select tenant_id from packages where tenant_id in (select tenant_id"
                          " from markets) group by 1 order by count(*) desc limit 1")
    database.show("looking for old packages of one consultancy, where there are none", "--command",
                  f"""explain (analyze, buffers, costs off, timing off)
                  select tenant_id, market_id, number, order_id from packages
                  where tenant_id = '{tenant}' and coalesce(day, confirmed_at / 86400000000) < 1000
                  limit 5000""")
    database.show("the same by days, market by market", "--command",
                  f"""explain (analyze, buffers, costs off, timing off)
                  select p.tenant_id, p.market_id, p.number, p.order_id from packages p
                  where tenant_id = '{tenant}' and day < 1000 and verdict = any('{{0,1,2,3}}')
                      and market_id in (select id from markets where tenant_id = '{tenant}')
                  limit 5000""")


def thin(database):
    """A day's packages of every market, a few hundred each: every one meets pages of its own."""
    columns = database.sql("select string_agg(attname::text, ', ' order by attnum) from"
                           " pg_attribute where attrelid = 'packages'::regclass and attnum > 5 and"
                           " not attisdropped and attname not in ('seq')")
    few = "hashtext(number) % 50 = 0"
    rows = int(database.sql(f"select count(*) from packages where {few}"))
    database.costs("a day's packages of every market", rows, f"""insert into packages
        (tenant_id, market_id, number, order_id, seq, {columns})
        select tenant_id, market_id, left(number, 4) || left(md5(number), 14),
            left(order_id, 4) || left(md5(order_id), 15), seq + 10000000, {columns}
        from packages where {few} order by market_id, seq""")


def queue(database, waiting):
    """How many jobs a second can be taken and settled."""
    database.sql(f"""insert into hub.jobs (id, kind, line, payload, run_at, attempt, created_at)
        select gen_random_uuid(), 'import', 'market:' || no, '{{}}', no, 0, no
        from generate_series(1, {waiting}) no""", "analyze hub.jobs")
    told = subprocess.run(["pgbench", "--no-vacuum", "--client=8", "--jobs=1", "--time=10",
                           "--file", str(HERE / "claim.sql"), database.url],
                          check=True, stdout=subprocess.PIPE, text=True,
                          env={**os.environ, "PGOPTIONS": "-c search_path=public,hub"})
    line = next(line for line in told.stdout.splitlines() if line.startswith("tps"))
    print(f"\n-- jobs taken and settled by eight at once, {waiting} waiting: {line}", flush=True)


def monthly(database):
    """Parts by month: what the key says to it, what finding by key costs, what forgetting does."""
    refused = subprocess.run(["psql", "--no-psqlrc", "--quiet", "--command", """
        create table ranged (like packages, primary key (tenant_id, market_id, number, order_id))
        partition by range (day)""", database.url], stderr=subprocess.PIPE, text=True, check=False)
    print("\n-- range by day under the key as it is:", refused.stderr.strip())
    database.show("parts by consultancy and month", "--file", str(HERE / "months.sql"))
    rows = int(database.sql("select count(*) from packages"))
    database.costs("into 144 parts", rows, "insert into monthly select *, seq % 18 from packages")
    database.sql("vacuum analyze monthly")
    keys = """create temporary table wanted as select tenant_id, market_id, number, order_id
        from packages where market_id = (select market_id from packages group by 1 order by
        count(*) desc limit 1) order by hashtext(number) limit 20000; analyze wanted"""
    for table in ("packages", "monthly"):
        find = (f"select count(*) from wanted w, lateral (select 1 from {table} p where "
                + " and ".join(f"p.{name} = w.{name}" for name in KEY) + " offset 0) found")
        database.costs(f"20,000 found by key in {table}", 20_000, keys,
                       "set enable_hashjoin = off; set enable_mergejoin = off", find)
    old = int(database.sql("select count(*) from monthly where month = 0"))
    database.costs("a month deleted", old, "delete from monthly where month = 0")
    old = int(database.sql("select count(*) from monthly where month = 1"))
    database.costs("and swept up after", old, "vacuum monthly_0, monthly_1, monthly_2, monthly_3,"
                   " monthly_4, monthly_5, monthly_6, monthly_7")
    drops = "; ".join(f"drop table monthly_{part}_1" for part in range(8))
    database.costs("a month dropped", old, drops)


def split(database):
    """A part becomes eight, and the lint has nothing to say of them."""
    root = HERE / "../../.."
    database.sql("drop table monthly")
    rows = int(database.sql("select count(*) from packages_0"))
    began = time.monotonic()
    database.show("a part split into eight", f"--set=isolate={root}/migrations/src/steps/isolate.sql",
                  "--file", str(HERE / "split.sql"))
    print(f"{rows} packages in {time.monotonic() - began:.1f} s")
    lint = subprocess.run(["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--file",
                           str(root / "tests/check/tenant_lint.sql"), database.url],
                          check=True, stdout=subprocess.PIPE, text=True).stdout
    print("the lint says:", " ".join(lint.split()) or "nothing", flush=True)


def main():
    program = sys.argv[1]
    markets, packages, rows = (int(given) for given in (*sys.argv[2:5], *(8, 25_000, 2_000_000)[
        len(sys.argv) - 2:]))
    with tempfile.TemporaryDirectory() as folder:
        database = Database(program, folder)
        imports(program, database, folder, markets, packages)
        database.sql("vacuum analyze")
        database.show("bytes a row after feeding", "--file", str(HERE / "tables.sql"))
        database.show("bytes of a package by column", "--file", str(HERE / "columns.sql"))
        database.show("keys not led by the consultancy", "--file", str(HERE / "keys.sql"))
        copied(database, folder)
        grown(database, rows)
        thin(database)
        queue(database, 100_000)
        aged(database)
        monthly(database)
        split(database)
    return 0


if __name__ == "__main__":
    sys.exit(main())
