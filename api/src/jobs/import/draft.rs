//! From a package of the ledger to the row that is stored, with the market's own numbers.

use super::dictionary::{Terms, Vocabulary};
use crate::store::{Counted, PackageKey, PackageRow};
use domain::assessment::Verdict;
use domain::check::{Desk, Flags};
use domain::ledger::{Interner, LaneKey, Ledger, item_parts};
use domain::problem::ProblemSet;
use domain::reason::Reasons;
use domain::stored::{Judgement, Package, Record};
use domain::time::{Day, Moment, SECOND};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Verdicts by the number that is stored.
pub const VERDICTS: [Verdict; 4] =
    [Verdict::Valid, Verdict::Invalid, Verdict::Pending, Verdict::Exempt];

/// What a package without category counts under.
const UNCATEGORISED: &str = "Uncategorised";
/// Between the categories of a set.
const SEPARATOR: char = '\u{1f}';

/// Turns a ledger's packages into rows.
pub struct Drafter {
    lanes: Vec<i32>,
    items: Vec<u32>,
    places: Vec<i32>,
    category_sets: HashMap<Vec<u32>, i32>,
}

impl Drafter {
    /// Gives the ledger's texts the market's numbers.
    #[must_use]
    pub fn new(ledger: &Ledger, terms: &mut Terms) -> Self {
        Drafter {
            lanes: numbers(ledger.lanes(), &mut terms.lanes).map(signed).collect(),
            items: numbers(ledger.items(), &mut terms.items).collect(),
            places: numbers(ledger.places(), &mut terms.places).map(signed).collect(),
            category_sets: HashMap::new(),
        }
    }

