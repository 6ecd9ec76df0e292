//! What follows when packages of a market were judged.

use crate::clock::Clock;
use crate::store::{NewJob, Result, TenantScope};
use uuid::Uuid;

/// The kind of job that looks whether somebody is to be warned.
const WATCH: &str = "watch";

/// Has the market looked at, once this transaction is kept. That waits in a line of its own, so
/// that it holds no import up.
pub(super) async fn look_at(scope: &TenantScope, clock: &Clock, market: Uuid) -> Result<()> {
    let payload = serde_json::json!({"market": market}).to_string();
    let line = format!("{WATCH}:{market}");
    if !scope.is_enqueued(WATCH, &line, &payload).await? {
        let job = NewJob { kind: WATCH, line, payload, run_at: clock.now() };
        scope.enqueue(clock, job).await?;
    }
    Ok(())
}
