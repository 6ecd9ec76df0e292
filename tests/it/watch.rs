//! Alerts, the rules they are raised by, and who gets mail.

use crate::app::{TestApp, text};
use crate::statements;
use serde_json::{Value, json};
use tests::{Client, on_both};

const SET_RULES: &str = "mutation($input: SetWatchRulesInput!) { setWatchRules(input: $input) {
    market { watchRules { category thresholdBp marginBp } } userErrors { field code } } }";
const SET_MINE: &str = "mutation($input: SetMyAlertsInput!) { setMyAlerts(input: $input) {
    myAlerts { alerts digest } userErrors { field code } } }";

async fn ask(client: &mut Client, query: &str, variables: Value) -> Value {
    client.graphql(query, variables).await.data()
}

on_both!(rules_of_a_market_are_set_as_a_whole, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    let rules = json!([
        {"category": "Shoes", "thresholdBp": 9700, "marginBp": 100}, {"marginBp": 300}]);
    let input = json!({"input": {"market": market, "rules": rules}});
    let answer = ask(&mut owner.client, SET_RULES, input).await;
    let kept = &answer["setWatchRules"]["market"]["watchRules"];
    assert_eq!(
        *kept,
        json!([
            {"category": null, "thresholdBp": null, "marginBp": 300},
            {"category": "Shoes", "thresholdBp": 9700, "marginBp": 100}])
    );
    let input = json!({"input": {"market": market, "rules": [
        {"category": "Shoes", "thresholdBp": 10001, "marginBp": 1}]}});
    let answer = ask(&mut owner.client, SET_RULES, input).await;
    assert_eq!(
        answer["setWatchRules"],
        json!({"market": null,
            "userErrors": [{"field": ["rules"], "code": "threshold_out_of_range"}]})
    );
    let input = json!({"input": {"market": market, "rules": []}});
    let answer = ask(&mut owner.client, SET_RULES, input.clone()).await;
    assert_eq!(answer["setWatchRules"]["market"]["watchRules"], json!([]));

    let mut other = app.consultancy("Lantern").await.client;
    assert_eq!(other.graphql(SET_RULES, input.clone()).await.error_code(), "NOT_FOUND");
    assert_eq!(app.anonymous().graphql(SET_RULES, input).await.error_code(), "UNAUTHENTICATED");
});

on_both!(who_asks_for_mail_is_a_reader, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, _) = owner.account("Aster", "US").await;
    let query = "query($id: ID!) { sellerAccount(id: $id) {
        myAlerts { alerts digest } alertReaders { name email alerts digest maySee } } }";
    let id = json!({"id": account});
    let before = ask(&mut owner.client, query, id.clone()).await;
    assert_eq!(
        before["sellerAccount"],
        json!({"myAlerts": {"alerts": false, "digest": false}, "alertReaders": []})
    );
    let input = json!({"input": {"account": account, "alerts": true, "digest": false}});
    let set = ask(&mut owner.client, SET_MINE, input.clone()).await;
    assert_eq!(set["setMyAlerts"]["myAlerts"], json!({"alerts": true, "digest": false}));
    let after = ask(&mut owner.client, query, id).await;
    assert_eq!(
        after["sellerAccount"]["alertReaders"],
        json!([{"name": "Olive Owner", "email": owner.email, "alerts": true, "digest": false,
            "maySee": true}])
    );
    let mut other = app.consultancy("Lantern").await.client;
    assert_eq!(other.graphql(SET_MINE, input).await.error_code(), "NOT_FOUND");
});

on_both!(the_weekly_check_is_of_the_week_before, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, market) = owner.account("Aster", "US").await;
    let query = "query($id: ID!) { digest(account: $id) { firstDay lastDay markets {
        market marketplace packages checks { check verdict thisWeek lastWeek sentence } } } }";
    let digest = ask(&mut owner.client, query, json!({"id": account})).await;
    let digest = &digest["digest"];
    assert_eq!(
        (&digest["firstDay"], &digest["lastDay"]),
        (&json!("2026-10-26"), &json!("2026-11-01"))
    );
    assert_eq!(digest["markets"][0]["market"], json!(market));
    let checks = digest["markets"][0]["checks"].as_array().unwrap();
    let asked: Vec<String> = checks.iter().map(|check| text(&check["check"])).collect();
    assert_eq!(
        asked,
        ["PICKUP_SCANS", "ADDRESSES", "CARRIER_CHANGES", "TRACKING_FAILURES", "ONE_WORKFLOW"]
    );
    assert!(text(&checks[0]["sentence"]).starts_with("No package was shipped"));
    let mut other = app.consultancy("Lantern").await.client;
    let foreign = other.graphql(query, json!({"id": account})).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
});

