//! What can be read.

mod account;
pub(super) mod alert;
mod rate_limit;
mod watch;

use async_graphql::MergedObject;

/// Everything that can be read.
#[derive(Default, MergedObject)]
pub struct Query(
    account::AccountQuery,
    alert::AlertQuery,
    rate_limit::RateLimitQuery,
    watch::WatchQuery,
);
