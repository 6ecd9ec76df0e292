"""Counting: rates, status, distances to the threshold, coverage, window (sections 1, 3, 4)."""
from collections import Counter
from datetime import timedelta

import rulebooks

POINTS_AT_RISK = 200


def basis_points(valid, counted):
    """floor(valid * 10 000 / counted), None when nothing was counted."""
    return valid * 10_000 // counted if counted else None


def meets(valid, counted, threshold):
    """The inclusive threshold test, in integers."""
    return valid * 10_000 >= threshold * counted


def status(valid, counted, threshold):
    """no_data, below, at_risk or healthy."""
    if not counted:
        return "no_data"
    if not meets(valid, counted, threshold):
        return "below"
    return "healthy" if meets(valid, counted, min(threshold + POINTS_AT_RISK, 10_000)) else "at_risk"


def first(test, limit):
    """The smallest n from 0 for which the test holds."""
    return next(n for n in range(limit + 1) if test(n))


def distances(valid, counted, threshold):
    """headroom, deficit and clean_needed, by trial."""
    if not counted or meets(valid, counted, threshold):
        room = 0
        while counted and room < valid and meets(valid - room - 1, counted, threshold):
            room += 1
        return {"headroom": room, "deficit": 0, "clean_needed": 0}
    return {"headroom": 0,
            "deficit": first(lambda n: meets(valid + n, counted, threshold), counted),
            "clean_needed": first(lambda n: meets(valid + n, counted + n, threshold), counted * 200)}


def figures(packages, book):
    """The figures of one group of packages."""
    verdicts = Counter(package.verdict for package in packages)
    valid, invalid, pending = (verdicts[v] for v in ("valid", "invalid", "pending"))
    counted, threshold = valid + invalid, book["threshold_bp"]
    answer = {"counted": counted, "valid": valid, "invalid": invalid, "pending": pending,
              "exempt": verdicts["exempt"], "rate_bp": basis_points(valid, counted),
              "status": status(valid, counted, threshold)}
    answer.update(distances(valid, counted, threshold))
    answer["best_case_bp"] = basis_points(valid + pending, counted + pending)
    answer["worst_case_bp"] = basis_points(valid, counted + pending)
    answer["upper_bound"] = upper_bound(packages, book)
    return answer


def upper_bound(packages, book):
    """Counted packages on which a defect check was not assessed, and those checks."""
    checks, number = set(), 0
    for package in packages:
        if package.verdict not in ("valid", "invalid"):
            continue
        missing = {c for c, (assessed, _) in package.answers.items() if not assessed and c in book["defects"]}
        checks |= missing
        number += bool(missing)
    return {"packages": number, "checks": sorted(checks)}


def coverage(packages):
    """For every check how many packages had its inputs."""
    answer = {}
    for code in rulebooks.FAMILIES:
        assessed = sum(package.answers[code][0] for package in packages)
        answer[code] = {"assessed": assessed, "not_assessed": len(packages) - assessed}
    return answer


def window(packages, today, given):
    """Thirty days, both ends in; the end is given or the latest date not after today."""
    end = given or max((p.date for p in packages if p.date and p.date <= today), default=None)
    return None if end is None else (end - timedelta(days=29), end)
