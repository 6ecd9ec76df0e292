"""Tracking-number formats, check digits and kinds of non-numbers, written by hand from the facts."""
import re
import unicodedata

ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
# Countries whose post has an S10 prefix in the data set are not all listed here:
# only those a generated report uses.
S10_COUNTRIES = {
    "US", "GB", "CN", "CA", "DE", "FR", "IN", "JP", "AU", "CF", "NL", "ES", "IT", "SE", "BE", "HK"}


def normalise(text):
    """Trim, NFKC, upper case; drop separators, zero-width characters and spreadsheet wrappers."""
    text = unicodedata.normalize("NFKC", text.strip())
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1]
    text = text.translate(ZERO_WIDTH).strip()
    if text.startswith("'"):
        text = text[1:]
    return re.sub(r"[\s\-.]", "", text).upper()


def value_of(char):
    """A letter counts (ASCII - 3) mod 10."""
    return int(char) if char.isdigit() else (ord(char) - 3) % 10


def mod10(serial, even, odd):
    """Two multipliers from index 0, products not digit-summed."""
    total = sum(value_of(c) * (odd if i % 2 else even) for i, c in enumerate(serial))
    return str((10 - total % 10) % 10)


def weighted11(serial, weights):
    """Weighted sum mod 11 mod 10 (FedEx)."""
    return str(sum(int(c) * w for c, w in zip(serial, weights)) % 11 % 10)


def mod7(serial):
    """Serial mod 7 (DHL Express)."""
    return str(int(serial) % 7)


def s10_digit(serial):
    """S10: weights, 11 - sum mod 11, 10 -> 0, 11 -> 5."""
    rest = 11 - sum(int(c) * w for c, w in zip(serial, (8, 6, 4, 2, 3, 5, 9, 7))) % 11
    return {10: "0", 11: "5"}.get(rest, str(rest))


def mod37(serial):
    """ISO 7064 mod 37,36 (DPD)."""
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    carry = 36
    for char in serial:
        carry = (carry + alphabet.index(char)) % 36 or 36
        carry = carry * 2 % 37
    return alphabet[(37 - carry) % 36]


