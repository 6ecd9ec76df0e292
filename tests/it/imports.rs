//! Uploads that become packages, over a real socket.

use crate::app::{Owner, TestApp, text};
use crate::uploads::upload;
use firstscan::app::WorkerSettings;
use serde_json::{Value, json};
use sqlx::{Connection, PgConnection, Row, SqliteConnection};
use std::time::Duration;
use tests::socket::{Frame, Socket};
use tests::{Client, Engine, TestDb, on_both};

const HEADER: &str = "order-id,sku,category,tracking-number,carrier-code,ship-by,promised-delivery,\
    confirmed-at,first-scan-at,ship-from-postal-code,ship-from-city,ship-from-state,\
    ship-from-country";

/// A report of so many good rows.
fn report(rows: usize) -> String {
    let row = |no: usize| {
        format!(
            "111-{no:07}-0000001,SKU-{},Shoes,,UPS,2026-10-20T23:00:00Z,2026-10-25T23:00:00Z,\
             2026-10-19T10:00:00Z,2026-10-19T18:00:00Z,89502,Reno,NV,US",
            no % 7
        )
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

struct Desk {
    app: TestApp,
    owner: Owner,
    account: String,
    market: String,
}

async fn desk(db: tests::TestDb) -> Desk {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, market) = owner.account("Aster", "US").await;
    Desk { app, owner, account, market }
}

async fn create(client: &mut Client, market: &str, uploads: &[&str]) -> Value {
    let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
        import { id state version bytesTotal failure } known userErrors { field code message } } }";
    let input = json!({"input": {"market": market, "uploads": uploads}});
    client.graphql(create, input).await.data()["createImport"].clone()
}

async fn read(client: &mut Client, import: &Value) -> Value {
    let query = "query($id: ID!) { import(id: $id) {
        state bytesTotal bytesRead packagesTotal packagesStored failure startedAt finishedAt
        quarantineUrl market { marketplace } files { fileName size state }
        summary { rows read quarantined packages notSellerFulfilled warnings days { day packages }
            sources { name format rows columns unknownColumns } }
        quarantinedRows(first: 2) { totalCount edges { cursor node { source line column value reason } }
            pageInfo { hasNextPage endCursor } } } }";
    client.graphql(query, json!({"id": import["id"]})).await.data()["import"].clone()
}

async fn cancel(client: &mut Client, import: &Value) -> Value {
    let cancel = "mutation($input: CancelImportInput!) { cancelImport(input: $input) {
        import { state } userErrors { code } } }";
    let input = json!({"input": {"id": import["id"]}});
    client.graphql(cancel, input).await.data()["cancelImport"].clone()
}

on_both!(an_upload_becomes_packages_and_says_what_was_read, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let report = report(40);
    let file = upload(&mut owner.client, &account, "October.csv", &report).await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    assert_eq!((&made["import"]["state"], &made["known"]), (&json!("QUEUED"), &json!(false)));
    assert_eq!(made["import"]["bytesTotal"], report.len());
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!(import["state"], "DONE", "{import}");
    assert_eq!((&import["packagesTotal"], &import["packagesStored"]), (&json!(40), &json!(40)));
    assert_eq!(import["bytesRead"], import["bytesTotal"]);
    let summary = &import["summary"];
    assert_eq!((&summary["rows"], &summary["read"]), (&json!(40), &json!(40)));
    assert_eq!(summary["sources"][0]["name"], "October.csv");
    assert_eq!(summary["days"], json!([{"day": "2026-10-25", "packages": 40}]));
    assert_eq!(import["files"][0]["fileName"], "October.csv");
    assert_eq!((&import["quarantineUrl"], &import["failure"]), (&Value::Null, &Value::Null));
    let list = "query($id: ID!) { market(id: $id) { imports(first: 1) { edges { node { id } }
        pageInfo { hasNextPage } } } }";
    let list = owner.client.graphql(list, json!({"id": market})).await.data();
    assert_eq!(list["market"]["imports"]["edges"][0]["node"]["id"], made["import"]["id"]);
    let over = cancel(&mut owner.client, &made["import"]).await;
    assert_eq!(over["userErrors"][0]["code"], "settled");
});

