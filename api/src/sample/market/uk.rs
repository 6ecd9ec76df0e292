//! United Kingdom.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::Uk,
    order_prefixes: &["202", "203", "204", "205", "206"],
    lanes: &[
        lane(
            ["Royal Mail", "RoyalMail", "Royal Mail Tracked 48", "Standard"],
            30,
            (1, 3),
            Stamp::checked("JVdddddddd#GB", "s10"),
        ),
        lane(
            ["Royal Mail", "Royal Mail UK", "Royal Mail Tracked 24", "Expedited"],
            12,
            (1, 2),
            Stamp::checked("HWdddddddd#GB", "s10"),
        ),
        lane(
            ["Evri", "Evri UK", "Evri Standard", "Standard"],
            22,
            (2, 4),
            Stamp::plain("H01A1Adddddddddd"),
        ),
        lane(
            ["DPD", "DPD Group", "DPD Next Day", "Expedited"],
            16,
            (1, 2),
            Stamp::checked("1550dddddddddd#", "dpd-14"),
        ),
        lane(
            ["Yodel", "Yodel Direct", "Yodel 48", "Standard"],
            10,
            (2, 4),
            Stamp::plain("JD0002dddddddddddd"),
        ),
        lane(
            ["UPS", "United Parcel Service", "UPS Standard", "Standard"],
            10,
            (1, 3),
            Stamp::checked("1ZW83Ahh68ddddddd#", "ups-1z"),
        ),
    ],
    unapproved: lane(
        ["Tuffnells", "Tuffnells", "Tuffnells Next Day", "Standard"],
        0,
        (2, 5),
        Stamp::plain("T4dddddddddd"),
    ),
    sites: &[
        site(
            ["Manchester", "M17 8AA", "Manchester", "England", "GB"],
            ["MANCHESTER MAIL CENTRE", "M17 8AA"],
        ),
        site(
            ["Northampton", "NN1 1DE", "Northampton", "England", "GB"],
            ["NORTHAMPTON NDC", "NN1 1DE"],
        ),
    ],
    prep_centre: site(
        ["Birmingham Prep", "B26 3QJ", "Birmingham", "England", "GB"],
        ["BIRMINGHAM HUB", "B26 3QJ"],
    ),
    old_office: site(["Old office", "CF10 4UW", "Cardiff", "Wales", "GB"], ["CARDIFF", "CF10 4UW"]),
    far_scan: site(["Glasgow", "G2 1DU", "Glasgow", "Scotland", "GB"], ["GLASGOW HUB", "G2 1DU"]),
    overseas: None,
    price: (599, 7_499),
};
