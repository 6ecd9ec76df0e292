//! Sends a mail that waits in the queue.

use super::{JobError, Work};
use crate::clock::SECOND;
use crate::mail::Unsent;

/// Sends the letter of a job. The job's id becomes the message's.
///
/// # Errors
/// For good if it can never be sent: the addressee's server refuses it for good, its seal is
/// broken, or the link in it has ended meanwhile.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let letter = work.services.letter(&work.payload);
    let letter = letter.map_err(|why| JobError::Fail(format!("the letter stays shut: {why}")))?;
    let lifetime = letter.template.purpose().map(|purpose| purpose.lifetime().num_seconds());
    let age = work.services.clock().now() - letter.written_at;
    if lifetime.is_some_and(|lifetime| age >= lifetime * SECOND) {
        let why = "the link in it had ended before the mail could be sent";
        return Err(JobError::Fail(why.to_owned()));
    }
    work.services.mailer().send(&letter, work.claim.job).await.map_err(|unsent| match unsent {
        Unsent::Refused(why) => JobError::Fail(why),
        Unsent::Later(why) => JobError::Retry(why),
    })
}
