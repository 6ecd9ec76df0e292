//! The end of a server, asked for and ordered.

use crate::process::{column, inside, served, table, token};
use crate::program;
use firstscan::service::consultancy::FirstOwner;
use serde_json::json;
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tests::{Client, Start, eventually, on_both};

/// Adds accounts until the server is gone; those that were told to be there.
async fn add_accounts(mut client: Client, no: usize, told: Arc<AtomicUsize>) -> BTreeSet<String> {
    let create = "mutation($input: CreateSellerAccountInput!) {
        createSellerAccount(input: $input) { sellerAccount { name } userErrors { message } } }";
    let mut there = BTreeSet::new();
    for count in 0.. {
        let name = format!("Account {no}.{count}");
        let body = json!({"query": create, "variables": {"input": {"name": name}}}).to_string();
        let json = [("Content-Type", "application/json")];
        let sent = client.try_send("POST", "/graphql", &json, body.into_bytes()).await;
        let Ok(answer) = sent else { break };
        match answer.status() {
            200 if answer.data()["createSellerAccount"]["sellerAccount"]["name"] == name => {
                there.insert(name);
                told.fetch_add(1, Ordering::SeqCst);
            }
            // The allowance is small; that is not what is looked at here.
            429 => std::thread::sleep(Duration::from_millis(20)),
            status => panic!("{status}: {}", answer.text()),
        }
    }
    there
}

on_both!(no_request_is_cut_off_when_a_server_is_asked_to_stop_under_load, |db| async move {
    let folder = TempDir::new().unwrap();
    let mut server = served(&db, &folder, &["server.drain=20s"]);
    let app = inside(&db, folder.path()).await;
    let told = Arc::new(AtomicUsize::new(0));
    let mut clients = Vec::new();
    for no in 0..6 {
        let client = Client::new(server.address()).with_bearer(&token(&app, no).await);
        let told = Arc::clone(&told);
        // Clients block while they wait.
        clients.push(std::thread::spawn(move || tests::run(add_accounts(client, no, told))));
    }
    eventually("there is load", async || told.load(Ordering::SeqCst) >= 60).await;
    server.terminate();
    assert_eq!(server.end(), Some(0), "{}", server.log());
    let mut acknowledged = BTreeSet::new();
    for client in clients {
        acknowledged.extend(client.join().unwrap());
    }
    let kept = column(&db, "select name from seller_accounts").await;
    assert!(acknowledged.len() >= 60);
    assert_eq!(acknowledged.difference(&kept).count(), 0, "told, but not kept");
    assert_eq!(kept.difference(&acknowledged).count(), 0, "kept, but its caller was not told");
    assert!(server.log().contains("stopped"), "{}", server.log());
});

const ACCOUNTS: &str = r#"{"query": "{ sellerAccounts(first: 1) { nodes { name } } }"}"#;

/// A connection on which the body of a request waits until the server has taken its head.
struct Slowly(TcpStream);

impl Slowly {
    fn begin(address: SocketAddr, token: &str) -> Self {
        let mut slowly = Slowly(TcpStream::connect(address).unwrap());
        slowly.head(token);
        slowly
    }

    fn head(&mut self, token: &str) {
        let length = ACCOUNTS.len();
        let head = format!(
            "POST /graphql HTTP/1.1\r\nHost: desk.test\r\nContent-Type: application/json\r\n\
             Authorization: Bearer {token}\r\nContent-Length: {length}\r\n\
             Expect: 100-continue\r\n\r\n"
        );
        self.0.write_all(head.as_bytes()).unwrap();
        assert!(self.read_until("\r\n\r\n").contains("100 Continue"));
    }

    fn end(&mut self) -> String {
        self.0.write_all(ACCOUNTS.as_bytes()).unwrap();
        self.read_until("\"extensions\"")
    }

    fn read_until(&mut self, end: &str) -> String {
        let (mut read, mut some) = (Vec::new(), [0; 4096]);
        loop {
            let count = self.0.read(&mut some).unwrap();
            read.extend_from_slice(&some[..count]);
            let text = String::from_utf8_lossy(&read);
            if count == 0 || text.contains(end) {
                return text.into_owned();
            }
        }
    }
}

on_both!(
    a_request_that_still_comes_is_answered_when_other_threads_have_nothing_to_do,
    |db| async move {
        let folder = TempDir::new().unwrap();
        let mut server = served(&db, &folder, &["server.workers=2"]);
        let app = inside(&db, folder.path()).await;
        let token = token(&app, 0).await;
        // They go to the two threads in turn, and both threads open connections to the database.
        let mut all: Vec<_> = (0..12).map(|_| Slowly::begin(server.address(), &token)).collect();
        for slowly in &mut all {
            slowly.0.write_all(ACCOUNTS.as_bytes()).unwrap();
        }
        for slowly in &mut all {
            assert!(slowly.read_until("\"extensions\"").contains("\"data\""));
        }
        let mut of_one: Vec<_> = all.into_iter().step_by(2).collect();
        for slowly in &mut of_one {
            slowly.head(&token);
        }
        server.terminate();
        eventually("it is to stop", async || server.log().contains("asked to stop")).await;
        for slowly in &mut of_one {
            let answer = slowly.end();
            assert!(answer.contains("\"data\""), "{answer}");
        }
        assert_eq!(server.end(), Some(0), "{}", server.log());
    }
);

on_both!(a_server_that_is_to_stop_says_so_first_and_still_serves, |db| async move {
    let folder = TempDir::new().unwrap();
    let mut server = served(&db, &folder, &["server.notice=60s"]);
    let mut client = Client::new(server.address());
    client.get("/health/ready").await.expect(200);
    server.terminate();
    eventually("it is not ready", async || client.get("/health/ready").await.status() == 503).await;
    let told = client.get("/health/ready").await.expect(503).json();
    assert_eq!(told["checks"]["server"], "failed");
    assert_eq!(told["checks"]["database"], "ok");
    let query = "query { rateLimit { remaining } }";
    assert_eq!(client.graphql(query, json!({})).await.status(), 200, "it still serves");
    // Whoever cannot wait says so again.
    server.terminate();
    assert_eq!(server.end(), Some(130), "{}", server.log());
});

on_both!(a_job_is_handed_back_when_its_worker_is_asked_to_stop, |db| async move {
    let folder = TempDir::new().unwrap();
    // A mail server that takes calls and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let smtp = format!("smtp://{}?tls=none", silent.local_addr().unwrap());
    let app = inside(&db, folder.path()).await;
    app.services()
        .create_consultancy("Harbor", "en", "olive@harbor.example", FirstOwner::Invite)
        .await
        .unwrap();
    let smtp = format!("mail.smtp={smtp}");
    let settings = [smtp.as_str(), "worker.lease=1h"];
    let start = Start {
        program: program(),
        folder: folder.path(),
        database: db.app_url(),
        settings: &settings,
    };
    // Secrets stand on no command line; this address has none.
    let mut worker = start.run(&["worker"]);
    let leased = "select kind from jobs where kind = 'mail' and lease is not null";
    let leased = leased.replace("jobs", table(&db));
    eventually("the job is taken", async || column(&db, &leased).await.len() == 1).await;
    let _call = silent.accept().unwrap();
    worker.terminate();
    assert_eq!(worker.end(), Some(0), "{}", worker.log());
    assert_eq!(column(&db, &leased).await.len(), 0, "the job is for others to take");
    let waiting = "select kind from jobs where kind = 'mail' and done_at is null";
    assert_eq!(column(&db, &waiting.replace("jobs", table(&db))).await.len(), 1);
});
