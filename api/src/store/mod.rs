//! What is kept, in SQLite or PostgreSQL. `scope` is the only door to what belongs to a tenant,
//! `hub` the one to what belongs to none; the other files add to those two, a subject each.

mod accounts;
mod ageing;
mod amazon;
mod audit;
mod beginning;
mod carrier_feeds;
mod casework;
mod entity;
mod erasures;
mod feed;
mod forgetting;
mod hub;
mod idempotency;
mod imports;
mod incidents;
mod jobs;
mod key_usage;
mod markets;
mod open;
mod package_days;
mod packages;
mod people;
mod portal;
mod proofs;
#[cfg(test)]
mod recount;
mod replica;
mod reviews;
mod revisions;
mod rollups;
mod scope;
mod sealed;
mod server_keys;
mod shipments;
mod sign_ins;
mod single_packages;
mod standing;
pub mod tables;
mod team;
mod time;
mod transaction;
mod turns;
mod uploads;
mod watch;
mod webhooks;
mod weeks;

pub use accounts::MarketRules;
pub use casework::{Decision, DeskFilter, DeskReview, DeskTask, Reply};
pub use entity::rows::*;
pub use forgetting::Bygone;
pub use hub::Hub;
pub use incidents::{CarrierDay, IncidentFilter};
pub use jobs::{Claim, NewJob};
pub use open::{Settings, Store, Unfit};
pub use package_days::Kept;
pub use packages::{
    Counted, NewTerms, PackageBatch, PackageKey, PackageReader, PackageRow, ScanKey, Stored,
    Tallies, TermKind, Which,
};
pub use reviews::{NewEvent, ReviewCursor, ReviewFilter, ReviewOrder};
pub use revisions::RevisionHead;
pub use rollups::Dashboard;
pub use scope::TenantScope;
pub use shipments::{Correctable, PackageCursor, PackageFilter, ShipmentRow};
pub use standing::Membership;
pub use watch::AlertFilter;
pub use webhooks::DeliveryFilter;

use uuid::Uuid;

/// Which consultancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TenantId(pub Uuid);

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database failed or cannot be reached.
    #[error("database: {0}")]
    Database(#[from] sea_orm::DbErr),
    /// The database failed below sea-orm.
    #[error("database: {0}")]
    Sqlx(#[from] sqlx::Error),
    /// Somebody else changed it first.
    #[error("it was changed by somebody else; the version is now {version}")]
    Changed {
        /// The version that is there now.
        version: i32,
    },
    /// What is stored cannot be understood.
    #[error("stored {what} cannot be read: {why}")]
    Damaged {
        /// What it is.
        what: &'static str,
        /// Why not.
        why: String,
    },
}

/// What the store answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl StoreError {
    /// Whether a row is there already that must be the only one of its kind.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        match self {
            StoreError::Database(error) => {
                matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_)))
            }
            StoreError::Sqlx(sqlx::Error::Database(error)) => error.is_unique_violation(),
            _ => false,
        }
    }

    /// Whether it may work if it is tried again.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, StoreError::Database(_) | StoreError::Sqlx(_)) && !self.is_duplicate()
    }
}
