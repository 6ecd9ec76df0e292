//! A place with every part in the form in which it is compared.

use super::country::Country;
use super::spelling::{self, Folded};
use super::{Place, postcode, state};

/// A place made comparable.
#[derive(Clone, Debug)]
pub(super) struct Address {
    pub(super) country: Country,
    /// Normalised; blank when unknown.
    pub(super) postal: String,
    pub(super) state: Folded,
    pub(super) city: Folded,
}

impl Address {
    /// From a label or a profile. None without a country: then nothing can be compared.
    pub(super) fn of_label(place: &Place) -> Option<Self> {
        Self::new(place, spelling::city(place.city))
    }

    /// From a scan, where the city may be the name of a facility.
    pub(super) fn of_scan(place: &Place) -> Option<Self> {
        Self::new(place, spelling::scanned_city(place.city, place.state))
    }

    fn new(place: &Place, city: Folded) -> Option<Self> {
        let country = Country::parse(place.country)?;
        Some(Address {
            country,
            postal: postcode::normalise(country, place.postal_code),
            state: state::fold(country, place.state),
            city,
        })
    }

    /// Whether anything but the country is known.
    pub(super) fn is_more_than_a_country(&self) -> bool {
        [&self.postal, &self.state.key, &self.city.key].iter().any(|part| !part.is_empty())
    }
}
