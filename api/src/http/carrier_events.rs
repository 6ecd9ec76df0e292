//! `POST /carrier-events/{vendor}/{endpoint}`: those who pass on carriers' events call here, each
//! with its own proof. Once it is answered, what was told is kept.

use super::body::{self, BodyLimits};
use super::credential::{only, visit};
use super::problem::problem;
use super::upload::COST;
use crate::gate::{Code, Refusal};
use crate::graphql::executor::DeskExecutor;
use crate::service::carrier_feeds::{CarrierCall, Refused};
use crate::vendor;
use actix_web::http::header::{ALLOW, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use domain::scan::vocabulary::Vendor;
use serde::{Deserialize, Serialize};

/// Where they call: who, and which of the feeds.
pub const ENDPOINT: &str = "/carrier-events/{vendor}/{endpoint}";
/// Bytes of a message at most: hundreds of events of a parcel.
const LONGEST: usize = 1_000_000;

/// Adds the routes.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    config.service(
        web::resource(ENDPOINT)
            .app_data(web::Data::new(desk.clone()))
            .route(web::post().to(post))
            .default_service(web::to(other_method)),
    );
}

async fn other_method(request: HttpRequest) -> HttpResponse {
    let refusal = Refusal::new(Code::MethodNotAllowed, "Only POST is served here.");
    let mut answer = problem(&request, &refusal);
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
    answer
}

/// What may stand in the address.
#[derive(Deserialize)]
struct Query {
    token: Option<String>,
}

/// What the vendor is told.
#[derive(Serialize)]
struct Taken {
    events: usize,
}

async fn post(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
    mut payload: web::Payload,
) -> HttpResponse {
    match take(&request, &desk, &path, &query, &mut payload).await {
        Ok(events) => HttpResponse::Ok().json(Taken { events }),
        Err(refusal) => problem(&request, &refusal),
    }
}

async fn take(
    request: &HttpRequest,
    desk: &DeskExecutor,
    (vendor, endpoint): &(String, String),
    Query { token }: &Query,
    payload: &mut web::Payload,
) -> Result<usize, Refusal> {
    let known = Vendor::parse(vendor).ok_or_else(|| {
        let all = Vendor::ALL.map(Vendor::code).join(", ");
        Refusal::new(Code::NotFound, format!("There is no vendor {vendor:?}; known are {all}."))
    })?;
    let limits = BodyLimits { bytes: LONGEST, ..BodyLimits::default() };
    let body = body::read(request, payload, limits).await?;
    let header = only(request, &HeaderName::from_static(vendor::header(known)))?;
    let call = CarrierCall { vendor, endpoint, header, token: token.as_deref(), body: &body };
    let services = desk.services();
    let call = services.prove_carrier_call(call, &visit(request)).await?;
    desk.admit_feed(call.tenant().0, call.feed(), COST)?;
    Ok(services.take_carrier_call(call).await?)
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Refusal {
        match refused {
            Refused::Unproven(why) => Refusal::new(Code::Unauthenticated, why.to_string()),
            Refused::Unreadable(why) => Refusal::new(Code::BadRequest, why.to_string()),
            Refused::Service(why) => why.into(),
        }
    }
}
