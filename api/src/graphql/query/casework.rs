//! What a day begins with, and things of cases by their ids.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::types::{
    ClientTasks, Comment, Desk, PlanAction, ReplyReading, ResponseCheck, Submission, few,
};
use crate::service::reviews::Texts;
use async_graphql::{Context, ID, Object, Result};

#[derive(Default)]
pub struct CaseworkQuery;

#[Object]
impl CaseworkQuery {
    /// What waits for the consultancy, over all cases that are not ended. Clients find it empty;
    /// theirs is `clientTasks`.
    async fn desk(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Only cases that the caller works on.", default)] only_mine: bool,
    ) -> Result<Desk> {
        let found = services(context)?.desk(caller(context)?, only_mine).await.map_err(fault)?;
        Ok(Desk { found, only_mine })
    }

    /// What clients must do next, over all accounts that the caller may see.
    async fn client_tasks(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many tasks, from 1 to 100.")] first: i32,
    ) -> Result<ClientTasks> {
        let limit = few(first)? as u64;
        let found = services(context)?.client_desk(caller(context)?, limit).await.map_err(fault)?;
        ClientTasks::of(context, found).await
    }

    /// An action of a plan.
    async fn plan_action(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<PlanAction> {
        let id = Id::<id::PlanAction>::read(&id).uuid();
        let found = services(context)?.plan_action(caller(context)?, id).await;
        Ok(PlanAction(found.map_err(fault)?))
    }

    /// Something that was said about a case.
    async fn comment(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<Comment> {
        let id = Id::<id::Comment>::read(&id).uuid();
        let found = services(context)?.comment(caller(context)?, id).await;
        Ok(Comment(found.map_err(fault)?))
    }

    /// Something that was sent to Amazon.
    async fn submission(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<Submission> {
        let id = Id::<id::Submission>::read(&id).uuid();
        let found = services(context)?.submission(caller(context)?, id).await;
        Ok(Submission(found.map_err(fault)?))
    }

    /// What there is to say about the text of an answer, without keeping it.
    async fn check_response(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which case.")] review: ID,
        #[graphql(desc = "What caused it.")] cause: String,
        #[graphql(desc = "What was fixed.")] fixed: String,
        #[graphql(desc = "How it will not happen again.")] prevention: String,
    ) -> Result<ResponseCheck> {
        let review = Id::<id::Review>::read(&review).uuid();
        let texts = Texts { cause, fixed, prevention };
        let found = services(context)?.check_response(caller(context)?, review, &texts).await;
        Ok(found.map_err(fault)?.into())
    }

    /// What a reply of Amazon's says, without keeping it.
    async fn decode_reply(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which case.")] review: ID,
        #[graphql(desc = "What it says, word for word.")] text: String,
    ) -> Result<ReplyReading> {
        let review = Id::<id::Review>::read(&review).uuid();
        let found = services(context)?.decode_reply(caller(context)?, review, &text).await;
        Ok(found.map_err(fault)?.into())
    }
}
