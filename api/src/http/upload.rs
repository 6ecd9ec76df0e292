//! Uploads: `POST /uploads` announces a file, `PUT /uploads/{id}` sends it, `GET` or `HEAD` tells
//! how much of it has arrived.
//!
//! A file may come in one request or in several, one after the other; each says with
//! `Content-Range` (or `Upload-Offset`) where it begins, and each answer says in `Upload-Offset`
//! where the next one must. A request that breaks off loses what was on its way and less than one
//! piece of 64 KiB.

use super::accept::check_body_is_json;
use super::body::{self, BodyError, BodyLimits, Chunks};
use super::credential::only;
use super::problem::problem;
use crate::clock::utc;
use crate::gate::{Code, Refusal};
use crate::graphql::executor::DeskExecutor;
use crate::graphql::id::{self, Id};
use crate::service::ServiceError;
use crate::service::receiving::{Receiving, UploadError};
use crate::service::uploads::{Announced, Purpose, UploadView};
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CONTENT_RANGE, HeaderName, HeaderValue, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::ID;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use uuid::Uuid;

/// Where files are announced.
pub const PATH: &str = "/uploads";
/// Where the next part begins.
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
/// How long the file is.
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
/// Bytes of an announcement at most.
const ANNOUNCEMENT: usize = 4_096;

/// What a request costs of the caller's allowance.
pub(super) const COST: u64 = 10;

/// Adds the routes.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    let desk = web::Data::new(desk.clone());
    config.service(
        web::resource(PATH)
            .app_data(desk.clone())
            .route(web::post().to(post))
            .default_service(web::to(|request: HttpRequest| other_method(request, "POST"))),
    );
    config.service(
        web::resource(format!("{PATH}/{{id}}"))
            .app_data(desk)
            .route(web::put().to(put))
            .route(web::get().to(get))
            .route(web::head().to(get))
            .default_service(web::to(|request| other_method(request, "GET, HEAD, PUT"))),
    );
}

async fn other_method(request: HttpRequest, allowed: &'static str) -> HttpResponse {
    let message = format!("Only {allowed} is served here.");
    let mut answer = problem(&request, &Refusal::new(Code::MethodNotAllowed, message));
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    answer
}

/// A file that is about to be sent.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Announcement {
    /// The seller account, as GraphQL names it.
    account_id: String,
    /// What people call the file.
    file_name: String,
    /// Its bytes.
    size: u64,
    /// `report`, which is to be imported, or `attachment`.
    #[serde(default)]
    purpose: Option<String>,
}

/// An upload as callers see it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown<'u> {
    id: String,
    /// Where to send it.
    url: String,
    file_name: &'u str,
    purpose: &'u str,
    state: &'u str,
    size: i64,
    /// Where the next part begins.
    offset: u64,
    expires_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
}

/// A refusal, and where to go on from if that helps.
struct No {
    refusal: Refusal,
    offset: Option<u64>,
}

async fn post(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    mut payload: web::Payload,
) -> HttpResponse {
    match announce(&request, &desk, &mut payload).await {
        Ok(view) => shown(StatusCode::CREATED, &view),
        Err(no) => no.answer(&request),
    }
}

async fn announce(
    request: &HttpRequest,
    desk: &DeskExecutor,
    payload: &mut web::Payload,
) -> Result<UploadView, No> {
    let caller = desk.admit(request, COST).await?;
    check_body_is_json(request)?;
    let limits = BodyLimits { bytes: ANNOUNCEMENT, ..BodyLimits::default() };
    let body = body::read(request, payload, limits).await?;
    let announcement: Announcement = serde_json::from_slice(&body).map_err(|why| {
        let message = format!("The body must be {{\"accountId\", \"fileName\", \"size\"}}: {why}.");
        Refusal::new(Code::BadRequest, message)
    })?;
    let Announcement { account_id, file_name, size, purpose } = announcement;
    let purpose = purpose.as_deref().map_or(Some(Purpose::Report), Purpose::parse);
    let purpose = purpose.ok_or_else(|| {
        Refusal::new(Code::BadRequest, "`purpose` is \"report\" or \"attachment\".")
    })?;
    let account = Id::<id::SellerAccount>::read(&ID(account_id)).uuid();
    let announced = Announced { account, purpose, name: file_name, bytes: size };
    Ok(desk.services().announce_upload(&caller, announced).await?)
}

