//! Opening a database.

use super::transaction::{Mode, Transaction};
use super::{Hub, Result, TenantId, TenantScope};
use log::LevelFilter;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend};
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
    /// Connections at most.
    pub connections: u32,
    /// How long to wait for one.
    pub patience: Duration,
    /// Whether statements are prepared once per connection. Not through a pooler that hands a
    /// connection on after each transaction.
    pub prepared: bool,
}

/// A database.
#[derive(Clone)]
pub struct Store {
    pool: DatabaseConnection,
}

impl Store {
    /// Opens the database; its schema must be up to date.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn open(settings: &Settings) -> Result<Self> {
        let mut options = ConnectOptions::new(&settings.url);
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
                    .busy_timeout(Duration::from_secs(10))
                    .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
                    .synchronous(sqlx::sqlite::SqliteSynchronous::Full)
                    .pragma("cache_size", "-65536")
                    // Checkpoints are dear in the middle of an import.
                    .pragma("wal_autocheckpoint", "8000")
            });
        Ok(Store { pool: Database::connect(options).await? })
    }

    /// Whether this is PostgreSQL.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.pool.get_database_backend() == DbBackend::Postgres
    }

    /// The pool, for what is outside transactions: health and migrations.
    #[must_use]
    pub const fn pool(&self) -> &DatabaseConnection {
        &self.pool
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
        Ok(Hub::new(Transaction::begin(&self.pool, mode, tenant).await?))
    }
}
