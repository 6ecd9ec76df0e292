//! Puts the program together: store, services, schema, edge.

use crate::auth::origin::Site;
use crate::auth::password::Hasher;
use crate::blob::{BlobError, Blobs};
use crate::clock::Clock;
use crate::config::{Config, Problem};
use crate::gate::cost::PricesError;
use crate::gate::{Gate, Prices};
use crate::graphql::executor::DeskExecutor;
use crate::graphql::{self, Points};
use crate::http::metrics::Readers;
use crate::http::origin::Origins;
use crate::http::proxies::Proxies;
use crate::http::stopping::Stop;
use crate::http::{
    Edge, bulk, carrier_events, contract, download, export, graphiql, health, metrics, oauth,
    portal, reconciliation, upload,
};
use crate::jobs::Worker;
use crate::mail::{Mailer, Sender, Unready, Way};
use crate::service::custody::Keeping;
use crate::service::readiness::{Needs, Readiness};
use crate::service::seal::{Sealer, UnusableKeys};
use crate::service::{Parts, Services};
use crate::store::{Store, StoreError, Unfit};
use crate::webhook::Courier;
use actix_web::web::{Data, ServiceConfig};
use secrecy::{SecretSlice, SecretString};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

pub use crate::jobs::WorkerSettings;
pub use crate::service::uploads::UploadLimits;
pub use crate::store::Settings as DatabaseSettings;
pub use crate::webhook::Reach;

/// What the program is put together from.
pub struct Setup {
    /// How the database is used.
    pub database: DatabaseSettings,
    /// The time, if it is another than the database's.
    pub clock: Option<Clock>,
    /// Keys that small secrets and files are sealed with, the newest first.
    pub sealing_keys: Vec<(u32, SecretSlice<u8>)>,
    /// Where files are kept.
    pub files: PathBuf,
    /// What uploads may take.
    pub uploads: UploadLimits,
    /// How long what is kept.
    pub keeping: Keeping,
    /// Our own public address.
    pub site: Site,
    /// Passwords that are hashed at once.
    pub hashes: usize,
    /// How much callers may ask for.
    pub points: Points,
    /// Who mails are from.
    pub sender: Sender,
    /// Where they go.
    pub mail: Way,
    /// Where webhooks may go.
    pub webhooks: Reach,
    /// Proxies in front of us.
    pub proxies: Proxies,
    /// How long one request may take.
    pub deadline: Duration,
    /// How long a statement of work in the background may take on PostgreSQL.
    pub job_timeout: Duration,
    /// How long a job may wait until the server does not count as ready.
    pub queue_age: Duration,
    /// Who sends this sees the figures; none: nobody does.
    pub metrics_token: Option<SecretString>,
    /// Whether staff get a page to try queries on.
    pub graphiql: bool,
}

impl Setup {
    /// The program that the settings describe. `port` is the one that is listened at.
    ///
    /// # Errors
    /// When our own address is not known.
    pub fn of(
        config: &Config,
        sealing_keys: Vec<(u32, SecretSlice<u8>)>,
        port: u16,
    ) -> Result<Setup, Problem> {
        Ok(Setup {
            database: config.database.store(),
            clock: None,
            sealing_keys,
            files: config.blobs.folder.clone(),
            uploads: config.blobs.uploads(),
            keeping: config.keeping.keeping(),
            site: config.site(port)?,
            hashes: config.security.hashes.get(),
            points: config.allowance.points(),
            sender: config.mail.from.sender(),
            mail: config.mail.way(),
            webhooks: config.webhooks.reach(),
            proxies: Proxies::new(config.server.proxies.clone()),
            deadline: config.server.deadline,
            job_timeout: config.database.job_timeout,
            queue_age: config.monitor.queue_age,
            metrics_token: config.monitor.token.clone(),
            graphiql: !config.is_production(),
        })
    }
}

