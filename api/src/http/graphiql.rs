//! A page to try queries on, for signed-in staff while Firstscan is developed. It loads its parts
//! from elsewhere, so production never serves it.

use super::credential::{credential, visit};
use super::problem::problem;
use crate::gate::{Code, Refusal};
use crate::service::{ServiceError, Services};
use actix_web::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::http::GraphiQLSource;

/// Where it is.
const PATH: &str = "/graphiql";

/// What the page needs and nothing else has: scripts in the page and from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' https://unpkg.com; \
     style-src 'unsafe-inline' https://unpkg.com; font-src data: https://unpkg.com; \
     img-src data: https://graphql.org; worker-src blob:; connect-src 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

/// Adds the route.
pub fn routes(services: &Services, config: &mut web::ServiceConfig) {
    let services = web::Data::new(services.clone());
    config.service(web::resource(PATH).app_data(services).route(web::get().to(page)));
}

async fn page(request: HttpRequest, services: web::Data<Services>) -> HttpResponse {
    match may_see(&request, &services).await {
        Ok(()) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
            .insert_header((CONTENT_SECURITY_POLICY, POLICY))
            .body(GraphiQLSource::build().endpoint("/graphql").title("Firstscan").finish()),
        Err(refusal) => problem(&request, &refusal),
    }
}

/// Opening the page changes nothing, so it does not matter which page led here.
async fn may_see(request: &HttpRequest, services: &Services) -> Result<(), Refusal> {
    let credential = credential(request)?.ok_or(ServiceError::Unauthenticated)?;
    let caller = services.caller(&credential, &visit(request)).await?;
    match caller.is_staff() {
        true => Ok(()),
        false => Err(Refusal::new(Code::Forbidden, "This page is for the consultancy's staff.")),
    }
}
