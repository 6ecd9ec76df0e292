"""What differs between the marketplaces of generated reports: zone, money, carriers, places, services."""
from datetime import datetime, timezone
from types import SimpleNamespace
from zoneinfo import ZoneInfo

US = SimpleNamespace(
    code="US", spellings=("", "US", "Amazon.com"), zone=ZoneInfo("America/Los_Angeles"), postcode_digits=5,
    books=("standard", "amazon-us-2025-01-15", "amazon-us-sfp"),
    autumn=datetime(2026, 11, 5, 18), spring=datetime(2026, 3, 15, 18),
    autumn_change=datetime(2026, 11, 1, 1, 30), spring_change=datetime(2026, 3, 8, 2, 30),
    approved=("USPS", "UPS", "FedEx", "OnTrac", "DHL"),
    carriers=(  # (code, name, maker, weight)
        ("USPS", "", "USPS", 30), ("UPS", "", "UPS", 20), ("FedEx", "", "FedEx", 20), ("OnTrac", "", "OnTrac", 6),
        ("DHL", "", "DHL", 4), ("usps ", "", "USPS", 2), ("FEDEX GROUND", "", "FedEx", 2),
        ("U.S. Postal Service", "", "USPS", 2), ("", "UPS", "UPS", 2), ("Royal Mail", "", "Royal Mail", 2),
        ("Evri", "", "Evri", 2), ("DPD UK", "", "DPD UK", 1), ("LaserShip", "", "LaserShip", 1),
        ("Canada Post", "", "Canada Post", 1), ("Other", "USPS", "USPS", 2),
        ("other", "U.S. Postal Service", "USPS", 1), ("China Post", "", "China Post", 1),
        ("Other", "Joe's Couriers", None, 1), ("Other", "", "UPS", 1), ("", "", "USPS", 1), ("UPS", "FedEx", "UPS", 1),
        ("Quick Wheels", "", None, 1), ("Old Dominion", "", None, 1), ("Pitt Ohio", "", None, 1)),
    locations=(("Reno", "89502", "Reno", "NV", "US"), ("St. Louis", "63101", "St. Louis", "MO", "US"),
               ("Hoboken", "07030", "Hoboken", "NJ", "US")),
    places=(  # postal code, city, state, country; the first two are the usual ones
        ("89502", "Reno", "NV", "US"), ("89502-1234", "RENO", "NV", "US"), ("89511", "Sparks", "NV", "US"),
        ("7030", "Hoboken", "NJ", "US"), ("07030", "Hoboken", "NJ", "US"), ("63101", "Saint Louis", "MO", "US"),
        ("63101", "ST. LOUIS", "MO", "US"), ("64101", "St Louis", "MO", "US"), ("95110", "San José", "CA", "US")),
    far_places=(
        ("10001", "New York", "NY", "US"), ("89101", "Las Vegas", "NV", "US"), ("64101", "Kansas City", "MO", "US"),
        ("518000", "Shenzhen", "GD", "CN"), ("110001", "Delhi", "DL", "IN"), ("SW1A 1AA", "London", "", "GB"),
        ("510000", "Guangzhou", "GD", "CN"), ("400001", "Mumbai", "MH", "IN"), ("M1 1AE", "Manchester", "", "GB"),
        ("M5V 2T6", "Toronto", "ON", "CA"), ("10115", "Berlin", "BE", "DE"), ("", "", "", ""),
        ("", "Reno", "NV", "US"), ("89101", "", "NV", "US"), ("10001", "", "", "US"), ("", "", "", "US"),
        ("89502", "Reno", "NV", ""), ("96799", "Pago Pago", "AS", "AS")),
    scans=(
        ("89502", "RENO NV DISTRIBUTION CENTER", "NV", "US"), ("89434", "Sparks Hub", "NV", "US"),
        ("95814", "Sacramento", "CA", "US"), ("10001", "New York", "NY", "US"), ("89101", "Las Vegas", "NV", "US"),
        ("60601", "Chicago NDC", "IL", "US"), ("", "Reno", "NV", "US"), ("", "", "", ""),
        ("518000", "Shenzhen", "GD", "CN"), ("7030", "Hoboken", "NJ", "US"), ("10001", "Reno", "", "US")),
    values=("4.99", "5.00", "5", "5.01", "9.99", "10.00", "10.01", "14.99", "15.00", "15.01", "120.50", "0", ""),
    currencies=("USD", "USD", ""), other_currencies=("EUR", "usd"),
    services=("Standard", "Expedited", "USPS First Class Mail envelopes", "USPS Standard Mail envelopes",
              "usps first class mail envelopes", "International Untracked", ""),
    methods=("Ground", "Priority", "", "Parcel, Select"),
    special_methods=("Untracked Mail", "International UNTRACKED", "Post without tracking", "Tracked"),
    destinations=("US", "US", ""), far_destinations=("CA", "GB"))
