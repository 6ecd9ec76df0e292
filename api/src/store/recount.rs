//! What only tests ask for: every daily count, to count again, and leases that run out at once.

use super::entity::rows::{DayProblem, DayTally};
use super::entity::{day_problems, day_tallies, jobs};
use super::{Hub, Result, Store, TenantScope};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
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

#[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
impl Hub {
    /// Has every lease run out.
    pub async fn forget_leases(&self) -> Result<()> {
        jobs::Entity::update_many()
            .col_expr(jobs::Column::LeasedUntil, Expr::value(0_i64))
            .filter(jobs::Column::DoneAt.is_null())
            .exec(self.on())
            .await?;
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
impl Store {
    /// How often a job was begun.
    pub async fn attempts(&self, job: Uuid) -> Result<Option<i32>> {
        let found = jobs::Entity::find().filter(jobs::Column::Id.eq(job));
        Ok(found.one(self.pool()).await?.map(|job| job.attempt))
    }
}
