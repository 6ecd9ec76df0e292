//! Places: whether a parcel left from where the account says it ships from.
//!
//! A place fits a registered location when the postal codes agree, or lie in one sorting area.
//! Otherwise state and city are compared. What is missing on either side is never held against a
//! parcel. [`label_origin`] and [`scan_origin`] say what follows from it.

mod address;
mod compare;
mod country;
mod location;
mod memo;
mod origin;
mod postcode;
mod spelling;
mod state;

pub use compare::{Fit, label_origin, scan_origin};
pub use country::Country;
pub use location::{Location, RegisteredLocation};
pub use memo::OriginMemo;
pub use origin::OriginKey;

/// A place as a report writes it; a blank part is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place<'a> {
    /// ISO-2 code, or a name.
    pub country: &'a str,
    /// State, province or region: code or name.
    pub state: &'a str,
    /// City, or the name of a carrier's facility.
    pub city: &'a str,
    /// Postal code.
    pub postal_code: &'a str,
}
