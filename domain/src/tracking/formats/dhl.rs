//! DHL Express, DHL eCommerce and DHL Parcel Germany.

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::group::Groups;
use crate::tracking::layout::{CHECK_DIGIT, Layout, Part, alphanumerics, digits, letters, mark};

/// The waybill: a number and its remainder modulo 7.
pub(crate) static EXPRESS: Format = Format::new(
    "dhl-express",
    Courier::DhlExpress,
    "DHL Express waybill",
    "10 or 11 digits",
    &[
        Layout::new(&[digits(Part::Serial, 9), CHECK_DIGIT]),
        Layout::new(&[digits(Part::Serial, 10), CHECK_DIGIT]),
    ],
)
.checked(Algorithm::Mod7, Strength::Medium)
.shared_by(Groups::DHL);

/// The id of one piece of an Express shipment.
pub(crate) static PIECE: Format = Format::new(
    "dhl-express-piece",
    Courier::DhlExpress,
    "DHL Express piece id",
    "J, two or three letters (as in JJD or JVGL) and nine or ten digits",
    &[
        Layout::new(&[mark("J"), letters(Part::Other, 2), digits(Part::Serial, 9)]).and_up_to(1),
        Layout::new(&[mark("J"), letters(Part::Other, 3), digits(Part::Serial, 9)]).and_up_to(1),
    ],
)
.shared_by(Groups::DHL);

/// The longer id of a piece in the domestic networks.
pub(crate) static LICENCE_PLATE: Format = Format::new(
    "dhl-licence-plate",
    Courier::Dhl,
    "DHL piece id",
    "JD or JJD and 18 digits",
    &[
        Layout::new(&[mark("JJD"), digits(Part::Serial, 18)]),
        Layout::new(&[mark("JD"), digits(Part::Serial, 18)]),
    ],
)
.shared_by(Groups::DHL);

/// The serial starts with a digit: the prefixes are also the start of ordinary words.
macro_rules! ecommerce {
    ($($prefix:literal)+) => {
        &[$(Layout::new(&[mark($prefix), digits(Part::Serial, 1), alphanumerics(Part::Serial, 9)]).and_up_to(29),)+]
    };
}

/// International eCommerce parcels.
pub(crate) static ECOMMERCE: Format = Format::new(
    "dhl-ecommerce",
    Courier::DhlEcommerce,
    "DHL eCommerce number",
    "GM, LX, RX, UV, CN, SG, TH, IN, HK or MY, a digit and 9 to 38 letters or digits",
    ecommerce!("GM" "LX" "RX" "UV" "CN" "SG" "TH" "IN" "HK" "MY"),
)
.shared_by(Groups::DHL);

/// Fourteen digits, without a check digit.
pub(crate) static ECOMMERCE_14: Format = Format::new(
    "dhl-ecommerce-14",
    Courier::DhlEcommerce,
    "DHL eCommerce number",
    "14 digits",
    &[Layout::new(&[digits(Part::Serial, 14)])],
)
.proves_nothing()
.shared_by(Groups::DHL);

/// Parcel Germany: a GS1 container code under DHL's company prefix, with its 00.
pub(crate) static PARCEL_GERMANY: Format = Format::new(
    "dhl-parcel-germany",
    Courier::Dhl,
    "DHL Parcel Germany number",
    "20 digits starting with 00340434",
    &[Layout::new(&[mark("00340434"), digits(Part::Serial, 11), CHECK_DIGIT])],
)
.checked(Algorithm::THREE_ONE, Strength::Strong)
.shared_by(Groups::DHL);
