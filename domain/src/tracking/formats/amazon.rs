//! Amazon's own delivery. None of its numbers has a check digit.

use crate::tracking::courier::Courier;
use crate::tracking::format::Format;
use crate::tracking::group::Groups;
use crate::tracking::layout::{Layout, Part, digits, mark, one_of};

/// TBA in the United States, TBC in Canada, TBM in Mexico.
pub(crate) static LOGISTICS: Format = Format::new(
    "amazon-logistics",
    Courier::AmazonLogistics,
    "Amazon Logistics number",
    "TBA, TBC or TBM and 12 digits",
    &[Layout::new(&[mark("TB"), one_of(Part::Other, "ACM"), digits(Part::Serial, 12)])],
)
.shared_by(Groups::AMAZON);

/// Outside North America.
pub(crate) static INTERNATIONAL: Format = Format::new(
    "amazon-international",
    Courier::AmazonLogistics,
    "Amazon international number",
    "A, C or F and ten digits",
    &[Layout::new(&[one_of(Part::Other, "ACF"), digits(Part::Serial, 10)])],
)
.shared_by(Groups::AMAZON);

/// Commonly seen in the United Kingdom.
pub(crate) static UK: Format = Format::new(
    "amazon-uk",
    Courier::AmazonUk,
    "Amazon UK number",
    "UK and ten digits",
    &[Layout::new(&[mark("UK"), digits(Part::Serial, 10)])],
)
.shared_by(Groups::AMAZON);
