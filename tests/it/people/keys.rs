//! Keys of partners.

use super::*;
use tests::on_both;

async fn key(app: &TestApp, owner: &mut Client, input: Value) -> (String, Client) {
    let made = mutate(owner, "createApiKey", input, "apiKey { id } secret").await;
    let secret = text(&made["secret"]);
    assert!(secret.starts_with("fs_live_") || secret.starts_with("fs_test_"), "{secret}");
    (text(&made["apiKey"]["id"]), app.anonymous().with_bearer(&secret))
}

on_both!(a_key_is_shown_once_and_reads_what_its_scopes_say, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    let account = an_account(&mut owner).await;
    let other = an_account(&mut owner).await;
    let input = json!({ "name": "Reader", "scopes": ["READ_ACCOUNTS"], "accounts": [account] });
    let (_, mut reader) = key(&app, &mut owner, input).await;
    let (_, mut writer) =
        key(&app, &mut owner, json!({ "name": "Writer", "scopes": ["WRITE_SCANS"] })).await;
    let seen = viewer(&mut reader).await;
    assert_eq!(seen["apiKey"], json!({ "name": "Reader", "scopes": ["READ_ACCOUNTS"] }));
    assert_eq!((&seen["person"], &seen["role"]), (&Value::Null, &Value::Null));
    assert_eq!(seen["accounts"], json!([account]));
    let list = "{ sellerAccounts(first: 9) { nodes { id } } }";
    let accounts = reader.graphql(list, json!({})).await.data();
    assert_eq!(accounts["sellerAccounts"]["nodes"], json!([{ "id": account }]));
    let one = "query($id: ID!) { sellerAccount(id: $id) { name } }";
    let foreign = reader.graphql(one, json!({ "id": other })).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
    let refused = writer.graphql(one, json!({ "id": account })).await;
    assert_eq!(refused.error_code(), "FORBIDDEN");
    for query in [
        "{ team(first: 1) { nodes { id } } }",
        "{ apiKeys(first: 1) { nodes { id } } }",
        "{ sessions(first: 1) { nodes { id } } }",
        "{ invites(first: 1) { nodes { id } } }",
        "{ auditEvents(first: 1) { nodes { no } } }",
        "{ consultancy { name } }",
        "mutation { endOtherSessions { done } }",
        "mutation { requestVerification { done } }",
    ] {
        let refused = reader.graphql(query, json!({})).await;
        assert_eq!(refused.error_code(), "FORBIDDEN", "{query}");
    }
    let input = json!({ "name": "Child", "scopes": ["READ_ACCOUNTS"] });
    let refused = attempt(&mut reader, "createApiKey", input, "secret").await;
    assert_eq!(refused.error_code(), "FORBIDDEN");
    let shown = "{ apiKeys(first: 9) { nodes { name scopes accounts lastUsedAt } } }";
    let keys = owner.graphql(shown, json!({})).await;
    assert!(!keys.text().contains("fs_live_"));
    let keys = keys.data();
    let keys = keys["apiKeys"]["nodes"].as_array().unwrap();
    assert_eq!(keys.len(), 2);
    assert!(keys.iter().all(|key| key["lastUsedAt"].is_string()), "{keys:?}");
});

on_both!(a_key_is_replaced_with_an_overlap_revoked_and_ends_by_itself, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    let until = app.clock().now() + Duration::from_secs(30 * 86_400);
    let input = json!({ "name": "Partner", "scopes": ["READ_ACCOUNTS"],
        "expiresAt": until.to_rfc3339() });
    let (id, mut old) = key(&app, &mut owner, input).await;
    let input = json!({ "id": id, "overlapHours": 1 });
    let rotated = mutate(&mut owner, "rotateApiKey", input, "apiKey { id expiresAt } secret").await;
    let mut new = app.anonymous().with_bearer(&text(&rotated["secret"]));
    assert!(is_in(&mut old).await && is_in(&mut new).await);
    app.clock().advance(Duration::from_secs(3600));
    assert!(!is_in(&mut old).await && is_in(&mut new).await);
    let again = attempt(&mut owner, "rotateApiKey", json!({ "id": id }), "secret").await;
    assert_eq!(again.error_code(), "NOT_FOUND");
    let input = json!({ "id": rotated["apiKey"]["id"] });
    let revoked = mutate(&mut owner, "revokeApiKey", input.clone(), "apiKey { revokedAt }").await;
    assert!(revoked["apiKey"]["revokedAt"].is_string());
    assert!(!is_in(&mut new).await);
    let twice = attempt(&mut owner, "revokeApiKey", input, "apiKey { id }").await;
    assert_eq!(twice.error_code(), "NOT_FOUND");

    let until = app.clock().now() + Duration::from_secs(3600);
    let input = json!({ "name": "Short", "scopes": ["READ_ACCOUNTS"],
        "expiresAt": until.to_rfc3339() });
    let (_, mut short) = key(&app, &mut owner, input).await;
    assert!(is_in(&mut short).await);
    app.clock().advance(Duration::from_secs(3600));
    assert!(!is_in(&mut short).await);
});

on_both!(
    only_those_who_run_the_consultancy_make_keys_and_other_consultancies_see_none,
    |db| async move {
        let app = TestApp::start(db).await;
        let (_, _, mut owner) = consultancy(&app, "Harbor").await;
        let (_, _, mut other) = consultancy(&app, "Lantern").await;
        let (id, _) =
            key(&app, &mut owner, json!({ "name": "K", "scopes": ["READ_ACCOUNTS"] })).await;
        for field in ["revokeApiKey", "rotateApiKey"] {
            let foreign = attempt(&mut other, field, json!({ "id": id }), "apiKey { id }").await;
            assert_eq!(foreign.error_code(), "NOT_FOUND");
        }
        let mut carla = joins(&app, &mut owner, "carla@harbor.example", "CONSULTANT").await;
        let input = json!({ "name": "K", "scopes": ["READ_ACCOUNTS"] });
        let refused = attempt(&mut carla, "createApiKey", input, "secret").await;
        assert_eq!(refused.error_code(), "FORBIDDEN");
        for (input, code) in [
            (json!({ "name": " ", "scopes": ["READ_ACCOUNTS"] }), "name_invalid"),
            (json!({ "name": "K", "scopes": [] }), "scopes_missing"),
            (
                json!({ "name": "K", "scopes": ["READ_ACCOUNTS"], "accounts": [] }),
                "accounts_missing",
            ),
            (
                json!({ "name": "K", "scopes": ["READ_ACCOUNTS"], "expiresAt": "2020-01-01T00:00:00Z" }),
                "expires_in_past",
            ),
        ] {
            assert_eq!(fault(&mutate(&mut owner, "createApiKey", input, "secret").await), code);
        }
    }
);
