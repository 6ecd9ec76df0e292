//! One key per place that parcels are sent from, to find warehouses nobody registered.

use super::Place;
use super::address::Address;
use std::fmt;

/// A label origin without its spelling: `US|89502`, or `US|NV|RENO` without a postal code.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OriginKey(String);

impl OriginKey {
    /// The key of a place; none when neither country nor postal code or city is known.
    #[must_use]
    pub fn of(place: &Place) -> Option<Self> {
        let Address { country, postal, state, city } = Address::of_label(place)?;
        if !postal.is_empty() {
            return Some(OriginKey(format!("{country}|{postal}")));
        }
        let key = || OriginKey(format!("{country}|{}|{}", state.key, city.key));
        (!city.key.is_empty()).then(key)
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The ISO-2 country.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.split('|').next().unwrap_or_default()
    }

    /// The normalised postal code; blank when the place has none.
    #[must_use]
    pub fn postal_code(&self) -> &str {
        match self.0.split_once('|') {
            Some((_, postal)) if !postal.contains('|') => postal,
            _ => "",
        }
    }
}

impl fmt::Display for Place<'_> {
    /// `Reno, NV 89502, US`, without the parts that are not known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            ("", self.city.trim()),
            (", ", self.state.trim()),
            (" ", self.postal_code.trim()),
            (", ", self.country.trim()),
        ];
        let mut first = true;
        for (separator, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
            if !first {
                f.write_str(separator)?;
            }
            f.write_str(part)?;
            first = false;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(
        country: &'static str,
        state: &'static str,
        city: &'static str,
        postal_code: &'static str,
    ) -> Place<'static> {
        Place { country, state, city, postal_code }
    }

    #[test]
    fn spellings_of_one_origin_have_one_key() {
        for (place, expected) in [
            (place("US", "NV", "Reno", "89502"), Some("US|89502")),
            (place("usa", "Nevada", "RENO", "89502-1234"), Some("US|89502")),
            (place("US", "Nevada", "St. Reno", ""), Some("US|NV|STRENO")),
            (place("UK", "", "London", "SW1A 1AA"), Some("GB|SW1A")),
            (place("US", "NV", "", ""), None),
            (place("", "NV", "Reno", "89502"), None),
        ] {
            assert_eq!(OriginKey::of(&place).as_ref().map(OriginKey::as_str), expected);
        }
    }

    #[test]
    fn a_key_tells_country_and_postal_code() {
        let key = OriginKey::of(&place("US", "NV", "Reno", "89502")).unwrap();
        assert_eq!((key.country(), key.postal_code()), ("US", "89502"));
        let key = OriginKey::of(&place("US", "NV", "Reno", "")).unwrap();
        assert_eq!((key.country(), key.postal_code()), ("US", ""));
    }

    #[test]
    fn a_place_reads_as_an_address_line() {
        assert_eq!(place("US", "NV", "Reno", "89502").to_string(), "Reno, NV 89502, US");
        assert_eq!(place("DE", "", "Berlin", "10115").to_string(), "Berlin 10115, DE");
        assert_eq!(place("US", "NV", "", "").to_string(), "NV, US");
        assert_eq!(place("", "", "", "").to_string(), "");
    }
}
