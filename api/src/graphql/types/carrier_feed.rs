//! Endpoints at which those who pass on carriers' events call.

use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::carrier_feeds::FeedView;
use async_graphql::{Enum, ID, Object};
use domain::scan::vocabulary;

/// Who passes on what carriers say.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "vocabulary::Vendor")]
pub enum CarrierVendor {
    /// EasyPost; signs with `X-Hmac-Signature`.
    #[graphql(name = "EASYPOST")]
    EasyPost,
    /// Shippo; signs with `Shippo-Auth-Signature`, or has `?token=` and the secret in the address.
    Shippo,
    /// AfterShip; signs with `aftership-hmac-sha256`.
    #[graphql(name = "AFTERSHIP")]
    AfterShip,
    /// Ship24; sends its secret as bearer token.
    #[graphql(name = "SHIP24")]
    Ship24,
    /// 17TRACK; signs with `sign`. The secret is the key of its API.
    SeventeenTrack,
}

/// An endpoint at which somebody who passes on carriers' events calls.
pub struct CarrierFeed(pub FeedView);

/// An endpoint at which somebody who passes on carriers' events calls.
#[Object]
impl CarrierFeed {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::CarrierFeed>::of(self.0.feed.id).into()
    }

    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.feed.name
    }

    /// Whose messages it takes.
    async fn vendor(&self) -> CarrierVendor {
        self.0.vendor.into()
    }

    /// The account whose parcels it tells of.
    async fn account(&self) -> ID {
        Id::<id::SellerAccount>::of(self.0.feed.account_id).into()
    }

    /// The address to enter at the vendor.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// When it was made.
    async fn created_at(&self) -> Moment {
        self.0.feed.created_at.into()
    }

    /// When it was removed.
    async fn removed_at(&self) -> Option<Moment> {
        self.0.feed.removed_at.map(Moment::from)
    }

    /// Until when the secret before the present one is taken too.
    async fn overlap_until(&self) -> Option<Moment> {
        self.0.overlap_until.map(Moment::from)
    }

    /// When the vendor last called with a message that could be used.
    async fn last_event_at(&self) -> Option<Moment> {
        self.0.feed.last_event_at.map(Moment::from)
    }

    /// Events that were told so far, those that came again among them.
    async fn events(&self) -> i64 {
        self.0.feed.events
    }

    /// Calls that were refused so far.
    async fn failures(&self) -> i64 {
        self.0.feed.failures
    }

    /// When a call was last refused.
    async fn last_failure_at(&self) -> Option<Moment> {
        self.0.feed.last_failure_at.map(Moment::from)
    }

    /// Why.
    async fn last_failure(&self) -> Option<&str> {
        self.0.feed.last_failure.as_deref()
    }
}
