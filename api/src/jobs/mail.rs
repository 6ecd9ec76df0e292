//! Sends a mail that waits in the queue.

use super::{JobError, Work};
use crate::clock::SECOND;
use crate::mail::Unsent;
use crate::service::{ServiceError, Services};
use crate::telemetry::{Outcome, metrics};
use uuid::Uuid;

/// Does it.
///
/// # Errors
/// For good, if the letter can never be sent.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let sent = send(&work.services, work.claim.job, &work.payload).await;
    let (outcome, told) = match sent {
        Ok(()) => (Outcome::Done, Ok(())),
        Err(Unsent::Refused(why)) => (Outcome::Failed, Err(JobError::Fail(why))),
        Err(Unsent::Later(why)) => (Outcome::Again, Err(JobError::Retry(why))),
    };
    metrics().mail(outcome);
    told
}

/// Sends the letter of a job. The job's id becomes the message's.
///
/// # Errors
/// [`Unsent::Refused`] if it can never be sent: the addressee's server refuses it for good, its
/// seal is broken, or the link in it has ended meanwhile. Else it is to be tried again.
pub async fn send(services: &Services, job: Uuid, payload: &str) -> Result<(), Unsent> {
    let Some(letter) = services.letter(payload).await.map_err(broken)? else { return Ok(()) };
    if !services.may_mail(&letter.to).await.map_err(broken)? {
        return Ok(());
    }
    let lifetime = letter.template.purpose().map(|purpose| purpose.lifetime().num_seconds());
    let age = services.clock().now() - letter.written_at;
    if lifetime.is_some_and(|lifetime| age >= lifetime * SECOND) {
        let why = "the link in it had ended before the mail could be sent";
        return Err(Unsent::Refused(why.to_owned()));
    }
    services.mailer().send(&letter, job).await
}

fn broken(error: ServiceError) -> Unsent {
    let why = format!("the letter cannot be opened: {error}");
    match error {
        ServiceError::Store(store) if store.is_passing() => Unsent::Later(why),
        _ => Unsent::Refused(why),
    }
}
