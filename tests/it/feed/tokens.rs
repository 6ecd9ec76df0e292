//! Tokens for clients of OAuth 2, as RFC 6749 has them.

use super::{Fed, NUMBER, SCANS, SHIPMENTS, scan};
use crate::app::text;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tests::{Answer, on_both};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// A client with two scopes: the key's id, the client's id and its secret.
async fn client(fed: &mut Fed) -> (String, String, String) {
    let make = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) {
        apiKey { id clientId } secret clientSecret userErrors { message } } }";
    let input = json!({"input": {"name": "Client", "scopes": ["WRITE_SCANS", "WRITE_SHIPMENTS"]}});
    let made = fed.owner.client.graphql(make, input).await.data()["createApiKey"].clone();
    let (id, secret) = (text(&made["apiKey"]["clientId"]), text(&made["clientSecret"]));
    assert_eq!(format!("{id}_{secret}"), text(&made["secret"]));
    (text(&made["apiKey"]["id"]), id, secret)
}

async fn ask(fed: &Fed, headers: &[(&str, &str)], form: &str) -> Answer {
    let mut anybody = fed.app.anonymous();
    anybody.send("POST", "/oauth/token", headers, form.as_bytes().to_vec()).await
}

fn basic(id: &str, secret: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")))
}

on_both!(a_client_gets_tokens_for_what_its_key_may_or_less, |db| async move {
    let mut fed = Fed::new(db).await;
    let (key, id, secret) = client(&mut fed).await;
    let basic = basic(&id, &secret);
    let granted =
        ask(&fed, &[FORM, ("authorization", &basic)], "grant_type=client_credentials").await;
    let granted = granted.expect(200);
    assert_eq!(granted.headers("cache-control").collect::<Vec<_>>(), ["no-store"]);
    let granted = granted.json();
    assert_eq!(granted["token_type"], "Bearer");
    assert_eq!(granted["scope"], "write_shipments write_scans");
    assert!((1..=3600).contains(&granted["expires_in"].as_i64().unwrap()), "{granted}");
    let form = format!(
        "grant_type=client_credentials&client_id={id}&client_secret={secret}&scope=write_scans"
    );
    let narrow = ask(&fed, &[FORM], &form).await.expect(200).json();
    assert_eq!(narrow["scope"], "write_scans");
    let mut whole = fed.app.anonymous().with_bearer(&text(&granted["access_token"]));
    let mut less = fed.app.anonymous().with_bearer(&text(&narrow["access_token"]));
    let scans = json!({"input": {"account": fed.account, "events":
        [scan("s1", NUMBER, "PICKED_UP", "2026-10-26T18:00:00Z")]}});
    let shipments = json!({"input": {"market": fed.market, "shipments": []}});
    for client in [&mut whole, &mut less] {
        let taken = client.graphql(SCANS, scans.clone()).await.data();
        assert_eq!(taken["recordScanEvents"]["accepted"], 1);
    }
    let _ = whole.graphql(SHIPMENTS, shipments.clone()).await.data();
    assert_eq!(less.graphql(SHIPMENTS, shipments).await.error_code(), "FORBIDDEN");
    // With its key a token ends too.
    let revoke = "mutation($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
        userErrors { message } } }";
    let _ = fed.owner.client.graphql(revoke, json!({"input": {"id": key}})).await.data();
    assert_eq!(whole.graphql(SCANS, scans).await.error_code(), "UNAUTHENTICATED");
    let ended =
        ask(&fed, &[FORM, ("authorization", &basic)], "grant_type=client_credentials").await;
    assert_eq!(ended.expect(401).json()["error"], "invalid_client");
});

on_both!(what_is_asked_for_wrongly_is_refused_as_the_standard_says, |db| async move {
    let mut fed = Fed::new(db).await;
    let (_, id, secret) = client(&mut fed).await;
    let right = basic(&id, &secret);
    let wrong = basic(&id, &secret.chars().rev().collect::<String>());
    let grant = "grant_type=client_credentials";
    let both = format!("{grant}&client_id={id}&client_secret={secret}");
    let json_type = ("content-type", "application/json");
    // Headers, form, and how it is refused.
    type Case<'c> = (&'c [(&'c str, &'c str)], &'c str, u16, &'c str);
    let cases: &[Case<'_>] = &[
        (&[FORM, ("authorization", &wrong)], grant, 401, "invalid_client"),
        (&[FORM], grant, 401, "invalid_client"),
        (&[FORM, ("authorization", "Bearer x")], grant, 401, "invalid_client"),
        (&[FORM, ("authorization", &right)], "", 400, "invalid_request"),
        (&[FORM, ("authorization", &right)], "grant_type=password", 400, "unsupported_grant_type"),
        (&[FORM, ("authorization", &right)], &both, 400, "invalid_request"),
        (&[FORM, ("authorization", &right)], "grant_type=a&grant_type=b", 400, "invalid_request"),
        (&[json_type, ("authorization", &right)], "{}", 400, "invalid_request"),
        (
            &[FORM, ("authorization", &right)],
            "grant_type=client_credentials&scope=read_reviews",
            400,
            "invalid_scope",
        ),
        (
            &[FORM, ("authorization", &right)],
            "grant_type=client_credentials&scope=fly",
            400,
            "invalid_scope",
        ),
    ];
    for (headers, form, status, error) in cases {
        let refused = ask(&fed, headers, form).await.expect(*status);
        let challenged = refused.headers("www-authenticate").next().is_some();
        assert_eq!(challenged, *status == 401, "{form}");
        let told: Value = refused.json();
        assert_eq!(told["error"], *error, "{form} {told}");
        assert!(told["error_description"].is_string());
    }
    fed.app.anonymous().get("/oauth/token").await.expect(405);
});
