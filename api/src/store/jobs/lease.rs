//! Who does a job: leases given, made longer, and given back.

use super::Claim;
use crate::clock::{Clock, Micros};
use crate::store::entity::{jobs, rows::Job};
use crate::store::{Result, Store};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    Statement,
};
use uuid::Uuid;

impl Store {
    /// Leases the next job of these kinds, if there is one.
    ///
    /// The clock may have been set back: what was due when it was enqueued is due, and a lease that
    /// ends more than another lease later than any can has run out.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn claim(&self, clock: &Clock, kinds: &[&str], lease: Micros) -> Result<Option<Job>> {
        let kinds: Vec<String> =
            kinds.iter().map(|kind| format!("'{}'", kind.replace('\'', ""))).collect();
        let free = |job: &str| {
            format!(
                "({job}.leased_until is null or {job}.leased_until <= $1
                    or {job}.leased_until > $2 + $2 - $1)"
            )
        };
        let next = format!(
            "select j.id from jobs j
             where j.done_at is null and (j.run_at <= $1 or j.run_at <= j.created_at)
                and {} and j.kind in ({})
                and not exists (
                    select 1 from jobs o
                    where j.line <> '' and o.line = j.line and o.done_at is null and o.id <> j.id
                        and (o.created_at < j.created_at
                            or (o.created_at = j.created_at and o.id < j.id)
                            or not {}))
             order by j.run_at, j.id limit 1",
            free("j"),
            kinds.join(", "),
            free("o"),
        );
        let now = clock.now();
        if !self.is_postgres() && !self.any(&next, now, lease).await? {
            return Ok(None);
        }
        let skip = if self.is_postgres() { "for update of j skip locked" } else { "" };
        let sql = format!(
            "update jobs set lease = $3, leased_until = $2, attempt = attempt + 1
             where id = ({next} {skip}) returning *"
        );
        let hub = self.hub().await?;
        let values = [now.into(), (now + lease).into(), clock.id().into()];
        let job = Job::find_by_statement(self.statement(sql, values)).one(hub.on()).await?;
        hub.commit().await?;
        Ok(job)
    }

    /// SQLite has one writer; a worker with nothing to do does not stand in its way.
    async fn any(&self, next: &str, now: Micros, lease: Micros) -> Result<bool> {
        let values = [now.into(), (now + lease).into()];
        let found = self.pool().query_one_raw(self.statement(next, values)).await?;
        Ok(found.is_some())
    }

    fn statement<const N: usize>(
        &self,
        sql: impl Into<String>,
        values: [sea_orm::Value; N],
    ) -> Statement {
        let backend = match self.is_postgres() {
            true => DbBackend::Postgres,
            false => DbBackend::Sqlite,
        };
        Statement::from_sql_and_values(backend, sql, values)
    }

    /// Makes a lease last longer; false if somebody else has the job.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn renew(&self, clock: &Clock, claim: Claim, lease: Micros) -> Result<bool> {
        let until = Expr::value(clock.now() + lease);
        self.change(claim, &[(jobs::Column::LeasedUntil, until)]).await
    }

    /// The job is done; `failure` says why for good it could not be.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn finish(&self, clock: &Clock, claim: Claim, failure: Option<&str>) -> Result<bool> {
        let changes = [
            (jobs::Column::DoneAt, Expr::value(clock.now())),
            (jobs::Column::Failure, Expr::value(failure.map(str::to_owned))),
            (jobs::Column::LeasedUntil, Expr::value(None::<i64>)),
        ];
        self.change(claim, &changes).await
    }

    /// Gives the job back, to be tried again at a moment.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn hand_back(
        &self,
        claim: Claim,
        run_at: Micros,
        failure: Option<&str>,
    ) -> Result<bool> {
        let changes = [
            (jobs::Column::RunAt, Expr::value(run_at)),
            (jobs::Column::Failure, Expr::value(failure.map(str::to_owned))),
            (jobs::Column::Lease, Expr::value(None::<Uuid>)),
            (jobs::Column::LeasedUntil, Expr::value(None::<i64>)),
        ];
        self.change(claim, &changes).await
    }

    /// Gives the job back as if it had not been taken.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_back(&self, claim: Claim) -> Result<bool> {
        let changes = [
            (jobs::Column::Attempt, Expr::col(jobs::Column::Attempt).sub(1)),
            (jobs::Column::Lease, Expr::value(None::<Uuid>)),
            (jobs::Column::LeasedUntil, Expr::value(None::<i64>)),
        ];
        self.change(claim, &changes).await
    }

    #[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
    async fn change(&self, claim: Claim, changes: &[(jobs::Column, Expr)]) -> Result<bool> {
        let hub = self.hub().await?;
        let mut update = jobs::Entity::update_many()
            .filter(jobs::Column::Id.eq(claim.job))
            .filter(jobs::Column::Lease.eq(claim.lease))
            .filter(jobs::Column::DoneAt.is_null());
        for (column, value) in changes {
            update = update.col_expr(*column, value.clone());
        }
        let changed = update.exec(hub.on()).await?.rows_affected;
        hub.commit().await?;
        Ok(changed > 0)
    }
}
