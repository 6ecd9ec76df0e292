//! Those who pass on carriers' events call, each with its own proof.

use super::{Fed, NUMBER, shipment};
use crate::app::{TestApp, text};
use aws_lc_rs::{digest, hmac};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use firstscan::graphql::Points;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Answer, on_both};

const SECRET: &str = "a-secret-of-the-vendor";

const FEEDS: &str = "query($account: ID!) { carrierFeeds(account: $account, first: 9) { nodes {
    id vendor name url events failures lastEventAt lastFailure lastFailureAt overlapUntil } } }";

async fn change(fed: &mut Fed, field: &str, input: Value) -> Value {
    let name = format!("{}{}Input", field[..1].to_uppercase(), &field[1..]);
    let shown = if field == "removeCarrierFeed" { "" } else { "secret" };
    let query = format!(
        "mutation($input: {name}!) {{ {field}(input: $input) {{ carrierFeed {{ id url removedAt
            overlapUntil }} {shown} userErrors {{ code message }} }} }}"
    );
    fed.owner.client.graphql(&query, json!({"input": input})).await.data()[field].clone()
}

async fn feed(fed: &mut Fed, vendor: &str) -> (String, String) {
    let input = json!({"account": fed.account, "vendor": vendor, "name": vendor, "secret": SECRET});
    let made = change(fed, "createCarrierFeed", input).await;
    assert_eq!(made["secret"], Value::Null, "{made}");
    (text(&made["carrierFeed"]["id"]), path(&made["carrierFeed"]["url"]))
}

/// The path of an endpoint's address.
fn path(url: &Value) -> String {
    let url = text(url);
    url[url.find("/carrier-events/").unwrap()..].to_owned()
}

async fn feeds(fed: &mut Fed) -> Vec<Value> {
    let seen = fed.owner.client.graphql(FEEDS, json!({"account": fed.account})).await.data();
    seen["carrierFeeds"]["nodes"].as_array().unwrap().clone()
}

async fn call(fed: &Fed, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut vendor = fed.app.anonymous();
    let headers = [&[("content-type", "application/json")], headers].concat();
    vendor.send("POST", path, &headers, body.as_bytes().to_vec()).await
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn signed(secret: &str, body: &str) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    hmac::sign(&key, body.as_bytes()).as_ref().to_vec()
}

fn easypost(status: &str, at: &str) -> String {
    json!({"description": "tracker.updated", "result": {"tracking_code": NUMBER,
        "signed_by": "ANN SMITH", "tracking_details": [
        {"status": "pre_transit", "status_detail": "label_created",
            "datetime": "2026-10-26T09:00:00Z"},
        {"status": status, "status_detail": "arrived_at_facility", "datetime": at,
            "message": "To Ann Smith", "tracking_location":
            {"city": "RENO", "state": "NV", "country": "US", "zip": "89502"}}]}})
    .to_string()
}

fn easypost_header(secret: &str, body: &str) -> String {
    format!("hmac-sha256-hex={}", hex(&signed(secret, body)))
}

on_both!(each_vendor_proves_itself_and_its_scans_count, |db| async move {
    let mut fed = Fed::new(db).await;
    let at = "2026-10-26T18:00:00Z";
    let now = fed.app.clock().now().timestamp();
    let bodies = [
        ("EASYPOST", easypost("in_transit", at)),
        (
            "SHIPPO",
            json!({"event": "track_updated", "data": {"tracking_number": NUMBER,
                "tracking_status": {"status": "TRANSIT", "status_date": at}}})
            .to_string(),
        ),
        (
            "AFTERSHIP",
            json!({"msg": {"tracking_number": NUMBER, "checkpoints": [
                {"tag": "InTransit", "subtag": "InTransit_002", "checkpoint_time": at}]}})
            .to_string(),
        ),
        (
            "SHIP24",
            json!({"trackings": [{"tracker": {"trackingNumber": NUMBER}, "events": [
                {"eventId": "e", "statusMilestone": "in_transit", "occurrenceDatetime": at}]}]})
            .to_string(),
        ),
        (
            "SEVENTEEN_TRACK",
            json!({"event": "TRACKING_UPDATED", "data": {"number": NUMBER, "track_info":
                {"tracking": {"providers": [{"events": [
                    {"time_utc": at, "stage": "InTransit"}]}]}}}})
            .to_string(),
        ),
    ];
    for (vendor, body) in &bodies {
        let (_, path) = feed(&mut fed, vendor).await;
        let proof = |body: &str, secret: &str| match *vendor {
            "EASYPOST" => ("x-hmac-signature", easypost_header(secret, body)),
            "SHIPPO" => {
                let tag = signed(secret, &format!("{now}.{body}"));
                ("shippo-auth-signature", format!("t={now},v1={}", hex(&tag)))
            }
            "AFTERSHIP" => ("aftership-hmac-sha256", STANDARD.encode(signed(secret, body))),
            "SHIP24" => ("authorization", format!("Bearer {secret}")),
            _ => {
                let whole = format!("{body}/{secret}");
                let sign = digest::digest(&digest::SHA256, whole.as_bytes());
                ("sign", hex(sign.as_ref()))
            }
        };
        let (name, wrong) = proof(body, "another-secret-of-theirs");
        let refused = call(&fed, &path, &[(name, &wrong)], body).await.expect(401);
        assert_eq!(refused.json()["code"], "UNAUTHENTICATED", "{vendor}");
        call(&fed, &path, &[], body).await.expect(401);
        let (name, right) = proof(body, SECRET);
        let taken = call(&fed, &path, &[(name, &right)], body).await.expect(200);
        assert!(taken.json()["events"].as_u64().unwrap() > 0, "{vendor}");
        // Again: nothing more is known.
        call(&fed, &path, &[(name, &right)], body).await.expect(200);
        let (name, right) = proof("no json", SECRET);
        call(&fed, &path, &[(name, &right)], "no json").await.expect(400);
    }
    // All came before the shipment.
    fed.shipments(json!([shipment("a", NUMBER)])).await;
    assert_eq!(fed.counts().await, [1, 1, 0]);
    let seen = feeds(&mut fed).await;
    assert_eq!(seen.len(), 5);
    for feed in seen {
        assert_eq!(feed["failures"], 3, "{feed}");
        assert!(feed["events"].as_i64().unwrap() >= 2 && feed["lastEventAt"].is_string(), "{feed}");
        let why = feed["lastFailure"].as_str().unwrap();
        assert!(why.contains("JSON"), "{why}");
    }
});

