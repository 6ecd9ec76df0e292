//! Rulebooks and lists of carriers.

use crate::app::TestApp;
use serde_json::{Value, json};
use tests::on_both;

const PUT: &str = "mutation($input: PutRulebookInput!) { putRulebook(input: $input) {
    rulebook { code own thresholdBp } userErrors { field code message } } }";

on_both!(a_rulebook_of_ones_own_is_made_from_a_shipped_one, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await.client;
    let all = "{ rulebooks { code own text sources { url } } }";
    let data = owner.graphql(all, json!({})).await.data();
    let shipped = data["rulebooks"].as_array().unwrap();
    assert!(shipped.iter().all(|book| book["own"] == false));
    let standard = shipped.iter().find(|book| book["code"] == "standard").unwrap();
    let text = standard["text"].as_str().unwrap();

    let answer = owner.graphql(PUT, json!({"input": {"text": text}})).await.data();
    assert_eq!(answer["putRulebook"]["userErrors"][0]["code"], "rulebook_shipped");
    let text = text.replace("id = \"standard\"", "id = \"strict\"").replace("9500", "9700");
    let answer = owner.graphql(PUT, json!({"input": {"text": text}})).await.data();
    assert_eq!(answer["putRulebook"]["rulebook"]["thresholdBp"], 9700, "{answer}");
    let data = owner.graphql(all, json!({})).await.data();
    assert_eq!(data["rulebooks"][0]["code"], "strict");
    let answer = owner.graphql(PUT, json!({"input": {"text": "id = 1"}})).await.data();
    assert_eq!(answer["putRulebook"]["userErrors"][0]["code"], "rulebook_unreadable");

    let mut other = app.consultancy("Lantern").await.client;
    let data = other.graphql(all, json!({})).await.data();
    let codes: Vec<&Value> =
        data["rulebooks"].as_array().unwrap().iter().map(|book| &book["code"]).collect();
    assert!(!codes.contains(&&json!("strict")));
});

on_both!(carriers_are_listed_by_marketplace, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await.client;
    let query = "query($m: String!) { listedCarriers(marketplace: $m) { names source complete } }";
    let data = owner.graphql(query, json!({"m": "US"})).await.data();
    assert!(data["listedCarriers"]["names"].as_array().unwrap().contains(&json!("USPS")));
    assert_eq!(owner.graphql(query, json!({"m": "XX"})).await.error_code(), "NOT_FOUND");
});
