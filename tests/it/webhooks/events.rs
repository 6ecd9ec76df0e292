//! What partners are told of.

use super::*;
use crate::casework::{self, Room};
use crate::uploads::upload;
use std::collections::BTreeSet;
use tests::on_both;

const REPORT: &str = "order-id,tracking-number,carrier-code,ship-date\n\
    111-0000001-0000001,1Z999AA10123456784,UPS,2026-10-20\n";

/// Has a report read.
async fn import(app: &TestApp, who: &mut Client, account: &str, market: &str, report: &str) {
    let file = upload(who, account, "October.csv", report).await;
    let input = json!({"market": market, "uploads": [file]});
    done(who, "createImport", input, "import { id }").await;
    app.drain().await;
}

on_both!(the_end_of_an_import_is_told_in_a_thin_signed_message, |db| async move {
    let types = ["IMPORT_FINISHED", "IMPORT_FAILED"];
    let mut partner = Partner::listening(db, &types).await;
    let (account, market) = partner.owner.account("Aster Shoes", "US").await;
    let Partner { app, owner, receiver, secret, .. } = &mut partner;
    import(app, &mut owner.client, &account, &market, REPORT).await;
    let message = receiver.only();
    assert!(message.is_signed_with(secret));
    assert!(!message.is_signed_with("whsec_bm90aGluZw=="));
    assert!(message.header("webhook-id").starts_with("msg_"));
    assert_eq!(message.header("webhook-timestamp"), "1793610000");
    let json = message.json();
    assert_eq!(
        (&json["type"], &json["timestamp"]),
        (&json!("import.finished"), &json!("2026-11-02T09:00:00Z"))
    );
    let data = json["data"].as_object().unwrap();
    assert_eq!((&data["sellerAccount"], &data["market"]), (&json!(account), &json!(market)));
    let query = "query($id: ID!) { import(id: $id) { state } }";
    let found = owner.client.graphql(query, json!({"id": data["import"]})).await.data();
    assert_eq!(found["import"]["state"], "DONE");
    // Ids, and nothing else.
    let known: BTreeSet<&str> = data.keys().map(String::as_str).collect();
    assert_eq!(known, BTreeSet::from(["import", "market", "sellerAccount"]));

    import(app, &mut owner.client, &account, &market, "nothing,that,we,know\n1,2,3,4\n").await;
    assert_eq!(receiver.only().json()["type"], "import.failed");
    // The same file again is the same import, and nothing happens.
    import(app, &mut owner.client, &account, &market, REPORT).await;
    assert!(receiver.taken().is_empty());
});

on_both!(each_endpoint_gets_what_it_asked_for_of_its_accounts, |db| async move {
    let mut partner = Partner::listening(db, &["REVIEW_OPENED"]).await;
    let (account, market) = partner.owner.account("Aster", "US").await;
    let (other, _) = partner.owner.account("Maple", "US").await;
    let who = &mut partner.owner.client;
    let (of_account, of_other, muted) = (Receiver::start(), Receiver::start(), Receiver::start());
    let types = ["IMPORT_FINISHED", "REVIEW_OPENED"];
    endpoint(who, &of_account, &types, json!([account])).await;
    endpoint(who, &of_other, &types, json!([other])).await;
    let (off, _) = endpoint(who, &muted, &types, Value::Null).await;
    done(who, "disableWebhookEndpoint", json!({"id": off}), "").await;
    import(&partner.app, who, &account, &market, REPORT).await;
    assert_eq!(of_account.only().json()["type"], "import.finished");
    for nothing in [&partner.receiver, &of_other, &muted] {
        assert!(nothing.taken().is_empty());
    }
    done(who, "openReview", json!({"market": market, "title": "October"}), "").await;
    partner.app.drain().await;
    let (one, same) = (partner.receiver.only(), of_account.only());
    assert_eq!(one.json()["type"], "review.opened");
    // Whoever gets a message at two places knows that it is one.
    assert_eq!(one.header("webhook-id"), same.header("webhook-id"));
    assert!(!same.is_signed_with(&partner.secret));
});

on_both!(the_way_of_a_case_is_told, |db| async move {
    let mut room = Room::open(db).await;
    let receiver = Receiver::start();
    let types = ["REVIEW_STATE_CHANGED", "PLAN_ACTION_DONE", "REVIEW_REVISED"];
    endpoint(&mut room.owner, &receiver, &types, Value::Null).await;
    room.step("PLAN").await;
    room.app.drain().await;
    let data = receiver.only().json()["data"].clone();
    assert_eq!(
        data,
        json!({"sellerAccount": room.account, "market": room.market,
        "review": room.review, "from": "analysed", "to": "planned"})
    );

    let mut consultant = room.consultant.clone();
    let plan = room.plan(&mut consultant).await;
    let action = plan.iter().find(|action| action["progress"] == "OPEN").unwrap();
    let input = json!({"id": action["id"], "version": action["version"], "note": "Ask Rosie"});
    casework::done(&mut consultant, "completePlanAction", input, "planAction { id }").await;
    room.app.drain().await;
    let message = receiver.only();
    assert_eq!(message.json()["type"], "plan_action.done");
    assert_eq!(message.json()["data"]["planAction"], action["id"]);
    assert!(!message.text().contains("Rosie"));

    let version = room.shown("version").await["version"].clone();
    let input = json!({"id": room.review, "version": version, "rulebook": "amazon-us-sfp"});
    casework::done(&mut consultant, "rescoreReview", input, "review { id }").await;
    room.app.drain().await;
    let told: Vec<Value> = receiver.taken().iter().map(|taken| taken.json()).collect();
    let revised = told.iter().find(|told| told["type"] == "review.revised").unwrap();
    assert_eq!(revised["data"]["revision"], 2);
});
