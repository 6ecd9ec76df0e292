//! The US Postal Service: package barcodes (`IMpb`) and what came before them.
//!
//! A package number is an application identifier (91 to 95), a service type, a mailer id of nine
//! digits when it starts with 9 and six otherwise, a serial number and a check digit. In a barcode
//! `420` and the destination ZIP code go before it. (USPS Publication 199.)

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::group::Groups;
use crate::tracking::layout::{CHECK_DIGIT, Field, Layout, Part, digits, mark, one_of};

const SERVICE: Field = digits(Part::Service, 3);
const NINE: Field = one_of(Part::Shipper, "9");
const BELOW_NINE: Field = one_of(Part::Shipper, "012345678");

/// An identifier, a nine-digit mailer id and a serial number of so many digits.
macro_rules! long_mailer {
    ($mark:literal, $serial:literal) => {
        Layout::new(&[
            mark($mark),
            SERVICE,
            NINE,
            digits(Part::Shipper, 8),
            digits(Part::Serial, $serial),
            CHECK_DIGIT,
        ])
    };
}

/// An identifier, a six-digit mailer id and a serial number of so many digits.
macro_rules! short_mailer {
    ($mark:literal, $serial:literal) => {
        Layout::new(&[
            mark($mark),
            SERVICE,
            BELOW_NINE,
            digits(Part::Shipper, 5),
            digits(Part::Serial, $serial),
            CHECK_DIGIT,
        ])
    };
}

/// Three-digit service types that name a product on their own.
const SERVICES: &[(&str, &str)] = &[
    ("001", "USPS Tracking"),
    ("021", "Signature Confirmation"),
    ("033", "Collect on Delivery"),
    ("055", "Priority Mail"),
    ("073", "Certified Mail"),
    ("088", "Registered Mail"),
    ("612", "Parcel Select"),
    ("701", "Priority Mail Express"),
];

/// Labels bought online, from a vendor or printed by a meter.
pub(crate) static ONLINE: Format = Format::new(
    "usps-impb-online",
    Courier::Usps,
    "USPS package number of an online or vendor label",
    "22, 26 or 30 digits starting with 94, alone or after 420 and a ZIP code",
    &[
        short_mailer!("94", 10),
        long_mailer!("94", 7),
        short_mailer!("94", 14),
        long_mailer!("94", 11),
        long_mailer!("94", 15),
    ],
)
.checked(Algorithm::THREE_ONE, Strength::Strong)
.shared_by(Groups::IMPB)
.services(SERVICES)
.routed(&[22, 26], &[22]);

/// Labels of commercial mailers (92, 93) and of post office counters (95).
pub(crate) static MAILER: Format = Format::new(
    "usps-impb-mailer",
    Courier::Usps,
    "USPS package number of a commercial or retail label",
    "22 or 26 digits starting with 92, 93 or 95, alone or after 420 and a ZIP code",
    &[
        long_mailer!("92", 7),
        short_mailer!("93", 10),
        short_mailer!("95", 10),
        long_mailer!("95", 7),
        long_mailer!("92", 11),
        short_mailer!("93", 14),
        short_mailer!("95", 14),
        long_mailer!("95", 11),
    ],
)
.checked(Algorithm::THREE_ONE, Strength::Strong)
.shared_by(Groups::IMPB)
.services(SERVICES)
.routed(&[22, 26], &[22]);

/// Two-digit service types of the numbers before `IMpb`.
const LEGACY_SERVICES: &[(&str, &str)] = &[
    ("01", "Delivery Confirmation, Priority or First-Class"),
    ("02", "Delivery Confirmation, package services"),
    ("03", "Delivery Confirmation, retail"),
    ("04", "Delivery Confirmation, retail"),
    ("05", "Delivery Confirmation with insurance over $50, Priority or First-Class"),
    ("06", "Delivery Confirmation with insurance over $50, package services"),
    ("07", "Delivery Confirmation with insurance up to $50, Priority"),
    ("08", "Delivery Confirmation with insurance up to $50, package services"),
    ("14", "Delivery Confirmation, software vendor"),
    ("21", "Signature Confirmation, Priority or First-Class"),
    ("22", "Signature Confirmation, package services"),
    ("23", "Signature Confirmation, retail"),
    ("24", "Signature Confirmation, retail"),
    ("25", "Signature Confirmation with insurance, Priority or First-Class"),
    ("26", "Signature Confirmation with insurance, package services"),
    ("34", "Signature Confirmation, software vendor"),
    ("50", "Electronic file header"),
    ("56", "Scan on the way, without confirmation"),
    ("73", "Insured Mail over $50"),
    ("82", "Merchandise return"),
    ("83", "Merchandise return with insurance up to $50"),
    ("85", "Merchandise return with insurance over $50"),
];

/// Confirmation numbers with the application identifier 91.
pub(crate) static LEGACY: Format = Format::new(
    "usps-legacy",
    Courier::Usps,
    "USPS confirmation number with its 91",
    "22 digits starting with 91, alone or after 420 and a ZIP code",
    &[Layout::new(&[
        mark("91"),
        digits(Part::Service, 2),
        digits(Part::Shipper, 9),
        digits(Part::Serial, 8),
        CHECK_DIGIT,
    ])],
)
.checked(Algorithm::THREE_ONE, Strength::Strong)
.shared_by(Groups::IMPB)
.services(LEGACY_SERVICES)
.routed(&[22], &[22]);

const WITHOUT_IDENTIFIER: &[Layout] = &[Layout::new(&[
    digits(Part::Service, 2),
    digits(Part::Shipper, 9),
    digits(Part::Serial, 8),
    CHECK_DIGIT,
])];

/// Confirmation numbers whose check digit was made without an application identifier.
pub(crate) static CONFIRMATION: Format = Format::new(
    "usps-20",
    Courier::Usps,
    "USPS confirmation number",
    "20 digits",
    WITHOUT_IDENTIFIER,
)
.checked(Algorithm::THREE_ONE, Strength::Medium)
.services(LEGACY_SERVICES);

/// Confirmation numbers printed without the 91 that their check digit covers.
pub(crate) static CONFIRMATION_91: Format = Format::new(
    "usps-legacy-20",
    Courier::Usps,
    "USPS confirmation number without its 91",
    "20 digits, alone or after 420 and a ZIP code",
    WITHOUT_IDENTIFIER,
)
.checked(Algorithm::Mod10 { even: 3, odd: 1, lead: b"91" }, Strength::Medium)
.services(LEGACY_SERVICES)
.routed(&[20], &[20]);
