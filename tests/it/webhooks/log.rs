//! Endpoints as people keep them, and what they have sent again.

use super::*;
use std::time::Duration;
use tests::on_both;

on_both!(what_was_missed_is_sent_again_once_and_under_its_own_id, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    partner.receiver.answer(410);
    let mut missed = Vec::new();
    for _ in 0..3 {
        partner.send_test().await;
    }
    partner.app.drain().await;
    missed.extend(partner.log().await.iter().map(|one| text(&one["messageId"])));
    partner.receiver.taken();
    partner.receiver.answer(200);
    let id = json!({"id": partner.endpoint});
    partner.done("enableWebhookEndpoint", id, "").await;

    let first = partner.log().await.pop().unwrap();
    let again = partner
        .done(
            "replayWebhookDelivery",
            json!({"id": first["id"]}),
            "webhookDelivery { messageId isReplay state }",
        )
        .await;
    let again = &again["webhookDelivery"];
    assert_eq!((&again["messageId"], &again["isReplay"]), (&first["messageId"], &json!(true)));
    partner.app.drain().await;
    assert_eq!(partner.receiver.only().header("webhook-id"), text(&first["messageId"]));

    let mut range = json!({"endpoint": partner.endpoint, "from": "2026-11-02T09:00:00Z",
        "to": "2026-11-02T09:00:01Z"});
    let count = partner.done("replayWebhookDeliveries", range.clone(), "count").await;
    assert_eq!(count["count"], 2);
    partner.app.drain().await;
    let taken = partner.receiver.taken();
    let ids: Vec<&str> = taken.iter().map(|taken| taken.header("webhook-id")).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.iter().all(|id| missed.iter().any(|missed| missed == id)));
    assert_eq!(partner.done("replayWebhookDeliveries", range.clone(), "count").await["count"], 0);
    range["missedOnly"] = json!(false);
    assert_eq!(partner.done("replayWebhookDeliveries", range.clone(), "count").await["count"], 3);
    range["from"] = json!("2026-11-02T09:00:01Z");
    let who = &mut partner.owner.client;
    assert_eq!(refused(who, "replayWebhookDeliveries", range).await, "range_empty");
});

on_both!(both_secrets_sign_until_the_old_one_ends, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    let old = partner.secret.clone();
    let input = json!({"id": partner.endpoint, "overlapHours": 2});
    let rotated = partner.done("rotateWebhookSecret", input, &format!("secret {ENDPOINT}")).await;
    let new = text(&rotated["secret"]);
    assert_eq!(rotated["webhookEndpoint"]["oldSecretUntil"], "2026-11-02T11:00:00Z");
    partner.send_test().await;
    partner.app.drain().await;
    let message = partner.receiver.only();
    assert!(message.is_signed_with(&old) && message.is_signed_with(&new));
    partner.app.clock().advance(Duration::from_secs(7_200));
    partner.owner.client = partner.app.signed_in(&partner.owner.email).await;
    partner.send_test().await;
    partner.app.drain().await;
    let message = partner.receiver.only();
    assert!(!message.is_signed_with(&old) && message.is_signed_with(&new));
    assert_eq!(partner.endpoint().await["oldSecretUntil"], Value::Null);
    let input = json!({"id": partner.endpoint, "overlapHours": 0});
    let at_once = partner.done("rotateWebhookSecret", input, "secret").await;
    partner.send_test().await;
    partner.app.drain().await;
    let message = partner.receiver.only();
    assert!(!message.is_signed_with(&new) && message.is_signed_with(&text(&at_once["secret"])));
});

on_both!(endpoints_are_edited_removed_and_refused_where_they_make_no_sense, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    let (account, _) = partner.owner.account("Aster", "US").await;
    let edit = json!({"id": partner.endpoint, "version": 1, "name": "Depot",
        "accounts": [account], "eventTypes": ["IMPORT_FAILED", "ALERT_RAISED"]});
    let edited = partner.done("editWebhookEndpoint", edit.clone(), ENDPOINT).await;
    let edited = &edited["webhookEndpoint"];
    assert_eq!((&edited["name"], &edited["version"]), (&json!("Depot"), &json!(2)));
    assert_eq!(edited["accounts"], json!([account]));
    assert_eq!(edited["eventTypes"], json!(["ALERT_RAISED", "IMPORT_FAILED"]));
    let everywhere = json!({"id": partner.endpoint, "version": 2, "accounts": null});
    let everywhere = partner.done("editWebhookEndpoint", everywhere, ENDPOINT).await;
    assert_eq!(everywhere["webhookEndpoint"]["accounts"], Value::Null);
    let who = &mut partner.owner.client;
    let query = "mutation($input: EditWebhookEndpointInput!) { editWebhookEndpoint(input: $input) {
        userErrors { code } } }";
    assert_eq!(who.graphql(query, json!({"input": edit})).await.error_code(), "CONFLICT");

    for (change, code) in [
        (json!({"url": "partner.example"}), "url_invalid"),
        (json!({"url": "https://a:b@partner.example/"}), "url_invalid"),
        (json!({"url": "file:///etc/passwd"}), "url_invalid"),
        (json!({"name": "\n"}), "name_invalid"),
        (json!({"eventTypes": []}), "event_types_missing"),
        (json!({"accounts": []}), "accounts_missing"),
    ] {
        let mut input = json!({"name": "Depot", "url": "https://partner.example/",
            "eventTypes": ["ALERT_RAISED"]});
        input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        assert_eq!(refused(who, "createWebhookEndpoint", input).await, code, "{change}");
    }

    partner.send_test().await;
    let input = json!({"id": partner.endpoint});
    let gone = partner.done("removeWebhookEndpoint", input, "done").await;
    assert_eq!(gone["done"], true);
    partner.app.drain().await;
    assert!(partner.receiver.taken().is_empty() && partner.log().await.is_empty());
    let trail = "{ auditEvents(first: 20) { nodes { action } } }";
    let trail = partner.owner.client.graphql(trail, json!({})).await.data().to_string();
    for action in ["create", "edit", "test", "remove"] {
        assert!(trail.contains(&format!("{action}_webhook_endpoint")), "{trail}");
    }
});

on_both!(the_log_is_kept_for_a_month_and_can_be_filtered, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    partner.send_test().await;
    partner.receiver.answer(500);
    partner.app.drain().await;
    let query = "query($filter: WebhookDeliveryFilter) { webhookDeliveries(first: 9,
        filter: $filter) { nodes { state } } }";
    for (filter, found) in [
        (json!({"state": "WAITING"}), 1),
        (json!({"state": "DELIVERED"}), 0),
        (json!({"eventType": "TEST", "endpoint": partner.endpoint}), 1),
        (json!({"eventType": "IMPORT_FAILED"}), 0),
    ] {
        let seen = partner.owner.client.graphql(query, json!({"filter": filter})).await.data();
        assert_eq!(seen["webhookDeliveries"]["nodes"].as_array().unwrap().len(), found, "{filter}");
    }
    // Nobody's word is forgotten while it is still to be sent.
    partner.app.clock().advance(Duration::from_secs(31 * 86_400));
    partner.app.services().forget_bygone().await.unwrap();
    partner.owner.client = partner.app.signed_in(&partner.owner.email).await;
    assert_eq!(partner.log().await.len(), 1);
    partner.receiver.answer(200);
    partner.app.drain().await;
    partner.app.services().forget_bygone().await.unwrap();
    assert!(partner.log().await.is_empty());
});
