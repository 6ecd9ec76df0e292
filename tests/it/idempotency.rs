//! Calls that come again.

use crate::app::TestApp;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Answer, Client, on_both};

const CREATE: &str = "mutation($input: CreateSellerAccountInput!) {
    createSellerAccount(input: $input) { sellerAccount { id name } userErrors { code } } }";
const COUNT: &str = "{ sellerAccounts(first: 100) { edges { node { name } } } }";

async fn create(client: &mut Client, key: &str, name: &str) -> Answer {
    let headers = [("Idempotency-Key", key)];
    client.graphql_with(CREATE, json!({"input": {"name": name}}), &headers).await
}

async fn count(client: &mut Client) -> usize {
    let data = client.graphql(COUNT, json!({})).await.data();
    data["sellerAccounts"]["edges"].as_array().unwrap().len()
}

on_both!(a_repeated_call_gets_the_same_answer_and_does_nothing, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await.client;
    let first = create(&mut owner, "k-1", "Aster").await.data();
    let second = create(&mut owner, "k-1", "Aster").await;
    assert_eq!(second.json()["extensions"]["replayed"], true);
    assert_eq!(second.data(), first);
    assert_eq!(count(&mut owner).await, 1);
});

on_both!(a_key_is_not_good_for_something_else_nor_for_somebody_else, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await.client;
    let mut other = app.consultancy("Lantern").await.client;
    drop(create(&mut owner, "k-1", "Aster").await.data());
    let reused = create(&mut owner, "k-1", "Maple").await;
    assert_eq!((reused.status(), reused.error_code().as_str()), (422, "IDEMPOTENCY_KEY_REUSED"));
    drop(create(&mut other, "k-1", "Maple").await.data());
    assert_eq!((count(&mut owner).await, count(&mut other).await), (1, 1));
});

on_both!(a_key_is_forgotten_after_a_day, |db| async move {
    let app = TestApp::start(db).await;
    let harbor = app.consultancy("Harbor").await;
    let mut owner = harbor.client;
    drop(create(&mut owner, "k-1", "Aster").await.data());
    app.clock().advance(Duration::from_secs(24 * 3600 + 1));
    let mut owner = app.signed_in(&harbor.email).await;
    drop(create(&mut owner, "k-1", "Maple").await.data());
    assert_eq!(count(&mut owner).await, 2);
});

on_both!(a_call_that_failed_can_be_made_again_with_its_key, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, _) = owner.account("Aster", "US").await;
    let edit = "mutation($input: EditSellerAccountInput!) {
        editSellerAccount(input: $input) { sellerAccount { version } userErrors { code } } }";
    let wrong: Value = json!({"input": {"id": account, "version": 9, "name": "Astra"}});
    let key = [("Idempotency-Key", "k-2")];
    let answer = owner.client.graphql_with(edit, wrong.clone(), &key).await;
    assert_eq!(answer.error_code(), "CONFLICT");
    let answer = owner.client.graphql_with(edit, wrong, &key).await;
    assert_eq!(answer.error_code(), "CONFLICT", "it ran again");
    let answer = owner.client.graphql(edit, json!({"input": {"id": account, "version": 1}})).await;
    assert_eq!(answer.data()["editSellerAccount"]["sellerAccount"]["version"], 2);
});

on_both!(of_many_at_once_one_creates, |db| async move {
    let app = TestApp::start(db).await;
    let owner = app.consultancy("Harbor").await.client;
    let calls = (0..8).map(|_| {
        let mut client = owner.clone();
        async move { create(&mut client, "k-3", "Aster").await.status() }
    });
    let statuses = futures::future::join_all(calls).await;
    assert!(statuses.iter().all(|status| [200, 409].contains(status)), "{statuses:?}");
    assert_eq!(count(&mut owner.clone()).await, 1);
});

on_both!(a_key_that_cannot_be_used_is_refused, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await.client;
    let long = "x".repeat(256);
    for key in ["", "two words", &long] {
        let answer = create(&mut owner, key, "Aster").await;
        assert_eq!(answer.error_code(), "BAD_REQUEST", "{key:?}");
    }
    assert_eq!(count(&mut owner).await, 0);
});
