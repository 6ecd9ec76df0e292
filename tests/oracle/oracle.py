"""An independent reference implementation of the review, for comparison with the program.

Usage: oracle.py REPORT.csv --profile PROFILE.toml --as-of RFC3339 [--rulebook ID]
       [--window-end DATE] --out REVIEW.json --packages OUT.jsonl
"""
import argparse
import json
import tomllib
from datetime import date, datetime

import checks
import diagnosis
import forecast
import rates
import reading
import rulebooks
from clock import civil_date, zone_of


def load_profile(path):
    """The account profile with its defaults."""
    with open(path, "rb") as file:
        profile = tomllib.load(file)
    profile.setdefault("location", [])
    for place in profile["location"]:
        for part in ("postal_code", "city", "state", "country"):
            place.setdefault(part, "")
    return profile


def group_of(packages, book):
    """Figures and causes of one group."""
    return dict(rates.figures(packages, book), causes=diagnosis.causes(packages))


def categories_of(packages, book):
    """Every category of the window, by name."""
    names = sorted({name for package in packages for name in package.categories})
    return [dict(group_of([p for p in packages if name in p.categories], book), category=name) for name in names]


def adopt_judgements(packages, lines):
    """Take verdicts and problems from another program's package lines, to compare the figures alone."""
    for package in packages:
        line = lines.get((package.order_id, package.number))
        if line is None:
            continue
        package.verdict = line["verdict"]
        package.problems = [(p["code"], p.get("reason") or "yes", p["effect"]) for p in line["problems"]]
        package.defects = {code for code, _, effect in package.problems if effect == "defect"}


def review(report, profile, book_id, as_of, window_end, adopted=None):
    """(review, packages, window)."""
    zone, book = zone_of(profile["marketplace"]), rulebooks.BOOKS[book_id]
    columns, packages, counts = reading.read_report(report, profile, zone)
    context = checks.Context(profile, book_id, as_of, zone, columns)
    checks.mark_reused(packages)
    for package in packages:
        checks.judge(package, context)
    adopt_judgements(packages, adopted or {})
    window = rates.window(packages, civil_date(as_of, zone), window_end)
    inside = [p for p in packages if window and p.date and window[0] <= p.date <= window[1]]
    answer = {"input": dict(counts, outside_window=len(packages) - len(inside)),
              "window": {"start": window[0].isoformat(), "end": window[1].isoformat()} if window else None,
              "coverage": rates.coverage(inside), "categories": categories_of(inside, book)}
    overall = group_of(inside, book)
    answer["causes"] = overall.pop("causes")
    answer["overall"] = overall
    answer.update(findings(packages, inside, context, window, answer))
    return answer, packages, window


def findings(packages, inside, context, window, answer):
    """The rest of the diagnosis."""
    threshold, zone = context.book["threshold_bp"], context.zone
    return {
        "risks": diagnosis.risks(inside),
        "fix_sequence": diagnosis.fix_sequence(inside, threshold),
        "slices": diagnosis.notable_slices(inside, zone),
        "cut_off": diagnosis.cut_off(inside, zone),
        "fba_candidates": diagnosis.fba_candidates(inside),
        "undeclared_origins": diagnosis.undeclared_origins(inside),
        "trend": forecast.trend(packages, window) if window else [],
        "recovery": forecast.recoveries(inside, window, threshold, answer["causes"], answer["overall"]["counted"],
                                        answer["overall"]["valid"]) if window else {"all_fixed": None},
        "correctable": diagnosis.correctable(packages, context.as_of, zone),
        "exposure": forecast.exposure(packages, window, context.book) if window else [],
    }


def line_of(package, window):
    """One line of the package file."""
    return {
        "order_id": package.order_id, "tracking_number": package.number,
        "categories": sorted(package.categories), "verdict": package.verdict,
        "in_window": bool(window and package.date and window[0] <= package.date <= window[1]),
        "problems": [{"code": c, "reason": r, "effect": e} for c, r, e in package.problems]}


def main():
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("report")
    for name in ("--profile", "--as-of", "--out", "--packages"):
        parser.add_argument(name, required=True)
    parser.add_argument("--rulebook")
    parser.add_argument("--window-end", type=date.fromisoformat)
    options = parser.parse_args()
    profile = load_profile(options.profile)
    book_id = options.rulebook or profile.get("rulebook", "standard")
    as_of = datetime.fromisoformat(options.as_of)
    answer, packages, window = review(options.report, profile, book_id, as_of, options.window_end)
    with open(options.out, "w", encoding="utf-8") as file:
        json.dump(answer, file, indent=1, default=sorted)
    with open(options.packages, "w", encoding="utf-8") as file:
        for package in packages:
            file.write(json.dumps(line_of(package, window)) + "\n")


if __name__ == "__main__":
    main()
