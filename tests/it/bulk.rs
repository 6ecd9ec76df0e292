//! Whole tables of packages and findings.

use crate::app::{Owner, TestApp};
use crate::casework::Room;
use crate::packages::fill;
use serde_json::{Value, json};
use tests::{Client, TestDb, on_both};

async fn get(client: &mut Client, path: &str) -> (u16, String, Vec<u8>) {
    let answer = client.send("GET", path, &[], Vec::new()).await;
    let kind = answer.header("content-type").unwrap_or_default().to_owned();
    (answer.status(), kind, answer.body().to_vec())
}

async fn table(client: &mut Client, path: &str) -> String {
    let (status, _, body) = get(client, path).await;
    let body = String::from_utf8(body).unwrap();
    assert_eq!(status, 200, "{path}: {body}");
    body
}

struct Stocked {
    app: TestApp,
    owner: Owner,
    account: String,
    market: String,
}

/// An account with ten thousand packages in its market, and another market without any.
async fn stocked(db: TestDb) -> Stocked {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    Stocked { app, owner, account, market }
}

on_both!(all_packages_come_in_the_order_of_the_list, |db| async move {
    let Stocked { owner, account, .. } = &mut stocked(db).await;
    let client = &mut owner.client;
    let csv = table(client, &format!("/accounts/{account}/shipments.csv")).await;
    let mut rows = csv.lines();
    assert_eq!(
        rows.next().unwrap(),
        "marketplace,order_id,tracking_number,carrier,warehouse,categories,date,verdict,\
         confirmed_at,defects,risks,not_assessed,correctable,fix_by"
    );
    let rows: Vec<&str> = rows.collect();
    assert_eq!(rows.len(), 10_000);
    assert!(
        rows[0].starts_with("US,O10000,N10000,USPS,Reno,Toys,2026-11-02,invalid,"),
        "{}",
        rows[0]
    );
    assert!(
        rows[1].starts_with("US,O9999,N9999,UPS,Reno,Tools; Toys,2026-11-02,valid,"),
        "{}",
        rows[1]
    );
    let order = |row: &&str| row.split(',').nth(1).unwrap()[1..].parse::<u32>().unwrap();
    let orders: Vec<u32> = rows.iter().map(order).collect();
    assert!(orders.is_sorted_by(|one, next| *one == next + 1), "a gap, or one twice");

    let jsonl = table(client, &format!("/accounts/{account}/shipments.jsonl")).await;
    let rows: Vec<Value> = jsonl.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 10_000);
    let first = &rows[0];
    assert_eq!(
        (&first["order_id"], &first["defects"]),
        (&json!("O10000"), &json!(["late_upload"]))
    );
    assert_eq!((&first["categories"], &first["correctable"]), (&json!(["Toys"]), &json!(false)));

    let (status, kind, workbook) =
        get(client, &format!("/accounts/{account}/shipments.xlsx")).await;
    assert_eq!((status, kind.ends_with("spreadsheetml.sheet")), (200, true));
    assert!(workbook.starts_with(b"PK"));
});

on_both!(the_filter_of_the_list_is_that_of_the_table, |db| async move {
    let Stocked { owner, account, market, .. } = &mut stocked(db).await;
    let client = &mut owner.client;
    let mut count = async |query: &str| {
        let path = format!("/accounts/{account}/shipments.csv?{query}");
        table(client, &path).await.lines().count() - 1
    };
    assert_eq!(count("verdicts=invalid").await, 1_000);
    assert_eq!(count("verdicts=invalid,valid").await, 10_000);
    assert_eq!(count("problems=late_upload&from=2026-11-02").await, 10);
    assert_eq!(count("from=2026-11-02&category=Tools").await, 50);
    assert_eq!(count("from=2026-11-02&carrier=Joe%27s%20Van").await, 33);
    assert_eq!(count("to=2026-11-01&from=2026-11-02").await, 0);
    assert_eq!(count(&format!("market={market}&verdicts=invalid")).await, 1_000);
});

on_both!(findings_are_a_row_for_each_problem, |db| async move {
    let Stocked { owner, account, .. } = &mut stocked(db).await;
    let path = format!("/accounts/{account}/findings.jsonl?from=2026-11-02");
    let rows = table(&mut owner.client, &path).await;
    let rows: Vec<Value> = rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let late: Vec<&Value> = rows.iter().filter(|row| row["problem"] == "late_upload").collect();
    assert_eq!(late.len(), 10);
    assert_eq!(
        (&late[0]["order_id"], &late[0]["title"], &late[0]["effect"]),
        (&json!("O10000"), &json!("Tracking uploaded too late"), &json!("defect"))
    );
    assert!(rows.iter().all(|row| row["problem"].is_string() && row["verdict"].is_string()));
    // These packages are nothing that can be judged: what is known of them is told all the same.
    assert!(rows.iter().all(|row| row["evidence"].is_null() && row["reason"].is_null()));
});

on_both!(what_cannot_be_asked_for_is_named, |db| async move {
    let Stocked { app, owner, account, .. } = &mut stocked(db).await;
    let client = &mut owner.client;
    for (path, status, says) in [
        ("shipments.parquet", 404, "shipments.csv, .jsonl or .xlsx"),
        ("shipments.csv?verdicts=lost", 400, "There is no verdict"),
        ("findings.csv?problems=rain", 400, "There is no problem"),
        ("shipments.csv?from=yesterday", 400, "is no day"),
        ("shipments.csv?colour=red", 400, "correctable and language"),
        ("shipments.csv?market=bm9uZQ", 404, "no such thing"),
    ] {
        let (got, kind, body) = get(client, &format!("/accounts/{account}/{path}")).await;
        let body = String::from_utf8(body).unwrap();
        assert_eq!((got, kind.as_str()), (status, "application/problem+json"), "{path}: {body}");
        assert!(body.contains(says), "{path}: {body}");
    }
    let path = format!("/accounts/{account}/shipments.csv");
    // However often somebody asks who is not signed in: it costs nothing to tell them.
    for _ in 0..5 {
        assert_eq!(get(&mut app.anonymous(), &path).await.0, 401);
    }
});

on_both!(only_those_who_may_take_tables_out_do_and_it_is_on_the_trail, |db| async move {
    let room = Room::open(db).await;
    let path = format!("/accounts/{}/shipments.csv", room.account);
    for (who, status) in [
        (&room.owner, 200),
        (&room.consultant, 200),
        (&room.viewer, 200),
        (&room.client, 403),
        (&room.neighbour, 404),
        (&room.stranger, 404),
    ] {
        assert_eq!(get(&mut who.clone(), &path).await.0, status);
    }
    let make = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }";
    for (scope, status) in [("READ_EXPORTS", 200), ("READ_SHIPMENTS", 403)] {
        let input = json!({"input": {"name": "Partner", "scopes": [scope]}});
        let made = room.owner.clone().graphql(make, input).await.data();
        let mut key =
            room.app.anonymous().with_bearer(made["createApiKey"]["secret"].as_str().unwrap());
        assert_eq!(get(&mut key, &path).await.0, status, "{scope}");
    }
    let trail = "{ auditEvents(first: 20) { nodes { action } } }";
    let trail = room.owner.clone().graphql(trail, json!({})).await.data().to_string();
    assert_eq!(trail.matches("export_shipments_csv").count(), 4, "{trail}");
});
