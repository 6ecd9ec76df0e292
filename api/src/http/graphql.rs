//! `POST /graphql`.
//!
//! Each step may refuse: method, origin, media types, body, caller, gate, allowance. Only then is
//! something executed, within a deadline, and a panic there is a fault of ours with a number, not a
//! cut connection. The status follows "GraphQL over HTTP".

use super::accept::{Media, check_body_is_json};
use super::body::{self, BodyLimits};
use super::executor::{Executor, seconds};
use super::origin::Origins;
use super::request_id::RequestId;
use super::stopping::Stopping;
use super::subscriptions::{self, SocketLimits};
use crate::gate::{Admitted, Audience, Channel, Code, Gate, Refusal, cost_extension, errors};
use crate::telemetry::{Outcome, metrics};
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER, UPGRADE};
use actix_web::{HttpRequest, HttpResponse, guard, web};
use async_graphql::parser::types::OperationType;
use async_graphql::{Response, ServerError, Value};
use bytes::Bytes;
use futures::FutureExt;
use serde::Serialize;
use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Where GraphQL is served.
pub const PATH: &str = "/graphql";
/// Bytes of a program's request at most: variables, query, and how both are written.
const BULK: usize = 1_200_000;

/// Everything GraphQL requests meet before and after they are executed.
#[derive(Clone)]
pub struct Edge<E> {
    /// Who executes.
    pub executor: E,
    /// The doors before execution.
    pub gate: Arc<Gate>,
    /// What a body may be.
    pub body: BodyLimits,
    /// What the body of a program may be that says who it is: partners send rows by the thousand.
    pub bulk: BodyLimits,
    /// How long execution may take.
    pub deadline: Duration,
    /// Pages that may call.
    pub origins: Origins,
    /// What a socket may be.
    pub sockets: SocketLimits,
    /// When sockets are closed because the server stops.
    pub stopping: Stopping,
}

impl<E: Executor> Edge<E> {
    /// An edge with the usual limits.
    #[must_use]
    pub fn new(executor: E, gate: Arc<Gate>, origins: Origins) -> Edge<E> {
        Edge {
            executor,
            gate,
            body: BodyLimits::default(),
            bulk: BodyLimits { bytes: BULK, ..BodyLimits::default() },
            deadline: Duration::from_secs(10),
            origins,
            sockets: SocketLimits::default(),
            stopping: Stopping::never(),
        }
    }

    /// Adds the routes.
    pub fn routes(self, services: &mut web::ServiceConfig) {
        let upgrade =
            guard::fn_guard(|asked| asked.head().headers().get(UPGRADE).is_some_and(is_websocket));
        services.service(
            web::resource(PATH)
                .app_data(web::Data::new(self))
                .route(web::post().to(post::<E>))
                .route(web::get().guard(upgrade).to(subscriptions::open::<E>))
                .default_service(web::to(other_method)),
        );
    }
}

fn is_websocket(upgrade: &actix_web::http::header::HeaderValue) -> bool {
    upgrade.to_str().is_ok_and(|upgrade| upgrade.eq_ignore_ascii_case("websocket"))
}

async fn other_method(request: HttpRequest) -> HttpResponse {
    let refusal = Refusal::new(
        Code::MethodNotAllowed,
        "GraphQL is served by POST with application/json; subscriptions over WebSocket.",
    );
    let mut answer = refuse(&request, Media::Json, refusal, Audience::Anonymous);
    answer.headers_mut().insert(ALLOW, actix_web::http::header::HeaderValue::from_static("POST"));
    answer
}

async fn post<E: Executor>(
    request: HttpRequest,
    edge: web::Data<Edge<E>>,
    mut payload: web::Payload,
) -> HttpResponse {
    // Media types come first: they decide how a refusal is written.
    let media = match Media::negotiate(&request) {
        Ok(media) => media,
        Err(refusal) => return refuse(&request, Media::Json, refusal, Audience::Anonymous),
    };
    let (body, caller) = match edge.meet(&request, &mut payload).await {
        Ok(met) => met,
        Err(refusal) => return refuse(&request, media, refusal, Audience::Anonymous),
    };
    let audience = edge.executor.audience(&caller);
    if let Some(tenant) = edge.executor.tenant(&caller) {
        tracing::Span::current().record("tenant_id", tracing::field::display(tenant));
    }
    let admitted = match edge.admit(&body, audience) {
        Ok(admitted) => admitted,
        Err(refusal) => return refuse(&request, media, refusal, audience),
    };
    let Admitted { request: operation, kind, cost } = admitted;
    let charge = match guarded(edge.deadline, edge.executor.charge(&caller, cost)).await {
        Ok(charge) => charge,
        Err(refusal) => return refuse(&request, media, refusal, audience),
    };
    let mut answer = if charge.granted {
        let began = Instant::now();
        let response = edge.execute(operation, caller).await;
        let outcome = if response.is_ok() { Outcome::Done } else { Outcome::Failed };
        metrics().operation(name_of(kind), outcome, cost, began.elapsed());
        write(&request, media, response.extension("cost", cost_extension(cost)), audience)
    } else {
        refuse(&request, media, charge.too_often(), audience)
    };
    charge.write(answer.headers_mut());
    answer
}