async fn get(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    id: web::Path<String>,
) -> HttpResponse {
    let found = async {
        let caller = desk.admit(&request, COST).await?;
        Ok::<_, No>(desk.services().upload(&caller, upload_id(&id)).await?)
    };
    match found.await {
        Ok(view) => shown(StatusCode::OK, &view),
        Err(no) => no.answer(&request),
    }
}

async fn put(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    id: web::Path<String>,
    mut payload: web::Payload,
) -> HttpResponse {
    match part(&request, &desk, upload_id(&id), &mut payload).await {
        Ok(view) => shown(StatusCode::OK, &view),
        Err(no) => no.answer(&request),
    }
}

async fn part(
    request: &HttpRequest,
    desk: &DeskExecutor,
    id: Uuid,
    payload: &mut web::Payload,
) -> Result<UploadView, No> {
    let caller = desk.admit(request, COST).await?;
    let range = Range::of(request)?;
    let mut receiving = desk.services().receive(&caller, id, range.first).await?;
    let announced = receiving.announced();
    range.fits(request, announced)?;
    let limits = desk.services().limits();
    let limits = BodyLimits {
        bytes: usize::try_from(announced - range.first.min(announced)).unwrap_or(usize::MAX),
        total: limits.total,
        grace: limits.grace,
        bytes_per_second: limits.bytes_per_second,
    };
    let taken = take(&mut receiving, Chunks::new(payload, limits), announced).await;
    match taken {
        Ok(()) => Ok(receiving.end().await?),
        // Nothing is kept of what cannot be used.
        Err(no) if no.refusal.code() == Code::UnsupportedMediaType => Err(no),
        Err(no) => {
            let kept = receiving.end().await?;
            Err(No { offset: Some(kept.offset), ..no })
        }
    }
}

async fn take(
    receiving: &mut Receiving,
    mut chunks: Chunks<'_, web::Payload>,
    announced: u64,
) -> Result<(), No> {
    loop {
        match chunks.next().await {
            Ok(Some(chunk)) => receiving.take(chunk).await?,
            Ok(None) => return Ok(()),
            Err(BodyError::TooLong(_)) => return Err(UploadError::TooLong { announced }.into()),
            Err(other) => return Err(other.into()),
        }
    }
}

/// Which part of the file a request brings.
struct Range {
    first: u64,
    /// After the last byte, if it is said.
    end: Option<u64>,
    /// Of how many, if it is said.
    of: Option<u64>,
}

impl Range {
    /// Without a word, a request brings the file from its beginning.
    fn of(request: &HttpRequest) -> Result<Range, No> {
        let refused = || {
            Refusal::new(
                Code::BadRequest,
                "Say where the part begins: `Content-Range: bytes 0-65535/200000` or \
                 `Upload-Offset: 0`.",
            )
        };
        let offset = only(request, &OFFSET)?.map(|text| text.parse::<u64>());
        let offset = offset.transpose().map_err(|_| refused())?;
        let range =
            only(request, &CONTENT_RANGE)?.map(|text| Range::read(text).ok_or_else(refused));
        match (range.transpose()?, offset) {
            (Some(range), Some(offset)) if range.first != offset => Err(refused().into()),
            (Some(range), _) => Ok(range),
            (None, offset) => Ok(Range { first: offset.unwrap_or(0), end: None, of: None }),
        }
    }

    fn read(text: &str) -> Option<Range> {
        let (range, of) = text.strip_prefix("bytes ")?.trim().split_once('/')?;
        let of = if of == "*" { None } else { Some(of.parse::<u64>().ok()?) };
        let (first, last) = range.split_once('-')?;
        let (first, last) = (first.parse::<u64>().ok()?, last.parse::<u64>().ok()?);
        let end = last.checked_add(1).filter(|end| *end > first);
        let within = end.is_some_and(|end| of.is_none_or(|of| end <= of));
        within.then_some(Range { first, end, of })
    }

