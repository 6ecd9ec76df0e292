//! How long the queue is, and forgetting what is done.

use crate::clock::Micros;
use crate::store::entity::jobs;
use crate::store::{Result, Store};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

#[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
impl Store {
    /// How many jobs wait, and since when the oldest that could run does.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn backlog(&self, now: Micros) -> Result<(u64, Option<Micros>)> {
        let waiting = jobs::Entity::find()
            .filter(jobs::Column::DoneAt.is_null())
            .filter(jobs::Column::RunAt.lte(now));
        let count = waiting.clone().count(self.pool()).await?;
        let oldest = waiting
            .select_only()
            .column_as(jobs::Column::RunAt.min(), "oldest")
            .order_by_asc(Expr::cust("1"))
            .into_tuple::<Option<i64>>()
            .one(self.pool())
            .await?;
        Ok((count, oldest.flatten()))
    }

    /// Forgets jobs that were done before a moment, or given up before another; how many.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn prune_jobs(&self, done: Micros, failed: Micros) -> Result<u64> {
        use jobs::Column::{DoneAt, Failure};
        let hub = self.hub().await?;
        let settled = DoneAt.lt(done).and(Failure.is_null());
        let forgotten = jobs::Entity::delete_many()
            .filter(settled.or(DoneAt.lt(failed)))
            .exec(hub.on())
            .await?
            .rows_affected;
        hub.commit().await?;
        Ok(forgotten)
    }

    /// Why jobs were given up, the latest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn failed_jobs(&self) -> Result<Vec<String>> {
        use jobs::Column::{DoneAt, Failure};
        let failed = jobs::Entity::find()
            .select_only()
            .column(Failure)
            .filter(DoneAt.is_not_null())
            .filter(Failure.is_not_null())
            .order_by_desc(DoneAt)
            .limit(100);
        Ok(failed.into_tuple().all(self.pool()).await?)
    }
}
