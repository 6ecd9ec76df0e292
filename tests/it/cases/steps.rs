//! From one state to the next: what is offered, what is missing, and who may.

use super::of;
use crate::casework::{Room, denied, done, refused};
use domain::review::{State, Step, possible};
use serde_json::{Value, json};
use tests::{Client, on_both};

const UNDERSTOOD: &str = "Good news. We have reinstated your seller-fulfilled listings. Thank you \
    for your cooperation.";

fn spelled(code: &str) -> String {
    code.to_uppercase()
}

/// Every step that the state does not have is refused by name and changes nothing; what is offered
/// is what the state has.
async fn only_its_own_steps(room: &mut Room, state: State) {
    let mut owner = room.owner.clone();
    let shown = of(&mut owner, &room.review, "state possibleSteps version").await;
    assert_eq!(shown["state"], spelled(state.code()));
    // Agreeing is the client's.
    let offered: Vec<String> = possible(state)
        .filter(|step| *step != Step::Approve)
        .map(|step| spelled(step.code()))
        .collect();
    assert_eq!(shown["possibleSteps"], json!(offered));
    for step in Step::ALL.into_iter().filter(|step| possible(state).all(|one| one != *step)) {
        let input = json!({"id": room.review, "step": spelled(step.code())});
        let code = match step {
            // Agreeing is not the consultancy's, whatever the state.
            Step::Approve => denied(&mut owner, "stepReview", input).await,
            _ => refused(&mut owner, "stepReview", input).await,
        };
        let expected = if step == Step::Approve { "FORBIDDEN" } else { "not_offered" };
        assert_eq!(code, expected, "{step} in {state}");
    }
    assert_eq!(of(&mut owner, &room.review, "version").await["version"], shown["version"]);
}

/// The code with which a step is refused.
async fn lacks(room: &mut Room, step: &str) -> String {
    let input = json!({"id": room.review, "step": step});
    let mut owner = room.owner.clone();
    refused(&mut owner, "stepReview", input).await
}

on_both!(each_state_has_its_steps_and_each_step_says_what_it_lacks, |db| async move {
    let mut room = Room::open(db).await;
    only_its_own_steps(&mut room, State::Analysed).await;
    assert_eq!(room.step("PLAN").await, "PLANNED");
    only_its_own_steps(&mut room, State::Planned).await;
    assert_eq!(lacks(&mut room, "ASK_CLIENT").await, "no_letter");
    room.write_answer().await;
    assert_eq!(room.step("ASK_CLIENT").await, "CLIENT_APPROVAL");
    only_its_own_steps(&mut room, State::ClientApproval).await;
    assert_eq!(lacks(&mut room, "SUBMIT").await, "corrections_open");
    room.tick(&["CORRECT_NOW"]).await;
    assert_eq!(lacks(&mut room, "SUBMIT").await, "not_approved");
    // The consultancy takes it back, and asks again.
    assert_eq!(room.step("CLIENT_DECLINES").await, "PLANNED");
    let sent = room.sent().await;
    only_its_own_steps(&mut room, State::Submitted).await;
    assert_eq!(lacks(&mut room, "ACCEPT").await, "no_reply");
    let mut owner = room.owner.clone();
    let reply = json!({"submission": sent["id"], "text": UNDERSTOOD});
    done(&mut owner, "recordReply", reply, "review { state }").await;
    only_its_own_steps(&mut room, State::Reinstated).await;
    assert_eq!(room.step("MONITOR").await, "MONITORING");
    only_its_own_steps(&mut room, State::Monitoring).await;
    assert_eq!(lacks(&mut room, "CLOSE").await, "actions_open");
    room.tick(&["FIX_PROCESS", "PREVENT", "MONITOR"]).await;
    assert_eq!(room.step("CLOSE").await, "CLOSED");
    only_its_own_steps(&mut room, State::Closed).await;
    let closed = of(&mut owner, &room.review, "waitingFor closedAt").await;
    assert_eq!(closed["waitingFor"], Value::Null);
    assert_ne!(closed["closedAt"], Value::Null);

    // Taken up again it begins with new figures, a new round and a new plan.
    assert_eq!(room.step("REOPEN").await, "OPEN");
    only_its_own_steps(&mut room, State::Open).await;
    let again = of(&mut owner, &room.review, "closedAt approvedAt sentAt scoredAt waitingFor");
    let again = again.await;
    let none = json!({"closedAt": null, "approvedAt": null, "sentAt": null, "scoredAt": null,
        "waitingFor": "US"});
    assert_eq!(again, none);
    room.step("ANALYSE").await;
    room.app.drain().await;
    let found = of(&mut owner, &room.review, "state revisions { no }").await;
    assert_eq!(found["state"], "ANALYSED");
    assert_eq!(room.step("WITHDRAW").await, "WITHDRAWN");
    only_its_own_steps(&mut room, State::Withdrawn).await;
});

