//! France.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::Fr,
    order_prefixes: &["171", "402", "403", "404", "405", "406", "407", "408"],
    lanes: &[
        lane(
            ["Colissimo", "Colissimo", "Colissimo Domicile", "Standard"],
            42,
            (2, 3),
            Stamp::plain("6A1dddddddddd"),
        ),
        lane(
            ["Chronopost", "Chronopost International", "Chrono 13", "Expedited"],
            18,
            (1, 2),
            Stamp::checked("XWdddddddd#FR", "s10"),
        ),
        lane(
            ["DPD", "DPD France", "DPD Classic", "Standard"],
            16,
            (1, 3),
            Stamp::checked("2505dddddddddd#", "dpd-14"),
        ),
        lane(
            ["GLS", "GLS France", "GLS BusinessParcel", "Standard"],
            12,
            (1, 3),
            Stamp::plain("00Bdddddddd"),
        ),
        lane(
            ["UPS", "United Parcel Service", "UPS Standard", "Standard"],
            12,
            (1, 3),
            Stamp::checked("1ZW72Ahh68ddddddd#", "ups-1z"),
        ),
    ],
    unapproved: lane(
        ["Mondial Relay", "Mondial Relay", "Point Relais", "Standard"],
        0,
        (3, 6),
        Stamp::plain("8ddddddddd"),
    ),
    sites: &[
        site(["Lyon", "69007", "Lyon", "Auvergne-Rhône-Alpes", "FR"], ["LYON", "69007"]),
        site(["Lille", "59000", "Lille", "Hauts-de-France", "FR"], ["LILLE", "59000"]),
    ],
    prep_centre: site(
        ["Prep Amiens", "80000", "Amiens", "Hauts-de-France", "FR"],
        ["AMIENS", "80000"],
    ),
    old_office: site(
        ["Old office", "44000", "Nantes", "Pays de la Loire", "FR"],
        ["NANTES", "44000"],
    ),
    far_scan: site(
        ["Marseille", "13002", "Marseille", "Provence-Alpes-Côte d'Azur", "FR"],
        ["MARSEILLE", "13002"],
    ),
    overseas: None,
    price: (699, 8_999),
};
