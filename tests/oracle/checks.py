"""The problems of section 3: every check answers (assessed, reason or None)."""
from datetime import date, timedelta

import carriers
import places
import rulebooks
import tracking
from clock import civil_date

FORMAT_CODES = ("tracking_malformed", "tracking_check_digit", "tracking_other_carrier")
YES = "yes"


class Context:
    """What the checks know besides the package."""

    def __init__(self, profile, book_id, as_of, zone, columns):
        self.profile, self.book_id, self.book, self.as_of = profile, book_id, rulebooks.BOOKS[book_id], as_of
        self.zone, self.columns = zone, columns


def held(flag, reason=YES):
    """An assessed check that holds or not."""
    return True, (reason if flag else None)


def mark_reused(packages):
    """Sort the uses of each number by confirmation time, then order id; all but the first are reused."""
    uses = {}
    for package in packages:
        if package.number and not tracking.not_an_id(package.raw_number, package.number, package.order_id,
                                                     package.carrier):
            uses.setdefault(package.number, []).append(package)
    for group in uses.values():
        group.sort(key=lambda p: (p.confirmed is None, p.confirmed.timestamp() if p.confirmed else 0, p.order_id))
        for place, package in enumerate(group):
            package.reused = place > 0


def tracking_checks(package):
    """missing, not_an_id, other_carrier, check_digit, malformed: at most one of them."""
    answers = dict.fromkeys(FORMAT_CODES, (True, None))
    blank = not package.raw_number.strip()
    answers["tracking_missing"] = held(blank)
    kind = None if blank else tracking.not_an_id(
        package.raw_number, package.number, package.order_id, package.carrier)
    answers["tracking_not_an_id"] = (True, kind)
    answers["tracking_reused"] = held(getattr(package, "reused", False))
    if package.number and not kind:
        assessed, code = tracking.format_problem(package.number, package.carrier)
        for name in FORMAT_CODES:
            answers[name] = (assessed, YES if name == code else None)
    return answers


def carrier_checks(package, _):
    """missing, not approved, entered as Other."""
    other = carriers.is_other(package.code) if package.code else False
    known = package.carrier is not None
    return {
        "carrier_missing": held(not known),
        "carrier_not_approved": held(not package.approved) if known else (False, None),
        "carrier_entered_as_other": held(other and package.approved),
    }


def late_upload(package):
    """after_delivery, else after_pickup, else after_ship_by."""
    confirmed = package.confirmed
    known = (package.delivered, package.delivery_attempt, package.picked_up, package.first_scan, package.ship_by)
    if confirmed is None or not any(known):
        return False, None
    ladder = (("after_delivery", known[0:2]), ("after_pickup", known[2:4]), ("after_ship_by", known[4:5]))
    for reason, moments in ladder:
        if any(moment is not None and confirmed > moment for moment in moments):
            return True, reason
    return True, None


def scan_due(package):
    """When the first scan is due, None when unknown."""
    return package.confirmed + timedelta(hours=rulebooks.SCAN_DUE_HOURS) if package.confirmed else None


def missing_scan(package, context):
    """No physical scan although delivered or due."""
    if "first-scan-at" not in context.columns:
        return False, None
    if package.first_scan is not None:
        return held(False)
    if package.delivered is not None:
        return held(True)
    due = scan_due(package)
    return (False, None) if due is None else held(context.as_of >= due)


def missing_delivery_scan(package, context):
    """The two-scan rule."""
    if not context.book["two_scans"]:
        return held(False)
    applies = rulebooks.two_scans_apply(package.origin["country"], package.value_in("USD"))
    if not applies:
        return (applies is not None), None
    if package.delivered or package.delivery_attempt:
        return held(False)
    if "first-scan-at" not in context.columns or not context.columns & {"delivered-at", "delivery-attempt-at"}:
        return False, None
    if package.first_scan is None:
        return held(False)
    if package.promised_delivery is None:
        return False, None
    return held(context.as_of > package.promised_delivery)


def locations_on(day, listed):
    """The registered locations valid on a date."""
    return [place for place in listed
            if date.fromisoformat(place.get("from", "0001-01-01")) <= day
            <= date.fromisoformat(place.get("to", "9999-12-31"))]


def compared(compare, place, package, context):
    """A place against the locations valid on the confirmation date.

    Without that date the answer stands only if no dated location could change it.
    """
    listed = context.profile["location"]
    if package.confirmed is not None:
        return compare(place, locations_on(civil_date(package.confirmed, context.zone), listed))
    undated = [entry for entry in listed if "from" not in entry and "to" not in entry]
    sure, most = compare(place, undated), compare(place, listed)
    if sure == (True, None) or most[1]:
        return sure if sure == (True, None) else most
    return False, None


def workflow_checks(package):
    """manual_entry and unsupported_label."""
    label = package.label
    if label == "prepaid":
        labelled = held(not package.approved) if package.carrier else (False, None)
    else:
        labelled = held(label == "custom") if label else (False, None)
    return {"manual_entry": held(package.entry == "manual") if package.entry else (False, None),
            "unsupported_label": labelled}


def run(package, context):
    """Every check of section 3 on one package."""
    answers = tracking_checks(package)
    answers.update(carrier_checks(package, context))
    answers["late_upload"] = late_upload(package)
    answers["missing_scan"] = missing_scan(package, context)
    answers["missing_delivery_scan"] = missing_delivery_scan(package, context)
    answers["ship_from_mismatch"] = compared(places.label_origin, package.origin, package, context)
    answers["scan_origin_mismatch"] = compared(places.scan_origin, package.scan_place, package, context)
    answers.update(workflow_checks(package))
    return answers


def judge(package, context):
    """Answers, problems with effects, defect codes and the verdict."""
    package.answers = run(package, context)
    scanned = package.first_scan is not None
    package.problems = [
        (code, reason, rulebooks.effect(context.book, (code, reason), scanned))
        for code, (_, reason) in sorted(package.answers.items()) if reason]
    package.defects = {code for code, _, effect in package.problems if effect == "defect"}
    package.verdict = verdict(package, context)


def verdict(package, context):
    """exempt, invalid, pending, valid: in that order of precedence."""
    if rulebooks.exempt(context.book_id, package, context.profile["marketplace"]):
        return "exempt"
    if package.defects:
        return "invalid"
    due = scan_due(package)
    unscanned = "first-scan-at" in context.columns and package.first_scan is None
    if unscanned and due is not None and context.as_of < due:
        return "pending"
    return "valid"