on_both!(the_same_content_is_the_same_import, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let first = upload(&mut owner.client, &account, "October.csv", &report(3)).await;
    let again = upload(&mut owner.client, &account, "October (1).csv", &report(3)).await;
    let other = upload(&mut owner.client, &account, "November.csv", &report(4)).await;
    let made = create(&mut owner.client, &market, &[&first]).await;
    for queued in [&first, &again] {
        let same = create(&mut owner.client, &market, &[queued]).await;
        assert_eq!((&same["import"]["id"], &same["known"]), (&made["import"]["id"], &json!(true)));
    }
    app.drain().await;
    let done = create(&mut owner.client, &market, &[&again]).await;
    assert_eq!((&done["import"]["id"], &done["known"]), (&made["import"]["id"], &json!(true)));
    assert_eq!(done["import"]["state"], "DONE");
    assert_eq!(app.drain().await, 0);
    let more = create(&mut owner.client, &market, &[&other]).await;
    assert_ne!(more["import"]["id"], made["import"]["id"]);
    let both = create(&mut owner.client, &market, &[&first, &other]).await;
    assert_ne!(both["import"]["id"], more["import"]["id"]);
});

on_both!(uploads_that_cannot_be_imported_are_named, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let (other, _) = owner.account("Maple", "US").await;
    let mut stranger = app.consultancy("Lantern").await;
    let mine = upload(&mut owner.client, &account, "a.csv", &report(1)).await;
    let others = upload(&mut owner.client, &other, "a.csv", &report(1)).await;
    let half = crate::uploads::announce(&mut owner.client, &account, "a.csv", 10).await;
    let half = text(&half.expect(201).json()["id"]);
    let cases: [(&[&str], &str); 5] = [
        (&[], "count"),
        (&[&others], "unknown_upload"),
        (&["bm90aGluZw"], "unknown_upload"),
        (&[&mine, &mine], "twice"),
        (&[&half], "unfinished"),
    ];
    for (uploads, code) in cases {
        let refused = create(&mut owner.client, &market, uploads).await;
        assert_eq!(refused["userErrors"][0]["code"], code);
        assert_eq!(refused["import"], Value::Null);
    }
    app.clock().advance(Duration::from_secs(30 * 86_400));
    let mut later = app.signed_in(&owner.email).await;
    let gone = create(&mut later, &market, &[&mine]).await;
    assert_eq!(gone["userErrors"][0]["code"], "upload_gone");
    let create = "mutation($input: CreateImportInput!) {
        createImport(input: $input) { import { id } } }";
    let input = json!({"input": {"market": market, "uploads": [mine]}});
    stranger.client = app.signed_in(&stranger.email).await;
    assert_eq!(stranger.client.graphql(create, input).await.error_code(), "NOT_FOUND");
});

on_both!(another_consultancy_sees_nothing_of_an_import, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let mut other = app.consultancy("Lantern").await;
    let file = upload(&mut owner.client, &account, "a.csv", &report(1)).await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    let id = json!({"id": made["import"]["id"]});
    let query = "query($id: ID!) { import(id: $id) { state } }";
    assert_eq!(other.client.graphql(query, id.clone()).await.error_code(), "NOT_FOUND");
    let cancel = "mutation($input: CancelImportInput!) {
        cancelImport(input: $input) { import { state } } }";
    let foreign = other.client.graphql(cancel, json!({"input": id})).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
    let path = format!("/imports/{}/quarantine.csv", text(&made["import"]["id"]));
    other.client.get(&path).await.expect(404);
    app.anonymous().get(&path).await.expect(401);
});

