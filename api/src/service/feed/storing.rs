//! Writes shipments into a market that is held: over what is known of their packages, one after the
//! other, and then all at once into the database.

use super::hold::{Held, Used};
use super::shipments::Checked;
use crate::service::{Result, Services};
use crate::stock::filing::{Filed, add_stored, item, write_items};
use crate::stock::row::{package_of, unpack};
use crate::stock::{Counting, Terms, reuse};
use crate::store::{PackageKey, PackageRow, ScanRow, SentShipment, Tallies, TenantScope};
use domain::intake::Columns;
use domain::package::Evidence;
use domain::stored::{Dictionary, Judge, Unreadable, merge, merge_items};
use std::collections::{HashMap, HashSet};

/// What became of shipments in their market.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stored {
    /// Those that said nothing new.
    pub known: usize,
    /// Packages that are new or another now.
    pub packages_changed: usize,
}

/// Packages as they are while shipments are entered one by one.
struct Counter<'a> {
    held: &'a Held,
    judge: Judge<'a>,
    terms: &'a mut Terms,
    /// As they are stored.
    before: HashMap<PackageKey, PackageRow>,
    /// As they are to be.
    now: HashMap<PackageKey, PackageRow>,
    scans: HashMap<&'a str, Vec<&'a ScanRow>>,
    sent: HashMap<String, SentShipment>,
    /// Packages that somebody else sent too: they stay when a shipment moves on.
    shared: HashSet<PackageKey>,
    /// Ids of shipments without a number, by their order.
    blanks: HashMap<String, HashSet<String>>,
    next: i64,
    known: usize,
}

impl Services {
    pub(super) async fn store_shipments(
        &self,
        scope: TenantScope,
        held: &Held,
        shipments: &[Checked<'_>],
        used: &mut Used,
    ) -> Result<(TenantScope, Stored)> {
        if shipments.is_empty() {
            return Ok((scope, Stored::default()));
        }
        let market = held.market.id;
        let ids: Vec<&str> = shipments.iter().map(|one| one.given.external_id.trim()).collect();
        let sent = scope.sent_shipments(market, &ids).await?;
        let keys = keys(held, shipments);
        let mut shared = HashSet::new();
        for row in moved(&sent, shipments, &keys) {
            let senders = scope.senders_of(market, &row.number, &row.order_id).await?;
            if senders.iter().any(|id| *id != row.external_id) {
                shared.insert(key_of(row));
            }
        }
        let orders: Vec<&str> = keys.iter().map(|key| key.order_id.as_str()).collect();
        let mut blanks: HashMap<String, HashSet<String>> = HashMap::new();
        for (order, id) in scope.sent_blanks(market, &orders).await? {
            blanks.entry(order).or_default().insert(id);
        }
        let mut batch = scope.into_batch(market);
        let wanted: HashSet<PackageKey> = keys
            .iter()
            .flat_map(|key| [key.clone(), blank(key)])
            .chain(sent.iter().map(key_of))
            .collect();
        let before = batch.known(wanted.iter()).await?;
        let numbers: HashSet<&str> = keys.iter().map(|key| key.number.as_str()).collect();
        let numbers: Vec<String> = numbers.into_iter().map(str::to_owned).collect();
        let scans = batch.scans_of(held.market.account_id, &numbers).await?;
        let mut terms = self.shelf().take(&mut batch, market).await?;
        let (counted, sent) = {
            let mut of_number: HashMap<&str, Vec<&ScanRow>> = HashMap::new();
            scans.iter().for_each(|scan| of_number.entry(&scan.number).or_default().push(scan));
            let mut counter = Counter {
                held,
                judge: Judge::new(&held.desk),
                terms: &mut terms,
                now: before.clone(),
                before,
                scans: of_number,
                sent: sent.into_iter().map(|row| (row.external_id.clone(), row)).collect(),
                shared,
                blanks,
                next: held.market.next_package,
                known: 0,
            };
            for (shipment, key) in shipments.iter().zip(keys) {
                counter.enter(shipment, key);
            }
            counter.end()
        };
        let Counted { written, gone, mut tallies, next, known } = counted;
        let changed = written.len() + gone.len();
        if changed > 0 {
            batch.add_terms(&terms.take_new()).await?;
            batch.remove(&gone).await?;
            batch.write(&written, true).await?;
            let mut counting = Counting::default();
            let count = |row: &PackageRow, sign| tallies.count(&counting.of(row, &terms), sign);
            let keys = written.iter().map(|row| &row.key).chain(&gone);
            reuse::settle(&mut batch, keys, held.desk.rulebook(), count).await?;
            batch.tally(&tallies).await?;
        }
        used.push((market, terms));
        let scope = batch.into_scope();
        scope.put_sent(sent).await?;
        scope.reserve_packages(market, next - held.market.next_package).await?;
        let columns = Columns::from_bits(held.market.columns.cast_unsigned());
        let told = shipments.iter().fold(columns, |all, one| all.union(one.told).union(one.owed()));
        if told != columns {
            scope.note_columns(market, told.bits().cast_signed()).await?;
        }
        Ok((scope, Stored { known, packages_changed: changed }))
    }
}

/// What the packages of shipments are known by: whether a number is one, judging tells.
fn keys(held: &Held, shipments: &[Checked<'_>]) -> Vec<PackageKey> {
    let mut judge = Judge::new(&held.desk);
    shipments.iter().map(|one| Filed::of(&one.row, &mut judge).key()).collect()
}

/// What was sent before and now has another number or order.
fn moved<'s>(
    sent: &'s [SentShipment],
    shipments: &[Checked<'_>],
    keys: &[PackageKey],
) -> Vec<&'s SentShipment> {
    let now: HashMap<&str, &PackageKey> =
        shipments.iter().map(|one| one.given.external_id.trim()).zip(keys).collect();
    let other = |row: &&SentShipment| {
        now.get(row.external_id.as_str()).is_some_and(|key| **key != key_of(row))
    };
    sent.iter().filter(other).collect()
}

fn key_of(row: &SentShipment) -> PackageKey {
    PackageKey { number: row.number.clone(), order_id: row.order_id.clone() }
}

/// The package of the same order that has no number yet.
fn blank(key: &PackageKey) -> PackageKey {
    PackageKey { number: String::new(), order_id: key.order_id.clone() }
}

/// What is to be written.
struct Counted {
    written: Vec<PackageRow>,
    gone: Vec<PackageKey>,
    tallies: Tallies,
    next: i64,
    known: usize,
}

impl Counter<'_> {
    fn enter(&mut self, shipment: &Checked<'_>, key: PackageKey) {
        let id = shipment.given.external_id.trim();
        if let Some(told) = self.sent.get_mut(id) {
            let same = shipment.content == told.content;
            if same || shipment.changed_at < told.changed_at {
                // The same said later again outdates what was said in between.
                told.changed_at = told.changed_at.max(shipment.changed_at);
                self.known += 1;
                return;
            }
        }
        let moved =
            self.sent.get(id).map(key_of).filter(|old| *old != key && !self.shared.contains(old));
        // What was known under another number, or under none yet, is known of this one.
        let of_others =
            self.blanks.get(&key.order_id).is_some_and(|ids| ids.iter().any(|other| other != id));
        let blank = Some(blank(&key)).filter(|blank| *blank != key && !of_others);
        let taken = moved.or(blank);
        let taken = taken.and_then(|old| self.now.remove(&old));
        let base = self.now.remove(&key).or(taken);
        let row = match self.filed(shipment, base.as_ref()) {
            Ok((filed, items)) => {
                let mut row = base.unwrap_or_else(|| self.fresh(&key));
                row.key = key.clone();
                filed.write(&mut row, &self.held.desk, self.terms);
                write_items(&mut row, &items, self.terms);
                row
            }
            Err(why) => {
                tracing::warn!(%why, "a stored package cannot be read and stays as it is");
                let Some(base) = base else { return };
                PackageRow { key: key.clone(), ..base }
            }
        };
        self.now.insert(key.clone(), row);
        let PackageKey { number, order_id } = key;
        let blanks = self.blanks.entry(order_id.clone()).or_default();
        match number.is_empty() {
            true => blanks.insert(id.to_owned()),
            false => blanks.remove(id),
        };
        let market = &self.held.market;
        let row = SentShipment {
            tenant_id: market.tenant_id,
            market_id: market.id,
            external_id: id.to_owned(),
            number,
            order_id,
            changed_at: shipment.changed_at,
            content: shipment.content.clone(),
        };
        self.sent.insert(id.to_owned(), row);
    }

