"""The rulebooks of section 4, coded by hand; their exemptions are read from the program's data files."""
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path

import carriers

DATA = Path(__file__).resolve().parents[2] / "domain" / "rulebooks"

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
EUROPEAN = {"threshold_bp": 9500, "two_scans": False, "late": "after_delivery",
            "defects": (AMAZON | {"late_upload"}) - {"missing_delivery_scan"}}
BOOKS = {
    "standard": {
        "threshold_bp": 9500, "two_scans": False, "late": None,
        "defects": TRACKING | {"carrier_missing", "carrier_not_approved", "carrier_entered_as_other",
                               "late_upload", "missing_scan", "ship_from_mismatch"}},
    "amazon-us-2025-01-15": {
        "threshold_bp": 9500, "two_scans": True, "late": "after_delivery",
        "defects": AMAZON | {"late_upload"}},
    "amazon-us-sfp": {
        "threshold_bp": 9900, "two_scans": True, "late": "after_delivery",
        "defects": AMAZON | {"late_upload", "carrier_not_approved"}},
    "amazon-uk-eu-2025-01-15": EUROPEAN,
    "amazon-jp-2022-08-23": EUROPEAN,
}
SCAN_DUE_HOURS = 48
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


@cache
def exemptions(book_id):
    """The exemptions of a rulebook's data file."""
    with open(DATA / f"{book_id}.toml", "rb") as file:
        return tomllib.load(file).get("exemption", [])


def cheaper(package, limit):
    """The package's value is known, in the limit's currency and below it."""
    currency, amount = limit.split()
    value = package.value_in(currency)
    return value is not None and value < Decimal(amount)


def has_words(package, words, enough):
    """Any or all of the words are somewhere in the ship method or the ship service."""
    text = f"{package.ship_method}\n{package.ship_service}".lower()
    return enough(word.lower() in text for word in words)


def home(marketplace):
    """The ISO-2 country of a marketplace."""
    return {"UK": "GB"}.get(marketplace, marketplace)


# Each condition of an exemption, on the package, the condition's data and the marketplace.
# What is unknown fulfils no condition.
CONDITIONS = {
    "digital": lambda p, wanted, _: p.digital == wanted,
    "marketplace_in": lambda _, names, marketplace: marketplace in names,
    "origin_in": lambda p, countries, _: p.origin["country"] in countries,
    "origin_not_in": lambda p, countries, _: p.origin["country"] and p.origin["country"] not in countries,
    "domestic": lambda p, wanted, marketplace: (
        (p.origin["country"] == home(marketplace) == (p.ship_to or home(marketplace))) == wanted),
    "carrier_in": lambda p, names, _: p.carrier in {carriers.canonical(name) for name in names},
    "ship_service_is": lambda p, names, _: bool({p.ship_service, p.ship_method} & set(names)),
    "ship_method_contains": lambda p, words, _: has_words(p, words, any),
    "ship_method_contains_all": lambda p, words, _: has_words(p, words, all),
    "ship_method_lacks": lambda p, words, _: not has_words(p, words, any),
    "value_below": lambda p, limit, _: cheaper(p, limit),
}
ABOUT = {"code", "title", "source", "confidence"}


def exempt(book_id, package, marketplace):
    """Some exemption of the rulebook has all its conditions fulfilled."""
    return any(all(CONDITIONS[name](package, data, marketplace) for name, data in entry.items() if name not in ABOUT)
               for entry in exemptions(book_id))
