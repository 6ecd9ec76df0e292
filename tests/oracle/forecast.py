"""Trend and recovery (section 6), exposure (section 7)."""
from collections import Counter
from datetime import timedelta
from fractions import Fraction

from rates import basis_points, figures

DAYS = 30
HORIZON = 60
LADDER = ("warning", "category_restriction", "loss_of_self_fulfilment", "listing_deactivation", "suspension")


def per_day(packages):
    """Counted and valid packages per date."""
    counted, valid = Counter(), Counter()
    for package in packages:
        if package.date and package.verdict in ("valid", "invalid"):
            counted[package.date] += 1
            valid[package.date] += package.verdict == "valid"
    return counted, valid


def trend(packages, window):
    """Per window date counted and valid, and the rate of the thirty days that end there."""
    counted, valid = per_day(packages)
    rows = []
    for step in range(DAYS):
        day = window[0] + timedelta(days=step)
        back = [day - timedelta(days=n) for n in range(DAYS)]
        rows.append({"date": day.isoformat(), "counted": counted[day], "valid": valid[day],
                     "rolling_bp": basis_points(sum(valid[d] for d in back), sum(counted[d] for d in back))})
    return rows


def recovery(packages, window, threshold, share_valid=Fraction(1)):
    """The first future date the rate meets the threshold, at v packages a day of which a share is valid."""
    counted, valid = per_day(packages)
    days = [window[0] + timedelta(days=n) for n in range(DAYS)]
    total = sum(counted[d] for d in days)
    if not total:
        return None
    flow = Fraction(total, DAYS)
    for ahead in range(HORIZON + 1):
        kept = days[ahead:]
        new = min(ahead, DAYS)
        volume = sum(counted[d] for d in kept) + flow * new
        good = sum(valid[d] for d in kept) + flow * share_valid * new
        if good * 10_000 >= threshold * volume:
            return (window[1] + timedelta(days=ahead)).isoformat()
    return None


def recoveries(packages, window, threshold, causes, counted, valid):
    """All fixed, and each cause fixed with the others going on."""
    answer = {"all_fixed": recovery(packages, window, threshold), "by_cause": {}}
    for cause in causes:
        part = Fraction(valid + cause["sole"], counted)
        answer["by_cause"][cause["code"]] = recovery(packages, window, threshold, part)
    return answer


def status_before(packages, book, window, back):
    """The status of the window so many windows before this one."""
    shift = timedelta(days=DAYS * back)
    inside = [p for p in packages if p.date and window[0] - shift <= p.date <= window[1] - shift]
    return figures(inside, book)["status"]


def exposure(packages, window, book):
    """Every category that is at risk or below, with the rung by how many windows running it has been below."""
    names = {name for p in packages if p.date and window[0] <= p.date <= window[1] for name in p.categories}
    rows = []
    for name in sorted(names):
        group = [p for p in packages if name in p.categories]
        below = 0
        while status_before(group, book, window, below) == "below":
            below += 1
        rung = LADDER[min(below, len(LADDER)) - 1] if below else "watch"
        if below or status_before(group, book, window, 0) == "at_risk":
            rows.append({"category": name, "rung": rung, "windows_below": below})
    return rows
