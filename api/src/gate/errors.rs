//! What of a response's errors callers may read.
//!
//! Only errors with a code of ours pass, and what the library says of a document before it runs
//! anything: that has a place in the document but none in the answer, and nothing behind it.
//! Everything else, a database's complaint or a panic, is logged once with the request's id and
//! becomes `INTERNAL`.
//!
//! An extension of the schema could mark the library's complaints for certain. But a schema with any
//! extension goes the long way round for every single field, which costs a page of shipments more
//! than the database does.

use super::Audience;
use super::code::{Code, with_code};
use async_graphql::{Response, ServerError, Value};

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
        None if is_about_the_document(error) => Code::ValidationFailed,
        None => Code::Internal,
    }
}

fn is_refused_value(error: &ServerError) -> bool {
    error.source.is_none() && REFUSED_VALUE.iter().any(|start| error.message.starts_with(start))
}

/// What a field answers has the field's path; only before execution is there none.
fn is_about_the_document(error: &ServerError) -> bool {
    error.path.is_empty() && !error.locations.is_empty() && error.source.is_none()
}

fn hide(error: &mut ServerError, request_id: &str) {
    tracing::error!(request_id, path = ?error.path, error = %error.message, "execution failed");
    error.message = INTERNAL.to_owned();
    error.source = None;
    error.extensions = None;
}
