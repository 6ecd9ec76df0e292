//! Packages of a report that was uploaded and imported: in pages, filtered, and one with its
//! evidence.

use crate::app::{Owner, TestApp, text};
use crate::uploads::upload;
use domain::marketplace::Marketplace;
use firstscan::sample::Sample;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use tests::{Client, on_both};

const PAGE: &str = "query($market: ID!, $first: Int!, $after: String, $filter: ShipmentFilter) {
    market(id: $market) { shipments(first: $first, after: $after, filter: $filter) {
        edges { cursor node { orderId trackingNumber carrier warehouse categories date confirmedAt
            verdict defects { code family } risks { code } notAssessed { code } correctable fixBy } }
        pageInfo { hasNextPage endCursor } } } }";

const DETAIL: &str = "query($market: ID!, $order: String!, $number: String!) {
    shipment(market: $market, orderId: $order, trackingNumber: $number) {
        shipment { orderId trackingNumber verdict } timeline { kind at }
        findings { problem { code } effect reason evidence } origin scanPlace shipMethod
        items { sku category } suggestions { number change } } }";

/// A consultancy with a market whose packages are those of a report.
pub struct Desk {
    pub app: TestApp,
    pub owner: Owner,
    pub account: String,
    pub market: String,
}

impl Desk {
    pub async fn new(db: tests::TestDb) -> Self {
        let app = TestApp::start(db).await;
        let mut owner = app.consultancy("Harbor").await;
        let (account, market) = owner.account("Aster", "US").await;
        Desk { app, owner, account, market }
    }

    pub async fn import(&mut self, report: &str) {
        let client = &mut self.owner.client;
        let upload = upload(client, &self.account, "October.csv", report).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }";
        let input = json!({"input": {"market": self.market, "uploads": [upload]}});
        let made = client.graphql(create, input).await.data();
        assert_eq!(made["createImport"]["userErrors"], json!([]));
        assert!(self.app.drain().await > 0);
    }

    async fn page(&mut self, first: usize, after: Option<&str>, filter: &Value) -> Value {
        let variables =
            json!({"market": self.market, "first": first, "after": after, "filter": filter});
        // Slowly enough for the allowance.
        self.app.clock().advance(Duration::from_secs(2));
        let answer = self.owner.client.graphql(PAGE, variables).await.data();
        answer["market"]["shipments"].clone()
    }

    /// Every package of a filter, page by page.
    async fn all(&mut self, first: usize, filter: Value) -> Vec<Value> {
        let mut all: Vec<Value> = Vec::new();
        let mut after = None;
        loop {
            let page = self.page(first, after.as_deref(), &filter).await;
            let edges = page["edges"].as_array().unwrap();
            all.extend(edges.iter().map(|edge| edge["node"].clone()));
            if page["pageInfo"]["hasNextPage"] == json!(false) {
                return all;
            }
            assert_eq!(edges.len(), first);
            after = page["pageInfo"]["endCursor"].as_str().map(str::to_owned);
        }
    }

    async fn findings(&mut self, query: &str) -> Vec<Value> {
        let path = format!("/accounts/{}/findings.jsonl{query}", self.account);
        let answer = self.owner.client.send("GET", &path, &[], Vec::new()).await;
        let lines = String::from_utf8(answer.body().to_vec()).unwrap();
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    async fn detail(&mut self, order: &str, number: &str) -> Value {
        detail(&mut self.owner.client, &self.market, order, number).await.data()["shipment"].clone()
    }
}

async fn detail(client: &mut Client, market: &str, order: &str, number: &str) -> tests::Answer {
    let variables = json!({"market": market, "order": order, "number": number});
    client.graphql(DETAIL, variables).await
}

pub fn sample(rows: u64) -> String {
    sample_of(rows, 1)
}

/// One that has other packages than those of another seed.
pub fn sample_of(rows: u64, seed: u64) -> String {
    let mut sample = Sample::new(Marketplace::Us, "realistic".parse().unwrap()).unwrap();
    (sample.rows, sample.seed) = (rows, seed);
    let mut report = Vec::new();
    sample.write(&mut report).unwrap();
    String::from_utf8(report).unwrap()
}

fn key(node: &Value) -> (String, String) {
    (text(&node["orderId"]), text(&node["trackingNumber"]))
}

fn keys(nodes: &[Value]) -> BTreeSet<(String, String)> {
    nodes.iter().map(key).collect()
}

on_both!(pages_hold_every_package_once_the_latest_first, |db| async move {
    let mut desk = Desk::new(db).await;
    desk.import(&sample(300)).await;
    let all = desk.all(37, json!(null)).await;
    assert!(all.len() > 200, "{}", all.len());
    assert_eq!(keys(&all).len(), all.len());
    let days: Vec<String> = all.iter().map(|node| text(&node["date"])).collect();
    assert!(days.is_sorted_by(|one, other| one >= other));
    // Pages of another length are the same list.
    assert_eq!(desk.all(100, json!(null)).await, all);
});

