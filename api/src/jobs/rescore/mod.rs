//! Judges stored packages again: because rules, carriers or locations changed, or time passed.
//!
//! Only packages that may be judged otherwise are read. Another rulebook concerns all of them;
//! carriers and locations those whose lane or place the desk makes something else of than before
//! ([`Terms::moved_lanes`]); time those that said when it would. Batch by batch, a transaction each,
//! what is judged otherwise is written and the daily counts are moved by the difference.
//!
//! A job that is killed and done again finds what was changed already judged as it would judge it.
//! Jobs of a market run one after the other and each judges by the newest rules, so one that finds
//! its like waiting leaves the work to it.

mod judging;
#[cfg(test)]
mod tests;

use super::judged;
use super::{JobError, Work};
use crate::clock::{Clock, Micros};
use crate::service::accounts::market_line;
use crate::service::reviews::revision::Why;
use crate::stock::{Terms, desk_of};
use crate::store::{Claim, PackageKey, Store, TenantId, Which};
use domain::check::Desk;
use domain::time::Moment;
use judging::Judging;
use serde::Deserialize;
use tokio::runtime::Handle;
use uuid::Uuid;

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Cause {
    Rules,
    Locations,
    Carriers,
    Time,
}

#[derive(Deserialize)]
struct Payload {
    market: Uuid,
    cause: Cause,
}

/// A job at work.
struct Rescore {
    store: Store,
    clock: Clock,
    tenant: TenantId,
    market: Uuid,
    claim: Claim,
    cause: Cause,
    /// The moment it is judged at.
    as_of: Micros,
    /// Packages of a transaction.
    batch: usize,
}

/// Does it.
///
/// # Errors
/// When it should be tried again, or the market's rules cannot be read.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let Payload { market, cause } = work.read()?;
    let rescore = Rescore {
        store: work.services.store().clone(),
        clock: work.services.clock().clone(),
        tenant: work.tenant()?,
        market,
        claim: work.claim,
        cause,
        as_of: work.services.clock().now(),
        batch: work.batch.max(1),
    };
    let scope = rescore.store.write(rescore.tenant).await?;
    // Partners add to the dictionary as long as nobody is known to rewrite the packages.
    scope.hold_market(market).await?;
    if scope.is_enqueued("rescore", &market_line(market), &work.payload).await? {
        return Ok(());
    }
    let Some(rules) = scope.rules_to_judge(market).await? else {
        return Err(JobError::Fail("there is no such market any more".to_owned()));
    };
    let terms = Terms::load(&scope, market).await?;
    drop(scope);
    let desk = desk_of(&rules, Moment(rescore.as_of));
    let desk = desk.map_err(|why| JobError::Fail(why.to_string()))?;
    let handle = Handle::current();
    let judging = tokio::task::spawn_blocking(move || rescore.run(&handle, &desk, terms));
    judging.await.map_err(|why| JobError::Retry(format!("judging was interrupted: {why}")))?
}

impl Rescore {
    fn run(&self, handle: &Handle, desk: &Desk, mut terms: Terms) -> Result<(), JobError> {
        let (lanes, places) = match self.cause {
            Cause::Time => Default::default(),
            _ => (terms.moved_lanes(desk), terms.moved_places(desk)),
        };
        // Which packages the change concerns, if it concerns any.
        let which = match self.cause {
            Cause::Rules => Some(Which::All),
            _ if lanes.is_empty() && places.is_empty() => None,
            _ => Some(Which::With {
                lanes: lanes.keys().copied().collect(),
                places: places.keys().copied().collect(),
            }),
        };
        let mut judging = Judging::new(desk, terms, lanes, places);
        let mut changed = 0;
        if let Some(which) = which {
            let mut position = None;
            loop {
                let batch = self.batch(&mut judging, Some((position.as_ref(), &which)));
                let Some((last, more)) = handle.block_on(batch)? else { break };
                changed += more;
                position = Some(last);
            }
        }
        while let Some((_, more)) = handle.block_on(self.batch(&mut judging, None))? {
            changed += more;
        }
        tracing::info!(cause = ?self.cause, changed, "packages were judged again");
        handle.block_on(self.finish(changed > 0))
    }

    /// A batch of packages after a position, or of those that are due; the last of them and how many
    /// were judged otherwise. None if there are no more.
    async fn batch(
        &self,
        judging: &mut Judging<'_>,
        after: Option<(Option<&PackageKey>, &Which)>,
    ) -> Result<Option<(PackageKey, usize)>, JobError> {
        let mut batch = self.store.package_batch(self.tenant, self.market).await?;
        if !batch.holds(self.claim).await? {
            return Err(JobError::Overtaken);
        }
        let rows = match after {
            Some((key, which)) => batch.after(key, which, self.batch).await?,
            None => batch.due(self.as_of, self.batch).await?,
        };
        let Some(last) = rows.last().map(|row| row.key.clone()) else { return Ok(None) };
        let changed = judging.judge(&mut batch, &rows).await?;
        batch.commit().await?;
        Ok(Some((last, changed)))
    }

    /// Settles the job, and has the market looked at if the figures may be others now.
    async fn finish(&self, changed: bool) -> Result<(), JobError> {
        let scope = self.store.write(self.tenant).await?;
        if !scope.complete(&self.clock, self.claim).await? {
            return Err(JobError::Overtaken);
        }
        scope.note_scored(self.market, self.as_of).await?;
        if changed || self.cause != Cause::Time {
            let time = self.cause == Cause::Time;
            let why = if time { Why::Time } else { Why::RulesChanged };
            judged::look_at(&scope, &self.clock, self.market, why).await?;
        }
        Ok(scope.commit().await?)
    }
}
