//! Keeping a job's lease while the job is done.

use crate::clock::{Clock, Micros};
use crate::store::{Claim, Store};
use std::time::Duration;

/// Renews a lease three times in its life; ends when somebody else has the job.
///
/// While the database is away nothing is known, and nothing is done either: a job changes nothing
/// without asking, in the same transaction, whether it still has its lease.
pub(super) async fn keep(store: &Store, clock: &Clock, claim: Claim, lease: Micros) {
    let third = Duration::from_micros(u64::try_from(lease / 3).unwrap_or(0));
    let mut tick = tokio::time::interval(third.max(Duration::from_millis(10)));
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    tick.tick().await;
    loop {
        tick.tick().await;
        match store.renew(clock, claim, lease).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(why) => tracing::warn!(job = %claim.job, %why, "a lease was not renewed"),
        }
    }
}