on_both!(lists_of_alerts_are_paged_and_of_ones_own, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, market) = owner.account("Aster", "US").await;
    let query =
        "query($first: Int!, $filter: AlertFilter) { alerts(first: $first, filter: $filter) {
        edges { node { id } } pageInfo { hasNextPage } } }";
    let filter = json!({"account": account, "market": market, "kinds": ["BELOW"],
        "acknowledged": false});
    let page = ask(&mut owner.client, query, json!({"first": 10, "filter": filter})).await;
    assert_eq!(page["alerts"]["edges"], json!([]));
    let long = owner.client.graphql(query, json!({"first": 101})).await;
    assert_eq!(long.error_code(), "BAD_USER_INPUT");
    let mut other = app.consultancy("Lantern").await.client;
    let foreign = other.graphql(query, json!({"first": 10, "filter": filter})).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
    let note = "mutation($id: ID!) { acknowledgeAlert(input: {id: $id}) { alert { id } } }";
    let unknown = owner.client.graphql(note, json!({"id": "QWxlcnQ6MQ"})).await;
    assert_eq!(unknown.error_code(), "NOT_FOUND");
});

on_both!(an_import_that_falls_is_told_by_alert_and_mail, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, market) = owner.account("Aster", "US").await;
    let wish = json!({"input": {"account": account, "alerts": true, "digest": true}});
    ask(&mut owner.client, SET_MINE, wish).await;
    let report = report(7, 3);
    let upload = crate::uploads::upload(&mut owner.client, &account, "October.csv", &report).await;
    let import = "mutation($input: CreateImportInput!) { createImport(input: $input) {
        import { id } userErrors { code message } } }";
    let input = json!({"input": {"market": market, "uploads": [upload]}});
    let asked = ask(&mut owner.client, import, input).await;
    assert_eq!(asked["createImport"]["userErrors"], json!([]));
    app.drain().await;

    let query = "query($id: ID!) { market(id: $id) {
        standings { category standing fallsOn }
        alerts(first: 10) { edges { node { id kind category raisedAt acknowledgedAt
            window { rateBp valid counted thresholdBp lastDay } drift { recentBp } fallsOn
            market { marketplace } } } } } }";
    let seen = ask(&mut owner.client, query, json!({"id": market})).await;
    let seen = &seen["market"];
    assert_eq!(seen["standings"].as_array().unwrap().len(), 2, "{seen}");
    assert_eq!(seen["standings"][0]["standing"], "BELOW");
    let edges = seen["alerts"]["edges"].as_array().unwrap();
    assert_eq!(edges.len(), 1, "{seen}");
    let alert = &edges[0]["node"];
    assert_eq!((&alert["kind"], &alert["category"]), (&json!("BELOW"), &json!("Shoes")));
    let window = &alert["window"];
    assert_eq!(
        (&window["rateBp"], &window["valid"], &window["counted"], &window["thresholdBp"]),
        (&json!(7_000), &json!(7), &json!(10), &json!(9_500))
    );
    assert_eq!((&alert["drift"], &alert["fallsOn"]), (&json!(null), &json!(null)));

    let mails = app.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].contains("\r\nSubject: Aster (US): Shoes fell below 95%\r\n"), "{}", mails[0]);
    assert!(mails[0].contains(&format!("\r\nTo: {}\r\n", owner.email)));

    let note = "mutation($id: ID!) { acknowledgeAlert(input: {id: $id}) {
        alert { acknowledgedAt acknowledgedBy } userErrors { code } } }";
    let noted = ask(&mut owner.client, note, json!({"id": alert["id"]})).await;
    assert_eq!(noted["acknowledgeAlert"]["alert"]["acknowledgedAt"], "2026-11-02T09:00:00Z");
    let mut other = app.consultancy("Lantern").await.client;
    let foreign = other.graphql(note, json!({"id": alert["id"]})).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
});

/// A report of shoes with so many valid packages and so many without a number.
fn report(valid: usize, invalid: usize) -> String {
    let row = |no: usize| {
        let number = if no < valid { upu(no) } else { String::new() };
        format!(
            "111-{no:07}-0000001,SKU-1,Shoes,{number},USPS,2026-10-20T23:00:00Z,\
             2026-10-25T23:00:00Z,2026-10-19T10:00:00Z,2026-10-19T18:00:00Z\n"
        )
    };
    let head = "order-id,sku,category,tracking-number,carrier-code,ship-by,promised-delivery,\
                confirmed-at,first-scan-at\n";
    head.to_owned() + &(0..valid + invalid).map(row).collect::<String>()
}

/// A number of a national post with its check digit.
fn upu(no: usize) -> String {
    let digits = format!("{:08}", 10_000_000 + no);
    let weights = [8, 6, 4, 2, 3, 5, 9, 7];
    let sum: u32 = digits
        .chars()
        .zip(weights)
        .map(|(digit, weight)| digit.to_digit(10).unwrap() * weight)
        .sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => check,
    };
    format!("RR{digits}{check}US")
}

on_both!(how_many_markets_are_watched_takes_as_many_statements_as_one, |db| async move {
    statements::listen();
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let query = "{ sellerAccounts(first: 10) { edges { node { myAlerts { alerts }
        markets { standings { standing } watchRules { marginBp } } } } } }";
    let mut counts = Vec::new();
    for name in ["Aster", "Birch", "Cedar"] {
        owner.account(name, "US").await;
        let answer = owner.client.graphql(query, json!({})).await;
        answer.data();
        counts.push(statements::of(&answer).len());
    }
    // Who asks, the accounts, what mail is wanted, their markets, standings and rules.
    assert_eq!(counts, [6; 3]);
});
