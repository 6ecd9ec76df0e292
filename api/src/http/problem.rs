//! How REST says no: problem details (RFC 9457).

use super::executor::seconds;
use super::request_id::RequestId;
use crate::gate::errors::INTERNAL;
use crate::gate::{Code, Refusal};
use actix_web::error::{InternalError, QueryPayloadError};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

/// The media type.
pub const PROBLEM: &str = "application/problem+json";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Problem<'p> {
    /// There is no page about each code, so the type is the default and the code tells.
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'p str,
    status: u16,
    detail: &'p str,
    code: &'static str,
    request_id: String,
}

/// A refusal as problem details. A fault of ours is logged and its words are kept back.
#[must_use]
pub fn problem(request: &HttpRequest, refusal: &Refusal) -> HttpResponse {
    let (code, request_id) = (refusal.code(), RequestId::of(request).to_string());
    let said = refusal.to_string();
    let detail = if code == Code::Internal {
        tracing::error!(request_id, error = said, "request failed");
        INTERNAL
    } else {
        said.as_str()
    };
    let status = StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let problem = Problem {
        kind: "about:blank",
        title: status.canonical_reason().unwrap_or("Error"),
        status: status.as_u16(),
        detail,
        code: code.name(),
        request_id,
    };
    let mut answer = HttpResponse::build(status);
    if let Some(wait) = refusal.wait() {
        answer.insert_header((RETRY_AFTER, seconds(wait)));
    }
    if matches!(code, Code::RequestTimeout | Code::PayloadTooLarge) {
        answer.force_close();
    }
    answer.insert_header((CONTENT_TYPE, PROBLEM)).json(problem)
}

/// What a path that is not served answers.
pub async fn not_found(request: HttpRequest) -> HttpResponse {
    problem(&request, &Refusal::new(Code::NotFound, "There is nothing at this address."))
}

/// What an address answers whose query has something in it that cannot be read.
pub fn unreadable_query(why: QueryPayloadError, request: &HttpRequest) -> actix_web::Error {
    let said = format!("The query of the address cannot be used: {why}.");
    let answer = problem(request, &Refusal::new(Code::BadUserInput, said));
    InternalError::from_response(why, answer).into()
}
