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
mod standing;
mod step;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectOptions, Database, DatabaseConnection};
use std::time::Duration;

pub use standing::{Standing, standing};

/// How long SQLite waits for a server that is writing.
const BUSY: Duration = Duration::from_secs(30);

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
    /// Something else keeps its tables there.
    #[error(
        "the database has tables, but none of Firstscan's; nothing was changed. Give an empty \
         database, or Firstscan's own"
    )]
    Foreign,
    /// A newer program was there first.
    #[error(
        "the database was migrated by a newer Firstscan, which knows {}; nothing was changed. Use \
         that program, or restore a backup from before", .0.join(", ")
    )]
    Newer(Vec<String>),
}

/// The steps, in order.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        step::ALL.iter().map(|step| Box::new(*step) as Box<dyn MigrationTrait>).collect()
    }
}

/// Brings the schema of a database up to date and names the steps that were taken. PostgreSQL wants
/// the role that owns the schema here, on a direct connection; the server's own role,
/// `firstscan_app`, gets its rights if it exists.
///
/// # Errors
/// When the database cannot be reached, is not ours or newer than we are, or refuses a step; the
/// step is undone.
pub async fn run(url: &str) -> Result<Vec<String>, Error> {
    let database = connect(url, true).await?;
    let held = lock::hold(&database, url).await?;
    let taken = up::<Migrator>(&database).await;
    // What went wrong with a step is worth more than that the lock went with the connection.
    let released = held.release(&database).await;
    let taken = taken?;
    released?;
    database.close().await?;
    Ok(taken)
}

async fn up<M: MigratorTrait>(database: &DatabaseConnection) -> Result<Vec<String>, Error> {
    let Standing { pending, .. } = standing(database).await?.ours()?;
    M::up(database, None).await?;
    Ok(pending)
}

/// The steps that a database still lacks, by name. A SQLite file that is not there lacks all and is
/// not made.
///
/// # Errors
/// When the database cannot be asked, is not ours or newer than we are.
pub async fn missing(url: &str) -> Result<Vec<String>, Error> {
    let file = lock::file(url);
    if file.is_some_and(|file| !std::path::Path::new(file).exists()) {
        return Ok(step::names().collect());
    }
    let database = connect(url, false).await?;
    let Standing { pending, .. } = standing(&database).await?.ours()?;
    database.close().await?;
    Ok(pending)
}

/// One connection, so that a lock of the session holds for all that is done.
async fn connect(url: &str, create: bool) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(move |options| {
        match create {
            true => options.create_if_missing(true),
            false => options,
        }
        .busy_timeout(BUSY)
    });
    Database::connect(options).await
}

#[cfg(test)]
mod tests {
    use super::{Error, Migrator, connect, lock, missing, run, standing, step, up};
    use sea_orm_migration::prelude::*;
    use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseConnection};

    #[tokio::test]
    async fn a_new_database_gets_every_step_once_however_many_ask() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/desk.db?mode=rwc", folder.path().display());
        let (one, other) = tokio::join!(run(&url), run(&url));
        one.unwrap();
        other.unwrap();
        assert_eq!(missing(&url).await.unwrap(), Vec::<String>::new());
    }

    #[tokio::test]
    async fn a_database_that_is_not_there_lacks_every_step_and_is_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("desk.db");
        let url = format!("sqlite://{}", file.display());
        assert_eq!(missing(&url).await.unwrap().len(), step::ALL.len());
        assert!(!file.exists());
        assert_eq!(run(&url).await.unwrap().len(), step::ALL.len());
        assert_eq!(run(&url).await.unwrap(), Vec::<String>::new());
    }

    #[tokio::test]
    async fn a_database_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("shop.db").display());
        let shop = connect(&url, true).await.unwrap();
        shop.execute_unprepared("create table orders (id integer)").await.unwrap();
        assert!(matches!(run(&url).await, Err(Error::Foreign)));
        // Another program that counts its migrations the same way.
        let versions = "create table seaql_migrations (version text, applied_at integer);
            insert into seaql_migrations values ('m2020_shop', 0)";
        shop.execute_unprepared(versions).await.unwrap();
        assert!(matches!(run(&url).await, Err(Error::Foreign)));
        assert!(matches!(missing(&url).await, Err(Error::Foreign)));
        assert_eq!(tables(&shop).await, ["orders", "seaql_migrations"]);
    }

    #[tokio::test]
    async fn a_newer_database_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("desk.db").display());
        run(&url).await.unwrap();
        let database = connect(&url, false).await.unwrap();
        let step = "insert into seaql_migrations values ('m2999_wings', 0)";
        database.execute_unprepared(step).await.unwrap();
        let why = run(&url).await.unwrap_err().to_string();
        assert!(why.contains("newer Firstscan, which knows m2999_wings"), "{why}");
    }

    /// Ours, and after them a step that breaks off in the middle.
    struct BreaksOff;

    struct Half;

    impl MigrationName for Half {
        fn name(&self) -> &str {
            "half"
        }
    }

    #[async_trait::async_trait]
    impl MigrationTrait for Half {
        async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
            let on = manager.get_connection();
            on.execute_unprepared("create table half (id integer)").await?;
            on.execute_unprepared("alter table tenants add column half integer").await?;
            on.execute_unprepared("insert into nowhere values (1)").await?;
            Ok(())
        }

        fn use_transaction(&self) -> Option<bool> {
            Some(true)
        }
    }

    impl MigratorTrait for BreaksOff {
        fn migrations() -> Vec<Box<dyn MigrationTrait>> {
            Migrator::migrations().into_iter().chain([Box::new(Half) as _]).collect()
        }
    }

    #[tokio::test]
    async fn a_step_that_breaks_off_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("desk.db").display());
        let database = connect(&url, true).await.unwrap();
        let held = lock::hold(&database, &url).await.unwrap();
        assert!(up::<BreaksOff>(&database).await.is_err());
        held.release(&database).await.unwrap();
        assert!(!tables(&database).await.contains(&"half".to_owned()));
        assert_eq!(standing(&database).await.unwrap().pending, Vec::<String>::new());
        assert!(database.execute_unprepared("select half from tenants").await.is_err());
        run(&url).await.unwrap();
    }

    async fn tables(database: &DatabaseConnection) -> Vec<String> {
        let sql = "select name from sqlite_master where type = 'table' order by name";
        let found = database
            .query_all_raw(sea_orm_migration::sea_orm::Statement::from_string(
                database.get_database_backend(),
                sql,
            ))
            .await
            .unwrap();
        found.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    }
}
