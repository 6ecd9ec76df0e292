//! How partners' programs sign in, and where carriers' events come in.

use super::parts::{Operation, Path, json_of};
use crate::auth::scope::Scope;
use crate::http::{carrier_events, oauth};
use crate::vendor;
use domain::scan::vocabulary::Vendor;
use serde_json::{Value, json};

const TAG: &str = "Partners";

/// The addresses.
pub fn paths() -> Vec<Path> {
    vec![
        (oauth::PATH, json!({"post": token().json()})),
        (carrier_events::ENDPOINT, json!({"post": events().json()})),
    ]
}

fn token() -> Operation {
    let refused = |about: &str| json_of(about, "TokenRefusal");
    Operation {
        id: "grantToken",
        tag: TAG,
        summary: "Trades a key for an access token",
        about: "Client credentials of OAuth 2 (RFC 6749, 4.4): the two halves of a key are id and \
            secret of the client, in an `Authorization: Basic` header or in the form."
            .to_owned(),
        takes: Vec::new(),
        body: json!({"required": true, "content": {"application/x-www-form-urlencoded": {
            "schema": {"$ref": "#/components/schemas/TokenRequest"},
        }}}),
        answers: vec![
            (200, json_of("The token.", "Token")),
            (400, refused("What was asked for cannot be granted; `error` says why.")),
            (401, refused("Id and secret do not fit, or have ended.")),
            (429, refused("Too many calls at the endpoint, or too many wrong secrets from there.")),
            (503, refused("Not now.")),
        ],
        refuses: &[405],
        open: true,
    }
}

fn events() -> Operation {
    let in_path = |name: &str, about: &str, schema: Value| json!({"name": name, "in": "path", "required": true, "description": about, "schema": schema});
    let mut proofs: Vec<String> = Vendor::ALL
        .iter()
        .map(|known| format!("{}: `{}`", known.code(), vendor::header(*known)))
        .collect();
    proofs.sort();
    Operation {
        id: "takeCarrierEvents",
        tag: TAG,
        summary: "Takes a carrier's events from who passes them on",
        about: format!(
            "The address is that of a carrier feed (`createCarrierFeed`). Each vendor proves itself \
             in a header of its own ({}). Once it is answered, what was told is kept; told again, \
             it changes nothing.",
            proofs.join(", ")
        ),
        takes: vec![
            in_path(
                "vendor",
                "Who calls.",
                json!({"type": "string", "enum": Vendor::ALL.map(Vendor::code)}),
            ),
            in_path("endpoint", "The feed.", json!({"type": "string", "minLength": 1})),
            json!({
                "name": "token", "in": "query",
                "description": "The secret, for vendors that cannot sign.",
                "schema": {"type": "string"},
            }),
        ],
        body: json!({"required": true, "content": {"application/json": {
            "schema": {"type": "object", "description": "A message as the vendor writes it."},
        }}}),
        answers: vec![(200, json_of("Kept.", "CarrierEvents"))],
        refuses: &[400, 401, 404, 405, 408, 413, 429, 500, 503],
        open: true,
    }
}

/// What a client asks for.
pub fn token_request() -> Value {
    let scopes: Vec<&str> = Scope::ALL.iter().map(|(_, code)| *code).collect();
    json!({
        "type": "object",
        "required": ["grant_type"],
        "properties": {
            "grant_type": {"type": "string", "const": "client_credentials"},
            "client_id": {"type": "string"},
            "client_secret": {"type": "string"},
            "scope": {
                "type": "string",
                "description": format!(
                    "Fewer scopes than the key has, with spaces between them: {}.",
                    scopes.join(", ")
                ),
            },
        },
    })
}

/// A token.
pub fn token_granted() -> Value {
    json!({
        "type": "object",
        "required": ["access_token", "token_type", "expires_in", "scope"],
        "properties": {
            "access_token": {"type": "string"},
            "token_type": {"type": "string", "const": "Bearer"},
            "expires_in": {"type": "integer", "description": "Seconds."},
            "scope": {"type": "string"},
        },
    })
}

/// No token.
pub fn token_refusal() -> Value {
    let errors = [
        "invalid_request",
        "invalid_client",
        "invalid_scope",
        "unsupported_grant_type",
        "temporarily_unavailable",
    ];
    json!({
        "type": "object",
        "required": ["error", "error_description"],
        "properties": {
            "error": {"type": "string", "enum": errors},
            "error_description": {"type": "string", "description": "What was wrong, and what to do."},
        },
    })
}

/// What was taken.
pub fn carrier_events() -> Value {
    json!({
        "type": "object",
        "required": ["events"],
        "properties": {"events": {"type": "integer", "description": "Events that were understood."}},
    })
}
