//! Japan.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::Jp,
    order_prefixes: &["249", "250", "503"],
    lanes: &[
        lane(
            ["YamatoTransport", "ヤマト運輸", "TA-Q-BIN", "Standard"],
            44,
            (1, 2),
            Stamp::plain("3ddddddddddd"),
        ),
        lane(
            ["SagawaExpress", "佐川急便", "Hikyaku Express", "Standard"],
            26,
            (1, 2),
            Stamp::plain("4ddddddddddd"),
        ),
        lane(
            ["Japan Post", "日本郵便", "Yu-Pack", "Standard"],
            18,
            (1, 2),
            Stamp::plain("1ddddddddddd"),
        ),
        lane(
            ["Japan Post", "ゆうパック", "EMS", "Expedited"],
            4,
            (1, 2),
            Stamp::checked("EJdddddddd#JP", "s10"),
        ),
        lane(
            ["FedEx", "フェデックス", "FedEx Domestic", "Expedited"],
            8,
            (1, 2),
            Stamp::checked("7dddddddddd#", "fedex-12"),
        ),
    ],
    unapproved: lane(
        ["SEINO TRANSPORTATION", "西濃運輸", "Kangaroo Express", "Standard"],
        0,
        (2, 4),
        Stamp::plain("5ddddddddd"),
    ),
    sites: &[
        site(["Kawasaki", "210-0007", "Kawasaki", "Kanagawa", "JP"], ["KAWASAKI", "210-0007"]),
        site(["Osaka", "530-0001", "Osaka", "Osaka", "JP"], ["OSAKA", "530-0001"]),
    ],
    prep_centre: site(
        ["Yokohama Prep", "220-0011", "Yokohama", "Kanagawa", "JP"],
        ["YOKOHAMA", "220-0011"],
    ),
    old_office: site(["Old office", "450-0002", "Nagoya", "Aichi", "JP"], ["NAGOYA", "450-0002"]),
    far_scan: site(["Fukuoka", "812-0012", "Fukuoka", "Fukuoka", "JP"], ["FUKUOKA", "812-0012"]),
    overseas: None,
    price: (1_180, 12_800),
};
