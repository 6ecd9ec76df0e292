//! Writes the packages of an import, batch by batch. While one is written the next is drafted.

use super::dictionary::Terms;
use super::draft::{Counting, Drafter};
use super::merging::Merger;
use super::reading::ReadIn;
use super::{Attempt, ImportError, Surroundings};
use crate::store::{Import, Market, PackageKey, PackageRow, StoreError, Stored, Tallies};
use domain::check::Desk;
use domain::intake::{Columns, Taken};
use domain::ledger::Ledger;
use std::collections::{BTreeMap, HashSet};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::runtime::Handle;

/// Packages of a batch.
const BATCH: usize = 20_000;

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
    import: &Import,
    read: ReadIn,
) -> Result<Option<Days>, ImportError> {
    let scope = around.store.read(attempt.tenant).await?;
    let terms = Terms::load(&scope, market.id).await?;
    drop(scope);
    let (around, market, import) = (around.clone(), market.clone(), import.clone());
    let handle = Handle::current();
    let written = tokio::task::spawn_blocking(move || {
        let terms = Mutex::new(terms);
        let writer = Writer { around: &around, attempt, market: &market, import: &import };
        let ReadIn { desk, taken, .. } = read;
        let first = import.first_package.unwrap_or(0);
        let ledger = &taken.ledger;
        std::thread::scope(|threads| {
            let (send, drafted) = sync_channel(1);
            let (terms, desk) = (&terms, &desk);
            threads.spawn(move || draft(ledger, desk, first, terms, &send));
            writer.write(&handle, desk, &taken, terms, drafted)
        })
    });
    Ok(written.await??)
}

fn lock(terms: &Mutex<Terms>) -> MutexGuard<'_, Terms> {
    terms.lock().unwrap_or_else(PoisonError::into_inner)
}

fn draft(
    ledger: &Ledger,
    desk: &Desk,
    first: i64,
    terms: &Mutex<Terms>,
    to: &SyncSender<Vec<Draft>>,
) {
    let Some(mut records) = ledger.records(desk) else { return };
    let mut drafter = Drafter::new(ledger, &mut lock(terms));
    let mut seq = first;
    loop {
        let mut drafts = Vec::with_capacity(BATCH);
        let mut terms = lock(terms);
        while drafts.len() < BATCH
            && let Some(record) = records.next_record()
        {
            drafts
                .push(Draft { row: drafter.row(&record, seq, &mut terms), source: record.source });
            seq += 1;
        }
        drop(terms);
        if drafts.is_empty() || to.send(drafts).is_err() {
            return;
        }
    }
}

struct Writer<'a> {
    around: &'a Surroundings,
    attempt: Attempt,
    market: &'a Market,
    import: &'a Import,
}

impl Writer<'_> {
    fn write(
        &self,
        handle: &Handle,
        desk: &Desk,
        taken: &Taken,
        terms: &Mutex<Terms>,
        drafted: impl IntoIterator<Item = Vec<Draft>>,
    ) -> Result<Option<Days>, StoreError> {
        let fresh = self.import.first_package == Some(0) && self.import.packages_stored == 0;
        let known = Columns::from_bits(self.market.columns.cast_unsigned());
        let mut merger = Merger::new(desk, known);
        let mut counting = Counting::new(desk);
        // Orders of this import that have a package without a number.
        let mut blank = HashSet::new();
        let (mut stored, mut days) = (0, Days::new());
        for drafts in drafted {
            for day in drafts.iter().filter_map(|draft| draft.row.day) {
                *days.entry(day).or_default() += 1;
            }
            stored += i64::try_from(drafts.len()).unwrap_or(0);
            blank.extend(drafts.iter().map(|draft| &draft.row.key).filter_map(blank_order));
            let batch = Batch { writer: self, drafts, taken, fresh, stored, blank: &blank };
            let kept = handle.block_on(batch.write(terms, &mut merger, &mut counting))?;
            if kept == Stored::Overtaken {
                return Ok(None);
            }
        }
        Ok(Some(days))
    }
}

fn blank_order(key: &PackageKey) -> Option<String> {
    key.number.is_empty().then(|| key.order_id.clone())
}

struct Batch<'b> {
    writer: &'b Writer<'b>,
    drafts: Vec<Draft>,
    taken: &'b Taken,
    /// The market had no packages before.
    fresh: bool,
    stored: i64,
    blank: &'b HashSet<String>,
}

impl Batch<'_> {
    async fn write(
        self,
        terms: &Mutex<Terms>,
        merger: &mut Merger<'_>,
        counting: &mut Counting<'_>,
    ) -> Result<Stored, StoreError> {
        let Batch { writer, mut drafts, taken, fresh, stored, blank } = self;
        let Writer { around, attempt, market, import } = writer;
        let mut batch = around.store.package_batch(attempt.tenant, market.id).await?;
        if !batch.holds(attempt.claim).await? || !batch.progress(import.id, stored).await? {
            return Ok(Stored::Overtaken);
        }
        let mut tallies = Tallies::default();
        let mut replaced = Vec::new();
        if !fresh {
            // A number that was missing and is now there takes the place of the blank.
            let overcome: Vec<PackageKey> = drafts
                .iter()
                .map(|draft| &draft.row.key)
                .filter(|key| !key.number.is_empty() && !blank.contains(&key.order_id))
                .map(|key| PackageKey { number: String::new(), order_id: key.order_id.clone() })
                .collect();
            let keys = drafts.iter().map(|draft| &draft.row.key).chain(&overcome);
            let known = batch.known(keys).await?;
            let mut terms = lock(terms);
            for Draft { row, source } in &mut drafts {
                let before =
                    PackageKey { number: String::new(), order_id: row.key.order_id.clone() };
                let old = known
                    .get(&row.key)
                    .or_else(|| known.get(&before).filter(|_| !blank.contains(&before.order_id)));
                let Some(old) = old else { continue };
                let told = taken.told_of(*source, &row.key.order_id);
                if let Err(why) = merger.merge(row, told, old, &mut terms) {
                    tracing::warn!(%why, "a stored package cannot be read; the newer report replaces it");
                }
            }
            for (key, old) in &known {
                tallies.count(&counting.of(old, &terms), -1);
                if key.number.is_empty() && !blank.contains(&key.order_id) {
                    replaced.push(key.clone());
                }
            }
        }
        let new_terms = {
            let mut terms = lock(terms);
            for Draft { row, .. } in &drafts {
                tallies.count(&counting.of(row, &terms), 1);
            }
            terms.take_new()
        };
        for new in new_terms {
            batch.add_terms(new.kind, new.from, &new.texts).await?;
        }
        batch.remove(&replaced).await?;
        let rows: Vec<PackageRow> = drafts.into_iter().map(|draft| draft.row).collect();
        batch.write(&rows, !fresh).await?;
        batch.tally(&tallies).await?;
        batch.commit().await?;
        Ok(Stored::Kept)
    }
}
