//! The caller's allowance.

use crate::graphql::allowance::Allowances;
use crate::graphql::context::{asked, services};
use crate::graphql::scalar::Moment;
use async_graphql::{Context, Object, Result, SimpleObject};
use std::sync::Arc;

/// The caller's allowance. Each operation costs points; they come back with time.
#[derive(SimpleObject)]
pub struct RateLimit {
    /// Points of a full allowance.
    limit: u64,
    /// Points left.
    remaining: u64,
    /// When it is full again.
    reset_at: Moment,
}

#[derive(Default)]
pub struct RateLimitQuery;

#[Object]
impl RateLimitQuery {
    /// The caller's own allowance, after this operation was paid.
    async fn rate_limit(&self, context: &Context<'_>) -> Result<Option<RateLimit>> {
        let now = services(context)?.clock().utc();
        let left = context.data::<Arc<Allowances>>()?.left(asked(context)?, now);
        Ok(left.map(|left| RateLimit {
            limit: left.quota,
            remaining: left.remaining,
            reset_at: Moment(now + left.full_in),
        }))
    }
}
