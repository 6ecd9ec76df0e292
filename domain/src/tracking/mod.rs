//! Carrier tracking numbers: recognise them, check them, explain what is wrong with them.
//!
//! A number is read once into a [`Number`], then compared with a table of [`Format`]s. Every format
//! is data: its layouts, the check digit ([`Algorithm`]) that guards it, the carrier that
//! prints it and the groups of carriers that share it. Nothing here does I/O and nothing on the way
//! to a verdict allocates.
//!
//! * [`check()`] is the question a review asks: is this a number of the carrier it is declared for, and
//!   if not, why? [`outcome()`] is the same without the explanation, for millions of rows.
//! * [`identify()`] lists every carrier the number could belong to, best evidence first.
//! * [`decode()`] reads the parts a format carries: service, shipper, destination, country.
//! * [`suggest()`] proposes what a mistyped number may have been.
//! * [`specimen()`] makes valid numbers for samples and tests.
//!
//! The shapes and check digits are facts published by the carriers and collected in
//! `jkeen/tracking_number_data` (MIT); where that collection accepts what no carrier prints, this
//! module does not: placeholders are refused, and chance matches are never proof of a carrier.

mod check;
mod check_digit;
mod country;
mod courier;
mod decode;
mod format;
mod formats;
mod german;
mod group;
mod identify;
mod layout;
mod mismatch;
mod number;
mod placeholder;
mod posts;
mod reason;
mod screen;
mod specimen;
mod spreadsheet;
mod suggest;

pub use check::{Check, check, outcome};
pub use check_digit::Algorithm;
pub use country::Country;
pub use courier::Courier;
pub use decode::{Parts, Service, decode};
pub use format::{Fit, Format, Strength};
pub use formats::{all as formats, has_formats};
pub use identify::{Candidate, Candidates, identify};
pub use layout::Class;
pub use mismatch::Mismatch;
pub use number::Number;
pub use placeholder::Placeholder;
pub use reason::{Outcome, Reason};
pub use screen::NotAnId;
pub use specimen::specimen;
pub use spreadsheet::Damage;
pub use suggest::{Change, Suggestion, suggest};
