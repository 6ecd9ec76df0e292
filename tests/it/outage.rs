//! A database that is away while people and workers are at it. The kills are tests of the worker.

use crate::process::{column, inside, served_at, token};
use crate::uploads::upload;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tests::{Client, TestDb, Wire, eventually};

/// Settings of a server that does not wait long.
const HURRIED: [&str; 4] =
    ["database.patience=1s", "server.deadline=3s", "worker.lease=1s", "worker.poll=50ms"];

/// A wire to the database, and the address of its near end.
fn wire(db: &TestDb) -> (Wire, String) {
    let mut url = url::Url::parse(db.app_url()).unwrap();
    let at: SocketAddr = format!("127.0.0.1:{}", url.port().unwrap()).parse().unwrap();
    let wire = Wire::to(at);
    url.set_port(Some(wire.address().port())).unwrap();
    (wire, url.into())
}

/// What came of one call.
enum Told {
    /// The account is there.
    Kept,
    /// The server says that it cannot, now.
    Unavailable,
    /// The allowance is small; that is not what is looked at here.
    TooOften,
}

async fn add_account(client: &mut Client, name: &str) -> Told {
    let create = "mutation($input: CreateSellerAccountInput!) {
        createSellerAccount(input: $input) { sellerAccount { name } userErrors { message } } }";
    let answer = client.graphql(create, json!({"input": {"name": name}})).await;
    match answer.status() {
        200 if answer.json()["data"]["createSellerAccount"]["sellerAccount"]["name"] == name => {
            Told::Kept
        }
        429 => Told::TooOften,
        status => {
            let code = answer.json()["errors"][0]["extensions"]["code"].clone();
            assert!(status == 503 || status == 200, "{status}: {}", answer.text());
            assert!(code == "UNAVAILABLE" || code == "TIMEOUT", "{}", answer.text());
            Told::Unavailable
        }
    }
}

/// Adds accounts until it is enough; those that were told to be there, and how many were refused.
async fn work(
    mut client: Client,
    no: usize,
    kept: Arc<AtomicUsize>,
    enough: Arc<AtomicBool>,
) -> (BTreeSet<String>, usize) {
    let (mut there, mut refused) = (BTreeSet::new(), 0);
    for count in 0.. {
        if enough.load(Ordering::SeqCst) {
            break;
        }
        let name = format!("Account {no}.{count}");
        match add_account(&mut client, &name).await {
            Told::Kept => {
                there.insert(name);
                kept.fetch_add(1, Ordering::SeqCst);
            }
            Told::Unavailable => refused += 1,
            Told::TooOften => std::thread::sleep(Duration::from_millis(20)),
        }
    }
    (there, refused)
}

#[test]
fn what_was_told_to_be_kept_is_kept_when_the_database_goes_away_under_load() {
    tests::run(async {
        let (db, folder) = (TestDb::postgres().await, TempDir::new().unwrap());
        let (wire, url) = wire(&db);
        let server = served_at(&url, &folder, &HURRIED);
        let app = inside(&db, folder.path()).await;
        let (kept, enough) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let mut people = Vec::new();
        for no in 0..4 {
            let client = Client::new(server.address()).with_bearer(&token(&app, no).await);
            let (kept, enough) = (Arc::clone(&kept), Arc::clone(&enough));
            // Clients block while they wait.
            people.push(std::thread::spawn(move || tests::run(work(client, no, kept, enough))));
        }
        for away in [Wire::cut as fn(&Wire), Wire::stall] {
            let before = kept.load(Ordering::SeqCst);
            eventually("there is load", async || kept.load(Ordering::SeqCst) >= before + 20).await;
            away(&wire);
            let mut client = Client::new(server.address());
            eventually("it is not ready", async || {
                client.get("/health/ready").await.status() == 503
            })
            .await;
            client.get("/health/live").await.expect(200);
            wire.mend();
            let before = kept.load(Ordering::SeqCst);
            eventually("work goes on", async || kept.load(Ordering::SeqCst) > before).await;
        }
        enough.store(true, Ordering::SeqCst);
        let (mut told, mut refused) = (BTreeSet::new(), 0);
        for person in people {
            let (there, no) = person.join().unwrap();
            told.extend(there);
            refused += no;
        }
        assert!(refused > 0, "the database was away, and nobody noticed");
        let stored = column(&db, "select name from seller_accounts").await;
        assert_eq!(told.difference(&stored).count(), 0, "told, but not kept");
        assert!(stored.len() - told.len() <= refused, "kept, but never asked for");
    });
}

const HEADER: &str = "order-id,category,tracking-number,carrier-code,ship-by,confirmed-at";

fn report(rows: usize) -> String {
    let row =
        |no| format!("111-{no:07}-0000001,Shoes,,UPS,2026-10-20T23:00:00Z,2026-10-19T10:00:00Z\n");
    let rows: String = (0..rows).map(row).collect();
    format!("{HEADER}\n{rows}")
}

#[test]
fn an_import_goes_on_when_the_database_is_back() {
    tests::run(async {
        let (db, folder) = (TestDb::postgres().await, TempDir::new().unwrap());
        let (wire, url) = wire(&db);
        let settings = [&HURRIED[..], &["worker.batch=100"]].concat();
        let server = served_at(&url, &folder, &settings);
        let app = inside(&db, folder.path()).await;
        let mut client = Client::new(server.address()).with_bearer(&token(&app, 0).await);
        let (account, market) = crate::app::account(&mut client, "Aster", "US").await;
        let file = upload(&mut client, &account, "October.csv", &report(6_000)).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }";
        let input = json!({"input": {"market": market, "uploads": [file]}});
        let made = client.graphql(create, input).await.data();
        let id = made["createImport"]["import"]["id"].clone();
        let read = "query($id: ID!) { import(id: $id) { state packagesTotal packagesStored } }";
        let import = async |client: &mut Client| -> Value {
            let answer = client.graphql(read, json!({"id": id})).await;
            answer.json()["data"]["import"].clone()
        };
        let some =
            async |client: &mut Client| import(client).await["packagesStored"].as_i64() > Some(0);
        eventually("packages are stored", async || some(&mut client).await).await;
        wire.cut();
        let state = "select state from imports";
        assert!(!column(&db, state).await.contains("done"), "it was over too soon");
        eventually("it is noticed", async || import(&mut client).await.is_null()).await;
        wire.mend();
        let done = async |client: &mut Client| import(client).await["state"] == "DONE";
        eventually("it is done", async || done(&mut client).await).await;
        let import = import(&mut client).await;
        assert_eq!(
            (&import["packagesTotal"], &import["packagesStored"]),
            (&json!(6_000), &json!(6_000))
        );
        let stored = column(&db, "select count(*)::text from packages").await;
        assert!(stored.contains("6000"), "{stored:?}");
        let counted = "select sum(valid + invalid + pending + exempt)::text from day_tallies
            where carrier = '' and category = ''";
        assert_eq!(column(&db, counted).await.into_iter().next().unwrap(), "6000");
    });
}
