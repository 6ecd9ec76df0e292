//! A case from the first answer to the reinstatement.

use super::{Room, done, refused};
use crate::app::text;
use serde_json::{Value, json};
use std::time::Duration;
use tests::on_both;

const REJECTION: &str = "Hello,\n\nThank you for submitting your plan of action. After reviewing it, \
    we are unable to reinstate\nyour seller-fulfilled listings at this time.\n\nTo proceed, please \
    provide the following:\n-- Greater detail on the root cause(s) of your invalid tracking\n\
    -- Greater detail on the actions you have taken to resolve the issue\n\nSincerely,\nSeller \
    Performance";

const SUBMISSIONS: &str = "submissions { id no revision cause fixed prevention contentHash sentAt
    contradictions { kind submissionNo earlier { part text } now { part text } } reply { text
    receivedAt recordedBy { name } decoded { outcome quotes gaps { gap quotes } causes { code }
    reopenedActions } } }";

on_both!(from_a_rejection_through_a_second_answer_to_the_reinstatement, |db| async move {
    let mut room = Room::planned(db).await;
    room.tick(&["FIX_PROCESS"]).await;
    let first = room.sent().await;
    assert_eq!((&first["no"], &first["revision"]), (&json!(1), &json!(1)));
    assert_eq!(text(&first["contentHash"]).len(), 64);
    let sent = room.shown(SUBMISSIONS).await["submissions"][0].clone();

    // What was sent does not change with the draft.
    let mut consultant = room.consultant.clone();
    let response = room.shown("response { cause fixed prevention version }").await;
    let response = &response["response"];
    let late = text(&response["cause"]);
    let (count, changed) = another_count(&late);
    let edit = json!({"review": room.review, "version": response["version"], "cause": changed,
        "fixed": response["fixed"], "prevention": response["prevention"]});
    let shown = "response { version check { contradictions { kind submissionNo message
        earlier { part text } now { part text } } } }";
    let edited = done(&mut consultant, "editResponse", edit, shown).await;
    assert_eq!(room.shown(SUBMISSIONS).await["submissions"], json!([sent]));
    let found = edited["response"]["check"]["contradictions"].as_array().unwrap().clone();
    let flagged = found.iter().find(|one| one["kind"] == "COUNT_CHANGED").unwrap();
    assert_eq!(flagged["submissionNo"], 1);
    assert!(text(&flagged["earlier"]["text"]).contains(&count), "{flagged}");
    assert!(changed.contains(&text(&flagged["now"]["text"])), "{flagged}");
    let again = json!({"review": room.review, "responseVersion": edited["response"]["version"]});
    assert_eq!(refused(&mut consultant, "recordSubmission", again).await, "not_offered");

    // The rejection is kept word for word and opens tasks again.
    room.app.clock().advance(Duration::from_secs(60));
    let decode = "query($id: ID!, $text: String!) { decodeReply(review: $id, text: $text) { outcome
        gaps { gap } } }";
    let decoded = consultant.graphql(decode, json!({"id": room.review, "text": REJECTION})).await;
    assert_eq!(decoded.data()["decodeReply"]["outcome"], "REJECTED");
    let reply = json!({"submission": first["id"], "text": REJECTION});
    let replied =
        done(&mut consultant, "recordReply", reply.clone(), "review { state waitingFor }").await;
    assert_eq!(replied["review"], json!({"state": "REJECTED", "waitingFor": "US"}));
    let kept = room.shown(SUBMISSIONS).await["submissions"][0].clone();
    assert_eq!(kept["reply"]["text"], REJECTION);
    for part in ["cause", "fixed", "prevention", "contentHash", "sentAt"] {
        assert_eq!(kept[part], sent[part]);
    }
    let decoded = &kept["reply"]["decoded"];
    assert_eq!(decoded["gaps"][0]["gap"], "ROOT_CAUSE");
    assert_eq!(decoded["gaps"][1]["gap"], "ACTIONS_TAKEN");
    assert_eq!(decoded["gaps"].as_array().unwrap().len(), 2);
    assert!(!decoded["causes"].as_array().unwrap().is_empty());
    assert_eq!(refused(&mut consultant, "recordReply", reply).await, "reply_recorded");
    let reopened = decoded["reopenedActions"].as_array().unwrap();
    assert!(reopened.len() > 1);
    for action in room.plan(&mut consultant).await {
        let is_reopened = reopened.contains(&action["code"]);
        let concerned = ["CORRECT_NOW", "FIX_PROCESS"].contains(&text(&action["section"]).as_str());
        assert_eq!(is_reopened, concerned, "{action}");
        if is_reopened {
            assert_eq!(
                (&action["progress"], &action["reopenedBySubmission"]),
                (&json!("OPEN"), &json!(1))
            );
        }
    }

    // The second answer, and the reinstatement.
    assert_eq!(room.step("REPLAN").await, "PLANNED");
    let reset = json!({"review": room.review, "version": edited["response"]["version"]});
    done(&mut consultant, "resetResponse", reset, "response { version }").await;
    let second = room.sent().await;
    assert_eq!(second["no"], 2);
    room.app.clock().advance(Duration::from_secs(60));
    let accepted = json!({"submission": second["id"], "text": "Good news. We have reinstated your \
        seller-fulfilled listings. Thank you for your cooperation."});
    let done = done(
        &mut consultant,
        "recordReply",
        accepted,
        "review { state } submission { reply {
        decoded { outcome gaps { gap } } } }",
    )
    .await;
    assert_eq!(done["review"]["state"], "REINSTATED");
    assert_eq!(done["submission"]["reply"]["decoded"], json!({"outcome": "ACCEPTED", "gaps": []}));
    let all = room.shown(SUBMISSIONS).await["submissions"].clone();
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[0], kept);

    // The client was told of every step and of nothing that was sent.
    let mut client = room.client.clone();
    let timeline = room
        .asked(
            &mut client,
            "timeline(first: 100) { edges { node { kind to
        submissionId } } }",
        )
        .await
        .data();
    let edges = timeline["review"]["timeline"]["edges"].as_array().unwrap();
    assert!(edges.iter().any(|edge| edge["node"]["to"] == "REINSTATED"));
    assert!(edges.iter().all(|edge| edge["node"]["submissionId"] == Value::Null));
});

