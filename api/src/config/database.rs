//! `[database]`

use super::kind::{Count, Kind, Secrecy, without_password};
use super::section::Fallback::{Text, Unset};
use super::section::section;
use crate::store;
use secrecy::{ExposeSecret, SecretString};
use std::path::PathBuf;
use std::time::Duration;

section! {
    /// Where everything but files is kept.
    Database in "database" {
        /// A SQLite file, for one machine, or a PostgreSQL server. `DATABASE_URL` is read too.
        /// PostgreSQL wants the role `firstscan_app` here, which sees one tenant at a time.
        url: DatabaseUrl = Text("sqlite://firstscan.db");
        /// For `firstscan migrate` on PostgreSQL: the role that owns the tables, on a direct
        /// connection. Unset: `database.url`.
        owner_url: Option<DatabaseUrl> = Unset;
        /// A streaming replica of `database.url`, for the same role: where whole tables are read
        /// once it has what the database has. Unset: there is none.
        replica_url: Option<DatabaseUrl> = Unset;
        /// Connections at most, to the replica as many again.
        connections: Count = Text("10");
        /// How long a request waits for a connection before it is told to come back.
        patience: Duration = Text("3s");
        /// Whether statements are prepared once per connection. `false` behind a pooler that hands
        /// connections on after each transaction, like PgBouncer.
        prepared: bool = Text("true");
        /// How long one statement may take on PostgreSQL.
        statement_timeout: Duration = Text("8s");
        /// The same for work in the background.
        job_timeout: Duration = Text("10m");
        /// How long a transaction may wait for us on PostgreSQL until it is undone.
        idle_timeout: Duration = Text("60s");
    }
}

/// Where a database is.
#[derive(Clone, Debug)]
pub struct DatabaseUrl(SecretString);

impl DatabaseUrl {
    /// An address that was not given as a setting.
    ///
    /// # Errors
    /// Says what it must be.
    pub fn parse(text: &str) -> Result<Self, String> {
        <Self as Kind>::read(text)
    }

    /// With the password.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether it is PostgreSQL.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        !self.expose().starts_with("sqlite:")
    }

    /// The file, if it is SQLite.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        let rest = self.expose().strip_prefix("sqlite:")?;
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        Some(rest.split('?').next().unwrap_or(rest).into())
    }

    /// Without the password.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.file() {
            Some(_) => self.expose().to_owned(),
            None => without_password(self.expose()),
        }
    }
}

impl Kind for DatabaseUrl {
    const SHAPE: &'static str = "`sqlite://FILE` or `postgres://ROLE:PASSWORD@HOST/NAME`";
    const SECRECY: Secrecy = Secrecy::Partly;

    fn read(text: &str) -> Result<Self, String> {
        let url = DatabaseUrl(text.to_owned().into());
        let usable = match url.file() {
            // Each connection would have a database in memory of its own.
            Some(file) => {
                let file = file.as_os_str().to_string_lossy();
                !file.is_empty() && !file.starts_with(':') && !text.contains("mode=memory")
            }
            None => url::Url::parse(text)
                .is_ok_and(|parsed| matches!(parsed.scheme(), "postgres" | "postgresql")),
        };
        if usable { Ok(url) } else { Err(Self::SHAPE.to_owned()) }
    }

    fn show(&self) -> Option<String> {
        Some(self.shown())
    }
}

impl Database {
    /// How the store opens it.
    #[must_use]
    pub fn store(&self) -> store::Settings {
        store::Settings {
            url: self.url.expose().to_owned(),
            replica: self.replica_url.as_ref().map(|url| url.expose().to_owned()),
            connections: u32::try_from(self.connections.get()).unwrap_or(u32::MAX),
            patience: self.patience,
            prepared: self.prepared,
            statement_timeout: self.statement_timeout,
            idle_timeout: self.idle_timeout,
        }
    }

    /// What migrations connect to.
    #[must_use]
    pub fn owner(&self) -> &DatabaseUrl {
        self.owner_url.as_ref().unwrap_or(&self.url)
    }
}
