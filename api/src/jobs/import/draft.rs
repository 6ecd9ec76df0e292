//! From a package of the ledger to the row that is stored, with the market's own numbers.

use crate::stock::Terms;
use crate::stock::row::{clean, key_number, pack, write_judgement};
use crate::store::{PackageKey, PackageRow};
use domain::check::Desk;
use domain::ledger::{Interner, Ledger};
use domain::stored::Record;
use std::collections::HashMap;

/// Turns a ledger's packages into rows.
pub struct Drafter<'d> {
    desk: &'d Desk,
    lanes: Vec<i32>,
    items: Vec<u32>,
    places: Vec<i32>,
    category_sets: HashMap<Vec<u32>, i32>,
    /// The ledger has all packages of the market, so it knows which use of a number is the first.
    knows_all: bool,
}

impl<'d> Drafter<'d> {
    /// Gives the ledger's texts the market's numbers.
    #[must_use]
    pub fn new(ledger: &Ledger, desk: &'d Desk, knows_all: bool, terms: &mut Terms) -> Self {
        Drafter {
            desk,
            lanes: texts(ledger.lanes()).map(|key| terms.lane(&key, desk)).collect(),
            items: texts(ledger.items()).map(|key| terms.item_number(&key)).collect(),
            places: texts(ledger.places()).map(|key| terms.place(&key, desk)).collect(),
            category_sets: HashMap::new(),
            knows_all,
        }
    }

    /// The row of a package.
    pub fn row(&mut self, record: &Record<'_>, seq: i64, terms: &mut Terms) -> PackageRow {
        let Record { package, key, source: _, judgement, reused } = record;
        let number = |of: &[i32], id: u32| of.get(id as usize).copied().unwrap_or(0);
        let mut items: Vec<u32> =
            package.items.iter().filter_map(|id| self.items.get(*id as usize).copied()).collect();
        items.sort_unstable();
        let categories = match self.category_sets.get(&items) {
            Some(known) => *known,
            None => {
                let set = terms.category_set(&items);
                self.category_sets.insert(items.clone(), set);
                set
            }
        };
        let mut row = PackageRow {
            key: PackageKey {
                number: key_number(key, judgement.flags),
                order_id: clean(package.order_id),
            },
            seq,
            given: None,
            lane: number(&self.lanes, package.lane),
            origin: number(&self.places, package.origin),
            scan_place: number(&self.places, package.scan_place),
            categories,
            items: pack(&items),
            facts: package.facts.to_vec(),
            day: None,
            confirmed_at: None,
            verdict: 0,
            defects: 0,
            risks: 0,
            unassessed: 0,
            reasons: 0,
            flags: 0,
            changes_at: None,
        };
        let reused = self.knows_all && *reused;
        write_judgement(&mut row, &judgement.with_reuse(self.desk.rulebook(), reused));
        row.given = (row.key.number != package.number).then(|| clean(package.number));
        row
    }
}

fn texts(interner: &Interner) -> impl Iterator<Item = String> {
    interner.iter().map(|text| clean(&String::from_utf8_lossy(text)))
}
