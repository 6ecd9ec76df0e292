//! Shipments.

use super::{Fed, NUMBER, scan, shipment};
use serde_json::json;
use tests::on_both;

const ORDER: &str = "111-0000001-0000001";

on_both!(a_shipment_becomes_a_package_and_its_change_is_the_same_package, |db| async move {
    let mut fed = Fed::new(db).await;
    let taken = fed.shipments(json!([shipment("a", NUMBER)])).await;
    let nothing = json!([]);
    assert_eq!(
        taken,
        json!({"accepted": 1, "known": 0, "packagesChanged": 1, "later": false,
            "rowErrors": nothing, "userErrors": nothing})
    );
    let package = fed.package(ORDER, NUMBER).await;
    assert_eq!(package["items"], json!([{"sku": "SKU-1", "category": "Shoes"}]));
    assert_eq!(package["shipment"]["warehouse"], "Reno");
    // The same again says nothing new.
    let again = fed.shipments(json!([shipment("a", NUMBER)])).await;
    assert_eq!((&again["known"], &again["packagesChanged"]), (&json!(1), &json!(0)));
    // What is not told stays.
    let partly = json!({"externalId": "a", "orderId": ORDER, "trackingNumber": NUMBER,
        "shipMethod": "Ground"});
    fed.shipments(json!([partly])).await;
    let package = fed.package(ORDER, NUMBER).await;
    assert_eq!(
        (&package["shipment"]["warehouse"], &package["shipMethod"]),
        (&json!("Reno"), &json!("Ground"))
    );
    // Something older is not taken.
    let mut older = shipment("a", NUMBER);
    older["warehouse"] = json!("Boise");
    older["changedAt"] = json!("2026-10-01T00:00:00Z");
    let taken = fed.shipments(json!([older])).await;
    assert_eq!(taken["known"], 1);
    assert_eq!(fed.package(ORDER, NUMBER).await["shipment"]["warehouse"], "Reno");
});

on_both!(a_corrected_number_takes_its_package_along_and_finds_its_scans, |db| async move {
    let mut fed = Fed::new(db).await;
    let (wrong, right) = ("1Z999AA10123456785", NUMBER);
    fed.scans(json!([scan("s1", right, "PICKED_UP", "2026-10-26T18:00:00Z")])).await;
    fed.shipments(json!([shipment("a", wrong)])).await;
    assert_eq!(fed.counts().await, [1, 0, 1]);
    fed.app.clock().advance(std::time::Duration::from_secs(1));
    fed.shipments(json!([shipment("a", right)])).await;
    assert_eq!(fed.counts().await, [1, 1, 0]);
    // A number that was missing takes the place of the blank.
    let mut blank = shipment("b", "");
    blank["orderId"] = json!("111-0000002-0000001");
    fed.shipments(json!([blank.clone()])).await;
    assert_eq!(fed.counts().await, [2, 1, 1]);
    fed.app.clock().advance(std::time::Duration::from_secs(1));
    blank["trackingNumber"] = json!("1Z999AA10123456793");
    fed.shipments(json!([blank])).await;
    assert_eq!(fed.counts().await[0], 2);
});

on_both!(rows_that_cannot_be_used_are_named, |db| async move {
    let mut fed = Fed::new(db).await;
    let mut rows = vec![shipment("a", NUMBER); 6];
    rows[0]["externalId"] = json!(" ");
    rows[1]["orderId"] = json!("");
    rows[2]["confirmedAt"] = json!("26.10.2026");
    rows[3]["value"] = json!({"amount": "a lot", "currency": "USD"});
    rows[4]["items"] = json!([{"sku": "x".repeat(121)}]);
    let taken = fed.shipments(json!(rows)).await;
    let faults: Vec<String> = taken["rowErrors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| format!("{} {} {}", error["index"], error["field"], error["code"]))
        .collect();
    assert_eq!(
        faults,
        [
            "0 [\"externalId\"] \"blank\"",
            "1 [\"orderId\"] \"blank\"",
            "2 [\"confirmedAt\"] \"no_moment\"",
            "3 [\"value\",\"amount\"] \"amount\"",
            "4 [\"items\",\"sku\"] \"too_long\"",
        ]
    );
    assert_eq!((&taken["accepted"], &taken["packagesChanged"]), (&json!(1), &json!(1)));
});
