//! What of a response's errors callers may read.
//!
//! Only errors with a code of ours pass. Everything else, a database's complaint or a panic, is
//! logged once with the request's id and becomes `INTERNAL`. Validation marks its own errors by
//! [`ValidationCodes`], an extension every schema behind the gate carries; without it a typing
//! error in a query would look like a fault of ours.

use super::Audience;
use super::code::{Code, with_code};
use async_graphql::async_trait::async_trait;
use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextValidation};
use async_graphql::{Response, ServerError, ValidationResult, Value};
use std::sync::Arc;

/// The most errors one response shows.
pub const MAX_ERRORS: usize = 10;

/// What callers read of a fault of ours.
pub const INTERNAL: &str =
    "Something went wrong on our side. Try again; if it stays, tell us the request id.";

/// How the library begins its hints at names of the schema.
const SUGGESTION: &str = " Did you mean";

/// How the library begins its complaints about a value that a type of ours refused.
const REFUSED_VALUE: [&str; 2] = ["Failed to parse \"", "Expected input type \""];

/// Shapes the errors of a response for its reader.
#[must_use]
pub fn shape(mut response: Response, audience: Audience, request_id: &str) -> Response {
    response.errors.truncate(MAX_ERRORS);
    for error in &mut response.errors {
        let code = readable_code(error);
        if code == Code::Internal {
            hide(error, request_id);
        }
        if audience == Audience::Anonymous
            && let Some(from) = error.message.find(SUGGESTION)
        {
            error.message.truncate(from);
        }
        with_code(error, code);
        if let Some(extensions) = &mut error.extensions {
            extensions.set("requestId", request_id);
        }
    }
    response
}

/// The code of an error that callers may read, or `INTERNAL`.
#[must_use]
pub fn readable_code(error: &ServerError) -> Code {
    let named = error.extensions.as_ref().and_then(|extensions| extensions.get("code"));
    match named {
        Some(Value::String(name)) => Code::parse(name).unwrap_or(Code::Internal),
        Some(_) => Code::Internal,
        None if is_refused_value(error) => Code::BadUserInput,
        None => Code::Internal,
    }
}

fn is_refused_value(error: &ServerError) -> bool {
    error.source.is_none() && REFUSED_VALUE.iter().any(|start| error.message.starts_with(start))
}

fn hide(error: &mut ServerError, request_id: &str) {
    tracing::error!(request_id, path = ?error.path, error = %error.message, "execution failed");
    error.message = INTERNAL.to_owned();
    error.source = None;
    error.extensions = None;
}

/// Marks what validation refuses, so that callers may read it.
#[derive(Debug, Clone, Copy, Default)]
pub struct ValidationCodes;

impl ExtensionFactory for ValidationCodes {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(ValidationCodes)
    }
}

#[async_trait]
impl Extension for ValidationCodes {
    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        next.run(ctx).await.map_err(|mut errors| {
            errors.iter_mut().for_each(|error| with_code(error, Code::ValidationFailed));
            errors
        })
    }
}
