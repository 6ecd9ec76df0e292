//! Schemas brought up to date by many at once, by a process that dies, and on the wrong database.

use crate::{desk, program};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use std::time::Duration;
use tempfile::TempDir;
use tests::{Client, Start, TestDb, eventually};

/// Servers that start together.
const SERVERS: usize = 8;
/// How often they do.
const TIMES: usize = 20;

fn sqlite_url(folder: &TempDir) -> String {
    format!("sqlite://{}", folder.path().join("desk.db").display())
}

/// All at once; how many steps each of them took.
async fn all_at_once(url: &str) -> Vec<usize> {
    let servers = (0..SERVERS).map(|_| {
        let url = url.to_owned();
        tokio::spawn(async move { migrations::run(&url).await.unwrap().len() })
    });
    let servers: Vec<_> = servers.collect();
    let mut steps = Vec::new();
    for server in servers {
        steps.push(server.await.unwrap());
    }
    steps
}

/// One did everything, and nothing is missing.
async fn once_by_one(url: &str) {
    let mut steps = all_at_once(url).await;
    steps.sort_unstable();
    let most = steps.pop().unwrap();
    assert!(most > 0 && steps.iter().all(|taken| *taken == 0), "{most} and {steps:?}");
    assert_eq!(migrations::missing(url).await.unwrap(), Vec::<String>::new());
}

#[test]
fn eight_migrate_sqlite_at_once_twenty_times() {
    tests::run(async {
        for _ in 0..TIMES {
            let folder = TempDir::new().unwrap();
            once_by_one(&sqlite_url(&folder)).await;
        }
    });
}

#[test]
fn eight_migrate_postgresql_at_once_twenty_times() {
    tests::run(async {
        for _ in 0..TIMES {
            let db = TestDb::empty_postgres().await;
            once_by_one(db.owner_url()).await;
        }
    });
}

#[test]
fn eight_processes_migrate_at_once() {
    tests::run(async {
        let (folder, db) = (TempDir::new().unwrap(), TestDb::empty_postgres().await);
        for url in [sqlite_url(&folder), db.owner_url().to_owned()] {
            let start =
                Start { program: program(), folder: folder.path(), database: &url, settings: &[] };
            let mut all: Vec<_> = (0..SERVERS).map(|_| start.begin(&["migrate"])).collect();
            for one in &mut all {
                assert_eq!(one.end(), Some(0), "{}", one.log());
            }
            assert_eq!(migrations::missing(&url).await.unwrap(), Vec::<String>::new());
        }
    });
}

/// Tables of the server in a PostgreSQL database, and the steps it has.
async fn found(at: &mut PgConnection) -> (Vec<String>, Vec<String>) {
    let tables = "select tablename::text from pg_tables where schemaname in ('public', 'hub')
        and tablename <> 'seaql_migrations' order by 1";
    let tables = sqlx::query_scalar(tables).fetch_all(&mut *at).await.unwrap();
    let steps = "select version::text from seaql_migrations order by 1";
    let steps = sqlx::query_scalar(steps).fetch_all(at).await.unwrap();
    (tables, steps)
}

#[test]
fn a_process_killed_inside_a_step_leaves_nothing_of_it_behind() {
    tests::run(async {
        let (folder, db) = (TempDir::new().unwrap(), TestDb::empty_postgres().await);
        let mut other = PgConnection::connect(db.superuser_url()).await.unwrap();
        // Somebody is about to make a table of the same name, so the step that makes it waits in
        // its middle.
        let mut watcher = PgConnection::connect(db.superuser_url()).await.unwrap();
        let mut blocks = other.begin().await.unwrap();
        sqlx::raw_sql("create table plan_actions (id integer)")
            .execute(&mut *blocks)
            .await
            .unwrap();
        let start = Start {
            program: program(),
            folder: folder.path(),
            database: db.owner_url(),
            settings: &[],
        };
        let mut killed = start.begin(&["migrate"]);
        let waits = "select exists (select from pg_stat_activity where datname = current_database()
            and usename = 'firstscan_owner' and wait_event_type = 'Lock')";
        while !sqlx::query_scalar::<_, bool>(waits).fetch_one(&mut watcher).await.unwrap() {
            assert!(killed.runs(), "{}", killed.log());
        }
        killed.kill();
        assert_eq!(killed.end(), None);
        blocks.rollback().await.unwrap();
        // The server notices that nobody is there any more when it has something to say.
        let gone = "select not exists (select from pg_stat_activity
            where datname = current_database() and usename = 'firstscan_owner')";
        while !sqlx::query_scalar::<_, bool>(gone).fetch_one(&mut watcher).await.unwrap() {}
        let (tables, steps) = found(&mut watcher).await;
        assert!(
            !steps.is_empty() && !steps.iter().any(|step| step.contains("reviews")),
            "{steps:?}"
        );
        // The step makes other tables before that one.
        for table in ["reviews", "plan_actions", "revisions"] {
            assert!(!tables.iter().any(|other| other == table), "{table} is in {tables:?}");
        }
        assert!(tables.iter().any(|table| table == "packages"), "{tables:?}");
        let taken = migrations::run(db.owner_url()).await.unwrap();
        assert!(taken.iter().any(|step| step.contains("reviews")), "{taken:?}");
        assert!(found(&mut watcher).await.0.iter().any(|table| table == "plan_actions"));
    });
}

