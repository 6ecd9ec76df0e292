//! Tables of packages and findings that people and programs take away:
//! `GET /accounts/{id}/shipments.csv`, `.jsonl` or `.xlsx`, and `findings` the same, with the filter
//! of the list in the query. However many rows there are, memory holds a page of them.

mod columns;
mod form;
mod wanted;

use super::download::stretches;
use super::problem::problem;
use super::upload::COST;
use crate::gate::{Code, Refusal};
use crate::graphql::executor::DeskExecutor;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
pub use columns::Table;
use form::Text;
use wanted::Wanted;

/// How much more reading all packages takes than sending a file.
const EFFORT: u64 = 50;
/// The media type of workbooks.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Adds the routes.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    let desk = web::Data::new(desk.clone());
    for table in [Table::Shipments, Table::Findings] {
        let path = format!("/accounts/{{id}}/{}.{{ending}}", table.name());
        let resource = web::resource(path).app_data(desk.clone());
        config.service(resource.route(web::get().to(
            move |request: HttpRequest,
                  desk: web::Data<DeskExecutor>,
                  path: web::Path<(String, String)>| async move {
                let (account, ending) = path.into_inner();
                match taken(&desk, &request, table, &account, &ending).await {
                    Ok(answer) => answer,
                    Err(refusal) => problem(&request, &refusal),
                }
            },
        )));
    }
}

async fn taken(
    desk: &DeskExecutor,
    request: &HttpRequest,
    table: Table,
    account: &str,
    ending: &str,
) -> Result<HttpResponse, Refusal> {
    let caller = desk.admit(request, EFFORT * COST).await?;
    let name = table.name();
    if !["csv", "jsonl", "xlsx"].contains(&ending) {
        let message = format!("There is no {name}.{ending}; ask for {name}.csv, .jsonl or .xlsx.");
        return Err(Refusal::new(Code::NotFound, message));
    }
    let wanted = Wanted::read(request.query_string())?;
    let wish = wanted.of(account, table == Table::Findings)?;
    let what = format!("{name}_{ending}");
    let outgoing = desk.services().export_shipments(&caller, wish, &what).await?;
    let mut answer = HttpResponse::Ok();
    answer.insert_header((CONTENT_DISPOSITION, format!("attachment; filename={name}.{ending}")));
    Ok(match ending {
        "csv" => answer
            .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
            .streaming(Text::Csv.stream(table, outgoing)),
        "jsonl" => answer
            .insert_header((CONTENT_TYPE, "application/jsonl"))
            .streaming(Text::Jsonl.stream(table, outgoing)),
        _ => {
            let file = form::workbook(table, outgoing).await.map_err(|why| {
                Refusal::new(Code::Internal, format!("a workbook could not be written: {why}"))
            })?;
            answer.insert_header((CONTENT_TYPE, XLSX)).streaming(stretches(file))
        }
    })
}
