//! What follows when packages of a market were judged.

use crate::clock::Clock;
use crate::service::watch;
use crate::store::{Result, TenantScope};
use uuid::Uuid;

/// Has the market looked at, once this transaction is kept.
pub(super) async fn look_at(scope: &TenantScope, clock: &Clock, market: Uuid) -> Result<()> {
    watch::look_soon(scope, clock, market).await
}
