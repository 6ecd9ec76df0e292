//! What went wrong, in the two ways that callers see it: what a person can mend is part of the
//! payload, everything else is an error with a code.

use super::types::Standing;
use crate::gate::{Code, Refusal};
use crate::http::executor::seconds;
use crate::service::{self, ServiceError};
use async_graphql::{Error, ErrorExtensions, InputType, Result, SimpleObject};

/// Something in the input that cannot be used.
#[derive(SimpleObject, Clone, Debug)]
pub struct UserError {
    /// Where in the input, from the outside in; empty if it is about all of it.
    field: Vec<String>,
    /// What was wrong and what to do.
    message: String,
    /// A stable name of the fault, such as `password_too_short`.
    code: String,
}

impl From<service::UserError> for UserError {
    fn from(error: service::UserError) -> Self {
        let service::UserError { field, message, code } = error;
        UserError {
            field: field.into_iter().map(str::to_owned).collect(),
            message,
            code: code.to_owned(),
        }
    }
}

/// Parts what a person can mend from what is an error of the request.
pub(super) fn settled<T>(result: service::Result<T>) -> Result<(Option<T>, Vec<UserError>)> {
    match result {
        Ok(done) => Ok((Some(done), Vec::new())),
        Err(ServiceError::Invalid(errors)) => {
            Ok((None, errors.into_iter().map(UserError::from).collect()))
        }
        Err(other) => Err(fault(other)),
    }
}

/// An error of the request. What is broken on our side is logged and not told.
pub(super) fn fault(error: ServiceError) -> Error {
    let conflict = match &error {
        ServiceError::Conflict { version } => Some(*version),
        _ => None,
    };
    let missing = match &error {
        ServiceError::Unfinished(standing) => Some(Standing::from(*standing).to_value()),
        _ => None,
    };
    let refusal = Refusal::from(error);
    let wait = refusal.wait();
    let error = refused(refusal.code(), refusal.to_string());
    error.extend_with(|_, values| {
        if let Some(version) = conflict {
            values.set("version", version);
        }
        if let Some(standing) = missing {
            values.set("standing", standing);
        }
        if let Some(wait) = wait {
            values.set("retryAfter", seconds(wait));
        }
    })
}

/// A refusal with a code.
pub(super) fn refused(code: Code, message: impl Into<String>) -> Error {
    Error::new(message.into()).extend_with(|_, values| values.set("code", code.name()))
}
