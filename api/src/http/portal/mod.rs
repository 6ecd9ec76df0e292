//! The portal: pages for people, which are part of the program.
//!
//! Files under `assets/` have their hash in their name and are kept for good; others are asked for
//! again and not sent twice. Every other address that a browser opens shows the entry page, whose
//! script finds out what is meant; programs that ask for it are told that there is nothing.

mod files;

use super::headers::PAGE_POLICY;
use super::problem::not_found;
use actix_web::http::header::{
    ACCEPT, AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    ETAG, EntityTag, Header, HeaderValue, IfNoneMatch, VARY,
};
use actix_web::http::{Method, header};
use actix_web::{HttpRequest, HttpResponse, web};
use files::File;
pub use files::Files;

/// First parts of addresses that are not pages, whatever is under them.
const PROGRAMS: [&str; 4] = ["graphql", "graphiql", "health", "metrics"];

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// Serves what no other route does.
pub fn routes(files: web::Data<Files>, config: &mut web::ServiceConfig) {
    config.default_service(web::to(move |request: HttpRequest| {
        let files = files.clone();
        async move { answer(&files, request).await }
    }));
}

async fn answer(files: &Files, request: HttpRequest) -> HttpResponse {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return not_found(request).await;
    }
    let path = request.path().trim_start_matches('/');
    if let Some(file) = files.get(path) {
        return sent(&request, file);
    }
    if !is_page(path) || !wants_a_page(&request) {
        return not_found(request).await;
    }
    match files.entry() {
        Some(entry) => page(&request, entry),
        None => absent(),
    }
}

fn sent(request: &HttpRequest, file: &File) -> HttpResponse {
    let tag = EntityTag::new_strong(file.tag.clone());
    let known = match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(known)) => known.iter().any(|known| known.weak_eq(&tag)),
        Err(_) => false,
    };
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    let keep = if file.hashed { FOR_GOOD } else { ASK_AGAIN };
    answer.insert_header((CACHE_CONTROL, keep));
    if file.varies() {
        answer.insert_header((VARY, header::ACCEPT_ENCODING.as_str()));
    }
    // Copies are the same to whoever reads them, yet not byte by byte.
    answer.insert_header((ETAG, format!("W/\"{}\"", file.tag)));
    if known {
        return answer.finish();
    }
    let (coding, bytes) = file.copy(AcceptEncoding::parse(request).ok().as_ref());
    if let Some(coding) = coding {
        answer.insert_header((CONTENT_ENCODING, coding));
    }
    answer.insert_header((CONTENT_TYPE, file.kind.as_str())).body(bytes)
}

/// Files have an ending, pages do not.
fn is_page(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    !PROGRAMS.contains(&first) && !last.contains('.')
}

/// Browsers that open an address name HTML; scripts and programs do not.
fn wants_a_page(request: &HttpRequest) -> bool {
    let accepted = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.contains("text/html"))
}

fn page(request: &HttpRequest, entry: &File) -> HttpResponse {
    let mut answer = sent(request, entry);
    let headers = answer.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(PAGE_POLICY));
    // Programs get something else at the same address.
    headers.append(VARY, ACCEPT.into());
    answer
}

fn absent() -> HttpResponse {
    HttpResponse::NotFound().insert_header((CONTENT_TYPE, "text/plain; charset=utf-8")).body(
        "This firstscan was built without its portal; only the API is here, at /graphql.\n\
         `make build` builds the portal too where npm is installed.\n",
    )
}
