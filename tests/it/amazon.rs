//! Amazon's own view: account-health reports and its list of invalid packages, uploaded like other
//! reports, and put beside what we make of the packages.

use crate::app::{Owner, TestApp, text};
use crate::uploads::upload;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::on_both;

const EXAMPLE: &str =
    include_str!("../../domain/tests/fixtures/account_health/published_example.json");

const HEADER: &str = "order-id,sku,category,tracking-number,carrier-code,ship-by,promised-delivery,\
    confirmed-at,first-scan-at,delivered-at,ship-from-postal-code,ship-from-city,ship-from-state,\
    ship-from-country\n";
const LIST_HEADER: &str = "Order ID,Carrier Name,Tracking ID,Origin Country,Promised Delivery Date,\
    Has Tracking ID,Has Valid Tracking,Any Physical Scan From Carrier,Delivery Scan or Attempt,\
    Product Category\n";

struct Desk {
    app: TestApp,
    owner: Owner,
    account: String,
    market: String,
}

impl Desk {
    async fn new(db: tests::TestDb) -> Self {
        let app = TestApp::start(db).await;
        let mut owner = app.consultancy("Harbor").await;
        let (account, market) = owner.account("Aster", "US").await;
        Desk { app, owner, account, market }
    }

    /// Imports a file and gives what became of it.
    async fn import(&mut self, name: &str, report: &str) -> Value {
        let client = &mut self.owner.client;
        let upload = upload(client, &self.account, name, report).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }";
        let input = json!({"input": {"market": self.market, "uploads": [upload]}});
        let made = client.graphql(create, input).await.data()["createImport"].clone();
        assert_eq!(made["userErrors"], json!([]));
        self.app.drain().await;
        let read = "query($id: ID!) { import(id: $id) { state failure packagesTotal
            summary { warnings sources { name format } } } }";
        let id = json!({"id": made["import"]["id"]});
        client.graphql(read, id).await.data()["import"].clone()
    }

    async fn ask(&mut self, fields: &str) -> Value {
        let query = format!("query($id: ID!) {{ market(id: $id) {{ {fields} }} }}");
        let answer = self.owner.client.graphql(&query, json!({"id": self.market})).await;
        answer.data()["market"].clone()
    }
}

fn health(day: &str, rate: f64) -> String {
    json!({
        "accountStatuses": [{"marketplaceId": "ATVPDKIKX0DER", "status": "AT_RISK"}],
        "performanceMetrics": [{
            "marketplaceId": "ATVPDKIKX0DER", "warningStates": [],
            "validTrackingRate": {
                "reportingDateRange": {
                    "reportingDateFrom": "2026-10-01T00:00:00Z", "reportingDateTo": day},
                "shipmentCount": 1000, "validTrackingCount": rate * 1000.0, "rate": rate,
                "status": if rate >= 0.95 { "GOOD" } else { "BAD" },
                "targetValue": 0.95, "targetCondition": "GREATER_THAN"
            }
        }]
    })
    .to_string()
}

const FIGURES: &str = "amazonFigures(first: 10) { edges { node { day firstDay total part
    rateMillionths targetMillionths condition status } } pageInfo { hasNextPage } }
    amazonStanding { standing day }";

