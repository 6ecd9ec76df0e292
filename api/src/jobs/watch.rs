//! Looks at a market after its counts have changed.

use super::{JobError, Work};
use serde::Deserialize;
use uuid::Uuid;

/// What the job needs to know.
#[derive(Deserialize)]
struct Payload {
    market: Uuid,
}

/// Looks, raises alerts and has them mailed, all in one transaction.
///
/// # Errors
/// When the database cannot.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let Payload { market } = work.read()?;
    let scope = work.services.store().write(work.tenant()?).await?;
    if !scope.holds(work.claim).await? {
        return Err(JobError::Overtaken);
    }
    let raised = work.services.look_at_market(&scope, market).await?;
    let warned = work.services.look_across(&scope, market).await?;
    scope.commit().await?;
    if raised > 0 {
        tracing::info!(raised, %market, "alerts were raised");
    }
    if warned > 0 {
        tracing::info!(warned, %market, "carriers fail at several accounts");
    }
    Ok(())
}
