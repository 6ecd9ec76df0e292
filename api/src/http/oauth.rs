//! `POST /oauth/token`: a partner's client trades its id and secret for an access token (RFC 6749,
//! client credentials). Id and secret are the two halves of a key; what the token may be used for is
//! what the key may, or less.

use super::body::{self, BodyLimits};
use super::credential::{only, visit};
use super::problem::problem;
use crate::gate::{Code, Refusal};
use crate::graphql::executor::DeskExecutor;
use crate::service::ServiceError;
use crate::service::api_keys::{NoToken, Token};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ALLOW, AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, PRAGMA, RETRY_AFTER,
    WWW_AUTHENTICATE,
};
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use std::collections::HashMap;

/// Where tokens are had.
pub const PATH: &str = "/oauth/token";
/// The media type of a request.
const FORM: &str = "application/x-www-form-urlencoded";
/// Bytes of a request at most.
const LONGEST: usize = 4_096;

/// Adds the routes.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    config.service(
        web::resource(PATH)
            .app_data(web::Data::new(desk.clone()))
            .route(web::post().to(post))
            .default_service(web::to(other_method)),
    );
}

async fn other_method(request: HttpRequest) -> HttpResponse {
    let refusal = Refusal::new(Code::MethodNotAllowed, "Tokens are had by POST.");
    let mut answer = problem(&request, &refusal);
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
    answer
}

/// A token as RFC 6749 writes it.
#[derive(Serialize)]
struct Granted<'t> {
    access_token: &'t str,
    token_type: &'static str,
    expires_in: i64,
    scope: String,
}

/// A refusal as RFC 6749 writes it.
#[derive(Serialize)]
struct Error<'t> {
    error: &'static str,
    error_description: &'t str,
}

/// Why there is no token.
struct Refused {
    status: StatusCode,
    error: &'static str,
    message: String,
    wait: Option<i64>,
}

impl Refused {
    fn new(error: &'static str, message: impl Into<String>) -> Self {
        Refused { status: StatusCode::BAD_REQUEST, error, message: message.into(), wait: None }
    }

    fn client() -> Self {
        let message = "Client and secret do not fit, or have ended.";
        Refused { status: StatusCode::UNAUTHORIZED, ..Refused::new("invalid_client", message) }
    }
}

async fn post(
    request: HttpRequest,
    desk: web::Data<DeskExecutor>,
    mut payload: web::Payload,
) -> HttpResponse {
    match token(&request, &desk, &mut payload).await {
        Ok(token) => {
            let scope: Vec<&str> = token.scopes.iter().map(|scope| scope.code()).collect();
            unkept(HttpResponse::Ok()).json(Granted {
                access_token: token.text.expose_secret(),
                token_type: "Bearer",
                expires_in: token.expires_in,
                scope: scope.join(" "),
            })
        }
        Err(Refused { status, error, message, wait }) => {
            let mut answer = unkept(HttpResponse::build(status));
            if status == StatusCode::UNAUTHORIZED {
                answer.insert_header((WWW_AUTHENTICATE, "Basic realm=\"Firstscan\""));
            }
            if let Some(wait) = wait {
                answer.insert_header((RETRY_AFTER, wait));
            }
            answer.json(Error { error, error_description: &message })
        }
    }
}

/// Nobody keeps what is answered here.
fn unkept(mut answer: actix_web::HttpResponseBuilder) -> actix_web::HttpResponseBuilder {
    answer.insert_header((CACHE_CONTROL, "no-store")).insert_header((PRAGMA, "no-cache"));
    answer
}

async fn token(
    request: &HttpRequest,
    desk: &DeskExecutor,
    payload: &mut web::Payload,
) -> Result<Token, Refused> {
    let invalid = |message: String| Refused::new("invalid_request", message);
    let media = only(request, &CONTENT_TYPE).map_err(|why| invalid(why.to_string()))?;
    let media = media.and_then(|media| media.split(';').next()).unwrap_or_default();
    if !media.trim().eq_ignore_ascii_case(FORM) {
        return Err(invalid(format!("Send the request as {FORM}.")));
    }
    let limits = BodyLimits { bytes: LONGEST, ..BodyLimits::default() };
    let body =
        body::read(request, payload, limits).await.map_err(|why| invalid(why.to_string()))?;
    let mut form: HashMap<String, String> = HashMap::new();
    for (name, value) in url::form_urlencoded::parse(&body) {
        if form.insert(name.to_string(), value.into_owned()).is_some() {
            return Err(invalid(format!("{name} is there twice.")));
        }
    }
    let key = key(request, &mut form)?;
    match form.get("grant_type").map(String::as_str) {
        Some("client_credentials") => {}
        Some(_) => {
            let message = "Only client_credentials is granted here.";
            return Err(Refused::new("unsupported_grant_type", message));
        }
        None => return Err(invalid("grant_type is missing; send client_credentials.".to_owned())),
    }
    let scope = form.get("scope").map(String::as_str);
    desk.services().token_for_key(&visit(request), &key, scope).await.map_err(|why| match why {
        NoToken::Scope(message) => Refused::new("invalid_scope", message),
        NoToken::Service(ServiceError::Unauthenticated) => Refused::client(),
        NoToken::Service(ServiceError::Throttled { retry_after }) => Refused {
            status: StatusCode::TOO_MANY_REQUESTS,
            wait: Some(retry_after),
            ..Refused::new("invalid_client", "Too many wrong secrets came from there; wait.")
        },
        NoToken::Service(other) => {
            tracing::error!(%other, "no token could be granted");
            Refused {
                status: StatusCode::SERVICE_UNAVAILABLE,
                ..Refused::new("temporarily_unavailable", "Try again in a while.")
            }
        }
    })
}

/// The key that the client's id and secret make, from the header or from the form.
fn key(request: &HttpRequest, form: &mut HashMap<String, String>) -> Result<SecretString, Refused> {
    let header = only(request, &AUTHORIZATION).map_err(|_| Refused::client())?.map(str::to_owned);
    let (id, secret) = (form.remove("client_id"), form.remove("client_secret"));
    let (id, secret) = match (header, secret) {
        (Some(_), Some(_)) => {
            let message = "Send the secret once: in the header or in the form.";
            return Err(Refused::new("invalid_request", message));
        }
        (Some(header), None) => basic(&header).ok_or_else(Refused::client)?,
        (None, secret) => (id.unwrap_or_default(), secret.unwrap_or_default()),
    };
    Ok(SecretString::from(format!("{id}_{secret}")))
}

/// Id and secret of `Basic`, each of which is encoded as in a form.
fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, both) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let both = String::from_utf8(STANDARD.decode(both.trim()).ok()?).ok()?;
    let (id, secret) = both.split_once(':')?;
    let decoded = |text: &str| {
        let text = text.replace('+', " ");
        percent_encoding::percent_decode_str(&text).decode_utf8().ok().map(|text| text.into_owned())
    };
    Some((decoded(id)?, decoded(secret)?))
}