    /// The row of a package.
    pub fn row(&mut self, record: &Record<'_>, seq: i64, terms: &mut Terms) -> PackageRow {
        let Record { package, key, source: _, judgement, reused: _ } = record;
        let number = |of: &[i32], id: u32| of.get(id as usize).copied().unwrap_or(0);
        let mut items: Vec<u32> =
            package.items.iter().filter_map(|id| self.items.get(*id as usize).copied()).collect();
        items.sort_unstable();
        let categories = match self.category_sets.get(&items) {
            Some(known) => *known,
            None => {
                let set = category_set(&items, terms);
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
        write_judgement(&mut row, judgement);
        row.given = (row.key.number != package.number).then(|| clean(package.number));
        row
    }
}

/// What is no number is set apart, so that it never meets a number that is written the same.
fn key_number(key: &str, flags: Flags) -> String {
    let apart = flags.has(Flags::NUMBER_UNUSABLE) && !key.is_empty();
    if apart { format!("?{}", clean(key)) } else { clean(key) }
}

fn numbers(texts: &Interner, known: &mut Vocabulary) -> impl Iterator<Item = u32> {
    texts.iter().map(|text| known.number(&clean(&String::from_utf8_lossy(text))))
}

/// Numbers of the database are signed.
fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// PostgreSQL's texts have no NUL.
fn clean(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// The number of the set of categories that items have.
pub fn category_set(items: &[u32], terms: &mut Terms) -> i32 {
    let names: BTreeSet<&str> = items
        .iter()
        .filter_map(|item| terms.items.text(*item))
        .map(|key| item_parts(key.as_bytes()).1)
        .map(|category| if category.is_empty() { UNCATEGORISED } else { category })
        .collect();
    let text = match names.is_empty() {
        true => UNCATEGORISED.to_owned(),
        false => names.into_iter().collect::<Vec<_>>().join(&SEPARATOR.to_string()),
    };
    signed(terms.categories.number(&text))
}

/// Writes a judgement into a row.
pub fn write_judgement(row: &mut PackageRow, judgement: &Judgement) {
    let Judgement {
        verdict,
        defects,
        risks,
        unassessed,
        reasons,
        flags,
        day,
        confirmed,
        changes_at,
    } = *judgement;
    let verdict = VERDICTS.iter().position(|known| *known == verdict).unwrap_or(0);
    row.verdict = i16::try_from(verdict).unwrap_or(0);
    row.defects = defects.bits().cast_signed();
    row.risks = risks.bits().cast_signed();
    row.unassessed = unassessed.bits().cast_signed();
    row.reasons = i64::from(reasons.bits());
    row.flags = i32::from(flags.bits());
    row.day = day.map(|day| i32::from(day.0));
    row.confirmed_at = confirmed.map(|seconds| i64::from(seconds) * SECOND);
    row.changes_at = changes_at.map(|moment| moment.0);
}

/// Reads the judgement of a row.
#[must_use]
pub fn read_judgement(row: &PackageRow) -> Judgement {
    let verdict = usize::try_from(row.verdict).ok().and_then(|at| VERDICTS.get(at));
    Judgement {
        verdict: verdict.copied().unwrap_or(Verdict::Valid),
        defects: ProblemSet::from_bits(row.defects.cast_unsigned()),
        risks: ProblemSet::from_bits(row.risks.cast_unsigned()),
        unassessed: ProblemSet::from_bits(row.unassessed.cast_unsigned()),
        reasons: Reasons::from_bits(u16::try_from(row.reasons).unwrap_or(0)),
        flags: Flags::from_bits(u16::try_from(row.flags).unwrap_or(0)),
        day: row.day.and_then(|day| u16::try_from(day).ok()).map(Day),
        confirmed: row.confirmed_at.and_then(|at| u32::try_from(at / SECOND).ok()),
        changes_at: row.changes_at.map(Moment),
    }
}

/// A stored row as the domain reads it; `items` are [`unpack`]ed.
#[must_use]
pub fn package_of<'a>(row: &'a PackageRow, items: &'a [u32]) -> Package<'a> {
    Package {
        order_id: &row.key.order_id,
        number: row.given.as_deref().unwrap_or(&row.key.number),
        lane: row.lane.cast_unsigned(),
        origin: row.origin.cast_unsigned(),
        scan_place: row.scan_place.cast_unsigned(),
        items,
        facts: &row.facts,
    }
}

/// Item numbers as bytes: seven bits each, the last with a zero on top.
#[must_use]
pub fn pack(items: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(items.len() * 2);
    for item in items {
        let mut rest = *item;
        while rest >= 0x80 {
            bytes.push((rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        bytes.push(rest as u8);
    }
    bytes
}

/// Takes bytes of [`pack`] apart.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Vec<u32> {
    let mut items = Vec::new();
    let (mut item, mut shift) = (0_u32, 0);
    for byte in bytes {
        item |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        shift += 7;
        if byte & 0x80 == 0 {
            items.push(item);
            (item, shift) = (0, 0);
        }
    }
    items
}

/// How stored packages count.
pub struct Counting<'d> {
    desk: &'d Desk,
    carriers: HashMap<i32, Arc<str>>,
    categories: HashMap<i32, Arc<[Arc<str>]>>,
}

impl<'d> Counting<'d> {
    /// With the carrier names of a desk.
    #[must_use]
    pub fn new(desk: &'d Desk) -> Self {
        Counting { desk, carriers: HashMap::new(), categories: HashMap::new() }
    }

    /// How a package counts.
    pub fn of(&mut self, row: &PackageRow, terms: &Terms) -> Counted {
        let carrier = self.carriers.entry(row.lane).or_insert_with(|| {
            let lane = LaneKey::of(terms.lanes.text(row.lane.cast_unsigned()).unwrap_or(""));
            Arc::from(self.desk.carrier_use(lane.carrier_code, lane.carrier_name).name())
        });
        let categories = self.categories.entry(row.categories).or_insert_with(|| {
            let set =
                terms.categories.text(row.categories.cast_unsigned()).unwrap_or(UNCATEGORISED);
            set.split(SEPARATOR).map(Arc::from).collect()
        });
        Counted {
            day: row.day,
            verdict: row.verdict,
            defects: row.defects,
            risks: row.risks,
            carrier: Arc::clone(carrier),
            categories: Arc::clone(categories),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_come_back_as_they_were(items: Vec<u32>) {
            prop_assert_eq!(unpack(&pack(&items)), items);
        }
    }
}
