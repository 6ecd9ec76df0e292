"""Random adversarial canonical reports, the same for the same seed.

Usage: generate.py --seed N [--market US|UK|DE|JP] --rows N --out REPORT.csv --profile PROFILE.toml
"""
import argparse
import csv
import random
from datetime import timedelta, timezone

import markets
import numbers_of as made
from markets import as_of

COLUMNS = (
    "order-id order-item-id sku category marketplace fulfillment-channel ship-service ordered-at ship-by "
    "promised-delivery carrier-code carrier-name tracking-number ship-method entry-method label-type "
    "label-created-at confirmed-at picked-up-at first-scan-at delivered-at delivery-attempt-at warehouse "
    "ship-from-postal-code ship-from-city ship-from-state ship-from-country scan-postal-code scan-city "
    "scan-state scan-country package-value currency ship-to-postal-code ship-to-country is-digital").split()
CATEGORIES = ("Home", "Toys", "Kitchen", "Büro", "Pet, Supplies", "")
PROFILE = """name = "Generated {seed}"
marketplace = "{market}"
approved_carriers = [{carriers}]
"""
LOCATION = """[[location]]
name = "{0}"
postal_code = "{1}"
city = "{2}"
state = "{3}"
country = "{4}"
"""
DROPPABLE = ("first-scan-at", "delivery-attempt-at", "entry-method", "label-type", "package-value", "ship-by",
             "delivered-at", "ship-from-postal-code", "scan-country", "category", "carrier-name", "currency")


def window_end(market, seed):
    """Some seeds fix the window, most leave it to the data."""
    shift = {0: -3, 2: 6}.get(seed % 4)
    return None if shift is None else (as_of(market, seed).date() + timedelta(days=shift)).isoformat()


