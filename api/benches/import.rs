//! What importing takes, end to end, beside what merely storing the same rows takes.
//!
//! `make bench-import` runs it. For each database: a report of the sample generator is uploaded and
//! imported by a worker, as a request would have it. The packages that are stored then are taken out
//! again and written once more by the means that others use, into a table with the same columns and
//! indexes: on PostgreSQL with a bare binary COPY, without row-level security and staging, and with
//! sea-orm's `insert_many`; on SQLite with a prepared statement in a loop in one transaction. The
//! means take turns, so that what else goes on on the machine meets all of them.
//!
//! Arguments: `sqlite` or `postgres`, packages (500000), rounds (3).
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a benchmark fails by panicking, and writes past the store what it compares with"
)]

use domain::marketplace::Marketplace;
use firstscan::app::{App, DatabaseSettings, Reach, Setup, UploadLimits, WorkerSettings};
use firstscan::auth::origin::Site;
use firstscan::clock::Clock;
use firstscan::graphql::Points;
use firstscan::http::proxies::Proxies;
use firstscan::mail::{Sender, Way};
use firstscan::sample::Sample;
use firstscan::service::caller::Credential;
use firstscan::service::consultancy::FirstOwner;
use firstscan::service::uploads::{Announced, Purpose};
use firstscan::service::{Caller, Granted, SignIn, Visit, Want};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectOptions, Database, IntoActiveModel, TransactionTrait};
use sqlx::{Connection, PgConnection, Row, SqliteConnection};
use std::io::{BufWriter, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Engine, TestDb};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The moment that the samples are made for: 2026-11-01 12:00 UTC.
const NOW: i64 = 1_793_534_400_000_000;
const PASSWORD: &str = "Seven-green-parcels-12";
/// Rows of one statement of `insert_many`; PostgreSQL takes 65,535 values.
const MANY: usize = 3_000;

/// The columns and indexes of packages once more, in a table that nothing guards.
const TWIN: &str = "
    drop table if exists twin;
    create table twin (like packages);
    alter table twin add primary key (tenant_id, market_id, number, order_id);
    create index twin_by_day on twin (tenant_id, market_id, verdict, day, seq);
    create index twin_by_order on twin (tenant_id, market_id, order_id);
    create index twin_to_judge on twin (tenant_id, market_id, changes_at)
        where changes_at is not null";

mod twin {
    //! The twin as sea-orm sees it.

    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "twin")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub market_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub order_id: String,
        pub seq: i64,
        pub given: Option<String>,
        pub lane: i32,
        pub origin: i32,
        pub scan_place: i32,
        pub categories: i32,
        pub items: Vec<u8>,
        pub facts: Vec<u8>,
        pub day: Option<i32>,
        pub confirmed_at: Option<i64>,
        pub verdict: i16,
        pub defects: i32,
        pub risks: i32,
        pub unassessed: i32,
        pub reasons: i64,
        pub flags: i32,
        pub changes_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A way of storing, with what it took in each round.
struct Means {
    name: &'static str,
    seconds: Vec<f64>,
}

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [engine, rest @ ..] = arguments.as_slice() else {
        // `cargo test --benches` runs benchmarks too.
        println!("sqlite or postgres? Run `make bench-import`.");
        return;
    };
    let number = |at: usize, usual: u64| rest.get(at).map_or(usual, |text| text.parse().unwrap());
    let (packages, rounds) = (number(0, 500_000), number(1, 3));
    tests::run(async {
        let engine = if engine == "postgres" { Engine::Postgres } else { Engine::Sqlite };
        measure(engine, packages, rounds).await;
    });
}

async fn measure(engine: Engine, packages: u64, rounds: u64) {
    let folder = TempDir::new().unwrap();
    let report = folder.path().join("report.csv");
    write_report(&report, packages);
    let mut all: Vec<Means> = Vec::new();
    let mut stored = 0;
    for round in 0..rounds {
        // A database of its own each time: an empty table is not a full one.
        let db = database(engine).await;
        let files = TempDir::new().unwrap();
        let (count, seconds) = import(&db, files.path(), &report).await;
        stored = count;
        note(&mut all, "import, end to end", seconds);
        if round == 0 {
            println!("{engine:?}: {count} packages; peak memory {} MiB", peak_memory());
        }
        match engine {
            Engine::Postgres => postgres_peers(&db, &mut all).await,
            Engine::Sqlite => sqlite_peers(&db, &mut all).await,
        }
    }
    show(&all, stored);
}

