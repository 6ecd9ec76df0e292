//! From the body of a request to a GraphQL request.
//!
//! Exactly `query`, `operationName`, `variables` and `extensions` are read, as "GraphQL over HTTP"
//! has them. Other names are reserved there and refused here, so that a typing error is seen.

use super::code::{Code, Refusal};
use super::screen::Limits;
use async_graphql::{Request, Value, Variables};
use serde::Deserialize;
use serde_json::{Map, Value as Json};

/// How much of a parser's complaint is repeated.
const COMPLAINT: usize = 160;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    query: String,
    operation_name: Option<String>,
    variables: Option<Map<String, Json>>,
    extensions: Option<Map<String, Json>>,
}

/// Reads the body of a request.
///
/// # Errors
/// When the body is a batch, no JSON object, has other names, or has a value of the wrong kind, or
/// when query or variables are too long.
pub fn read(body: &[u8], limits: &Limits) -> Result<Request, Refusal> {
    if body.trim_ascii_start().first() == Some(&b'[') {
        return Err(bad("Batches are not executed. Send each operation in a request of its own."));
    }
    let body: Body = serde_json::from_slice(body).map_err(|why| {
        let why: String = why.to_string().chars().take(COMPLAINT).collect();
        bad(format!("The body is not a GraphQL request: {why}. Send a JSON object with `query`."))
    })?;
    limits.check_query(&body.query)?;
    let variables = body.variables.unwrap_or_default();
    check_variables(&variables, limits)?;
    let mut request = Request::new(body.query).variables(Variables::from_json(variables.into()));
    request.operation_name = body.operation_name;
    for (name, value) in body.extensions.unwrap_or_default() {
        let value = Value::from_json(value)
            .map_err(|_| bad("A number in `extensions` cannot be represented."))?;
        request.extensions.insert(name, value);
    }
    Ok(request)
}

fn check_variables(variables: &Map<String, Json>, limits: &Limits) -> Result<(), Refusal> {
    let length = serde_json::to_vec(variables).map_or(usize::MAX, |written| written.len());
    if length <= limits.variables_bytes {
        return Ok(());
    }
    Err(Refusal::new(
        Code::QueryTooLarge,
        format!(
            "The variables are {length} bytes long; at most {} are read. Send fewer objects in \
             one request, or upload a file.",
            limits.variables_bytes
        ),
    ))
}

fn bad(message: impl Into<String>) -> Refusal {
    Refusal::new(Code::BadRequest, message)
}
