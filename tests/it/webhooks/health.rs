//! Endpoints that do not take messages.

use super::*;
use std::time::Duration;
use tests::on_both;

/// The pauses between attempts, with the most that is put on top of them.
const PAUSES: [u64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
const DAY: Duration = Duration::from_secs(86_400);

impl Partner {
    /// Time passes, what is due is done, and the owner signs in again.
    async fn pass(&mut self, time: Duration) {
        self.app.clock().advance(time);
        self.app.drain().await;
        self.owner.client = self.app.signed_in(&self.owner.email).await;
    }
}

on_both!(a_message_that_is_not_taken_comes_again_and_again_and_then_no_more, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    partner.receiver.answer(503);
    partner.send_test().await;
    partner.app.drain().await;
    let first = partner.receiver.only();
    for pause in PAUSES {
        let waiting = partner.log().await.remove(0);
        assert_eq!(waiting["state"], "WAITING");
        partner.pass(Duration::from_secs(pause - 1)).await;
        assert!(partner.receiver.taken().is_empty(), "before {pause} s");
        partner.pass(Duration::from_secs(pause / 10 + 2)).await;
        let again = partner.receiver.only();
        assert_eq!(
            (again.header("webhook-id"), again.text()),
            (first.header("webhook-id"), first.text())
        );
        assert_ne!(again.header("webhook-timestamp"), first.header("webhook-timestamp"));
        assert!(again.is_signed_with(&partner.secret));
    }
    let given_up = partner.log().await.remove(0);
    assert_eq!((&given_up["state"], &given_up["nextAttemptAt"]), (&json!("FAILED"), &Value::Null));
    let attempts = given_up["attempts"].as_array().unwrap();
    assert_eq!(attempts.len(), 10);
    assert!(attempts.iter().all(|one| one["status"] == 503 && one["answer"] == "thanks"));
    partner.pass(3 * DAY).await;
    assert!(partner.receiver.taken().is_empty());
});

on_both!(whoever_says_gone_gets_nothing_more, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    partner.receiver.answer(410);
    partner.send_test().await;
    partner.send_test().await;
    partner.app.drain().await;
    // The second message found the endpoint disabled.
    partner.receiver.only();
    let endpoint = partner.endpoint().await;
    assert_eq!(
        (&endpoint["isEnabled"], &endpoint["disabledBecause"]),
        (&json!(false), &json!("GONE"))
    );
    let log = partner.log().await;
    assert!(log.iter().all(|one| one["state"] == "FAILED"), "{log:?}");
    assert_eq!(log[0]["attempts"][0]["problem"], "The endpoint is disabled.");
    let input = json!({"id": partner.endpoint});
    assert_eq!(
        refused(&mut partner.owner.client, "testWebhookEndpoint", input.clone()).await,
        "endpoint_disabled"
    );
    let mails = partner.app.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].contains("Subject: Messages to Warehouse were stopped"), "{}", mails[0]);

    partner.receiver.answer(200);
    let enabled = partner.done("enableWebhookEndpoint", input, ENDPOINT).await;
    let enabled = &enabled["webhookEndpoint"];
    assert_eq!((&enabled["isEnabled"], &enabled["disabledBecause"]), (&json!(true), &Value::Null));
    partner.send_test().await;
    partner.app.drain().await;
    partner.receiver.only();
});

on_both!(an_endpoint_that_fails_for_days_is_disabled_and_owners_are_told, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    partner.receiver.answer(500);
    partner.send_test().await;
    partner.app.drain().await;
    assert_eq!(partner.endpoint().await["failingSince"], "2026-11-02T09:00:00Z");
    partner.pass(5 * DAY - Duration::from_secs(1)).await;
    assert_eq!(partner.endpoint().await["isEnabled"], true);
    assert!(partner.app.mails().is_empty());
    partner.send_test().await;
    partner.pass(Duration::from_secs(1)).await;
    let endpoint = partner.endpoint().await;
    assert_eq!(
        (&endpoint["isEnabled"], &endpoint["disabledBecause"]),
        (&json!(false), &json!("FAILING"))
    );
    assert_eq!(partner.app.mails().len(), 1);
});

on_both!(one_that_takes_a_message_now_and_then_is_not_failing, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    for day in 0..8 {
        let status = if day % 2 == 0 { 500 } else { 200 };
        partner.receiver.answer(status);
        partner.send_test().await;
        partner.pass(DAY).await;
        let endpoint = partner.endpoint().await;
        assert_eq!(endpoint["isEnabled"], true, "day {day}");
        assert_eq!(endpoint["failingSince"].is_null(), status == 200, "day {day}");
        // A new message each time, and what was not taken before.
        partner.receiver.taken();
    }
});

on_both!(a_redirect_is_no_answer, |db| async move {
    let mut partner = Partner::listening(db, &["ALERT_RAISED"]).await;
    partner.receiver.answer(302);
    partner.send_test().await;
    partner.app.drain().await;
    partner.receiver.only();
    let log = partner.log().await;
    assert_eq!(
        (&log[0]["state"], &log[0]["attempts"][0]["status"]),
        (&json!("WAITING"), &json!(302))
    );
});
