//! Health and figures, and what they say when something is away.

use crate::app::{METRICS_TOKEN, TestApp};
use crate::program;
use serde_json::{Value, json};
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Client, Engine, Start, TestDb, Wire, eventually, on_both};

/// All parts work.
fn all_well() -> Value {
    let ok = "ok";
    let checks = json!({"server": ok, "database": ok, "migrations": ok, "queue": ok, "files": ok});
    json!({"status": "ready", "checks": checks})
}

on_both!(a_desk_where_everything_works_is_live_and_ready, |db| async move {
    let app = TestApp::start(db).await;
    let mut anybody = app.anonymous();
    assert_eq!(anybody.get("/health/live").await.expect(200).json(), json!({"status": "live"}));
    assert_eq!(anybody.get("/health/ready").await.expect(200).json(), all_well());
});

on_both!(figures_are_for_those_with_the_token, |db| async move {
    let app = TestApp::start(db).await;
    let mut anybody = app.anonymous();
    anybody.get("/health/live").await.expect(200);
    anybody.get("/no/such/path").await.expect(404);
    let query = "query { rateLimit { remaining } }";
    anybody.graphql(query, json!({})).await;
    // Strangers learn no more than that there is nothing.
    let nothing = anybody.get("/no/such/path").await.expect(404).json();
    for mut stranger in [app.anonymous(), app.anonymous().with_bearer("guessed")] {
        let refused = stranger.get("/metrics").await.expect(404).json();
        assert_eq!(refused["detail"], nothing["detail"]);
    }
    let mut monitor = app.anonymous().with_bearer(METRICS_TOKEN);
    let answer = monitor.get("/metrics").await.expect(200);
    assert!(answer.header("content-type").unwrap().starts_with("text/plain; version=0.0.4"));
    let figures = answer.text().to_owned();
    for line in [
        "firstscan_http_requests_total{method=\"GET\",route=\"/health/live\",status=\"200\"} 1",
        "firstscan_http_requests_total{method=\"GET\",route=\"other\",status=\"404\"} 4",
        "firstscan_graphql_operations_total{outcome=\"done\",type=\"query\"} 1",
        "firstscan_queue_waiting 0",
        "firstscan_database_connections{state=\"most\"} 8",
    ] {
        assert!(figures.lines().any(|other| other == line), "{line} is not in\n{figures}");
    }
    assert!(!figures.contains("/no/such/path"), "paths are the caller's words");
});

on_both!(a_step_that_is_missing_is_seen, |db| async move {
    let (engine, url) = (db.engine(), db.owner_url().to_owned());
    let app = TestApp::start(db).await;
    let forget = "delete from seaql_migrations where version like '%watch%'";
    match engine {
        Engine::Sqlite => {
            let mut at = SqliteConnection::connect(&url).await.unwrap();
            sqlx::raw_sql(forget).execute(&mut at).await.unwrap();
        }
        Engine::Postgres => {
            let mut at = PgConnection::connect(&url).await.unwrap();
            sqlx::raw_sql(forget).execute(&mut at).await.unwrap();
        }
    }
    let told = app.anonymous().get("/health/ready").await.expect(503).json();
    assert_eq!(told["status"], "not_ready");
    let checks = &told["checks"];
    assert_eq!((&checks["database"], &checks["migrations"]), (&"ok".into(), &"failed".into()));
    assert_eq!(checks["queue"], "unknown");
});

on_both!(jobs_that_wait_too_long_are_seen, |db| async move {
    let app = TestApp::start(db).await;
    // An invitation waits to be mailed, and nobody works here.
    let how = firstscan::service::consultancy::FirstOwner::Invite;
    app.services().create_consultancy("Harbor", "en", "olive@harbor.example", how).await.unwrap();
    app.clock().advance(Duration::from_secs(901));
    let told = app.anonymous().get("/health/ready").await.expect(503).json();
    assert_eq!(told["checks"]["queue"], "failed");
    let mut monitor = app.anonymous().with_bearer(METRICS_TOKEN);
    let figures = monitor.get("/metrics").await.expect(200).text().to_owned();
    assert!(figures.lines().any(|line| line == "firstscan_queue_waiting 1"), "{figures}");
    assert!(figures.lines().any(|line| line == "firstscan_queue_oldest_seconds 901"), "{figures}");
});

on_both!(files_that_cannot_be_written_are_seen, |db| async move {
    let app = TestApp::start(db).await;
    std::fs::remove_dir_all(app.files()).unwrap();
    std::fs::write(app.files(), "in the way").unwrap();
    let told = app.anonymous().get("/health/ready").await.expect(503).json();
    assert_eq!(told["checks"]["files"], "failed");
    assert_eq!(told["checks"]["database"], "ok");
    std::fs::remove_file(app.files()).unwrap();
});

/// A server on PostgreSQL with a wire between that can be cut.
struct Wired {
    wire: Wire,
    server: tests::Program,
    _folder: TempDir,
    _db: TestDb,
}

async fn wired() -> Wired {
    let db = TestDb::postgres().await;
    let mut url = url::Url::parse(db.app_url()).unwrap();
    let at: SocketAddr = format!("127.0.0.1:{}", url.port().unwrap()).parse().unwrap();
    let wire = Wire::to(at);
    url.set_port(Some(wire.address().port())).unwrap();
    let folder = TempDir::new().unwrap();
    let settings = ["database.patience=1s", "server.deadline=3s"];
    let start = Start {
        program: program(),
        folder: folder.path(),
        database: url.as_str(),
        settings: &settings,
    };
    let server = start.run(&["serve"]);
    Wired { wire, server, _folder: folder, _db: db }
}

impl Wired {
    /// The status of a request that needs the database, and how long it took.
    async fn asked(&self) -> (u16, Duration) {
        let begun = Instant::now();
        // A token of nobody is looked for in the database.
        let mut client =
            Client::new(self.server.address()).with_header("cookie", "__Host-session=nobody");
        let answer = client.get("/health/ready").await;
        let _ = client.graphql("query { rateLimit { remaining } }", json!({})).await;
        (answer.status(), begun.elapsed())
    }
}

#[test]
fn a_database_that_is_gone_is_told_quickly_and_found_again() {
    tests::run(async {
        let desk = wired().await;
        assert_eq!(desk.asked().await.0, 200);
        for away in [Wire::cut as fn(&Wire), Wire::stall] {
            away(&desk.wire);
            eventually("it is not ready", async || desk.asked().await.0 == 503).await;
            let (status, took) = desk.asked().await;
            assert_eq!(status, 503);
            assert!(took < Duration::from_secs(8), "{took:?}");
            let told = Client::new(desk.server.address()).get("/health/ready").await.json();
            assert_eq!(told["checks"]["database"], "failed", "{told}");
            assert_eq!(told["checks"]["migrations"], "unknown", "{told}");
            Client::new(desk.server.address()).get("/health/live").await.expect(200);
            desk.wire.mend();
            let begun = Instant::now();
            eventually("it is ready again", async || desk.asked().await.0 == 200).await;
            assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
        }
    });
}
