//! What follows when packages of a market were judged.

use crate::clock::Clock;
use crate::service::reviews::revision::{Why, score_market};
use crate::store::{NewJob, Result, TenantScope};
use uuid::Uuid;

/// The kind of job that looks whether somebody is to be warned.
const WATCH: &str = "watch";

/// Has the market looked at, and its cases scored, once this transaction is kept. Looking waits in
/// a line of its own, so that it holds no import up.
pub(super) async fn look_at(
    scope: &TenantScope,
    clock: &Clock,
    market: Uuid,
    why: Why,
) -> Result<()> {
    score_market(scope, clock, market, why).await?;
    let payload = serde_json::json!({"market": market}).to_string();
    let line = format!("{WATCH}:{market}");
    if !scope.is_enqueued(WATCH, &line, &payload).await? {
        let job = NewJob { kind: WATCH, line, payload, run_at: clock.now() };
        scope.enqueue(clock, job).await?;
    }
    Ok(())
}
