//! All that somebody has at once: moved, taken out, taken in, erased; backups that come back.

use crate::app::{PASSWORD, TestApp, visit};
use crate::imported::sample_of;
use crate::process::{column, inside, served_at};
use crate::uploads::upload;
use crate::{desk, program};
use firstscan::service::{Granted, SignIn, Want};
use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use tests::{Client, Desk, Engine, Run, SEALING_KEY, Start, TestDb, on_both};

/// A seller, and a word that only its rows have.
const SELLER: &str = "Camden Audio";
const CANARY: &str = "A3CMDNAUD5UK77";
/// The owner of the consultancy.
const OWNER: &str = "owner@harbor.example";

/// Other keys than those of the desk that was taken out.
const OTHER_KEY: &str = "9:CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=";

/// A consultancy with two sellers, each with an imported report and a case that was scored.
async fn full(db: TestDb) -> TestApp {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    for (name, id, rows) in [("Aster", "A1ASTER7US42XY", 300), (SELLER, CANARY, 200)] {
        let (account, market) = owner.account(name, "US").await;
        let client = &mut owner.client;
        let edit = "mutation($input: EditSellerAccountInput!) { editSellerAccount(input: $input) {
            userErrors { message } } }";
        let input = json!({"input": {"id": account, "version": 1, "amazonSellerId": id}});
        let edited = client.graphql(edit, input).await.data();
        assert_eq!(edited["editSellerAccount"]["userErrors"], json!([]));
        let report = sample_of(rows, rows);
        let file = upload(client, &account, "October.csv", &report).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }";
        let input = json!({"input": {"market": market, "uploads": [file]}});
        let made = client.graphql(create, input).await.data();
        assert_eq!(made["createImport"]["userErrors"], json!([]));
        let open = "mutation($input: OpenReviewInput!) { openReview(input: $input) {
            review { id } userErrors { message } } }";
        let input = json!({"input": {"market": market, "title": format!("Case of {name}")}});
        let opened = client.graphql(open, input).await.data();
        assert!(opened["openReview"]["review"]["id"].is_string(), "{opened}");
        app.drain().await;
    }
    app
}

/// A command on a database, with files in a folder.
fn run(desk: &Desk, db: &TestDb, files: &Path, key: &str, arguments: &[&str]) -> Run {
    desk.write("keys", key.as_bytes());
    let settings = format!(
        "[server]\nmode = \"development\"\n[security]\nkeys_file = \"keys\"\n\
         [blobs]\nfolder = {:?}\n[database]\nowner_url = {:?}\n",
        files.display().to_string(),
        db.owner_url()
    );
    desk.write("firstscan.toml", settings.as_bytes());
    desk.run(&[arguments, &["--database", db.app_url()]].concat())
}

#[track_caller]
fn answered(run: &Run) -> Value {
    assert_eq!(run.code, Some(0), "{run:?}");
    run.json()
}

fn checksums(desk: &Desk, db: &TestDb, files: &Path) -> Value {
    answered(&run(desk, db, files, SEALING_KEY, &["admin", "checksum", "--json"]))
}

/// Where texts of all tables are looked for: dumps by the databases themselves.
async fn holds(db: &TestDb, word: &str) -> bool {
    match db.engine() {
        // Free pages too.
        Engine::Sqlite => {
            let file = db.app_url().trim_start_matches("sqlite://").to_owned();
            let log = format!("{file}-wal");
            [file, log].iter().any(|file| {
                std::fs::read(file).is_ok_and(|bytes| contains(&bytes, word.as_bytes()))
            })
        }
        Engine::Postgres => contains(dump(db, &["--format=plain"]).as_slice(), word.as_bytes()),
    }
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part == word)
}

/// One of PostgreSQL's programs, beside its server's.
fn postgres(name: &str) -> Command {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut found: Vec<_> =
        folders.map(|folder| folder.unwrap().path().join("bin").join(name)).collect();
    found.retain(|path| path.exists());
    found.sort();
    Command::new(found.pop().unwrap_or_else(|| name.into()))
}

