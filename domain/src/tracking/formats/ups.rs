//! UPS and UPS Mail Innovations.

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::group::Groups;
use crate::tracking::layout::{CHECK_DIGIT, Layout, Part, alphanumerics, digits, mark, one_of};

/// The number of nearly every UPS parcel.
pub(crate) static ONE_Z: Format = Format::new(
    "ups-1z",
    Courier::Ups,
    "UPS number",
    "18 characters: 1Z, a six-character shipper number, a two-character service, seven characters and a check digit",
    &[Layout::new(&[
        mark("1Z"),
        alphanumerics(Part::Shipper, 6),
        alphanumerics(Part::Service, 2),
        alphanumerics(Part::Serial, 7),
        CHECK_DIGIT,
    ])
    .uncovered(2)],
)
.checked(Algorithm::ONE_TWO, Strength::Strong)
.shared_by(Groups::UPS)
.services(&[
    ("01", "Next Day Air"),
    ("02", "2nd Day Air"),
    ("03", "Ground"),
    ("12", "3 Day Select"),
    ("13", "Next Day Air Saver"),
    ("15", "Next Day Air Early"),
    ("22", "Ground, Returns Plus with three pickup attempts"),
    ("32", "Next Day Air Early, collect on delivery"),
    ("33", "Next Day Air Early, Saturday delivery, collect on delivery"),
    ("41", "Next Day Air Early, Saturday delivery"),
    ("42", "Ground, signature required"),
    ("44", "Next Day Air, Saturday delivery"),
    ("66", "Worldwide Express"),
    ("72", "Ground, collect on delivery"),
    ("78", "Ground, Returns Plus with one pickup attempt"),
    ("90", "Ground, return label mailed by UPS"),
    ("A0", "Next Day Air Early, adult signature"),
    ("A1", "Next Day Air Early, Saturday delivery, adult signature"),
    ("A2", "Next Day Air, adult signature"),
    ("A8", "Ground, adult signature"),
    ("A9", "Next Day Air Early, adult signature, collect on delivery"),
    ("AA", "Next Day Air Early, Saturday delivery, adult signature, collect on delivery"),
    ("YW", "SurePost, delivered by USPS"),
]);

/// Waybills: a letter for the service and ten digits.
pub(crate) static WAYBILL: Format = Format::new(
    "ups-waybill",
    Courier::Ups,
    "UPS waybill",
    "A, H, J, K, T or V and ten digits",
    &[Layout::new(&[one_of(Part::Service, "AHJKTV"), digits(Part::Serial, 9), CHECK_DIGIT])
        .uncovered(1)],
)
.checked(Algorithm::ONE_TWO, Strength::Strong)
.services(&[("J", "Next Day Express"), ("K", "Ground"), ("V", "Worldwide Express Saver")]);

/// The package id a Mail Innovations shipper may choose.
pub(crate) static MAIL_INNOVATIONS: Format = Format::new(
    "ups-mail-innovations",
    Courier::UpsMailInnovations,
    "UPS Mail Innovations package id",
    "MI, a six-digit customer number and up to 22 letters or digits",
    &[Layout::new(&[mark("MI"), digits(Part::Shipper, 6), alphanumerics(Part::Serial, 1)])
        .and_up_to(21)],
)
.shared_by(Groups::UPS);

/// The number Mail Innovations gives a parcel itself.
pub(crate) static MAIL_INNOVATIONS_SEQUENCE: Format = Format::new(
    "ups-mail-innovations-sequence",
    Courier::UpsMailInnovations,
    "UPS Mail Innovations sequence number",
    "18 digits",
    &[Layout::new(&[digits(Part::Serial, 18)])],
)
.proves_nothing();
