"""Differences between two reviews, figure by figure; what the specification leaves unnamed is mapped here."""
from fractions import Fraction

import tracking

FIGURES = ("counted", "valid", "invalid", "pending", "exempt", "rate_bp", "status", "headroom", "deficit",
           "clean_needed", "best_case_bp", "worst_case_bp")
INPUT = ("rows", "packages", "quarantined", "not_seller_fulfilled", "outside_window")
CAUSE = ("family", "involved", "sole", "rate_if_fixed_bp")
REASONED = {"late_upload", "ship_from_mismatch"}


def differences(mine, theirs):
    """(kind, example) of every differing figure."""
    for part in (inputs, coverage, overall, categories, risks, sequence, slices, cut_off, candidates, origins,
                 trend, recovery, correctable, exposure):
        yield from part(mine, theirs)


def unequal(kind, left, right, note=""):
    """One difference, or nothing."""
    if left != right:
        yield kind, f"oracle {left!r}, program {right!r} {note}"


def inputs(mine, theirs):
    """Row counts and the window."""
    yield from unequal("window", mine["window"], theirs.get("window"))
    for name in INPUT:
        yield from unequal(f"input.{name}", mine["input"][name], theirs["input"].get(name))


def coverage(mine, theirs):
    """Assessed and not assessed, per check."""
    for code, counts in mine["coverage"].items():
        found = theirs["coverage"].get(code)
        found = found and {name: found.get(name) for name in counts}
        yield from unequal(f"coverage.{code}", counts, found)


def group(kind, mine, theirs, note=""):
    """The figures of one group."""
    for name in FIGURES:
        yield from unequal(f"{kind}.{name}", mine[name], theirs.get(name),
                           f"{note} valid {mine['valid']} counted {mine['counted']}")
    bound = theirs.get("upper_bound") or {"packages": 0, "checks": []}
    yield from unequal(f"{kind}.upper_bound.packages", mine["upper_bound"]["packages"], bound["packages"], note)
    yield from unequal(f"{kind}.upper_bound.checks", mine["upper_bound"]["checks"], sorted(bound["checks"]), note)


def cause_list(kind, mine, theirs, note=""):
    """Causes with their order, counts, exact shares and reasons."""
    yield from unequal(f"{kind} order", [c["code"] for c in mine], [c["code"] for c in theirs], note)
    found = {cause["code"]: cause for cause in theirs}
    for cause in mine:
        other = found.get(cause["code"])
        if other is None:
            continue
        for name in CAUSE:
            yield from unequal(f"{kind}.{name}", cause[name], other.get(name), f"{note} {cause['code']}")
        yield from unequal(f"{kind}.share", ratio(cause["share"]), ratio(other["share"]), f"{note} {cause['code']}")
        if cause["code"] in REASONED:
            yield from unequal(f"{kind}.reasons", cause["reasons"], other.get("reasons"), f"{note} {cause['code']}")


def ratio(share):
    """An exact share."""
    return Fraction(int(share["num"]), int(share["den"]))


def overall(mine, theirs):
    """The overall figures and causes."""
    yield from group("overall", mine["overall"], theirs["overall"])
    yield from cause_list("causes", mine["causes"], theirs["causes"])


def categories(mine, theirs):
    """Each category, by name."""
    yield from unequal("categories", [c["category"] for c in mine["categories"]],
                       [c["category"] for c in theirs["categories"]])
    found = {category["category"]: category for category in theirs["categories"]}
    for category in mine["categories"]:
        other = found.get(category["category"])
        if other:
            yield from group("category", category, other, category["category"])
            yield from cause_list("category.causes", category["causes"], other.get("causes", []), other["category"])


def risks(mine, theirs):
    """Risks by code."""
    left = {risk["code"]: risk["involved"] for risk in mine["risks"]}
    right = {risk["code"]: risk["involved"] for risk in theirs["risks"]}
    for code in sorted(set(left) | set(right)):
        yield from unequal(f"risks.{code}", left.get(code, 0), right.get(code, 0))


