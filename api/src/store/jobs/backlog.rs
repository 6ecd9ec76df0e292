//! How long the queue is, and forgetting what is done.

use crate::clock::Micros;
use crate::store::entity::jobs;
use crate::store::{Result, Store};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};

#[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
impl Store {
    /// How many jobs wait for a worker, and since when the oldest of them does. What waits its turn
    /// in a line that somebody works on does not wait for a worker.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn backlog(&self, now: Micros) -> Result<(u64, Option<Micros>)> {
        // Periodic jobs are due at the beginning of their period, even if they are asked for late.
        let sql = "select count(*), min(case when j.created_at > j.run_at
                then j.created_at else j.run_at end)
             from jobs j
             where j.done_at is null and j.run_at <= $1
                and (j.leased_until is null or j.leased_until <= $1)
                and not exists (
                    select 1 from jobs o
                    where j.line <> '' and o.line = j.line and o.done_at is null
                        and o.leased_until > $1)";
        let hub = self.read_hub().await?;
        let backend = hub.on().get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, [now.into()]);
        let Some(row) = hub.on().query_one_raw(statement).await? else { return Ok((0, None)) };
        let count: i64 = row.try_get_by_index(0)?;
        Ok((u64::try_from(count).unwrap_or(0), row.try_get_by_index(1)?))
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

    /// Until when those jobs are leased that somebody has.
    ///
    /// # Errors
    /// When the database cannot.
    #[cfg(test)]
    pub async fn job_leases(&self) -> Result<Vec<Micros>> {
        use jobs::Column::{DoneAt, LeasedUntil};
        let leased = jobs::Entity::find()
            .select_only()
            .column(LeasedUntil)
            .filter(DoneAt.is_null())
            .filter(LeasedUntil.is_not_null());
        Ok(leased.into_tuple().all(self.read_hub().await?.on()).await?)
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
        Ok(failed.into_tuple().all(self.read_hub().await?.on()).await?)
    }
}
