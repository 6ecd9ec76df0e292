//! What programs find here, as programs read it: the REST edge as an OpenAPI 3.1 document at
//! `/openapi.json`, and the schema of GraphQL at `/schema.graphql` for whoever is signed in.
//!
//! The document is built from what the code knows (codes of problems and errors, columns of tables),
//! so those cannot differ; that its addresses and answers are ours, tests ask the server.

mod files;
mod partners;
mod parts;
mod service;
mod tables;
#[cfg(test)]
mod tests;
mod uploads;

use super::problem::problem;
use super::upload::COST;
use crate::graphql;
use crate::graphql::executor::DeskExecutor;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// Where the document is.
const OPENAPI: &str = "/openapi.json";
/// Where the schema is.
const SCHEMA: &str = "/schema.graphql";

/// Written once.
static SDL: OnceLock<String> = OnceLock::new();

const ABOUT: &str = "Files in and out of Firstscan: uploads of reports, tables of packages and \
    findings, papers of a review. Everything else is asked for in GraphQL at `/graphql`, whose \
    schema is at `/schema.graphql`. Ids are those of GraphQL. Every refusal is a problem detail \
    (RFC 9457) whose `code` says which.";

/// Adds the routes.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    let text = document().to_string();
    config.service(web::resource(OPENAPI).route(web::get().to(move || {
        let text = text.clone();
        async move {
            HttpResponse::Ok()
                .insert_header((CONTENT_TYPE, "application/json"))
                .insert_header((CACHE_CONTROL, "no-cache"))
                .body(text)
        }
    })));
    let desk = web::Data::new(desk.clone());
    config.service(web::resource(SCHEMA).app_data(desk).route(web::get().to(schema)));
}

/// The schema, for those who may ask the API about itself.
async fn schema(request: HttpRequest, desk: web::Data<DeskExecutor>) -> HttpResponse {
    match desk.admit(&request, COST).await {
        Ok(_) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "application/graphql; charset=utf-8"))
            .body(SDL.get_or_init(graphql::sdl).as_str()),
        Err(refusal) => problem(&request, &refusal),
    }
}

/// The OpenAPI document.
#[must_use]
pub fn document() -> Value {
    let mut paths = Map::new();
    let parts =
        [uploads::paths(), tables::paths(), files::paths(), partners::paths(), service::paths()];
    for (path, operations) in parts.into_iter().flatten() {
        paths.insert(path.to_owned(), operations);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Firstscan",
            "summary": "The desk for Valid Tracking Rate, for programs.",
            "description": ABOUT,
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "Proprietary"},
        },
        "servers": [{"url": "/"}],
        "security": [{"key": []}],
        "tags": [
            {"name": "Uploads", "description": "Reports and attachments on their way in."},
            {"name": "Tables", "description": "Packages and findings on their way out."},
            {"name": "Files", "description": "Papers of a review, and what was kept."},
            {"name": "Partners", "description": "Keys traded for tokens, and carriers' events."},
            {"name": "Service", "description": "Whether it works, and what it understands."},
        ],
        "paths": paths,
        "components": {
            "securitySchemes": {"key": {
                "type": "http",
                "scheme": "bearer",
                "description": "A partner's key (`fs_live_…`, `fs_test_…`), or an access token.",
            }},
            "schemas": {
                "Problem": parts::problem(),
                "Upload": uploads::upload(),
                "Announcement": uploads::announcement(),
                "TokenRequest": partners::token_request(),
                "Token": partners::token_granted(),
                "TokenRefusal": partners::token_refusal(),
                "CarrierEvents": partners::carrier_events(),
                "Readiness": service::readiness(),
                "Shipment": tables::row(super::bulk::Table::Shipments),
                "Finding": tables::row(super::bulk::Table::Findings),
            },
            "responses": {"Refused": parts::refused()},
        },
    })
}

/// The document as it is committed.
///
/// # Errors
/// Never in fact: it is a value that can be written.
pub fn text() -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(&document())? + "\n")
}
