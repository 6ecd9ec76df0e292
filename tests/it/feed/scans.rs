//! Scans of carriers.

use super::{Fed, NUMBER, SCANS, key, scan, shipment};
use crate::uploads::upload;
use serde_json::{Value, json};
use tests::on_both;
use tests::socket::{Frame, Socket};

const ORDER: &str = "111-0000001-0000001";

on_both!(a_scan_judges_its_package_anew_and_moves_the_counts, |db| async move {
    let mut fed = Fed::new(db).await;
    fed.shipments(json!([shipment("a", NUMBER)])).await;
    assert_eq!(fed.counts().await, [1, 0, 1]);
    let before = fed.package(ORDER, NUMBER).await;
    assert_eq!(before["shipment"]["defects"], json!([{"code": "missing_scan"}]));
    let taken = fed.scans(json!([scan("s1", NUMBER, "PICKED_UP", "2026-10-26T18:00:00Z")])).await;
    let nothing = json!([]);
    assert_eq!(
        taken,
        json!({"accepted": 1, "known": 0, "waiting": 0, "packagesChanged": 1, "later": false,
            "rowErrors": nothing, "userErrors": nothing})
    );
    assert_eq!(fed.counts().await, [1, 1, 0]);
    let after = fed.package(ORDER, NUMBER).await;
    assert_eq!(after["shipment"]["verdict"], "VALID");
    assert!(after["scanPlace"].as_str().unwrap().contains("Reno"), "{after}");
    // Again, and a label that was made before: nothing moves.
    let again = json!([
        scan("s1", NUMBER, "PICKED_UP", "2026-10-26T18:00:00Z"),
        scan("s0", NUMBER, "LABEL_CREATED", "2026-10-26T09:00:00Z"),
    ]);
    let taken = fed.scans(again).await;
    assert_eq!((&taken["known"], &taken["packagesChanged"]), (&json!(1), &json!(0)));
    assert_eq!(fed.counts().await, [1, 1, 0]);
});

on_both!(a_scan_that_comes_before_its_shipment_counts_when_that_arrives, |db| async move {
    let mut fed = Fed::new(db).await;
    let taken = fed.scans(json!([scan("s1", NUMBER, "IN_TRANSIT", "2026-10-26T18:00:00Z")])).await;
    assert_eq!((&taken["waiting"], &taken["packagesChanged"]), (&json!(1), &json!(0)));
    fed.shipments(json!([shipment("a", NUMBER)])).await;
    assert_eq!(fed.counts().await, [1, 1, 0]);
    // The same for a shipment that is imported.
    let other = "1Z999AA10123456793";
    fed.scans(json!([scan("s2", other, "PICKED_UP", "2026-10-26T18:00:00Z")])).await;
    let report = format!(
        "order-id,sku,category,tracking-number,carrier-code,ship-by,promised-delivery,\
         confirmed-at,first-scan-at,ship-from-postal-code,ship-from-city,ship-from-state,\
         ship-from-country\n111-0000002-0000001,SKU-1,Shoes,{other},UPS,2026-10-27T23:00:00Z,\
         2026-10-30T23:00:00Z,2026-10-26T10:00:00Z,,89502,Reno,NV,US\n"
    );
    let account = fed.account.clone();
    let file = upload(&mut fed.owner.client, &account, "October.csv", &report).await;
    let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
        import { id } userErrors { message } } }";
    let input = json!({"input": {"market": fed.market, "uploads": [file]}});
    let _ = fed.owner.client.graphql(create, input).await.data();
    fed.app.drain().await;
    let imported = fed.package("111-0000002-0000001", other).await;
    let scanned = imported["timeline"].as_array().unwrap().iter();
    let scanned: Vec<&Value> =
        scanned.filter(|entry| entry["at"] == "2026-10-26T18:00:00Z").collect();
    assert!(!scanned.is_empty(), "{imported}");
    let codes = imported["shipment"]["defects"].to_string();
    assert!(!codes.contains("missing_scan"), "{codes}");
});

