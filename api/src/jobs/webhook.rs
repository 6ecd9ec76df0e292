//! Makes an attempt to deliver a message to a partner.

use super::{JobError, Work};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize)]
struct Payload {
    delivery: Uuid,
}

/// Does it. That the receiver does not take it is no fault of the job: the next attempt is a job of
/// its own, after a longer pause than jobs have.
///
/// # Errors
/// When the database cannot.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let Payload { delivery } = work.read()?;
    let (services, tenant, claim) = (&work.services, work.tenant()?, work.claim);
    let Some(errand) = services.webhook_errand(tenant, delivery, claim).await? else {
        return Ok(());
    };
    let sent = services.courier().carry(&errand.url, &errand.letter).await;
    tracing::debug!(%delivery, status = sent.status, taken = sent.is_taken(), "a message was sent");
    match services.settle_webhook(tenant, delivery, claim, &sent).await? {
        true => Ok(()),
        false => Err(JobError::Overtaken),
    }
}
