//! PostgreSQL: the first test of a run makes a template and migrates it, every test gets a copy.

use crate::OrFail;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use url::Url;
use uuid::Uuid;

/// Names the server, as a superuser.
const SERVER: &str = "FIRSTSCAN_TEST_POSTGRES";
/// Names the same server behind a pooler.
const POOLER: &str = "FIRSTSCAN_TEST_POOLER";

/// Key of the lock that only one process holds while it makes a template: "test" in ASCII.
const LOCK: u32 = 0x7465_7374;

/// The migrated database that others are copied from.
pub(super) struct Template {
    name: String,
}

/// A database that is dropped with this.
#[derive(Debug)]
pub(super) struct Database {
    server: Url,
    name: String,
}

impl Template {
    /// Another build may have other migrations, so each has a template of its own.
    pub(super) fn of_this_program() -> Self {
        let program = std::env::current_exe().or_fail("the path of this program");
        let file = program.metadata().or_fail("the file of this program");
        let mut hasher = DefaultHasher::new();
        (&program, file.len(), file.modified().ok()).hash(&mut hasher);
        Template { name: format!("template_{:016x}", hasher.finish()) }
    }

    /// Makes the template unless it is there. It gets its name when it is complete.
    async fn ensure(&self, server: &Url, admin: &mut PgConnection) {
        if self.exists(admin).await {
            return;
        }
        execute(admin, format!("SELECT pg_advisory_lock({LOCK})")).await;
        if !self.exists(admin).await {
            let name = &self.name;
            let unfinished = format!("{name}_unfinished");
            execute(admin, format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")).await;
            execute(admin, format!("CREATE DATABASE {unfinished} OWNER firstscan_owner")).await;
            migrations::run(at(server, "firstscan_owner", &unfinished).as_str())
                .await
                .or_fail("migrating PostgreSQL");
            // A template that somebody is connected to cannot be copied.
            execute(admin, format!("ALTER DATABASE {unfinished} ALLOW_CONNECTIONS false")).await;
            execute(admin, format!("ALTER DATABASE {unfinished} RENAME TO {name}")).await;
        }
        execute(admin, format!("SELECT pg_advisory_unlock({LOCK})")).await;
    }

    async fn exists(&self, admin: &mut PgConnection) -> bool {
        sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
            .bind(&self.name)
            .fetch_one(admin)
            .await
            .or_fail("looking for the template")
    }
}

impl Database {
    /// A copy of the template.
    pub(super) async fn create(template: &Template) -> Self {
        let server = server();
        let mut admin = connect(&server).await;
        template.ensure(&server, &mut admin).await;
        Database::copy(server, admin, &template.name).await
    }

    /// One that nothing was done to yet.
    pub(super) async fn empty() -> Self {
        let server = server();
        let admin = connect(&server).await;
        Database::copy(server, admin, "template0").await
    }

    async fn copy(server: Url, mut admin: PgConnection, from: &str) -> Self {
        let name = format!("t_{}", Uuid::now_v7().simple());
        let create = format!("CREATE DATABASE {name} TEMPLATE {from} OWNER firstscan_owner");
        execute(&mut admin, create).await;
        let database = Database { server, name };
        // Rights on a database itself are not copied. Temporary tables are what COPY writes to.
        let name = &database.name;
        execute(&mut admin, format!("REVOKE ALL ON DATABASE {name} FROM PUBLIC")).await;
        let grant = format!("GRANT CONNECT, TEMPORARY ON DATABASE {name} TO firstscan_app");
        execute(&mut admin, grant).await;
        admin.close().await.or_fail("leaving PostgreSQL");
        database
    }

    /// How a role connects.
    pub(super) fn url(&self, role: &str) -> String {
        at(&self.server, role, &self.name).into()
    }

    /// How a role connects through the pooler.
    pub(super) fn pooled_url(&self, role: &str) -> String {
        at(&named_by(POOLER), role, &self.name).into()
    }
}

impl Drop for Database {
    /// On a thread of its own, because the test's runtime may be ending. A failure is only told: the
    /// test has its own verdict, and the server does not outlive the run.
    fn drop(&mut self) {
        let server = self.server.clone();
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let dropped = std::thread::spawn(move || {
            crate::run(async { execute(&mut connect(&server).await, drop).await });
        });
        if dropped.join().is_err() {
            eprintln!("the database {} of this test is left behind", self.name);
        }
    }
}

fn server() -> Url {
    named_by(SERVER)
}

fn named_by(variable: &str) -> Url {
    let Ok(url) = std::env::var(variable) else {
        panic!(
            "{variable} is not set, and this test needs PostgreSQL. Run the tests with `make test` \
             or `tests/postgres.sh cargo test ...`"
        )
    };
    url.parse().or_fail(format_args!("{variable} is {url:?}"))
}

/// The server's address for a role and a database.
fn at(server: &Url, role: &str, database: &str) -> Url {
    let mut url = server.clone();
    url.set_username(role).expect("the address of a server can name a role");
    url.set_path(database);
    url
}

async fn connect(url: &Url) -> PgConnection {
    PgConnection::connect(url.as_str()).await.or_fail(format_args!("connecting to {url}"))
}

/// Runs a statement whose names are all made here.
async fn execute(connection: &mut PgConnection, sql: String) {
    sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(connection).await.or_fail(sql);
}
