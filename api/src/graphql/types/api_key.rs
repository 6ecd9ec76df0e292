//! Keys of partners.

use crate::auth::scope;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::{Date, Moment};
use crate::service::api_keys::{KeyDay, KeyView};
use async_graphql::{Enum, ID, Object, SimpleObject};

/// What a key may be used for.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "scope::Scope")]
pub enum ApiKeyScope {
    /// Seller accounts with their health.
    ReadAccounts,
    /// Packages with their verdicts.
    ReadShipments,
    /// Reviews with causes, plan and response.
    ReadReviews,
    /// Imports with progress and rows set aside.
    ReadImports,
    /// Exports of packages and findings.
    ReadExports,
    /// Sending packages.
    WriteShipments,
    /// Sending scans of carriers.
    WriteScans,
    /// Uploading reports.
    UploadReports,
    /// Setting up webhooks and looking at their deliveries.
    ManageWebhooks,
}

/// How often a key was used on a day.
#[derive(SimpleObject)]
pub struct ApiKeyDay {
    /// The day in UTC.
    date: Date,
    /// Calls that were let in.
    calls: i64,
    /// Calls that were refused because there were too many.
    refused: i64,
}

impl From<&KeyDay> for ApiKeyDay {
    fn from(day: &KeyDay) -> Self {
        let KeyDay { day, calls, refused } = *day;
        ApiKeyDay { date: Date::of(day), calls, refused }
    }
}

/// A partner's key. The key itself is shown once, when it is made.
pub struct ApiKey(pub KeyView);

/// A partner's key. The key itself is shown once, when it is made.
#[Object]
impl ApiKey {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::ApiKey>::of(self.0.id).into()
    }

    /// Its half that is no secret: `client_id` at `/oauth/token`.
    async fn client_id(&self) -> &str {
        &self.0.client_id
    }

    /// Points a minute that it is held to; null: to those of all keys.
    async fn points_per_minute(&self) -> Option<i32> {
        self.0.points
    }

    /// How often it was used in the last 30 days, latest first; days without a call are left out.
    /// Only in `apiKeys`.
    async fn usage(&self) -> Vec<ApiKeyDay> {
        self.0.days.iter().map(ApiKeyDay::from).collect()
    }

    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether it is for trying out.
    async fn test(&self) -> bool {
        self.0.test
    }

    /// What it may be used for.
    async fn scopes(&self) -> Vec<ApiKeyScope> {
        self.0.scopes.iter().map(|scope| (*scope).into()).collect()
    }

    /// The seller accounts it is for; null: all of them.
    async fn accounts(&self) -> Option<Vec<ID>> {
        let accounts = self.0.accounts.as_ref()?.iter();
        Some(accounts.map(|id| Id::<id::SellerAccount>::of(*id).into()).collect())
    }

    /// Who made it.
    async fn created_by(&self) -> ID {
        Id::<id::Member>::of(self.0.created_by).into()
    }

    /// When it was made.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// When it ends; null: not by itself.
    async fn expires_at(&self) -> Option<Moment> {
        self.0.expires_at.map(Moment::from)
    }

    /// When it was last used, to the minute.
    async fn last_used_at(&self) -> Option<Moment> {
        self.0.last_used_at.map(Moment::from)
    }

    /// When it was revoked.
    async fn revoked_at(&self) -> Option<Moment> {
        self.0.revoked_at.map(Moment::from)
    }
}
