//! Reads the reports on a thread of its own, which can be told to stop.

use super::aside::Aside;
use super::{Attempt, ImportError, Surroundings};
use domain::check::Desk;
use domain::intake::{Intake, Quarantined, Refusal, RefusalReason, Report, Taken};
use domain::ledger::History;
use domain::saying::Saying;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use uuid::Uuid;

/// Rows set aside that are kept to be looked at; the file has all of them.
const SHOWN: usize = 1000;
/// How often it is told how far the reader is.
const TELL: Duration = Duration::from_millis(500);

/// The reports of an import, read.
pub struct ReadIn {
    pub desk: Desk,
    pub taken: Taken,
    /// The first rows set aside.
    pub shown: Vec<Quarantined>,
    /// Where all of them are.
    pub aside: Option<Uuid>,
}

/// What reading came to.
pub enum Reading {
    /// Everything is read.
    Read(Box<ReadIn>),
    /// The reports cannot be used.
    Refused(Saying),
    /// Nobody wants them any more.
    Stopped,
}

/// Reads them, and tells meanwhile how far it is.
pub async fn read<A: Aside>(
    around: &Surroundings,
    attempt: Attempt,
    desk: Desk,
    reports: Vec<Box<dyn Report + Send>>,
    aside: A,
) -> Result<Reading, ImportError> {
    let (bytes, stop) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
    // The thread outlives this future unless it is told.
    let _told = StopWhenDropped(Arc::clone(&stop));
    let (threads, counter, stopped) = (around.threads, Arc::clone(&bytes), Arc::clone(&stop));
    let reading = tokio::task::spawn_blocking(move || {
        let reports: Vec<Stoppable> = reports
            .into_iter()
            .map(|report| Stoppable { report, stop: Arc::clone(&stopped) })
            .collect();
        read_all(desk, &reports, threads, &counter, aside)
    });
    let mut reading = std::pin::pin!(reading);
    let mut tick = tokio::time::interval(TELL);
    tick.tick().await;
    loop {
        tokio::select! {
            read = &mut reading => return match read?? {
                Ok(read) => Ok(Reading::Read(Box::new(read))),
                Err(_) if stop.load(Ordering::Relaxed) => Ok(Reading::Stopped),
                Err(refusal) => refused(refusal),
            },
            _ = tick.tick() => {
                let bytes = i64::try_from(bytes.load(Ordering::Relaxed)).unwrap_or(i64::MAX);
                let scope = around.store.write(attempt.tenant).await?;
                let wanted = scope.note_read(attempt.import, bytes).await?;
                scope.commit().await?;
                if !wanted {
                    stop.store(true, Ordering::Relaxed);
                }
            }
        }
    }
}

/// A disk that fails may work again; a file that is gone or damaged stays so.
fn refused(refusal: Refusal) -> Result<Reading, ImportError> {
    match refusal.reason {
        RefusalReason::Io(why)
            if !matches!(why.kind(), io::ErrorKind::NotFound | io::ErrorKind::InvalidData) =>
        {
            Err(ImportError::Report(why))
        }
        _ => Ok(Reading::Refused(refusal.said())),
    }
}

fn read_all<A: Aside>(
    desk: Desk,
    reports: &[Stoppable],
    threads: usize,
    bytes: &AtomicU64,
    aside: A,
) -> Result<Result<ReadIn, Refusal>, csv::Error> {
    let mut shown = Vec::new();
    let mut rows = 0;
    let mut file = csv::Writer::from_writer(aside);
    let mut failed = None;
    let mut set_aside = |row: &Quarantined| {
        rows += 1;
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
    let reports: Vec<&dyn Report> = reports.iter().map(|report| report as &dyn Report).collect();
    let taken = intake.keeping_facts().read_all(&reports);
    if let Some(why) = failed {
        return Err(why);
    }
    let taken = match taken {
        Ok(taken) => taken,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let aside = file.into_inner().map_err(|why| csv::Error::from(why.into_error()))?;
    let aside = aside.keep(rows)?;
    Ok(Ok(ReadIn { desk, taken, shown, aside }))
}

struct StopWhenDropped(Arc<AtomicBool>);

impl Drop for StopWhenDropped {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A report that ends when nobody wants it any more.
struct Stoppable {
    report: Box<dyn Report + Send>,
    stop: Arc<AtomicBool>,
}

impl Report for Stoppable {
    fn name(&self) -> &str {
        self.report.name()
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        let (from, stop) = (self.report.open()?, Arc::clone(&self.stop));
        Ok(Box::new(StoppableRead { from, stop }))
    }

    fn size(&self) -> Option<u64> {
        self.report.size()
    }
}

struct StoppableRead {
    from: Box<dyn Read + Send>,
    stop: Arc<AtomicBool>,
}

impl Read for StoppableRead {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(io::Error::other("the import was stopped"));
        }
        self.from.read(into)
    }
}
