//! Writes the packages of an import, batch by batch. While one is written the next is drafted.

use super::draft::Drafter;
use super::merging::{Merger, is_amazons};
use super::reading::ReadIn;
use super::steps::Reserved;
use super::{Attempt, ImportError, Surroundings};
use crate::stock::{Counting, Terms, reuse};
use crate::store::{
    Import, Market, PackageBatch, PackageKey, PackageRow, ScanRow, StoreError, Stored, Tallies,
};
use domain::check::{Desk, Flags};
use domain::intake::{Columns, Taken};
use domain::ledger::Ledger;
use domain::tracking::Number;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::runtime::Handle;

/// A drafted package and the report it is from.
struct Draft {
    row: PackageRow,
    source: usize,
}

/// How many packages count on which day, since 1970.
pub(super) type Days = BTreeMap<i32, u64>;

/// Writes all packages and tells their days; none if the import was cancelled or taken over.
pub(super) async fn store(
    around: &Surroundings,
    attempt: Attempt,
    market: &Market,
    reserved: &Reserved,
    read: ReadIn,
) -> Result<Option<Days>, ImportError> {
    // Partners add to the dictionary as long as nobody is known to rewrite the packages.
    let scope = around.store.write(attempt.tenant).await?;
    scope.hold_market(market.id).await?;
    let terms = Terms::load(&scope, market.id).await?;
    let scanned = scope.has_scans(market.account_id).await?;
    drop(scope);
    let Reserved { import, fresh } = reserved;
    let (around, market, import, fresh) = (around.clone(), market.clone(), import.clone(), *fresh);
    let handle = Handle::current();
    let written = tokio::task::spawn_blocking(move || {
        let terms = Mutex::new(terms);
        let ReadIn { desk, taken, .. } = read;
        let draft = Drafting {
            ledger: &taken.ledger,
            desk: &desk,
            first: import.first_package.unwrap_or(0),
            fresh,
            batch: around.batch.max(1),
            terms: &terms,
        };
        let writer = Writer {
            around: &around,
            attempt,
            market: &market,
            import: &import,
            desk: &desk,
            taken: &taken,
            fresh,
            scanned,
            blank: if fresh { HashSet::new() } else { blank_orders(&taken.ledger) },
            terms: &terms,
        };
        std::thread::scope(|threads| {
            let (send, drafted) = sync_channel(1);
            threads.spawn(move || draft.run(&send));
            writer.write(&handle, drafted)
        })
    });
    Ok(written.await??)
}

fn lock(terms: &Mutex<Terms>) -> MutexGuard<'_, Terms> {
    terms.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Orders that have a package without a number.
fn blank_orders(ledger: &Ledger) -> HashSet<String> {
    let unusable = ledger.entries().filter(|(_, entry)| entry.flags.has(Flags::NUMBER_UNUSABLE));
    let blank = unusable
        .filter(|(_, entry)| Number::parse(&ledger.number(entry)).as_str().is_empty())
        .map(|(_, entry)| ledger.order_id(entry));
    blank.collect()
}

/// What drafts rows.
struct Drafting<'a> {
    ledger: &'a Ledger,
    desk: &'a Desk,
    first: i64,
    fresh: bool,
    /// How many at once.
    batch: usize,
    terms: &'a Mutex<Terms>,
}

impl Drafting<'_> {
    fn run(&self, to: &SyncSender<Vec<Draft>>) {
        let Drafting { ledger, desk, first, fresh, batch, terms } = *self;
        let Some(mut records) = ledger.records(desk) else { return };
        let mut drafter = Drafter::new(ledger, desk, fresh, &mut lock(terms));
        let mut seq = first;
        loop {
            let mut drafts = Vec::with_capacity(batch);
            let mut terms = lock(terms);
            while drafts.len() < batch
                && let Some(record) = records.next_record()
            {
                let row = drafter.row(&record, seq, &mut terms);
                drafts.push(Draft { row, source: record.source });
                seq += 1;
            }
            drop(terms);
            if drafts.is_empty() || to.send(drafts).is_err() {
                return;
            }
        }
    }
}

/// What writes them.
struct Writer<'a> {
    around: &'a Surroundings,
    attempt: Attempt,
    market: &'a Market,
    import: &'a Import,
    desk: &'a Desk,
    taken: &'a Taken,
    fresh: bool,
    /// Carriers have told of parcels of the account.
    scanned: bool,
    /// Orders of this import that have a package without a number.
    blank: HashSet<String>,
    terms: &'a Mutex<Terms>,
}

