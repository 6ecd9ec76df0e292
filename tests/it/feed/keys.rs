//! What keys are held to, how often they were used, and keys for trying out.

use super::{Fed, key};
use crate::app::{PASSWORD, TestApp, text};
use crate::uploads::{announce, upload};
use firstscan::service::consultancy::FirstOwner;
use serde_json::{Value, json};
use tests::on_both;

const MAKE: &str = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) {
    apiKey { id test pointsPerMinute } secret userErrors { field code } } }";

on_both!(a_key_is_held_to_its_limit_and_its_calls_are_counted, |db| async move {
    let mut fed = Fed::new(db).await;
    let input = json!({"input": {"name": "Slow", "scopes": ["READ_ACCOUNTS"],
        "pointsPerMinute": 100}});
    let made = fed.owner.client.graphql(MAKE, input).await.data()["createApiKey"].clone();
    assert_eq!(made["apiKey"]["pointsPerMinute"], 100);
    let mut slow = fed.app.anonymous().with_bearer(&text(&made["secret"]));
    let query = "{ sellerAccounts(first: 50) { nodes { id } } }";
    let mut refused = 0;
    for _ in 0..4 {
        let answer = slow.graphql(query, json!({})).await;
        refused += u64::from(answer.text().contains("RATE_LIMITED"));
    }
    assert!(refused > 0, "a key of a hundred points asked for two hundred");
    let keys = "{ apiKeys(first: 9) { nodes { id lastUsedAt usage { date calls refused } } } }";
    let seen = fed.owner.client.graphql(keys, json!({})).await.data();
    let own = seen["apiKeys"]["nodes"].as_array().unwrap().iter();
    let own = own.filter(|one| one["id"] == made["apiKey"]["id"]).collect::<Vec<&Value>>();
    assert_eq!(
        own[0]["usage"],
        json!([{"date": "2026-11-02", "calls": 4 - refused, "refused": refused}])
    );
    assert!(own[0]["lastUsedAt"].is_string());
    let input = json!({"input": {"name": "No", "scopes": ["READ_ACCOUNTS"], "pointsPerMinute": 1}});
    let refused = fed.owner.client.graphql(MAKE, input).await.data();
    assert_eq!(refused["createApiKey"]["userErrors"][0]["code"], "points");
});

on_both!(a_consultancy_for_trying_out_has_test_keys_and_sends_no_mail, |db| async move {
    let app = TestApp::start(db).await;
    let email = "olive@trial.example";
    let how = FirstOwner::Password { name: "Olive Owner".to_owned(), password: PASSWORD.into() };
    let made = app.services().make_consultancy("Trial", "en", email, how, true).await.unwrap();
    let mut owner = app.signed_in(email).await;
    let input = json!({"input": {"name": "Any", "scopes": ["READ_ACCOUNTS"]}});
    let key = owner.graphql(MAKE, input).await.data()["createApiKey"].clone();
    assert!(text(&key["secret"]).starts_with("fs_test_"), "{key}");
    assert_eq!(key["apiKey"]["test"], true);
    let invite = "mutation($input: InviteStaffInput!) { inviteStaff(input: $input) {
        userErrors { code } } }";
    let input = json!({"input": {"email": "carla@trial.example", "role": "CONSULTANT"}});
    let invited = owner.graphql(invite, input.clone()).await.data();
    assert_eq!(invited["inviteStaff"]["userErrors"], json!([]));
    let reset =
        "mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) {
        done } }";
    let _ = owner.graphql(reset, json!({"input": {"email": email}})).await.data();
    app.drain().await;
    assert_eq!(app.mails(), [""; 0]);
    let seen = owner.graphql("{ consultancy { test } }", json!({})).await.data();
    assert_eq!(seen["consultancy"]["test"], true);
    // The same of one that works sends, and has no keys for trying out.
    let mut real = app.consultancy("Harbor").await;
    let _ = real.client.graphql(invite, input).await.data();
    app.drain().await;
    assert_eq!(app.mails().len(), 1);
    let input = json!({"input": {"name": "Any", "scopes": ["READ_ACCOUNTS"], "test": true}});
    let refused = real.client.graphql(MAKE, input).await.data();
    assert_eq!(refused["createApiKey"]["userErrors"][0]["code"], "not_for_trying_out");
    assert_ne!(made.tenant.0, real.tenant);
});

on_both!(a_key_uploads_a_report_in_a_stream_and_has_it_imported, |db| async move {
    let mut fed = Fed::new(db).await;
    let mut loader = key(&fed.app, &mut fed.owner, &["UPLOAD_REPORTS", "READ_IMPORTS"]).await;
    let report = "order-id,tracking-number,carrier-code,confirmed-at,promised-delivery\n\
        111-0000001-0000001,1Z999AA10123456784,UPS,2026-10-26T10:00:00Z,2026-10-30T23:00:00Z\n";
    let account = fed.account.clone();
    let file = upload(&mut loader, &account, "October.csv", report).await;
    let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
        import { id } userErrors { message } } }";
    let input = json!({"input": {"market": fed.market, "uploads": [file]}});
    let made = loader.graphql(create, input).await.data()["createImport"]["import"].clone();
    fed.app.drain().await;
    let query = "query($id: ID!) { import(id: $id) { state packagesStored } }";
    let seen = loader.graphql(query, json!({"id": made["id"]})).await.data();
    assert_eq!(seen["import"], json!({"state": "DONE", "packagesStored": 1}));
    let mut other = key(&fed.app, &mut fed.owner, &["WRITE_SCANS"]).await;
    let refused = announce(&mut other, &account, "a.csv", 10).await.expect(403);
    assert_eq!(refused.json()["code"], "FORBIDDEN");
});
