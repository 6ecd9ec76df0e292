"""The part of a review that a data frame can do, in DuckDB or Polars, each in a process of its own.

    peers.py duckdb REPORT PROFILE
    peers.py polars REPORT PROFILE

Counts the rows that look valid per category: carrier in the account's list, number in the shape of
its carrier (a regular expression, no check digits), tracking uploaded before pickup, scan and
deadline, a scan present, postcode of the label registered. No packages, no reuse, no window, no
causes. All times of a sample are UTC in one format, so they are compared as text: the cheapest way.
Both use two threads.
"""

import json
import os
import sys
import tomllib

THREADS = 2

# Shapes of the numbers of the US sample.
SHAPES = {
    "USPS": r"9[2-5][0-9]{20}",
    "UPS": r"1Z[0-9A-Z]{16}",
    "FedEx": r"[0-9]{12}|[0-9]{15}",
    "OnTrac": r"[CD][0-9]{14}",
}


def header(report):
    with open(report, encoding="utf-8") as lines:
        return lines.readline().rstrip("\n").split(",")


def read_profile(path):
    with open(path, "rb") as file:
        profile = tomllib.load(file)
    carriers = profile["approved_carriers"]
    unknown = [carrier for carrier in carriers if carrier not in SHAPES]
    if unknown:
        sys.exit(f"no shape is known for {', '.join(unknown)}; compare US samples")
    postcodes = [location["postal_code"] for location in profile["location"]]
    return carriers, postcodes


def quoted(values):
    return ", ".join("'" + value.replace("'", "''") + "'" for value in values)


def with_duckdb(report, carriers, postcodes):
    import duckdb

    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in header(report))
    shapes = " OR ".join(
        f"""("carrier-code" = '{carrier}'
            AND regexp_full_match("tracking-number", '{SHAPES[carrier]}'))"""
        for carrier in carriers
    )
    query = f"""
        SELECT category,
            count(*) AS rows,
            count(*) FILTER (
                "carrier-code" IN ({quoted(carriers)})
                AND ({shapes})
                AND "first-scan-at" IS NOT NULL
                AND "confirmed-at" <= "first-scan-at"
                AND "confirmed-at" <= "ship-by"
                AND ("picked-up-at" IS NULL OR "confirmed-at" <= "picked-up-at")
                AND "ship-from-postal-code" IN ({quoted(postcodes)})
            ) AS valid
        FROM read_csv('{report}', header = true, auto_detect = false, delim = ',',
            quote = '"', nullstr = '', columns = {{{columns}}})
        WHERE "fulfillment-channel" = 'Merchant'
        GROUP BY category"""
    connection = duckdb.connect(config={"threads": THREADS})
    return connection.execute(query).fetchall()


def with_polars(report, carriers, postcodes):
    # Read when the library is loaded.
    os.environ["POLARS_MAX_THREADS"] = str(THREADS)
    import polars as pl

    column = pl.col
    shapes = pl.any_horizontal(
        (column("carrier-code") == carrier)
        & column("tracking-number").str.contains(f"^(?:{SHAPES[carrier]})$")
        for carrier in carriers
    )
    confirmed = column("confirmed-at")
    picked_up = column("picked-up-at")
    valid = (
        column("carrier-code").is_in(carriers)
        & shapes
        & column("first-scan-at").is_not_null()
        & (confirmed <= column("first-scan-at"))
        & (confirmed <= column("ship-by"))
        & (picked_up.is_null() | (confirmed <= picked_up))
        & column("ship-from-postal-code").is_in(postcodes)
    )
    counts = (
        pl.scan_csv(report, infer_schema=False)
        .filter(column("fulfillment-channel") == "Merchant")
        .group_by("category")
        .agg(pl.len().alias("rows"), valid.fill_null(False).sum().alias("valid"))
        .collect(engine="streaming")
    )
    return counts.rows()


def main():
    peers = {"duckdb": with_duckdb, "polars": with_polars}
    if len(sys.argv) != 4 or sys.argv[1] not in peers:
        sys.exit(__doc__)
    _, peer, report, profile = sys.argv
    counted = peers[peer](report, *read_profile(profile))
    counts = {category: {"rows": rows, "valid": valid} for category, rows, valid in sorted(counted)}
    rows = sum(count["rows"] for count in counts.values())
    print(json.dumps({"rows": rows, "categories": counts}))


if __name__ == "__main__":
    main()