def sequence(mine, theirs):
    """The fix sequence, step by step."""
    names = ("code", "rate_bp", "meets_threshold")
    yield from unequal("fix_sequence", [tuple(s[n] for n in names) for s in mine["fix_sequence"]],
                       [tuple(s.get(n) for n in names) for s in theirs["fix_sequence"]])


def trend(mine, theirs):
    """The days of the window."""
    names = ("date", "counted", "valid", "rolling_bp")
    left = [tuple(day[n] for n in names) for day in mine["trend"]]
    right = [tuple(day.get(n) for n in names) for day in theirs["trend"]]
    yield from unequal("trend length", len(left), len(right))
    for one, two in zip(left, right):
        if one != two:
            yield "trend", f"oracle {one}, program {two}"
            return


def recovery(mine, theirs):
    """The first date the threshold is met."""
    yield from unequal("recovery.all_fixed", mine["recovery"]["all_fixed"], theirs["recovery"].get("all_fixed"),
                       f"rate {mine['overall']['rate_bp']}")
    for code, found in mine["recovery"]["by_cause"].items():
        yield from unequal("recovery.one_fixed", found, theirs["recovery"].get("one_fixed", {}).get(code), code)


def slices(mine, theirs):
    """Notable slices: dimension, value, counted, invalid. Names of weekdays and hours are folded."""
    left = {slice_key(s) for s in mine["slices"]}
    right = {slice_key(s) for s in theirs["slices"] if s.get("notable", True)}
    for key in sorted(left ^ right):
        side = "oracle" if key in left else "program"
        yield f"slice only in the {side}: {key[0]}", str(key)


def slice_key(entry):
    """What identifies a slice and its counts."""
    value = str(entry["value"])
    if entry["dimension"] == "weekday":
        value = value[:3].lower()
    if entry["dimension"] == "hour":
        value = str(int(value.split(":")[0]))
    if entry["dimension"] == "carrier":
        value = value.lower()
    return entry["dimension"], value, entry["counted"], entry["invalid"]


def cut_off(mine, theirs):
    """The cut-off hour."""
    left, right = mine["cut_off"], theirs.get("cut_off")
    yield from unequal("cut_off", left and left["hour"], right and right.get("hour"), f"{left} {right}")


def candidates(mine, theirs):
    """FBA candidates, in order."""
    names = ("sku", "category", "counted", "invalid")
    left = [tuple(entry[n] for n in names) for entry in mine["fba_candidates"]]
    right = [tuple(entry.get(n) for n in names) for entry in theirs["fba_candidates"]]
    if left != right:
        extra = [("oracle", e) for e in left if e not in right] + [("program", e) for e in right if e not in left]
        yield "fba_candidates", str(extra or "other order")


def origins(mine, theirs):
    """Undeclared origins: how many packages each has."""
    left = sorted(entry["packages"] for entry in mine["undeclared_origins"])
    right = sorted(entry.get("packages") for entry in theirs["undeclared_origins"])
    yield from unequal("undeclared_origins", left, right,
                       f"{mine['undeclared_origins']} {theirs['undeclared_origins']}")


def correctable(mine, theirs):
    """Packages that can still be corrected, in the window or not, and the day by which."""
    left = {entry[:2]: entry[2] for entry in mine["correctable"]}
    right = {(e["order_id"], tracking.normalise(e["tracking_number"] or "")): e["fix_by"]
             for e in theirs["correctable"]}
    for key in sorted(set(left) | set(right)):
        if key not in left or key not in right:
            yield f"correctable only in the {'oracle' if key in left else 'program'}", str(key)
        else:
            yield from unequal("correctable.fix_by", left[key], right[key], str(key))


def exposure(mine, theirs):
    """Rungs of the ladder, by category."""
    names = ("category", "rung", "windows_below")
    left = {tuple(entry[n] for n in names) for entry in mine["exposure"]}
    right = {tuple(entry.get(n) for n in names) for entry in theirs["exposure"]}
    for entry in sorted(left ^ right, key=str):
        yield f"exposure only in the {'oracle' if entry in left else 'program'}", (
            f"{entry}, rate {mine['overall']['rate_bp']}")
