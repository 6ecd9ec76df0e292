"""Canonical UTF-8 CSV in, packages and the fate of every row out (section 2)."""
import csv
from decimal import Decimal, InvalidOperation

import carriers
import tracking
from clock import civil_date, read_stamp

DEADLINES = ("ship-by", "promised-delivery")
STAMPS = DEADLINES + ("ordered-at", "label-created-at", "confirmed-at", "picked-up-at", "first-scan-at",
                      "delivered-at", "delivery-attempt-at")
PARTS = ("postal-code", "city", "state", "country")
AMAZON_FULFILLED = {"amazon", "afn", "fba"}
YES = {"yes", "y", "true", "1"}
CURRENCIES = {"US": "USD", "UK": "GBP", "DE": "EUR", "JP": "JPY"}


class Package:
    """One parcel: the values of its first row, the items of all of them."""

    def __init__(self, row, stamps, profile, zone):
        self.row = row
        self.order_id = row["order-id"].strip()
        self.raw_number = row.get("tracking-number", "")
        self.number = tracking.normalise(self.raw_number)
        self.categories, self.skus = set(), set()
        for column in STAMPS:
            setattr(self, column.removesuffix("-at").replace("-", "_"), stamps[column])
        self.origin = place_of(row, "ship-from")
        self.scan_place = place_of(row, "scan")
        self.code, self.name = text_of(row, "carrier-code"), text_of(row, "carrier-name")
        self.carrier = carriers.declared(self.code, self.name)
        self.approved = self.carrier in {carriers.canonical(c) for c in profile["approved_carriers"]}
        self.ship_service = text_of(row, "ship-service")
        self.ship_method = text_of(row, "ship-method")
        self.ship_to = text_of(row, "ship-to-country").upper()
        self.digital = text_of(row, "is-digital").lower() in YES
        self.entry, self.label = (text_of(row, c).lower() for c in ("entry-method", "label-type"))
        self.money = money_of(row, CURRENCIES[profile["marketplace"]])
        moment = self.promised_delivery or self.ship_by or self.confirmed
        self.date = civil_date(moment, zone) if moment else None

    def value_in(self, currency):
        """The package's value, None when unknown or in another currency."""
        return self.money[0] if self.money and self.money[1] == currency else None

    def add_item(self, row):
        """Category and SKU of one more row of the same package."""
        self.categories.add(text_of(row, "category") or "Uncategorised")
        self.skus.add((text_of(row, "sku"), text_of(row, "category") or "Uncategorised"))


def text_of(row, column):
    """A value without surrounding blanks; an absent column is blank."""
    return row.get(column, "").strip()


def place_of(row, prefix):
    """The parts of an address; the country in upper case."""
    parts = {part.replace("-", "_"): text_of(row, f"{prefix}-{part}") for part in PARTS}
    parts["country"] = parts["country"].upper()
    return parts


def money_of(row, home):
    """(value, currency) of the package, None when unknown; a blank currency is the marketplace's."""
    try:
        return Decimal(text_of(row, "package-value")), text_of(row, "currency").upper() or home
    except InvalidOperation:
        return None


def read_rows(path, zone):
    """(line fate, row, stamps) of every data row; fate is read, quarantined or amazon."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        lines = csv.reader(file)
        header = next(lines)
        yield "header", header, None
        for values in lines:
            yield read_row(header, values, zone)


def read_row(header, values, zone):
    """One row: quarantined if it cannot be read, set aside if Amazon fulfils it."""
    row = dict(zip(header, values))
    if len(values) != len(header):
        return "quarantined", row, None
    if text_of(row, "fulfillment-channel").lower() in AMAZON_FULFILLED:
        return "amazon", row, None
    if not row["order-id"].strip():
        return "quarantined", row, None
    try:
        stamps = {c: stamp_of(row, c, zone) for c in STAMPS}
    except ValueError:
        return "quarantined", row, None
    return "read", row, stamps


def stamp_of(row, column, zone):
    """The moment in a column, or None when blank."""
    text = text_of(row, column)
    return read_stamp(text, zone, column in DEADLINES) if text else None


def read_report(path, profile, zone):
    """(header, packages in order of appearance, counts)."""
    counts = {"rows": 0, "quarantined": 0, "not_seller_fulfilled": 0}
    packages, header = {}, []
    for fate, row, stamps in read_rows(path, zone):
        if fate == "header":
            header = row
            continue
        counts["rows"] += 1
        if fate == "read":
            package = Package(row, stamps, profile, zone)
            packages.setdefault((package.order_id, package.number), package).add_item(row)
        else:
            counts["quarantined" if fate == "quarantined" else "not_seller_fulfilled"] += 1
    counts["packages"] = len(packages)
    return set(header), list(packages.values()), counts
