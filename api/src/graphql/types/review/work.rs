//! What is done on a case: the plan, what is said, the answer to Amazon, what was sent.

use super::Shown;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::loaders;
use crate::graphql::types::comment::{self, CommentAudience, Comments};
use crate::graphql::types::{PlanAction, Response, ReviewIncident, Submission};
use async_graphql::{Context, Object, Result};
use std::sync::Arc;

pub(super) struct ReviewWork(pub(super) Arc<Shown>);

#[Object]
impl ReviewWork {
    /// What to do, in order. Clients see of what others do only what it is called.
    async fn plan(&self, context: &Context<'_>) -> Result<Vec<PlanAction>> {
        let actions = loaders::plan(context, self.0.row.id).await?;
        Ok(actions.into_iter().map(PlanAction).collect())
    }

    /// What is said about it, the latest first: what the caller may read.
    async fn comments(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Only what is said to this audience.")] audience: Option<CommentAudience>,
    ) -> Result<Comments> {
        comment::page(context, self.0.row.id, first, after.as_deref(), audience).await
    }

    /// The answer to Amazon while it is written; none while there is no score. Clients are refused
    /// it.
    async fn response(&self, context: &Context<'_>) -> Result<Option<Response>> {
        let found = services(context)?.response(caller(context)?, self.0.row.id).await;
        Ok(found.map_err(fault)?.map(Response))
    }

    /// Known faults of carriers and of Amazon that are evidence of it. Clients are refused them.
    async fn incidents(&self, context: &Context<'_>) -> Result<Vec<ReviewIncident>> {
        let found = services(context)?.incidents_of_review(caller(context)?, self.0.row.id).await;
        Ok(found.map_err(fault)?.into_iter().map(ReviewIncident::from).collect())
    }

    /// What was sent to Amazon and what came back, the first first. Clients are refused it.
    async fn submissions(&self, context: &Context<'_>) -> Result<Vec<Submission>> {
        let found = services(context)?.submissions(caller(context)?, self.0.row.id).await;
        Ok(found.map_err(fault)?.into_iter().map(Submission).collect())
    }
}