impl Writer<'_> {
    fn write(
        &self,
        handle: &Handle,
        drafted: impl IntoIterator<Item = Vec<Draft>>,
    ) -> Result<Option<Days>, StoreError> {
        let known = Columns::from_bits(self.market.columns.cast_unsigned());
        let mut merger = Merger::new(self.desk, known);
        let mut counting = Counting::default();
        let (mut stored, mut days) = (0, Days::new());
        for drafts in drafted {
            for day in drafts.iter().filter_map(|draft| draft.row.day) {
                *days.entry(day).or_default() += 1;
            }
            stored += i64::try_from(drafts.len()).unwrap_or(0);
            let batch = self.batch(drafts, stored, &mut merger, &mut counting);
            if handle.block_on(batch)? == Stored::Overtaken {
                return Ok(None);
            }
        }
        Ok(Some(days))
    }

    async fn batch(
        &self,
        mut drafts: Vec<Draft>,
        stored: i64,
        merger: &mut Merger<'_>,
        counting: &mut Counting,
    ) -> Result<Stored, StoreError> {
        let Writer { around, attempt, market, import, .. } = *self;
        let mut batch = around.store.package_batch(attempt.tenant, market.id).await?;
        if !batch.holds(attempt.claim).await? || !batch.progress(import.id, stored).await? {
            return Ok(Stored::Overtaken);
        }
        let mut known = HashMap::new();
        if !self.fresh {
            let overcome: Vec<PackageKey> =
                drafts.iter().filter_map(|draft| self.overcome(&draft.row.key)).collect();
            let keys = drafts.iter().map(|draft| &draft.row.key).chain(&overcome);
            known = batch.known(keys).await?;
            let mut terms = lock(self.terms);
            for Draft { row, source } in &mut drafts {
                let before = self.overcome(&row.key).and_then(|key| known.get(&key));
                let Some(old) = known.get(&row.key).or(before) else { continue };
                // Amazon's list does not change what the seller's reports say of a package.
                if self.taken.is_amazons_list(*source) && !is_amazons(old) && old.key == row.key {
                    *row = old.clone();
                    continue;
                }
                let told = self.taken.told_of(*source, &row.key.order_id);
                if let Err(why) = merger.merge(row, told, old, &mut terms) {
                    tracing::warn!(%why, "a stored package cannot be read; the newer report replaces it");
                }
            }
        }
        if self.scanned {
            self.add_scans(&mut batch, &mut drafts, merger).await?;
        }
        // Most of what a report of thirty days tells was told yesterday: that is not written again.
        let mut rows: Vec<PackageRow> = drafts.into_iter().map(|draft| draft.row).collect();
        rows.retain(|row| {
            let repeated = known.get(&row.key) == Some(row);
            if repeated {
                known.remove(&row.key);
            }
            !repeated
        });
        let blank = known.keys().filter(|key| key.number.is_empty());
        let blank = blank.filter(|key| !self.blank.contains(&key.order_id));
        let replaced: Vec<PackageKey> = blank.cloned().collect();
        let mut tallies = Tallies::default();
        let new_terms = {
            let mut terms = lock(self.terms);
            for old in known.values() {
                tallies.count(&counting.of(old, &terms), -1);
            }
            for row in &rows {
                tallies.count(&counting.of(row, &terms), 1);
            }
            terms.take_new()
        };
        batch.add_terms(&new_terms).await?;
        batch.remove(&replaced).await?;
        batch.write(&rows, !self.fresh).await?;
        if !self.fresh {
            let count = |row: &PackageRow, sign| {
                tallies.count(&counting.of(row, &lock(self.terms)), sign);
            };
            let keys = rows.iter().map(|row| &row.key);
            reuse::settle(&mut batch, keys, self.desk.rulebook(), count).await?;
        }
        batch.tally(&tallies).await?;
        batch.commit().await?;
        Ok(Stored::Kept)
    }

    /// What carriers told of these packages before the report did.
    async fn add_scans(
        &self,
        batch: &mut PackageBatch,
        drafts: &mut [Draft],
        merger: &mut Merger<'_>,
    ) -> Result<(), StoreError> {
        let numbers: Vec<String> =
            drafts.iter().map(|draft| draft.row.key.number.clone()).collect();
        let scans = batch.scans_of(self.market.account_id, &numbers).await?;
        let mut of_number: HashMap<&str, Vec<&ScanRow>> = HashMap::new();
        scans.iter().for_each(|scan| of_number.entry(&scan.number).or_default().push(scan));
        let mut terms = lock(self.terms);
        for Draft { row, source: _ } in drafts {
            let Some(scans) = of_number.get(row.key.number.as_str()) else { continue };
            if let Err(why) = merger.add_scans(row, scans, &mut terms) {
                tracing::warn!(%why, "a package cannot be read; its scans are left out");
            }
        }
        Ok(())
    }

    /// A number that was missing and is now there takes the place of the blank, unless the reports
    /// have one of the order too.
    fn overcome(&self, key: &PackageKey) -> Option<PackageKey> {
        let takes_place = !key.number.is_empty() && !self.blank.contains(&key.order_id);
        takes_place.then(|| PackageKey { number: String::new(), order_id: key.order_id.clone() })
    }
}
