//! Uploads.

use super::parts::{Operation, Path, id, json_of};
use serde_json::{Value, json};

const TAG: &str = "Uploads";

/// The addresses.
pub fn paths() -> Vec<Path> {
    vec![
        ("/uploads", json!({"post": announce().json()})),
        (
            "/uploads/{id}",
            json!({"get": standing("get").json(), "head": standing("head").json(), "put": send().json()}),
        ),
    ]
}

fn announce() -> Operation {
    Operation {
        id: "announceUpload",
        tag: TAG,
        summary: "Announces a file",
        about:
            "Send its bytes to the `url` of the answer. A report is read once `createImport` of \
                GraphQL is asked to. Needs the scope `UPLOAD_REPORTS`."
                .to_owned(),
        takes: Vec::new(),
        body: json!({
            "required": true,
            "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Announcement"},
            }},
        }),
        answers: vec![(
            201,
            with_offset(
                "Announced.",
                json!({
                    "Location": {"description": "Where to send it.", "schema": {"type": "string"}},
                }),
            ),
        )],
        refuses: &[404, 408, 409, 413, 415],
        open: false,
    }
}

fn standing(method: &str) -> Operation {
    let (id_of, answer) = match method {
        "head" => ("headUpload", without_body("How far it is.")),
        _ => ("getUpload", with_offset("How far it is.", json!({}))),
    };
    Operation {
        id: id_of,
        tag: TAG,
        summary: "Tells how much of a file has arrived",
        about: String::new(),
        takes: vec![id("the upload")],
        body: Value::Null,
        answers: vec![(200, answer)],
        refuses: &[404],
        open: false,
    }
}

fn send() -> Operation {
    let from = |name: &str, about: &str, schema: Value| json!({"name": name, "in": "header", "description": about, "schema": schema});
    Operation {
        id: "sendUpload",
        tag: TAG,
        summary: "Sends a file, or the part of it that is missing",
        about: "In one request or in several, one after the other. Each answer says in \
                `Upload-Offset` where the next part begins; go on there after a connection was lost."
            .to_owned(),
        takes: vec![
            id("the upload"),
            from(
                "Upload-Offset",
                "Where this part begins; left out: at the beginning.",
                json!({"type": "integer", "minimum": 0}),
            ),
            from(
                "Content-Range",
                "The same, as HTTP says it.",
                json!({"type": "string", "pattern": "^bytes [0-9]+-[0-9]+/([0-9]+|\\*)$"}),
            ),
        ],
        body: json!({
            "required": true,
            "content": {"application/octet-stream": {"schema": {"type": "string"}}},
        }),
        answers: vec![(200, with_offset("Taken.", json!({})))],
        refuses: &[404, 408, 409, 413, 415],
        open: false,
    }
}

/// Where the next part begins, and how long the whole is.
fn offsets() -> Value {
    let bytes = |about: &str| json!({"description": about, "schema": {"type": "integer"}});
    json!({
        "Upload-Offset": bytes("Where the next part begins."),
        "Upload-Length": bytes("Bytes of the whole file."),
    })
}

fn with_offset(about: &str, more: Value) -> Value {
    let mut answer = json_of(about, "Upload");
    let mut headers = offsets();
    if let (Some(headers), Value::Object(more)) = (headers.as_object_mut(), more) {
        headers.extend(more);
    }
    if let Some(answer) = answer.as_object_mut() {
        answer.insert("headers".to_owned(), headers);
    }
    answer
}

fn without_body(about: &str) -> Value {
    json!({"description": about, "headers": offsets()})
}

/// A file that is announced.
pub fn announcement() -> Value {
    json!({
        "type": "object",
        "required": ["accountId", "fileName", "size"],
        "additionalProperties": false,
        "properties": {
            "accountId": {"type": "string", "description": "The seller account."},
            "fileName": {"type": "string", "description": "What people call it.",
                "minLength": 1, "maxLength": 255},
            "size": {"type": "integer", "description": "Its bytes.", "minimum": 1},
            "purpose": {"type": "string", "enum": ["report", "attachment"], "default": "report"},
        },
    })
}

/// An upload.
pub fn upload() -> Value {
    json!({
        "type": "object",
        "required": ["id", "url", "fileName", "purpose", "state", "size", "offset", "expiresAt"],
        "properties": {
            "id": {"type": "string"},
            "url": {"type": "string", "description": "Where to send it."},
            "fileName": {"type": "string"},
            "purpose": {"type": "string", "enum": ["report", "attachment"]},
            "state": {"type": "string", "enum": ["receiving", "ready", "deleted"]},
            "size": {"type": "integer"},
            "offset": {"type": "integer", "description": "Where the next part begins."},
            "expiresAt": {"type": "string", "format": "date-time",
                "description": "When the file is forgotten."},
            "sha256": {"type": "string", "description": "Of the whole file, once it is there."},
        },
    })
}