on_both!(reports_of_several_days_become_a_series, |db| async move {
    let mut desk = Desk::new(db).await;
    let first = desk.import("one.json", &health("2026-10-28T23:59:59Z", 0.96)).await;
    assert_eq!((&first["state"], &first["packagesTotal"]), (&json!("DONE"), &json!(0)), "{first}");
    assert_eq!(first["summary"]["sources"][0]["format"], "account-health report");
    assert_eq!(first["summary"]["warnings"], json!([]));
    desk.import("two.json", &health("2026-10-30T23:59:59Z", 0.94)).await;
    // Amazon's figures of a day still change; the newer one stands.
    desk.import("again.json", &health("2026-10-28T23:59:59Z", 0.97)).await;
    let found = desk.ask(FIGURES).await;
    let figures = found["amazonFigures"]["edges"].as_array().unwrap();
    let days: Vec<(&Value, &Value)> = figures
        .iter()
        .map(|edge| (&edge["node"]["day"], &edge["node"]["rateMillionths"]))
        .collect();
    assert_eq!(
        days,
        [(&json!("2026-10-30"), &json!(940_000)), (&json!("2026-10-28"), &json!(970_000))]
    );
    let latest = &figures[0]["node"];
    assert_eq!((&latest["firstDay"], &latest["total"]), (&json!("2026-10-01"), &json!(1000)));
    assert_eq!((&latest["status"], &latest["condition"]), (&json!("BAD"), &json!("GREATER_THAN")));
    assert_eq!(found["amazonStanding"]["standing"], "AT_RISK");
    // One page a day, the next from where it ended.
    let page = desk.ask("amazonFigures(first: 1) { pageInfo { hasNextPage endCursor } }").await;
    let after = text(&page["amazonFigures"]["pageInfo"]["endCursor"]);
    assert_eq!(page["amazonFigures"]["pageInfo"]["hasNextPage"], true);
    let next =
        format!("amazonFigures(first: 1, after: \"{after}\") {{ edges {{ node {{ day }} }} }}");
    let next = desk.ask(&next).await;
    assert_eq!(next["amazonFigures"]["edges"][0]["node"]["day"], "2026-10-28");
});

on_both!(the_published_example_is_imported_and_its_oddities_are_told, |db| async move {
    let mut desk = Desk::new(db).await;
    let import = desk.import("example.json", EXAMPLE).await;
    assert_eq!(import["state"], "DONE", "{import}");
    let warnings: Vec<String> =
        import["summary"]["warnings"].as_array().unwrap().iter().map(text).collect();
    let says = |words: &str| warnings.iter().any(|warning| warning.contains(words));
    assert!(says("validTrackingRate.validTrackingCount (896462) is more than there are in all"));
    assert!(says("prefulfillmentCancelRate has another name"), "{warnings:#?}");
    let found = desk.ask(FIGURES).await;
    let vtr = &found["amazonFigures"]["edges"][0]["node"];
    assert_eq!((&vtr["day"], &vtr["rateMillionths"]), (&json!("2020-11-09"), &json!(952_900)));
});

on_both!(a_report_of_other_marketplaces_says_so, |db| async move {
    let mut desk = Desk::new(db).await;
    let german = health("2026-10-28T23:59:59Z", 1.0).replace("ATVPDKIKX0DER", "A1PA6795UKMFR9");
    let import = desk.import("de.json", &german).await;
    let warnings = import["summary"]["warnings"].to_string();
    assert!(warnings.contains("tells of DE") && warnings.contains("nothing of US"), "{warnings}");
    assert_eq!(desk.ask(FIGURES).await["amazonFigures"]["edges"], json!([]));
    let broken = desk.import("cut.json", "{\"performanceMetrics\": [").await;
    assert_eq!(broken["state"], "FAILED");
    assert!(text(&broken["failure"]).contains("no whole JSON document"), "{broken}");
});

/// A package: its order, number, confirmation, scan and delivery.
fn row(no: usize, number: &str, confirmed: &str, scan: &str, delivered: &str) -> String {
    format!(
        "111-{no:07}-0000001,SKU-1,Shoes,{number},UPS,2026-10-20T23:00:00Z,2026-10-25T23:00:00Z,\
         {confirmed},{scan},{delivered},89502,Reno,NV,US\n"
    )
}

fn listed(no: usize, number: &str, scan: &str, delivery: &str) -> String {
    let has = if number.is_empty() { "No" } else { "Yes" };
    format!("111-{no:07}-0000001,UPS,{number},US,2026-10-25,{has},No,{scan},{delivery},Shoes\n")
}

