//! A name for each request, in its answer and in every line of log about it.

use crate::telemetry;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest};
use std::fmt;
use tracing::Span;
use tracing::field::{Empty, display};
use tracing_actix_web::RootSpanBuilder;
use uuid::Uuid;

/// The name of a request. It grows with time and is never taken from the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestId(Uuid);

impl RequestId {
    /// The name of this request.
    #[must_use]
    pub fn of(request: &impl HttpMessage) -> RequestId {
        let known = request.extensions().get::<RequestId>().copied();
        known.unwrap_or_else(|| {
            let new = RequestId(Uuid::now_v7());
            request.extensions_mut().insert(new);
            new
        })
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// Names the request and says so in the answer.
///
/// # Errors
/// Those of the handler.
pub async fn name(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = RequestId::of(&request);
    let mut response = telemetry::on_behalf_of(Some(id.0), next.call(request)).await?;
    if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
    }
    Ok(response)
}

/// The span of a request: its name, tenant, method, route and status. No path, query, address or
/// agent, for they tell about people.
#[derive(Debug, Clone, Copy)]
pub struct RequestSpan;

impl RootSpanBuilder for RequestSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        let span = tracing::info_span!(
            "request",
            request_id = %RequestId::of(request),
            method = %request.method(),
            route = Empty,
            tenant_id = Empty,
            status = Empty,
        );
        telemetry::join(&span, RequestId::of(request).0);
        span
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let status = match outcome {
            Ok(response) => {
                if let Some(route) = route(response.request()) {
                    span.record("route", display(route));
                }
                response.status()
            }
            Err(why) => why.as_response_error().status_code(),
        };
        span.record("status", status.as_u16());
        span.in_scope(|| tracing::info!("answered"));
    }
}

/// The pattern a request matched: `/reports/{id}`, not the id.
fn route(request: &HttpRequest) -> Option<String> {
    request.match_pattern()
}
