//! The one mapping from what went wrong inside to what callers are told.

use crate::gate::{Code, Refusal};
use crate::service::ServiceError;
use std::time::Duration;

impl From<ServiceError> for Refusal {
    /// What is broken on our side is logged here and not told.
    fn from(error: ServiceError) -> Refusal {
        let message = error.to_string();
        match error {
            ServiceError::Unauthenticated | ServiceError::Unfinished(_) => {
                Refusal::new(Code::Unauthenticated, message)
            }
            ServiceError::Denied(_) => {
                tracing::info!(target: "firstscan::security", %message, "denied");
                Refusal::new(Code::Forbidden, message)
            }
            ServiceError::NotFound => Refusal::new(Code::NotFound, message),
            ServiceError::Throttled { retry_after } => {
                let wait = Duration::from_secs(u64::try_from(retry_after).unwrap_or(1));
                Refusal::new(Code::RateLimited, message).retry_after(wait)
            }
            ServiceError::Invalid(_) => Refusal::new(Code::BadUserInput, message),
            ServiceError::Conflict { .. } => Refusal::new(Code::Conflict, message),
            ServiceError::Store(why) if why.is_passing() => {
                tracing::error!(%why, "the store is away");
                let message = "The database is away for the moment. Try again soon.";
                Refusal::new(Code::Unavailable, message).retry_after(Duration::from_secs(5))
            }
            ServiceError::Store(why) => {
                tracing::error!(%why, "the store failed");
                Refusal::new(Code::Internal, "Something is broken on our side.")
            }
            ServiceError::Fault { .. } => {
                tracing::error!(%message, "a service failed");
                Refusal::new(Code::Internal, "Something is broken on our side.")
            }
        }
    }
}
