//! What is behind a case; clients are refused all of it.

use super::Shown;
use super::revision::{Revision, RevisionHead};
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Date;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) struct ReviewFindings(pub(super) Arc<Shown>);

#[Object]
impl ReviewFindings {
    /// Who of the consultancy works on it.
    async fn assignee_id(&self, context: &Context<'_>) -> Result<Option<ID>> {
        self.analysed(context).await?;
        Ok(self.0.row.assignee_id.map(|id| Id::<id::Member>::of(id).into()))
    }

    /// Code of the rulebook that it is judged by.
    async fn rulebook(&self, context: &Context<'_>) -> Result<&str> {
        self.analysed(context).await?;
        Ok(&self.0.row.rulebook)
    }

    /// The last day to be counted, if one was chosen; else the latest day with packages.
    async fn chosen_window_end(&self, context: &Context<'_>) -> Result<Option<Date>> {
        self.analysed(context).await?;
        Ok(self.0.row.window_end.map(Date::of))
    }

    /// Packages shipped by category, as told for reports that hold defects only.
    async fn shipped(&self, context: &Context<'_>) -> Result<Vec<ShippedCount>> {
        self.analysed(context).await?;
        let counts: BTreeMap<String, u64> =
            serde_json::from_str(&self.0.row.shipped).unwrap_or_default();
        let count = |(category, packages)| ShippedCount { category, packages };
        Ok(counts.into_iter().map(count).collect())
    }

    /// What the latest score found; none if nothing was scored yet.
    async fn latest(&self, context: &Context<'_>) -> Result<Option<Revision>> {
        let found = services(context)?.revision(caller(context)?, self.0.row.id, None).await;
        Ok(found.map_err(fault)?.map(Revision))
    }

    /// What an earlier score found; none if there is no revision with that number.
    async fn revision(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one, counted from 1.")] no: i32,
    ) -> Result<Option<Revision>> {
        let found = services(context)?.revision(caller(context)?, self.0.row.id, Some(no)).await;
        Ok(found.map_err(fault)?.map(Revision))
    }

    /// All revisions, latest first.
    async fn revisions(&self, context: &Context<'_>) -> Result<Vec<RevisionHead>> {
        let found = services(context)?.revisions(caller(context)?, self.0.row.id).await;
        Ok(found.map_err(fault)?.into_iter().map(RevisionHead).collect())
    }
}

impl ReviewFindings {
    /// Refuses whoever may not see what is behind the case.
    async fn analysed(&self, context: &Context<'_>) -> Result<()> {
        let view = self.0.view(context).await?;
        services(context)?.may_analyse(caller(context)?, &view.market).map_err(fault)
    }
}

/// How many packages of a category were shipped.
#[derive(SimpleObject)]
pub struct ShippedCount {
    /// The product category.
    category: String,
    /// How many.
    packages: u64,
}
