//! Known faults of carriers, noted once for the consultancy and attached to cases; and carriers
//! whose scans go missing at several accounts at once.

use crate::app::{Owner, TestApp, text};
use crate::uploads::upload;
use firstscan::app::WorkerSettings;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Client, TestDb, on_both};

const CREATE: &str = "mutation($input: CreateIncidentInput!) { createIncident(input: $input) {
    incident { id version carrier title firstDay lastDay closedAt } userErrors { field code } } }";
const LIST: &str = "query($carrier: String, $open: Boolean) {
    incidents(first: 10, carrier: $carrier, open: $open) { edges { node { title } } } }";

async fn create(client: &mut Client, input: Value) -> Value {
    client.graphql(CREATE, json!({"input": input})).await.data()["createIncident"].clone()
}

fn fault(title: &str, carrier: &str, first: &str) -> Value {
    json!({"title": title, "carrier": carrier, "firstDay": first, "source": "Service notice 7"})
}

async fn titles(client: &mut Client, carrier: Option<&str>, open: Option<bool>) -> Vec<String> {
    let variables = json!({"carrier": carrier, "open": open});
    let found = client.graphql(LIST, variables).await.data();
    let edges = found["incidents"]["edges"].as_array().unwrap();
    edges.iter().map(|edge| text(&edge["node"]["title"])).collect()
}

on_both!(a_fault_is_noted_changed_and_closed, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let client = &mut owner.client;
    let made = create(client, fault("Scans missing", "federal express", "2026-10-03")).await;
    assert_eq!(made["incident"]["carrier"], "FedEx");
    create(client, fault("Numbers not recognised", "", "2026-10-09")).await;
    assert_eq!(titles(client, None, None).await, ["Numbers not recognised", "Scans missing"]);
    assert_eq!(titles(client, Some("Fed Ex"), None).await, ["Scans missing"]);
    assert_eq!(titles(client, Some(""), None).await, ["Numbers not recognised"]);
    let change = |mutation: &str, input: &str| {
        format!(
            "mutation {{ {mutation}(input: {{id: \"{}\", {input}}}) {{
                incident {{ version closedAt lastDay }} userErrors {{ field code }} }} }}",
            text(&made["incident"]["id"])
        )
    };
    let close = change("closeIncident", "version: 1");
    let refused = client.graphql(&close, json!({})).await.data();
    assert_eq!(refused["closeIncident"]["userErrors"][0]["field"], json!(["lastDay"]));
    let early = change("closeIncident", "version: 1, lastDay: \"2026-10-01\"");
    let refused = client.graphql(&early, json!({})).await.data();
    assert_eq!(refused["closeIncident"]["userErrors"][0]["code"], "backwards");
    let close = change("closeIncident", "version: 1, lastDay: \"2026-10-09\"");
    let closed = client.graphql(&close, json!({})).await.data()["closeIncident"].clone();
    assert_eq!(closed["incident"]["version"], 2);
    assert!(closed["incident"]["closedAt"].is_string());
    assert_eq!(titles(client, None, Some(true)).await, ["Numbers not recognised"]);
    let reopened = change("editIncident", "version: 2, lastDay: null");
    let refused = client.graphql(&reopened, json!({})).await.data();
    assert_eq!(refused["editIncident"]["userErrors"][0]["field"], json!(["lastDay"]));
    let open = change("closeIncident", "version: 2, closed: false");
    let _ = client.graphql(&open, json!({})).await.data();
    let goes_on = change("editIncident", "version: 3, lastDay: null, packages: null");
    let goes_on = client.graphql(&goes_on, json!({})).await.data()["editIncident"].clone();
    assert_eq!(goes_on["incident"]["lastDay"], Value::Null);
    let stale = change("editIncident", "version: 1, title: \"Other\"");
    let conflict = client.graphql(&stale, json!({})).await.json();
    assert_eq!(conflict["errors"][0]["extensions"]["code"], "CONFLICT");
    let sourceless = create(client, json!({"title": "x", "source": " ", "firstDay": "2026-10-01"}));
    assert_eq!(sourceless.await["userErrors"][0]["field"], json!(["source"]));
});