/// Why the program cannot be put together.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The database is not one to work with.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The sealing keys cannot be used.
    #[error(transparent)]
    Keys(#[from] UnusableKeys),
    /// The mail server cannot be used.
    #[error(transparent)]
    Mail(#[from] Unready),
    /// The folder of files cannot be used.
    #[error(transparent)]
    Files(#[from] BlobError),
    /// The schema cannot be priced.
    #[error(transparent)]
    Prices(#[from] PricesError),
}

/// The program, put together.
#[derive(Clone)]
pub struct App {
    services: Services,
    edge: Edge<DeskExecutor>,
    proxies: Data<Proxies>,
    readiness: Data<Readiness>,
    job_timeout: Duration,
    metrics_token: Option<SecretString>,
    graphiql: bool,
    portal: Data<portal::Files>,
    stop: Stop,
}

impl App {
    /// Opens the database and puts everything on it.
    ///
    /// # Errors
    /// When the database cannot be reached, or the keys or the folder cannot be used.
    pub async fn open(setup: Setup) -> Result<App, SetupError> {
        let Setup {
            database,
            clock,
            sealing_keys,
            files,
            uploads,
            keeping,
            site,
            hashes,
            points,
            sender,
            mail,
            webhooks,
            proxies,
            deadline,
            job_timeout,
            queue_age,
            metrics_token,
            graphiql,
        } = setup;
        let sealer = Sealer::new(&sealing_keys)?;
        let blobs = Blobs::new(&files, &sealing_keys)?;
        database.on_this_machine()?;
        let store = Store::open(&database).await?;
        store.fitness().await?;
        let clock = match clock {
            Some(clock) => clock,
            None => store.clock().await?,
        };
        let origins = Origins::new([site.as_str().to_owned()]);
        let mailer = Mailer::new(sender, site.clone(), mail)?;
        let hasher = Hasher::new(hashes);
        let needs = Needs { folders: folders(&files, &database), queue_age };
        let readiness = Readiness::new(store.clone(), clock.clone(), needs);
        let courier = Courier::new(webhooks);
        let parts =
            Parts { store, clock, hasher, sealer, blobs, uploads, keeping, site, mailer, courier };
        let services = Services::new(parts);
        let gate = Gate::new(Prices::from_sdl(&graphql::sdl())?);
        let executor = DeskExecutor::new(services.clone(), points);
        let stop = Stop::default();
        let edge = Edge::new(executor, Arc::new(gate), origins);
        let edge = Edge { stopping: stop.told(), deadline, ..edge };
        let readiness = Data::new(readiness);
        let proxies = Data::new(proxies);
        let portal = Data::new(portal::Files::built());
        Ok(App {
            services,
            edge,
            proxies,
            readiness,
            job_timeout,
            metrics_token,
            graphiql,
            portal,
            stop,
        })
    }

    /// All use cases.
    #[must_use]
    pub const fn services(&self) -> &Services {
        &self.services
    }

    /// Does what waits in the queue.
    #[must_use]
    pub fn worker(&self, settings: WorkerSettings) -> Worker {
        Worker::new(self.services.unhurried(self.job_timeout), settings)
    }

    /// Adds the routes of the server.
    pub fn routes(&self, config: &mut ServiceConfig) {
        config.app_data(self.proxies.clone()).app_data(Data::new(self.stop.clone()));
        self.edge.clone().routes(config);
        upload::routes(&self.edge.executor, config);
        download::routes(&self.edge.executor, config);
        reconciliation::routes(&self.edge.executor, config);
        export::routes(&self.edge.executor, config);
        carrier_events::routes(&self.edge.executor, config);
        oauth::routes(&self.edge.executor, config);
        bulk::routes(&self.edge.executor, config);
        contract::routes(&self.edge.executor, config);
        health::routes(self.readiness.clone(), config);
        portal::routes(self.portal.clone(), config);
        if self.graphiql {
            graphiql::routes(&self.services, config);
        }
        if let Some(token) = &self.metrics_token {
            metrics::routes(self.readiness.clone(), Readers::With(token.clone()), config);
        }
    }

    /// Adds the routes of a port that only monitoring reaches.
    pub fn monitor_routes(&self, config: &mut ServiceConfig) {
        health::routes(self.readiness.clone(), config);
        metrics::routes(self.readiness.clone(), Readers::All, config);
    }

    /// Not ready any more, for whoever sends requests to us.
    pub fn leave(&self) {
        self.readiness.stop();
    }

    /// Whoever listens for events is told to connect elsewhere, and every answer ends its connection.
    pub fn hang_up(&self) {
        self.stop.begin();
    }

    /// Waits until no request is under way.
    pub async fn quiet(&self) {
        self.stop.quiet().await;
    }
}

/// Folders that are written to: files, and the database if it is one.
fn folders(files: &Path, database: &DatabaseSettings) -> Vec<PathBuf> {
    let folder = database.file().map(|file| match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    });
    std::iter::once(files.to_owned()).chain(folder).collect()
}
