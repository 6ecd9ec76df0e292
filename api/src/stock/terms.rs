//! The numbers that a market gives to texts which many packages share.
//!
//! The text of a lane also says what was made of its carrier when its packages were judged: the
//! name they count under, and all else they are judged by. The text of a place says what was made
//! of it. When carriers or locations change, lanes and places get new numbers where something else
//! is made of them, and only the packages that have the old ones are judged again. Until a package
//! has the new number, it counts under what its old one says.

use crate::store::{NewTerms, Result, TenantScope, TermKind};
use domain::check::Desk;
use domain::ledger::{LaneKey, item_parts, place_of};
use domain::stored::{CarrierStanding, Dictionary};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use uuid::Uuid;

/// What a package without category counts under.
pub const UNCATEGORISED: &str = "Uncategorised";
/// Between the categories of a set.
const SEPARATOR: char = '\u{1f}';
/// Between a key and what was made of it.
const MADE_OF: char = '\u{1e}';

/// A market's dictionary.
#[derive(Default)]
pub struct Terms {
    /// Carrier, warehouse, method, entry.
    lanes: Vocabulary,
    /// SKU and category.
    items: Vocabulary,
    places: Vocabulary,
    /// Sets of categories.
    categories: Vocabulary,
    /// Numbers of keys at the desk they were last asked for at.
    lanes_here: HashMap<String, u32>,
    places_here: HashMap<String, u32>,
}

/// Texts of one kind.
#[derive(Default)]
struct Vocabulary {
    texts: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, u32>,
    /// How many of them are stored.
    stored: usize,
}

/// Numbers that are to be replaced, by those that take their places.
pub type Moved = HashMap<i32, i32>;

impl Terms {
    /// Reads a market's dictionary.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn load(scope: &TenantScope, market: Uuid) -> Result<Self> {
        Ok(Terms {
            lanes: Vocabulary::of(scope.terms(market, TermKind::Lane).await?),
            items: Vocabulary::of(scope.terms(market, TermKind::Item).await?),
            places: Vocabulary::of(scope.terms(market, TermKind::Place).await?),
            categories: Vocabulary::of(scope.terms(market, TermKind::Categories).await?),
            lanes_here: HashMap::new(),
            places_here: HashMap::new(),
        })
    }

    /// How many texts of each kind are stored.
    #[must_use]
    pub fn stored(&self) -> [i32; 4] {
        let Terms { lanes, items, places, categories, lanes_here: _, places_here: _ } = self;
        let count = |of: &Vocabulary| i32::try_from(of.stored).unwrap_or(i32::MAX);
        [count(lanes), count(items), count(places), count(categories)]
    }

    /// Adds what was stored after [`Terms::stored`]. The desk may be another from here on.
    pub fn extend(&mut self, more: Vec<(TermKind, Vec<u8>)>) {
        self.lanes_here.clear();
        self.places_here.clear();
        for (kind, text) in more {
            let vocabulary = match kind {
                TermKind::Lane => &mut self.lanes,
                TermKind::Item => &mut self.items,
                TermKind::Place => &mut self.places,
                TermKind::Categories => &mut self.categories,
            };
            vocabulary.push(Arc::from(String::from_utf8_lossy(&text)));
            vocabulary.stored = vocabulary.texts.len();
        }
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        let all = [&self.lanes, &self.items, &self.places, &self.categories];
        all.iter().map(|vocabulary| vocabulary.texts.len()).sum()
    }

    /// SKU and category of every item, by number.
    pub fn all_items(&self) -> impl Iterator<Item = &str> {
        self.items.texts.iter().map(AsRef::as_ref)
    }

    /// The number of a lane as this desk makes of it, a new one if need be. One dictionary is used
    /// with one desk.
    pub fn lane(&mut self, key: &str, desk: &Desk) -> i32 {
        if let Some(known) = self.lanes_here.get(key) {
            return signed(*known);
        }
        let CarrierStanding { name, standing } = desk.carrier_standing(&LaneKey::of(key));
        let name = name.replace(MADE_OF, " ");
        let number = self.lanes.number(&format!("{key}{MADE_OF}{name}{MADE_OF}{standing}"));
        self.lanes_here.insert(key.to_owned(), number);
        signed(number)
    }

    /// The number of a place as this desk makes of it, a new one if need be.
    pub fn place(&mut self, key: &str, desk: &Desk) -> i32 {
        if let Some(known) = self.places_here.get(key) {
            return signed(*known);
        }
        let standing = desk.place_standing(&place_of(key));
        let number = self.places.number(&format!("{key}{MADE_OF}{standing}"));
        self.places_here.insert(key.to_owned(), number);
        signed(number)
    }

    /// The number of an item, a new one if need be.
    pub fn item_number(&mut self, key: &str) -> u32 {
        self.items.number(key)
    }

    /// The number of the set of categories that items have.
    pub fn category_set(&mut self, items: &[u32]) -> i32 {
        let names: BTreeSet<&str> = items
            .iter()
            .filter_map(|item| self.items.text(*item))
            .map(|key| item_parts(key.as_bytes()).1)
            .map(|category| if category.is_empty() { UNCATEGORISED } else { category })
            .collect();
        let text = match names.is_empty() {
            true => UNCATEGORISED.to_owned(),
            false => names.into_iter().collect::<Vec<_>>().join(&SEPARATOR.to_string()),
        };
        signed(self.categories.number(&text))
    }

    /// Lanes of which this desk makes something else than their packages were judged by.
    pub fn moved_lanes(&mut self, desk: &Desk) -> Moved {
        let keys: Vec<String> =
            self.lanes.texts.iter().map(|text| lane_key(text).to_owned()).collect();
        moved(keys.iter().map(|key| self.lane(key, desk)))
    }

    /// Places of which this desk makes something else than their packages were judged by.
    pub fn moved_places(&mut self, desk: &Desk) -> Moved {
        let keys: Vec<String> =
            self.places.texts.iter().map(|text| place_key(text).to_owned()).collect();
        moved(keys.iter().map(|key| self.place(key, desk)))
    }

    /// The name that a lane's packages count under; blank without a carrier.
    #[must_use]
    pub fn carrier(&self, lane: i32) -> &str {
        carrier(self.lanes.text(lane.cast_unsigned()).unwrap_or(""))
    }

    /// The categories of a set.
    pub fn categories(&self, set: i32) -> impl Iterator<Item = &str> {
        categories(self.categories.text(set.cast_unsigned()).unwrap_or(UNCATEGORISED))
    }

    /// What is to be stored with the packages that use it. Counts as stored from then on.
    pub fn take_new(&mut self) -> Vec<NewTerms> {
        let Terms { lanes, items, places, categories, lanes_here: _, places_here: _ } = self;
        let all = [
            (TermKind::Lane, lanes),
            (TermKind::Item, items),
            (TermKind::Place, places),
            (TermKind::Categories, categories),
        ];
        let mut new = Vec::new();
        for (kind, vocabulary) in all {
            let from = vocabulary.stored;
            let texts = vocabulary.texts.iter().skip(from);
            let texts: Vec<Vec<u8>> = texts.map(|text| text.as_bytes().to_vec()).collect();
            vocabulary.stored = vocabulary.texts.len();
            if !texts.is_empty() {
                new.push(NewTerms { kind, from, texts });
            }
        }
        new
    }
}