const HEADER: &str = "order-id,category,tracking-number,carrier-code,promised-delivery,confirmed-at,\
    first-scan-at,delivered-at\n";

/// Thirty days with ten packages each; in the last seven, so many of ten have no scan.
fn month(missing: usize) -> String {
    let mut report = HEADER.to_owned();
    for day in 2..=31 {
        for no in 0..10 {
            let scanned = day < 25 || no >= missing;
            let scan = if scanned { format!("2026-10-{day:02}T01:00:00Z") } else { String::new() };
            report.push_str(&format!(
                "111-{day:03}{no:04}-0000001,Shoes,,UPS,2026-10-{day:02}T20:00:00Z,\
                 2026-10-{day:02}T00:30:00Z,{scan},2026-10-{day:02}T19:00:00Z\n"
            ));
        }
    }
    report
}

struct Seller {
    account: String,
    market: String,
}

struct Desk {
    app: TestApp,
    owner: Owner,
}

impl Desk {
    async fn new(db: TestDb) -> Self {
        let app = TestApp::start(db).await;
        let owner = app.consultancy("Harbor").await;
        Desk { app, owner }
    }

    async fn seller(&mut self, name: &str, agrees: bool) -> Seller {
        let (account, market) = self.owner.account(name, "US").await;
        let set = "mutation($input: SetEarlyWarningInput!) { setEarlyWarning(input: $input) {
            account { earlyWarningSince } userErrors { code } } }";
        let input = json!({"input": {"account": account, "agreed": agrees}});
        let done = self.owner.client.graphql(set, input).await.data();
        let since = &done["setEarlyWarning"]["account"]["earlyWarningSince"];
        assert_eq!(since.is_string(), agrees);
        Seller { account, market }
    }

    async fn import(&mut self, seller: &Seller, report: &str) {
        let client = &mut self.owner.client;
        let upload = upload(client, &seller.account, "October.csv", report).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            userErrors { message } } }";
        let input = json!({"input": {"market": seller.market, "uploads": [upload]}});
        let made = client.graphql(create, input).await.data();
        assert_eq!(made["createImport"]["userErrors"], json!([]));
        self.app.drain().await;
    }

    async fn warnings(&mut self) -> Vec<Value> {
        let query = "{ earlyWarnings(first: 10) { edges { node { carrier firstDay lastDay
            otherAccounts accounts { account { name } recent recentMissing before beforeMissing }
        } } } }";
        let found = self.owner.client.graphql(query, json!({})).await.data();
        let edges = found["earlyWarnings"]["edges"].as_array().unwrap();
        edges.iter().map(|edge| edge["node"].clone()).collect()
    }
}

on_both!(a_carrier_that_fails_at_two_accounts_that_agreed_is_warned_of_once, |db| async move {
    let mut desk = Desk::new(db).await;
    let aster = desk.seller("Aster", true).await;
    let birch = desk.seller("Birch", true).await;
    let cedar = desk.seller("Cedar", true).await;
    desk.import(&aster, &month(5)).await;
    assert_eq!(desk.warnings().await, Vec::<Value>::new());
    desk.import(&birch, &month(6)).await;
    let warnings = desk.warnings().await;
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
    let warning = &warnings[0];
    assert_eq!((&warning["carrier"], &warning["otherAccounts"]), (&json!("UPS"), &json!(0)));
    assert_eq!(warning["lastDay"], "2026-10-31");
    assert_eq!(warning["firstDay"], "2026-10-25");
    let struck = &warning["accounts"].as_array().unwrap()[0];
    let counts = ["recent", "recentMissing", "before", "beforeMissing"];
    let name = text(&struck["account"]["name"]);
    let missing = if name == "Aster" { 35 } else { 42 };
    assert_eq!(counts.map(|count| struck[count].as_u64().unwrap()), [70, missing, 230, 0]);
    // A third account does not tell of the same days again.
    desk.import(&cedar, &month(7)).await;
    assert_eq!(desk.warnings().await.len(), 1);
});