def luhn(serial):
    """Luhn check digit."""
    total = 0
    for i, char in enumerate(reversed(serial)):
        doubled = int(char) * (2 if i % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return str((10 - total % 10) % 10)


# Every format answers None (not this shape), False (wrong check digit) or True.
# The second of each pair says whether acceptance is strong evidence.

def ups_1z(n):
    return mod10(n[2:-1], 1, 2) == n[-1] if re.fullmatch(r"1Z[A-Z0-9]{15}[0-9]", n) else None


def ups_waybill(n):
    return mod10(n[1:-1], 1, 2) == n[-1] if re.fullmatch(r"[AHJKTV][0-9]{10}", n) else None


def impb_tail(n):
    """The IMpb from its application identifier on, without routing code."""
    sizes = {True: (22, 26, 30), False: (22, 26)} if n[:2] == "94" else {True: (22, 26), False: (22, 26)}
    if not n.isdigit() or n[:2] not in ("92", "93", "94", "95") or len(n) < 22:
        return None
    nine = n[5] == "9"
    if n[:2] == "92" and not nine or n[:2] == "93" and nine or len(n) not in sizes[nine]:
        return None
    return mod10(n[:-1], 3, 1) == n[-1]


def legacy_tail(n):
    """91 + twenty digits."""
    return mod10(n[:-1], 3, 1) == n[-1] if re.fullmatch(r"91[0-9]{20}", n) else None


def routed(n, tail):
    """A tail with or without 420 + ZIP before it; ZIP+4 only before twenty-two digits."""
    answers = [tail(n)]
    if n.startswith("420") and n.isdigit():
        answers.append(tail(n[8:]) if len(n) in (30, 34) else None)
        answers.append(tail(n[12:]) if len(n) == 34 else None)
    known = [a for a in answers if a is not None]
    return any(known) if known else None


def usps_impb(n):
    return routed(n, impb_tail)


def usps_legacy(n):
    return routed(n, legacy_tail)


def usps_20(n):
    """Twenty digits; a 91 left out on paper may count in the sum, and does after 420 + ZIP."""
    if re.fullmatch(r"420[0-9]{25}", n):
        return mod10("91" + n[8:-1], 3, 1) == n[-1]
    if not re.fullmatch(r"[0-9]{20}", n):
        return None
    return n[-1] in (mod10(n[:-1], 3, 1), mod10("91" + n[:-1], 3, 1))


def fedex_12(n):
    return weighted11(n[:11], (3, 1, 7) * 4) == n[-1] if re.fullmatch(r"[0-9]{12}", n) else None


def fedex_15(n):
    return mod10(n[:-1], 1, 3) == n[-1] if re.fullmatch(r"[0-9]{15}", n) else None


def fedex_18(n):
    return mod10(n[2:-1], 3, 1) == n[-1] if re.fullmatch(r"[0-9]{18}", n) else None


def fedex_20(n):
    return impb_tail("92" + n) if re.fullmatch(r"(61|74)[0-9]{18}", n) else None


def fedex_96(n):
    return mod10(n[7:-1], 1, 3) == n[-1] if re.fullmatch(r"96[0-9]{20}", n) else None


def fedex_32(n):
    return weighted11(n[16:27], (3, 1, 7) * 4) == n[27] if re.fullmatch(r"3[0-9]{31}", n) else None


def fedex_34(n):
    if not re.fullmatch(r"(?:[0-8][0-9]{33}|96[0-9]{32})", n) or usps_impb(n):
        return None
    return weighted11(n[20:33], (1, 7, 3) * 5) == n[-1]


def ontrac(n):
    """C counts a leading 4, D a leading 5, unless the serial starts with it already."""
    if not re.fullmatch(r"[CD][0-9]{14}", n):
        return None
    lead = "4" if n[0] == "C" else "5"
    serial = n[1:-1] if n[1] == lead else lead + n[1:-1]
    return mod10(serial, 1, 2) == n[-1]


def lasership(n):
    shapes = (r"L[AIEHNX][1-3][0-9]{7}", r"1LS7[12][0-9]{10}", r"1LS7[12][0-9]{2}01[1-4][0-9]{6}1",
              r"1LSCX[0-9A-Z]{10}")
    return True if any(re.fullmatch(s, n) for s in shapes) else None


def amazon(n):
    return True if re.fullmatch(r"TB[ACM][0-9]{12}|[AFC][0-9]{10}", n) else None


def dhl_express(n):
    return mod7(n[:-1]) == n[-1] if re.fullmatch(r"[0-9]{10,11}", n) else None


def dhl_weak(n):
    shapes = (r"J[A-Z]{2,3}[0-9]{9,10}", r"[0-9]{14}",
              r"(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=[0-9])[0-9A-Z]{10,39}")
    return True if any(re.fullmatch(s, n) for s in shapes) else None


def dpd(n):
    """With its check character; a label's fourteen digits without it say nothing."""
    if re.fullmatch(r"[0-9]{14}", n):
        return True
    return mod37(n[:-1]) == n[-1] if re.fullmatch(r"[0-9]{14}[0-9A-Z]|[0-9]{27}[0-9A-Z]", n) else None


def canada_post(n):
    return mod10(n[:-1], 3, 1) == n[-1] if re.fullmatch(r"[0-9]{16}", n) else None


def s10(n):
    """S10: any national post's number is accepted for every national post."""
    if not re.fullmatch(r"[A-Z]{2}[0-9]{9}[A-Z]{2}", n) or n[-2:] not in S10_COUNTRIES:
        return None
    return s10_digit(n[2:10]) == n[10]


def old_dominion(n):
    return luhn(n[:-1]) == n[-1] if re.fullmatch(r"(?:77[78]|072|780)[0-9]{8}|80[0-9]{9}", n) else None


FORMATS = {
    "USPS": (usps_impb, usps_legacy, usps_20, s10),
    "UPS": (ups_1z, ups_waybill),
    "FedEx": (fedex_12, fedex_15, fedex_18, fedex_20, fedex_96, fedex_32, fedex_34),
    "OnTrac": (ontrac, lasership),
    "LaserShip": (ontrac, lasership),
    "Amazon": (amazon,),
    "DHL": (dhl_express, dhl_weak, usps_impb),
    "DPD": (dpd,),
    "Canada Post": (canada_post, s10),
    "Old Dominion": (old_dominion,),
}
# Posts whose domestic numbers have no reliable format: only an S10 number can be right or wrong.
OPEN_ENDED = {"Royal Mail", "Parcelforce", "Deutsche Post", "Japan Post", "China Post"}
ALL_FORMATS = {accepts for formats in FORMATS.values() for accepts in formats}
STRONG = {
    "USPS": (usps_impb, usps_legacy), "UPS": (ups_1z, ups_waybill), "FedEx": (fedex_20, fedex_96, fedex_32, fedex_34),
    "OnTrac": (ontrac,), "Old Dominion": (old_dominion,), "Post": (s10,)}


def strong_by(n):
    """Names of the carriers for which the number is strong evidence."""
    found = {name for name, formats in STRONG.items() if any(f(n) for f in formats)}
    if len(n) == 28 and dpd(n):
        found.add("DPD")
    return found


def spreadsheet_damage(n, carrier):
    """Exponent notation, or fifteen digits and then zeros only; two zeros do when nothing accepts the number."""
    compact = n.replace("+", "")
    if re.fullmatch(r"[0-9]+E[0-9]{1,2}", compact) and "E+" in n:
        return True
    found = re.fullmatch(r"[0-9]{15}(0{2,})", n)
    if not found or len(found[1]) > 2:
        return bool(found)
    formats = FORMATS.get(carrier)
    return bool(formats) and not any(accepts(n) for accepts in ALL_FORMATS)


def placeholder(n):
    """One digit repeated, or a run 123456…"""
    body = re.sub(r"^(1Z|TB[ACM])(?=[0-9]+$)", "", n)
    if body.isdigit() and body.isascii() and len(set(body)) == 1:
        return True
    return len(body) >= 6 and body.isdigit() and ("1234567890" * 4).startswith(body)


def not_an_id(raw, n, order_id, carrier):
    """The reason why the text is no tracking number at all, or None."""
    text = raw.strip().upper()
    if not n:
        return "nothing_but_separators"
    if placeholder(n):
        return "placeholder"
    if n == normalise(order_id) or re.fullmatch(r"\d{3}-\d{7}-\d{7}", text):
        return "order_id"
    if "://" in text or text.startswith("WWW."):
        return "url"
    if "@" in text:
        return "email"
    if text in ("N/A", "NA"):
        return "not_available"
    if re.fullmatch(r"(\+1 )?\(\d{3}\) \d{3}-\d{4}|\d{3}-\d{3}-\d{4}", text):
        return "phone"
    if spreadsheet_damage(n, carrier):
        return "spreadsheet_damage"
    return None


def format_problem(n, carrier):
    """(assessed, code or None) of the three format checks for a declared carrier."""
    if not n.isascii():
        return True, "tracking_malformed"
    if carrier in OPEN_ENDED:
        right = s10(n)
        return right is not None, "tracking_check_digit" if right is False else None
    formats = FORMATS.get(carrier)
    if not formats:
        return False, None
    answers = [accepts(n) for accepts in formats]
    if any(answers):
        return True, None
    if strong_by(n) - {carrier}:
        return True, "tracking_other_carrier"
    return True, "tracking_check_digit" if False in answers else "tracking_malformed"
