//! The server of a test: the whole program in this process, on a socket and a database of its own.

use firstscan::app::{App, DatabaseSettings, Reach, Setup, UploadLimits, WorkerSettings};
use firstscan::auth::origin::Site;
use firstscan::clock::{Clock, MINUTE};
use firstscan::graphql::Points;
use firstscan::http::proxies::Proxies;
use firstscan::http::server::{ServerSettings, serve};
use firstscan::mail::{Sender, Way};
use firstscan::service::consultancy::FirstOwner;
use firstscan::service::custody::Keeping;
use firstscan::service::mail::Letter;
use firstscan::service::{Services, SignIn, Visit, Want};
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use std::time::Duration;
use tempfile::TempDir;
use tests::{Client, TestClock, TestDb};
use tokio::sync::oneshot;
use uuid::Uuid;

/// The moment that tests begin at.
pub const START: &str = "2026-11-02T09:00:00Z";
/// The password of everybody in tests.
pub const PASSWORD: &str = "Seven-green-parcels-12";

/// Who sends this sees the figures.
pub const METRICS_TOKEN: &str = "figures-for-tests";

/// A server, stopped when dropped.
pub struct TestApp {
    app: App,
    clock: TestClock,
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    /// Files at rest.
    files: TempDir,
    /// The database; the last to go.
    database: TestDb,
}

impl TestApp {
    /// Starts a server on a migrated database.
    pub async fn start(database: TestDb) -> Self {
        Self::start_granting(database, Points::default()).await
    }

    /// The same with other allowances.
    pub async fn start_granting(database: TestDb, points: Points) -> Self {
        crate::logs::keep();
        let clock = TestClock::at(START);
        let shown = clock.clone();
        let told = Clock::reading(move || shown.now().timestamp_micros());
        Self::started(database, clock, told, points).await
    }

    /// The usual server with a clock that the test does not move.
    pub async fn start_with(database: TestDb, told: Clock) -> Self {
        Self::started(database, TestClock::at(START), told, Points::default()).await
    }

    async fn started(database: TestDb, clock: TestClock, told: Clock, points: Points) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let files = TempDir::new().unwrap();
        let setup = Setup { points, ..setup(&database, told, address, files.path()) };
        let app = App::open(setup).await.unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let routed = app.clone();
        let thread = std::thread::spawn(move || {
            // The web server's clock ticks twice a second: less may be over before it begins.
            let disconnect = Duration::from_secs(1);
            let settings = ServerSettings { workers: 2, disconnect, ..ServerSettings::default() };
            actix_web::rt::System::new().block_on(async {
                let stopped = async { drop(stopped.await) };
                let routes = move |config: &mut _| routed.routes(config);
                serve(listener, &settings, stopped, routes).unwrap().await.unwrap();
            });
        });
        let (stop, thread) = (Some(stop), Some(thread));
        TestApp { app, clock, address, stop, thread, files, database }
    }

    /// The mails that were sent, in the order of their jobs, as mail servers get them.
    pub fn mails(&self) -> Vec<String> {
        let Ok(files) = std::fs::read_dir(outbox(self.files.path())) else { return Vec::new() };
        let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
    }

    /// Does all that waits in the queue; how many jobs that were.
    pub async fn drain(&self) -> usize {
        self.app.worker(WorkerSettings::default()).drain().await.unwrap()
    }

    /// The program.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The server's clock.
    pub const fn clock(&self) -> &TestClock {
        &self.clock
    }

    /// The database.
    pub const fn database(&self) -> &TestDb {
        &self.database
    }

    /// The folder of files at rest.
    pub fn files(&self) -> &Path {
        self.files.path()
    }

    /// The use cases, for what has no API of its own.
    pub fn services(&self) -> &Services {
        self.app.services()
    }

    /// Somebody without a credential.
    pub fn anonymous(&self) -> Client {
        Client::new(self.address)
    }

    /// The address of our own pages.
    pub fn site(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A browser at our own pages.
    pub fn browser(&self) -> Client {
        self.anonymous().with_header("Origin", &self.site())
    }

    /// The letters that wait to be sent, which are taken out of the queue.
    pub async fn letters(&self) -> Vec<Letter> {
        let (store, clock) = (self.services().store(), self.services().clock());
        let mut letters = Vec::new();
        while let Some(job) = store.claim(clock, &["mail"], MINUTE).await.unwrap() {
            letters.extend(self.services().letter(&job.payload).await.unwrap());
            store.finish(clock, job.claim().unwrap(), None).await.unwrap();
        }
        letters
    }

    /// The only letter that waits to be sent.
    pub async fn letter(&self) -> Letter {
        let mut letters = self.letters().await;
        assert_eq!(letters.len(), 1, "{letters:?}");
        letters.remove(0)
    }

    /// A consultancy with its owner, who signs in as a program.
    pub async fn consultancy(&self, name: &str) -> Owner {
        let email = format!("owner@{}.example", name.to_lowercase());
        let how =
            FirstOwner::Password { name: "Olive Owner".to_owned(), password: PASSWORD.into() };
        let made = self.services().create_consultancy(name, "en", &email, how).await.unwrap();
        let client = self.signed_in(&email).await;
        Owner { tenant: made.tenant.0, email, client }
    }

    /// Where the server listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Somebody with [`PASSWORD`], signed in as a program.
    pub async fn signed_in(&self, email: &str) -> Client {
        self.anonymous().with_bearer(&self.token(email).await)
    }

    /// An access token of somebody with [`PASSWORD`].
    pub async fn token(&self, email: &str) -> String {
        let input = SignIn {
            email: email.to_owned(),
            password: PASSWORD.into(),
            tenant: None,
            want: Want::Tokens,
        };
        let granted = self.services().sign_in(&visit(), input).await.unwrap();
        let firstscan::service::Granted::Tokens(tokens) = granted else {
            panic!("{email} got no tokens: {granted:?}")
        };
        secrecy::ExposeSecret::expose_secret(&tokens.access).to_owned()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
        if !std::thread::panicking() {
            crate::logs::check();
        }
    }
}

