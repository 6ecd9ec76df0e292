"""Differences between two reviews, figure by figure; what the specification leaves unnamed is mapped here."""
from fractions import Fraction

FIGURES = ("counted", "valid", "invalid", "pending", "exempt", "rate_bp", "status", "headroom", "deficit",
           "clean_needed", "best_case_bp", "worst_case_bp")
INPUT = ("rows", "packages", "quarantined", "not_seller_fulfilled", "outside_window")
CAUSE = ("family", "involved", "sole", "rate_if_fixed_bp")
REASONED = {"late_upload", "ship_from_mismatch"}


def differences(mine, theirs):
    """(kind, example) of every differing figure."""
    for part in (inputs, coverage, overall, categories, risks, sequence, slices, cut_off, candidates, origins,
                 trend, recovery, correctable):
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
            yield from cause_list("category.causes", category["causes"], other.get("causes", []), category["category"])


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


def slices(mine, theirs):
    """Notable slices."""
    return ()


def cut_off(mine, theirs):
    """The cut-off hour."""
    return ()


def candidates(mine, theirs):
    """FBA candidates, in order."""
    return ()


def origins(mine, theirs):
    """Undeclared origins."""
    return ()


def correctable(mine, theirs):
    """Packages that can still be corrected."""
    return ()
