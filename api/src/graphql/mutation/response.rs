//! The answer to Amazon while it is written.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::Response;
use crate::service;
use crate::service::reviews::{ResponseView, Texts};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// An answer as it is written now.
#[derive(InputObject)]
pub struct EditResponseInput {
    /// Which case.
    review: ID,
    /// The version that the change is made to; 0 while it is the draft.
    version: i32,
    /// What caused it.
    cause: String,
    /// What was fixed.
    fixed: String,
    /// How it will not happen again.
    prevention: String,
}

/// An answer to begin again.
#[derive(InputObject)]
pub struct ResetResponseInput {
    /// Which case.
    review: ID,
    /// The version that the caller saw; 0 while it is the draft.
    version: i32,
}

/// What became of an answer.
#[derive(SimpleObject)]
pub struct ResponsePayload {
    /// The answer as it is now; none if nothing was changed.
    response: Option<Response>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn written(result: service::Result<ResponseView>) -> Result<ResponsePayload> {
    let (response, user_errors) = settled(result)?;
    Ok(ResponsePayload { response: response.map(Response), user_errors })
}

#[derive(Default)]
pub struct ResponseMutation;

#[Object]
impl ResponseMutation {
    /// Keeps an answer as it is written now, also one that cannot be sent yet.
    async fn edit_response(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The answer.")] input: EditResponseInput,
    ) -> Result<ResponsePayload> {
        let EditResponseInput { review, version, cause, fixed, prevention } = input;
        let review = Id::<id::Review>::read(&review).uuid();
        let texts = Texts { cause, fixed, prevention };
        let services = services(context)?;
        written(services.edit_response(caller(context)?, review, version, texts).await)
    }

    /// Begins an answer again from the draft of the latest score.
    async fn reset_response(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The answer.")] input: ResetResponseInput,
    ) -> Result<ResponsePayload> {
        let ResetResponseInput { review, version } = input;
        let review = Id::<id::Review>::read(&review).uuid();
        written(services(context)?.reset_response(caller(context)?, review, version).await)
    }
}