on_both!(steps_are_for_those_who_may, |db| async move {
    let mut room = Room::planned(db).await;
    room.write_answer().await;
    assert_eq!(room.step("ASK_CLIENT").await, "CLIENT_APPROVAL");
    let input = |step: &str| json!({"id": room.review, "step": step});
    for who in [&room.viewer, &room.client] {
        for step in ["WITHDRAW", "SUBMIT", "ANALYSE"] {
            assert_eq!(denied(&mut who.clone(), "stepReview", input(step)).await, "FORBIDDEN");
        }
    }
    for who in [&room.neighbour, &room.stranger] {
        let mut who: Client = who.clone();
        for step in ["WITHDRAW", "APPROVE"] {
            assert_eq!(denied(&mut who, "stepReview", input(step)).await, "NOT_FOUND");
        }
    }
    let mut client = room.client.clone();
    let offered = of(&mut client, &room.review, "possibleSteps").await;
    assert_eq!(offered["possibleSteps"], json!(["APPROVE", "CLIENT_DECLINES"]));
    let declined = json!({"id": room.review, "step": "CLIENT_DECLINES", "remark": "Not the toys."});
    let declined = done(&mut client, "stepReview", declined, "review { state }").await;
    assert_eq!(declined["review"]["state"], "PLANNED");
    let mut viewer = room.viewer.clone();
    let shown = "timeline(first: 1) { edges { node { kind step from to remark by } } }";
    let events = of(&mut viewer, &room.review, &shown.replace("first: 1", "first: 3")).await;
    let nodes = events["timeline"]["edges"].as_array().unwrap();
    let step = nodes.iter().map(|edge| &edge["node"]).find(|node| node["kind"] == "step").unwrap();
    let expected = json!({"kind": "step", "step": "CLIENT_DECLINES", "from": "CLIENT_APPROVAL",
        "to": "PLANNED", "remark": "Not the toys.", "by": "PERSON"});
    assert_eq!(step, &expected);
});

on_both!(what_cannot_be_opened_is_said, |db| async move {
    let room = Room::open(db).await;
    let mut owner = room.owner.clone();
    let open = |more: Value| {
        let mut input = json!({"market": room.market, "title": "Again"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    for (more, code) in [
        (json!({"title": " "}), "blank"),
        (json!({"rulebook": "nobody's"}), "unknown_rulebook"),
        (json!({"windowEnd": "2027-01-01"}), "future"),
        (json!({"amazonDueAt": "2036-01-01T00:00:00Z"}), "far_away"),
        (json!({"assignee": room.market}), "unknown_assignee"),
        (
            json!({"shipped": [{"category": "A", "packages": 1}, {"category": "A", "packages": 2}]}),
            "twice",
        ),
    ] {
        assert_eq!(refused(&mut owner, "openReview", open(more)).await, code);
    }
    for who in [&room.viewer, &room.client] {
        assert_eq!(denied(&mut who.clone(), "openReview", open(json!({}))).await, "FORBIDDEN");
    }
    let mut stranger = room.stranger.clone();
    assert_eq!(denied(&mut stranger, "openReview", open(json!({}))).await, "NOT_FOUND");
});