fn dump(db: &TestDb, arguments: &[&str]) -> Vec<u8> {
    let done = postgres("pg_dump").args(arguments).arg(db.superuser_url()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

#[test]
fn moving_to_postgresql_and_back_keeps_every_row() {
    tests::run(async {
        let app = full(TestDb::sqlite().await).await;
        let (desk, files) = (desk(), app.files().to_owned());
        let (from, to) = (app.database(), TestDb::empty_postgres().await);
        let before = checksums(&desk, from, &files);
        assert!(before["tables"]["packages"]["rows"].as_u64() > Some(300), "{before}");
        let arguments = ["move", "--json", "--from", from.app_url()];
        let moved = answered(&run(&desk, &to, &files, SEALING_KEY, &arguments));
        assert_eq!(moved["consultancies"], 1);
        assert_eq!(checksums(&desk, &to, &files), before);

        let again = run(&desk, &to, &files, SEALING_KEY, &arguments);
        assert_eq!(again.code, Some(3), "{again:?}");
        assert!(again.err.contains("is not empty (tenants"), "{again:?}");
        assert_eq!(checksums(&desk, &to, &files), before);

        // People sign in there, and the keys that seal are the same.
        let there = inside(&to, desk.folder()).await;
        let (email, password) = (OWNER.to_owned(), PASSWORD.into());
        let input = SignIn { email, password, tenant: None, want: Want::Tokens };
        let granted = there.services().sign_in(&visit(), input).await.unwrap();
        assert!(matches!(granted, Granted::Tokens(_)), "{granted:?}");
        there.services().store().close().await.unwrap();

        let after = checksums(&desk, &to, &files);
        let home = TestDb::sqlite().await;
        desk.write("from", to.app_url().as_bytes());
        let back = ["move", "--json", "--from-file", "from"];
        answered(&run(&desk, &home, &files, SEALING_KEY, &back));
        assert_eq!(checksums(&desk, &home, &files), after);
    });
}

#[test]
fn nothing_is_moved_from_where_nothing_is_or_onto_itself() {
    tests::run(async {
        let (db, desk) = (TestDb::sqlite().await, desk());
        let files = desk.folder().join("files");
        for (arguments, why) in [
            (["move", "--from", "sqlite://nowhere.db"], "there is no nowhere.db"),
            (["move", "--from", db.app_url()], "names the configured database"),
            (["move", "--from", "postgres://a:b@127.0.0.1/x"], "--from-file"),
            (["move", "--from", "nonsense"], "--from must be"),
        ] {
            let refused = run(&desk, &db, &files, SEALING_KEY, &arguments);
            assert_eq!(refused.code, Some(2), "{refused:?}");
            assert!(refused.err.contains(why), "{refused:?}");
        }
    });
}

on_both!(a_consultancy_is_taken_out_and_in_with_the_same_checksums, |db| async move {
    let other = match db.engine() {
        Engine::Sqlite => TestDb::postgres().await,
        Engine::Postgres => TestDb::sqlite().await,
    };
    let app = full(db).await;
    let (desk, files, theirs) = (desk(), app.files().to_owned(), TempDir::new().unwrap());
    let tenant = checksums(&desk, app.database(), &files)["consultancies"].clone();
    let (id, sum) = tenant.as_object().unwrap().iter().next().unwrap();
    let out = ["admin", "export-consultancy", id, "--to", "out", "--json"];
    let taken = answered(&run(&desk, app.database(), &files, SEALING_KEY, &out));
    assert!(taken["files"].as_u64() > Some(0), "{taken}");
    let again = run(&desk, app.database(), &files, SEALING_KEY, &out);
    assert!(again.code == Some(3) && again.err.contains("is there already"), "{again:?}");
    let users = desk.read("out/rows/users.jsonl");
    assert!(users.contains(OWNER) && !users.contains("argon2"), "{users}");

    let bring = ["admin", "import-consultancy", "out", "--json"];
    let brought = answered(&run(&desk, &other, theirs.path(), OTHER_KEY, &bring));
    assert_eq!(brought["files"], taken["files"]);
    let list = ["admin", "checksum", "--json"];
    let there = answered(&run(&desk, &other, theirs.path(), OTHER_KEY, &list));
    assert_eq!(&there["consultancies"][id]["checksum"], &sum["checksum"], "{there}");
    let twice = run(&desk, &other, theirs.path(), OTHER_KEY, &bring);
    assert!(twice.code == Some(3) && twice.err.contains("is here already"), "{twice:?}");

    // The files open with the other keys: taken out there, they are what they were.
    let out = ["admin", "export-consultancy", id, "--to", "theirs", "--json"];
    answered(&run(&desk, &other, theirs.path(), OTHER_KEY, &out));
    for file in std::fs::read_dir(desk.folder().join("out/files")).unwrap() {
        let file = file.unwrap();
        let same = desk.folder().join("theirs/files").join(file.file_name());
        assert_eq!(std::fs::read(file.path()).unwrap(), std::fs::read(same).unwrap());
    }

    // Somebody changed the archive.
    let path = "theirs/rows/reviews.jsonl";
    desk.write(path, desk.read(path).replacen("Case of", "Tale of", 1).as_bytes());
    let bring = ["admin", "import-consultancy", "theirs"];
    let third = TestDb::sqlite().await;
    let changed = run(&desk, &third, &desk.folder().join("new"), OTHER_KEY, &bring);
    assert!(changed.err.contains("reviews is not what was taken out"), "{changed:?}");
    let empty = answered(&run(&desk, &third, &desk.folder().join("new"), OTHER_KEY, &list));
    assert_eq!(empty["consultancies"], json!({}));
});

on_both!(an_erased_account_leaves_nothing_and_others_lose_nothing, |db| async move {
    let app = full(db).await;
    let (desk, files) = (desk(), app.files().to_owned());
    let db = app.database();
    let listed = answered(&run(&desk, db, &files, SEALING_KEY, &["admin", "list", "--json"]));
    let which = listed[0]["id"].as_str().unwrap().to_owned();
    assert!(holds(db, CANARY).await);
    let orders = format!(
        "select order_id from packages where market_id in (select id from markets where account_id =
         (select id from seller_accounts where name = '{SELLER}'))"
    );
    let (theirs, all) = (column(db, &orders).await, "select order_id from packages");
    let everybodys = column(db, all).await;
    assert!(!theirs.is_empty() && theirs.len() < everybodys.len());
    let blobs = || walk(&files).len();
    let before = blobs();

    let out = ["admin", "export-account", &which, SELLER, "--to", "account", "--json"];
    answered(&run(&desk, db, &files, SEALING_KEY, &out));
    let rows = desk.read("account/rows/packages.jsonl");
    assert_eq!(rows.lines().count(), count(db, &orders).await);

    let unsure = run(&desk, db, &files, SEALING_KEY, &["admin", "erase-account", &which, SELLER]);
    assert!(unsure.code == Some(2) && unsure.err.contains("--for-good"), "{unsure:?}");
    let erase = ["admin", "erase-account", &which, SELLER, "--for-good", "--json"];
    let gone = answered(&run(&desk, db, &files, SEALING_KEY, &erase));
    assert!(gone["rows"].as_u64() > Some(100) && gone["files"].as_u64() > Some(0), "{gone}");
    let left = column(db, all).await;
    assert_eq!(left.len(), everybodys.difference(&theirs).count());
    let trace = theirs.iter().next().unwrap();
    assert!(!holds(db, trace).await, "{trace} is still there");
    assert!(!holds(db, CANARY).await);
    assert_eq!(blobs() as u64, before as u64 - gone["files"].as_u64().unwrap());
    let again = run(&desk, db, &files, SEALING_KEY, &erase);
    assert_eq!(again.code, Some(3), "{again:?}");
    // The rest goes on.
    let mut owner = app.signed_in(OWNER).await;
    let query = "{ sellerAccounts(first: 100) { edges { node { name } } } }";
    let data = owner.graphql(query, json!({})).await.data();
    assert_eq!(data["sellerAccounts"]["edges"].as_array().unwrap().len(), 1);
});

on_both!(an_erased_consultancy_stays_erased_when_a_backup_comes_back, |db| async move {
    let folder = TempDir::new().unwrap();
    let (files, desk) = (folder.path().join("firstscan-files"), desk());
    let app = inside(&db, folder.path()).await;
    for no in 0..2 {
        crate::process::token(&app, no).await;
    }
    app.services().store().close().await.unwrap();
    let before = checksums(&desk, &db, &files);

    // The backup, as the manual says.
    let restored = match db.engine() {
        Engine::Sqlite => {
            let copy = TestDb::sqlite().await;
            let file = copy.app_url().trim_start_matches("sqlite://").to_owned();
            std::fs::remove_file(&file).unwrap();
            let mut at = SqliteConnection::connect(db.app_url()).await.unwrap();
            let into = sqlx::AssertSqlSafe(format!("vacuum into '{file}'"));
            sqlx::raw_sql(into).execute(&mut at).await.unwrap();
            copy
        }
        Engine::Postgres => {
            let copy = TestDb::empty_postgres().await;
            std::fs::write(folder.path().join("dump"), dump(&db, &["--format=custom"])).unwrap();
            let done = postgres("pg_restore")
                .args(["--exit-on-error", "--dbname", copy.superuser_url()])
                .arg(folder.path().join("dump"))
                .output()
                .unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            copy
        }
    };
    assert_eq!(checksums(&desk, &restored, &files), before, "the backup is the same");

    let erase = ["admin", "erase-consultancy", "Harbor 1", "--for-good", "--json"];
    let gone = answered(&run(&desk, &db, &files, SEALING_KEY, &erase));
    assert_eq!(gone["people"], 1, "{gone}");
    for word in ["Harbor 1", "owner1@harbor.example"] {
        assert!(!holds(&db, word).await, "{word} is still there");
        assert!(holds(&restored, word).await);
    }
    assert!(holds(&db, "owner0@harbor.example").await);
    let left = checksums(&desk, &db, &files);
    let tables = left["tables"].as_object().unwrap();
    assert_eq!(tables["tenants"]["rows"], 2, "the trail hangs on its row");
    assert_eq!(tables["users"]["rows"], 1);

    // Nobody serves what came back; then it is erased again.
    let settings = ["server.public_url=http://desk.test"];
    let start = Start {
        program: program(),
        folder: folder.path(),
        database: restored.app_url(),
        settings: &settings,
    };
    for command in ["serve", "worker"] {
        let mut refused = start.begin(&[command]);
        assert_eq!(refused.end(), Some(1), "{}", refused.log());
        assert!(refused.log().contains("replay-erasures"), "{}", refused.log());
    }
    let replay = ["admin", "replay-erasures", "--json"];
    let done = answered(&run(&desk, &restored, &files, SEALING_KEY, &replay));
    assert_eq!(done["replayed"], 1);
    assert!(!holds(&restored, "owner1@harbor.example").await);
    let done = answered(&run(&desk, &restored, &files, SEALING_KEY, &replay));
    assert_eq!(done["replayed"], 0);
    let server = served_at(restored.app_url(), &folder, &[]);
    Client::new(server.address()).get("/health/live").await.expect(200);
});

async fn count(db: &TestDb, sql: &str) -> usize {
    let sql = format!("select cast(count(*) as text) from ({sql}) as found");
    column(db, &sql).await.into_iter().next().unwrap().parse().unwrap()
}

/// All files below a folder.
fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "outbox") {
            found.extend(walk(&path));
        } else if path.file_name().is_some_and(|name| name.len() == 32) {
            found.push(path);
        }
    }
    found
}

