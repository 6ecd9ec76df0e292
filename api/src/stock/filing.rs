//! From what is known of a package to its stored row, for packages that change one by one.

use super::row::{clean, key_number, pack, package_of, read_judgement, unpack, write_judgement};
use super::terms::Terms;
use crate::store::{PackageKey, PackageRow, ScanRow};
use domain::check::{Desk, Flags};
use domain::ledger::{item_key, lane_key, place_key, place_of};
use domain::package::Row;
use domain::scan::{Scan, ScanKind, add};
use domain::stored::{Judge, Judgement, Unreadable, facts};
use domain::time::Moment;
use domain::tracking::Number;

/// A package as it is known, judged; its texts have no numbers yet.
pub struct Filed {
    lane: String,
    origin: String,
    scan_place: String,
    facts: Vec<u8>,
    given: String,
    order_id: String,
    judgement: Judgement,
}

impl Filed {
    /// Judges what is known of a package.
    #[must_use]
    pub fn of(row: &Row<'_>, judge: &mut Judge<'_>) -> Self {
        let mut facts = Vec::new();
        facts::encode(row, &mut facts);
        Filed {
            lane: text(|key| lane_key(row, key)),
            origin: text(|key| place_key(&row.ship_from, key)),
            scan_place: text(|key| place_key(&row.scan_place, key)),
            facts,
            given: clean(row.tracking_number),
            order_id: clean(row.order_id),
            judgement: judge.again(row).judgement,
        }
    }

    /// What makes it one of its market.
    #[must_use]
    pub fn key(&self) -> PackageKey {
        let number = Number::parse(&self.given);
        PackageKey {
            number: key_number(number.as_str(), self.judgement.flags),
            order_id: self.order_id.clone(),
        }
    }

    /// Writes it into a row with this key. Whether its number was used before is left as it was
    /// there.
    pub fn write(self, row: &mut PackageRow, desk: &Desk, terms: &mut Terms) {
        let Filed { lane, origin, scan_place, facts, given, order_id: _, judgement } = self;
        row.lane = terms.lane(&lane, desk);
        row.origin = terms.place(&origin, desk);
        row.scan_place = terms.place(&scan_place, desk);
        row.facts = facts;
        row.given = (given != row.key.number).then_some(given);
        let unusable = judgement.flags.has(Flags::NUMBER_UNUSABLE);
        let reused = read_judgement(row).flags.has(Flags::REUSED) && !unusable;
        write_judgement(row, &judgement.with_reuse(desk.rulebook(), reused));
    }
}

/// Writes the items of a package into its row.
pub fn write_items(row: &mut PackageRow, items: &[String], terms: &mut Terms) {
    let mut items: Vec<u32> = items.iter().map(|key| terms.item_number(key)).collect();
    items.sort_unstable();
    items.dedup();
    row.categories = terms.category_set(&items);
    row.items = pack(&items);
}

/// The key of an item at a desk that knows categories of SKUs.
#[must_use]
pub fn item(sku: &str, category: &str, desk: &Desk) -> String {
    let category = if category.is_empty() { desk.category_of(sku) } else { category };
    text(|key| item_key(sku, category, key))
}

/// A stored package with these scans added; none if they say nothing new.
///
/// # Errors
/// When what is stored cannot be read.
pub fn with_scans(
    old: &PackageRow,
    scans: &[&ScanRow],
    judge: &mut Judge<'_>,
    desk: &Desk,
    terms: &mut Terms,
) -> Result<Option<PackageRow>, Unreadable> {
    let items = unpack(&old.items);
    let filed = {
        let package = package_of(old, &items);
        let known = package.row(terms)?;
        let mut row = known.clone();
        scans.iter().for_each(|scan| add_stored(&mut row, scan));
        if row == known {
            return Ok(None);
        }
        Filed::of(&row, judge)
    };
    let mut new = old.clone();
    filed.write(&mut new, desk, terms);
    Ok(Some(new))
}

/// Adds a stored scan to what is known of a package.
pub fn add_stored<'a>(row: &mut Row<'a>, scan: &'a ScanRow) {
    let kind = usize::try_from(scan.kind).ok().and_then(|at| ScanKind::ALL.get(at).copied());
    let kind = kind.unwrap_or(ScanKind::Other);
    add(row, &Scan { kind, at: Moment(scan.at), place: place_of(&scan.place) });
}

/// A kind of scan as it is stored.
#[must_use]
pub fn kind_number(kind: ScanKind) -> i16 {
    let at = ScanKind::ALL.iter().position(|known| *known == kind).unwrap_or(0);
    i16::try_from(at).unwrap_or(0)
}

fn text(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut key = Vec::new();
    write(&mut key);
    clean(&String::from_utf8_lossy(&key))
}
