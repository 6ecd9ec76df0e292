//! What can be read.

mod account;
mod import;
mod rate_limit;
mod review;
mod rules;
mod shipment;

use async_graphql::MergedObject;

/// Everything that can be read.
#[derive(Default, MergedObject)]
pub struct Query(
    account::AccountQuery,
    import::ImportQuery,
    rate_limit::RateLimitQuery,
    review::ReviewQuery,
    rules::RulesQuery,
    shipment::ShipmentQuery,
);