on_both!(with_a_new_key_everything_is_sealed_again_and_the_old_one_can_go, |db| async move {
    let (desk, folder) = (desk(), TempDir::new().unwrap());
    let files = folder.path().join("firstscan-files");
    let app = inside(&db, folder.path()).await;
    let token = crate::process::token(&app, 0).await;
    let server = served_at(db.app_url(), &folder, &["mail.folder=mail"]);
    let mut owner = Client::new(server.address()).with_bearer(&token);
    let (account, _) = crate::app::account(&mut owner, "Aster", "US").await;
    crate::uploads::upload(&mut owner, &account, "a.csv", "some bytes of a report").await;
    let enrol = "mutation($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) {
        enrolment { secret } userErrors { message } } }";
    let input = json!({"input": {"password": crate::app::PASSWORD}});
    let begun = owner.graphql(enrol, input).await.data();
    assert!(begun["beginSecondFactor"]["enrolment"]["secret"].is_string(), "{begun}");
    let feed = "mutation($input: CreateCarrierFeedInput!) { createCarrierFeed(input: $input) {
        secret userErrors { message } } }";
    let input = json!({"input": {"account": account, "vendor": "EASYPOST", "name": "Scans"}});
    let made = owner.graphql(feed, input).await.data();
    assert!(made["createCarrierFeed"]["secret"].is_string(), "{made}");
    drop(server);

    let (old, new) = ("1:", "2:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=");
    let both = format!("{new},{SEALING_KEY}");
    assert!(SEALING_KEY.starts_with(old));
    let before = sealed_with(&db, 1).await;
    assert!(before >= 3, "a second factor, a signing key and a carrier's secret: {before}");
    let reseal = ["admin", "reseal", "--json"];
    let done = answered(&run(&desk, &db, &files, &both, &reseal));
    assert_eq!((&done["secrets"], &done["files"]), (&before.into(), &1.into()), "{done}");
    assert_eq!(sealed_with(&db, 1).await, 0);
    let again = answered(&run(&desk, &db, &files, &both, &reseal));
    assert_eq!(again, json!({"secrets": 0, "letters": 0, "files": 0}));

    // Only the new key is left.
    let out = ["admin", "export-consultancy", "Harbor 0", "--to", "out", "--json"];
    let taken = answered(&run(&desk, &db, &files, new, &out));
    assert_eq!(taken["files"], 1);
    let file = std::fs::read_dir(desk.folder().join("out/files")).unwrap().next().unwrap();
    assert_eq!(std::fs::read(file.unwrap().path()).unwrap(), b"some bytes of a report");
    desk.write("keys.only", new.as_bytes());
    let settings = ["server.public_url=http://desk.test"];
    let server = Start {
        program: program(),
        folder: folder.path(),
        database: db.app_url(),
        settings: &settings,
    }
    .run_with(&["serve"], &[("FIRSTSCAN_SECURITY_KEYS", new)]);
    let mut owner = Client::new(server.address()).with_bearer(&token);
    let query = "{ sellerAccounts(first: 1) { edges { node { name } } } }";
    let data = owner.graphql(query, json!({})).await.data();
    assert_eq!(data["sellerAccounts"]["edges"][0]["node"]["name"], "Aster");
});

/// Values of any column of bytes that are sealed with a key.
async fn sealed_with(db: &TestDb, key: u8) -> usize {
    let (columns, begins) = match db.engine() {
        Engine::Sqlite => (
            "select m.name || ' ' || c.name from sqlite_master m join pragma_table_info(m.name) c
             where m.type = 'table' and c.type = 'BLOB' collate nocase",
            format!("hex(substr({{}}, 1, 5)) = '010000000{key}'"),
        ),
        Engine::Postgres => (
            "select table_schema || '.' || table_name || ' ' || column_name
             from information_schema.columns
             where data_type = 'bytea' and table_schema in ('public', 'hub')",
            format!("encode(substr({{}}, 1, 5), 'hex') = '010000000{key}'"),
        ),
    };
    let mut found = 0;
    for place in column(db, columns).await {
        let (table, column) = place.split_once(' ').unwrap();
        found +=
            count(db, &format!("select 1 from {table} where {}", begins.replace("{}", column)))
                .await;
    }
    found
}