on_both!(a_filter_leaves_what_it_says, |db| async move {
    let mut desk = Desk::new(db).await;
    desk.import(&sample(300)).await;
    let all = desk.all(100, json!(null)).await;
    let has = |node: &Value, field: &str, code: &str| {
        node[field].as_array().unwrap().iter().any(|problem| problem["code"] == json!(code))
    };
    let late =
        |node: &Value| has(node, "defects", "late_upload") || has(node, "risks", "late_upload");
    let carrier = text(&all[0]["carrier"]);
    let warehouse = text(&all[0]["warehouse"]);
    let category = text(&all[0]["categories"][0]);
    let (from, to) = ("2026-10-10", "2026-10-20");
    type Meant<'m> = Box<dyn Fn(&Value) -> bool + 'm>;
    let of_category =
        |node: &Value| node["categories"].as_array().unwrap().contains(&json!(category));
    let within = |node: &Value| (from..=to).contains(&node["date"].as_str().unwrap());
    let filters: Vec<(Value, Meant<'_>)> = vec![
        (json!({"verdicts": ["INVALID"]}), Box::new(|node| node["verdict"] == "INVALID")),
        (
            json!({"verdicts": ["VALID", "PENDING"]}),
            Box::new(|node| node["verdict"] == "VALID" || node["verdict"] == "PENDING"),
        ),
        (json!({"problems": ["late_upload"]}), Box::new(late)),
        (
            json!({"problems": ["late_upload", "missing_scan"], "verdicts": ["INVALID"]}),
            Box::new(|node| {
                node["verdict"] == "INVALID" && (late(node) || has(node, "defects", "missing_scan"))
            }),
        ),
        (json!({"carrier": carrier}), Box::new(|node| node["carrier"] == json!(carrier))),
        (json!({"warehouse": warehouse}), Box::new(|node| node["warehouse"] == json!(warehouse))),
        (json!({"category": category}), Box::new(of_category)),
        (json!({"from": from, "to": to}), Box::new(within)),
        (
            json!({"carrier": carrier, "category": category, "problems": ["late_upload"], "to": to}),
            Box::new(|node| {
                node["carrier"] == json!(carrier)
                    && of_category(node)
                    && late(node)
                    && node["date"].as_str().unwrap() <= to
            }),
        ),
        (json!({"carrier": "Nobody's Parcels"}), Box::new(|_| false)),
        (json!({"correctable": true}), Box::new(|node| node["correctable"] == json!(true))),
    ];
    for (filter, meant) in filters {
        let expected: Vec<Value> = all.iter().filter(|node| meant(node)).cloned().collect();
        assert_eq!(desk.all(15, filter.clone()).await, expected, "{filter}");
    }
});

on_both!(what_can_be_corrected_is_not_delivered_and_not_too_late, |db| async move {
    let mut desk = Desk::new(db).await;
    let row = |order: &str, number: &str, promised: &str, delivered: &str| {
        format!(
            "{order},SKU-1,Shoes,{number},UPS,2026-11-01T23:00:00Z,{promised},2026-10-31T10:00:00Z,\
             ,{delivered}\n"
        )
    };
    // The last digit of a good number, mistyped; the test is on 2 November.
    let bad = "1Z999AA10123456785";
    let report = format!(
        "order-id,sku,category,tracking-number,carrier-code,ship-by,promised-delivery,confirmed-at,\
         first-scan-at,delivered-at\n{}{}{}{}",
        row("111-0000001-0000001", bad, "2026-11-05T23:00:00Z", ""),
        row(
            "111-0000002-0000002",
            "1Z12345E0205271689",
            "2026-11-05T23:00:00Z",
            "2026-11-01T10:00:00Z"
        ),
        row("111-0000003-0000003", "1Z12345E6605272235", "2026-11-01T12:00:00Z", ""),
        row("111-0000004-0000004", "1Z999AA10123456784", "2026-11-05T23:00:00Z", ""),
    );
    desk.import(&report).await;
    let found = desk.all(10, json!({"correctable": true})).await;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["orderId"], "111-0000001-0000001");
    assert_eq!(found[0]["fixBy"], "2026-11-05");
    let detail = desk.detail("111-0000001-0000001", bad).await;
    let suggested = detail["suggestions"].as_array().unwrap();
    assert!(!suggested.is_empty());
    // A number that is on another package was not meant.
    assert!(suggested.iter().all(|found| found["number"] != "1Z999AA10123456784"), "{detail:#}");
    let problem = &detail["findings"][0];
    assert_eq!(problem["problem"]["code"], "tracking_check_digit");
    assert!(text(&problem["evidence"]).contains("check digit"), "{problem}");
});

