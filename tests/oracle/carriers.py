"""Carrier names: a small alias table, approval, and the freight carriers exempt in the US."""
import re

ALIASES = {
    "usps": "USPS", "us postal service": "USPS", "united states postal service": "USPS",
    "ups": "UPS", "united parcel service": "UPS",
    "fedex": "FedEx", "fedex ground": "FedEx", "federal express": "FedEx",
    "ontrac": "OnTrac", "lasership": "LaserShip", "dhl": "DHL", "dhl express": "DHL",
    "royal mail": "Royal Mail", "evri": "Evri", "dpd uk": "DPD UK", "dpd": "DPD",
    "canada post": "Canada Post", "amzl": "Amazon", "amazon logistics": "Amazon",
    "old dominion": "Old Dominion",
}
FREIGHT = (
    "Alliance Air Freight|AJL Transport|Central Freight|CEVA|Conway|CRST|Custom Companies|"
    "Custom Global Logistics|Dayton|Dependable Highway Express|Dohrn|Forward Air|Geodis|Holland|"
    "IT Worldwide|LTL|Metropolitan Warehouse|Midwest Motor Express|New Penn|Old Dominion|Personal|"
    "Pitt Ohio|Priority1|QuadExpress|Trend Transport|Truck|Unified").split("|")


def fold(name):
    """Case, punctuation and surplus spaces do not matter."""
    return " ".join(re.sub(r"[._\-]", "", name.lower()).split())


def canonical(name):
    """The one name of a carrier; an unknown name stays itself, folded."""
    key = fold(name)
    return ALIASES.get(key, key)


def is_other(code):
    """The drop-down's free-text entry."""
    return fold(code) == "other"


def declared(code, name):
    """The carrier the seller declared: the code, or the free text when the code is Other or blank."""
    if code and not is_other(code):
        return canonical(code)
    return canonical(name) if name else None


def is_freight(carrier):
    """In the US list of exempt heavy and bulky freight carriers."""
    return carrier is not None and fold(carrier) in {fold(name) for name in FREIGHT}
