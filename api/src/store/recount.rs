//! Every daily count, for tests that count again.

use super::entity::rows::{DayProblem, DayTally};
use super::entity::{day_problems, day_tallies};
use super::{Result, TenantScope};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

impl TenantScope {
    /// Every daily count of a market: of its packages and of their problems.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn all_counts(&self, market: Uuid) -> Result<(Vec<DayTally>, Vec<DayProblem>)> {
        let tallies =
            self.find::<day_tallies::Entity>().filter(day_tallies::Column::MarketId.eq(market));
        let problems =
            self.find::<day_problems::Entity>().filter(day_problems::Column::MarketId.eq(market));
        Ok((tallies.all(self.on()).await?, problems.all(self.on()).await?))
    }
}
