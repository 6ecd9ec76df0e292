//! What people and programs can have done: who they are, who is in a consultancy, who holds keys.
//!
//! Each function asks [`crate::auth::permission`] first, then makes its change in one transaction
//! with the audit trail and the mails it causes, and commits. Nothing here knows about the web
//! server or about GraphQL. What has to be slow (passwords) or outlast a refusal (throttles) stays
//! outside that transaction.

pub mod accounts;
pub mod amazon;
pub mod api_keys;
pub mod audit;
pub mod branding;
pub mod caller;
pub mod carrier_feeds;
pub mod carrier_lint;
pub mod consultancy;
pub mod custody;
mod error;
pub mod evidence;
pub mod export;
pub mod feed;
mod forgetting;
mod grant;
pub mod health;
pub mod idempotency;
pub mod imports;
pub mod incidents;
pub mod invites;
pub mod joining;
mod keyring;
mod links;
mod lists;
mod magic_link;
pub mod mail;
mod operator;
pub mod outside;
pub mod password;
mod places;
pub mod profile;
pub mod readiness;
mod reading;
pub mod receiving;
mod refresh;
mod retention;
pub mod reviews;
pub mod rules;
pub mod seal;
pub mod second_factor;
mod sessions;
pub mod shipment;
pub mod shipments;
mod sign_in;
mod sign_out;
mod standing;
mod team;
mod throttle;
pub mod uploads;
mod usage;
mod verify;
pub mod views;
mod visit;
pub mod watch;
pub mod webhooks;

#[cfg(test)]
mod tests;

pub use caller::{Caller, Credential, Holder, Through};
pub use error::{Result, ServiceError, UserError};
pub use grant::{Granted, Tokens, Want};
pub use joining::{Acceptance, Accepted, OpenInvite};
pub use profile::{ProfileView, SeatView};
pub use reading::Reading;
pub use sessions::{Place as SessionPlace, SessionView};
pub use sign_in::SignIn;
pub use standing::Standing;
pub use team::MemberView;
pub use usage::Usage;
pub use visit::Visit;

use crate::auth::origin::Site;
use crate::auth::password::Hasher;
use crate::blob::Blobs;
use crate::clock::{Clock, Micros};
use crate::mail::Mailer;
use crate::stock::Shelf;
use crate::store::Store;
use crate::webhook::Courier;
use keyring::KeyringCache;
use seal::Sealer;
use std::sync::Arc;
use std::time::Duration;
use uploads::UploadLimits;

/// What the services work with.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Passwords.
    pub hasher: Hasher,
    /// Small secrets at rest.
    pub sealer: Sealer,
    /// Files at rest.
    pub blobs: Blobs,
    /// What uploads may take.
    pub uploads: UploadLimits,
    /// How long what is kept.
    pub keeping: custody::Keeping,
    /// Our own public address.
    pub site: Site,
    /// Mails.
    pub mailer: Mailer,
    /// Messages to partners.
    pub courier: Courier,
}

/// All use cases; cheap to clone.
#[derive(Clone)]
pub struct Services {
    /// The database, as patient as these use cases are.
    store: Store,
    parts: Arc<Parts>,
    keyring: Arc<KeyringCache>,
    /// Dictionaries of markets that partners feed.
    shelf: Arc<Shelf>,
    usage: Arc<Usage>,
}

impl Services {
    /// The use cases on these parts.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let store = parts.store.clone();
        Services {
            store,
            parts: Arc::new(parts),
            keyring: Arc::default(),
            shelf: Arc::default(),
            usage: Arc::default(),
        }
    }

    /// The same for work that nobody waits for: statements may take this long on PostgreSQL.
    #[must_use]
    pub fn unhurried(&self, statement_timeout: Duration) -> Self {
        Services { store: self.store.unhurried(statement_timeout), ..self.clone() }
    }

    /// The database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The time.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.parts.clock
    }

    /// Our own public address.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.parts.site
    }

    /// Small secrets at rest.
    #[must_use]
    pub fn sealer(&self) -> &Sealer {
        &self.parts.sealer
    }

    /// Mails.
    #[must_use]
    pub fn mailer(&self) -> &Mailer {
        &self.parts.mailer
    }

    /// Messages to partners.
    #[must_use]
    pub fn courier(&self) -> &Courier {
        &self.parts.courier
    }

    /// Files at rest.
    #[must_use]
    pub fn blobs(&self) -> &Blobs {
        &self.parts.blobs
    }

    /// What uploads may take.
    #[must_use]
    pub fn limits(&self) -> UploadLimits {
        self.parts.uploads
    }

    /// How long what is kept.
    #[must_use]
    pub fn keeping(&self) -> custody::Keeping {
        self.parts.keeping
    }

    /// How often keys are used.
    #[must_use]
    pub fn usage(&self) -> &Usage {
        &self.usage
    }

    fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    fn hasher(&self) -> &Hasher {
        &self.parts.hasher
    }

    fn now(&self) -> Micros {
        self.parts.clock.now()
    }

    /// A page of ours that a mail leads to. The secret is after the `#`, which browsers do not send
    /// and servers do not log.
    fn page(&self, path: &str, secret: &str) -> String {
        format!("{}/{path}#{secret}", self.parts.site.as_str())
    }
}
