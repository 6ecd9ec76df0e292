//! Files that people take away: the rows that an import set aside, and what was attached.
//!
//! A file is opened while it is sent, a stretch at a time, so that its size does not matter. A
//! fault in the middle cuts the connection, which every client notices: the answer is chunked and
//! has no end then.

use super::problem::problem;
use super::upload::COST;
use crate::gate::Refusal;
use crate::graphql::executor::DeskExecutor;
use crate::graphql::id::{self, Id};
use crate::render::cell::SafeTable;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::ID;
use bytes::Bytes;
use futures::{Stream, stream};
use std::io::{self, Read};

/// Bytes of a stretch.
const STRETCH: u64 = 64 * 1024;

/// Adds the routes.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    let desk = web::Data::new(desk.clone());
    let aside = web::resource("/imports/{id}/quarantine.csv").app_data(desk.clone());
    config.service(aside.route(web::get().to(quarantine)));
    let attached = web::resource("/uploads/{id}/content").app_data(desk);
    config.service(attached.route(web::get().to(attachment)));
}

/// All rows that an import set aside, safe to open in a spreadsheet.
async fn quarantine(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    id: web::Path<String>,
) -> HttpResponse {
    let opened = async {
        let caller = desk.admit(&request, COST).await?;
        let id = Id::<id::Import>::read(&ID(id.into_inner())).uuid();
        Ok::<_, Refusal>(desk.services().table_set_aside(&caller, id).await?)
    };
    match opened.await {
        Ok(file) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
            .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"quarantine.csv\""))
            .streaming(stretches(SafeTable::new(file))),
        Err(refusal) => problem(&request, &refusal),
    }
}

/// What was attached. Never shown by the browser itself, whatever it is.
async fn attachment(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    id: web::Path<String>,
) -> HttpResponse {
    let opened = async {
        let caller = desk.admit(&request, COST).await?;
        let id = Id::<id::Upload>::read(&ID(id.into_inner())).uuid();
        Ok::<_, Refusal>(desk.services().attachment(&caller, id).await?)
    };
    match opened.await {
        Ok((upload, file)) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "application/octet-stream"))
            .insert_header((CONTENT_DISPOSITION, named(&upload.name)))
            .streaming(stretches(file)),
        Err(refusal) => problem(&request, &refusal),
    }
}

/// That it is to be saved, and under which name (RFC 6266).
fn named(name: &str) -> String {
    let escaped: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("attachment; filename*=UTF-8''{escaped}")
}

/// What is read, a stretch at a time, where waiting for the disk is allowed.
pub(super) fn stretches(file: impl Read + Send + 'static) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold(file, |mut file| async move {
        let read = tokio::task::spawn_blocking(move || {
            let mut stretch = Vec::new();
            (&mut file).take(STRETCH).read_to_end(&mut stretch)?;
            Ok::<_, io::Error>((stretch, file))
        });
        let (stretch, file) = read.await.map_err(io::Error::other)??;
        if stretch.is_empty() {
            return Ok(None);
        }
        Ok(Some((Bytes::from(stretch), file)))
    })
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        assert_eq!(named("a-1.pdf"), "attachment; filename*=UTF-8''a-1.pdf");
        assert_eq!(named("\u{e4}\r\n\";x"), "attachment; filename*=UTF-8''%C3%A4%0D%0A%22%3Bx");
    }
}
