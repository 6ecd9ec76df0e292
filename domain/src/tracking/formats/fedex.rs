//! FedEx Express, Ground and Ground Economy.
//!
//! The long barcodes carry the tracking number at their end; only that part has a check digit.

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::group::Groups;
use crate::tracking::layout::{CHECK_DIGIT, Layout, Part, digits, mark, one_of};

/// Twelve digits: Express, and Ground since 2013.
pub(crate) static EXPRESS_12: Format = Format::new(
    "fedex-12",
    Courier::FedEx,
    "FedEx number",
    "12 digits",
    &[Layout::new(&[digits(Part::Serial, 11), CHECK_DIGIT])],
)
.checked(Algorithm::Mod11Mod10, Strength::Medium)
.shared_by(Groups::FEDEX);

/// Fifteen digits: Ground.
pub(crate) static GROUND: Format = Format::new(
    "fedex-ground",
    Courier::FedEx,
    "FedEx Ground number",
    "15 digits",
    &[Layout::new(&[digits(Part::Serial, 14), CHECK_DIGIT])],
)
.checked(Algorithm::ONE_THREE, Strength::Medium)
.shared_by(Groups::FEDEX);

/// A Ground label as a GS1 serial shipping container code.
pub(crate) static SSCC: Format = Format::new(
    "fedex-ground-sscc-18",
    Courier::FedEx,
    "FedEx Ground container code (SSCC-18)",
    "18 digits",
    &[Layout::new(&[digits(Part::Service, 2), digits(Part::Serial, 15), CHECK_DIGIT]).uncovered(2)],
)
.checked(Algorithm::THREE_ONE, Strength::Medium)
.shared_by(Groups::FEDEX)
.services(&[
    ("00", "case or carton"),
    ("01", "pallet"),
    ("02", "larger than a pallet"),
    ("04", "defined within one company"),
]);

/// The 22-digit Ground barcode.
pub(crate) static GROUND_96: Format = Format::new(
    "fedex-ground-96",
    Courier::FedEx,
    "FedEx Ground barcode",
    "22 digits starting with 96",
    &[Layout::new(&[
        mark("96"),
        digits(Part::Other, 2),
        digits(Part::Service, 3),
        digits(Part::Shipper, 7),
        digits(Part::Serial, 7),
        CHECK_DIGIT,
    ])
    .uncovered(7)],
)
.checked(Algorithm::ONE_THREE, Strength::Strong)
.shared_by(Groups::FEDEX);

/// The 34-digit Ground barcode with the shipper's Ground number.
pub(crate) static GROUND_GSN: Format = Format::new(
    "fedex-ground-gsn",
    Courier::FedEx,
    "FedEx Ground barcode with shipper number",
    "34 digits starting with 96",
    &[Layout::new(&[
        mark("96"),
        digits(Part::Other, 7),
        digits(Part::Shipper, 10),
        digits(Part::Other, 1),
        digits(Part::Serial, 13),
        CHECK_DIGIT,
    ])
    .uncovered(20)],
)
.checked(Algorithm::Mod11Mod10, Strength::Strong)
.shared_by(Groups::FEDEX);

/// The 34-digit Express barcode with the destination.
pub(crate) static EXPRESS_34: Format = Format::new(
    "fedex-34",
    Courier::FedEx,
    "FedEx Express barcode",
    "34 digits not starting with 9",
    &[Layout::new(&[
        one_of(Part::Other, "012345678"),
        digits(Part::Other, 14),
        digits(Part::Postcode, 5),
        digits(Part::Serial, 13),
        CHECK_DIGIT,
    ])
    .uncovered(20)],
)
.checked(Algorithm::Mod11Mod10, Strength::Strong)
.shared_by(Groups::FEDEX);

/// The older 32-digit barcode; positions 17 to 28 are the tracking number.
pub(crate) static ASTRA: Format = Format::new(
    "fedex-astra-32",
    Courier::FedEx,
    "FedEx ASTRA barcode",
    "32 digits starting with 3",
    &[Layout::new(&[
        mark("3"),
        digits(Part::Other, 15),
        digits(Part::Serial, 11),
        CHECK_DIGIT,
        digits(Part::Other, 4),
    ])
    .uncovered(16)],
)
.checked(Algorithm::Mod11Mod10, Strength::Strong)
.shared_by(Groups::FEDEX);

/// Ground Economy (once SmartPost): a USPS commercial mailer's number printed without its 92.
pub(crate) static ECONOMY: Format = Format::new(
    "fedex-ground-economy",
    Courier::FedExGroundEconomy,
    "FedEx Ground Economy number",
    "20 digits starting with 61 or 74, which with 92 in front are a USPS package number",
    &[
        Layout::new(&[
            one_of(Part::Service, "6"),
            one_of(Part::Service, "1"),
            digits(Part::Service, 1),
            one_of(Part::Shipper, "9"),
            digits(Part::Shipper, 8),
            digits(Part::Serial, 7),
            CHECK_DIGIT,
        ]),
        Layout::new(&[
            one_of(Part::Service, "7"),
            one_of(Part::Service, "4"),
            digits(Part::Service, 1),
            one_of(Part::Shipper, "9"),
            digits(Part::Shipper, 8),
            digits(Part::Serial, 7),
            CHECK_DIGIT,
        ]),
    ],
)
.checked(Algorithm::Mod10 { even: 3, odd: 1, lead: b"92" }, Strength::Strong)
.shared_by(Groups::FEDEX)
.services(&[("612", "Parcel Select")]);