on_both!(a_secret_is_changed_with_an_overlap_and_a_removed_endpoint_is_gone, |db| async move {
    let mut fed = Fed::new(db).await;
    fed.shipments(json!([shipment("a", NUMBER)])).await;
    let (id, path) = feed(&mut fed, "EASYPOST").await;
    let input = json!({"id": id, "overlapHours": 1});
    let rotated = change(&mut fed, "rotateCarrierFeed", input).await;
    let new = text(&rotated["secret"]);
    assert!(rotated["carrierFeed"]["overlapUntil"].is_string());
    let body = easypost("in_transit", "2026-10-26T18:00:00Z");
    for secret in [SECRET, &new] {
        let header = easypost_header(secret, &body);
        call(&fed, &path, &[("x-hmac-signature", &header)], &body).await.expect(200);
    }
    assert_eq!(fed.counts().await, [1, 1, 0]);
    fed.app.clock().advance(Duration::from_secs(3601));
    let (old, new) = (easypost_header(SECRET, &body), easypost_header(&new, &body));
    call(&fed, &path, &[("x-hmac-signature", &old)], &body).await.expect(401);
    call(&fed, &path, &[("x-hmac-signature", &new)], &body).await.expect(200);
    // Another vendor's address does not lead to it, nor a made-up one, nor GET.
    let other = path.replace("easypost", "shippo");
    call(&fed, &other, &[("x-hmac-signature", &new)], &body).await.expect(404);
    let nobody = path.replace("easypost", "pigeons");
    call(&fed, &nobody, &[("x-hmac-signature", &new)], &body).await.expect(404);
    let made_up = format!("/carrier-events/easypost/{}", "0".repeat(43));
    call(&fed, &made_up, &[("x-hmac-signature", &new)], &body).await.expect(404);
    fed.app.anonymous().get(&path).await.expect(405);
    let long = "x".repeat(1_000_001);
    call(&fed, &path, &[("x-hmac-signature", &new)], &long).await.expect(413);
    fed.owner.client = fed.app.signed_in(&fed.owner.email).await;
    let removed = change(&mut fed, "removeCarrierFeed", json!({"id": id})).await;
    assert!(removed["carrierFeed"]["removedAt"].is_string());
    call(&fed, &path, &[("x-hmac-signature", &new)], &body).await.expect(404);
    assert_eq!(feeds(&mut fed).await.len(), 0);
});

on_both!(a_feed_that_calls_too_often_is_told_to_wait_and_others_are_not, |db| async move {
    let points = Points { credential: 300, ..Points::default() };
    let mut fed = Fed::on(TestApp::start_granting(db, points).await).await;
    fed.app.clock().advance(Duration::from_secs(60));
    let (_, path) = feed(&mut fed, "EASYPOST").await;
    let (_, other) = feed(&mut fed, "EASYPOST").await;
    let body = easypost("in_transit", "2026-10-26T18:00:00Z");
    let header = easypost_header(SECRET, &body);
    let headers = [("x-hmac-signature", header.as_str())];
    for _ in 0..30 {
        call(&fed, &path, &headers, &body).await.expect(200);
    }
    let refused = call(&fed, &path, &headers, &body).await;
    assert_eq!(refused.header("retry-after"), Some("2"), "{refused:?}");
    refused.expect(429);
    call(&fed, &other, &headers, &body).await.expect(200);
    fed.app.clock().advance(Duration::from_secs(2));
    call(&fed, &path, &headers, &body).await.expect(200);
});

on_both!(secrets_that_can_be_guessed_are_refused_and_none_is_told_again, |db| async move {
    let mut fed = Fed::new(db).await;
    let input =
        json!({"account": fed.account, "vendor": "EASYPOST", "name": "E", "secret": "short"});
    let refused = change(&mut fed, "createCarrierFeed", input).await;
    assert_eq!(refused["userErrors"][0]["code"], "secret");
    feed(&mut fed, "SHIPPO").await;
    let told = fed.owner.client.graphql(FEEDS, json!({"account": fed.account})).await;
    assert!(!told.text().contains(SECRET));
});
