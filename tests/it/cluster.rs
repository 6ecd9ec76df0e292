//! An installation of two servers and two workers on one PostgreSQL, through a pooler that hands
//! connections on after each transaction: restarted one after the other under load, and any of them
//! killed.
//!
//! What stands in front is a balancer of this test, as simple as a real one: it asks each server
//! whether it is ready, and sends callers to those that are.

use crate::process::{column, inside, token};
use crate::program;
use crate::uploads::upload;
use serde_json::json;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;
use tempfile::TempDir;
use tests::{Client, Program, Start, TestDb, eventually};

/// Callers at once.
const CALLERS: usize = 4;
/// Accounts that are made between two events.
const SOME: usize = 12;

/// Where servers are, and which of them are ready.
#[derive(Clone, Default)]
struct Balancer {
    all: Arc<Mutex<Vec<SocketAddr>>>,
    ready: Arc<Mutex<Vec<SocketAddr>>>,
}

impl Balancer {
    /// Asks every server again and again until it is enough.
    fn watch(&self, enough: &Arc<AtomicBool>) -> JoinHandle<()> {
        let (balancer, enough) = (self.clone(), Arc::clone(enough));
        std::thread::spawn(move || {
            tests::run(async {
                while !enough.load(Ordering::SeqCst) {
                    balancer.ask().await;
                    tokio::time::sleep(Duration::from_millis(25)).await;
                }
            });
        })
    }

    async fn ask(&self) {
        let all = self.all.lock().unwrap().clone();
        let mut ready = Vec::new();
        for at in all {
            let asked = Client::new(at).try_send("GET", "/health/ready", &[], Vec::new()).await;
            if asked.is_ok_and(|answer| answer.status() == 200) {
                ready.push(at);
            }
        }
        *self.ready.lock().unwrap() = ready;
    }

    fn join(&self, at: SocketAddr) {
        self.all.lock().unwrap().push(at);
    }

    fn leave(&self, at: SocketAddr) {
        self.all.lock().unwrap().retain(|known| *known != at);
    }

    /// A server for a call; waits while there is none.
    fn pick(&self, no: usize) -> SocketAddr {
        loop {
            let ready = self.ready.lock().unwrap();
            if let Some(at) = ready.get(no % ready.len().max(1)) {
                return *at;
            }
            drop(ready);
            std::thread::yield_now();
        }
    }
}

/// What a caller was told.
#[derive(Default)]
struct Told {
    /// Accounts that are there.
    kept: BTreeSet<String>,
    /// Accounts that may be there: the call was refused for the moment, or not answered.
    unsure: BTreeSet<String>,
}

/// Makes accounts until it is enough.
async fn call(
    balancer: Balancer,
    token: String,
    no: usize,
    kept: Arc<AtomicUsize>,
    enough: Arc<AtomicBool>,
) -> Told {
    let create = "mutation($input: CreateSellerAccountInput!) {
        createSellerAccount(input: $input) { sellerAccount { name } userErrors { message } } }";
    let mut told = Told::default();
    for count in 0.. {
        if enough.load(Ordering::SeqCst) {
            break;
        }
        let name = format!("Account {no}.{count}");
        let body = json!({"query": create, "variables": {"input": {"name": name}}}).to_string();
        let headers = [("Content-Type", "application/json"), ("Accept", "application/json")];
        let mut client = Client::new(balancer.pick(no + count)).with_bearer(&token);
        let sent = client.try_send("POST", "/graphql", &headers, body.into_bytes()).await;
        let Ok(answer) = sent else {
            told.unsure.insert(name);
            continue;
        };
        let json = answer.json();
        if json["data"]["createSellerAccount"]["sellerAccount"]["name"] == json!(name) {
            told.kept.insert(name);
            kept.fetch_add(1, Ordering::SeqCst);
        } else if answer.status() == 429 {
            // The allowance is small; that is not what is looked at here.
            std::thread::sleep(Duration::from_millis(20));
        } else {
            let code = json["errors"][0]["extensions"]["code"].clone();
            assert!(code == "UNAVAILABLE" || code == "TIMEOUT", "{json}");
            told.unsure.insert(name);
        }
    }
    told
}

/// The installation.
struct Cluster {
    db: TestDb,
    folder: TempDir,
    balancer: Balancer,
    enough: Arc<AtomicBool>,
    kept: Arc<AtomicUsize>,
    servers: Vec<Program>,
    workers: Vec<Program>,
    tokens: Vec<String>,
    threads: Vec<JoinHandle<Told>>,
    watching: JoinHandle<()>,
}

impl Cluster {
    async fn start() -> Self {
        let (db, folder) = (TestDb::postgres().await, TempDir::new().unwrap());
        let app = inside(&db, folder.path()).await;
        let mut tokens = Vec::new();
        for no in 0..CALLERS {
            tokens.push(token(&app, no).await);
        }
        app.services().store().close().await.unwrap();
        let (balancer, enough) = (Balancer::default(), Arc::<AtomicBool>::default());
        let watching = balancer.watch(&enough);
        let mut cluster = Cluster {
            db,
            folder,
            balancer,
            enough,
            kept: Arc::default(),
            servers: Vec::new(),
            workers: Vec::new(),
            tokens,
            threads: Vec::new(),
            watching,
        };
        for _ in 0..2 {
            cluster.serve();
            cluster.work();
        }
        for (no, token) in cluster.tokens.clone().into_iter().enumerate() {
            let balancer = cluster.balancer.clone();
            let (kept, enough) = (Arc::clone(&cluster.kept), Arc::clone(&cluster.enough));
            // Clients block while they wait.
            let calling = move || tests::run(call(balancer, token, no, kept, enough));
            cluster.threads.push(std::thread::spawn(calling));
        }
        cluster
    }