#[test]
fn a_process_killed_at_any_moment_leaves_whole_steps_in_sqlite() {
    tests::run(async {
        for round in 0..25_u64 {
            let folder = TempDir::new().unwrap();
            let url = sqlite_url(&folder);
            let start =
                Start { program: program(), folder: folder.path(), database: &url, settings: &[] };
            let mut killed = start.begin(&["migrate"]);
            std::thread::sleep(Duration::from_millis(round * 6));
            if killed.runs() {
                killed.kill();
            }
            killed.end();
            // Nothing stands in the way of the next one, and each step is there or is not.
            migrations::run(&url).await.unwrap_or_else(|why| panic!("after {round}: {why}"));
            let mut desk = SqliteConnection::connect(&url).await.unwrap();
            let sound: String =
                sqlx::query_scalar("pragma integrity_check").fetch_one(&mut desk).await.unwrap();
            assert_eq!(sound, "ok");
        }
    });
}

#[test]
fn a_server_refuses_a_database_that_is_not_ours_or_not_of_its_time() {
    tests::run(async {
        let folder = TempDir::new().unwrap();
        let said = async |sql: &str| {
            let db = TestDb::sqlite().await;
            let mut at = SqliteConnection::connect(db.app_url()).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut at).await.unwrap();
            at.close().await.unwrap();
            let start = Start {
                program: program(),
                folder: folder.path(),
                database: db.app_url(),
                settings: &[],
            };
            let mut refused = start.begin(&["serve"]);
            assert_eq!(refused.end(), Some(1), "{}", refused.log());
            refused.log()
        };
        let newer = "insert into seaql_migrations values ('m2999_wings', 0)";
        assert!(said(newer).await.contains("by a newer Firstscan, which knows m2999_wings"));
        let foreign = "update seaql_migrations set version = 'shop' || version";
        assert!(said(foreign).await.contains("none of Firstscan's; nothing was changed"));
    });
}

#[test]
fn on_postgresql_the_server_does_not_migrate_and_says_who_does() {
    tests::run(async {
        let (folder, db) = (TempDir::new().unwrap(), TestDb::empty_postgres().await);
        let start =
            |database| Start { program: program(), folder: folder.path(), database, settings: &[] };
        let mut early = start(db.app_url()).begin(&["serve"]);
        assert_eq!(early.end(), Some(1));
        assert!(early.log().contains("run `firstscan migrate`"), "{}", early.log());

        let check = desk().run(&["migrate", "--check", "--json", "--database", db.owner_url()]);
        assert_eq!(check.code, Some(1));
        let pending = check.json()["pending"].as_array().unwrap().len();
        let done = desk().run(&["migrate", "--json", "--database", db.owner_url()]);
        assert_eq!(done.json()["applied"].as_array().unwrap().len(), pending);
        let again = desk().run(&["migrate", "--check", "--database", db.owner_url()]);
        assert_eq!(again.code, Some(0));
        assert!(again.out.contains("up to date"), "{}", again.out);

        let served = start(db.app_url()).run(&["serve"]);
        let mut client = Client::new(served.address());
        eventually("it is ready", async || client.get("/health/ready").await.status() == 200).await;
    });
}
