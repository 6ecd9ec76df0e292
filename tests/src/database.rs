//! A database for one test.

mod postgres;
mod sqlite;
mod standby;

pub use standby::Standby;

use tempfile::TempDir;

/// A migrated database that only this test sees and that is gone when this is dropped.
#[derive(Debug)]
pub struct TestDb {
    app_url: String,
    owner_url: String,
    superuser_url: String,
    pooled_url: Option<String>,
    home: Home,
}

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// On the server that `tests/postgres.sh` started.
    Postgres,
}

/// What goes with the database.
#[derive(Debug)]
enum Home {
    Folder(#[expect(dead_code, reason = "kept for its drop")] TempDir),
    Server(#[expect(dead_code, reason = "kept for its drop")] postgres::Database),
}

impl TestDb {
    /// A SQLite file in a folder of its own.
    pub async fn sqlite() -> Self {
        let (folder, url) = sqlite::create().await;
        TestDb {
            app_url: url.clone(),
            owner_url: url.clone(),
            superuser_url: url,
            pooled_url: None,
            home: Home::Folder(folder),
        }
    }

    /// A PostgreSQL database.
    pub async fn postgres() -> Self {
        let template = postgres::Template::of_this_program();
        TestDb::on(postgres::Database::create(&template).await)
    }

    /// A PostgreSQL database that nothing was done to yet.
    pub async fn empty_postgres() -> Self {
        TestDb::on(postgres::Database::empty().await)
    }

    fn on(database: postgres::Database) -> Self {
        TestDb {
            app_url: database.url("firstscan_app"),
            owner_url: database.url("firstscan_owner"),
            superuser_url: database.url("postgres"),
            pooled_url: Some(database.pooled_url("firstscan_app")),
            home: Home::Server(database),
        }
    }

    /// What the server connects to. On PostgreSQL its role sees rows of one tenant at a time.
    #[must_use]
    pub fn app_url(&self) -> &str {
        &self.app_url
    }

    /// What the server connects to behind a pooler that hands connections on after each
    /// transaction; none for SQLite.
    #[must_use]
    pub fn pooled_url(&self) -> Option<&str> {
        self.pooled_url.as_deref()
    }

    /// What migrations connect to.
    #[must_use]
    pub fn owner_url(&self) -> &str {
        &self.owner_url
    }

    /// The role that nothing is closed to, for looking behind row-level security.
    #[must_use]
    pub fn superuser_url(&self) -> &str {
        &self.superuser_url
    }

    /// Which database it is, where a test must know.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.home {
            Home::Folder(_) => Engine::Sqlite,
            Home::Server(_) => Engine::Postgres,
        }
    }
}
