//! How many shipments and scans a second partners can send, over HTTP, in calls of a thousand:
//!
//!     cargo run --profile quick -p api --example feeding -- sqlite 100000 2
//!     tests/postgres.sh cargo run --profile quick -p api --example feeding -- postgres 100000 2
//!
//! The database, how many parcels there are, and how many calls are on their way at once. Server,
//! senders and database share the machine. Every parcel is recorded, then scanned twice: the first
//! scan judges it anew, the second one says nothing new of its verdict.

use firstscan::app::{App, DatabaseSettings, Reach, Setup, UploadLimits};
use firstscan::auth::origin::Site;
use firstscan::clock::Clock;
use firstscan::graphql::Points;
use firstscan::http::proxies::Proxies;
use firstscan::http::server::{ServerSettings, serve};
use firstscan::mail::{Sender, Way};
use firstscan::service::consultancy::FirstOwner;
use firstscan::service::custody::Keeping;
use firstscan::service::{Granted, SignIn, Visit, Want};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use std::error::Error;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::time::{Duration, Instant};
use tests::{Client, TestDb};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const USAGE: &str = "feeding (sqlite|postgres) PARCELS CALLS-AT-ONCE";
const PASSWORD: &str = "Seven-green-parcels-12";
/// Rows of a call.
const ROWS: usize = 1_000;

const SHIPMENTS: &str = "mutation($input: RecordShipmentsInput!) { recordShipments(input: $input) {
    accepted rowErrors { message } userErrors { message } } }";
const SCANS: &str = "mutation($input: RecordScanEventsInput!) { recordScanEvents(input: $input) {
    accepted packagesChanged rowErrors { message } userErrors { message } } }";

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [engine, parcels, at_once] = arguments.as_slice() else { return Err(USAGE.into()) };
    let (parcels, at_once) = (parcels.parse()?, at_once.parse()?);
    tests::run(async {
        let database = match *engine {
            "sqlite" => TestDb::sqlite().await,
            "postgres" => TestDb::postgres().await,
            _ => return Err(USAGE.into()),
        };
        let files = tempfile::TempDir::new()?;
        let (app, address) = started(&database, files.path()).await?;
        let (key, account, market) = partner(&app, address).await?;
        let sender = |query, whole| Senders { address, key: key.clone(), at_once, query, whole };
        let shipments = sender(SHIPMENTS, ("market", market));
        report("shipments", parcels, shipments.send(parcels, "shipments", shipment).await?);
        let scans = sender(SCANS, ("account", account));
        let first = |no| scan(no, "first", "PICKED_UP", "2026-10-26T18:00:00Z");
        report("first scans", parcels, scans.send(parcels, "events", first).await?);
        let second = |no| scan(no, "second", "IN_TRANSIT", "2026-10-27T18:00:00Z");
        report("further scans", parcels, scans.send(parcels, "events", second).await?);
        report("the same again", parcels, scans.send(parcels, "events", second).await?);
        Ok(())
    })
}

fn report(what: &str, rows: usize, took: Duration) {
    let rate = rows as f64 / took.as_secs_f64();
    println!("{what:>15}: {rows} in {:.2} s, {rate:.0}/s", took.as_secs_f64());
}

fn number(no: usize) -> String {
    format!("1Z999AA1{no:010}")
}

fn shipment(no: usize) -> Value {
    json!({"externalId": no.to_string(), "orderId": format!("111-{no:07}-0000001"),
        "trackingNumber": number(no), "carrierCode": "UPS",
        "items": [{"sku": format!("SKU-{}", no % 500), "category": format!("Kind {}", no % 5)}],
        "shipBy": "2026-10-27T23:00:00Z", "promisedDelivery": "2026-10-30T23:00:00Z",
        "confirmedAt": format!("2026-10-{:02}T10:00:00Z", 1 + no % 25), "scansFollow": true,
        "shipFrom": {"country": "US", "state": "NV", "city": "Reno", "postalCode": "89502"}})
}

fn scan(no: usize, name: &str, kind: &str, at: &str) -> Value {
    json!({"externalId": format!("{name}-{no}"), "trackingNumber": number(no), "kind": kind,
        "at": at, "place": {"country": "US", "state": "NV", "city": "Reno", "postalCode": "89502"}})
}

