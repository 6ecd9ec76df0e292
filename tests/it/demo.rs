//! The desk to look around in.

use crate::app::{TestApp, text};
use firstscan::demo::{PEOPLE, Past, fill};
use serde_json::json;
use std::collections::BTreeSet;
use tests::on_both;

on_both!(the_demo_shows_a_case_in_every_state, |db| async move {
    let past = Past::default();
    let app = TestApp::start_with(db, past.clock()).await;
    fill(app.app(), &past, 600).await.unwrap();
    let mut owner = app.signed_in(PEOPLE[0].email).await;
    let query = "{ reviews(first: 100) { edges { node { title state } } }
        sellerAccounts(first: 100) { edges { node { name markets { marketplace } } } } }";
    let data = owner.graphql(query, json!({})).await.data();
    let reviews = data["reviews"]["edges"].as_array().unwrap();
    let states: BTreeSet<String> =
        reviews.iter().map(|edge| text(&edge["node"]["state"])).collect();
    assert_eq!(states.len(), 10, "{data:#}");
    let accounts = data["sellerAccounts"]["edges"].as_array().unwrap();
    assert_eq!(accounts.len(), 6);
    let markets = accounts.iter().flat_map(|edge| edge["node"]["markets"].as_array().unwrap());
    let markets: BTreeSet<String> = markets.map(|market| text(&market["marketplace"])).collect();
    assert_eq!(markets.len(), 3);
});