on_both!(a_reply_that_nobody_understands_is_kept_until_somebody_decides, |db| async move {
    let mut room = Room::planned(db).await;
    let sent = room.sent().await;
    let mut consultant = room.consultant.clone();
    let early =
        json!({"submission": sent["id"], "text": "Well.", "receivedAt": "2026-10-01T00:00:00Z"});
    assert_eq!(refused(&mut consultant, "recordReply", early).await, "before_sent");
    let future =
        json!({"submission": sent["id"], "text": "Well.", "receivedAt": "2027-10-01T00:00:00Z"});
    assert_eq!(refused(&mut consultant, "recordReply", future).await, "in_future");
    let decide = json!({"submission": sent["id"], "outcome": "REJECTED", "gaps": ["PREVENTION"]});
    assert_eq!(refused(&mut consultant, "decideReply", decide.clone()).await, "nothing_to_decide");
    let reply = json!({"submission": sent["id"], "text": "We have received your message."});
    let shown = "review { state } submission { reply { text decoded { outcome } } }";
    let kept = done(&mut consultant, "recordReply", reply, shown).await;
    assert_eq!(kept["review"]["state"], "SUBMITTED");
    assert_eq!(kept["submission"]["reply"]["decoded"], Value::Null);
    let desk = "{ desk { repliesToRead(first: 5) { review { id } submissionId } } }";
    let waits = consultant.graphql(desk, json!({})).await.data()["desk"]["repliesToRead"].clone();
    assert_eq!(waits, json!([{"review": {"id": room.review}, "submissionId": sent["id"]}]));
    let unknown = json!({"submission": sent["id"], "outcome": "UNKNOWN"});
    assert_eq!(refused(&mut consultant, "decideReply", unknown).await, "undecided");
    let shown = "review { state } submission { reply { decoded { outcome gaps { gap quotes } } } }";
    let decided = done(&mut consultant, "decideReply", decide.clone(), shown).await;
    assert_eq!(decided["review"]["state"], "REJECTED");
    let gaps = &decided["submission"]["reply"]["decoded"]["gaps"];
    assert_eq!(gaps, &json!([{"gap": "PREVENTION", "quotes": []}]));
    assert_eq!(refused(&mut consultant, "decideReply", decide).await, "nothing_to_decide");
    let waits = consultant.graphql(desk, json!({})).await.data()["desk"]["repliesToRead"].clone();
    assert_eq!(waits, json!([]));
});

