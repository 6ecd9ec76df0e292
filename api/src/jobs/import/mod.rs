//! Reads the reports of an import and stores their packages.
//!
//! The reports are read into a ledger first, so that a refused file changes nothing. Then the
//! packages go in, batch by batch: what is stored of a package already is merged with what the
//! newer report says, judged again, and the daily counts are moved by the difference. Every batch
//! asks whether this worker still has the job. Numbers that several orders share are settled last.
//!
//! A worker that is killed leaves whole batches; the next one reads the same reports and writes the
//! same rows, which changes nothing where they are already.

mod dictionary;
mod draft;
mod merging;
mod reuse;
mod rules;
mod storing;
#[cfg(test)]
mod tests;

pub use dictionary::Terms;
pub use rules::{RulesError, desk_of};

use crate::clock::Clock;
use crate::store::{Claim, Import, Market, QuarantinedRow, Store, StoreError, TenantId};
use domain::assessment::Input;
use domain::check::Desk;
use domain::intake::{Columns, Intake, Quarantined, Refusal, Report, Taken};
use domain::ledger::History;
use domain::time::Moment;
use serde::Serialize;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// Rows set aside that are kept to be looked at; the file has all of them.
const SHOWN: usize = 1000;

/// What an import needs of the rest of the program.
#[derive(Clone)]
pub struct Surroundings {
    /// The store.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Threads that read reports.
    pub threads: usize,
}

/// One attempt at an import.
#[derive(Clone, Copy, Debug)]
pub struct Attempt {
    /// Whose.
    pub tenant: TenantId,
    /// The import.
    pub import: Uuid,
    /// The right to do it.
    pub claim: Claim,
}

/// What became of an attempt.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All packages are stored, or it had been settled before.
    Done,
    /// The reports were refused; the import says why.
    Failed,
    /// It was cancelled, or another worker has it.
    Stopped,
}

/// Why an attempt ended early. Another attempt may succeed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The thread that read the reports was lost.
    #[error("reading the reports was interrupted: {0}")]
    Reading(#[from] tokio::task::JoinError),
    /// Rows that were set aside cannot be written down.
    #[error("the file of rows set aside cannot be written: {0}")]
    Quarantine(#[from] csv::Error),
}

/// What is told of a finished import.
#[derive(Debug, Serialize)]
pub struct Summary<'a> {
    /// Rows, packages, rows set aside, warnings, sources.
    pub input: &'a Input,
    /// Packages of the reports.
    pub packages: u64,
}

/// The reports of an import, read.
struct ReadIn {
    desk: Desk,
    taken: Taken,
    shown: Vec<Quarantined>,
}

/// Makes an attempt. Rows set aside are written to `aside` as CSV.
///
/// # Errors
/// When it should be tried again.
pub async fn run<W: Write + Send + 'static>(
    around: &Surroundings,
    attempt: Attempt,
    reports: Vec<Box<dyn Report + Send>>,
    aside: W,
) -> Result<(Outcome, Option<W>), ImportError> {
    let Some((import, rules)) = begin(around, attempt).await? else {
        return Ok((Outcome::Stopped, None));
    };
    if import.state == "done" {
        return Ok((Outcome::Done, None));
    }
    let market = rules.market.clone();
    let desk = match desk_of(&rules, Moment(import.as_of)) {
        Ok(desk) => desk,
        Err(why) => return Ok((fail(around, attempt, import, &why.to_string()).await?, None)),
    };
    let bytes = Arc::new(AtomicU64::new(0));
    let threads = around.threads;
    let counter = Arc::clone(&bytes);
    let reading =
        tokio::task::spawn_blocking(move || read(desk, &reports, threads, &counter, aside));
    let (read, aside) = watch(around, attempt, &bytes, reading).await?;
    let read = match read {
        Ok(read) => read,
        Err(refusal) => {
            return Ok((fail(around, attempt, import, &refusal.to_string()).await?, Some(aside)));
        }
    };
    let Some(import) = reserve(around, attempt, import, &read).await? else {
        return Ok((Outcome::Stopped, Some(aside)));
    };
    let columns = tells(&read.taken.input);
    let summary = summary(&read.taken);
    let done = storing::store(around, attempt, &market, &import, read).await?;
    if !done || !reuse::settle(around, attempt, &rules).await? {
        return Ok((Outcome::Stopped, Some(aside)));
    }
    Ok((finish(around, attempt, import, &market, columns, summary).await?, Some(aside)))
}

async fn begin(
    around: &Surroundings,
    attempt: Attempt,
) -> Result<Option<(Import, crate::store::MarketRules)>, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    let Some(mut import) = scope.import(attempt.import).await? else { return Ok(None) };
    let Some(rules) = scope.rules_of(import.market_id).await? else { return Ok(None) };
    if import.state == "done" {
        return Ok(Some((import, rules)));
    }
    import.state = "reading".to_owned();
    import.started_at = import.started_at.or(Some(around.clock.now()));
    let from = ["queued", "reading", "storing"];
    if !scope.holds(attempt.claim).await? || !scope.keep_import(&import, &from).await? {
        return Ok(None);
    }
    scope.commit().await?;
    Ok(Some((import, rules)))
}

