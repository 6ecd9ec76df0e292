//! Seller accounts, their marketplaces and rules.

use crate::app::{TestApp, text};
use serde_json::json;
use tests::on_both;

on_both!(an_account_is_created_changed_and_listed_by_name, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    for name in ["Zephyr", "Aster", "Maple"] {
        owner.account(name, "US").await;
    }
    let query = "query($first: Int!, $after: String) { sellerAccounts(first: $first, after: $after) {
        edges { node { id name version markets { marketplace rulebook health { overall { status } } } } }
        pageInfo { hasNextPage endCursor } } }";
    let page = owner.client.graphql(query, json!({"first": 2})).await.data();
    let page = &page["sellerAccounts"];
    let names = |page: &serde_json::Value| -> Vec<String> {
        page["edges"].as_array().unwrap().iter().map(|edge| text(&edge["node"]["name"])).collect()
    };
    assert_eq!(names(page), ["Aster", "Maple"]);
    assert_eq!(page["edges"][0]["node"]["markets"][0]["marketplace"], "US");
    assert_eq!(page["pageInfo"]["hasNextPage"], true);
    let after = json!({"first": 2, "after": page["pageInfo"]["endCursor"]});
    let rest = owner.client.graphql(query, after).await.data();
    assert_eq!(names(&rest["sellerAccounts"]), ["Zephyr"]);

    let edit = "mutation($input: EditSellerAccountInput!) { editSellerAccount(input: $input) {
        sellerAccount { name version } userErrors { field code } } }";
    let node = &page["edges"][0]["node"];
    let input = json!({"input": {"id": node["id"], "version": node["version"], "name": "Astra"}});
    let edited = owner.client.graphql(edit, input.clone()).await.data();
    assert_eq!(edited["editSellerAccount"]["sellerAccount"]["name"], "Astra");
    let again = owner.client.graphql(edit, input).await;
    assert_eq!(again.error_code(), "CONFLICT");
});

on_both!(another_consultancy_sees_nothing_of_an_account, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let mut other = app.consultancy("Lantern").await;
    let (account, market) = owner.account("Aster", "US").await;
    let query = "query($id: ID!) { sellerAccount(id: $id) { name } }";
    let mine = owner.client.graphql(query, json!({"id": account})).await.data();
    assert_eq!(mine["sellerAccount"]["name"], "Aster");
    let foreign = other.client.graphql(query, json!({"id": account})).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
    let unknown = other.client.graphql(query, json!({"id": "bm90aGluZw"})).await;
    assert_eq!(unknown.error_code(), "NOT_FOUND");
    let query = "query($id: ID!) { market(id: $id) { marketplace } }";
    let foreign = other.client.graphql(query, json!({"id": market})).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
    let anonymous = app.anonymous().graphql(query, json!({"id": market})).await;
    assert_eq!(anonymous.error_code(), "UNAUTHENTICATED");
});

on_both!(what_cannot_be_used_is_named, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    let set = "mutation($input: SetLocationsInput!) { setLocations(input: $input) {
        market { locations { name } } userErrors { field code message } } }";
    let input = json!({"input": {"market": market, "locations": [
        {"name": "Reno", "postalCode": "89502", "country": "U.S."}]}});
    let answer = owner.client.graphql(set, input).await.data();
    assert_eq!(answer["setLocations"]["userErrors"][0]["code"], "unknown_country");
    let input = json!({"input": {"market": market, "locations": [
        {"name": "Reno", "postalCode": "89502", "country": "US", "validFrom": "2026-01-01"}]}});
    let answer = owner.client.graphql(set, input).await.data();
    assert_eq!(answer["setLocations"]["market"]["locations"][0]["name"], "Reno");
});