/// What figures call an operation.
pub(super) const fn name_of(kind: OperationType) -> &'static str {
    match kind {
        OperationType::Query => "query",
        OperationType::Mutation => "mutation",
        OperationType::Subscription => "subscription",
    }
}

impl<E: Executor> Edge<E> {
    /// The body comes before the caller: whoever is known may hold a connection to the database,
    /// and must not be able to hold it by sending slowly.
    async fn meet(
        &self,
        request: &HttpRequest,
        payload: &mut web::Payload,
    ) -> Result<(Bytes, E::Caller), Refusal> {
        self.origins.check(request)?;
        check_body_is_json(request)?;
        let of_program = request.headers().contains_key(AUTHORIZATION);
        let limits = if of_program { self.bulk } else { self.body };
        let body = body::read(request, payload, limits).await?;
        let identify = self.executor.identify(request, Channel::Request);
        Ok((body, guarded(self.deadline, identify).await??))
    }

    fn admit(&self, body: &[u8], audience: Audience) -> Result<Admitted, Refusal> {
        self.gate.admit(self.gate.read(body, audience)?, audience, Channel::Request)
    }

    async fn execute(&self, operation: async_graphql::Request, caller: E::Caller) -> Response {
        guarded(self.deadline, self.executor.execute(operation, caller))
            .await
            .unwrap_or_else(Refusal::into_response)
    }
}

/// Runs to the end, the deadline, or a panic, whichever comes first.
pub(super) async fn guarded<T>(
    deadline: Duration,
    work: impl Future<Output = T>,
) -> Result<T, Refusal> {
    match tokio::time::timeout(deadline, AssertUnwindSafe(work).catch_unwind()).await {
        Ok(Ok(done)) => Ok(done),
        // The shaping of the response logs it, with the request's id.
        Ok(Err(panic)) => Err(Refusal::new(Code::Internal, words_of(panic.as_ref()))),
        Err(_) => Err(Refusal::new(
            Code::Timeout,
            "The operation took too long and was stopped. Ask for less at once.",
        )),
    }
}

/// What a panic said.
pub(super) fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("panic: {}", text.unwrap_or("without words"))
}

fn refuse(
    request: &HttpRequest,
    media: Media,
    refusal: Refusal,
    audience: Audience,
) -> HttpResponse {
    let wait = refusal.wait();
    let unread = matches!(refusal.code(), Code::RequestTimeout | Code::PayloadTooLarge);
    let mut answer = write(request, media, refusal.into_response(), audience);
    if let Some(wait) = wait {
        answer.headers_mut().insert(RETRY_AFTER, seconds(wait).into());
    }
    if unread {
        // The rest of the body is still on the wire.
        answer.head_mut().set_connection_type(actix_web::http::ConnectionType::Close);
    }
    answer
}

/// A response as "GraphQL over HTTP" writes it: without `data` if nothing was executed.
#[derive(Serialize)]
struct Written<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'r Value>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'r [ServerError],
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    extensions: &'r BTreeMap<String, Value>,
}

fn write(
    request: &HttpRequest,
    media: Media,
    response: Response,
    audience: Audience,
) -> HttpResponse {
    let id = RequestId::of(request);
    let response = errors::shape(response, audience, &id.to_string());
    let refused = response.data == Value::Null
        && response.errors.iter().all(|error| error.path.is_empty())
        && !response.errors.is_empty();
    let mut answer = HttpResponse::build(status(&response, refused, media));
    for (name, value) in &response.http_headers {
        answer.append_header((name.as_str(), value.as_bytes()));
    }
    if let Some(wait) = response.errors.iter().filter_map(retry_after).max() {
        answer.insert_header((RETRY_AFTER, wait));
    }
    let body = Written {
        data: (!refused).then_some(&response.data),
        errors: &response.errors,
        extensions: &response.extensions,
    };
    match serde_json::to_vec(&body) {
        Ok(body) => answer.insert_header((CONTENT_TYPE, media.content_type())).body(body),
        Err(why) => {
            tracing::error!(%id, %why, "a response could not be written");
            HttpResponse::InternalServerError().finish()
        }
    }
}

/// The seconds that a resolver wants the caller to wait.
fn retry_after(error: &ServerError) -> Option<u64> {
    match error.extensions.as_ref()?.get("retryAfter")? {
        Value::Number(seconds) => seconds.as_u64(),
        _ => None,
    }
}

fn status(response: &Response, refused: bool, media: Media) -> StatusCode {
    let first = response.errors.first().filter(|_| refused).map(errors::readable_code);
    match first {
        None => StatusCode::OK,
        Some(code) if media == Media::Json && code.is_about_the_document() => StatusCode::OK,
        Some(code) => {
            StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
