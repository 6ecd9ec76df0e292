//! What operations are made of.

use crate::gate::Code;
use serde_json::{Map, Value, json};

/// An address with what can be done there.
pub type Path = (&'static str, Value);

/// An operation that answers with refusals of the usual form besides what is in `answers`.
pub struct Operation {
    /// Its name.
    pub id: &'static str,
    /// What it belongs to.
    pub tag: &'static str,
    /// One line.
    pub summary: &'static str,
    /// More of it; blank: nothing.
    pub about: String,
    /// What it takes in address, query and headers.
    pub takes: Vec<Value>,
    /// The body; null: none.
    pub body: Value,
    /// What it answers when it works.
    pub answers: Vec<(u16, Value)>,
    /// With which statuses it may refuse, besides those that every request may meet.
    pub refuses: &'static [u16],
    /// Whether anybody may.
    pub open: bool,
}

/// What every request of somebody who is signed in may meet.
const ALWAYS: [u16; 6] = [400, 401, 403, 429, 500, 503];

impl Operation {
    /// As the document has it.
    pub fn json(self) -> Value {
        let Operation { id, tag, summary, about, takes, body, answers, refuses, open } = self;
        let mut responses: Map<String, Value> =
            answers.into_iter().map(|(status, answer)| (status.to_string(), answer)).collect();
        let always = if open { &[][..] } else { &ALWAYS[..] };
        for status in always.iter().chain(refuses) {
            let refused = json!({"$ref": "#/components/responses/Refused"});
            responses.entry(status.to_string()).or_insert(refused);
        }
        let mut operation = json!({
            "operationId": id, "tags": [tag], "summary": summary, "responses": responses,
        });
        let more = [
            ("description", (!about.is_empty()).then(|| about.into())),
            ("parameters", (!takes.is_empty()).then(|| takes.into())),
            ("requestBody", (!body.is_null()).then_some(body)),
            ("security", open.then(|| json!([]))),
        ];
        for (name, value) in more {
            if let (Some(value), Some(operation)) = (value, operation.as_object_mut()) {
                operation.insert(name.to_owned(), value);
            }
        }
        operation
    }
}

/// An id in the address.
pub fn id(of: &str) -> Value {
    json!({
        "name": "id", "in": "path", "required": true, "description": format!("The id of {of}."),
        "schema": {"type": "string", "minLength": 1},
    })
}

/// A part of the query that may be left out.
pub fn query(name: &str, about: &str, schema: Value) -> Value {
    json!({"name": name, "in": "query", "description": about, "schema": schema})
}

/// A list in the query, with commas.
pub fn list(name: &str, about: &str, of: &[&str]) -> Value {
    json!({
        "name": name, "in": "query", "description": about, "style": "form", "explode": false,
        "schema": {"type": "array", "items": {"type": "string", "enum": of}},
    })
}

/// A file of one of these media types.
pub fn file(about: &str, types: &[&str]) -> Value {
    let content: Map<String, Value> = types
        .iter()
        .map(|kind| {
            let schema = match kind.ends_with("json") {
                true => json!({"type": "object"}),
                false => json!({"type": "string"}),
            };
            ((*kind).to_owned(), json!({"schema": schema}))
        })
        .collect();
    json!({
        "description": about,
        "headers": {"Content-Disposition": {
            "description": "The name to save it by.", "schema": {"type": "string"},
        }},
        "content": content,
    })
}

/// An answer in JSON.
pub fn json_of(about: &str, schema: &str) -> Value {
    let schema = json!({"$ref": format!("#/components/schemas/{schema}")});
    json!({"description": about, "content": {"application/json": {"schema": schema}}})
}

/// How requests are refused.
pub fn refused() -> Value {
    json!({
        "description": "Refused: what was wrong, and what to do.",
        "headers": {"Retry-After": {
            "description": "Seconds to wait, where waiting helps.",
            "schema": {"type": "integer"},
        }},
        "content": {"application/problem+json": {
            "schema": {"$ref": "#/components/schemas/Problem"},
        }},
    })
}

/// Problem details.
pub fn problem() -> Value {
    json!({
        "type": "object",
        "description": "Problem details (RFC 9457).",
        "required": ["type", "title", "status", "detail", "code", "requestId"],
        "properties": {
            "type": {"type": "string", "description": "Always `about:blank`; the code tells."},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string", "description": "What was wrong, and what to do."},
            "code": {"type": "string", "enum": Code::names()},
            "requestId": {"type": "string", "description": "The request in our log."},
        },
    })
}