    /// Whether what is said agrees with the file and the body.
    fn fits(&self, request: &HttpRequest, announced: u64) -> Result<(), No> {
        let length = body::length(request);
        if length.is_some_and(|length| length > announced.saturating_sub(self.first)) {
            return Err(UploadError::TooLong { announced }.into());
        }
        let body = self.end.map(|end| end - self.first);
        let other_length = body.is_some() && length.is_some() && body != length;
        if other_length || self.of.is_some_and(|of| of != announced) {
            let message = format!(
                "Content-Range does not agree with the body or with the announced {announced} bytes."
            );
            return Err(Refusal::new(Code::BadRequest, message).into());
        }
        Ok(())
    }
}

fn upload_id(text: &str) -> Uuid {
    Id::<id::Upload>::read(&ID(text.to_owned())).uuid()
}

fn shown(status: StatusCode, view: &UploadView) -> HttpResponse {
    let UploadView { upload, offset } = view;
    let id = ID::from(Id::<id::Upload>::of(upload.id)).0;
    let url = format!("{PATH}/{id}");
    let sha256 = upload.sha256.as_ref();
    let sha256 = sha256.map(|bytes| bytes.iter().map(|byte| format!("{byte:02x}")).collect());
    let mut answer = HttpResponse::build(status);
    answer.insert_header((OFFSET, *offset)).insert_header((LENGTH, upload.bytes));
    if status == StatusCode::CREATED {
        answer.insert_header((LOCATION, url.as_str()));
    }
    answer.json(Shown {
        id,
        url,
        file_name: &upload.name,
        purpose: &upload.purpose,
        state: &upload.state,
        size: upload.bytes,
        offset: *offset,
        expires_at: utc(upload.expires_at).to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        sha256,
    })
}

impl No {
    fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let mut answer = problem(request, &self.refusal);
        if let Some(offset) = self.offset {
            answer.headers_mut().insert(OFFSET, offset.into());
        }
        answer
    }
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        No { refusal, offset: None }
    }
}

impl From<ServiceError> for No {
    fn from(why: ServiceError) -> Self {
        Refusal::from(why).into()
    }
}

impl From<BodyError> for No {
    fn from(why: BodyError) -> Self {
        Refusal::from(why).into()
    }
}

impl From<UploadError> for No {
    fn from(why: UploadError) -> Self {
        let message = why.to_string();
        let (code, offset) = match why {
            UploadError::Service(why) => return why.into(),
            UploadError::Elsewhere { expected } => (Code::Conflict, Some(expected)),
            UploadError::Damaged => (Code::Conflict, Some(0)),
            UploadError::Whole | UploadError::Busy => (Code::Conflict, None),
            UploadError::TooLong { .. } => (Code::PayloadTooLarge, None),
            UploadError::WrongKind(_) => (Code::UnsupportedMediaType, None),
            UploadError::Full => (Code::Unavailable, None),
        };
        let refusal = Refusal::new(code, message);
        let refusal = match code {
            Code::Unavailable => refusal.retry_after(Duration::from_secs(60)),
            _ => refusal,
        };
        No { refusal, offset }
    }
}

#[cfg(test)]
mod tests {
    use super::Range;

    #[test]
    fn a_range_is_read_as_it_is_written_in_http() {
        let read = |text| Range::read(text).map(|range| (range.first, range.end, range.of));
        assert_eq!(read("bytes 0-65535/200000"), Some((0, Some(65_536), Some(200_000))));
        assert_eq!(read("bytes 65536-65536/*"), Some((65_536, Some(65_537), None)));
        let bad = ["", "bytes", "bytes 1-0/9", "bytes 0-9/9", "0-1/2", "bytes -1/2", "bytes */2"];
        for bad in bad {
            assert_eq!(read(bad), None, "{bad}");
        }
        assert_eq!(read(&format!("bytes 0-{}/*", u64::MAX)), None);
    }
}
