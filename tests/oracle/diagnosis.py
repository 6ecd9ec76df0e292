"""Section 6: causes, fix sequence, slices, cut-off, FBA candidates, undeclared origins, correctable."""
from collections import Counter, defaultdict
from fractions import Fraction

import places
from clock import civil_date
from rates import basis_points, meets
from rulebooks import FAMILIES

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def shares(sets):
    """The Shapley share of every code over the defect sets of invalid packages."""
    answer = defaultdict(Fraction)
    for codes in sets:
        for code in codes:
            answer[code] += Fraction(1, len(codes))
    return answer


def causes(packages):
    """Causes with exact shares, ordered by sole, share, code."""
    invalid = [p for p in packages if p.verdict == "invalid"]
    counted = len(invalid) + sum(p.verdict == "valid" for p in packages)
    share = shares(p.defects for p in invalid)
    rows = []
    for code, part in share.items():
        sole = sum(p.defects == {code} for p in invalid)
        reasons = Counter(r for p in invalid for c, r, e in p.problems if c == code and e == "defect")
        rows.append({
            "code": code, "family": FAMILIES[code], "involved": sum(code in p.defects for p in invalid),
            "sole": sole, "share": part, "reasons": dict(reasons),
            "rate_if_fixed_bp": basis_points(counted - len(invalid) + sole, counted)})
    rows.sort(key=lambda row: (-row["sole"], -row["share"], row["code"]))
    return [dict(row, share={"num": row["share"].numerator, "den": row["share"].denominator}) for row in rows]


def risks(packages):
    """Counted packages on which a problem is a risk, per code."""
    counted = [p for p in packages if p.verdict in ("valid", "invalid")]
    found = Counter(c for p in counted for c, _, e in p.problems if e == "risk")
    return [{"code": code, "involved": found[code]} for code in sorted(found)]


def fix_sequence(packages, threshold):
    """Greedy removal; ties by the share in the review, then code."""
    sets = [set(p.defects) for p in packages if p.verdict == "invalid"]
    valid = sum(p.verdict == "valid" for p in packages)
    counted, share, steps = valid + len(sets), shares(sets), []
    while sets:
        sole = Counter(next(iter(codes)) for codes in sets if len(codes) == 1)
        left = set().union(*sets)
        code = min(left, key=lambda c: (-sole[c], -share[c], c))
        sets = [codes - {code} for codes in sets]
        valid += sum(not codes for codes in sets)
        sets = [codes for codes in sets if codes]
        steps.append({"code": code, "rate_bp": basis_points(valid, counted),
                      "meets_threshold": meets(valid, counted, threshold)})
    return steps


def slice_keys(package, zone):
    """(dimension, value) pairs a package belongs to."""
    row = package.row
    keys = {("carrier", package.carrier), ("warehouse", row.get("warehouse", "").strip()),
            ("ship_method", row.get("ship-method", "").strip()), ("entry_method", package.entry)}
    keys |= {("sku", sku) for sku, _ in package.skus}
    if package.confirmed:
        local = package.confirmed.astimezone(zone)
        keys |= {("weekday", DAYS[local.weekday()].lower()), ("hour", str(local.hour))}
    return {(name, value) for name, value in keys if value}


def notable_slices(packages, zone):
    """Slices with at least five invalid packages and a lift of at least 1.5."""
    counted, invalid, totals = Counter(), Counter(), Counter()
    for package in packages:
        if package.verdict not in ("valid", "invalid"):
            continue
        bad = package.verdict == "invalid"
        totals[bad] += 1
        for key in slice_keys(package, zone):
            counted[key] += 1
            invalid[key] += bad
    everything = totals[True] + totals[False]
    return [{"dimension": key[0], "value": key[1], "counted": counted[key], "invalid": invalid[key]}
            for key in sorted(counted)
            if invalid[key] >= 5 and 2 * invalid[key] * everything >= 3 * totals[True] * counted[key]]


def cut_off(packages, zone):
    """The earliest full hour from noon with 20 packages and twice the overall late-upload rate."""
    timed = [(p.confirmed.astimezone(zone).hour, any(code == "late_upload" for code, _, _ in p.problems))
             for p in packages if p.verdict in ("valid", "invalid") and p.confirmed]
    late = sum(flag for _, flag in timed)
    for hour in range(12, 24):
        after = [flag for at, flag in timed if at >= hour]
        if late and len(after) >= 20 and sum(after) * len(timed) >= 2 * late * len(after):
            return {"hour": hour, "packages": len(after), "late": sum(after)}
    return None


def fba_candidates(packages):
    """SKUs with 10 counted, 10% invalid and 5% of their category's invalid packages."""
    counted, invalid, category = Counter(), Counter(), Counter()
    for package in packages:
        if package.verdict not in ("valid", "invalid"):
            continue
        bad = package.verdict == "invalid"
        for key in package.skus:
            counted[key] += 1
            invalid[key] += bad
        for name in package.categories:
            category[name] += bad
    found = [key for key in counted if key[0] and counted[key] >= 10 and invalid[key]
             and invalid[key] * 10 >= counted[key] and invalid[key] * 20 >= category[key[1]]]
    found.sort(key=lambda key: (-invalid[key], key[0], key[1]))
    return [{"sku": k[0], "category": k[1], "counted": counted[k], "invalid": invalid[k]} for k in found]


def undeclared_origins(packages):
    """Unregistered label origins with 20 packages and 5% of the volume."""
    groups = Counter()
    for package in packages:
        if any(code == "ship_from_mismatch" for code, _, _ in package.problems):
            origin = package.origin
            code = places.postcode(origin["postal_code"], origin["country"])
            groups[(origin["country"], code or (origin["state"], places.fold(origin["city"])))] += 1
    return [{"country": key[0], "postal_code": key[1], "packages": number}
            for key, number in groups.most_common() if number >= 20 and number * 20 >= len(packages)]


def correctable(packages, as_of, zone):
    """Invalid or pending, not delivered, with a tracking or carrier defect; fix by the promised day."""
    return {
        (p.order_id, p.number, civil_date(p.promised_delivery, zone).isoformat() if p.promised_delivery else None)
        for p in packages
        if p.verdict in ("invalid", "pending") and not (p.delivered and p.delivered <= as_of)
        and any(FAMILIES[code] in ("tracking", "carrier") for code in p.defects)}
