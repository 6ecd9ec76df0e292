//! Whether the desk can be sent requests: what each part it stands on says.

use crate::clock::{Clock, Micros, SECOND};
use crate::store::Store;
use crate::telemetry::Gauged;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long an answer is good, so that nobody can keep the database busy by asking.
const FRESH: Duration = Duration::from_secs(1);
/// Bytes that must be free where we write.
const ROOM: u64 = 64 << 20;

/// What the answer depends on.
#[derive(Debug)]
pub struct Needs {
    /// Folders that are written to.
    pub folders: Vec<PathBuf>,
    /// How long a job may wait.
    pub queue_age: Duration,
}

/// Asks the parts and remembers for a moment what they said.
pub struct Readiness {
    store: Store,
    clock: Clock,
    needs: Needs,
    stopping: AtomicBool,
    last: Mutex<Option<(Instant, Report)>>,
}

/// What a part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It works.
    Ok,
    /// It does not; the log says why.
    Failed,
    /// It was not asked, because what it stands on does not work.
    Unknown,
}

/// What all parts say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    /// We ourselves: failed once we were asked to stop.
    pub server: State,
    /// The database answers.
    pub database: State,
    /// Its schema is the one we know.
    pub migrations: State,
    /// No job waits too long.
    pub queue: State,
    /// The folders can be written to and have room.
    pub files: State,
}

impl Report {
    /// Whether everything works.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let Report { server, database, migrations, queue, files } = self;
        [server, database, migrations, queue, files].iter().all(|state| **state == State::Ok)
    }
}

impl Readiness {
    /// Asks these parts.
    #[must_use]
    pub fn new(store: Store, clock: Clock, needs: Needs) -> Self {
        let stopping = AtomicBool::new(false);
        Readiness { store, clock, needs, stopping, last: Mutex::new(None) }
    }

    /// From now on not ready: whoever sends requests sends them elsewhere.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// What the parts say.
    pub async fn report(&self) -> Report {
        let report = self.parts().await;
        match self.stopping.load(Ordering::Relaxed) {
            true => Report { server: State::Failed, ..report },
            false => report,
        }
    }

    async fn parts(&self) -> Report {
        // Whoever asks meanwhile waits for the same answer.
        let mut last = self.last.lock().await;
        if let Some((asked, report)) = *last
            && asked.elapsed() < FRESH
        {
            return report;
        }
        let (ours, files) = tokio::join!(self.database(), files(self.needs.folders.clone()));
        let report = Report { files, ..ours };
        *last = Some((Instant::now(), report));
        report
    }

    async fn database(&self) -> Report {
        let (server, files) = (State::Ok, State::Unknown);
        let unknown = State::Unknown;
        let lost =
            Report { server, database: State::Failed, migrations: unknown, queue: unknown, files };
        let pending = match tokio::time::timeout(PATIENCE, self.store.fitness()).await {
            Ok(Ok(())) => State::Ok,
            Ok(Err(why)) if why.is_about_the_schema() => {
                tracing::warn!(%why, "not ready: the schema");
                State::Failed
            }
            Ok(Err(why)) => {
                tracing::warn!(%why, "not ready: the database");
                return lost;
            }
            Err(_) => {
                tracing::warn!("not ready: the database does not answer");
                return lost;
            }
        };
        let queue = match pending {
            State::Ok => self.queue().await,
            _ => State::Unknown,
        };
        Report { server, database: State::Ok, migrations: pending, queue, files }
    }

    async fn queue(&self) -> State {
        let now = self.clock.now();
        match tokio::time::timeout(PATIENCE, self.store.backlog(now)).await {
            Ok(Ok((waiting, oldest))) => {
                let age = Duration::from_micros(age(now, oldest));
                if age <= self.needs.queue_age {
                    return State::Ok;
                }
                tracing::warn!(waiting, age = age.as_secs(), "not ready: jobs wait too long");
                State::Failed
            }
            Ok(Err(why)) => {
                tracing::warn!(%why, "not ready: the queue");
                State::Failed
            }
            Err(_) => State::Failed,
        }
    }

    /// What the figures say about database and queue; none if it cannot be asked.
    pub async fn gauged(&self) -> Option<Gauged> {
        let (size, idle) = self.store.connections();
        let most = self.store.most_connections();
        let pool = Gauged { busy: size.saturating_sub(idle), idle, most, ..Gauged::default() };
        let now = self.clock.now();
        match tokio::time::timeout(PATIENCE, self.store.backlog(now)).await {
            Ok(Ok((waiting, oldest))) => {
                let oldest = age(now, oldest) / SECOND.unsigned_abs();
                Some(Gauged { waiting, oldest, ..pool })
            }
            _ => Some(pool),
        }
    }
}

/// Microseconds since the oldest job could have run.
fn age(now: Micros, oldest: Option<Micros>) -> u64 {
    oldest.map_or(0, |oldest| u64::try_from(now - oldest).unwrap_or(0))
}

/// Whether all folders can be written to.
async fn files(folders: Vec<PathBuf>) -> State {
    let tried =
        tokio::task::spawn_blocking(move || folders.iter().try_for_each(|folder| write_to(folder)));
    match tokio::time::timeout(PATIENCE, tried).await {
        Ok(Ok(Ok(()))) => State::Ok,
        Ok(Ok(Err(why))) => {
            tracing::warn!(%why, "not ready: files cannot be written");
            State::Failed
        }
        Ok(Err(_)) | Err(_) => {
            tracing::warn!("not ready: files cannot be written in time");
            State::Failed
        }
    }
}

fn write_to(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    drop(tempfile::Builder::new().prefix(".ready").tempfile_in(folder)?);
    let about = rustix::fs::statvfs(folder)?;
    if about.f_bavail.saturating_mul(about.f_frsize) < ROOM {
        return Err(std::io::Error::other("less than 64 MiB are free"));
    }
    Ok(())
}
