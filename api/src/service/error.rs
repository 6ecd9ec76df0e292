//! Why something was not done.

use super::Standing;
use crate::auth::password::HashError;
use crate::auth::permission::{Denied, membership};
use crate::auth::policy::Refusal;
use crate::auth::secret::NoRandomness;
use crate::store::StoreError;

/// Something a person typed that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserError {
    /// Where in the input; empty if it is about all of it.
    pub field: Vec<&'static str>,
    /// What was wrong and what to do.
    pub message: String,
    /// What programs go by; never changes.
    pub code: &'static str,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServiceError {
    /// Nobody we know: no such session, token or key, or it has ended.
    #[error("You are not signed in, or no longer; sign in again.")]
    Unauthenticated,
    /// The sign-in lacks a step.
    #[error("{0}")]
    Unfinished(Standing),
    /// Not allowed.
    #[error("{0}")]
    Denied(Denied),
    /// No such thing, or none that the caller may see.
    #[error("There is no such thing, or it is not yours to see.")]
    NotFound,
    /// Too often.
    #[error("Too many attempts; try again in {retry_after} s.")]
    Throttled {
        /// Seconds to wait.
        retry_after: i64,
    },
    /// What was typed cannot be used.
    #[error("{}", .0.first().map_or("The input cannot be used.", |first| &first.message))]
    Invalid(Vec<UserError>),
    /// Somebody else changed it first.
    #[error("Somebody else changed it; the version is now {version}. Read it again and repeat.")]
    Conflict {
        /// The version that is there now.
        version: i32,
    },
    /// The database.
    #[error(transparent)]
    Store(StoreError),
    /// Something is broken on our side; callers learn no more than that.
    #[error("{what}: {why}")]
    Fault {
        /// What.
        what: &'static str,
        /// Why, for the log.
        why: String,
    },
}

/// What services answer.
pub type Result<T, E = ServiceError> = std::result::Result<T, E>;

/// Notes in the log that somebody was refused who may be after something. The request's id is on
/// the span; nothing personal is.
pub(super) fn refused(what: &'static str) {
    tracing::info!(target: "firstscan::security", what, "refused");
}

impl ServiceError {
    /// One thing wrong with the input.
    pub(super) fn invalid(
        field: &[&'static str],
        code: &'static str,
        message: impl Into<String>,
    ) -> Self {
        let message = message.into();
        ServiceError::Invalid(vec![UserError { field: field.to_vec(), message, code }])
    }

    pub(super) fn fault(what: &'static str, why: impl ToString) -> Self {
        ServiceError::Fault { what, why: why.to_string() }
    }
}

impl UserError {
    /// What a password policy says about a password in a field.
    pub(super) fn of_password(field: &'static str, refusal: Refusal) -> Self {
        let code = match refusal {
            Refusal::TooShort { .. } => "password_too_short",
            Refusal::TooLong { .. } => "password_too_long",
            Refusal::Common => "password_common",
            Refusal::OwnWord => "password_own_word",
            Refusal::Missing(_) => "password_missing_kind",
            Refusal::Reused => "password_reused",
            Refusal::TooYoung(_) => "password_too_young",
        };
        UserError { field: vec![field], message: refusal.to_string(), code }
    }
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Changed { version } => ServiceError::Conflict { version },
            other => ServiceError::Store(other),
        }
    }
}

impl From<Denied> for ServiceError {
    fn from(denied: Denied) -> Self {
        if denied.is_not_found() { ServiceError::NotFound } else { ServiceError::Denied(denied) }
    }
}

impl From<membership::Refused> for ServiceError {
    fn from(refused: membership::Refused) -> Self {
        let code = match refused {
            membership::Refused::NotYours => "not_yours",
            membership::Refused::OwnersOnly => "owners_only",
            membership::Refused::LastOwner => "last_owner",
            membership::Refused::OtherSide => "other_side",
        };
        ServiceError::invalid(&["role"], code, refused.to_string())
    }
}

impl From<HashError> for ServiceError {
    fn from(error: HashError) -> Self {
        ServiceError::fault("password", error)
    }
}

impl From<NoRandomness> for ServiceError {
    fn from(error: NoRandomness) -> Self {
        ServiceError::fault("randomness", error)
    }
}
