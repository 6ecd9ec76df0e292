//! Germany.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::De,
    order_prefixes: &["302", "303", "304", "305", "306"],
    lanes: &[
        lane(
            ["DHL", "DHL Germany", "DHL Paket", "Standard"],
            42,
            (1, 2),
            Stamp::checked("003404341dddddddddd#", "dhl-parcel-germany"),
        ),
        lane(
            ["Deutsche Post", "German Post", "Warenpost", "Standard"],
            8,
            (1, 3),
            Stamp::checked("LAdddddddd#DE", "s10"),
        ),
        lane(
            ["Hermes", "Hermes", "Hermes Paket", "Standard"],
            16,
            (2, 3),
            Stamp::plain("H1002dddddddddddddd"),
        ),
        lane(
            ["DPD", "DPD Germany", "DPD Classic", "Standard"],
            16,
            (1, 2),
            Stamp::checked("0998dddddddddd#", "dpd-14"),
        ),
        lane(
            ["GLS", "GLS Germany", "GLS BusinessParcel", "Standard"],
            10,
            (1, 3),
            Stamp::plain("51dddddddddd"),
        ),
        lane(
            ["UPS", "United Parcel Service", "UPS Standard", "Standard"],
            8,
            (1, 3),
            Stamp::checked("1ZW94Ahh68ddddddd#", "ups-1z"),
        ),
    ],
    unapproved: lane(
        ["Trans-o-Flex", "Trans-o-Flex", "Trans-o-Flex", "Standard"],
        0,
        (2, 4),
        Stamp::plain("8dddddddddddd"),
    ),
    sites: &[
        site(["Leipzig", "04158", "Leipzig", "Sachsen", "DE"], ["LEIPZIG HUB", "04158"]),
        site(["Dortmund", "44147", "Dortmund", "Nordrhein-Westfalen", "DE"], ["DORTMUND", "44147"]),
    ],
    prep_centre: site(
        ["Prep Köln", "50667", "Köln", "Nordrhein-Westfalen", "DE"],
        ["KÖLN", "50667"],
    ),
    old_office: site(["Old office", "20095", "Hamburg", "Hamburg", "DE"], ["HAMBURG", "20095"]),
    far_scan: site(["Günzburg", "89312", "Günzburg", "Bayern", "DE"], ["GÜNZBURG", "89312"]),
    overseas: None,
    price: (699, 8_999),
};