on_both!(an_answer_is_recorded_only_as_it_was_seen_and_when_everything_is_there, |db| async move {
    let mut room = Room::planned(db).await;
    let mut consultant = room.consultant.clone();
    let record = |version: i64| json!({"review": room.review, "responseVersion": version});
    assert_eq!(refused(&mut consultant, "recordSubmission", record(0)).await, "not_offered");
    let record = record(2);
    let step = json!({"id": room.review, "step": "ASK_CLIENT"});
    assert_eq!(refused(&mut consultant, "stepReview", step).await, "no_letter");
    room.write_answer().await;
    room.step("ASK_CLIENT").await;
    assert_eq!(super::denied(&mut consultant, "recordSubmission", record).await, "CONFLICT");
    let seen = json!({"review": room.review, "responseVersion": 1});
    let missing = refused(&mut consultant, "recordSubmission", seen.clone()).await;
    assert!(["corrections_open", "not_approved"].contains(&missing.as_str()), "{missing}");
    assert_eq!(room.shown("submissions { no }").await["submissions"], json!([]));
    let mut client = room.client.clone();
    let decline = json!({"review": room.review, "remark": "The date is wrong."});
    let declined = done(&mut client, "declinePlan", decline, "review { state }").await;
    assert_eq!(declined["review"]["state"], "PLANNED");
});

on_both!(what_was_sent_before_the_case_counts_for_contradictions, |db| async move {
    let mut room = Room::planned(db).await;
    let mut consultant = room.consultant.clone();
    let earlier = json!({"review": room.review, "sentAt": "2026-10-20T00:00:00Z",
        "cause": "1. Our thermal printer failed and printed wrong labels.",
        "fixed": "1. We will connect a shipping tool to the warehouse system of this account."});
    let shown = "submission { no revision } review { state }";
    let kept = done(&mut consultant, "recordEarlierSubmission", earlier.clone(), shown).await;
    assert_eq!(kept["submission"], json!({"no": 1, "revision": null}));
    assert_eq!(kept["review"]["state"], "PLANNED");
    let check = "query($id: ID!) { checkResponse(review: $id, cause: \"\", prevention: \"\",
        fixed: \"1. We will connect a shipping tool to the warehouse system of this account.\") {
        contradictions { kind submissionNo earlier { part } now { part } } } }";
    let found = consultant.graphql(check, json!({"id": room.review})).await.data();
    let found = &found["checkResponse"]["contradictions"];
    let expected = json!([{"kind": "PROMISE_REPEATED", "submissionNo": 1,
        "earlier": {"part": "FIXED"}, "now": {"part": "FIXED"}}]);
    assert_eq!(found, &expected);
    let second = room.sent().await;
    assert_eq!(second["no"], 2);
    let blank = json!({"review": room.review, "cause": " ", "sentAt": "2026-10-20T00:00:00Z"});
    assert_eq!(refused(&mut consultant, "recordEarlierSubmission", blank).await, "blank");
});

/// The first count of a numbered cause, and the text with another one.
fn another_count(cause: &str) -> (String, String) {
    let line = cause.lines().find(|line| line.starts_with("1. ")).unwrap();
    let count = line[3..].split(|c: char| !c.is_ascii_digit() && c != ',');
    let count = count.map(|part| part.trim_matches(',')).find(|part| !part.is_empty()).unwrap();
    let other = line.replacen(count, "1", 1);
    (count.to_owned(), cause.replacen(line, &other, 1))
}
