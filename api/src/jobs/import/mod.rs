//! Reads the reports of an import and stores their packages.
//!
//! The reports are read into a ledger first, so that a refused file changes nothing. Then the
//! packages go in, batch by batch: what is stored of a package already is merged with what the
//! newer report says, judged again, and the daily counts are moved by the difference. Every batch
//! asks whether this worker still has the job.
//!
//! A worker that is killed leaves whole batches; the next one reads the same reports and writes the
//! same rows, which changes nothing where they are already.

mod amazon;
mod aside;
mod draft;
mod job;
mod merging;
mod reading;
mod steps;
mod storing;
#[cfg(test)]
mod tests;

pub use aside::Aside;
pub use job::{give_up, perform};

use crate::clock::Clock;
use crate::stock::desk_of;
use crate::store::{Claim, Store, StoreError, TenantId};
use crate::telemetry::metrics;
use domain::assessment::Input;
use domain::intake::Report;
use domain::saying::Saying;
use domain::time::Moment;
use reading::Reading;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What an import needs of the rest of the program.
#[derive(Clone)]
pub struct Surroundings {
    /// The store.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Threads that read reports.
    pub threads: usize,
    /// Packages that are written in one transaction.
    pub batch: usize,
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
    /// All packages are stored.
    Done,
    /// The reports were refused; the import says why.
    Failed,
    /// It was settled before, cancelled, or another worker has it.
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
    /// A report cannot be read from where it is.
    #[error("a report cannot be read: {0}")]
    Report(std::io::Error),
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
    /// How many of them count on which day, since 1970.
    pub days: BTreeMap<i32, u64>,
}

/// Makes an attempt. Rows set aside are written to `aside` as CSV.
///
/// # Errors
/// When it should be tried again.
pub async fn run<A: Aside>(
    around: &Surroundings,
    attempt: Attempt,
    reports: Vec<Box<dyn Report + Send>>,
    aside: A,
) -> Result<Outcome, ImportError> {
    let Some((import, rules)) = steps::begin(around, attempt).await? else {
        return Ok(Outcome::Stopped);
    };
    let desk = match desk_of(&rules, Moment(import.as_of)) {
        Ok(desk) => desk,
        Err(why) => {
            let why = Saying::of(|_| why.to_string());
            return Ok(steps::fail(around, attempt, import, &why).await?);
        }
    };
    let bytes = reports.iter().filter_map(|report| report.size()).sum();
    let mut read = match reading::read(around, attempt, desk, reports, aside).await? {
        Reading::Read(read) => *read,
        Reading::Refused(why) => return Ok(steps::fail(around, attempt, import, &why).await?),
        Reading::Stopped => return Ok(Outcome::Stopped),
    };
    metrics().imported_bytes(bytes);
    metrics().imported_rows(read.taken.input.read, read.taken.input.quarantined);
    let Some(reserved) = steps::reserve(around, attempt, import, &read).await? else {
        return Ok(Outcome::Stopped);
    };
    let view = amazon::place(around, attempt, &reserved.import, &mut read.taken).await?;
    let (input, packages) = (read.taken.input.clone(), u64::from(read.taken.ledger.len()));
    let stored = storing::store(around, attempt, &rules.market, &reserved, read).await?;
    let Some(days) = stored else { return Ok(Outcome::Stopped) };
    let summary = Summary { input: &input, packages, days };
    Ok(steps::finish(around, attempt, reserved.import, &summary, view).await?)
}