on_both!(what_no_report_has_told_since_is_not_missed, |db| async move {
    let mut desk = Desk::new(db).await;
    for name in ["Aster", "Birch"] {
        let seller = desk.seller(name, true).await;
        // Ten parcels that the carrier will scan, but the report knows only that they left.
        let pending = |no| {
            format!(
                "111-999{no:04}-0000001,Shoes,,UPS,2026-11-02T20:00:00Z,2026-11-01T20:00:00Z,,\n"
            )
        };
        let report = month(0) + &(0..10).map(pending).collect::<String>();
        desk.import(&seller, &report).await;
    }
    for _ in 0..3 {
        desk.app.clock().advance(Duration::from_hours(24));
        desk.app.app().worker(WorkerSettings::default()).schedule().await.unwrap();
        desk.app.drain().await;
    }
    desk.owner.client = desk.app.signed_in(&desk.owner.email).await;
    assert_eq!(desk.warnings().await, Vec::<Value>::new());
});

on_both!(accounts_that_did_not_agree_are_not_looked_at, |db| async move {
    let mut desk = Desk::new(db).await;
    let aster = desk.seller("Aster", true).await;
    let birch = desk.seller("Birch", false).await;
    let cedar = desk.seller("Cedar", true).await;
    desk.import(&aster, &month(5)).await;
    desk.import(&birch, &month(6)).await;
    desk.import(&cedar, &month(0)).await;
    assert_eq!(desk.warnings().await, Vec::<Value>::new());
});

on_both!(an_incident_is_evidence_of_a_case, |db| async move {
    let mut desk = Desk::new(db).await;
    let aster = desk.seller("Aster", false).await;
    desk.import(&aster, &month(5)).await;
    let open = "mutation($input: OpenReviewInput!) { openReview(input: $input) {
        review { id } userErrors { message } } }";
    let input = json!({"input": {"market": aster.market, "title": "October"}});
    let opened = desk.owner.client.graphql(open, input).await.data();
    let review = text(&opened["openReview"]["review"]["id"]);
    desk.app.drain().await;
    let client = &mut desk.owner.client;
    let mut input = fault("Scans were not sent on", "UPS", "2026-10-25");
    input["lastDay"] = json!("2026-10-28");
    input["packages"] = json!(12_000);
    let made = create(client, input).await;
    let incident = text(&made["incident"]["id"]);
    let attach = |mutation: &str, incident: &str, more: &str| {
        format!(
            "mutation {{ {mutation}(input: {{review: \"{review}\", incident: \"{incident}\"{more}}}) {{
                review {{ incidents {{ note shipped unscanned evidence incident {{ title }} }} }}
                userErrors {{ code }} }} }}"
        )
    };
    let done = attach("attachIncident", &incident, ", note: \"All of these days\"");
    let done = client.graphql(&done, json!({})).await.data();
    let attached = &done["attachIncident"]["review"]["incidents"][0];
    assert_eq!(
        (&attached["shipped"], &attached["unscanned"]),
        (&json!(40), &json!(20)),
        "{done:#}"
    );
    assert_eq!(
        attached["evidence"],
        "UPS, from 2026-10-25 to 2026-10-28: Scans were not sent on. Reported for 12,000 packages. \
         Of our packages, 40 went by UPS on these days, 20 of them without a scan. Source: Service \
         notice 7."
    );
    let timeline = "query($id: ID!) { review(id: $id) { timeline(first: 5) { edges { node {
        kind forClient } } } } }";
    let told = client.graphql(timeline, json!({"id": review})).await.data().to_string();
    assert!(told.contains("incident_attached"), "{told}");
    let mut german = fault("Only there", "DHL", "2026-10-25");
    german["marketplace"] = json!("DE");
    let german = create(client, german).await;
    let other = attach("attachIncident", &text(&german["incident"]["id"]), "");
    let refused = client.graphql(&other, json!({})).await.data();
    assert_eq!(refused["attachIncident"]["userErrors"][0]["code"], "marketplace");
    let gone = client.graphql(&attach("detachIncident", &incident, ""), json!({})).await.data();
    assert_eq!(gone["detachIncident"]["review"]["incidents"], json!([]));
});