on_both!(a_queued_import_is_cancelled_and_can_be_asked_for_again, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let file = upload(&mut owner.client, &account, "a.csv", &report(5)).await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    for _ in 0..2 {
        let cancelled = cancel(&mut owner.client, &made["import"]).await;
        assert_eq!(cancelled["import"]["state"], "CANCELLED");
    }
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!((&import["state"], &import["packagesStored"]), (&json!("CANCELLED"), &json!(0)));
    let again = create(&mut owner.client, &market, &[&file]).await;
    assert_eq!((&again["import"]["id"], &again["known"]), (&made["import"]["id"], &json!(false)));
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!((&import["state"], &import["packagesStored"]), (&json!("DONE"), &json!(5)));
});

/// What a subscription tells, until it ends.
struct Watched(Socket);

impl Watched {
    /// Watches an import.
    async fn import(app: &TestApp, email: &str, import: &Value) -> Self {
        let (address, token) = (app.address(), app.token(email).await);
        let subscribe = json!({"type": "subscribe", "id": "1", "payload": {
            "query": "subscription($id: ID!) { importProgress(id: $id) {
                state bytesRead packagesTotal packagesStored } }",
            "variables": {"id": import["id"]}}});
        let opened = tokio::task::spawn_blocking(move || {
            let headers = [
                "sec-websocket-protocol: graphql-transport-ws".to_owned(),
                format!("authorization: Bearer {token}"),
            ];
            let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
            let mut socket = Socket::open(address, &headers).unwrap();
            socket.send("{\"type\":\"connection_init\"}");
            let greeted = json!({"type": "connection_ack"});
            assert_eq!(socket.message(), Some(Frame::Text(greeted)));
            socket.send(&subscribe.to_string());
            socket
        });
        Watched(opened.await.unwrap())
    }

    /// The next that is told; none at the end.
    async fn next(self) -> (Self, Option<Value>) {
        let Watched(mut socket) = self;
        let told = tokio::task::spawn_blocking(move || {
            let message = socket.message();
            (Watched(socket), message)
        });
        let (watched, message) = told.await.unwrap();
        let Some(Frame::Text(message)) = message else { panic!("no message but {message:?}") };
        match message["type"].as_str() {
            Some("next") => (watched, Some(message["payload"]["data"]["importProgress"].clone())),
            Some("complete") => (watched, None),
            _ => panic!("{message}"),
        }
    }
}

on_both!(progress_is_told_until_the_import_is_over, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let file = upload(&mut owner.client, &account, "a.csv", &report(5)).await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    let watched = Watched::import(&app, &owner.email, &made["import"]).await;
    let (mut watched, first) = watched.next().await;
    assert_eq!(first.unwrap()["state"], "QUEUED");
    app.drain().await;
    let mut last = None;
    while let (still, Some(told)) = watched.next().await {
        (watched, last) = (still, Some(told));
    }
    let last = last.unwrap();
    assert_eq!((&last["state"], &last["packagesStored"]), (&json!("DONE"), &json!(5)));
});

on_both!(an_import_is_cancelled_while_it_stores_and_finished_by_the_next, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    // Several batches, of which some are stored when it is stopped.
    const ROWS: usize = 45_000;
    let rows = (0..ROWS).map(|no| format!("111-{no:07}-0000001,,UPS\n"));
    let report = format!("order-id,tracking-number,carrier-code\n{}", rows.collect::<String>());
    let file = upload(&mut owner.client, &account, "a.csv", &report).await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    let mut watched = Watched::import(&app, &owner.email, &made["import"]).await;
    let app = std::sync::Arc::new(app);
    let working = std::sync::Arc::clone(&app);
    let small = WorkerSettings { batch: 10_000, ..WorkerSettings::default() };
    let work = tokio::spawn(async move { working.app().worker(small).drain().await.unwrap() });
    loop {
        let (still, told) = watched.next().await;
        watched = still;
        if told.is_none_or(|told| told["state"] == "STORING") {
            break;
        }
    }
    // A server that stops waits for those who watch.
    drop(watched);
    let cancelled = cancel(&mut owner.client, &made["import"]).await;
    assert_eq!(cancelled["import"]["state"], "CANCELLED", "{cancelled}");
    work.await.unwrap();
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!((&import["state"], &import["packagesTotal"]), (&json!("CANCELLED"), &json!(ROWS)));
    assert!(import["packagesStored"].as_u64().unwrap() < ROWS as u64, "{import}");
    let again = create(&mut owner.client, &market, &[&file]).await;
    assert_eq!(again["import"]["id"], made["import"]["id"]);
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!((&import["state"], &import["packagesStored"]), (&json!("DONE"), &json!(ROWS)));
});