const RECONCILIATION: &str = "reconciliation { windowStart windowEnd windowFrom amazonsRulebook
    figure { total part } all ours listed agreedValid agreedInvalid agreedUncounted
    differingInWindow reasons { reason onlyAmazon onlyOurs }
    differences(first: 100) { edges { node { orderId trackingNumber side reason explanation
        scanned listedScanned category } } } }";

const NUMBERS: [&str; 5] = [
    "1Z999AA10123456784",
    "1Z12345E0205271688",
    "1Z12345E6605272234",
    "1Z12345E0305271640",
    "1Z12345E1305277940",
];

on_both!(our_verdicts_and_amazons_are_put_side_by_side, |db| async move {
    let mut desk = Desk::new(db).await;
    assert_eq!(desk.ask(RECONCILIATION).await["reconciliation"], Value::Null);
    let (given, scan) = ("2026-10-19T10:00:00Z", "2026-10-19T18:00:00Z");
    let report = [
        HEADER.to_owned(),
        // Valid for both.
        row(1, NUMBERS[0], given, scan, ""),
        // Without a scan for both.
        row(2, NUMBERS[1], given, "", "2026-10-24T10:00:00Z"),
        // Scanned, but not for Amazon.
        row(3, NUMBERS[2], given, scan, ""),
        // No scan that we know of, and not on the list.
        row(4, NUMBERS[3], given, "", "2026-10-24T10:00:00Z"),
        // Handed over before it was confirmed: a defect of the consultancy's own rulebook.
        row(5, NUMBERS[4], "2026-10-20T10:00:00Z", scan, ""),
    ];
    desk.import("October.csv", &report.concat()).await;
    desk.import("health.json", &health("2026-10-30T23:59:59Z", 0.94)).await;
    let list = [
        LIST_HEADER.to_owned(),
        listed(2, NUMBERS[1], "No", "No"),
        listed(3, NUMBERS[2], "No", "No"),
        // An order that no report has, and one whose number is another with us.
        listed(9, "1Z999AA10123456784", "No", "No"),
        listed(1, "1Z5R89390357567127", "No", "No"),
    ];
    let import = desk.import("defects.csv", &list.concat()).await;
    assert_eq!(import["state"], "DONE", "{import}");
    let found = desk.ask(RECONCILIATION).await["reconciliation"].clone();
    assert_eq!(found["windowFrom"], "FIGURE", "{found:#}");
    assert_eq!(
        (&found["windowStart"], &found["windowEnd"]),
        (&json!("2026-10-01"), &json!("2026-10-30"))
    );
    assert_eq!(found["amazonsRulebook"], "amazon-us-2025-01-15");
    assert_eq!(found["figure"]["total"], 1000);
    let reasons: BTreeMap<String, String> = found["differences"]["edges"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edge| &edge["node"])
        .map(|node| {
            let (side, reason) = (text(&node["side"]), text(&node["reason"]));
            (text(&node["orderId"])[4..11].to_owned(), format!("{side} {reason}"))
        })
        .collect();
    let expected = [
        ("0000001", "AMAZON LATE_EDIT"),
        ("0000003", "AMAZON SCANS_DIFFER"),
        ("0000004", "OURS SCANS_DIFFER"),
        ("0000005", "OURS RULES_DIFFER"),
        ("0000009", "AMAZON NOT_REPORTED"),
    ];
    let expected = expected.map(|(order, reason)| (order.to_owned(), reason.to_owned()));
    assert_eq!(reasons, BTreeMap::from(expected), "{found:#}");
    let counts = ["all", "ours", "listed", "agreedValid", "agreedInvalid", "agreedUncounted"];
    let counts = counts.map(|field| found[field].as_u64().unwrap());
    // Seven packages: five of ours, one that is only Amazon's, one number that is only Amazon's.
    assert_eq!(counts, [7, 5, 4, 1, 1, 0], "{found:#}");
    assert_eq!(found["differingInWindow"], 3);
    // The same as a table.
    let found = desk.ask("reconciliation { differencesUrl }").await;
    let table = text(&found["reconciliation"]["differencesUrl"]);
    let table = desk.owner.client.get(&table).await.expect(200);
    let lines: Vec<&str> = table.text().lines().collect();
    assert_eq!(lines.len(), 6, "{lines:#?}");
    assert!(lines[2].contains(",ours,") || lines[2].contains(",amazon,"), "{lines:#?}");
    // What Amazon says changes nothing of what we make of the seller's reports.
    let verdict = "shipments(first: 100, filter: {verdicts: [VALID]}) {
        edges { node { trackingNumber } } }";
    let valid = desk.ask(verdict).await["shipments"]["edges"].to_string();
    assert!(valid.contains(NUMBERS[0]) && valid.contains(NUMBERS[2]), "{valid}");
});

