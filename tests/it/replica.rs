//! Whole tables are read from a streaming replica, which nobody can tell by what is in them.

use crate::imported::sample;
use crate::process::{inside, token};
use crate::program;
use crate::uploads::upload;
use serde_json::json;
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;
use tests::{Client, Program, Standby, Start, TestDb, eventually};

/// The token of whoever collects figures.
const MONITOR: &str = "monitor-0123456789-0123456789";

/// A seller account whose reports are imported and whose packages are taken out.
struct Desk {
    server: Program,
    client: Client,
    monitor: Client,
    account: String,
    market: String,
}

impl Desk {
    async fn import(&mut self, report: &str) {
        let file = upload(&mut self.client, &self.account, "October.csv", report).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }";
        let input = json!({"input": {"market": self.market, "uploads": [file]}});
        let made = self.client.graphql(create, input).await.data();
        let id = made["createImport"]["import"]["id"].clone();
        let state = "query($id: ID!) { import(id: $id) { state } }";
        eventually("the import is done", async || {
            let seen = self.client.graphql(state, json!({"id": id})).await.data();
            seen["import"]["state"] == "DONE"
        })
        .await;
    }

    /// Packages that come out.
    async fn packages(&mut self) -> usize {
        let path = format!("/accounts/{}/shipments.jsonl", self.account);
        self.client.get(&path).await.expect(200).text().lines().count()
    }

    /// How often they came from where.
    async fn came_from(&mut self, from: &str) -> u64 {
        let answer = self.monitor.get("/metrics").await.expect(200);
        let figures = answer.text();
        let name = format!("firstscan_long_reads_total{{from=\"{from}\"}} ");
        let line = figures.lines().find_map(|line| line.strip_prefix(&*name));
        line.map_or(0, |count| count.parse().unwrap())
    }
}

#[test]
fn tables_come_from_the_replica_once_it_has_everything_and_else_from_the_database() {
    tests::run(async {
        let (db, folder) = (TestDb::postgres().await, TempDir::new().unwrap());
        let app = inside(&db, folder.path()).await;
        let token = token(&app, 0).await;
        let replica = Standby::of(db.superuser_url());
        let at = replica.url(db.app_url());
        let secrets =
            [("FIRSTSCAN_DATABASE_REPLICA_URL", &*at), ("FIRSTSCAN_MONITOR_TOKEN", MONITOR)];
        let settings =
            ["database.prepared=false", "worker.poll=50ms", "server.public_url=http://desk.test"];
        let server = Start {
            program: program(),
            folder: folder.path(),
            database: db.pooled_url().unwrap(),
            settings: &settings,
        }
        .run_with(&["serve"], &secrets);
        let mut client = Client::new(server.address()).with_bearer(&token);
        let (account, market) = crate::app::account(&mut client, "Aster", "US").await;
        let monitor = Client::new(server.address()).with_bearer(MONITOR);
        let mut desk = Desk { server, client, monitor, account, market };

        desk.import(&sample(200)).await;
        let first = desk.packages().await;
        assert!(first > 100, "{first}");
        assert_eq!(desk.came_from("replica").await, 1);

        // What was stored while the replica stands still is not there, so it is not asked.
        let mut on_replica = PgConnection::connect(&replica.url(db.superuser_url())).await.unwrap();
        sqlx::raw_sql("select pg_wal_replay_pause()").execute(&mut on_replica).await.unwrap();
        desk.import(&crate::imported::sample_of(300, 7)).await;
        let second = desk.packages().await;
        assert!(second > first, "{second} of {first} and more");
        assert_eq!(desk.came_from("database_replica_behind").await, 1);
        sqlx::raw_sql("select pg_wal_replay_resume()").execute(&mut on_replica).await.unwrap();
        assert_eq!(desk.packages().await, second);
        assert_eq!(desk.came_from("replica").await, 2);

        replica.stop();
        assert_eq!(desk.packages().await, second);
        assert_eq!(desk.came_from("database_replica_away").await, 1);
        // It has to find the database again, which takes it a moment.
        replica.start();
        eventually("the replica is read again", async || {
            assert_eq!(desk.packages().await, second);
            desk.came_from("replica").await == 3
        })
        .await;
        desk.server.terminate();
        assert_eq!(desk.server.end(), Some(0));
    });
}