on_both!(an_import_that_others_overtook_is_merged_with_theirs, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let first = upload(&mut owner.client, &account, "a.csv", &report(5)).await;
    let other = upload(&mut owner.client, &account, "b.csv", &report(7)).await;
    let made = create(&mut owner.client, &market, &[&first]).await;
    cancel(&mut owner.client, &made["import"]).await;
    // As if it had been stopped between being given its places and storing the first package.
    execute(app.database(), "update imports set first_package = 0, packages_total = 5").await;
    create(&mut owner.client, &market, &[&other]).await;
    app.drain().await;
    create(&mut owner.client, &market, &[&first]).await;
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!((&import["state"], &import["packagesStored"]), (&json!("DONE"), &json!(5)));
    let sql = "update packages set seq = seq";
    assert_eq!(execute(app.database(), sql).await, 7, "the five are among the seven");
});

on_both!(an_import_that_fails_says_why_and_may_be_tried_again, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let file = upload(&mut owner.client, &account, "Colours.csv", "colour,size\nred,2\n").await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!(import["state"], "FAILED");
    let why = text(&import["failure"]);
    assert!(why.starts_with("Colours.csv: ") && why.contains("order-id"), "{why}");
    assert_ne!(import["finishedAt"], Value::Null);
    let again = create(&mut owner.client, &market, &[&file]).await;
    assert_eq!((&again["import"]["state"], &again["known"]), (&json!("QUEUED"), &json!(false)));
    assert_eq!(again["import"]["failure"], Value::Null);
});

on_both!(rows_set_aside_are_shown_and_taken_away_without_formulas, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let mut report = report(3);
    for value in ["=HYPERLINK(\"\"x\"\")", "someday", "+1"] {
        report.push_str(&format!(
            "111-0000009-0000009,SKU-1,Shoes,1Z999AA10123456784,UPS,\"{value}\",,,,,,,\n"
        ));
    }
    let file = upload(&mut owner.client, &account, "@October.csv", &report).await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!((&import["state"], &import["summary"]["quarantined"]), (&json!("DONE"), &json!(3)));
    let rows = &import["quarantinedRows"];
    assert_eq!((&rows["totalCount"], &rows["pageInfo"]["hasNextPage"]), (&json!(3), &json!(true)));
    let first = &rows["edges"][0]["node"];
    assert_eq!((&first["line"], &first["column"]), (&json!(5), &json!("ship-by")));
    assert_eq!(first["value"], "=HYPERLINK(\"x\")");
    let next = "query($id: ID!, $after: String) { import(id: $id) {
        quarantinedRows(first: 2, after: $after) { edges { node { value } }
            pageInfo { hasNextPage } } } }";
    let after = json!({"id": made["import"]["id"], "after": rows["pageInfo"]["endCursor"]});
    let next = owner.client.graphql(next, after).await.data();
    assert_eq!(next["import"]["quarantinedRows"]["edges"][0]["node"]["value"], "+1");

    let table = owner.client.get(&text(&import["quarantineUrl"])).await.expect(200);
    assert_eq!(table.header("content-type"), Some("text/csv; charset=utf-8"));
    let lines: Vec<&str> = table.text().lines().collect();
    assert_eq!(lines[0], "source,line,column,value,reason");
    assert!(
        lines[1].starts_with("'@October.csv,5,ship-by,\"'=HYPERLINK(\"\"x\"\")\","),
        "{lines:?}"
    );
    assert!(lines[3].starts_with("'@October.csv,7,ship-by,'+1,"), "{lines:?}");

    // Both are forgotten when the file is.
    app.clock().advance(Duration::from_secs(31 * 86_400));
    assert_eq!(app.services().forget_all_files().await.unwrap(), 2);
    let mut later = app.signed_in(&owner.email).await;
    let import = read(&mut later, &made["import"]).await;
    assert_eq!(import["quarantinedRows"]["totalCount"], 0);
    assert_eq!(
        (&import["quarantineUrl"], &import["files"][0]["state"]),
        (&Value::Null, &json!("DELETED"))
    );
    let path = format!("/imports/{}/quarantine.csv", text(&made["import"]["id"]));
    later.get(&path).await.expect(404);
});

