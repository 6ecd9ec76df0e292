//! Who a request says it is from, and where it comes from.

use super::proxies::Proxies;
use super::request_id::RequestId;
use crate::gate::{Code, Refusal};
use crate::service::{Credential, Visit};
use actix_web::HttpRequest;
use actix_web::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE, HeaderName, USER_AGENT};
use domain::language::Language;

/// The cookie of a browser's session. The prefix has browsers keep it to this very host, over TLS.
pub const SESSION_COOKIE: &str = "__Host-firstscan";
/// How keys of partners begin; everything else after `Bearer` is an access token.
const KEY_PREFIX: &str = "fs_";

/// The credential of a request. A header beats the cookie, for only programs can set it.
///
/// # Errors
/// When there are several, or one that is no text.
pub fn credential(request: &HttpRequest) -> Result<Option<Credential>, Refusal> {
    if let Some(header) = only(request, &AUTHORIZATION)? {
        let token = header
            .split_once(' ')
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or_else(|| refused("Authorization must be `Bearer` and a token or key."))?;
        return Ok(Some(bearer(token)));
    }
    let cookies = request.headers().get_all(COOKIE).filter_map(|header| header.to_str().ok());
    let mut sessions = cookies
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == SESSION_COOKIE);
    let session = sessions.next().map(|(_, value)| Credential::Session(value.into()));
    match sessions.next() {
        Some(_) => Err(refused("There are two session cookies; sign in again.")),
        None => Ok(session),
    }
}

/// A token or key as a credential.
#[must_use]
pub fn bearer(token: &str) -> Credential {
    match token.starts_with(KEY_PREFIX) {
        true => Credential::ApiKey(token.into()),
        false => Credential::Bearer(token.into()),
    }
}

/// Where a request comes from.
#[must_use]
pub fn visit(request: &HttpRequest) -> Visit {
    let agent = request.headers().get(USER_AGENT).and_then(|agent| agent.to_str().ok());
    let liked = request.headers().get(ACCEPT_LANGUAGE).and_then(|liked| liked.to_str().ok());
    Visit {
        ip: Proxies::address(request),
        agent: agent.unwrap_or_default().to_owned(),
        language: Language::accepted(liked.unwrap_or_default()),
        request_id: RequestId::of(request).to_string(),
    }
}

/// The text of a header that may be there once.
///
/// # Errors
/// When it is there twice or is no text.
pub fn only<'r>(request: &'r HttpRequest, name: &HeaderName) -> Result<Option<&'r str>, Refusal> {
    let mut all = request.headers().get_all(name);
    let Some(first) = all.next() else { return Ok(None) };
    match (first.to_str(), all.next()) {
        (Ok(text), None) => Ok(Some(text)),
        _ => Err(refused(format!("The header {name} must be there once, as plain text."))),
    }
}

fn refused(message: impl Into<String>) -> Refusal {
    Refusal::new(Code::Unauthenticated, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use secrecy::ExposeSecret;

    fn told(request: TestRequest) -> Result<String, String> {
        match credential(&request.to_http_request()) {
            Ok(None) => Ok("nobody".to_owned()),
            Ok(Some(Credential::Session(text))) => Ok(format!("session {}", text.expose_secret())),
            Ok(Some(Credential::Bearer(text))) => Ok(format!("bearer {}", text.expose_secret())),
            Ok(Some(Credential::ApiKey(text))) => Ok(format!("key {}", text.expose_secret())),
            Err(refusal) => Err(refusal.to_string()),
        }
    }

    fn with(name: &'static str, value: &'static str) -> TestRequest {
        TestRequest::default().append_header((name, value))
    }

    #[test]
    fn each_kind_of_credential_is_told_apart() {
        assert_eq!(told(TestRequest::default()).unwrap(), "nobody");
        assert_eq!(told(with("authorization", "Bearer a.b.c")).unwrap(), "bearer a.b.c");
        assert_eq!(told(with("authorization", "bearer fs_live_x")).unwrap(), "key fs_live_x");
        assert_eq!(told(with("cookie", "a=1; __Host-firstscan=xyz")).unwrap(), "session xyz");
        assert_eq!(told(with("cookie", "firstscan=xyz")).unwrap(), "nobody");
    }

    #[test]
    fn a_header_beats_the_cookie() {
        let both =
            with("cookie", "__Host-firstscan=xyz").append_header(("authorization", "Bearer a"));
        assert_eq!(told(both).unwrap(), "bearer a");
    }

    #[test]
    fn what_is_ambiguous_is_refused() {
        let twice = with("authorization", "Bearer a").append_header(("authorization", "Bearer b"));
        assert!(told(twice).is_err());
        assert!(told(with("authorization", "Basic abc")).is_err());
        assert!(told(with("authorization", "Bearer")).is_err());
        assert!(told(with("cookie", "__Host-firstscan=a; __Host-firstscan=b")).is_err());
    }
}
