//! What tests of jobs stand on: a consultancy with a seller in one market, and a clock to move.

mod imports;
mod snapshot;

pub use imports::sample;
pub use snapshot::Snapshot;

use super::worker::{Settings, Worker};
use crate::auth::origin::Site;
use crate::auth::password::Hasher;
use crate::blob::Blobs;
use crate::clock::{Clock, Micros};
use crate::mail::{Mailer, Sender, Way};
use crate::service::custody::Keeping;
use crate::service::seal::Sealer;
use crate::service::uploads::UploadLimits;
use crate::service::{Parts, Services};
use crate::store::{self, Location, Market, SellerAccount, Store, Tenant, TenantId};
use crate::webhook::{Courier, Reach};
use secrecy::SecretSlice;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tests::TestDb;
use uuid::Uuid;

/// 2026-11-01 12:00 UTC, for which the samples are made.
pub const NOW: Micros = 1_793_534_400_000_000;

/// A desk with one market.
pub struct Desk {
    pub services: Services,
    pub tenant: TenantId,
    pub market: Uuid,
    now: Arc<AtomicI64>,
    /// Files at rest.
    files: TempDir,
}

/// Use cases on the database of a test and a folder, at a time that the caller sets.
pub async fn services(db: &TestDb, files: &Path, now: &Arc<AtomicI64>) -> Services {
    services_at(db.app_url(), files, now).await
}

/// The same on a database by its address.
pub async fn services_at(database: &str, files: &Path, now: &Arc<AtomicI64>) -> Services {
    let settings = store::Settings {
        connections: 6,
        patience: Duration::from_secs(5),
        ..store::Settings::of(database)
    };
    let read = Arc::clone(now);
    let keys = [(1, SecretSlice::from(vec![7; 32]))];
    let site = Site::of("https://desk.example").unwrap();
    let sender = Sender::parse("Firstscan <desk@firstscan.example>").unwrap();
    let outbox = Way::Folder(files.join("mails"));
    Services::new(Parts {
        store: Store::open(&settings).await.unwrap(),
        clock: Clock::reading(move || read.load(Ordering::SeqCst)),
        hasher: Hasher::new(1),
        sealer: Sealer::new(&keys).unwrap(),
        blobs: Blobs::new(files, &keys).unwrap(),
        uploads: UploadLimits::default(),
        keeping: Keeping::default(),
        mailer: Mailer::new(sender, site.clone(), outbox).unwrap(),
        site,
        courier: Courier::new(Reach { private: true }),
    })
}

impl Desk {
    /// A desk in a new database.
    pub async fn new(db: &TestDb) -> Self {
        let now = Arc::new(AtomicI64::new(NOW));
        let files = TempDir::new().unwrap();
        let services = services_at(db.app_url(), files.path(), &now).await;
        let tenant = services.clock().id();
        let hub = services.store().hub().await.unwrap();
        let named = Tenant {
            id: tenant,
            name: "Harbour".to_owned(),
            status: "active".to_owned(),
            settings: "{}".to_owned(),
            created_at: NOW,
            version: 1,
            test: false,
        };
        hub.add_tenant(named).await.unwrap();
        hub.commit().await.unwrap();
        let (tenant, market) = (TenantId(tenant), Uuid::nil());
        let mut desk = Desk { services, tenant, market, now, files };
        desk.market = desk.new_market("Northwind Outlet").await;
        let reno = desk.location("Reno", "89502", "Reno", "NV");
        let scope = desk.store().write(desk.tenant).await.unwrap();
        scope.replace_locations(desk.market, vec![reno]).await.unwrap();
        scope.commit().await.unwrap();
        desk
    }

    /// A further seller in the United States.
    pub async fn new_market(&self, name: &str) -> Uuid {
        let (account, market) = (self.services.clock().id(), self.services.clock().id());
        let scope = self.store().write(self.tenant).await.unwrap();
        let named = SellerAccount {
            tenant_id: self.tenant.0,
            id: account,
            name: name.to_owned(),
            amazon_seller_id: None,
            notes: String::new(),
            created_at: NOW,
            archived_at: None,
            version: 1,
        };
        scope.add_account(named).await.unwrap();
        let us = Market {
            tenant_id: self.tenant.0,
            id: market,
            account_id: account,
            marketplace: "US".to_owned(),
            rulebook: "standard".to_owned(),
            next_package: 0,
            columns: 0,
            rules_changed_at: NOW,
            scored_at: None,
            fed_at: None,
            created_at: NOW,
            version: 1,
        };
        scope.add_market(us).await.unwrap();
        scope.commit().await.unwrap();
        market
    }

    pub fn location(&self, name: &str, postal_code: &str, city: &str, state: &str) -> Location {
        Location {
            tenant_id: self.tenant.0,
            id: self.services.clock().id(),
            market_id: self.market,
            name: name.to_owned(),
            postal_code: postal_code.to_owned(),
            city: city.to_owned(),
            state: state.to_owned(),
            country: "US".to_owned(),
            valid_from: None,
            valid_to: None,
            version: 1,
        }
    }

    /// The folder of files at rest.
    pub fn files(&self) -> &Path {
        self.files.path()
    }

    /// Registers Reno alone for a market.
    pub async fn reno_for(&self, market: Uuid) {
        let reno = self.location("Reno", "89502", "Reno", "NV");
        let scope = self.store().write(self.tenant).await.unwrap();
        let reno = Location { market_id: market, ..reno };
        scope.replace_locations(market, vec![reno]).await.unwrap();
        scope.commit().await.unwrap();
    }

    pub fn store(&self) -> &Store {
        self.services.store()
    }

    /// Moves the time, either way.
    pub fn pass(&self, by: Micros) {
        self.now.fetch_add(by, Ordering::SeqCst);
    }

    pub fn worker(&self) -> Worker {
        // Small batches, so that there are many.
        let poll = Duration::from_millis(5);
        self.worker_with(Settings { poll, batch: 50, ..Settings::default() })
    }

    pub fn worker_with(&self, settings: Settings) -> Worker {
        Worker::new(self.services.clone(), settings)
    }
}