on_both!(what_buyers_told_amazon_is_nowhere_in_the_database_or_the_table, |db| async move {
    let Desk { app, mut owner, account, market } = desk(db).await;
    let header = HEADER.replace("order-id,", "order-id,buyer-name,buyer-email,ship-address-1,");
    let buyer = "Zora Quill,zora@quill.example,7 Heron Row";
    let report = format!(
        "{header}\n111-0000001-0000001,{buyer},SKU-1,Shoes,1Z999AA10123456784,UPS,\
         2026-10-20T23:00:00Z,2026-10-25T23:00:00Z,2026-10-19T10:00:00Z,,89502,Reno,NV,US\n\
         111-0000002-0000002,{buyer},SKU-1,Shoes,1Z999AA10123456784,UPS,someday,,,,89502,Reno,NV,US\n"
    );
    let file = upload(&mut owner.client, &account, "a.csv", &report).await;
    let made = create(&mut owner.client, &market, &[&file]).await;
    app.drain().await;
    let import = read(&mut owner.client, &made["import"]).await;
    assert_eq!((&import["state"], &import["summary"]["quarantined"]), (&json!("DONE"), &json!(1)));
    let table = owner.client.get(&text(&import["quarantineUrl"])).await.expect(200);
    let told = format!("{import} {}", table.text());
    assert!(holds(app.database(), "Harbor").await, "what is there is found");
    for word in ["Zora", "Quill", "Heron"] {
        assert!(!told.contains(word), "{told}");
        assert!(!holds(app.database(), word).await, "{word} is in the database");
    }
});

/// Changes rows behind everybody's back; how many.
async fn execute(database: &TestDb, sql: &str) -> u64 {
    if database.engine() == Engine::Sqlite {
        let mut connection = SqliteConnection::connect(database.app_url()).await.unwrap();
        return sqlx::query(sqlx::AssertSqlSafe(sql.to_owned()))
            .execute(&mut connection)
            .await
            .unwrap()
            .rows_affected();
    }
    let mut connection = PgConnection::connect(database.superuser_url()).await.unwrap();
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    sqlx::query(sql).execute(&mut connection).await.unwrap().rows_affected()
}

/// Whether a word is anywhere in a database.
async fn holds(database: &TestDb, word: &str) -> bool {
    if database.engine() == Engine::Sqlite {
        let path = database.app_url().trim_start_matches("sqlite://").split('?').next().unwrap();
        let files =
            ["", "-wal"].map(|end| std::fs::read(format!("{path}{end}")).unwrap_or_default());
        let holds = |file: &Vec<u8>| file.windows(word.len()).any(|part| part == word.as_bytes());
        return files.iter().any(holds);
    }
    let mut connection = PgConnection::connect(database.superuser_url()).await.unwrap();
    let tables = "select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')";
    for table in sqlx::query(tables).fetch_all(&mut connection).await.unwrap() {
        let table: String = table.get(0);
        // Bytes are written as hexadecimal digits.
        let hex: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
        let sql = format!(
            "select exists (select 1 from {table} t
             where t::text like '%{word}%' or t::text like '%{hex}%')"
        );
        let sql = sqlx::AssertSqlSafe(sql);
        if sqlx::query(sql).fetch_one(&mut connection).await.unwrap().get(0) {
            return true;
        }
    }
    false
}
