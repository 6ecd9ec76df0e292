"""Random tracking numbers, right and wrong, for generated reports."""
import tracking as t


def digits(rng, count):
    """Random digits."""
    return "".join(rng.choice("0123456789") for _ in range(count))


def mailer(rng):
    """A nine-digit mailer id (from 9) or six digits, with the package id that fills twenty-two."""
    return "9" + digits(rng, 15) if rng.random() < 0.5 else rng.choice("012345678") + digits(rng, 15)


def usps(rng):
    """Twenty-two digits, twenty digits, or with a routing code."""
    kind = rng.random()
    if kind < 0.1:
        serial = digits(rng, 19)
        return serial + t.mod10(serial, 3, 1)
    lead = rng.choice(("94", "94", "92", "93", "95"))
    body = {"92": "9", "93": rng.choice("012345678")}.get(lead)
    rest = body + digits(rng, 15) if body else mailer(rng)
    serial = lead + digits(rng, 3) + rest
    number = serial + t.mod10(serial, 3, 1)
    return "420" + digits(rng, 5) + number if kind > 0.95 else number


def ups(rng):
    """1Z and sixteen more."""
    serial = "".join(rng.choice("0123456789ABCEFHRVWXY") for _ in range(6)) + digits(rng, 9)
    return "1Z" + serial + t.mod10(serial, 1, 2)


def fedex(rng):
    """12, 15, 20 or 34 digits."""
    kind = rng.random()
    if kind < 0.6:
        serial = rng.choice("23456789") + digits(rng, 10)
        return serial + t.weighted11(serial, (3, 1, 7) * 4)
    if kind < 0.8:
        serial = digits(rng, 14)
        return serial + t.mod10(serial, 1, 3)
    if kind < 0.9:
        serial = rng.choice(("612", "748")) + "99" + digits(rng, 14)
        return serial + t.mod10("92" + serial, 3, 1)
    head, serial = "10" + digits(rng, 18), digits(rng, 13)
    return head + serial + t.weighted11(serial, (1, 7, 3) * 5)


def ontrac(rng):
    """C or D and fifteen digits."""
    lead = rng.choice("CD")
    serial = digits(rng, 13)
    counted = {"C": "4", "D": "5"}[lead]
    counted = serial if serial[0] == counted else counted + serial
    return lead + serial + t.mod10(counted, 1, 2)


def lasership(rng):
    """LX and eight digits, or 1LS7."""
    return "LX1" + digits(rng, 7) if rng.random() < 0.5 else "1LS72" + digits(rng, 10)


def amazon(rng):
    """TBA and twelve digits."""
    return "TBA" + digits(rng, 12)


def dhl(rng):
    """Ten digits, serial mod 7."""
    serial = rng.choice("123456789") + digits(rng, 8)
    return serial + t.mod7(serial)


def s10(rng, country=None):
    """Two letters, nine digits, a country."""
    serial = digits(rng, 8)
    country = country or rng.choice(("GB", "US", "CN", "DE", "JP"))
    return rng.choice(("RB", "LK", "CP", "EE")) + serial + t.s10_digit(serial) + country


def canada(rng):
    """Sixteen digits."""
    serial = digits(rng, 15)
    return serial + t.mod10(serial, 3, 1)


def royal_mail(rng):
    """S10 of the United Kingdom, or a domestic number nobody can check."""
    return s10(rng, "GB") if rng.random() < 0.6 else "0B" + digits(rng, 14) + "A"


def post(country):
    """S10 of one country, or a domestic number nobody can check."""
    return lambda rng: s10(rng, country) if rng.random() < 0.6 else digits(rng, 12)


def dpd(rng):
    """Fourteen or twenty-seven digits and a check character."""
    serial = digits(rng, rng.choice((14, 14, 27)))
    return serial + t.mod37(serial)


def unknowable(rng):
    """A number of a carrier without a reliable format."""
    return "H0" + rng.choice("ABCDE") + digits(rng, 13)


MAKERS = {"USPS": usps, "UPS": ups, "FedEx": fedex, "OnTrac": ontrac, "LaserShip": lasership, "DHL": dhl,
          "Royal Mail": royal_mail, "Canada Post": canada, "Evri": unknowable, "DPD UK": unknowable,
          "Amazon": amazon, "DPD": dpd, "Deutsche Post": post("DE"), "Japan Post": post("JP"),
          "China Post": post("CN"), "Yamato": lambda rng: digits(rng, 12), None: unknowable}


def broken(rng, number):
    """A number damaged in one of several ways."""
    kind = rng.randrange(6)
    spot = rng.randrange(len(number))
    if kind == 0:
        last = number[-1]
        return number[:-1] + (str((int(last) + rng.randrange(1, 10)) % 10) if last.isdigit() else "0")
    if kind == 1:
        return number[:spot] + number[spot + 1:]
    if kind == 2:
        return number[:spot] + rng.choice("OIlSBZ") + number[spot + 1:]
    if kind == 3:
        return number[:spot] + number[spot] + number[spot:]
    if kind == 4 and spot:
        return number[:spot - 1] + number[spot] + number[spot - 1] + number[spot + 1:]
    return number[:spot] + rng.choice(("é", "单", "№", "я")) + number[spot:]


def no_number(rng, order_id):
    """Things people type instead of a tracking number."""
    return rng.choice((
        "0000000000", "111111111111", "1Z0000000000000000", "TBA000000000000", "123456789012", "123456",
        "99999999999999999999", "00000000000000000000", "1234567890123456789012",
        order_id, "113-1234567-7654321", "https://example.com/track/1Z999", "www.example.com/t/12345678",
        "ship@example.com", "N/A", "n/a", "+1 (775) 555-0142", "(775) 555-0142", "775-555-0142",
        "9.40011E+21", "9.4E+21", "1.23457E+11", digits(rng, 15).replace("0", "1") + "0" * rng.randrange(1, 9)))


def dressed(rng, number):
    """The same number with the separators and wrappers people leave around it."""
    kind = rng.randrange(9)
    if kind == 0:
        return " ".join(number[i:i + 4] for i in range(0, len(number), 4))
    if kind == 1:
        return number.lower()
    if kind == 2:
        return "'" + number
    if kind == 3:
        return f'="{number}"'
    if kind == 4:
        return number[:4] + "-" + number[4:]
    if kind == 5:
        return number[:5] + "\u200b" + number[5:] + " "
    if kind == 6:
        return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() and c.isascii() else c for c in number)
    return number
