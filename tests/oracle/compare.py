"""Generate reports, review them with the program and with the oracle, print every difference.

Usage: compare.py --firstscan BINARY [--seeds 1-50] [--rows 2000] [--keep FOLDER]
Packages are compared first. The figures are then compared on the program's own verdicts and problems,
so that one misjudged package does not show up as twenty wrong sums.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import datetime
from pathlib import Path

import figures_of
import generate
import markets
import oracle
import tracking

REASONED = {"late_upload", "ship_from_mismatch"}


class Findings:
    """Differences grouped by kind, each with its smallest example."""

    def __init__(self):
        self.groups = defaultdict(list)
        self.reviews = []

    def begin(self):
        """A new review is compared."""
        self.reviews.append(0)

    def add(self, kind, where, example):
        """One difference."""
        self.groups[kind].append((where, example))
        self.reviews[-1] += 1

    def show(self):
        """Print all groups, most frequent first."""
        for kind, found in sorted(self.groups.items(), key=lambda item: -len(item[1])):
            where, example = min(found, key=lambda pair: len(str(pair[1])))
            print(f"\n## {kind}: {len(found)}\n   {where}\n   {example}")
        print(f"\n{sum(self.reviews)} differences of {len(self.groups)} kinds")
        failed = sum(count > 0 for count in self.reviews)
        print(f"{len(self.reviews) - failed} passed, {failed} failed")


def run_program(binary, folder, market, book, seed):
    """(review, package lines) of the program."""
    out = folder / "program.jsonl"
    command = [binary, "review", str(folder / "report.csv"), "--profile", str(folder / "profile.toml"),
               "--as-of", markets.as_of(market, seed).isoformat().replace("+00:00", "Z"), "--rulebook", book,
               "--format", "json", "--packages", str(out)]
    if generate.window_end(market, seed):
        command += ["--window-end", generate.window_end(market, seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"exit {done.returncode}: {done.stderr.strip()[-500:]}")
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    return json.loads(done.stdout), {key_of(line): line for line in lines}, len(lines)


def key_of(line):
    """Order id and normalised tracking number."""
    return line["order_id"], tracking.normalise(line["tracking_number"] or "")


def run_oracle(folder, market, book, seed, adopted=None):
    """(review, packages, lines) of the oracle."""
    end = generate.window_end(market, seed)
    answer, packages, window = oracle.review(
        folder / "report.csv", oracle.load_profile(folder / "profile.toml"), book,
        markets.as_of(market, seed),
        datetime.fromisoformat(end).date() if end else None, adopted)
    lines = [oracle.line_of(package, window) for package in packages]
    rows = {key_of(line): package.row for line, package in zip(lines, packages)}
    return answer, {key_of(line): line for line in lines}, rows


def brief(row):
    """The non-blank values of a row."""
    return {name: value for name, value in row.items() if value}


def compare_packages(book, where, mine, theirs, rows, findings):
    """Verdicts, windows, categories and problems, package by package."""
    for key in sorted(set(mine) | set(theirs)):
        if key not in theirs or key not in mine:
            side = "oracle" if key in mine else "program"
            findings.add(f"package only in the {side}", where, brief(rows.get(key, {"key": key})))
            continue
        kinds = list(package_differences(mine[key], theirs[key]))
        mine[key]["problems_differ"] = any(kind.startswith(("problem", "effect")) for kind in kinds)
        for kind in kinds:
            if kind.startswith("verdict") and mine[key]["problems_differ"]:
                kind = f"{kind}, following from a problem"
            findings.add(kind if kind.startswith(("problem", "reason")) else f"{kind} [{book}]",
                         f"{where} {key}", brief(rows[key]))


def package_differences(mine, theirs):
    """The kinds of difference between two lines of one package."""
    if mine["verdict"] != theirs["verdict"]:
        yield f"verdict: oracle {mine['verdict']}, program {theirs['verdict']}"
    for name in ("in_window", "categories"):
        left, right = mine[name], theirs[name]
        if (sorted(left) if name == "categories" else left) != (sorted(right) if name == "categories" else right):
            yield f"{name}: oracle {left}, program {right}"
    left = {p["code"]: p for p in mine["problems"]}
    right = {p["code"]: p for p in theirs["problems"]}
    for code in sorted(set(left) | set(right)):
        if code not in right:
            yield f"problem only in the oracle: {code} ({left[code]['reason']})"
        elif code not in left:
            yield f"problem only in the program: {code} ({right[code].get('reason')})"
        else:
            if left[code]["effect"] != right[code]["effect"]:
                yield f"effect of {code}: oracle {left[code]['effect']}, program {right[code]['effect']}"
            if code in REASONED and left[code]["reason"] != right[code].get("reason"):
                yield f"reason of {code}: oracle {left[code]['reason']}, program {right[code].get('reason')}"


def compare_report(options, market, seed, findings):
    """One report under every rulebook of its marketplace."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(options.keep or temporary)
        generate.write_report(market, seed, options.rows, folder / "report.csv", folder / "profile.toml")
        for book in market.books:
            findings.begin()
            compare_review(options, folder, market, book, seed, findings)


def compare_review(options, folder, market, book, seed, findings):
    """One report under one rulebook."""
    where = f"seed {seed}, {market.code}, {book}"
    try:
        review, theirs, count = run_program(options.firstscan, folder, market, book, seed)
    except RuntimeError as trouble:
        findings.add("the program refused", where, str(trouble))
        return
    _, mine, rows = run_oracle(folder, market, book, seed)
    if count != len(theirs):
        findings.add("package keys not unique", where, count - len(theirs))
    compare_packages(book, where, mine, theirs, rows, findings)
    answer, _, _ = run_oracle(folder, market, book, seed, theirs)
    for kind, example in figures_of.differences(answer, review):
        findings.add(f"figure {kind}", where, example)


def main():
    """The command line; exit 1 if anything differs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--firstscan", required=True)
    parser.add_argument("--seeds", default="1-50")
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--keep", help="write the reports here and keep the last one")
    options = parser.parse_args()
    low, _, high = options.seeds.partition("-")
    findings = Findings()
    for seed in range(int(low), int(high or low) + 1):
        for market in markets.of_seed(seed):
            compare_report(options, market, seed, findings)
    findings.show()
    sys.exit(1 if findings.groups else 0)


if __name__ == "__main__":
    main()