impl Dictionary for Terms {
    fn lane(&self, id: u32) -> Option<&str> {
        self.lanes.text(id).map(lane_key)
    }

    fn item(&self, id: u32) -> Option<&str> {
        self.items.text(id)
    }

    fn place(&self, id: u32) -> Option<&str> {
        self.places.text(id).map(place_key)
    }
}

impl Vocabulary {
    fn of(texts: Vec<Vec<u8>>) -> Self {
        let mut vocabulary = Vocabulary::default();
        for text in texts {
            vocabulary.push(Arc::from(String::from_utf8_lossy(&text)));
        }
        vocabulary.stored = vocabulary.texts.len();
        vocabulary
    }

    fn push(&mut self, text: Arc<str>) -> u32 {
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(Arc::clone(&text), number);
        self.texts.push(text);
        number
    }

    fn number(&mut self, text: &str) -> u32 {
        match self.numbers.get(text) {
            Some(number) => *number,
            None => self.push(Arc::from(text)),
        }
    }

    fn text(&self, number: u32) -> Option<&str> {
        self.texts.get(number as usize).map(AsRef::as_ref)
    }
}

/// The key of a lane's text.
#[must_use]
pub fn lane_key(text: &str) -> &str {
    text.rsplitn(3, MADE_OF).last().unwrap_or("")
}

/// The carrier's name in a lane's text.
#[must_use]
pub fn carrier(text: &str) -> &str {
    text.rsplit(MADE_OF).nth(1).unwrap_or("")
}

/// The key of a place's text.
#[must_use]
pub fn place_key(text: &str) -> &str {
    text.rsplit_once(MADE_OF).map_or(text, |(key, _)| key)
}

/// The categories in the text of a set.
pub fn categories(text: &str) -> impl Iterator<Item = &str> {
    text.split(SEPARATOR)
}

fn moved(now: impl Iterator<Item = i32>) -> Moved {
    (0..).zip(now).filter(|(before, now)| before != now).collect()
}

/// Numbers of the database are signed.
fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{carrier, lane_key, place_key};

    #[test]
    fn a_text_is_a_key_and_what_was_made_of_it() {
        let text = "UPS\u{1f}a\u{1e}b\u{1f}Reno\u{1f}\u{1f}\u{1e}UPS\u{1e}declared ups always";
        assert_eq!(lane_key(text), "UPS\u{1f}a\u{1e}b\u{1f}Reno\u{1f}\u{1f}");
        assert_eq!(carrier(text), "UPS");
        assert_eq!(
            place_key("US\u{1f}NV\u{1f}Reno\u{1f}89502\u{1e}=="),
            "US\u{1f}NV\u{1f}Reno\u{1f}89502"
        );
    }
}
