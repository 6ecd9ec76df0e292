//! Whether the server works, and what it understands.

use super::parts::{Operation, Path, file, json_of};
use serde_json::{Value, json};

const TAG: &str = "Service";

/// The addresses.
pub fn paths() -> Vec<Path> {
    let open = |id, summary, answers| Operation {
        id,
        tag: TAG,
        summary,
        about: String::new(),
        takes: Vec::new(),
        body: Value::Null,
        answers,
        refuses: &[],
        open: true,
    };
    let ready = |about| json_of(about, "Readiness");
    let live = open("isLive", "Whether the process answers", vec![(200, ready("It does."))]);
    let is_ready = open(
        "isReady",
        "Whether requests can be served",
        vec![(200, ready("They can.")), (503, ready("They cannot; which part does not work."))],
    );
    let contract =
        open("getContract", "This document", vec![(200, file("It.", &["application/json"]))]);
    let schema = Operation {
        open: false,
        ..open(
            "getSchema",
            "The schema of GraphQL",
            vec![(200, file("It.", &["application/graphql"]))],
        )
    };
    vec![
        ("/health/live", json!({"get": live.json()})),
        ("/health/ready", json!({"get": is_ready.json()})),
        ("/openapi.json", json!({"get": contract.json()})),
        ("/schema.graphql", json!({"get": schema.json()})),
    ]
}

/// How the server is.
pub fn readiness() -> Value {
    json!({
        "type": "object",
        "required": ["status"],
        "properties": {
            "status": {"type": "string", "enum": ["live", "ready", "not_ready"]},
            "checks": {"type": "object", "description": "Each part, and whether it works."},
        },
    })
}
