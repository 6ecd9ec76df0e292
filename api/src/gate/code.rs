//! The codes callers may rely on, and the refusals that carry them.

use async_graphql::{ErrorExtensionValues, Pos, Response, ServerError};
use std::time::Duration;

/// Why a request, or a part of it, failed: `extensions.code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// The document is not GraphQL.
    ParseFailed,
    /// The document does not fit the schema.
    ValidationFailed,
    /// The request is not a GraphQL request.
    BadRequest,
    /// A value the caller sent cannot be used.
    BadUserInput,
    /// The document is longer, deeper or wider than we execute.
    QueryTooLarge,
    /// The operation costs more than one operation may.
    CostExceeded,
    /// We do not know the caller.
    Unauthenticated,
    /// The caller may not do this.
    Forbidden,
    /// There is no such thing, or none the caller may see.
    NotFound,
    /// Somebody else changed it first, or it is being done already.
    Conflict,
    /// The idempotency key was used for something else.
    IdempotencyKeyReused,
    /// The caller asks too often.
    RateLimited,
    /// The method is not served.
    MethodNotAllowed,
    /// No media type we write is accepted.
    NotAcceptable,
    /// The media type of the body is not read.
    UnsupportedMediaType,
    /// The body is too long.
    PayloadTooLarge,
    /// The body came too slowly.
    RequestTimeout,
    /// Execution took too long.
    Timeout,
    /// Something we need is away for the moment.
    Unavailable,
    /// A fault of ours.
    Internal,
}

/// Each code, its name, and the status when it refuses a whole request.
const CODES: [(Code, &str, u16); 20] = [
    (Code::ParseFailed, "GRAPHQL_PARSE_FAILED", 400),
    (Code::ValidationFailed, "GRAPHQL_VALIDATION_FAILED", 400),
    (Code::BadRequest, "BAD_REQUEST", 400),
    (Code::BadUserInput, "BAD_USER_INPUT", 400),
    (Code::QueryTooLarge, "QUERY_TOO_LARGE", 400),
    (Code::CostExceeded, "COST_EXCEEDED", 400),
    (Code::Unauthenticated, "UNAUTHENTICATED", 401),
    (Code::Forbidden, "FORBIDDEN", 403),
    (Code::NotFound, "NOT_FOUND", 404),
    (Code::Conflict, "CONFLICT", 409),
    (Code::IdempotencyKeyReused, "IDEMPOTENCY_KEY_REUSED", 422),
    (Code::RateLimited, "RATE_LIMITED", 429),
    (Code::MethodNotAllowed, "METHOD_NOT_ALLOWED", 405),
    (Code::NotAcceptable, "NOT_ACCEPTABLE", 406),
    (Code::UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", 415),
    (Code::PayloadTooLarge, "PAYLOAD_TOO_LARGE", 413),
    (Code::RequestTimeout, "REQUEST_TIMEOUT", 408),
    (Code::Timeout, "TIMEOUT", 504),
    (Code::Unavailable, "UNAVAILABLE", 503),
    (Code::Internal, "INTERNAL", 500),
];

impl Code {
    /// The code of that name, if callers may see it.
    #[must_use]
    pub fn parse(name: &str) -> Option<Code> {
        CODES.iter().find(|(_, known, _)| *known == name).map(|(code, ..)| *code)
    }

    /// Every name, for those who read the contract.
    #[must_use]
    pub fn names() -> Vec<&'static str> {
        CODES.iter().map(|(_, name, _)| *name).collect()
    }

    /// The name in `extensions.code`.
    #[must_use]
    pub fn name(self) -> &'static str {
        CODES.iter().find(|(code, ..)| *code == self).map_or("INTERNAL", |(_, name, _)| name)
    }

    /// The HTTP status when nothing was executed.
    #[must_use]
    pub fn status(self) -> u16 {
        CODES.iter().find(|(code, ..)| *code == self).map_or(500, |(.., status)| *status)
    }

    /// Whether it is about the document rather than the request around it: such failures are
    /// well-formed GraphQL answers, status 200 for callers that accept only `application/json`.
    #[must_use]
    pub fn is_about_the_document(self) -> bool {
        matches!(
            self,
            Code::ParseFailed
                | Code::ValidationFailed
                | Code::BadUserInput
                | Code::QueryTooLarge
                | Code::CostExceeded
        )
    }
}

/// A request that is not executed, or an error of ours that callers may read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    code: Code,
    message: String,
    at: Vec<Pos>,
    retry_after: Option<Duration>,
}

impl Refusal {
    /// A refusal; the message says what was wrong and what to do.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Refusal {
        Refusal { code, message: message.into(), at: Vec::new(), retry_after: None }
    }

    /// The same, with its place in the document.
    #[must_use]
    pub fn at(mut self, place: Pos) -> Refusal {
        self.at.push(place);
        self
    }

    /// The same, with the time after which it is worth trying again.
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Refusal {
        self.retry_after = Some(wait);
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// When it is worth trying again.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The refusal as the only error of a response.
    #[must_use]
    pub fn into_response(self) -> Response {
        Response::from_errors(vec![self.into()])
    }
}

impl From<Refusal> for ServerError {
    fn from(refusal: Refusal) -> ServerError {
        let Refusal { code, message, at, retry_after: _ } = refusal;
        let mut error = ServerError::new(message, None);
        error.locations = at;
        with_code(&mut error, code);
        error
    }
}

/// Writes a code into an error.
pub(super) fn with_code(error: &mut ServerError, code: Code) {
    error.extensions.get_or_insert_with(ErrorExtensionValues::default).set("code", code.name());
}
