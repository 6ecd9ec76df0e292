//! Falls are on the timelines of cases that are being monitored.

use super::*;
use crate::store::Review;
use tests::on_both;

async fn review(desk: &Desk, state: &str) -> Uuid {
    let id = desk.services.clock().id();
    let row = Review {
        tenant_id: desk.tenant.0,
        id,
        market_id: desk.market,
        title: "October".to_owned(),
        state: state.to_owned(),
        waiting_for: String::new(),
        revision: 0,
        rulebook: "standard".to_owned(),
        window_end: None,
        shipped: "[]".to_owned(),
        assignee_id: None,
        amazon_due_at: None,
        our_due_at: None,
        due_at: i64::MAX,
        opened_by: "test".to_owned(),
        opened_at: NOW,
        closed_at: None,
        round: 1,
        scored_at: None,
        approved_at: None,
        sent_at: None,
        changes: 0,
        version: 1,
    };
    let scope = desk.services.store().write(desk.tenant).await.unwrap();
    scope.add_review(row).await.unwrap();
    scope.commit().await.unwrap();
    id
}

on_both!(a_fall_is_on_the_timeline_of_a_case_that_is_monitored, |db| async move {
    let desk = Desk::new(&db).await;
    let monitored = review(&desk, "monitoring").await;
    let closed = review(&desk, "closed").await;
    desk.counts(&[("Shoes", vec![(9, 1); 30])]).await;
    desk.look().await;
    desk.look().await;
    let scope = desk.services.store().read(desk.tenant).await.unwrap();
    let events = scope.review_events(monitored, None, false, 10).await.unwrap();
    let told: Vec<_> = events.iter().filter(|event| event.kind == "alerts").collect();
    assert_eq!(told.len(), 1);
    let detail: serde_json::Value = serde_json::from_str(&told[0].detail).unwrap();
    let alert = desk.rows().await[0].id;
    assert_eq!(
        detail,
        serde_json::json!({"alerts": [{"alert": alert, "category": "Shoes", "kind": "below"}]})
    );
    assert_eq!((told[0].actor.as_str(), told[0].for_client), ("program", false));
    assert_eq!(
        scope
            .review_events(monitored, None, true, 10)
            .await
            .unwrap()
            .iter()
            .filter(|event| event.kind == "alerts")
            .count(),
        0
    );
    assert_eq!(scope.review_events(closed, None, false, 10).await.unwrap(), []);
});
