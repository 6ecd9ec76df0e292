//! Puts the program together: store, services, schema, edge.

use crate::auth::origin::Site;
use crate::auth::password::Hasher;
use crate::blob::{BlobError, Blobs};
use crate::clock::Clock;
use crate::gate::cost::PricesError;
use crate::gate::{Gate, Prices};
use crate::graphql;
use crate::graphql::executor::DeskExecutor;
use crate::http::origin::Origins;
use crate::http::{Edge, download, upload};
use crate::jobs::Worker;
use crate::mail::{Mailer, Sender, Unready, Way};
use crate::service::seal::{Sealer, UnusableKeys};
use crate::service::{Parts, Services};
use crate::store::{Store, StoreError};
use actix_web::web::ServiceConfig;
use secrecy::SecretSlice;
use std::path::PathBuf;
use std::sync::Arc;

pub use crate::jobs::WorkerSettings;
pub use crate::service::uploads::UploadLimits;
pub use crate::store::Settings as DatabaseSettings;

/// What the program is put together from.
pub struct Setup {
    /// How the database is used.
    pub database: DatabaseSettings,
    /// The time.
    pub clock: Clock,
    /// Keys that small secrets and files are sealed with, the newest first.
    pub sealing_keys: Vec<(u32, SecretSlice<u8>)>,
    /// Where files are kept.
    pub files: PathBuf,
    /// What uploads may take.
    pub uploads: UploadLimits,
    /// Our own public address.
    pub site: Site,
    /// Passwords that are hashed at once.
    pub hashes: usize,
    /// Who mails are from.
    pub sender: Sender,
    /// Where they go.
    pub mail: Way,
}

/// Why the program cannot be put together.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
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
}

impl App {
    /// Opens the database and puts everything on it.
    ///
    /// # Errors
    /// When the database cannot be reached, or the keys or the folder cannot be used.
    pub async fn open(setup: Setup) -> Result<App, SetupError> {
        let Setup { database, clock, sealing_keys, files, uploads, site, hashes, sender, mail } =
            setup;
        let sealer = Sealer::new(&sealing_keys)?;
        let blobs = Blobs::new(&files, &sealing_keys)?;
        let store = Store::open(&database).await?;
        let origins = Origins::new([site.as_str().to_owned()]);
        let mailer = Mailer::new(sender, site.clone(), mail)?;
        let hasher = Hasher::new(hashes);
        let parts = Parts { store, clock, hasher, sealer, blobs, uploads, site, mailer };
        let services = Services::new(parts);
        let gate = Gate::new(Prices::from_sdl(&graphql::sdl())?);
        let executor = DeskExecutor::new(services.clone());
        let edge = Edge::new(executor, Arc::new(gate), origins);
        Ok(App { services, edge })
    }

    /// All use cases.
    #[must_use]
    pub const fn services(&self) -> &Services {
        &self.services
    }

    /// Does what waits in the queue.
    #[must_use]
    pub fn worker(&self, settings: WorkerSettings) -> Worker {
        Worker::new(self.services.clone(), settings)
    }

    /// Adds the routes of the server.
    pub fn routes(&self, config: &mut ServiceConfig) {
        self.edge.clone().routes(config);
        upload::routes(&self.services, config);
        download::routes(&self.services, config);
    }
}
