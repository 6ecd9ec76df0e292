//! SQLite: migrated once per process, then copied.

use crate::OrFail;
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The bytes of a migrated database.
static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();

/// A copy of the template, and the folder it lies in.
pub(super) async fn create() -> (TempDir, String) {
    let template = TEMPLATE.get_or_init(migrated).await;
    let folder = TempDir::new().or_fail("a temporary folder");
    let path = folder.path().join("firstscan.db");
    std::fs::write(&path, template).or_fail("a copy of the migrated database");
    let url = format!("sqlite://{}", path.display());
    (folder, url)
}

async fn migrated() -> Vec<u8> {
    let folder = TempDir::new().or_fail("a temporary folder");
    let path = folder.path().join("template.db");
    let url = format!("sqlite://{}?mode=rwc", path.display());
    migrations::run(&url).await.or_fail("migrating SQLite");
    // What is still in the write-ahead log belongs into the file.
    let mut connection = SqliteConnection::connect(&url).await.or_fail("opening the template");
    sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        .execute(&mut connection)
        .await
        .or_fail("emptying the write-ahead log");
    connection.close().await.or_fail("closing the template");
    std::fs::read(&path).or_fail("reading the template")
}
