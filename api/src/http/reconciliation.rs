//! All packages on which Amazon and we differ, as a table to work through.

use super::problem::problem;
use super::upload::COST;
use crate::gate::Refusal;
use crate::graphql::executor::DeskExecutor;
use crate::graphql::id::{self, Id};
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::ID;

/// Adds the route.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    let table = web::resource("/markets/{id}/reconciliation.csv");
    config.service(table.app_data(web::Data::new(desk.clone())).route(web::get().to(table_of)));
}

async fn table_of(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    id: web::Path<String>,
) -> HttpResponse {
    let made = async {
        let caller = desk.admit(&request, COST).await?;
        let (services, id) = (desk.services(), Id::<id::Market>::read(&ID(id.into_inner())).uuid());
        Ok::<_, Refusal>(services.reconciliation_table(&caller, id).await?)
    };
    match made.await {
        Ok(table) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
            .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"reconciliation.csv\""))
            .body(table),
        Err(refusal) => problem(&request, &refusal),
    }
}
