//! `/metrics`, and counting what is answered.

use super::problem::{not_found, problem};
use crate::gate::{Code, Refusal};
use crate::service::readiness::Readiness;
use crate::telemetry::metrics;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{AUTHORIZATION, CONTENT_TYPE};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{Error, HttpRequest, HttpResponse};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use secrecy::{ExposeSecret, SecretString};
use std::time::Instant;

/// Where figures are.
pub const PATH: &str = "/metrics";
/// The media type of Prometheus' text.
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Who may see the figures.
#[derive(Clone, Debug)]
pub enum Readers {
    /// Whoever reaches the port: one that strangers do not.
    All,
    /// Who sends this token.
    With(SecretString),
}

/// Adds the route.
pub fn routes(readiness: Data<Readiness>, readers: Readers, services: &mut ServiceConfig) {
    services.service(
        web::resource(PATH)
            .app_data(readiness)
            .app_data(Data::new(readers))
            .route(web::get().to(figures)),
    );
}

async fn figures(
    request: HttpRequest,
    readers: Data<Readers>,
    readiness: Data<Readiness>,
) -> HttpResponse {
    if !readers.admit(&request) {
        // Strangers do not learn that there is something to see.
        return not_found(request).await;
    }
    match metrics().exposed(readiness.gauged().await) {
        Ok(text) => HttpResponse::Ok().insert_header((CONTENT_TYPE, TEXT)).body(text),
        Err(why) => problem(&request, &Refusal::new(Code::Internal, why.to_string())),
    }
}

impl Readers {
    fn admit(&self, request: &HttpRequest) -> bool {
        let Readers::With(token) = self else { return true };
        let sent = request.headers().get(AUTHORIZATION).map(|sent| sent.as_bytes());
        let sent = sent.and_then(|sent| sent.strip_prefix(b"Bearer "));
        sent.is_some_and(|sent| {
            verify_slices_are_equal(sent, token.expose_secret().as_bytes()).is_ok()
        })
    }
}

/// Counts a request once it is answered.
///
/// # Errors
/// Those of the handler.
pub async fn measure(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let (began, method) = (Instant::now(), method(request.method()));
    let outcome = next.call(request).await;
    let (route, status) = match &outcome {
        Ok(answer) => (answer.request().match_pattern(), answer.status()),
        Err(why) => (None, why.as_response_error().status_code()),
    };
    // What matched no route, or only a folder of routes, is one thing: paths are the caller's words.
    let route = route.filter(|_| status != StatusCode::NOT_FOUND);
    let route = route.as_deref().unwrap_or("other");
    metrics().request(method, route, status.as_u16(), began.elapsed());
    outcome
}

/// Methods that are served; the names of others are the caller's words.
fn method(method: &Method) -> &'static str {
    let served = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    served.into_iter().find(|name| method == name).unwrap_or("other")
}
