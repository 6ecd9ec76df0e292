//! Italy.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::It,
    order_prefixes: &["402", "403", "404", "405", "406", "407", "408"],
    lanes: &[
        lane(
            ["BRT", "Bartolini", "BRT Espresso", "Standard"],
            34,
            (1, 3),
            Stamp::plain("0841ddddddddddd"),
        ),
        lane(
            ["Poste Italiane", "Poste Italiane", "Poste Delivery", "Standard"],
            22,
            (2, 4),
            Stamp::checked("ZAdddddddd#IT", "s10"),
        ),
        lane(
            ["SDA", "SDA Express Courier", "SDA Express", "Expedited"],
            16,
            (1, 3),
            Stamp::plain("281A2dddddddd"),
        ),
        lane(
            ["GLS", "GLS Italy", "GLS National", "Standard"],
            16,
            (1, 3),
            Stamp::plain("MIddddddddd"),
        ),
        lane(
            ["UPS", "United Parcel Service", "UPS Standard", "Standard"],
            12,
            (1, 3),
            Stamp::checked("1ZW51Ahh68ddddddd#", "ups-1z"),
        ),
    ],
    unapproved: lane(
        ["Nexive", "Nexive", "Nexive Sistema", "Standard"],
        0,
        (3, 6),
        Stamp::plain("97ddddddddd"),
    ),
    sites: &[
        site(["Milano", "20121", "Milano", "Lombardia", "IT"], ["MILANO", "20121"]),
        site(["Bologna", "40121", "Bologna", "Emilia-Romagna", "IT"], ["BOLOGNA HUB", "40121"]),
    ],
    prep_centre: site(
        ["Prep Bergamo", "24121", "Bergamo", "Lombardia", "IT"],
        ["BERGAMO", "24121"],
    ),
    old_office: site(["Old office", "00184", "Roma", "Lazio", "IT"], ["ROMA", "00184"]),
    far_scan: site(["Napoli", "80133", "Napoli", "Campania", "IT"], ["NAPOLI", "80133"]),
    overseas: None,
    price: (699, 8_999),
};
