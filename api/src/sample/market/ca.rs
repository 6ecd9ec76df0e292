//! Canada.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::Ca,
    order_prefixes: &["701", "702"],
    lanes: &[
        lane(
            ["Canada Post", "Postes Canada", "Expedited Parcel", "Standard"],
            44,
            (2, 5),
            Stamp::checked("7035114dddddddd#", "canada-post"),
        ),
        lane(
            ["PUROLATOR", "Purolator Courier", "Purolator Ground", "Standard"],
            20,
            (1, 4),
            Stamp::checked("33ddddddddd#", "purolator"),
        ),
        lane(
            ["UPS", "United Parcel Service", "UPS Standard", "Standard"],
            20,
            (2, 4),
            Stamp::checked("1ZW61Ahh68ddddddd#", "ups-1z"),
        ),
        lane(
            ["FedEx", "Federal Express", "FedEx Ground", "Standard"],
            16,
            (2, 4),
            Stamp::checked("7dddddddddd#", "fedex-12"),
        ),
    ],
    unapproved: lane(
        ["UniUni", "UniUni", "UniUni Standard", "Standard"],
        0,
        (2, 5),
        Stamp::plain("UUS6dddddddddddd"),
    ),
    sites: &[
        site(["Mississauga", "L5B 3C1", "Mississauga", "ON", "CA"], ["MISSISSAUGA", "L5B 3C1"]),
        site(["Vancouver", "V5Y 1V4", "Vancouver", "BC", "CA"], ["VANCOUVER", "V5Y 1V4"]),
    ],
    prep_centre: site(["Ottawa Prep", "K1P 1J1", "Ottawa", "ON", "CA"], ["OTTAWA", "K1P 1J1"]),
    old_office: site(["Old office", "T2P 2M5", "Calgary", "AB", "CA"], ["CALGARY", "T2P 2M5"]),
    far_scan: site(["Montréal", "H2Y 1C6", "Montréal", "QC", "CA"], ["MONTREAL", "H2Y 1C6"]),
    overseas: None,
    price: (899, 9_999),
};
