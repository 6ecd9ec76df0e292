//! What the weekly check reads: daily counts of all categories together.

use super::entity::rows::{DayProblem, DayTally};
use super::entity::{day_problems, day_tallies};
use super::{Result, TenantScope};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

impl TenantScope {
    /// Daily counts of markets over days, both ends in.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn day_totals(&self, markets: &[Uuid], days: (i32, i32)) -> Result<Vec<DayTally>> {
        use day_tallies::Column::{Carrier, Category, Day, MarketId};
        let found = self
            .find::<day_tallies::Entity>()
            .filter(MarketId.is_in(markets.iter().copied()))
            .filter(Carrier.eq(""))
            .filter(Category.eq(""))
            .filter(Day.between(days.0, days.1));
        Ok(found.all(self.on()).await?)
    }

    /// Daily counts of their problems.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn day_problems(
        &self,
        markets: &[Uuid],
        days: (i32, i32),
    ) -> Result<Vec<DayProblem>> {
        use day_problems::Column::{Carrier, Category, Day, MarketId};
        let found = self
            .find::<day_problems::Entity>()
            .filter(MarketId.is_in(markets.iter().copied()))
            .filter(Carrier.eq(""))
            .filter(Category.eq(""))
            .filter(Day.between(days.0, days.1));
        Ok(found.all(self.on()).await?)
    }
}
