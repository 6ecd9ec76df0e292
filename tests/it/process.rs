//! The program as a process of its own, and the same program here, on one database.

use crate::app::{PASSWORD, visit};
use crate::program;
use firstscan::app::{App, DatabaseSettings, Reach, Setup, UploadLimits};
use firstscan::auth::origin::Site;
use firstscan::http::proxies::Proxies;
use firstscan::mail::{Sender, Way};
use firstscan::service::consultancy::FirstOwner;
use firstscan::service::custody::Keeping;
use firstscan::service::{Granted, SignIn, Want};
use secrecy::ExposeSecret;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use tests::{Engine, Program, Start, TestDb};

/// Our own address, which no test goes to: it is in the tokens.
const SITE: &str = "http://desk.test";

/// The same program in this process, on the same database.
pub async fn inside(db: &TestDb, files: &Path) -> App {
    let setup = Setup {
        database: DatabaseSettings::of(db.app_url()),
        clock: None,
        sealing_keys: vec![(1, vec![7; 32].into())],
        files: files.join("firstscan-files"),
        uploads: UploadLimits::default(),
        keeping: Keeping::default(),
        site: Site::of(SITE).unwrap(),
        hashes: 1,
        points: firstscan::graphql::Points::default(),
        sender: Sender::parse("desk@desk.test").unwrap(),
        mail: Way::Folder(files.join("mail")),
        webhooks: Reach { private: true },
        proxies: Proxies::default(),
        deadline: Duration::from_secs(10),
        job_timeout: Duration::from_secs(60),
        queue_age: Duration::from_secs(900),
        metrics_token: None,
        graphiql: false,
    };
    App::open(setup).await.unwrap()
}

/// A token of the owner of a new consultancy.
pub async fn token(app: &App, no: usize) -> String {
    let email = format!("owner{no}@harbor.example");
    let how = FirstOwner::Password { name: "Olive Owner".to_owned(), password: PASSWORD.into() };
    let name = format!("Harbor {no}");
    app.services().create_consultancy(&name, "en", &email, how).await.unwrap();
    let input = SignIn { email, password: PASSWORD.into(), tenant: None, want: Want::Tokens };
    match app.services().sign_in(&visit(), input).await.unwrap() {
        Granted::Tokens(tokens) => tokens.access.expose_secret().to_owned(),
        other => panic!("{other:?}"),
    }
}

/// A server of another process.
pub fn served(db: &TestDb, folder: &TempDir, settings: &[&str]) -> Program {
    served_at(db.app_url(), folder, settings)
}

/// The same on a database by its address.
pub fn served_at(database: &str, folder: &TempDir, settings: &[&str]) -> Program {
    let own = ["server.public_url=http://desk.test"];
    let settings = [&own[..], settings].concat();
    let start = Start { program: program(), folder: folder.path(), database, settings: &settings };
    start.run(&["serve"])
}

/// The first column of a query, past row-level security.
pub async fn column(db: &TestDb, sql: &str) -> BTreeSet<String> {
    let sql = AssertSqlSafe(sql.to_owned());
    let found: Vec<String> = match db.engine() {
        Engine::Sqlite => {
            let mut at = SqliteConnection::connect(db.owner_url()).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&mut at).await.unwrap()
        }
        Engine::Postgres => {
            let mut at = PgConnection::connect(db.superuser_url()).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&mut at).await.unwrap()
        }
    };
    found.into_iter().collect()
}

/// Changes something past row-level security.
pub async fn planted(db: &TestDb, sql: &str) {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match db.engine() {
        Engine::Sqlite => {
            let mut at = SqliteConnection::connect(db.owner_url()).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut at).await.unwrap();
        }
        Engine::Postgres => {
            let mut at = PgConnection::connect(db.superuser_url()).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut at).await.unwrap();
        }
    }
}

/// Where the queue is.
pub fn table(db: &TestDb) -> &'static str {
    match db.engine() {
        Engine::Sqlite => "jobs",
        Engine::Postgres => "hub.jobs",
    }
}
