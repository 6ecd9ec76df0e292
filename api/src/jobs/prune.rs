//! Forgets jobs that are long done, and what is left of sign-ins that are over.

use super::{JobError, Work};
use crate::clock::DAY;

/// Jobs that were done are kept this long.
const DONE: i64 = 2 * DAY;
/// Those that were given up are kept longer, to be looked into.
const FAILED: i64 = 30 * DAY;

/// Does it.
///
/// # Errors
/// When the database cannot.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let now = work.services.clock().now();
    let forgotten = work.services.store().prune_jobs(now - DONE, now - FAILED).await?;
    tracing::debug!(forgotten, "jobs were forgotten");
    let forgotten = work.services.forget_bygone().await?;
    tracing::debug!(forgotten, "sign-ins that are over were forgotten");
    Ok(())
}
