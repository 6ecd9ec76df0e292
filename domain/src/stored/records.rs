//! Hands out the packages of a ledger.

use super::judgement::Judgement;
use super::package::Package;
use crate::check::{Desk, Flags};
use crate::ledger::{Kept, Ledger};
use crate::tracking::Number;

/// A package of a ledger, to be stored.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The package, by the ledger's numbers.
    pub package: Package<'a>,
    /// Its tracking number, normalised; blank if there is none.
    pub key: &'a str,
    /// Which of the reports it is from, counted from 0.
    pub source: usize,
    /// What was judged.
    pub judgement: Judgement,
    /// Whether its number was first used on another order of these reports, or of the history.
    pub reused: bool,
}

/// The packages of a ledger in the order they came.
pub struct Records<'a> {
    ledger: &'a Ledger,
    kept: &'a Kept,
    desk: &'a Desk,
    next: u32,
    order_id: String,
    number: String,
    key: String,
    items: Vec<u32>,
}

impl Ledger {
    /// The packages in the order they came, to be stored. None if their facts were not kept.
    #[must_use]
    pub fn records<'a>(&'a self, desk: &'a Desk) -> Option<Records<'a>> {
        let kept = self.kept()?;
        let (order_id, number, key) = Default::default();
        Some(Records { ledger: self, kept, desk, next: 0, order_id, number, key, items: vec![] })
    }
}

impl Records<'_> {
    /// The next package. It is lent, so that nothing is allocated for it.
    pub fn next_record(&mut self) -> Option<Record<'_>> {
        let Records { ledger, kept, desk, next, order_id, number, key, items } = self;
        let id = *next;
        let entry = ledger.entry(id)?;
        let told = kept.of(id)?;
        *next += 1;
        order_id.clear();
        number.clear();
        ledger.write_names(entry, order_id, number);
        key.clear();
        key.push_str(Number::parse(number).as_str());
        items.clear();
        ledger.items_of(id, entry, |item| items.push(item));
        items.sort_unstable();
        items.dedup();
        let package = Package {
            order_id,
            number,
            lane: entry.lane,
            origin: told.origin,
            scan_place: told.scan_place,
            items,
            facts: told.facts,
        };
        let changes_at = package.row(*ledger).ok().and_then(|row| desk.changes_at(&row));
        Some(Record {
            package,
            key,
            source: ledger.source_of(id),
            judgement: Judgement::of(&entry.findings(), changes_at),
            reused: entry.flags.has(Flags::REUSED),
        })
    }
}