class Maker:
    """All the state of one generated report."""

    def __init__(self, market, seed, rows):
        self.rng = random.Random(f"{market.code} {seed}")
        self.market, self.seed, self.now = market, seed, as_of(market, seed)
        self.dirt = (0.08, 0.3, 1.0, 0.02, 0.15)[seed % 5]
        plenty = seed % 5 == 3 and rows >= 500  # enough days past the twelfth to settle the order
        self.day_format = {"US": "{0.month}/{0.day}/{0.year}", "DE": "{0.day}.{0.month}.{0.year}"}.get(
            market.code if plenty else "", "{0:%Y-%m-%d}")
        self.days = 200 if seed % 7 == 1 else 45  # several windows, for the ladder of exposure
        self.used = []
        self.order = 0

    def maybe(self, chance):
        """True with a chance scaled by how dirty the seed is."""
        return self.rng.random() < chance * self.dirt

    def stamp(self, moment, deadline=False):
        """A moment in one of the accepted spellings; None is blank."""
        if moment is None:
            return ""
        local, kind = moment.astimezone(self.market.zone), self.rng.randrange(12)
        if deadline and kind < 3:
            return self.day_format.format(local)
        if kind == 3:
            return local.isoformat()
        if kind == 4:
            return local.replace(tzinfo=None).isoformat()
        if kind == 5:
            return local.strftime("%Y-%m-%d %H:%M:%S")
        if kind == 6 and not local.second:
            return local.strftime("%Y-%m-%d %H:%M")
        if kind == 7:
            return moment.isoformat()
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def order_id(self):
        """Serial order ids, sometimes out of order as text."""
        self.order += 1
        return f"{self.rng.choice((111, 112, 113, 902))}-{self.rng.randrange(10**7):07d}-{self.order:07d}"

    def times(self):
        """The moments of one package."""
        rng = self.rng
        promised = self.now - timedelta(minutes=rng.randrange(-8 * 1440, self.days * 1440))
        if self.maybe(0.05):
            midnight = promised.astimezone(self.market.zone).replace(hour=0, minute=0, second=0)
            promised = midnight.astimezone(timezone.utc) - timedelta(seconds=rng.randrange(2))
        ship_by = promised - timedelta(days=rng.randrange(0, 6))
        confirmed = ship_by - timedelta(minutes=rng.randrange(30, 2880))
        if rng.random() < 0.05:
            confirmed = self.now - timedelta(hours=48, seconds=rng.choice((-1, 0, 1)))
        picked = confirmed + timedelta(minutes=rng.randrange(5, 1000))
        scan = picked + timedelta(minutes=rng.randrange(0, 300))
        delivered = scan + timedelta(minutes=rng.randrange(1440, 6000))
        return self.twisted({"promised": promised, "ship_by": ship_by, "confirmed": confirmed, "picked": picked,
                             "scan": scan, "delivered": delivered if delivered <= self.now else None,
                             "attempt": None})

    def twisted(self, at):
        """Boundary cases, lateness and blanks."""
        rng = self.rng
        if self.maybe(0.25):
            anchor = rng.choice([at[k] for k in ("picked", "scan", "ship_by", "delivered") if at[k]])
            at["confirmed"] = anchor + timedelta(seconds=rng.choice((-1, 0, 0, 1, 3600)))
        if self.maybe(0.1):
            at["confirmed"] = self.change().replace(tzinfo=self.market.zone)
        if self.maybe(0.1) or at["scan"] > self.now:
            at["scan"] = None
        if self.maybe(0.3):
            at["picked"] = None
        if self.maybe(0.1) and at["delivered"]:
            at["attempt"], at["delivered"] = at["delivered"], None
        if self.maybe(0.1):
            at["delivered"] = None
        for key in ("promised", "ship_by", "confirmed", "delivered"):
            if self.maybe(0.06):
                at[key] = None
        return at

    def change(self):
        """A local time that comes twice, or not at all."""
        return self.market.autumn_change if self.seed % 2 == 0 else self.market.spring_change

    def number(self, maker, order_id):
        """A tracking number for a carrier, or something in its place."""
        rng = self.rng
        number = made.MAKERS[maker](rng)
        if self.maybe(0.04):
            return rng.choice(("", "", " ", "-"))
        if self.maybe(0.05):
            return made.no_number(rng, order_id)
        if self.maybe(0.06):
            return made.broken(rng, number)
        if self.maybe(0.05):
            return made.MAKERS[rng.choice(("USPS", "UPS", "FedEx", "OnTrac", "DHL", "Amazon", "Canada Post"))](rng)
        if self.maybe(0.03):
            return made.s10(rng)
        if self.maybe(0.05) and self.used:
            return rng.choice(self.used)
        self.used.append(number)
        return number

    def package(self):
        """The rows of one package (or of one order with a blank number)."""
        rng, market, row = self.rng, self.market, dict.fromkeys(COLUMNS, "")
        code, name, maker, _ = rng.choices(market.carriers, [c[3] for c in market.carriers])[0]
        if self.dirt < 0.2 and rng.random() < 0.9:
            code, name, maker, _ = rng.choice(market.carriers[:4])
        at = self.times()
        row["order-id"] = self.order_id()
        row.update({"carrier-code": code, "carrier-name": name, "marketplace": rng.choice(market.spellings)})
        row["tracking-number"] = self.number(maker, row["order-id"])
        row["fulfillment-channel"] = rng.choice(("", "Merchant", "MFN"))
        row["ship-service"] = rng.choice(market.services[:2]) if not self.maybe(0.3) else rng.choice(market.services)
        row["ship-method"] = rng.choice(market.special_methods if self.maybe(0.3) else market.methods)
        self.fill_times(row, at)
        self.fill_workflow(row)
        self.fill_places(row, at)
        self.fill_value(row)
        return self.items(row)

    def fill_times(self, row, at):
        """Write the moments."""
        ordered = at["ship_by"] - timedelta(days=3) if at["ship_by"] else None
        row["ordered-at"] = self.stamp(ordered)
        row["label-created-at"] = self.stamp(at["confirmed"]) if self.rng.random() < 0.5 else ""
        row["ship-by"] = self.stamp(at["ship_by"], True)
        row["promised-delivery"] = self.stamp(at["promised"], True)
        for column, key in (("confirmed-at", "confirmed"), ("picked-up-at", "picked"), ("first-scan-at", "scan"),
                            ("delivered-at", "delivered"), ("delivery-attempt-at", "attempt")):
            row[column] = self.stamp(at[key])
        if self.maybe(0.01):
            row["confirmed-at"] = self.rng.choice((
                f"{self.market.spring_change:%Y-%m-%d %H:%M}", self.market.autumn_change.isoformat(),
                "2026-10-15", "2026-03-01"))

    def fill_workflow(self, row):
        """Entry method, label type, warehouse, digital."""
        rng = self.rng
        usual = ("integrated", "integrated", "Integrated", "")
        row["entry-method"] = "manual" if self.maybe(0.2) else rng.choice(usual)
        row["label-type"] = rng.choice(("prepaid", "custom", "")) if self.maybe(0.2) else "standard"
        row["warehouse"] = rng.choice(("Main", "Main", "East", ""))
        row["is-digital"] = rng.choice(("true", "yes", "Y")) if self.maybe(0.03) else rng.choice(("", "false", "no"))
        if self.maybe(0.04):
            row["fulfillment-channel"] = rng.choice(("Amazon", "AFN"))
            row["tracking-number"] = "TBA9" + made.digits(rng, 11)

    def fill_places(self, row, at):
        """Label origin and, when there is a scan, where it was."""
        rng, market = self.rng, self.market
        origin = rng.choice(market.far_places) if self.maybe(0.35) else rng.choice(market.places[:2])
        if self.maybe(0.4):
            origin = rng.choice(market.places)
        if self.seed % 3 == 1 and rng.random() < 0.08:
            origin = market.far_places[0]
        scan = ("", "", "", "")
        if at["scan"] and rng.random() < 0.9:
            scan = rng.choice(market.scans) if self.maybe(0.5) else market.scans[0]
        for prefix, place in (("ship-from", origin), ("scan", scan)):
            for part, text in zip(("postal-code", "city", "state", "country"), place):
                row[f"{prefix}-{part}"] = text

    def fill_value(self, row):
        """Value, currency and destination."""
        rng, market = self.rng, self.market
        row["package-value"] = rng.choice(market.values)
        row["currency"] = rng.choice(market.other_currencies if self.maybe(0.04) else market.currencies)
        row["ship-to-postal-code"] = made.digits(rng, market.postcode_digits)
        row["ship-to-country"] = rng.choice(market.far_destinations if self.maybe(0.05) else market.destinations)

    def items(self, row):
        """One to three rows: the same package, other categories, SKUs and spellings of the number."""
        rng, rows = self.rng, []
        for item in range(rng.choice((1, 1, 1, 2, 3))):
            copy = dict(row)
            group = rng.randrange(len(CATEGORIES) if self.dirt > 0.1 else len(CATEGORIES) - 1)
            copy.update({"order-item-id": str(item + 1), "category": CATEGORIES[group],
                         "sku": f"SKU-{group}-{int(rng.expovariate(0.15))}"})
            if row["tracking-number"].strip() and rng.random() < 0.3 and "E+" not in row["tracking-number"]:
                copy["tracking-number"] = made.dressed(rng, row["tracking-number"]) if self.dressable(row) else (
                    row["tracking-number"])
            rows.append(copy)
        return rows

    def dressable(self, row):
        """Separators only around real numbers: a URL or a phone number stays as it is."""
        text = row["tracking-number"]
        return text.isalnum() and text.isascii() and len(text) > 8

    def spoil(self, values):
        """Sometimes a row nobody can read."""
        if not self.maybe(0.01):
            return values
        values = list(values)
        kind = self.rng.randrange(4)
        if kind == 0:
            values[COLUMNS.index("order-id") if len(values) == len(COLUMNS) else 0] = ""
        elif kind == 1:
            return values[:-1]
        elif kind == 2:
            return values + ["surplus"]
        else:
            values[self.confirmed] = self.rng.choice(("2026-02-30", "2026-13-01T10:00:00Z", "2026-10-01 25:00"))
        return values