on_both!(rows_that_cannot_be_used_are_named_and_the_others_taken, |db| async move {
    let mut fed = Fed::new(db).await;
    fed.shipments(json!([shipment("a", NUMBER)])).await;
    let good = "2026-10-26T18:00:00Z";
    fed.scans(json!([scan("s1", NUMBER, "PICKED_UP", good)])).await;
    let taken = fed
        .scans(json!([
            scan("", NUMBER, "IN_TRANSIT", good),
            scan("s2", NUMBER, "IN_TRANSIT", "yesterday"),
            scan("s3", NUMBER, "IN_TRANSIT", "2027-10-26T18:00:00Z"),
            scan("s4", "  ", "IN_TRANSIT", good),
            scan("s1", NUMBER, "DELIVERED", good),
            scan("s5", NUMBER, "DELIVERED", "2026-10-28T18:00:00Z"),
            scan("s5", NUMBER, "DELIVERED", "2026-10-29T18:00:00Z"),
        ]))
        .await;
    let faults: Vec<(u64, String, String)> = taken["rowErrors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            let field = error["field"][0].as_str().unwrap().to_owned();
            (error["index"].as_u64().unwrap(), field, error["code"].as_str().unwrap().to_owned())
        })
        .collect();
    let fault = |index, field: &str, code: &str| (index, field.to_owned(), code.to_owned());
    assert_eq!(
        faults,
        [
            fault(0, "externalId", "blank"),
            fault(1, "at", "no_moment"),
            fault(2, "at", "in_future"),
            fault(3, "trackingNumber", "blank"),
            fault(4, "externalId", "id_reused"),
            fault(6, "externalId", "id_reused"),
        ]
    );
    assert_eq!((&taken["accepted"], &taken["packagesChanged"]), (&json!(1), &json!(1)));
    let many: Vec<Value> =
        (0..1001).map(|no| scan(&format!("m{no}"), NUMBER, "OTHER", good)).collect();
    let taken = fed.scans(json!(many)).await;
    assert_eq!(taken["userErrors"][0]["code"], "too_many");
    let taken = fed.scans(json!(many[..1000])).await;
    assert_eq!(taken["accepted"], 1000);
});

on_both!(a_partner_needs_the_scope_and_the_account, |db| async move {
    let mut fed = Fed::new(db).await;
    let events = json!([scan("s1", NUMBER, "PICKED_UP", "2026-10-26T18:00:00Z")]);
    let mut reader = key(&fed.app, &mut fed.owner, &["READ_SHIPMENTS"]).await;
    let input = json!({"input": {"account": fed.account, "events": events}});
    assert_eq!(reader.graphql(SCANS, input.clone()).await.error_code(), "FORBIDDEN");
    let mut stranger = fed.app.consultancy("Lantern").await;
    let mut foreign = key(&fed.app, &mut stranger, &["WRITE_SCANS"]).await;
    assert_eq!(foreign.graphql(SCANS, input).await.error_code(), "NOT_FOUND");
});

on_both!(those_who_watch_a_case_see_a_scan_within_a_second, |db| async move {
    let mut fed = Fed::new(db).await;
    fed.shipments(json!([shipment("a", NUMBER)])).await;
    let open = "mutation($input: OpenReviewInput!) { openReview(input: $input) { review { id }
        userErrors { message } } }";
    let input = json!({"input": {"market": fed.market, "title": "Shoes"}});
    let opened = fed.owner.client.graphql(open, input).await.data();
    let review = opened["openReview"]["review"]["id"].clone();
    fed.app.drain().await;
    let (address, token) = (fed.app.address(), fed.app.token(&fed.owner.email).await);
    let subscribe = json!({"type": "subscribe", "id": "1", "payload": {
        "query": "subscription($id: ID!) { reviewChanged(id: $id) {
            market { health { overall { valid invalid } } } } }",
        "variables": {"id": review}}});
    let next = |mut socket: Socket| {
        tokio::task::spawn_blocking(move || {
            let Some(Frame::Text(message)) = socket.message() else { panic!("no message") };
            (socket, message)
        })
    };
    let opened = tokio::task::spawn_blocking(move || {
        let authorization = format!("authorization: Bearer {token}");
        let headers = ["sec-websocket-protocol: graphql-transport-ws", &authorization];
        let mut socket = Socket::open(address, &headers).unwrap();
        socket.send("{\"type\":\"connection_init\"}");
        drop(socket.message());
        socket.send(&subscribe.to_string());
        socket
    });
    let (socket, first) = next(opened.await.unwrap()).await.unwrap();
    let overall = |told: &Value| {
        told["payload"]["data"]["reviewChanged"]["market"]["health"]["overall"].clone()
    };
    assert_eq!(overall(&first), json!({"valid": 0, "invalid": 1}), "{first}");
    fed.scans(json!([scan("s1", NUMBER, "PICKED_UP", "2026-10-26T18:00:00Z")])).await;
    let began = std::time::Instant::now();
    let (_socket, second) = next(socket).await.unwrap();
    assert_eq!(overall(&second), json!({"valid": 1, "invalid": 0}), "{second}");
    // It is looked at twice a second; the rest is for a busy machine.
    assert!(began.elapsed() < std::time::Duration::from_secs(5), "{:?}", began.elapsed());
});
