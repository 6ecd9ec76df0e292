//! Forgets files, data of Amazon's and the trail of who did what that have been kept long enough.

use super::{JobError, Work};

/// Does it.
///
/// # Errors
/// When the database or the disk cannot; then it is to be tried again.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let forgotten = work.services.forget_all_files().await?;
    tracing::debug!(forgotten, "files were forgotten");
    let forgotten = work.services.forget_aged().await?;
    tracing::debug!(?forgotten, "what was kept long enough was forgotten");
    Ok(())
}
