//! What can be read.

mod account;
mod rate_limit;

use async_graphql::MergedObject;

/// Everything that can be read.
#[derive(Default, MergedObject)]
pub struct Query(account::AccountQuery, rate_limit::RateLimitQuery);
