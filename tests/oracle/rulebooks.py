"""The rulebooks of section 4, coded by hand, with the exemptions of the US facts."""
from decimal import Decimal

from carriers import is_freight

FAMILIES = {
    "tracking_missing": "tracking", "tracking_not_an_id": "tracking", "tracking_malformed": "tracking",
    "tracking_check_digit": "tracking", "tracking_other_carrier": "tracking", "tracking_reused": "tracking",
    "carrier_missing": "carrier", "carrier_not_approved": "carrier", "carrier_entered_as_other": "carrier",
    "late_upload": "upload", "missing_scan": "scan", "missing_delivery_scan": "scan",
    "ship_from_mismatch": "address", "scan_origin_mismatch": "address",
    "manual_entry": "workflow", "unsupported_label": "workflow",
}
TRACKING = {code for code, family in FAMILIES.items() if family == "tracking"}
AMAZON = TRACKING | {"carrier_missing", "carrier_entered_as_other", "missing_scan", "missing_delivery_scan"}
BOOKS = {
    "standard": {
        "threshold_bp": 9500, "two_scans": False, "exemptions": False, "late": None,
        "defects": TRACKING | {"carrier_missing", "carrier_not_approved", "carrier_entered_as_other",
                               "late_upload", "missing_scan", "ship_from_mismatch"}},
    "amazon-us-2025-01-15": {
        "threshold_bp": 9500, "two_scans": True, "exemptions": True, "late": "after_delivery",
        "defects": AMAZON | {"late_upload"}},
    "amazon-us-sfp": {
        "threshold_bp": 9900, "two_scans": True, "exemptions": False, "late": "after_delivery",
        "defects": AMAZON | {"late_upload", "carrier_not_approved"}},
}
SCAN_DUE_HOURS = 48
ENVELOPES = ("USPS Standard Mail envelopes", "USPS First Class Mail envelopes")
MEASURED = {"US", "CN", "CA", "GB", "IN", "AS", "UM"}
TWO_SCANS_FROM = {**dict.fromkeys(("CN", "CA", "AS", "UM"), Decimal(5)), **dict.fromkeys(("IN", "GB"), Decimal(15))}


def effect(book, problem, scanned):
    """defect or risk of a problem under a rulebook."""
    code, reason = problem
    if code not in book["defects"]:
        return "risk"
    if code == "late_upload" and book["late"] and reason != book["late"]:
        return "risk"
    if scanned and code in ("tracking_malformed", "tracking_check_digit"):
        return "risk"
    return "defect"


def two_scans_apply(origin, dollars):
    """True, False or None when origin or value is unknown."""
    if not origin:
        return None
    if origin not in TWO_SCANS_FROM:
        return False
    return None if dollars is None else dollars >= TWO_SCANS_FROM[origin]


def exempt(book, package):
    """The US exemptions; what is unknown exempts nothing."""
    if not book["exemptions"]:
        return False
    origin, dollars, carrier = package.origin["country"], package.dollars, package.carrier
    if package.digital:
        return True
    if origin == "US":
        cheap = dollars is not None and dollars < 10
        return is_freight(carrier) or (carrier == "USPS" and package.ship_service in ENVELOPES and cheap)
    if origin in ("IN", "GB"):
        cheap = dollars is not None and dollars < 15
        return cheap and package.approved and "untracked" in package.ship_service.lower()
    return bool(origin) and origin not in MEASURED
