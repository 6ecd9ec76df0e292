//! International mail: the S10 number of the Universal Postal Union.

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::group::Groups;
use crate::tracking::layout::{CHECK_DIGIT, Layout, Part, digits, letters};

/// Two letters for the service, eight digits, a check digit, and the country that issued it, which
/// decides the carrier.
pub(crate) static S10: Format = Format::new(
    "s10",
    Courier::Usps,
    "international postal number (S10)",
    "two letters, nine digits and the two letters of a country",
    &[Layout::new(&[
        letters(Part::Service, 2),
        digits(Part::Serial, 8),
        CHECK_DIGIT,
        letters(Part::Country, 2),
    ])
    .uncovered(2)],
)
.checked(Algorithm::S10, Strength::Strong)
.shared_by(Groups::POSTS)
.services(&[
    // The first letter decides, save for a few pairs.
    ("AV", "domestic"),
    ("AW", "domestic"),
    ("AX", "domestic"),
    ("AY", "domestic"),
    ("AZ", "domestic"),
    ("GA", "domestic"),
    ("GD", "domestic"),
    ("B", "domestic"),
    ("C", "parcel post"),
    ("D", "domestic"),
    ("E", "express mail (EMS)"),
    ("H", "parcel post, e-commerce"),
    ("L", "letter post, tracked"),
    ("M", "letter post, M bag"),
    ("N", "domestic"),
    ("P", "domestic"),
    ("Q", "letter post, business reply"),
    ("R", "letter post, registered"),
    ("U", "letter post"),
    ("V", "letter post, insured"),
    ("Z", "domestic"),
]);
