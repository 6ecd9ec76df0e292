//! The consultancy's own rulebooks.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::types::Rulebook;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

/// A rulebook of the consultancy's own.
#[derive(InputObject)]
pub struct PutRulebookInput {
    /// All of it as TOML; its `id` says which it replaces.
    text: String,
}

/// What became of a rulebook.
#[derive(SimpleObject)]
pub struct PutRulebookPayload {
    /// The rulebook as it is now; none if nothing was changed.
    rulebook: Option<Rulebook>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct RulesMutation;

#[Object]
impl RulesMutation {
    /// Keeps a rulebook of the consultancy's own; markets that use it are judged again.
    async fn put_rulebook(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The rulebook.")] input: PutRulebookInput,
    ) -> Result<PutRulebookPayload> {
        let kept = services(context)?.put_rulebook(caller(context)?, &input.text).await;
        let (kept, user_errors) = settled(kept)?;
        let rulebook = kept.map(Rulebook);
        Ok(PutRulebookPayload { rulebook, user_errors })
    }
}
