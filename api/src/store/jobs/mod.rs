//! The queue. A job's row is written in the transaction of the change that causes it; a worker
//! leases it, and a lease that has run out is given to another. Each lease has an id of its own,
//! so that a worker that was overtaken can change nothing any more.

mod backlog;
mod lease;

use super::entity::{jobs, rows::Job};
use super::{Hub, Result, TenantId, TenantScope, hub};
use crate::clock::{Clock, Micros};
use crate::telemetry::origin;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QuerySelect,
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

#[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
impl TenantScope {
    /// Has something done for the tenant, if this transaction is kept.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn enqueue(&self, clock: &Clock, job: NewJob) -> Result<Uuid> {
        let row = row(clock.id(), clock, Some(self.tenant()), job);
        let id = row.id;
        hub::add(self.on(), row).await?;
        Ok(id)
    }

    /// Whether the same is to be done already and nobody has begun with it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn is_enqueued(&self, kind: &str, line: &str, payload: &str) -> Result<bool> {
        use jobs::Column::{Attempt, DoneAt, Kind, Line, Payload, TenantId};
        let same = jobs::Entity::find()
            .filter(DoneAt.is_null())
            .filter(Line.eq(line))
            .filter(Attempt.eq(0))
            .filter(TenantId.eq(self.tenant().0))
            .filter(Kind.eq(kind))
            .filter(Payload.eq(payload));
        Ok(same.count(self.on()).await? > 0)
    }

    /// Whether somebody has begun with a job of a line that is not done.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn is_begun(&self, line: &str) -> Result<bool> {
        use jobs::Column::{Attempt, DoneAt, Line, TenantId};
        let begun = jobs::Entity::find()
            .filter(DoneAt.is_null())
            .filter(Line.eq(line))
            .filter(Attempt.gt(0))
            .filter(TenantId.eq(self.tenant().0));
        Ok(begun.count(self.on()).await? > 0)
    }

    /// Whether the worker still has the job; asked in the transaction that changes something, it
    /// keeps others from taking the job meanwhile.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn holds(&self, claim: Claim) -> Result<bool> {
        let row = jobs::Entity::find()
            .filter(jobs::Column::Id.eq(claim.job))
            .filter(jobs::Column::Lease.eq(claim.lease))
            .filter(jobs::Column::DoneAt.is_null());
        let row = if self.is_postgres() { row.lock_shared() } else { row };
        Ok(row.one(self.on()).await?.is_some())
    }

    /// Settles the job together with the last of what it changes; false if somebody else has it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn complete(&self, clock: &Clock, claim: Claim) -> Result<bool> {
        let changed = jobs::Entity::update_many()
            .col_expr(jobs::Column::DoneAt, Expr::value(clock.now()))
            .col_expr(jobs::Column::Failure, Expr::value(None::<String>))
            .col_expr(jobs::Column::LeasedUntil, Expr::value(None::<i64>))
            .filter(jobs::Column::Id.eq(claim.job))
            .filter(jobs::Column::Lease.eq(claim.lease))
            .filter(jobs::Column::DoneAt.is_null())
            .exec(self.on())
            .await?;
        Ok(changed.rows_affected > 0)
    }
}

impl Hub {
    /// Those of these jobs that are not in the queue, neither open nor done.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
    pub async fn lacks_jobs(&self, ids: impl Iterator<Item = Uuid>) -> Result<Vec<Uuid>> {
        let ids: Vec<Uuid> = ids.collect();
        let known = jobs::Entity::find()
            .select_only()
            .column(jobs::Column::Id)
            .filter(jobs::Column::Id.is_in(ids.iter().copied()));
        let known: Vec<Uuid> = known.into_tuple().all(self.on()).await?;
        Ok(ids.into_iter().filter(|id| !known.contains(id)).collect())
    }

    /// Has something done for no tenant, if this transaction is kept.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn enqueue(&self, clock: &Clock, job: NewJob) -> Result<Uuid> {
        let id = clock.id();
        hub::add(self.on(), row(id, clock, None, job)).await?;
        Ok(id)
    }

    /// The same under an id that says what it is; whether it was not there yet.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
    pub async fn enqueue_once(&self, clock: &Clock, id: Uuid, job: NewJob) -> Result<bool> {
        let row = row(id, clock, None, job).into_active_model().reset_all();
        let there = OnConflict::column(jobs::Column::Id).do_nothing().to_owned();
        let added = jobs::Entity::insert(row).on_conflict(there).exec_without_returning(self.on());
        Ok(added.await? > 0)
    }
}

fn row(id: Uuid, clock: &Clock, tenant: Option<TenantId>, job: NewJob) -> Job {
    let NewJob { kind, line, payload, run_at } = job;
    Job {
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
        asked_by: origin(),
    }
}

impl Job {
    /// The right to do it that was given with it.
    #[must_use]
    pub fn claim(&self) -> Option<Claim> {
        self.lease.map(|lease| Claim { job: self.id, lease })
    }
}
