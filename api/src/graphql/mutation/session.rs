//! Ending one's own sign-ins.

use super::sign_in::done;
use crate::graphql::context::{caller, services};
use crate::graphql::id::{self, Id};
use crate::graphql::types::DonePayload;
use async_graphql::{Context, ID, InputObject, Object, Result};

/// A sign-in that is to end.
#[derive(InputObject)]
pub struct EndSessionInput {
    /// Which one.
    session: ID,
}

#[derive(Default)]
pub struct SessionMutation;

#[Object]
impl SessionMutation {
    /// Ends one of one's own sign-ins.
    async fn end_session(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] input: EndSessionInput,
    ) -> Result<DonePayload> {
        let id = Id::<id::Session>::read(&input.session).uuid();
        done(services(context)?.end_session(caller(context)?, id).await)
    }

    /// Ends all of one's own sign-ins but the one that asks.
    async fn end_other_sessions(&self, context: &Context<'_>) -> Result<DonePayload> {
        done(services(context)?.end_other_sessions(caller(context)?).await)
    }
}