async fn database(engine: Engine) -> TestDb {
    match engine {
        Engine::Postgres => TestDb::postgres().await,
        Engine::Sqlite => TestDb::sqlite().await,
    }
}

fn note(all: &mut Vec<Means>, name: &'static str, seconds: f64) {
    match all.iter_mut().find(|means| means.name == name) {
        Some(means) => means.seconds.push(seconds),
        None => all.push(Means { name, seconds: vec![seconds] }),
    }
}

fn show(all: &[Means], packages: u64) {
    let median = |means: &Means| {
        let mut seconds = means.seconds.clone();
        seconds.sort_by(f64::total_cmp);
        seconds[seconds.len() / 2]
    };
    let ours = median(&all[0]);
    for means in all {
        let seconds = median(means);
        println!(
            "{:<24} {:>8.2} s {:>9.0} packages/s   import is {:>5.2} times as fast   {:?}",
            means.name,
            seconds,
            packages as f64 / seconds,
            seconds / ours,
            means.seconds.iter().map(|s| (s * 100.0).round() / 100.0).collect::<Vec<_>>(),
        );
    }
}

/// One row in ten is a further item, one package in thirty-three is Amazon's.
fn write_report(path: &Path, packages: u64) {
    let mut sample = Sample::new(Marketplace::Us, "realistic".parse().unwrap()).unwrap();
    sample.rows = packages * 115 / 100;
    let mut out = BufWriter::new(std::fs::File::create(path).unwrap());
    sample.write(&mut out).unwrap();
    out.flush().unwrap();
}

/// Uploads and imports; how many packages, and how long the worker took.
async fn import(db: &TestDb, files: &Path, report: &Path) -> (u64, f64) {
    let app = open(db, files).await;
    let services = app.services();
    let email = "owner@harbor.example";
    let how = FirstOwner::Password { name: "Olive Owner".to_owned(), password: PASSWORD.into() };
    services.create_consultancy("Harbor", "en", email, how).await.unwrap();
    let caller = signed_in(&app, email).await;
    let account = services.create_account(&caller, "Aster", None, "").await.unwrap();
    let market = services.add_market(&caller, account.id, "US", None).await.unwrap();
    let size = std::fs::metadata(report).unwrap().len();
    let announced = Announced {
        account: account.id,
        purpose: Purpose::Report,
        name: "report.csv".to_owned(),
        bytes: size,
    };
    let upload = services.announce_upload(&caller, announced).await.unwrap().upload.id;
    let mut receiving = services.receive(&caller, upload, 0).await.unwrap();
    let mut file = std::fs::File::open(report).unwrap();
    loop {
        let mut piece = vec![0; 1 << 20];
        let read = std::io::Read::read(&mut file, &mut piece).unwrap();
        if read == 0 {
            break;
        }
        piece.truncate(read);
        receiving.take(piece.into()).await.unwrap();
    }
    receiving.end().await.unwrap();
    let worker = app.worker(WorkerSettings::default());
    // Mails and what else came with the above.
    worker.drain().await.unwrap();
    let asked = services.create_import(&caller, market.id, &[upload]).await.unwrap();
    let begun = Instant::now();
    worker.drain().await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    let done = services.import(&caller, asked.import.id).await.unwrap();
    assert_eq!(done.state, "done", "{:?}", done.failure);
    (done.packages_stored.cast_unsigned(), seconds)
}

async fn open(db: &TestDb, files: &Path) -> App {
    let site = Site::of("https://desk.example").unwrap();
    let setup = Setup {
        database: DatabaseSettings {
            connections: 8,
            patience: Duration::from_secs(10),
            ..DatabaseSettings::of(db.app_url())
        },
        clock: Some(Clock::reading(|| NOW)),
        sealing_keys: vec![(1, vec![7; 32].into())],
        files: files.to_owned(),
        uploads: UploadLimits { file: 4 << 30, tenant: 8 << 30, ..UploadLimits::default() },
        keeping: firstscan::service::custody::Keeping::default(),
        site,
        hashes: 2,
        points: Points::default(),
        sender: Sender::parse("Firstscan <desk@firstscan.example>").unwrap(),
        mail: Way::Folder(files.join("outbox")),
        webhooks: Reach { private: true },
        proxies: Proxies::default(),
        deadline: Duration::from_secs(10),
        job_timeout: Duration::from_secs(600),
        queue_age: Duration::from_secs(900),
        metrics_token: None,
        graphiql: false,
    };
    App::open(setup).await.unwrap()
}

