//! DPD.

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::group::Groups;
use crate::tracking::layout::{CHECK_CHARACTER, Layout, Part, digits};

/// The barcode: destination, parcel, service, country.
pub(crate) static BARCODE: Format = Format::new(
    "dpd-28",
    Courier::Dpd,
    "DPD barcode",
    "27 digits and a check character",
    &[Layout::new(&[
        digits(Part::Postcode, 7),
        digits(Part::Serial, 14),
        digits(Part::Service, 3),
        digits(Part::Country, 3),
        CHECK_CHARACTER,
    ])],
)
.checked(Algorithm::Mod37, Strength::Strong)
.shared_by(Groups::DPD)
.services(&[
    ("101", "parcel"),
    ("102", "parcel, hazardous goods"),
    ("105", "parcel, ex works"),
    ("106", "parcel, ex works, hazardous goods"),
    ("109", "parcel, cash on delivery"),
    ("110", "parcel, cash on delivery, hazardous goods"),
    ("113", "parcel, exchange"),
    ("136", "small parcel"),
    ("154", "parcel letter"),
    ("155", "guaranteed"),
    ("161", "guaranteed, cash on delivery"),
    ("179", "by 10:00"),
    ("191", "by 10:00, cash on delivery"),
    ("225", "by 12:00"),
    ("237", "by 12:00, cash on delivery"),
    ("350", "by 8:30"),
]);

/// The parcel number as printed.
pub(crate) static PARCEL: Format = Format::new(
    "dpd-14",
    Courier::Dpd,
    "DPD parcel number",
    "14 digits and a check character",
    &[Layout::new(&[digits(Part::Serial, 14), CHECK_CHARACTER])],
)
.checked(Algorithm::Mod37, Strength::Medium)
.shared_by(Groups::DPD);

/// The parcel number as most people pass it on.
pub(crate) static PARCEL_SHORT: Format = Format::new(
    "dpd-14-short",
    Courier::Dpd,
    "DPD parcel number without its check character",
    "14 digits",
    &[Layout::new(&[digits(Part::Serial, 14)])],
)
.proves_nothing();
