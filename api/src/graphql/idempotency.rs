//! Mutations with an `Idempotency-Key`: the first is run, its repetitions get the same answer.

use super::Desk;
use super::context::Asked;
use super::error::fault;
use super::loaders::Loaders;
use crate::gate::{Code, Refusal, operation};
use crate::http::credential::only;
use crate::service::Services;
use crate::service::idempotency::{Begun, Call};
use actix_web::HttpRequest;
use actix_web::http::header::HeaderName;
use async_graphql::parser::types::OperationType;
use async_graphql::{Pos, Request, Response, Value};
use aws_lc_rs::digest;
use std::sync::Arc;

/// Characters of a key at most.
const LONGEST: usize = 255;

/// The key of a request.
pub(super) fn key(request: &HttpRequest) -> Result<Option<String>, Refusal> {
    let Some(key) = only(request, &HeaderName::from_static("idempotency-key"))? else {
        return Ok(None);
    };
    let fits =
        (1..=LONGEST).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if !fits {
        let message = "Idempotency-Key must be 1 to 255 visible ASCII characters, such as a UUID.";
        return Err(Refusal::new(Code::BadRequest, message));
    }
    Ok(Some(key.to_owned()))
}

/// Runs an operation; a mutation with a key runs once.
pub(super) async fn execute(
    schema: &Desk,
    services: &Services,
    mut request: Request,
    asked: Arc<Asked>,
) -> Response {
    let Some(key) = asked.call_key.clone().filter(|_| is_mutation(&mut request)) else {
        return run(schema, services, request, asked).await;
    };
    let Some(caller) = asked.caller.clone() else {
        return run(schema, services, request, asked).await;
    };
    let caller = caller.calling(key, content(&request));
    let Some(call) = caller.call.clone() else {
        return run(schema, services, request, asked).await;
    };
    match services.begin_call(&caller, &call).await {
        Ok(Begun::New) => {}
        Ok(begun) => return again(begun, &call),
        Err(error) => {
            return Response::from_errors(vec![fault(error).into_server_error(Pos::default())]);
        }
    }
    let asked = Asked { caller: Some(caller.clone()), ..Asked::clone(&asked) };
    let response = run(schema, services, request, Arc::new(asked)).await;
    let failed = !response.errors.is_empty();
    let kept = match serde_json::to_string(&response) {
        Ok(answer) => services.end_call(&caller, &call, &answer, failed).await,
        Err(_) => Ok(()),
    };
    if let Err(why) = kept {
        // What was done is noted with it; a repetition is told so.
        tracing::error!(%why, "the answer of a call could not be kept");
    }
    response
}

async fn run(schema: &Desk, services: &Services, request: Request, asked: Arc<Asked>) -> Response {
    let loaders = Loaders::new(services, &asked);
    schema.execute(request.data(loaders).data(asked)).await
}

/// What a repetition is told.
fn again(begun: Begun, call: &Call) -> Response {
    let refusal = match begun {
        Begun::New => return Response::default(),
        Begun::Answered(answer) => match serde_json::from_str::<Response>(&answer) {
            Ok(response) => return response.extension("replayed", Value::Boolean(true)),
            Err(why) => Refusal::new(Code::Internal, why.to_string()),
        },
        Begun::Lost(subjects) => {
            let done = subjects.join(", ");
            let message = format!(
                "The call was carried out ({done}), but its answer was lost. Read what it made; \
                 do not repeat it with another key."
            );
            Refusal::new(Code::Conflict, message)
        }
        Begun::Running => Refusal::new(
            Code::Conflict,
            "A call with this Idempotency-Key still runs. Wait a moment and repeat it.",
        ),
        Begun::Other => {
            let key = &call.key;
            let message = format!(
                "The Idempotency-Key {key:?} was used for another request within the last 24 \
                 hours. Use a new key for a new request."
            );
            Refusal::new(Code::IdempotencyKeyReused, message)
        }
    };
    refusal.into_response()
}

fn is_mutation(request: &mut Request) -> bool {
    let name = request.operation_name.clone();
    let Ok(document) = request.parsed_query() else { return false };
    operation::choose(document, name.as_deref())
        .is_ok_and(|operation| operation.ty == OperationType::Mutation)
}

/// A digest of what is asked.
fn content(request: &Request) -> Vec<u8> {
    let variables = serde_json::to_string(&request.variables).unwrap_or_default();
    let asked = (&request.query, &request.operation_name, variables);
    let asked = serde_json::to_vec(&asked).unwrap_or_default();
    digest::digest(&digest::SHA256, &asked).as_ref().to_vec()
}
