//! Opening a database.

use super::beginning::{Mode, Terms};
use super::transaction::Transaction;
use super::turns::{PATIENCE, Turns};
use super::{Hub, Result, StoreError, TenantId, TenantScope};
use log::LevelFilter;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend};
use std::path::Path;
use std::time::Duration;

/// Statements that a connection keeps prepared.
const STATEMENTS: usize = 250;
/// A statement that takes longer is logged.
const SLOW: Duration = Duration::from_secs(2);

/// How the database is used.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `sqlite://FILE` or `postgres://…`.
    pub url: String,
    /// A streaming replica of it on PostgreSQL, if there is one.
    pub replica: Option<String>,
    /// Connections at most.
    pub connections: u32,
    /// How long to wait for one.
    pub patience: Duration,
    /// Whether statements are prepared once per connection. Not through a pooler that hands a
    /// connection on after each transaction.
    pub prepared: bool,
    /// How long a statement may take on PostgreSQL.
    pub statement_timeout: Duration,
    /// How long a transaction may wait for us on PostgreSQL until it is undone.
    pub idle_timeout: Duration,
}

impl Settings {
    /// A database with the usual settings.
    #[must_use]
    pub fn of(url: &str) -> Self {
        Settings {
            url: url.to_owned(),
            replica: None,
            connections: 10,
            patience: Duration::from_secs(3),
            prepared: true,
            statement_timeout: Duration::from_secs(8),
            idle_timeout: Duration::from_secs(60),
        }
    }

    /// The file, if it is SQLite.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        let rest = self.url.strip_prefix("sqlite:")?;
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        Some(Path::new(rest.split('?').next().unwrap_or(rest)))
    }

    /// Refuses a SQLite file that other machines can reach: its locks do not reach them.
    ///
    /// # Errors
    /// When it lies on a network file system.
    pub fn on_this_machine(&self) -> Result<(), Unfit> {
        let Some(file) = self.file() else { return Ok(()) };
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        match shared(folder.unwrap_or(Path::new("."))) {
            true => Err(Unfit::Network(file.display().to_string())),
            false => Ok(()),
        }
    }
}

/// Why a database cannot be worked with.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Unfit {
    /// It cannot be asked.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It is not ours, or newer than we are.
    #[error(transparent)]
    Other(#[from] migrations::Error),
    /// Its schema is older than ours.
    #[error("the database lacks {} ({}); run `firstscan migrate`", steps(.0.len()), .0.join(", "))]
    Old(Vec<String>),
    /// SQLite on a file system that several machines share.
    #[error(
        "{0} lies on a network file system, where SQLite loses data. Put it on a disk of this \
         machine, or use PostgreSQL"
    )]
    Network(String),
}

impl Unfit {
    /// Whether the database answered, and its schema is what is wrong.
    #[must_use]
    pub fn is_about_the_schema(&self) -> bool {
        !matches!(self, Unfit::Store(_))
    }
}

