//! Spain.

use super::{Market, Stamp, lane, site};
use domain::marketplace::Marketplace;

pub(super) static MARKET: Market = Market {
    marketplace: Marketplace::Es,
    order_prefixes: &["402", "403", "404", "405", "406", "407", "408"],
    lanes: &[
        lane(
            ["Correos", "Correos de España", "Paquete Estándar", "Standard"],
            36,
            (2, 4),
            Stamp::checked("CEdddddddd#ES", "s10"),
        ),
        lane(
            ["Correos Express", "Correos Express", "Paq 24", "Expedited"],
            14,
            (1, 2),
            Stamp::plain("3231dddddddddddd"),
        ),
        lane(
            ["Seur", "SEUR España", "SEUR 24", "Expedited"],
            20,
            (1, 2),
            Stamp::plain("2402dddddddddd"),
        ),
        lane(
            ["GLS", "GLS Spain", "GLS Business Parcel", "Standard"],
            16,
            (1, 3),
            Stamp::plain("61dddddddddd"),
        ),
        lane(
            ["UPS", "United Parcel Service", "UPS Standard", "Standard"],
            14,
            (1, 3),
            Stamp::checked("1ZW41Ahh68ddddddd#", "ups-1z"),
        ),
    ],
    unapproved: lane(
        ["Nacex", "Nacex", "Nacex 19", "Standard"],
        0,
        (2, 4),
        Stamp::plain("29ddddddddd"),
    ),
    sites: &[
        site(["Madrid", "28001", "Madrid", "Madrid", "ES"], ["MADRID", "28001"]),
        site(["Barcelona", "08001", "Barcelona", "Cataluña", "ES"], ["BARCELONA", "08001"]),
    ],
    prep_centre: site(["Prep Lleida", "25001", "Lleida", "Cataluña", "ES"], ["LLEIDA", "25001"]),
    old_office: site(["Old office", "41001", "Sevilla", "Andalucía", "ES"], ["SEVILLA", "41001"]),
    far_scan: site(["Bilbao", "48001", "Bilbao", "País Vasco", "ES"], ["BILBAO", "48001"]),
    overseas: None,
    price: (699, 8_999),
};