def write_report(market, seed, rows, out, profile):
    """Write the report and its profile."""
    maker = Maker(market, seed, rows)
    dropped = set(maker.rng.sample(DROPPABLE, 2)) if seed % 4 == 3 else set()
    header = [column for column in COLUMNS if column not in dropped]
    maker.confirmed = header.index("confirmed-at")
    lines = []
    while len(lines) < rows:
        lines += maker.package()
    with open(out, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in lines[:rows]:
            writer.writerow(maker.spoil([row[column] for column in header]))
    with open(profile, "w", encoding="utf-8") as file:
        file.write(profile_text(market, seed))


def profile_text(market, seed):
    """The account: its first location without dates, its second from and to, its third from a day on."""
    day = as_of(market, seed).date()
    text = PROFILE.format(seed=seed, market=market.code, carriers=", ".join(f'"{name}"' for name in market.approved))
    validity = ("", f'from = "{day - timedelta(days=40)}"\nto = "{day - timedelta(days=10)}"\n',
                f'from = "{day - timedelta(days=15)}"\n')
    return text + "".join(LOCATION.format(*place) + dates for place, dates in zip(market.locations, validity))


def main():
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--market", default="US", choices=("US", "UK", "DE", "JP"))
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--out", required=True)
    parser.add_argument("--profile", required=True)
    options = parser.parse_args()
    write_report(getattr(markets, options.market), options.seed, options.rows, options.out, options.profile)


if __name__ == "__main__":
    main()
