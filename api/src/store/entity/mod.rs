//! The tables as sea-orm sees them. Only the store uses them; everybody else sees their rows.

pub(super) mod action_files;
pub(super) mod alert_readers;
pub(super) mod alerts;
pub(super) mod amazon_figures;
pub(super) mod amazon_listed;
pub(super) mod amazon_lists;
pub(super) mod amazon_standings;
pub(super) mod api_key_days;
pub(super) mod api_keys;
pub(super) mod approved_carriers;
pub(super) mod audit_events;
pub(super) mod brandings;
pub(super) mod buckets;
pub(super) mod carrier_feeds;
pub(super) mod comments;
pub(super) mod day_problems;
pub(super) mod day_tallies;
pub(super) mod early_warning_accounts;
pub(super) mod early_warnings;
pub(super) mod erasures;
pub(super) mod idempotent_calls;
pub(super) mod import_files;
pub(super) mod imports;
pub(super) mod incidents;
pub(super) mod invites;
pub(super) mod jobs;
pub(super) mod links;
pub(super) mod locations;
pub(super) mod markets;
pub(super) mod member_accounts;
pub(super) mod members;
pub(super) mod mixtures;
pub(super) mod packages;
pub(super) mod plan_actions;
pub(super) mod quarantined_rows;
pub(super) mod recovery_codes;
pub(super) mod refresh_tokens;
pub(super) mod responses;
pub(super) mod review_events;
pub(super) mod review_incidents;
pub(super) mod reviews;
pub(super) mod revisions;
pub(super) mod rulebooks;
pub(super) mod saved_views;
pub(super) mod scans;
pub(super) mod seats;
pub(super) mod second_factors;
pub(super) mod seller_accounts;
pub(super) mod sent_shipments;
pub(super) mod sessions;
pub(super) mod signing_keys;
pub(super) mod sku_categories;
pub(super) mod standings;
pub(super) mod submissions;
pub(super) mod tenants;
pub(super) mod terms;
pub(super) mod uploads;
pub(super) mod users;
pub(super) mod watch_rules;
pub(super) mod webhook_attempts;
pub(super) mod webhook_deliveries;
pub(super) mod webhook_endpoints;

/// Rows as everybody else sees them.
#[expect(unused_imports, reason = "some rows never leave the store")]
pub(super) mod rows {
    pub use super::action_files::Model as ActionFile;
    pub use super::alert_readers::Model as AlertReader;
    pub use super::alerts::Model as Alert;
    pub use super::amazon_figures::Model as AmazonFigure;
    pub use super::amazon_listed::Model as AmazonListed;
    pub use super::amazon_lists::Model as AmazonList;
    pub use super::amazon_standings::Model as AmazonStanding;
    pub use super::api_key_days::Model as ApiKeyDay;
    pub use super::api_keys::Model as ApiKey;
    pub use super::approved_carriers::Model as ApprovedCarrier;
    pub use super::audit_events::Model as AuditEvent;
    pub use super::brandings::Model as Branding;
    pub use super::buckets::Model as Bucket;
    pub use super::carrier_feeds::Model as CarrierFeed;
    pub use super::comments::Model as Comment;
    pub use super::day_problems::Model as DayProblem;
    pub use super::day_tallies::Model as DayTally;
    pub use super::early_warning_accounts::Model as EarlyWarningAccount;
    pub use super::early_warnings::Model as EarlyWarning;
    pub use super::erasures::Model as ErasureRow;
    pub use super::idempotent_calls::Model as IdempotentCall;
    pub use super::import_files::Model as ImportFile;
    pub use super::imports::Model as Import;
    pub use super::incidents::Model as Incident;
    pub use super::invites::Model as Invite;
    pub use super::jobs::Model as Job;
    pub use super::links::Model as Link;
    pub use super::locations::Model as Location;
    pub use super::markets::Model as Market;
    pub use super::member_accounts::Model as MemberAccount;
    pub use super::members::Model as Member;
    pub use super::mixtures::Model as StoredMixture;
    pub use super::packages::Model as Package;
    pub use super::plan_actions::Model as PlanAction;
    pub use super::quarantined_rows::Model as QuarantinedRow;
    pub use super::recovery_codes::Model as RecoveryCode;
    pub use super::refresh_tokens::Model as RefreshToken;
    pub use super::responses::Model as Response;
    pub use super::review_events::Model as ReviewEvent;
    pub use super::review_incidents::Model as ReviewIncident;
    pub use super::reviews::Model as Review;
    pub use super::revisions::Model as Revision;
    pub use super::rulebooks::Model as OwnRulebook;
    pub use super::saved_views::Model as SavedView;
    pub use super::scans::Model as ScanRow;
    pub use super::seats::Model as Seat;
    pub use super::second_factors::Model as SecondFactor;
    pub use super::seller_accounts::Model as SellerAccount;
    pub use super::sent_shipments::Model as SentShipment;
    pub use super::sessions::Model as Session;
    pub use super::signing_keys::Model as SigningKey;
    pub use super::sku_categories::Model as SkuCategory;
    pub use super::standings::Model as Standing;
    pub use super::submissions::Model as Submission;
    pub use super::tenants::Model as Tenant;
    pub use super::terms::Model as Term;
    pub use super::uploads::Model as Upload;
    pub use super::users::Model as User;
    pub use super::watch_rules::Model as WatchRule;
    pub use super::webhook_attempts::Model as WebhookAttempt;
    pub use super::webhook_deliveries::Model as WebhookDelivery;
    pub use super::webhook_endpoints::Model as WebhookEndpoint;
}

use sea_orm::EntityTrait;

/// A table that belongs to tenants.
pub(super) trait OfTenant: EntityTrait {
    /// The column that says whose a row is.
    const TENANT: Self::Column;
}

macro_rules! of_tenant {
    ($($table:ident)+) => {
        $(impl OfTenant for $table::Entity {
            const TENANT: Self::Column = $table::Column::TenantId;
        })+
    };
}

of_tenant! {
    action_files
    alert_readers
    alerts
    amazon_figures
    amazon_listed
    amazon_lists
    amazon_standings
    api_key_days
    api_keys
    approved_carriers
    audit_events
    brandings
    carrier_feeds
    comments
    day_problems
    day_tallies
    early_warning_accounts
    early_warnings
    idempotent_calls
    import_files
    imports
    incidents
    invites
    locations
    markets
    member_accounts
    members
    mixtures
    packages
    plan_actions
    quarantined_rows
    responses
    review_events
    review_incidents
    reviews
    revisions
    rulebooks
    saved_views
    scans
    seller_accounts
    sent_shipments
    sku_categories
    standings
    submissions
    terms
    uploads
    watch_rules
    webhook_attempts
    webhook_deliveries
    webhook_endpoints
}