on_both!(differences_come_in_pages_and_by_reason, |db| async move {
    let mut desk = Desk::new(db).await;
    let scan = "2026-10-19T18:00:00Z";
    desk.import(
        "October.csv",
        &format!("{HEADER}{}", row(1, NUMBERS[0], "2026-10-19T10:00:00Z", scan, "")),
    )
    .await;
    let lines: String = (10..15).map(|no| listed(no, "1Z999AA10123456784", "No", "No")).collect();
    desk.import("defects.csv", &format!("{LIST_HEADER}{lines}")).await;
    let mut after = String::new();
    let mut orders: Vec<String> = Vec::new();
    loop {
        let page = desk
            .ask(&format!(
                "reconciliation {{ differences(first: 2{after}, side: AMAZON) {{
                    edges {{ node {{ orderId }} }} pageInfo {{ hasNextPage endCursor }} }} }}"
            ))
            .await;
        let page = &page["reconciliation"]["differences"];
        orders.extend(
            page["edges"].as_array().unwrap().iter().map(|edge| text(&edge["node"]["orderId"])),
        );
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = format!(", after: {}", page["pageInfo"]["endCursor"]);
    }
    assert_eq!(orders.len(), 5);
    assert!(orders.is_sorted());
    let none = desk
        .ask("reconciliation { windowFrom differences(first: 5, reason: EXEMPT) { edges { node { orderId } } } }")
        .await;
    assert_eq!(none["reconciliation"]["differences"]["edges"], json!([]));
    assert_eq!(none["reconciliation"]["windowFrom"], "LIST");
});

on_both!(carriers_that_amazon_may_drop_are_named_with_what_to_send, |db| async move {
    let mut desk = Desk::new(db).await;
    let (given, scan) = ("2026-10-19T10:00:00Z", "2026-10-19T18:00:00Z");
    let mut report = HEADER.to_owned();
    for (no, carrier) in [(1, "UPS"), (2, "ups"), (3, "ups"), (4, "Joe's Van")] {
        let line = row(no, NUMBERS[0], given, scan, "");
        report.push_str(&line.replace(",UPS,", &format!(",{carrier},")));
    }
    desk.import("October.csv", &report).await;
    let found = desk
        .ask(
            "carrierFaults(first: 10) { edges { node { code packages kind silentDrop explanation
            send { code name method } } } }",
        )
        .await;
    let faults: Vec<Value> = found["carrierFaults"]["edges"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edge| edge["node"].clone())
        .collect();
    let told: Vec<(&Value, &Value, &Value)> =
        faults.iter().map(|fault| (&fault["code"], &fault["packages"], &fault["kind"])).collect();
    assert_eq!(
        told,
        [
            (&json!("Joe's Van"), &json!(1), &json!("UNKNOWN")),
            (&json!("ups"), &json!(2), &json!("MISSPELT")),
        ]
    );
    assert_eq!(faults[1]["send"], json!([{"code": "UPS", "name": "", "method": ""}]));
});