/// Several who send at once.
struct Senders {
    address: SocketAddr,
    key: String,
    at_once: usize,
    query: &'static str,
    /// Whose rows they are.
    whole: (&'static str, String),
}

impl Senders {
    /// Sends rows in calls, each sender every so many-th; how long all of it took. What is sent is
    /// made ready before.
    async fn send(&self, rows: usize, list: &str, row: impl Fn(usize) -> Value) -> Done<Duration> {
        let calls: Vec<Value> = (0..rows)
            .step_by(ROWS)
            .map(|from| {
                let rows: Vec<Value> = (from..rows.min(from + ROWS)).map(&row).collect();
                json!({"input": {self.whole.0: self.whole.1, list: rows}})
            })
            .collect();
        let began = Instant::now();
        let senders = (0..self.at_once).map(|first| {
            let own: Vec<Value> = calls.iter().skip(first).step_by(self.at_once).cloned().collect();
            let mut client = Client::new(self.address).with_bearer(&self.key);
            let query = self.query;
            tokio::spawn(async move {
                for call in own {
                    let answer = client.graphql(query, call).await;
                    let faults = answer.text();
                    assert!(faults.contains("\"rowErrors\":[],\"userErrors\":[]"), "{faults}");
                }
            })
        });
        for sender in senders.collect::<Vec<_>>() {
            sender.await?;
        }
        Ok(began.elapsed())
    }
}

async fn started(database: &TestDb, files: &std::path::Path) -> Done<(App, SocketAddr)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let setup = Setup {
        database: DatabaseSettings { connections: 8, ..DatabaseSettings::of(database.app_url()) },
        clock: Some(Clock::reading(|| 1_793_610_000_000_000)),
        keeping: Keeping::default(),
        sealing_keys: vec![(1, vec![7; 32].into())],
        files: files.to_owned(),
        uploads: UploadLimits::default(),
        site: Site::of(&format!("http://{address}")).map_err(|_| "no address of our own")?,
        hashes: 1,
        points: Points { credential: u32::MAX / 2, consultancy: u32::MAX / 2, stranger: 600 },
        sender: Sender::parse("Firstscan <desk@firstscan.example>").map_err(|_| "no sender")?,
        mail: Way::Folder(files.join("outbox")),
        webhooks: Reach::default(),
        proxies: Proxies::default(),
        deadline: Duration::from_secs(30),
        job_timeout: Duration::from_secs(60),
        queue_age: Duration::from_secs(900),
        metrics_token: None,
        graphiql: false,
    };
    let app = App::open(setup).await?;
    let routed = app.clone();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async {
            let routes = move |config: &mut _| routed.routes(config);
            let settings = ServerSettings { workers: 2, ..ServerSettings::default() };
            serve(listener, &settings, std::future::pending(), routes)?.await
        })
    });
    Ok((app, address))
}

/// A key for a new market, with the ids of account and market.
async fn partner(app: &App, address: SocketAddr) -> Done<(String, String, String)> {
    let (services, email) = (app.services(), "olive@harbor.example");
    let how = FirstOwner::Password { name: "Olive Owner".to_owned(), password: PASSWORD.into() };
    services.create_consultancy("Harbor", "en", email, how).await?;
    let ip = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let language = domain::language::Language::English;
    let visit = Visit { ip, agent: String::new(), language, request_id: String::new() };
    let (email, password) = (email.to_owned(), PASSWORD.into());
    let input = SignIn { email, password, tenant: None, want: Want::Tokens };
    let Granted::Tokens(tokens) = services.sign_in(&visit, input).await? else {
        return Err("no tokens were given".into());
    };
    let mut owner = Client::new(address).with_bearer(tokens.access.expose_secret());
    let create =
        "mutation($input: CreateSellerAccountInput!) { createSellerAccount(input: $input) {
        sellerAccount { id } } }";
    let made = owner.graphql(create, json!({"input": {"name": "Aster"}})).await.data();
    let account = text(&made, "/createSellerAccount/sellerAccount/id")?;
    let add = "mutation($input: AddMarketInput!) { addMarket(input: $input) { market { id } } }";
    let input = json!({"input": {"account": account, "marketplace": "US"}});
    let market = text(&owner.graphql(add, input).await.data(), "/addMarket/market/id")?;
    let make = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }";
    let scopes = json!(["WRITE_SHIPMENTS", "WRITE_SCANS"]);
    let input = json!({"input": {"name": "Partner", "scopes": scopes}});
    let key = text(&owner.graphql(make, input).await.data(), "/createApiKey/secret")?;
    Ok((key, account, market))
}

fn text(value: &Value, path: &str) -> Done<String> {
    let text = value.pointer(path).and_then(Value::as_str);
    Ok(text.ok_or_else(|| format!("{path} is not in {value}"))?.to_owned())
}