/// Whether a folder lies on a network file system, as Linux numbers them: NFS, SMB in its three
/// kinds, AFS, Ceph.
#[cfg(target_os = "linux")]
fn shared(folder: &Path) -> bool {
    let kinds: [u32; 6] = [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x00C3_6400];
    // The kind is a number of 32 bits that some machines keep in 64.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "32 bits of it count"
    )]
    let kind = |about: rustix::fs::StatFs| about.f_type as u32;
    rustix::fs::statfs(folder).map(kind).is_ok_and(|kind| kinds.contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn shared(_: &Path) -> bool {
    false
}

fn steps(number: usize) -> String {
    if number == 1 { "a step".to_owned() } else { format!("{number} steps") }
}

/// A database.
#[derive(Clone)]
pub struct Store {
    pool: DatabaseConnection,
    replica: Option<DatabaseConnection>,
    terms: Terms,
    shared: bool,
    most: u32,
    turns: Turns,
}

impl Store {
    /// Opens the database; its schema must be up to date, which [`Store::fitness`] tells.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn open(settings: &Settings) -> Result<Self> {
        let pool = Database::connect(Self::options(settings, &settings.url)).await?;
        let replica = match &settings.replica {
            // It may be away for now; nothing depends on it.
            Some(url) => {
                let mut options = Self::options(settings, url);
                Some(Database::connect(options.connect_lazy(true).clone()).await?)
            }
            None => None,
        };
        let shared = !settings.prepared;
        let terms = Terms::of(settings.statement_timeout, settings.idle_timeout, shared);
        let most = settings.connections;
        let turns = Turns::new(pool.get_database_backend() == DbBackend::Sqlite);
        Ok(Store { pool, replica, terms, shared, most, turns })
    }

    fn options(settings: &Settings, url: &str) -> ConnectOptions {
        let mut options = ConnectOptions::new(url);
        let prepared = settings.prepared;
        options
            .max_connections(settings.connections)
            .acquire_timeout(settings.patience)
            .connect_timeout(settings.patience)
            // Tests count statements; nobody else listens that closely. Slow ones are for everybody.
            .sqlx_logging_level(LevelFilter::Trace)
            .sqlx_slow_statements_logging_settings(LevelFilter::Warn, SLOW)
            .test_before_acquire_if_idle_for(Duration::from_secs(1))
            .map_sqlx_postgres_opts(move |options| match prepared {
                true => options.statement_cache_capacity(STATEMENTS),
                false => options.statement_cache_capacity(0),
            })
            .map_sqlx_sqlite_opts(|options| {
                options
                    .create_if_missing(true)
                    .foreign_keys(true)
                    .busy_timeout(PATIENCE)
                    .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
                    .synchronous(sqlx::sqlite::SqliteSynchronous::Full)
                    .pragma("cache_size", "-65536")
                    // Journals of single statements, and sorting.
                    .pragma("temp_store", "memory")
                    // Checkpoints are dear in the middle of an import.
                    .pragma("wal_autocheckpoint", "8000")
            });
        options
    }

    /// The same on the replica, if it is there.
    pub(super) fn on_replica(&self) -> Option<Store> {
        let pool = self.replica.clone()?;
        Some(Store { pool, replica: None, ..self.clone() })
    }

    /// The same for work that nobody waits for, whose statements may take longer.
    #[must_use]
    pub fn unhurried(&self, statement_timeout: Duration) -> Self {
        // A batch is put together inside its transaction.
        let terms = Terms::of(statement_timeout, statement_timeout, self.shared);
        Store { terms, ..self.clone() }
    }

    /// Whether the database can be worked with: it is ours, and its schema is the one we know.
    ///
    /// # Errors
    /// Says why not.
    pub async fn fitness(&self) -> Result<(), Unfit> {
        let hub = self.read_hub().await?;
        let standing = migrations::standing(hub.on()).await.map_err(StoreError::from)?.ours()?;
        if standing.pending.is_empty() { Ok(()) } else { Err(Unfit::Old(standing.pending)) }
    }

    pub(super) const fn terms(&self) -> &Terms {
        &self.terms
    }

    pub(super) const fn turns(&self) -> &Turns {
        &self.turns
    }

    /// Connections there are, and how many of them wait for use.
    #[must_use]
    pub fn connections(&self) -> (u32, u32) {
        let idle = |idle: usize| u32::try_from(idle).unwrap_or(u32::MAX);
        if self.is_postgres() {
            let pool = self.pool.get_postgres_connection_pool();
            (pool.size(), idle(pool.num_idle()))
        } else {
            let pool = self.pool.get_sqlite_connection_pool();
            (pool.size(), idle(pool.num_idle()))
        }
    }

    /// The most connections there may be.
    #[must_use]
    pub const fn most_connections(&self) -> u32 {
        self.most
    }

    /// Whether this is PostgreSQL.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.pool.get_database_backend() == DbBackend::Postgres
    }

    /// The pool, for what is outside transactions. A pooler may hand on connections after each
    /// statement of it, so nothing that serves requests works on it.
    #[must_use]
    pub const fn pool(&self) -> &DatabaseConnection {
        &self.pool
    }

    /// Ends all connections, so that nothing is left beside a SQLite file.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn close(&self) -> Result<()> {
        Ok(self.pool.clone().close().await?)
    }

    /// Reads what belongs to a tenant.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self, tenant: TenantId) -> Result<TenantScope> {
        Ok(TenantScope::new(tenant, self.begin(Mode::Read, Some(tenant)).await?))
    }

    /// Changes what belongs to a tenant; nothing is kept unless it is committed.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn write(&self, tenant: TenantId) -> Result<TenantScope> {
        Ok(TenantScope::new(tenant, self.begin(Mode::Write, Some(tenant)).await?))
    }

    /// Reads or changes what belongs to no tenant; nothing is kept unless it is committed.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn hub(&self) -> Result<Hub> {
        self.begin(Mode::Write, None).await
    }

    /// Reads what belongs to no tenant.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read_hub(&self) -> Result<Hub> {
        self.begin(Mode::Read, None).await
    }

    async fn begin(&self, mode: Mode, tenant: Option<TenantId>) -> Result<Hub> {
        Ok(Hub::new(Transaction::begin(&self.pool, mode, tenant, &self.terms, &self.turns).await?))
    }
}
