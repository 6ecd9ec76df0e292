//! Keys of partners.

use crate::auth::scope;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::api_keys::KeyView;
use async_graphql::{Enum, ID, Object};

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

/// A partner's key. The key itself is shown once, when it is made.
pub struct ApiKey(pub KeyView);

#[Object]
impl ApiKey {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::ApiKey>::of(self.0.id).into()
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
