//! How markets stood when they were looked at last.

use super::super::accounts::allowed_market;
use super::super::{Caller, Result, Services};
use crate::auth::permission::Action;
use crate::clock::Micros;
use domain::watch::Standing;
use uuid::Uuid;

/// How a category stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryStanding {
    /// The category; none: all together.
    pub category: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// Since when.
    pub since: Micros,
    /// The day on which it falls below if the last week goes on.
    pub falls_on: Option<i32>,
}

impl Services {
    /// How a market's categories stand; all together first.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn standings(&self, caller: &Caller, market: Uuid) -> Result<Vec<CategoryStanding>> {
        let scope = self.read(caller).await?;
        allowed_market(&scope, caller, market, Action::ViewAlerts).await?;
        let rows = scope.standings(&[market]).await?;
        let standing = |row: crate::store::Standing| CategoryStanding {
            category: Some(row.category).filter(|category| !category.is_empty()),
            standing: Standing::parse(&row.standing).unwrap_or(Standing::NoData),
            since: row.since,
            falls_on: row.falls_on,
        };
        Ok(rows.into_iter().map(standing).collect())
    }
}
