//! Enters judged rows: which of them are one package, and which contradict the first of theirs.

use super::batch::{Batch, Entered, Told};
use super::order::OrderKey;
use super::uses::rehash;
use super::{Entry, Ledger, NONE, numbers};

/// Contradictions that are spelt out; the rest are counted.
const CONTRADICTIONS_SHOWN: usize = 20;

/// A row that differs from the first row of its package.
#[derive(Clone, Copy, Debug)]
pub struct Contradiction {
    /// The package.
    pub package: u32,
    /// Report (counted from 0) and line of the row that was kept.
    pub kept: (usize, u64),
    /// Report and line of the row that was not.
    pub dropped: (usize, u64),
}

/// How one reader's numbers for lanes, items and places map to the ledger's.
#[derive(Debug, Default)]
pub struct Translation {
    lanes: Vec<u32>,
    items: Vec<u32>,
    places: Vec<u32>,
}

impl Ledger {
    /// A further report begins.
    pub fn begin_source(&mut self) {
        self.sources.push(self.entries.len());
    }

    /// Enters a batch whose first line is `first_line` of the report.
    pub fn enter(&mut self, batch: Batch, translation: &mut Translation, first_line: u64) {
        translation.lanes.extend(batch.new_lanes.iter().map(|lane| self.lanes.intern(lane).0));
        translation.items.extend(batch.new_items.iter().map(|item| self.items.intern(item).0));
        translation.places.extend(batch.new_places.iter().map(|place| self.places.intern(place).0));
        // Looking nothing up brings the table's lines into the cache, many at a time.
        for entered in &batch.entered {
            self.heads.find(entered.hash, |_| false);
        }
        let mut told = batch.told.iter();
        for entered in batch.entered {
            let order = match entered.order.interned_id() {
                None => entered.order,
                Some(id) => {
                    let text = batch.orders.get(id as usize).map_or("", AsRef::as_ref);
                    OrderKey::interned(self.orders.intern(text.as_bytes()).0)
                }
            };
            let packed = batch.numbers.get(entered.number_at as usize..).unwrap_or_default();
            let length = packed.first().map_or(0, |first| numbers::packed_len(*first));
            let packed = packed.get(..length).unwrap_or_default();
            let lane = translation.lanes.get(entered.lane as usize).copied().unwrap_or(0);
            let item = translation.items.get(entered.item as usize).copied().unwrap_or(0);
            let line = first_line + u64::from(entered.line);
            let is_new = self.enter_row(entered, order, packed, lane, item, line);
            let told = told.next();
            if let Some(kept) = self.kept.as_mut().filter(|_| is_new) {
                let place = |id: u32| translation.places.get(id as usize).copied().unwrap_or(0);
                let Told { start, end, origin, scan_place } = told.copied().unwrap_or_default();
                let facts = batch.facts.get(start..end).unwrap_or_default();
                kept.push(place(origin), place(scan_place), facts);
            }
        }
    }

    /// Enters a row; whether it is the first of its package.
    fn enter_row(
        &mut self,
        row: Entered,
        order: OrderKey,
        packed: &[u8],
        lane: u32,
        item: u32,
        line: u64,
    ) -> bool {
        let Entered { hash, digest, findings, .. } = row;
        let head =
            self.heads.find(hash, |id| self.same_number(*id, &findings.flags, order, packed));
        let head = head.copied();
        if let Some(known) = head.and_then(|head| self.package_of(head, order)) {
            self.add_row(known, digest, item, line);
            return false;
        }
        let entry = Entry {
            order,
            number_at: self.numbers.push(packed),
            next: NONE,
            confirmed: findings.confirmed,
            item,
            lane,
            line: u32::try_from(line).unwrap_or(u32::MAX),
            digest,
            defects: findings.defects,
            risks: findings.risks,
            unassessed: findings.unassessed,
            reasons: findings.reasons,
            day: findings.day,
            flags: findings.flags,
        };
        let id = self.entries.push(entry);
        if let Some(exhibit) = findings.exhibit {
            self.exhibits.push((id, exhibit));
        }
        match head {
            None => {
                let Ledger { heads, entries, numbers, orders, hasher, .. } = self;
                heads.insert_unique(hash, id, |id| rehash(entries, numbers, orders, hasher, *id));
            }
            Some(head) => self.link(head, id),
        }
        if !self.history.is_empty() {
            self.compare_with_history(id);
        }
        true
    }

    /// A further row of a known package: another item, and perhaps a contradiction.
    fn add_row(&mut self, known: u32, digest: u32, item: u32, line: u64) {
        let Some(entry) = self.entries.get(known) else { return };
        if entry.digest != digest {
            let kept_line = u64::from(entry.line);
            self.note_contradiction(known, kept_line, line);
        }
        self.add_item(known, item);
    }

    fn note_contradiction(&mut self, package: u32, kept_line: u64, line: u64) {
        self.contradicted += 1;
        if self.contradictions.len() < CONTRADICTIONS_SHOWN {
            let source = self.source_of(package);
            let dropped = (self.sources.len().saturating_sub(1), line);
            let kept = (source, kept_line);
            self.contradictions.push(Contradiction { package, kept, dropped });
        }
    }

    /// Rows that contradict the first of their package: how many, and the first of them.
    #[must_use]
    pub fn contradictions(&self) -> (u64, &[Contradiction]) {
        (self.contradicted, &self.contradictions)
    }
}
