//! Canada Post, Purolator and Canpar.

use crate::tracking::check_digit::Algorithm;
use crate::tracking::courier::Courier;
use crate::tracking::format::{Format, Strength};
use crate::tracking::layout::{CHECK_DIGIT, Layout, Part, digits, letters, one_of};

/// Domestic parcels; the first seven digits are the customer.
pub(crate) static CANADA_POST: Format = Format::new(
    "canada-post",
    Courier::CanadaPost,
    "Canada Post number",
    "16 digits",
    &[Layout::new(&[digits(Part::Shipper, 7), digits(Part::Serial, 8), CHECK_DIGIT])],
)
.checked(Algorithm::THREE_ONE, Strength::Medium);

/// Purolator in digits.
pub(crate) static PUROLATOR: Format = Format::new(
    "purolator",
    Courier::Purolator,
    "Purolator number",
    "12 digits starting with 0 to 5",
    &[Layout::new(&[one_of(Part::Serial, "012345"), digits(Part::Serial, 10), CHECK_DIGIT])],
)
.checked(Algorithm::Luhn, Strength::Medium);

/// Purolator with letters in front.
pub(crate) static PUROLATOR_LETTERS: Format = Format::new(
    "purolator-letters",
    Courier::Purolator,
    "Purolator number with letters",
    "three letters and nine digits",
    &[Layout::new(&[letters(Part::Serial, 3), digits(Part::Serial, 9)])],
);

/// Canpar.
pub(crate) static CANPAR: Format = Format::new(
    "canpar",
    Courier::Canpar,
    "Canpar number",
    "one of the letters C, D, K, L, S, U, X, Z and 21 digits",
    &[Layout::new(&[one_of(Part::Other, "CDKLSUXZ"), digits(Part::Serial, 21)])],
);
