"""Ship-from comparison (section 5)."""
import re
import unicodedata

FACILITY = re.compile(r"\b(DISTRIBUTION CENTER|NDC|HUB)\b")


def fold(city):
    """Accents, umlauts written out, case, punctuation and SAINT/ST do not matter."""
    plain = unicodedata.normalize("NFKD", city)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).upper()
    words = re.sub(r"[^A-Z0-9 ]", " ", plain).split()
    return re.sub(r"([AOU])E", r"\1", " ".join("ST" if word == "SAINT" else word for word in words))


def postcode(text, country):
    """The comparable part of a postal code."""
    text = text.strip().upper()
    if not text:
        return ""
    if country == "US":
        return text.split("-")[0].zfill(5)[:5]
    compact = text.replace(" ", "")
    if country == "CA":
        return compact[:3]
    if country == "GB":
        return text.split()[0] if " " in text else compact[:-3] if len(compact) > 4 else compact
    return compact.replace("-", "") if country == "JP" else compact


AREA_DIGITS = {"US": 3, "DE": 2, "JP": 3}


def area(code, country):
    """The first digits of a postal code, or the letters it begins with."""
    if country in AREA_DIGITS:
        return code[:AREA_DIGITS[country]]
    letters = re.match(r"[A-Z]+", code)
    return letters.group() if letters else None


def near(one, two, country):
    """True, False or None (a postal code is missing)."""
    a, b = postcode(one, country), postcode(two, country)
    if not a or not b:
        return None
    return a == b or (area(a, country) is not None and area(a, country) == area(b, country))


def differs(one, two):
    """True, False or None (a part is missing)."""
    return None if not one or not two else one != two


def label_step(origin, place):
    """ok, region, place or unknown: the label origin against one location of its country."""
    close = near(origin["postal_code"], place["postal_code"], origin["country"])
    if close:
        return "ok"
    state = differs(origin["state"].strip().upper(), place["state"].strip().upper())
    if state:
        return "region"
    city = differs(fold(origin["city"]), fold(place["city"]))
    if city is None or city and close is None and state is None:
        return "unknown"
    if city:
        return "place"
    return "ok"


def label_origin(origin, locations):
    """(assessed, reason) of ship_from_mismatch."""
    if not origin["country"] or not locations:
        return False, None
    mates = [place for place in locations if place["country"] == origin["country"]]
    if not mates:
        return True, "country"
    steps = [label_step(origin, place) for place in mates]
    if "ok" in steps:
        return True, None
    if "unknown" in steps:
        return False, None
    return True, "place" if "place" in steps else "region"


def scan_step(scan, place):
    """ok, far or unknown: the first-scan place against one location of its country."""
    close = near(scan["postal_code"], place["postal_code"], scan["country"])
    state = differs(scan["state"].strip().upper(), place["state"].strip().upper())
    if close or state is False or differs(fold(scan["city"]), fold(place["city"])) is False:
        return "ok"
    if close is None or state is None:
        return "unknown"
    return "far"


def scan_origin(scan, locations):
    """(assessed, reason) of scan_origin_mismatch."""
    if not scan["country"] or not locations:
        return False, None
    mates = [place for place in locations if place["country"] == scan["country"]]
    if not mates:
        return True, "country"
    steps = [scan_step(scan, place) for place in mates]
    if "ok" in steps:
        return True, None
    return (False, None) if "unknown" in steps else (True, "region")
