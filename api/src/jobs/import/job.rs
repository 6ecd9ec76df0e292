//! The import as a job of the queue.

use super::aside::Quarantine;
use super::steps::{begin, fail};
use super::{Attempt, ImportError, Surroundings, run};
use crate::blob::{BlobError, Blobs};
use crate::jobs::{JobError, Work};
use crate::store::{TenantId, Upload};
use domain::intake::Report;
use domain::saying::Saying;
use serde::Deserialize;
use uuid::Uuid;

/// What a seller is told when it never worked.
const GIVEN_UP: Saying = Saying::fixed(
    "It could not be finished after several attempts, for a reason that is not in the report. The \
     report is kept: start the import again.",
    "Der Import ließ sich in mehreren Versuchen nicht beenden, aus einem Grund, der nicht im Bericht \
     liegt. Der Bericht ist aufbewahrt: Starten Sie den Import noch einmal.",
);

#[derive(Deserialize)]
struct Payload {
    import: Uuid,
}

/// The files of an import, opened.
type Opened = (Vec<Box<dyn Report + Send>>, Quarantine);

impl Surroundings {
    fn of(work: &Work) -> Self {
        let (store, clock) = (work.services.store().clone(), work.services.clock().clone());
        Surroundings { store, clock, threads: work.threads, batch: work.batch }
    }
}

impl Attempt {
    fn of(work: &Work) -> Result<Self, JobError> {
        let Payload { import } = work.read()?;
        Ok(Attempt { tenant: work.tenant()?, import, claim: work.claim })
    }
}

/// Does it.
///
/// # Errors
/// When it should be tried again.
pub async fn perform(work: Work) -> Result<(), JobError> {
    let (around, attempt) = (Surroundings::of(&work), Attempt::of(&work)?);
    let scope = around.store.read(attempt.tenant).await?;
    let files = scope.files_of(attempt.import).await?;
    drop(scope);
    let blobs = work.services.blobs().clone();
    let opening =
        tokio::task::spawn_blocking(move || open(&blobs, attempt.tenant, attempt.import, &files));
    match opening.await.map_err(ImportError::Reading)? {
        Ok((reports, aside)) => {
            run(&around, attempt, reports, aside).await?;
        }
        Err(why @ (BlobError::Missing | BlobError::Damaged)) => {
            if let Some((import, _)) = begin(&around, attempt).await? {
                fail(&around, attempt, import, &why.said()).await?;
            }
        }
        Err(why) => return Err(JobError::Retry(why.to_string())),
    }
    Ok(())
}

/// Tells those who wait for it that it will not come.
///
/// # Errors
/// When the database cannot.
pub async fn give_up(work: Work, _why: String) -> Result<(), JobError> {
    let (around, attempt) = (Surroundings::of(&work), Attempt::of(&work)?);
    if let Some((import, _)) = begin(&around, attempt).await? {
        fail(&around, attempt, import, &GIVEN_UP).await?;
    }
    Ok(())
}

fn open(
    blobs: &Blobs,
    tenant: TenantId,
    import: Uuid,
    files: &[Upload],
) -> Result<Opened, BlobError> {
    let report = |file: &Upload| blobs.report(tenant, file.id, &file.name);
    let reports = files.iter().map(report).collect::<Result<_, _>>()?;
    Ok((reports, Quarantine::begin(blobs, tenant, import)?))
}

impl From<ImportError> for JobError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Store(error) => error.into(),
            other => JobError::Retry(other.to_string()),
        }
    }
}
