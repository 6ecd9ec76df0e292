//! The answer to Amazon while it is written.

use super::{Room, attempt, denied, done, refused};
use crate::app::text;
use serde_json::{Value, json};
use tests::on_both;

const RESPONSE: &str = "response { cause fixed prevention version revision editedBy { name } check {
    characters limit canBeSent remarks { severity code part quote message } contradictions { kind } }
    questions { problem { code } rootCause action prevention } deactivatedInError { statement } }";

on_both!(an_answer_begins_as_the_draft_and_is_read_as_it_is_written, |db| async move {
    let mut room = Room::planned(db).await;
    let draft = room.shown(RESPONSE).await["response"].clone();
    assert_eq!((&draft["version"], &draft["editedBy"]), (&json!(0), &Value::Null));
    assert_eq!(draft["check"]["canBeSent"], false);
    let undated = draft["check"]["remarks"].as_array().unwrap().iter();
    let undated: Vec<&Value> = undated.filter(|one| one["code"] == "unfilled_date").collect();
    assert_eq!(undated[0]["part"], "FIXED");
    assert_eq!(undated[0]["quote"], "[date done]");
    assert!(!draft["questions"].as_array().unwrap().is_empty());

    let mut viewer = room.viewer.clone();
    let check = "query($id: ID!, $cause: String!) { checkResponse(review: $id, cause: $cause,
        fixed: \"\", prevention: \"\") { characters canBeSent remarks { code part } } }";
    let cause = "Only 987654 packages were late.";
    let checked = viewer.graphql(check, json!({"id": room.review, "cause": cause})).await.data();
    let checked = &checked["checkResponse"];
    assert_eq!(checked["characters"], cause.len());
    let remarks = checked["remarks"].as_array().unwrap();
    assert!(remarks.contains(&json!({"code": "figure_unknown", "part": "CAUSE"})), "{remarks:?}");
    assert!(remarks.contains(&json!({"code": "part_empty", "part": "FIXED"})), "{remarks:?}");
    assert_eq!(room.shown("response { version }").await["response"]["version"], 0);

    let written = room.write_answer().await;
    assert_eq!(written["version"], 1);
    let edit = json!({"review": room.review, "version": 1, "cause": "a", "fixed": "b",
        "prevention": "c".repeat(3_000)});
    let mut consultant = room.consultant.clone();
    let long = done(&mut consultant, "editResponse", edit, RESPONSE).await;
    let codes = long["response"]["check"]["remarks"].as_array().unwrap().iter();
    assert!(codes.map(|remark| text(&remark["code"])).any(|code| code == "too_long"));
    assert_eq!(long["response"]["editedBy"]["name"], "Consultant of the test");
    let huge = json!({"review": room.review, "version": 2, "cause": "a".repeat(12_001), "fixed": "",
        "prevention": ""});
    assert_eq!(refused(&mut consultant, "editResponse", huge).await, "too_long");
    let reset = json!({"review": room.review, "version": 2});
    let again = done(&mut consultant, "resetResponse", reset, RESPONSE).await;
    assert_eq!(again["response"]["cause"], draft["cause"]);
    assert_eq!(again["response"]["version"], 3);
});

on_both!(two_who_write_an_answer_do_not_overwrite_each_other, |db| async move {
    let mut room = Room::planned(db).await;
    room.write_answer().await;
    let mut owner = room.owner.clone();
    for version in [0, 2] {
        let input = json!({"review": room.review, "version": version, "cause": "", "fixed": "",
            "prevention": ""});
        let answer = attempt(&mut owner, "editResponse", input, "response { version }").await;
        assert_eq!(answer.error_code(), "CONFLICT");
        assert_eq!(answer.json()["errors"][0]["extensions"]["version"], 1);
        let input = json!({"review": room.review, "version": version});
        assert_eq!(denied(&mut owner, "resetResponse", input).await, "CONFLICT");
    }
});

on_both!(clients_see_nothing_of_answers_and_submissions, |db| async move {
    let mut room = Room::planned(db).await;
    let submission = room.sent().await;
    let edit =
        json!({"review": room.review, "version": 1, "cause": "", "fixed": "", "prevention": ""});
    let record = json!({"review": room.review, "responseVersion": 1});
    let reply = json!({"submission": submission["id"], "text": "No."});
    let earlier = json!({"review": room.review, "cause": "a", "sentAt": "2026-10-01T00:00:00Z"});
    let calls = [
        ("editResponse", edit),
        ("resetResponse", json!({"review": room.review, "version": 1})),
        ("recordSubmission", record),
        ("recordEarlierSubmission", earlier),
        ("recordReply", reply),
        ("decideReply", json!({"submission": submission["id"], "outcome": "REJECTED"})),
    ];
    let queries = [
        ("query($id: ID!) { review(id: $id) { response { cause } } }", &room.review),
        ("query($id: ID!) { review(id: $id) { submissions { cause } } }", &room.review),
        ("query($id: ID!) { submission(id: $id) { cause } }", &text(&submission["id"])),
        ("query($id: ID!) { decodeReply(review: $id, text: \"No.\") { outcome } }", &room.review),
        ("query($id: ID!) { checkResponse(review: $id, cause: \"\", fixed: \"\", prevention: \"\") {
            characters } }", &room.review),
    ];
    let people = [
        (room.client.clone(), "FORBIDDEN"),
        (room.neighbour.clone(), "NOT_FOUND"),
        (room.stranger.clone(), "NOT_FOUND"),
    ];
    for (mut who, code) in people {
        for (field, input) in &calls {
            assert_eq!(denied(&mut who, field, input.clone()).await, code, "{field}");
        }
        for (query, id) in queries {
            let answer = who.graphql(query, json!({"id": id})).await;
            assert_eq!(answer.error_code(), code, "{query}");
        }
    }
    let mut viewer = room.viewer.clone();
    for (field, input) in calls {
        assert_eq!(denied(&mut viewer, field, input).await, "FORBIDDEN", "{field}");
    }
    let seen = room.asked(&mut viewer, "submissions { no } response { version }").await.data();
    assert_eq!(seen["review"]["submissions"], json!([{"no": 1}]));
});
