//! What can be read.

mod account;
pub(super) mod alert;
mod api_key;
mod audit;
mod carrier_feed;
mod casework;
mod consultancy;
mod import;
mod incident;
mod invite;
mod node;
mod rate_limit;
mod review;
mod rules;
mod session;
mod shipment;
mod team;
mod view;
mod viewer;
mod watch;
mod webhook;

use async_graphql::MergedObject;

/// Everything that can be read.
#[derive(Default, MergedObject)]
pub struct Query(
    account::AccountQuery,
    alert::AlertQuery,
    api_key::ApiKeyQuery,
    audit::AuditQuery,
    carrier_feed::CarrierFeedQuery,
    casework::CaseworkQuery,
    consultancy::ConsultancyQuery,
    import::ImportQuery,
    incident::IncidentQuery,
    invite::InviteQuery,
    node::NodeQuery,
    rate_limit::RateLimitQuery,
    review::ReviewQuery,
    rules::RulesQuery,
    shipment::ShipmentQuery,
    session::SessionQuery,
    team::TeamQuery,
    view::ViewQuery,
    viewer::ViewerQuery,
    watch::WatchQuery,
    webhook::WebhookQuery,
);
