//! The steps by which the database's schema came about, for SQLite and PostgreSQL alike.
//!
//! A step is SQL in PostgreSQL's words, kept to the few types that both databases have; [`dialect`]
//! turns it into SQLite's. Times are microseconds since 1970 in UTC, days are days since 1970, money
//! is minor units. On PostgreSQL every table with a `tenant_id` is closed by row-level security, and
//! what belongs to no single tenant lies in the schema `hub`.
//!
//! Any number of processes may migrate at once: one does the work, the others wait for it.

mod dialect;
mod lock;
mod step;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectOptions, Database, DatabaseConnection};

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The database refused.
    #[error("the database could not be migrated: {0}")]
    Database(#[from] DbErr),
    /// The lock file of a SQLite database cannot be used.
    #[error("cannot lock {file} for the migration: {source}")]
    Lock {
        /// The file.
        file: String,
        /// Why not.
        source: std::io::Error,
    },
}

/// The steps, in order.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        step::ALL.iter().map(|step| Box::new(*step) as Box<dyn MigrationTrait>).collect()
    }
}

/// Brings the schema of a database up to date. PostgreSQL wants the role that owns the schema here,
/// on a direct connection; the server's own role, `firstscan_app`, gets its rights if it exists.
///
/// # Errors
/// When the database cannot be reached or refuses a step; the step is undone.
pub async fn run(url: &str) -> Result<(), Error> {
    let database = connect(url).await?;
    let held = lock::hold(&database, url).await?;
    let result = Migrator::up(&database, None).await;
    held.release(&database).await?;
    database.close().await?;
    Ok(result?)
}

/// The steps that a database still lacks, by name.
///
/// # Errors
/// When the database cannot be asked.
pub async fn pending(database: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    // The server's role asks too, and may not make the table of migrations.
    let pending = Migrator::get_pending_migrations_read_only(database).await?;
    Ok(pending.iter().map(|migration| migration.name().to_owned()).collect())
}

/// One connection, so that a lock of the session holds for all that is done.
async fn connect(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await
}

#[cfg(test)]
mod tests {
    use super::{connect, pending, run};

    #[tokio::test]
    async fn a_new_database_gets_every_step_once_however_many_ask() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/desk.db?mode=rwc", folder.path().display());
        let (one, other) = tokio::join!(run(&url), run(&url));
        one.unwrap();
        other.unwrap();
        let database = connect(&url).await.unwrap();
        assert_eq!(pending(&database).await.unwrap(), Vec::<String>::new());
    }

    #[tokio::test]
    async fn an_empty_database_lacks_every_step() {
        let database = connect("sqlite::memory:").await.unwrap();
        assert_eq!(pending(&database).await.unwrap().len(), crate::step::ALL.len());
    }
}