type Reading<W> = Result<(Result<ReadIn, Refusal>, W), csv::Error>;

fn read<W: Write>(
    desk: Desk,
    reports: &[Box<dyn Report + Send>],
    threads: usize,
    bytes: &AtomicU64,
    aside: W,
) -> Reading<W> {
    let mut shown = Vec::new();
    let mut file = csv::Writer::from_writer(aside);
    let mut failed = None;
    let mut set_aside = |row: &Quarantined| {
        if shown.len() < SHOWN {
            shown.push(row.clone());
        }
        if let Err(why) = file.serialize(row) {
            failed.get_or_insert(why);
        }
    };
    let progress = |more: u64| {
        bytes.fetch_add(more, Ordering::Relaxed);
    };
    let intake = Intake::new(&desk, History::new(), threads, &mut set_aside, &progress);
    let reports: Vec<&dyn Report> = reports.iter().map(|report| &**report as &dyn Report).collect();
    let taken = intake.keeping_facts().read_all(&reports);
    if let Some(why) = failed {
        return Err(why);
    }
    let aside = file.into_inner().map_err(|why| csv::Error::from(why.into_error()))?;
    Ok((taken.map(|taken| ReadIn { desk, taken, shown }), aside))
}

/// Waits for the reader and tells meanwhile how far it is.
async fn watch<W>(
    around: &Surroundings,
    attempt: Attempt,
    bytes: &AtomicU64,
    reading: tokio::task::JoinHandle<Reading<W>>,
) -> Result<(Result<ReadIn, Refusal>, W), ImportError> {
    let mut reading = std::pin::pin!(reading);
    let mut tick = tokio::time::interval(std::time::Duration::from_millis(500));
    tick.tick().await;
    loop {
        tokio::select! {
            read = &mut reading => return Ok(read??),
            _ = tick.tick() => {
                let bytes = i64::try_from(bytes.load(Ordering::Relaxed)).unwrap_or(i64::MAX);
                let scope = around.store.write(attempt.tenant).await?;
                scope.note_read(attempt.import, bytes).await?;
                scope.commit().await?;
            }
        }
    }
}

/// Gives the packages their places in the market's order, once: a later attempt finds them given.
async fn reserve(
    around: &Surroundings,
    attempt: Attempt,
    mut import: Import,
    read: &ReadIn,
) -> Result<Option<Import>, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    let Some(market) = scope.market(import.market_id).await? else { return Ok(None) };
    let packages = i64::from(read.taken.ledger.len());
    if import.first_package.is_none() {
        import.first_package = Some(market.next_package);
        scope.reserve_packages(market.id, packages).await?;
    }
    import.state = "storing".to_owned();
    import.packages_total = packages;
    import.bytes_read = import.bytes_total;
    let rows = read.shown.iter().enumerate().map(|(at, row)| QuarantinedRow {
        tenant_id: attempt.tenant.0,
        import_id: import.id,
        no: i32::try_from(at).unwrap_or(i32::MAX),
        source: row.source.clone(),
        line: i64::try_from(row.line).unwrap_or(i64::MAX),
        column_name: row.column.to_owned(),
        value: row.value.clone(),
        reason: row.reason.clone(),
    });
    scope.put_quarantined(import.id, rows.collect()).await?;
    let kept = scope.keep_import(&import, &["reading"]).await?;
    if !kept || !scope.holds(attempt.claim).await? {
        return Ok(None);
    }
    scope.commit().await?;
    Ok(Some(import))
}

fn tells(input: &Input) -> Columns {
    let told = |source: &domain::assessment::Source| source.tells.union(source.orders_tell);
    input.sources.iter().map(told).fold(Columns::NONE, Columns::union)
}

fn summary(taken: &Taken) -> String {
    let packages = taken.ledger.len() as u64;
    serde_json::to_string(&Summary { input: &taken.input, packages }).unwrap_or_default()
}

async fn fail(
    around: &Surroundings,
    attempt: Attempt,
    mut import: Import,
    why: &str,
) -> Result<Outcome, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    import.state = "failed".to_owned();
    import.failure = Some(why.to_owned());
    import.finished_at = Some(around.clock.now());
    if !scope.holds(attempt.claim).await? || !scope.keep_import(&import, &["reading"]).await? {
        return Ok(Outcome::Stopped);
    }
    scope.commit().await?;
    Ok(Outcome::Failed)
}

async fn finish(
    around: &Surroundings,
    attempt: Attempt,
    mut import: Import,
    market: &Market,
    columns: Columns,
    summary: String,
) -> Result<Outcome, StoreError> {
    let scope = around.store.write(attempt.tenant).await?;
    import.state = "done".to_owned();
    import.packages_stored = import.packages_total;
    import.result = Some(summary);
    import.finished_at = Some(around.clock.now());
    if !scope.holds(attempt.claim).await? || !scope.keep_import(&import, &["storing"]).await? {
        return Ok(Outcome::Stopped);
    }
    let known = Columns::from_bits(market.columns.cast_unsigned());
    let columns = known.union(columns).bits().cast_signed();
    scope.note_scored(market.id, columns, import.as_of).await?;
    scope.commit().await?;
    Ok(Outcome::Done)
}
