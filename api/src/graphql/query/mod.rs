//! What can be read.

mod account;
pub(super) mod alert;
mod casework;
mod import;
mod rate_limit;
mod review;
mod rules;
mod shipment;
mod watch;

use async_graphql::MergedObject;

/// Everything that can be read.
#[derive(Default, MergedObject)]
pub struct Query(
    account::AccountQuery,
    alert::AlertQuery,
    casework::CaseworkQuery,
    import::ImportQuery,
    rate_limit::RateLimitQuery,
    review::ReviewQuery,
    rules::RulesQuery,
    shipment::ShipmentQuery,
    watch::WatchQuery,
);