    /// What is known of the package with what the shipment says, and its items.
    fn filed(
        &mut self,
        shipment: &Checked<'_>,
        base: Option<&PackageRow>,
    ) -> Result<(Filed, Vec<String>), Unreadable> {
        let Checked { given, row, told, .. } = shipment;
        let desk = &self.held.desk;
        let items = given.items.iter().flatten();
        let new: Vec<String> = items
            .map(|one| item(one.sku.trim(), one.category.as_deref().unwrap_or("").trim(), desk))
            .collect();
        let new_keys: Vec<&str> = new.iter().map(String::as_str).collect();
        let old_items = base.map(|base| unpack(&base.items)).unwrap_or_default();
        let old_keys: Vec<&str> = old_items.iter().filter_map(|id| self.terms.item(*id)).collect();
        let items = merge_items(&new_keys, *told, &old_keys);
        let mut known = match base {
            None => row.clone(),
            Some(base) => merge(row, *told, &package_of(base, &old_items).row(&*self.terms)?),
        };
        let number = domain::tracking::Number::parse(row.tracking_number);
        for scan in self.scans.get(number.as_str()).into_iter().flatten() {
            add_stored(&mut known, scan);
        }
        if given.scans_follow {
            for evidence in [&mut known.scanned, &mut known.delivery, &mut known.delivered] {
                if *evidence == Evidence::Unknown {
                    *evidence = Evidence::No;
                }
            }
        }
        Ok((Filed::of(&known, &mut self.judge), items))
    }

    fn fresh(&mut self, key: &PackageKey) -> PackageRow {
        let seq = self.next;
        self.next += 1;
        PackageRow {
            key: key.clone(),
            seq,
            given: None,
            lane: 0,
            origin: 0,
            scan_place: 0,
            categories: 0,
            items: Vec::new(),
            facts: Vec::new(),
            day: None,
            confirmed_at: None,
            verdict: 0,
            defects: 0,
            risks: 0,
            unassessed: 0,
            reasons: 0,
            flags: 0,
            changes_at: None,
        }
    }

    fn end(self) -> (Counted, Vec<SentShipment>) {
        let Counter { terms, before, now, sent, next, known, .. } = self;
        let mut counting = Counting::default();
        let mut tallies = Tallies::default();
        let mut gone = Vec::new();
        for (key, old) in &before {
            if now.get(key) != Some(old) {
                tallies.count(&counting.of(old, terms), -1);
            }
            if !now.contains_key(key) {
                gone.push(key.clone());
            }
        }
        let mut written = Vec::new();
        for (key, new) in now {
            if before.get(&key) != Some(&new) {
                tallies.count(&counting.of(&new, terms), 1);
                written.push(new);
            }
        }
        (Counted { written, gone, tallies, next, known }, sent.into_values().collect())
    }
}
