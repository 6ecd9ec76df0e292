//! United States.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::Us,
    order_prefixes: &["111", "112", "113", "114"],
    lanes: &[
        lane(
            ["USPS", "U.S. Postal Service", "USPS Ground Advantage", "Standard"],
            34,
            (2, 4),
            Stamp::checked("94001108205dddddddddd#", "usps-impb-online"),
        ),
        lane(
            ["USPS", "US Mail", "USPS Priority Mail", "Expedited"],
            10,
            (1, 3),
            Stamp::checked("94055108205dddddddddd#", "usps-impb-online"),
        ),
        lane(
            ["UPS", "United Parcel Service", "UPS Ground", "Standard"],
            22,
            (2, 4),
            Stamp::checked("1ZW27Ahh03ddddddd#", "ups-1z"),
        ),
        lane(
            ["UPS", "UPS", "UPS 2nd Day Air", "Expedited"],
            5,
            (1, 2),
            Stamp::checked("1ZW27Ahh02ddddddd#", "ups-1z"),
        ),
        lane(
            ["FedEx", "Fed Ex", "FedEx Ground", "Standard"],
            12,
            (2, 4),
            Stamp::checked("7dddddddddd#", "fedex-12"),
        ),
        lane(
            ["FedEx", "Federal Express", "FedEx Home Delivery", "Standard"],
            10,
            (2, 4),
            Stamp::checked("3dddddddddd#", "fedex-12"),
        ),
        lane(
            ["OnTrac", "OnTrac Logistics", "OnTrac Ground", "Standard"],
            7,
            (1, 3),
            Stamp::checked("C1dddddddddddd#", "ontrac-c"),
        ),
    ],
    unapproved: lane(
        ["UniUni", "UniUni", "UniUni Standard", "Standard"],
        0,
        (2, 5),
        Stamp::plain("UUS5dddddddddddd"),
    ),
    sites: &[
        site(["Reno", "89502", "Reno", "NV", "US"], ["RENO NV DISTRIBUTION CENTER", "89510"]),
        site(
            ["Columbus", "43219", "Columbus", "OH", "US"],
            ["COLUMBUS OH DISTRIBUTION CENTER", "43218"],
        ),
        site(
            ["Dallas", "75261", "Dallas", "TX", "US"],
            ["DALLAS TX NETWORK DISTRIBUTION CENTER", "75211"],
        ),
    ],
    prep_centre: site(
        ["Cincinnati Prep", "45246", "Cincinnati", "OH", "US"],
        ["CINCINNATI OH DISTRIBUTION CENTER", "45235"],
    ),
    old_office: site(["Old office", "07114", "Newark", "NJ", "US"], ["NEWARK NJ", "07114"]),
    far_scan: site(
        ["Memphis", "38118", "Memphis", "TN", "US"],
        ["MEMPHIS TN DISTRIBUTION CENTER", "38118"],
    ),
    overseas: Some(site(
        ["Shenzhen", "518000", "Shenzhen", "Guangdong", "CN"],
        ["SHENZHEN", "518000"],
    )),
    price: (699, 8_999),
};