UK = SimpleNamespace(
    code="UK", spellings=("", "UK", "Amazon.co.uk"), zone=ZoneInfo("Europe/London"), postcode_digits=5,
    books=("standard", "amazon-uk-eu-2025-01-15",),
    autumn=datetime(2026, 11, 5, 18), spring=datetime(2026, 4, 5, 18),
    autumn_change=datetime(2026, 10, 25, 1, 30), spring_change=datetime(2026, 3, 29, 1, 30),
    approved=("Royal Mail", "Evri", "DPD UK", "UPS", "DHL"),
    carriers=(
        ("Royal Mail", "", "Royal Mail", 30), ("Evri", "", "Evri", 15), ("DPD UK", "", "DPD UK", 10),
        ("UPS", "", "UPS", 10), ("DHL", "", "DHL", 5), ("FedEx", "", "FedEx", 3), ("Parcelforce", "", "Royal Mail", 3),
        ("royal-mail", "", "Royal Mail", 2), ("", "Hermes UK", "Evri", 2), ("Other", "Royal Mail", "Royal Mail", 2),
        ("Other", "Joe's Couriers", None, 1), ("Other", "", "UPS", 1), ("", "", "Evri", 1), ("USPS", "", "USPS", 1)),
    locations=(("Manchester", "M1 1AE", "Manchester", "", "GB"), ("London", "SW1A 1AA", "London", "", "GB"),
               ("Leeds", "LS1 4AP", "Leeds", "West Yorkshire", "GB")),
    places=(
        ("M1 1AE", "Manchester", "", "GB"), ("m11ae", "MANCHESTER", "", "GB"), ("M60 2LA", "Salford", "", "GB"),
        ("SW1A 2AA", "London", "", "GB"), ("SW1A1AA", "London", "England", "GB"), ("LS1 9ZZ", "LEEDS", "", "GB"),
        ("LS11 5TZ", "Leeds", "West Yorkshire", "GB"), ("SW19 5AE", "Wimbledon", "", "GB")),
    far_places=(
        ("EC1A 1BB", "London", "", "GB"), ("ME1 1AA", "Rochester", "", "GB"), ("S1 2HE", "Sheffield", "", "GB"),
        ("LE1 5WW", "Leicester", "Leicestershire", "GB"), ("10115", "Berlin", "BE", "DE"), ("", "", "", ""),
        ("", "Manchester", "", "GB"), ("B1 1AA", "", "", "GB"), ("", "", "", "GB"), ("M1 1AE", "Manchester", "", "")),
    scans=(
        ("M1 1AE", "MANCHESTER HUB", "", "GB"), ("M17 1AA", "Trafford Park", "", "GB"),
        ("EC1A 1BB", "London", "", "GB"),
        ("LE1 5WW", "Leicester", "Leicestershire", "GB"), ("", "Manchester", "", "GB"), ("", "", "", ""),
        ("10115", "Berlin", "BE", "DE")),
    values=("9.99", "14.99", "15.00", "15.01", "19.99", "20.00", "20.01", "120.50", ""),
    currencies=("GBP", "EUR", "EUR", ""), other_currencies=("USD", "eur"),
    services=("Standard", "Expedited", "Letter", ""),
    methods=("Tracked 24", "Tracked 48", "", "Parcel"),
    special_methods=("Buy Shipping 1st Class Letter", "Buy Shipping Large Letter", "1st Class Letter", "LETTER",
                     "Untracked", "Standard Brief"),
    destinations=("GB", "GB", ""), far_destinations=("DE", "FR"))
DE = SimpleNamespace(
    code="DE", spellings=("", "DE", "Amazon.de"), zone=ZoneInfo("Europe/Berlin"), postcode_digits=5,
    books=("standard", "amazon-uk-eu-2025-01-15",),
    autumn=datetime(2026, 11, 5, 18), spring=datetime(2026, 4, 5, 18),
    autumn_change=datetime(2026, 10, 25, 2, 30), spring_change=datetime(2026, 3, 29, 2, 30),
    approved=("DHL", "DPD", "GLS", "UPS", "Deutsche Post"),
    carriers=(
        ("DHL", "", "DHL", 30), ("DPD", "", "DPD", 15), ("GLS", "", "Evri", 10), ("UPS", "", "UPS", 10),
        ("Deutsche Post", "", "Deutsche Post", 8), ("FedEx", "", "FedEx", 3), ("DEUTSCHE POST", "", "Deutsche Post", 2),
        ("", "dpd", "DPD", 2), ("Other", "DHL", "DHL", 2), ("Other", "Karls Kurier", None, 1), ("Other", "", "UPS", 1),
        ("", "", "DHL", 1), ("Royal Mail", "", "Royal Mail", 1)),
    locations=(("Berlin", "10115", "Berlin", "BE", "DE"), ("München", "80331", "München", "BY", "DE"),
               ("Köln", "50667", "Köln", "NW", "DE")),
    places=(
        ("10115", "Berlin", "BE", "DE"), ("10115", "BERLIN", "BE", "DE"), ("10117", "Berlin", "BE", "DE"),
        ("80331", "Muenchen", "BY", "DE"), ("80333", "München", "BY", "DE"), ("50667", "KÖLN", "NW", "DE"),
        ("50667", "Koln", "", "DE")),
    far_places=(
        ("20095", "Hamburg", "HH", "DE"), ("10245", "Potsdam", "BB", "DE"), ("90402", "Nürnberg", "BY", "DE"),
        ("75001", "Paris", "", "FR"), ("SW1A 1AA", "London", "", "GB"), ("", "", "", ""), ("", "Berlin", "BE", "DE"),
        ("20095", "", "HH", "DE"), ("20095", "", "", "DE"), ("", "", "", "DE"), ("10115", "Berlin", "BE", "")),
    scans=(
        ("10115", "BERLIN HUB", "BE", "DE"), ("10999", "Berlin", "BE", "DE"), ("20095", "Hamburg", "HH", "DE"),
        ("80995", "München", "BY", "DE"), ("", "Berlin", "BE", "DE"), ("", "", "", ""), ("75001", "Paris", "", "FR")),
    values=("9.99", "14.99", "15.00", "15.01", "19.99", "20.00", "20.01", "120.50", ""),
    currencies=("EUR", "EUR", ""), other_currencies=("USD", "eur"),
    services=("Standard", "Expedited", "Brief", ""),
    methods=("Paket", "Express", "", "Päckchen"),
    special_methods=("Standardbrief", "BRIEF", "Untracked", "Paket unversichert", "Ohne Sendungsverfolgung"),
    destinations=("DE", "DE", ""), far_destinations=("AT", "FR"))
