//! The queue. A job's row is written in the transaction of the change that causes it; a worker
//! leases it, and a lease that has run out is given to another. Each lease has an id of its own,
//! so that a worker that was overtaken can change nothing any more.

use super::entity::{jobs, rows::Job};
use super::transaction::Transaction;
use super::{Hub, Result, Store, TenantId, TenantScope, hub};
use crate::clock::{Clock, Micros};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};
use uuid::Uuid;

/// Something to be done.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// What kind of work.
    pub kind: &'static str,
    /// Jobs of a line run one after the other, oldest first. Blank: no line.
    pub line: String,
    /// What the work needs to know, as JSON.
    pub payload: String,
    /// Not before this moment.
    pub run_at: Micros,
}

/// The right to do a job until it runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The job.
    pub job: Uuid,
    /// This lease of it.
    pub lease: Uuid,
}

impl TenantScope {
    /// Has something done for the tenant, if this transaction is kept.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn enqueue(&self, clock: &Clock, job: NewJob) -> Result<Uuid> {
        enqueue(self.on(), clock, Some(self.tenant()), job).await
    }

    /// Whether the worker still has the job; asked in the transaction that changes something, it
    /// keeps others from taking the job meanwhile.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn holds(&self, claim: Claim) -> Result<bool> {
        held(self.on(), claim).await
    }
}

impl Hub {
    /// Has something done for no tenant, if this transaction is kept.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn enqueue(&self, clock: &Clock, job: NewJob) -> Result<Uuid> {
        enqueue(self.on(), clock, None, job).await
    }
}

#[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
impl Store {
    /// Leases the next job, if there is one.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn claim(&self, clock: &Clock, lease: Micros) -> Result<Option<Job>> {
        let hub = self.hub().await?;
        let now = clock.now();
        let skip = if self.is_postgres() { "for update of j skip locked" } else { "" };
        // A lease that ends later than any lease can was given before the clock was set back.
        let sql = format!(
            "update jobs set lease = $1, leased_until = $2, attempt = attempt + 1
             where id = (
                select j.id from jobs j
                where j.done_at is null and j.run_at <= $3
                    and (j.leased_until is null or j.leased_until <= $3 or j.leased_until > $2)
                    and not exists (
                        select 1 from jobs o
                        where j.line <> '' and o.line = j.line and o.done_at is null
                            and (o.created_at < j.created_at
                                or (o.created_at = j.created_at and o.id < j.id)))
                order by j.run_at, j.id limit 1 {skip})
             returning *"
        );
        let values = [clock.id().into(), (now + lease).into(), now.into()];
        let statement =
            Statement::from_sql_and_values(self.pool().get_database_backend(), sql, values);
        let job = Job::find_by_statement(statement).one(hub.on()).await?;
        hub.commit().await?;
        Ok(job)
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
}

async fn enqueue(
    on: &Transaction,
    clock: &Clock,
    tenant: Option<TenantId>,
    job: NewJob,
) -> Result<Uuid> {
    let NewJob { kind, line, payload, run_at } = job;
    let id = clock.id();
    let row = Job {
        id,
        tenant_id: tenant.map(|tenant| tenant.0),
        kind: kind.to_owned(),
        line,
        payload,
        run_at,
        attempt: 0,
        lease: None,
        leased_until: None,
        created_at: clock.now(),
        done_at: None,
        failure: None,
    };
    hub::add(on, row).await?;
    Ok(id)
}

#[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
async fn held(on: &Transaction, claim: Claim) -> Result<bool> {
    let row = jobs::Entity::find()
        .filter(jobs::Column::Id.eq(claim.job))
        .filter(jobs::Column::Lease.eq(claim.lease))
        .filter(jobs::Column::DoneAt.is_null());
    let row = match on.get_database_backend() {
        sea_orm::DbBackend::Postgres => row.lock_shared(),
        _ => row,
    };
    Ok(row.one(on).await?.is_some())
}

impl Job {
    /// The right to do it that was given with it.
    #[must_use]
    pub fn claim(&self) -> Option<Claim> {
        self.lease.map(|lease| Claim { job: self.id, lease })
    }
}
