//! Partners' programs are told of alerts.

use super::*;
use crate::service::webhooks::{DeliveryWish, EventType, NewEndpoint};
use tests::on_both;

on_both!(partners_are_told_of_each_alert_once_and_of_their_accounts_only, |db| async move {
    let desk = Desk::new(&db).await;
    let caller = owner(desk.tenant);
    let (other, _) = desk.seller("Maple").await;
    let mut listening = Vec::new();
    for accounts in [None, Some(vec![desk.account]), Some(vec![other])] {
        let endpoint = NewEndpoint {
            name: "Warehouse".to_owned(),
            url: "http://127.0.0.1:1/".to_owned(),
            event_types: vec![EventType::AlertRaised],
            accounts,
        };
        let made = desk.services.create_webhook_endpoint(&caller, endpoint).await.unwrap();
        listening.push(made.endpoint.id);
    }
    desk.counts(&[("Bags", vec![(100, 0); 30]), ("Shoes", vec![(93, 7); 30])]).await;
    desk.look().await;
    desk.look().await;
    let log = desk.services.webhook_deliveries(&caller, DeliveryWish::default(), None, 50);
    let log = log.await.unwrap();
    let of = |endpoint: Uuid| log.iter().filter(|one| one.row.endpoint_id == endpoint).count();
    assert_eq!(listening.iter().map(|one| of(*one)).collect::<Vec<_>>(), [2, 2, 0]);
    let kinds: Vec<String> = log
        .iter()
        .filter(|one| one.row.endpoint_id == listening[0])
        .map(|one| serde_json::from_str::<serde_json::Value>(&one.row.payload).unwrap())
        .map(|payload| payload["data"]["kind"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["below", "near"]);
    // What a category is called is none of a message's business.
    assert!(log.iter().all(|one| !one.row.payload.contains("Shoes")));
});