JP = SimpleNamespace(
    code="JP", spellings=("", "JP", "Amazon.co.jp"), zone=ZoneInfo("Asia/Tokyo"), postcode_digits=7,
    books=("standard", "amazon-jp-2022-08-23",),
    autumn=datetime(2026, 11, 5, 18), spring=datetime(2026, 3, 15, 18),
    autumn_change=datetime(2026, 11, 1), spring_change=datetime(2026, 3, 8, 23, 59),
    approved=("Japan Post", "Yamato", "Sagawa", "FedEx", "UPS"),
    carriers=(
        ("Japan Post", "", "Japan Post", 20), ("Yamato", "", "Yamato", 20), ("Sagawa", "", "Yamato", 15),
        ("FedEx", "", "FedEx", 5), ("ヤマト運輸", "", "Yamato", 3), ("UPS", "", "UPS", 3), ("DHL", "", "DHL", 2),
        ("", "日本郵便", "Japan Post", 2), ("Other", "Sagawa", "Yamato", 2), ("Other", "Edo Kurier", None, 1),
        ("Other", "", "Yamato", 1), ("", "", "Yamato", 1), ("USPS", "", "USPS", 1)),
    locations=(("Tokyo", "100-0001", "Chiyoda", "Tokyo", "JP"), ("Osaka", "530-0001", "Osaka", "Osaka", "JP"),
               ("Nagoya", "4500002", "Nagoya", "Aichi", "JP")),
    places=(
        ("100-0001", "Chiyoda", "Tokyo", "JP"), ("1000001", "CHIYODA", "Tokyo", "JP"),
        ("100-0005", "Chiyoda", "Tokyo", "JP"),
        ("530-0001", "Ōsaka", "Osaka", "JP"), ("530-0011", "Osaka", "Osaka", "JP"), ("450-0002", "Nagoya", "Aichi",
        "JP")),
    far_places=(
        ("060-0001", "Sapporo", "Hokkaido", "JP"), ("150-0001", "Shibuya", "Tokyo", "JP"),
        ("518000", "Shenzhen", "GD", "CN"),
        ("", "", "", ""), ("", "Chiyoda", "Tokyo", "JP"), ("060-0001", "", "Hokkaido", "JP"),
        ("060-0001", "", "", "JP"),
        ("", "", "", "JP"), ("100-0001", "Chiyoda", "Tokyo", "")),
    scans=(
        ("100-0001", "CHIYODA HUB", "Tokyo", "JP"), ("130-0001", "Sumida", "Tokyo", "JP"),
        ("060-0001", "Sapporo", "Hokkaido", "JP"), ("", "Chiyoda", "Tokyo", "JP"), ("", "", "", ""),
        ("518000", "Shenzhen", "GD", "CN")),
    values=("500", "999", "1000", "1001", "12000", "0", ""),
    currencies=("JPY", "JPY", ""), other_currencies=("USD", "jpy"),
    services=("Standard", "Expedited", ""), methods=("宅急便", "Express", "", "Yu-Pack"),
    special_methods=("Letter", "Untracked", "定形郵便"),
    destinations=("JP", "JP", ""), far_destinations=("US", "CN"))

def of_seed(seed):
    """Every seed makes an American report and one of another marketplace."""
    return US, (UK, DE, JP)[seed % 3]

def as_of(market, seed):
    """The review moment: near the end or the start of daylight saving time."""
    return (market.autumn if seed % 2 == 0 else market.spring).replace(tzinfo=timezone.utc)
