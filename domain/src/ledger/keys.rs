//! The keys of what repeats: lanes, items and places, as one text each.

use crate::package::{EntryMethod, Row};
use crate::place::Place;

/// Between the parts of a key.
pub(super) const SEPARATOR: u8 = 0x1F;

/// Appends the key of the row's lane.
pub fn lane_key(row: &Row<'_>, key: &mut Vec<u8>) {
    let entry_method = match row.entry_method {
        Some(EntryMethod::Integrated) => "integrated",
        Some(EntryMethod::Manual) => "manual",
        None => "",
    };
    join([row.carrier_code, row.carrier_name, row.warehouse, row.ship_method, entry_method], key);
}

/// Appends the key of an item.
pub fn item_key(sku: &str, category: &str, key: &mut Vec<u8>) {
    join([sku, category], key);
}

/// Appends the key of a place.
pub fn place_key(place: &Place<'_>, key: &mut Vec<u8>) {
    join([place.country, place.state, place.city, place.postal_code], key);
}

fn join<const N: usize>(parts: [&str; N], key: &mut Vec<u8>) {
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            key.push(SEPARATOR);
        }
        key.extend_from_slice(part.as_bytes());
    }
}

/// Takes the key of a place apart.
#[must_use]
pub fn place_of(key: &str) -> Place<'_> {
    let mut parts = key.split(char::from(SEPARATOR));
    let mut part = || parts.next().unwrap_or("");
    Place { country: part(), state: part(), city: part(), postal_code: part() }
}

/// A lane's parts, as they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaneKey<'a> {
    /// Carrier code.
    pub carrier_code: &'a str,
    /// Carrier name.
    pub carrier_name: &'a str,
    /// Warehouse.
    pub warehouse: &'a str,
    /// Ship method.
    pub ship_method: &'a str,
    /// `integrated`, `manual` or blank.
    pub entry_method: &'a str,
}

impl<'a> LaneKey<'a> {
    /// Takes a key apart.
    pub fn parse(key: &'a [u8]) -> Self {
        LaneKey::of(std::str::from_utf8(key).unwrap_or(""))
    }

    /// Takes the text of a key apart.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let mut parts = text.split(char::from(SEPARATOR));
        let mut part = || parts.next().unwrap_or("");
        LaneKey {
            carrier_code: part(),
            carrier_name: part(),
            warehouse: part(),
            ship_method: part(),
            entry_method: part(),
        }
    }
}

/// Takes an item key apart: SKU and category.
pub fn item_parts(key: &[u8]) -> (&str, &str) {
    let text = std::str::from_utf8(key).unwrap_or("");
    text.split_once(char::from(SEPARATOR)).unwrap_or((text, ""))
}
