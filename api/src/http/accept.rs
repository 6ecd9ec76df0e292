//! Which media type a request is in, and which its answer is to be in.

use crate::gate::{Code, Refusal};
use actix_web::HttpRequest;
use actix_web::http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};

/// The media types of a GraphQL answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// `application/graphql-response+json`: the status tells how it went.
    GraphQl,
    /// `application/json`: the status tells about the request, the body about the document.
    Json,
}

impl Media {
    /// What goes into `Content-Type`.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Media::GraphQl => "application/graphql-response+json; charset=utf-8",
            Media::Json => "application/json; charset=utf-8",
        }
    }

    /// The media type the caller likes best; `application/json` if it does not say.
    ///
    /// # Errors
    /// When the caller accepts neither.
    pub fn negotiate(request: &HttpRequest) -> Result<Media, Refusal> {
        let Some(accepted) = joined(request.headers()) else { return Ok(Media::Json) };
        let ranges: Vec<Range> = accepted.split(',').filter_map(Range::parse).collect();
        let json = weight(&ranges, "json");
        let graphql = weight(&ranges, "graphql-response+json");
        // Of equal wishes the newer type wins only if it was named.
        if graphql.amount > 0
            && (graphql.amount > json.amount
                || (graphql.amount == json.amount && graphql.exact == NAMED))
        {
            return Ok(Media::GraphQl);
        }
        if json.amount > 0 {
            return Ok(Media::Json);
        }
        Err(Refusal::new(
            Code::NotAcceptable,
            "Answers are application/graphql-response+json or application/json. Accept one of \
             them.",
        ))
    }
}

fn joined(headers: &HeaderMap) -> Option<String> {
    let all: Vec<&str> = headers.get_all(ACCEPT).map(|v| v.to_str().unwrap_or_default()).collect();
    (!all.is_empty() && all.iter().any(|value| !value.trim().is_empty())).then(|| all.join(","))
}

/// One media range of an `Accept` header.
struct Range {
    kind: String,
    /// In thousandths.
    weight: u32,
}

impl Range {
    fn parse(text: &str) -> Option<Range> {
        let mut parts = text.split(';').map(|part| part.trim().to_ascii_lowercase());
        let kind = parts.next().filter(|kind| kind.contains('/'))?;
        let weight = parts
            .find_map(|part| part.strip_prefix("q=").map(str::to_owned))
            .map_or(Some(1.0), |weight| weight.parse::<f32>().ok())?;
        // A weight is between nought and one, with three digits.
        let weight = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
        Some(Range { kind, weight })
    }
}

/// How exactly a range names a type: in full, by its first half, or not at all.
const NAMED: u8 = 2;

/// How much a type is wanted.
#[derive(Clone, Copy, Default)]
struct Wish {
    exact: u8,
    amount: u32,
}

/// The wish for a type: that of the range which names it most exactly.
fn weight(ranges: &[Range], subtype: &str) -> Wish {
    let exactness = |kind: &str| match kind.split_once('/') {
        Some(("application", name)) if name == subtype => Some(NAMED),
        Some(("application", "*")) => Some(1),
        Some(("*", "*")) => Some(0),
        _ => None,
    };
    let wishes = ranges
        .iter()
        .filter_map(|range| Some(Wish { exact: exactness(&range.kind)?, amount: range.weight }));
    wishes.max_by_key(|wish| wish.exact).unwrap_or_default()
}

/// Checks that the body is JSON in UTF-8, uncompressed.
///
/// # Errors
/// When it is said to be anything else, or nothing is said: forms and plain text come from foreign
/// pages without asking.
pub fn check_body_is_json(request: &HttpRequest) -> Result<(), Refusal> {
    let headers = request.headers();
    let mut kinds = headers.get_all(CONTENT_TYPE);
    let json = matches!((kinds.next(), kinds.next()), (Some(kind), None)
        if kind.to_str().is_ok_and(is_json));
    let plain = headers.get_all(CONTENT_ENCODING).all(|encoding| encoding == "identity");
    if json && plain {
        return Ok(());
    }
    Err(Refusal::new(
        Code::UnsupportedMediaType,
        "Only application/json is read, in UTF-8 and uncompressed. Set Content-Type.",
    ))
}

fn is_json(content_type: &str) -> bool {
    let mut parts = content_type.split(';').map(str::trim);
    parts.next().is_some_and(|kind| kind.eq_ignore_ascii_case("application/json"))
        && parts.filter(|part| !part.is_empty()).all(|parameter| {
            parameter.split_once('=').is_some_and(|(name, value)| {
                name.trim().eq_ignore_ascii_case("charset")
                    && value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
            })
        })
}
