//! Does what partners sent while a market's packages were being rewritten.

use super::{JobError, Work};
use crate::service::feed::Later;

/// Does it, and settles the job with it.
///
/// # Errors
/// When it should be tried again.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let later: Later = work.read()?;
    match work.services.feed_later(work.tenant()?, work.claim, &later).await? {
        true => Ok(()),
        false => Err(JobError::Overtaken),
    }
}
