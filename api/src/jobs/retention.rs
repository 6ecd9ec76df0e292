//! Forgets files that have been kept long enough.

use super::{JobError, Work};

/// Does it.
///
/// # Errors
/// When the database or the disk cannot; then it is to be tried again.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let forgotten = work.services.forget_all_files().await?;
    tracing::debug!(forgotten, "files were forgotten");
    Ok(())
}
