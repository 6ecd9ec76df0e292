//! Rulebooks and lists of carriers.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::types::{ListedCarriers, Rulebook};
use async_graphql::{Context, Object, Result};

#[derive(Default)]
pub struct RulesQuery;

#[Object]
impl RulesQuery {
    /// All rulebooks: the consultancy's own by code, then the shipped ones.
    async fn rulebooks(&self, context: &Context<'_>) -> Result<Vec<Rulebook>> {
        let found = services(context)?.rulebooks(caller(context)?).await.map_err(fault)?;
        Ok(found.into_iter().map(Rulebook).collect())
    }

    /// The carriers that Amazon lists for a marketplace.
    async fn listed_carriers(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Code of the marketplace, such as `US`.")] marketplace: String,
    ) -> Result<ListedCarriers> {
        let found = services(context)?.listed_carriers(caller(context)?, &marketplace);
        Ok(found.map_err(fault)?.into())
    }
}
