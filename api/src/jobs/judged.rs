//! What follows when packages of a market were judged.

use crate::clock::Clock;
use crate::service::reviews::revision::{Why, score_market};
use crate::service::watch;
use crate::store::{Result, TenantScope};
use uuid::Uuid;

/// Has the market looked at, and its cases scored, once this transaction is kept.
pub(super) async fn look_at(
    scope: &TenantScope,
    clock: &Clock,
    market: Uuid,
    why: Why,
) -> Result<()> {
    score_market(scope, clock, market, why).await?;
    watch::look_soon(scope, clock, market).await
}
