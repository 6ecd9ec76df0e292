//! How markets stood when they were looked at last.

use super::super::{Caller, Result, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::store::Market;
use domain::watch::Standing;
use std::collections::HashMap;
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
    /// How markets' categories stand, by market; all together first.
    ///
    /// # Errors
    /// Not found if the caller may not see them.
    pub async fn standings(
        &self,
        caller: &Caller,
        markets: &[Market],
    ) -> Result<HashMap<Uuid, Vec<CategoryStanding>>> {
        for market in markets {
            allows(&caller.principal, Action::ViewAlerts, Some(market.account_id))?;
        }
        let ids: Vec<Uuid> = markets.iter().map(|market| market.id).collect();
        let mut of_market: HashMap<Uuid, Vec<CategoryStanding>> = HashMap::new();
        for row in self.read(caller).await?.standings(&ids).await? {
            let standing = CategoryStanding {
                category: Some(row.category).filter(|category| !category.is_empty()),
                standing: Standing::parse(&row.standing).unwrap_or(Standing::NoData),
                since: row.since,
                falls_on: row.falls_on,
            };
            of_market.entry(row.market_id).or_default().push(standing);
        }
        Ok(of_market)
    }

    /// Those of these markets whose alerts the caller may see.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn watched_markets(&self, caller: &Caller, ids: &[Uuid]) -> Result<Vec<Market>> {
        let found = self.read(caller).await?.markets_named(ids).await?;
        let seen = |market: &Market| {
            allows(&caller.principal, Action::ViewAlerts, Some(market.account_id)).is_ok()
        };
        Ok(found.into_iter().filter(seen).collect())
    }
}