    fn run(&self, command: &[&str]) -> Program {
        let settings = [
            "server.public_url=http://desk.test",
            "server.notice=300ms",
            "database.prepared=false",
            "database.connections=4",
            "worker.lease=1s",
            "worker.poll=50ms",
            "worker.batch=100",
        ];
        let database = self.db.pooled_url().unwrap();
        let folder = self.folder.path();
        Start { program: program(), folder, database, settings: &settings }.run(command)
    }

    fn serve(&mut self) {
        let server = self.run(&["serve", "--no-worker"]);
        self.balancer.join(server.address());
        self.servers.push(server);
    }

    fn work(&mut self) {
        self.workers.push(self.run(&["worker"]));
    }

    /// Waits until callers have made some accounts more.
    async fn goes_on(&self) {
        let before = self.kept.load(Ordering::SeqCst);
        let more = async || self.kept.load(Ordering::SeqCst) >= before + SOME;
        eventually("work goes on", more).await;
    }

    /// Begins an import that takes a while; its consultancy's client and the import's id.
    async fn import(&self, no: usize, rows: usize) -> (Client, String) {
        let at = self.balancer.pick(no);
        let mut client = Client::new(at).with_bearer(&self.tokens[no]);
        let (account, market) =
            crate::app::account(&mut client, &format!("Aster {no}"), "US").await;
        let row = |order| {
            format!("111-{order:07}-{no:07},Shoes,,UPS,2026-10-20T23:00:00Z,2026-10-19T10:00:00Z\n")
        };
        let lines: String = (0..rows).map(row).collect();
        let report =
            format!("order-id,category,tracking-number,carrier-code,ship-by,confirmed-at\n{lines}");
        let file = upload(&mut client, &account, "October.csv", &report).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }";
        let input = json!({"input": {"market": market, "uploads": [file]}});
        let made = client.graphql(create, input).await.data();
        (client, crate::app::text(&made["createImport"]["import"]["id"]))
    }

    async fn stored(&self) -> usize {
        let sql = "select count(*)::text from packages";
        column(&self.db, sql).await.into_iter().next().unwrap().parse().unwrap()
    }

    /// Ends the load: every account that was told of is there, and none that nobody asked for. How
    /// many calls were not answered, or refused for the moment.
    async fn end(self) -> usize {
        self.enough.store(true, Ordering::SeqCst);
        let mut told = Told::default();
        for thread in self.threads {
            let Told { kept, unsure } = thread.join().unwrap();
            told.kept.extend(kept);
            told.unsure.extend(unsure);
        }
        self.watching.join().unwrap();
        let made = "select name from seller_accounts where name like 'Account %'";
        let stored = column(&self.db, made).await;
        assert_eq!(told.kept.difference(&stored).count(), 0, "told, but not kept");
        let asked: BTreeSet<String> = told.kept.union(&told.unsure).cloned().collect();
        assert_eq!(stored.difference(&asked).count(), 0, "kept, but nobody asked for it");
        told.unsure.len()
    }
}

#[test]
fn a_rolling_restart_under_load_fails_no_request() {
    tests::run(async {
        let mut cluster = Cluster::start().await;
        cluster.goes_on().await;
        for _ in 0..2 {
            let mut old = cluster.servers.remove(0);
            old.terminate();
            assert_eq!(old.end(), Some(0), "{}", old.log());
            cluster.balancer.leave(old.address());
            cluster.serve();
            let new = cluster.servers.last().unwrap().address();
            let ready = async || cluster.balancer.ready.lock().unwrap().contains(&new);
            eventually("the new one is ready", ready).await;
            cluster.goes_on().await;
            let mut old = cluster.workers.remove(0);
            old.terminate();
            assert_eq!(old.end(), Some(0), "{}", old.log());
            cluster.work();
        }
        assert_eq!(cluster.end().await, 0, "calls that were not answered");
    });
}

#[test]
fn any_process_may_be_killed_at_any_time() {
    tests::run(async {
        let mut cluster = Cluster::start().await;
        cluster.goes_on().await;
        let (_, first) = cluster.import(0, 3_000).await;
        eventually("it is stored", async || cluster.stored().await > 0).await;
        // A worker in the middle of an import: the other one goes on where it was.
        cluster.workers[0].kill();
        cluster.goes_on().await;
        cluster.workers[1].kill();
        cluster.work();
        let (_, second) = cluster.import(1, 1_000).await;
        // A server in the middle of requests: callers go to the other one.
        cluster.servers[0].kill();
        cluster.balancer.leave(cluster.servers[0].address());
        cluster.goes_on().await;
        cluster.serve();
        // Every connection to the database.
        let dead = "select pg_terminate_backend(pid)::text from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()";
        assert!(!column(&cluster.db, dead).await.is_empty());
        cluster.goes_on().await;
        cluster.servers[1].kill();
        cluster.balancer.leave(cluster.servers[1].address());
        cluster.goes_on().await;

        eventually("imports are whole", async || cluster.stored().await == 4_000).await;
        let done = "select state from imports";
        let over = async || column(&cluster.db, done).await == BTreeSet::from(["done".to_owned()]);
        eventually("imports are done", over).await;
        assert_ne!(first, second);
        let counted = "select sum(valid + invalid + pending + exempt)::text from day_tallies
            where carrier = '' and category = ''";
        assert!(column(&cluster.db, counted).await.contains("4000"));
        cluster.end().await;
    });
}
