//! What is stored of a package already, and what a newer report says of it.

use crate::stock::Terms;
use crate::stock::row::{pack, package_of, read_judgement, unpack, write_judgement};
use crate::store::PackageRow;
use domain::check::{Desk, Flags};
use domain::intake::{Columns, Field};
use domain::ledger::{lane_key, place_key};
use domain::stored::{Dictionary, Judge, Judgement, Unreadable, facts, merge, merge_items};

/// Merges rows and judges them again.
pub struct Merger<'d> {
    desk: &'d Desk,
    judge: Judge<'d>,
    /// The columns that the market's reports had so far.
    known: Columns,
}

/// A merged package, before its texts have numbers.
struct Merged {
    lane: String,
    origin: String,
    scan_place: String,
    items: Vec<String>,
    facts: Vec<u8>,
    given: String,
    judgement: Judgement,
}

/// Whether a package is known from Amazon's list of invalid packages alone.
#[must_use]
pub fn is_amazons(package: &PackageRow) -> bool {
    facts::decode(&package.facts).is_ok_and(|row| row.amazon_says_invalid)
}

impl<'d> Merger<'d> {
    /// For a market whose reports had these columns so far.
    #[must_use]
    pub fn new(desk: &'d Desk, known: Columns) -> Self {
        Merger { desk, judge: Judge::new(desk), known }
    }

    /// Adds what is stored to a row that a source with these columns gave.
    ///
    /// # Errors
    /// When what is stored cannot be read.
    pub fn merge(
        &mut self,
        new: &mut PackageRow,
        told: Columns,
        old: &PackageRow,
        terms: &mut Terms,
    ) -> Result<(), Unreadable> {
        new.seq = old.seq;
        if self.known.intersection(told) != self.known {
            let merged = self.merged(new, told, old, terms)?;
            let Merged { lane, origin, scan_place, items, facts, given, judgement } = merged;
            new.lane = terms.lane(&lane, self.desk);
            new.origin = terms.place(&origin, self.desk);
            new.scan_place = terms.place(&scan_place, self.desk);
            let mut items: Vec<u32> = items.iter().map(|key| terms.item_number(key)).collect();
            items.sort_unstable();
            items.dedup();
            new.categories = terms.category_set(&items);
            new.items = pack(&items);
            new.facts = facts;
            new.given = (given != new.key.number).then_some(given);
            write_judgement(new, &judgement);
        }
        // Until the numbers of all orders are looked at, it stays as it was.
        let reused = old.flags & i32::from(Flags::REUSED.bits()) != 0;
        if reused {
            let judgement = read_judgement(new);
            write_judgement(new, &judgement.with_reuse(self.desk.rulebook(), reused));
        }
        Ok(())
    }

    fn merged(
        &mut self,
        new: &PackageRow,
        told: Columns,
        old: &PackageRow,
        terms: &Terms,
    ) -> Result<Merged, Unreadable> {
        let (new_items, old_items) = (unpack(&new.items), unpack(&old.items));
        let (new, old) = (package_of(new, &new_items), package_of(old, &old_items));
        let keys = |items: &[u32]| -> Vec<&str> {
            items.iter().filter_map(|id| terms.item(*id)).collect()
        };
        let items = merge_items(&keys(&new_items), told, &keys(&old_items));
        let mut row = merge(&new.row(terms)?, told, &old.row(terms)?);
        // What the seller's report says of a package takes the place of Amazon's bare word, which
        // is kept beside.
        row.amazon_says_invalid &= told.has(Field::HasValidTracking);
        let mut facts = Vec::new();
        facts::encode(&row, &mut facts);
        let text = |write: &dyn Fn(&mut Vec<u8>)| {
            let mut key = Vec::new();
            write(&mut key);
            String::from_utf8_lossy(&key).into_owned()
        };
        Ok(Merged {
            lane: text(&|key| lane_key(&row, key)),
            origin: text(&|key| place_key(&row.ship_from, key)),
            scan_place: text(&|key| place_key(&row.scan_place, key)),
            items,
            facts,
            given: row.tracking_number.to_owned(),
            judgement: self.judge.again(&row).judgement,
        })
    }
}