/// The owner of a consultancy.
pub struct Owner {
    /// The consultancy.
    pub tenant: Uuid,
    /// The address that signs in.
    pub email: String,
    /// Signed in.
    pub client: Client,
}

impl Owner {
    /// Takes on a client and looks after it in one marketplace; the ids of account and market.
    pub async fn account(&mut self, name: &str, marketplace: &str) -> (String, String) {
        account(&mut self.client, name, marketplace).await
    }
}

/// Takes on a client and looks after it in one marketplace; the ids of account and market.
pub async fn account(client: &mut Client, name: &str, marketplace: &str) -> (String, String) {
    let create = "mutation($input: CreateSellerAccountInput!) {
        createSellerAccount(input: $input) { sellerAccount { id } userErrors { message } } }";
    let made = client.graphql(create, json!({"input": {"name": name}})).await.data();
    let account = text(&made["createSellerAccount"]["sellerAccount"]["id"]);
    let add = "mutation($input: AddMarketInput!) {
        addMarket(input: $input) { market { id } userErrors { message } } }";
    let input = json!({"input": {"account": account, "marketplace": marketplace}});
    let made = client.graphql(add, input).await.data();
    (account, text(&made["addMarket"]["market"]["id"]))
}

/// Where tests call from.
pub fn visit() -> Visit {
    Visit {
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: "test".to_owned(),
        language: domain::language::Language::English,
        request_id: "test".to_owned(),
    }
}

/// A text of an answer.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

/// Where mails are written to.
fn outbox(files: &Path) -> PathBuf {
    files.join("outbox")
}

fn setup(database: &TestDb, clock: Clock, address: SocketAddr, files: &Path) -> Setup {
    Setup {
        database: DatabaseSettings {
            connections: 8,
            patience: Duration::from_secs(10),
            ..DatabaseSettings::of(database.app_url())
        },
        clock: Some(clock),
        sealing_keys: vec![(1, vec![7; 32].into())],
        files: files.to_owned(),
        uploads: UploadLimits {
            file: 4 << 20,
            tenant: 8 << 20,
            grace: Duration::from_millis(300),
            bytes_per_second: 256 * 1024,
            ..UploadLimits::default()
        },
        keeping: Keeping::default(),
        site: Site::of(&format!("http://{address}")).unwrap(),
        hashes: 2,
        points: Points::default(),
        sender: Sender::parse("Firstscan <desk@firstscan.example>").unwrap(),
        mail: Way::Folder(outbox(files)),
        webhooks: Reach { private: true },
        proxies: Proxies::default(),
        deadline: Duration::from_secs(10),
        job_timeout: Duration::from_secs(60),
        queue_age: Duration::from_secs(900),
        metrics_token: Some(METRICS_TOKEN.into()),
        graphiql: true,
    }
}
