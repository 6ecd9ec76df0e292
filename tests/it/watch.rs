//! Alerts, the rules they are raised by, and who gets mail.

use crate::app::{TestApp, text};
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
    assert_eq!((&digest["firstDay"], &digest["lastDay"]), (&json!("2026-10-26"), &json!("2026-11-01")));
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
    let query = "query($first: Int!, $filter: AlertFilter) { alerts(first: $first, filter: $filter) {
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
