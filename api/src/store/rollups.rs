//! What dashboards read: daily counts, never packages.

use super::entity::rows::{DayProblem, DayTally};
use super::entity::{day_problems, day_tallies};
use super::{Result, TenantScope};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

impl TenantScope {
    /// Daily counts of markets over days, both ends in, all carriers together; a blank category
    /// is all of them together.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn day_tallies(&self, markets: &[Uuid], days: (i32, i32)) -> Result<Vec<DayTally>> {
        use day_tallies::Column::{Carrier, Category, Day, MarketId};
        let found = self
            .find::<day_tallies::Entity>()
            .filter(MarketId.is_in(markets.iter().copied()))
            .filter(Carrier.eq(""))
            .filter(Day.between(days.0, days.1))
            .order_by_asc(MarketId)
            .order_by_asc(Category)
            .order_by_asc(Day);
        Ok(found.all(self.on()).await?)
    }

    /// Daily counts of problems, as [`Self::day_tallies`], all categories together.
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

    /// The last day that a market's packages count on, up to a day.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn last_day(&self, market: Uuid, until: i32) -> Result<Option<i32>> {
        use day_tallies::Column::{Carrier, Category, Day, MarketId};
        let found = self
            .find::<day_tallies::Entity>()
            .filter(MarketId.eq(market))
            .filter(Carrier.eq(""))
            .filter(Category.eq(""))
            .filter(Day.lte(until))
            .order_by_desc(Day);
        Ok(found.one(self.on()).await?.map(|row| row.day))
    }

    /// Every daily count of a market: of its packages and of their problems.
    ///
    /// # Errors
    /// When the database cannot.
    #[cfg(test)]
    pub async fn all_counts(&self, market: Uuid) -> Result<(Vec<DayTally>, Vec<DayProblem>)> {
        let tallies =
            self.find::<day_tallies::Entity>().filter(day_tallies::Column::MarketId.eq(market));
        let problems =
            self.find::<day_problems::Entity>().filter(day_problems::Column::MarketId.eq(market));
        Ok((tallies.all(self.on()).await?, problems.all(self.on()).await?))
    }
}
