"""Measures a review of samples against DuckDB, Polars and the speed of reading, as a table.

Rounds are interleaved (A B C, A B C …) after one that is not counted, so that a busy moment of the
machine hits everybody. Shown are medians.
"""

import argparse
import json
import os
import platform
import resource
import shlex
import statistics
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
# The moment the samples are made for.
AS_OF = "2026-11-01T12:00:00Z"
# Rows, and rounds that are counted.
SIZES = {1_000_000: 5, 5_000_000: 3}
LIMIT = "read and count newlines"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", type=Path, default=Path("target"))
    parser.add_argument("--data", type=Path, default=Path("bench-data"))
    parser.add_argument("--rows", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--rounds", type=int, help="default: 5 up to a million rows, else 3")
    parser.add_argument(
        "--also",
        action="append",
        default=[],
        metavar="NAME=COMMAND",
        help="measure a further command; {report} and {profile} in it are replaced",
    )
    return parser.parse_args()


def sample(firstscan, data, rows):
    """A report of so many rows and its profile; kept for the next time."""
    data.mkdir(exist_ok=True)
    report, profile = data / f"us-{rows}.csv", data / f"us-{rows}.toml"
    if not report.exists() or not profile.exists():
        part = report.with_suffix(".part")
        command = [firstscan, "sample", "--rows", str(rows), "--as-of", AS_OF]
        command += ["--out", part, "--profile", profile]
        subprocess.run(command, check=True)
        part.rename(report)
    return report, profile


def measure(command):
    """Wall seconds, processor seconds, peak memory in bytes and output of one run."""
    read, write = os.pipe()
    actions = [(os.POSIX_SPAWN_DUP2, write, 1), (os.POSIX_SPAWN_CLOSE, read)]
    began = time.perf_counter()
    program = [str(part) for part in command]
    process = os.posix_spawnp(program[0], program, os.environ, file_actions=actions)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        output = pipe.read()
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - began
    if status != 0:
        sys.exit(f"{shlex.join(program)} failed with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output


def compare(programs, rounds):
    runs = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name, command in programs.items():
            print(f"  round {number} of {rounds}: {name}", file=sys.stderr)
            run = measure(command)
            if number > 0:
                runs[name].append(run)
    return runs


def check_same_counts(runs):
    """The peers do the same work only if they count the same."""
    duckdb, polars = (json.loads(runs[name][0][3]) for name in ("DuckDB", "Polars"))
    if duckdb != polars:
        sys.exit(f"DuckDB and Polars disagree:\n{duckdb}\n{polars}")
    return duckdb["rows"]


def table(runs, rows, size):
    median = lambda name, column: statistics.median(run[column] for run in runs[name])
    duckdb, polars, limit = (median(name, 0) for name in ("DuckDB", "Polars", LIMIT))
    yield "| program | seconds | spread | M rows/s | MB/s | CPU s | peak MB | x DuckDB | x Polars | of the limit |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for name in runs:
        walls = [run[0] for run in runs[name]]
        wall, cpu, peak = (median(name, column) for column in range(3))
        yield (
            f"| {name} | {wall:.2f} | {min(walls):.2f}-{max(walls):.2f} | {rows / wall / 1e6:.2f} "
            f"| {size / wall / 1e6:.0f} | {cpu:.2f} | {peak / 1e6:.0f} "
            f"| {duckdb / wall:.2f} | {polars / wall:.2f} | {limit / wall:.0%} |"
        )


def main():
    options = arguments()
    release = options.target.resolve() / "release"
    firstscan = release / "firstscan"
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"DuckDB {version('duckdb')}, Polars {version('polars')}, ", end="")
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores. ", end="")
    print(f"A peak of {own / 1e6:.0f} MB or less is that of the measuring program itself.")
    for rows in options.rows:
        report, profile = sample(firstscan, options.data, rows)
        size = report.stat().st_size
        peer = lambda name: [sys.executable, HERE / "peers.py", name, report, profile]
        programs = {
            LIMIT: [release / "examples" / "limit", report],
            "DuckDB": peer("duckdb"),
            "Polars": peer("polars"),
            "firstscan review": [firstscan, "review", report, "--profile", profile]
            + ["--as-of", AS_OF, "--format", "json"],
        }
        for also in options.also:
            name, _, command = also.partition("=")
            programs[name] = shlex.split(command.format(report=report, profile=profile))
        rounds = options.rounds or SIZES.get(rows, 3)
        runs = compare(programs, rounds)
        counted = check_same_counts(runs)
        print(f"\n{rows:,} rows, {size / 1e6:,.0f} MB, {size / rows:.0f} bytes a row, ", end="")
        print(f"{rounds} rounds, {counted:,} rows of the seller's own\n")
        print("\n".join(table(runs, rows, size)), flush=True)


if __name__ == "__main__":
    main()
