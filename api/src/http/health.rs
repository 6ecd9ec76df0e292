//! `/health/live` and `/health/ready`, for whoever starts us and sends requests to us.
//!
//! They tell strangers which part does not work, never why: that is in the log.

use crate::service::readiness::{Readiness, Report};
use actix_web::HttpResponse;
use actix_web::web::{self, Data, ServiceConfig};
use serde::Serialize;

#[derive(Serialize)]
struct Told {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    checks: Option<Report>,
}

/// Adds the routes.
pub fn routes(readiness: Data<Readiness>, services: &mut ServiceConfig) {
    services.service(
        web::scope("/health")
            .app_data(readiness)
            .route("/live", web::get().to(live))
            .route("/ready", web::get().to(ready)),
    );
}

/// The process runs and answers. It depends on nothing else: starting it anew would not mend that.
async fn live() -> HttpResponse {
    HttpResponse::Ok().json(Told { status: "live", checks: None })
}

async fn ready(readiness: Data<Readiness>) -> HttpResponse {
    let report = readiness.report().await;
    let (mut answer, status) = match report.is_ready() {
        true => (HttpResponse::Ok(), "ready"),
        false => (HttpResponse::ServiceUnavailable(), "not_ready"),
    };
    answer.json(Told { status, checks: Some(report) })
}
