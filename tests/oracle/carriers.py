"""Carrier names: a small alias table and approval."""
import re

ALIASES = {
    "usps": "USPS", "us postal service": "USPS", "united states postal service": "USPS",
    "ups": "UPS", "united parcel service": "UPS",
    "fedex": "FedEx", "fedex ground": "FedEx", "federal express": "FedEx",
    "ontrac": "OnTrac", "lasership": "LaserShip", "dhl": "DHL", "dhl express": "DHL",
    "royal mail": "Royal Mail", "evri": "Evri", "dpd uk": "DPD UK", "dpd": "DPD",
    "canada post": "Canada Post", "amzl": "Amazon", "amazon logistics": "Amazon",
    "old dominion": "Old Dominion", "parcelforce": "Parcelforce", "hermes uk": "Evri", "hermes": "Hermes",
    "deutsche post": "Deutsche Post", "japan post": "Japan Post", "日本郵便": "Japan Post", "china post": "China Post",
    "yamato": "YamatoTransport", "ヤマト運輸": "YamatoTransport", "sagawa": "SagawaExpress",
}


def fold(name):
    """Case, punctuation and surplus spaces do not matter."""
    return " ".join(re.sub(r"[_\-]", " ", name.lower().replace(".", "")).split())


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

