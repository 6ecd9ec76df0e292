//! One migration at a time.

use crate::Error;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend};
use std::fs::File;

/// PostgreSQL's key of the lock: "scan" in ASCII.
const KEY: u32 = 0x7363_616E;

/// The lock, until it is released.
pub(crate) enum Held {
    /// Held by the session.
    Session,
    /// Held by the open file.
    File(File),
    /// A database in memory has nobody to share with.
    Nobody,
}

/// Waits for the lock.
pub(crate) async fn hold(database: &DatabaseConnection, url: &str) -> Result<Held, Error> {
    if database.get_database_backend() != DbBackend::Sqlite {
        let sql = format!("select pg_advisory_lock({KEY})");
        database.execute_unprepared(&sql).await?;
        return Ok(Held::Session);
    }
    let Some(path) = file(url) else { return Ok(Held::Nobody) };
    let name = format!("{path}.migrating");
    let failed = |file: String| move |source| Error::Lock { file, source };
    let waiting = name.clone();
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::create(waiting)?;
        file.lock()?;
        Ok(file)
    });
    match locked.await {
        Ok(file) => file.map(Held::File).map_err(failed(name)),
        Err(stopped) => Err(failed(name)(std::io::Error::other(stopped))),
    }
}

/// The file of a SQLite database; none in memory or on PostgreSQL.
pub(crate) fn file(url: &str) -> Option<&str> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split('?').next().unwrap_or(path);
    (!path.is_empty() && !path.starts_with(':')).then_some(path)
}

impl Held {
    /// Lets the next one in.
    pub(crate) async fn release(self, database: &DatabaseConnection) -> Result<(), Error> {
        match self {
            Held::Session => {
                let sql = format!("select pg_advisory_unlock({KEY})");
                database.execute_unprepared(&sql).await?;
            }
            Held::File(file) => drop(file),
            Held::Nobody => {}
        }
        Ok(())
    }
}
