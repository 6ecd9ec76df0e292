//! A package as it is stored: all that judging it again takes.

use super::dictionary::Dictionary;
use super::facts::{self, Damaged};
use crate::intake::LONGEST;
use crate::ledger::{LaneKey, item_parts, place_of};
use crate::package::{EntryMethod, Row};

/// A stored package. Numbers are those of a [`Dictionary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package<'a> {
    /// Amazon order id.
    pub order_id: &'a str,
    /// Tracking number as given.
    pub number: &'a str,
    /// Carrier, warehouse, ship method and entry method.
    pub lane: u32,
    /// Where the label says that it was sent from.
    pub origin: u32,
    /// Where it was first scanned.
    pub scan_place: u32,
    /// SKUs and categories, each once, in order.
    pub items: &'a [u32],
    /// Its other facts, as [`facts::encode`] writes them.
    pub facts: &'a [u8],
}

/// Why a stored package cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// Its facts are none.
    #[error(transparent)]
    Facts(#[from] Damaged),
    /// It refers to a text that is not there.
    #[error("{what} {id} of the package is not in the dictionary; import the report again")]
    Unknown {
        /// Lane, item or place.
        what: &'static str,
        /// Its number.
        id: u32,
    },
    /// An order id or tracking number that no report can have.
    #[error("order id or tracking number is longer than {LONGEST} bytes; import the report again")]
    TooLong,
}

impl<'a> Package<'a> {
    /// What is known of the package, with its first item.
    ///
    /// # Errors
    /// Something of it cannot be read.
    pub fn row<'r, D>(&self, dictionary: &'r D) -> Result<Row<'r>, Unreadable>
    where
        'a: 'r,
        D: Dictionary + ?Sized,
    {
        let row = self.row_without_item(dictionary)?;
        match self.items.first() {
            Some(item) => with_item(&row, *item, dictionary),
            None => Ok(row),
        }
    }

    /// What is known of the package, once for each of its items.
    ///
    /// # Errors
    /// Something of it cannot be read.
    pub fn rows<'r, D>(&self, dictionary: &'r D) -> Result<Vec<Row<'r>>, Unreadable>
    where
        'a: 'r,
        D: Dictionary + ?Sized,
    {
        let row = self.row_without_item(dictionary)?;
        match self.items {
            [] => Ok(vec![row]),
            items => items.iter().map(|item| with_item(&row, *item, dictionary)).collect(),
        }
    }

    fn row_without_item<'r, D>(&self, dictionary: &'r D) -> Result<Row<'r>, Unreadable>
    where
        'a: 'r,
        D: Dictionary + ?Sized,
    {
        let Package { order_id, number, .. } = *self;
        if order_id.len().max(number.len()) > LONGEST {
            return Err(Unreadable::TooLong);
        }
        let place = |id: u32| match dictionary.place(id) {
            Some(key) => Ok(place_of(key)),
            None => Err(Unreadable::Unknown { what: "place", id }),
        };
        let lane = Unreadable::Unknown { what: "lane", id: self.lane };
        let lane = LaneKey::of(dictionary.lane(self.lane).ok_or(lane)?);
        Ok(Row {
            order_id,
            tracking_number: number,
            carrier_code: lane.carrier_code,
            carrier_name: lane.carrier_name,
            warehouse: lane.warehouse,
            ship_method: lane.ship_method,
            entry_method: match lane.entry_method {
                "integrated" => Some(EntryMethod::Integrated),
                "manual" => Some(EntryMethod::Manual),
                _ => None,
            },
            ship_from: place(self.origin)?,
            scan_place: place(self.scan_place)?,
            ..facts::decode(self.facts)?
        })
    }
}

fn with_item<'r, D>(row: &Row<'r>, id: u32, dictionary: &'r D) -> Result<Row<'r>, Unreadable>
where
    D: Dictionary + ?Sized,
{
    let key = dictionary.item(id).ok_or(Unreadable::Unknown { what: "item", id })?;
    let (sku, category) = item_parts(key.as_bytes());
    Ok(Row { sku, category, ..row.clone() })
}
