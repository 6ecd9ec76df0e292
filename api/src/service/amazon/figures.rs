//! What Amazon's account-health reports say of a market, day by day.

use super::super::{Caller, Result, Services};
use crate::auth::permission::{Action, allows};
use crate::store::{AmazonFigure, AmazonStanding, Market};
use domain::account_health::Metric;

impl Services {
    /// A market's figures of a metric, the latest first, before a day.
    ///
    /// # Errors
    /// Not found if the caller may not see the market.
    pub async fn amazon_figures(
        &self,
        caller: &Caller,
        market: &Market,
        metric: Metric,
        before: Option<i32>,
        limit: u64,
    ) -> Result<Vec<AmazonFigure>> {
        allows(&caller.principal, Action::ViewAccount, Some(market.account_id))?;
        let scope = self.read(caller).await?;
        Ok(scope.amazon_figures(market.id, metric.code(), before, limit).await?)
    }

    /// What Amazon made of the account in a market last.
    ///
    /// # Errors
    /// Not found if the caller may not see the market.
    pub async fn amazon_standing(
        &self,
        caller: &Caller,
        market: &Market,
    ) -> Result<Option<AmazonStanding>> {
        allows(&caller.principal, Action::ViewAccount, Some(market.account_id))?;
        let scope = self.read(caller).await?;
        Ok(scope.amazon_standing(market.id).await?)
    }
}
