//! The locations an account has registered with Amazon.

use super::Place;
use super::address::Address;
use jiff::civil::Date;
use serde::Serialize;

/// A location as the account's profile has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RegisteredLocation {
    /// What the account calls it.
    pub name: String,
    /// Postal code, or blank.
    pub postal_code: String,
    /// City, or blank.
    pub city: String,
    /// State or region, or blank.
    pub state: String,
    /// ISO-2 country.
    pub country: String,
    /// First day it holds; none: always did.
    pub from: Option<Date>,
    /// Last day it holds; none: still does.
    pub to: Option<Date>,
}

impl RegisteredLocation {
    /// The place of the location.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        Place {
            country: &self.country,
            state: &self.state,
            city: &self.city,
            postal_code: &self.postal_code,
        }
    }
}

/// A registered location, ready to be compared with millions of origins.
#[derive(Clone, Debug)]
pub struct Location {
    name: String,
    pub(super) address: Address,
    /// The postal code is a ZIP code.
    is_zip: bool,
    from: Date,
    to: Date,
}

impl Location {
    /// Prepares a registered location; none when its country cannot be read.
    #[must_use]
    pub fn compile(registered: &RegisteredLocation) -> Option<Self> {
        let address = Address::of_label(&registered.place())?;
        let is_zip = address.country.code() == "US" && address.postal.len() == ZIP;
        let from = registered.from.unwrap_or(Date::MIN);
        let to = registered.to.unwrap_or(Date::MAX);
        Some(Location { name: registered.name.clone(), address, is_zip, from, to })
    }

    /// What the account calls it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it holds on the day; on an unknown day every location does.
    #[must_use]
    #[inline]
    pub fn holds_on(&self, date: Option<Date>) -> bool {
        date.is_none_or(|date| self.from <= date && date <= self.to)
    }

    /// Whether it is plain from the bytes, without folding, that the place is near: the same
    /// postal code or, for ZIP codes, the same area. Most places are.
    #[inline]
    pub(super) fn is_near_at_a_glance(&self, place: &Place) -> bool {
        let (code, written) = (self.address.postal.as_bytes(), place.postal_code.as_bytes());
        self.has_country(place)
            && !code.is_empty()
            && (written == code || (self.is_zip && is_in_area(code, written)))
    }

    /// Whether it is plain from the bytes that the place is in the same state.
    #[inline]
    pub(super) fn is_in_state_at_a_glance(&self, place: &Place) -> bool {
        let state = self.address.state.key.as_bytes();
        self.has_country(place) && !state.is_empty() && place.state.as_bytes() == state
    }

    #[inline]
    fn has_country(&self, place: &Place) -> bool {
        place.country.as_bytes() == self.address.country.bytes()
    }
}

/// Whether `12345` or `12345-6789` lies in the area of a normalised ZIP code.
#[inline]
fn is_in_area(code: &[u8], written: &[u8]) -> bool {
    match (code, written) {
        ([a, b, c, ..], [x, y, z, tail @ ..]) => {
            let is_whole = matches!(tail, [_, _] | [_, _, b'-', ..]);
            is_whole && (a, b, c) == (x, y, z) && tail.iter().take(2).all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// Digits of a ZIP code without its extension.
const ZIP: usize = 5;