async fn signed_in(app: &App, email: &str) -> Caller {
    let visit = Visit {
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: "benchmark".to_owned(),
        language: domain::language::Language::English,
        request_id: "benchmark".to_owned(),
    };
    let input = SignIn {
        email: email.to_owned(),
        password: PASSWORD.into(),
        tenant: None,
        want: Want::Tokens,
    };
    let Granted::Tokens(tokens) = app.services().sign_in(&visit, input).await.unwrap() else {
        unreachable!("tokens were asked for")
    };
    let credential = Credential::Bearer(tokens.access);
    app.services().caller(&credential, &visit).await.unwrap()
}

async fn postgres_peers(db: &TestDb, all: &mut Vec<Means>) {
    let mut on = PgConnection::connect(db.superuser_url()).await.unwrap();
    let bytes = copy_out(&mut on).await;
    sqlx::raw_sql(TWIN).execute(&mut on).await.unwrap();
    let begun = Instant::now();
    let mut copy = on.copy_in_raw("copy twin from stdin (format binary)").await.unwrap();
    for piece in bytes.chunks(1 << 20) {
        copy.send(piece).await.unwrap();
    }
    copy.finish().await.unwrap();
    note(all, "COPY binary", begun.elapsed().as_secs_f64());
    let pool = Database::connect(ConnectOptions::new(db.superuser_url())).await.unwrap();
    let rows = twin::Entity::find().order_by_id_asc().all(&pool).await.unwrap();
    sqlx::raw_sql(TWIN).execute(&mut on).await.unwrap();
    let begun = Instant::now();
    let transaction = pool.begin().await.unwrap();
    for some in rows.chunks(MANY) {
        let some = some.iter().map(|row| row.clone().into_active_model().reset_all());
        twin::Entity::insert_many(some).exec_without_returning(&transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
    note(all, "sea-orm insert_many", begun.elapsed().as_secs_f64());
}

/// The packages in the order they came, as COPY writes them.
async fn copy_out(on: &mut PgConnection) -> Vec<u8> {
    use futures::TryStreamExt;
    const OUT: &str = "copy (select * from packages order by seq) to stdout (format binary)";
    let pieces = on.copy_out_raw(OUT).await.unwrap();
    pieces
        .try_fold(Vec::new(), |mut all, piece| async move {
            all.extend_from_slice(&piece);
            Ok(all)
        })
        .await
        .unwrap()
}

async fn sqlite_peers(db: &TestDb, all: &mut Vec<Means>) {
    let mut on = SqliteConnection::connect(db.app_url()).await.unwrap();
    let rows = sqlx::query("select * from packages order by seq").fetch_all(&mut on).await.unwrap();
    let rows: Vec<Vec<rusqlite::types::Value>> = rows.iter().map(values).collect();
    on.close().await.unwrap();
    // An empty database with the same tables and the same pragmas.
    let twin = TestDb::sqlite().await;
    let file = twin.app_url().trim_start_matches("sqlite://").to_owned();
    let mut on = rusqlite::Connection::open(file).unwrap();
    on.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
         pragma cache_size = -65536; pragma wal_autocheckpoint = 8000;",
    )
    .unwrap();
    let begun = Instant::now();
    let transaction = on.transaction().unwrap();
    {
        let marks = vec!["?"; 21].join(",");
        let sql = format!("insert into packages values ({marks})");
        let mut insert = transaction.prepare(&sql).unwrap();
        for row in &rows {
            insert.execute(rusqlite::params_from_iter(row)).unwrap();
        }
    }
    transaction.commit().unwrap();
    note(all, "prepared loop", begun.elapsed().as_secs_f64());
}

fn values(row: &sqlx::sqlite::SqliteRow) -> Vec<rusqlite::types::Value> {
    use rusqlite::types::Value;
    use sqlx::{TypeInfo, ValueRef};
    (0..row.len())
        .map(|at| {
            let raw = row.try_get_raw(at).unwrap();
            match raw.type_info().name() {
                _ if raw.is_null() => Value::Null,
                "INTEGER" => Value::Integer(row.get(at)),
                "BLOB" => Value::Blob(row.get(at)),
                _ => Value::Text(row.get(at)),
            }
        })
        .collect()
}

/// The most memory that this process ever had, in MiB; Linux tells.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|text| text.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}