on_both!(a_package_shows_what_was_compared, |db| async move {
    let mut desk = Desk::new(db).await;
    let number = "1Z999AA10123456784";
    let report = format!(
        "order-id,sku,category,tracking-number,carrier-code,ship-by,promised-delivery,confirmed-at,\
         first-scan-at,delivered-at,ship-from-postal-code,ship-from-city,ship-from-state,\
         ship-from-country\n\
         111-0000001-0000001,SKU-1,Shoes,{number},UPS,2026-10-20T23:00:00Z,2026-10-25T23:00:00Z,\
         2026-10-19T10:00:00Z,2026-10-19T18:00:00Z,2026-10-22T18:00:00Z,89502,Reno,NV,US\n\
         111-0000002-0000002,SKU-1,Shoes,{number},UPS,2026-10-20T23:00:00Z,2026-10-25T23:00:00Z,\
         2026-10-19T20:00:00Z,2026-10-19T18:00:00Z,2026-10-22T18:00:00Z,10001,New York,NY,US\n"
    );
    desk.import(&report).await;
    let detail = desk.detail("111-0000002-0000002", number).await;
    assert_eq!(detail["shipment"]["verdict"], "INVALID");
    assert_eq!(detail["items"], json!([{"sku": "SKU-1", "category": "Shoes"}]));
    let evidence = |code: &str| {
        let findings = detail["findings"].as_array().unwrap().clone();
        let found = findings.into_iter().find(|finding| finding["problem"]["code"] == code);
        found.unwrap_or_else(|| panic!("no {code} in {detail:#}"))
    };
    let reused = evidence("tracking_reused");
    assert_eq!(reused["evidence"], "the number was first used on order 111-0000001-0000001");
    let late = evidence("late_upload");
    assert_eq!((&late["effect"], &late["reason"]), (&json!("DEFECT"), &json!("after_pickup")));
    assert!(text(&late["evidence"]).contains("2026-10-19 13:00"), "{late}");
    let kinds: Vec<&Value> =
        detail["timeline"].as_array().unwrap().iter().map(|event| &event["kind"]).collect();
    assert_eq!(kinds, ["FIRST_SCAN", "CONFIRMED", "SHIP_BY", "DELIVERED", "PROMISED_DELIVERY"]);
    // The number may be typed as people do.
    let spaced = "1z 999 AA1 0123 4567 84";
    assert_eq!(desk.detail("111-0000002-0000002", spaced).await, detail);
});

on_both!(a_table_of_findings_says_of_a_package_what_the_package_itself_does, |db| async move {
    let mut desk = Desk::new(db).await;
    desk.import(&sample(150)).await;
    let rows = desk.findings("").await;
    let mut found: BTreeMap<(String, String), Vec<Value>> = BTreeMap::new();
    for row in &rows {
        let key =
            (text(&row["order_id"]), row["tracking_number"].as_str().unwrap_or("").to_owned());
        let said = json!([row["problem"], row["effect"], row["reason"], row["evidence"]]);
        found.entry(key).or_default().push(said);
    }
    assert!(found.len() > 10, "{rows:?}");
    for ((order, number), found) in &found {
        desk.app.clock().advance(Duration::from_secs(2));
        let detail = desk.detail(order, number).await;
        let said = |finding: &Value| {
            let effect = text(&finding["effect"]).to_lowercase();
            json!([finding["problem"]["code"], effect, finding["reason"], finding["evidence"]])
        };
        let said: Vec<Value> = detail["findings"].as_array().unwrap().iter().map(said).collect();
        assert_eq!(found, &said, "{order} {number}");
    }
    let late = |rows: &[Value]| {
        let late = rows.iter().find(|row| row["problem"] == "late_upload");
        late.map(|row| (text(&row["title"]), text(&row["evidence"]))).unwrap()
    };
    let (title, evidence) = late(&rows);
    assert!(title == "Tracking uploaded too late" && evidence.contains("confirmed"), "{evidence}");
    let (title, evidence) = late(&desk.findings("?language=de").await);
    assert!(
        title == "Sendungsnummer zu spät übermittelt" && evidence.starts_with("Gemeldet "),
        "{evidence}"
    );
});

on_both!(packages_are_of_those_who_may_see_them, |db| async move {
    let mut desk = Desk::new(db).await;
    desk.import(&sample(20)).await;
    let (order, number) = key(&desk.all(100, json!(null)).await[0]);
    let Desk { app, owner, market, .. } = &mut desk;
    let client = &mut owner.client;
    assert_eq!(
        detail(client, market, "999-0000001-0000001", &number).await.error_code(),
        "NOT_FOUND"
    );
    let mut other = app.consultancy("Lantern").await.client;
    assert_eq!(detail(&mut other, market, &order, &number).await.error_code(), "NOT_FOUND");
    let mut nobody = app.anonymous();
    assert_eq!(detail(&mut nobody, market, &order, &number).await.error_code(), "UNAUTHENTICATED");
});
