//! What a day begins with.

use super::{Room, done};
use crate::app::text;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Client, on_both};

const DESK: &str = "{ desk { counts { deadlines waitingForUs repliesToRead unanswered }
    deadlines(first: 10) { review { id title market { marketplace } } whose standing }
    waitingForUs(first: 10) { id } repliesToRead(first: 10) { review { id } submissionId }
    unanswered(first: 10) { review { id } since } tasks(first: 10) { review { id } action { title
    owner progress } } } }";

async fn desk(who: &mut Client) -> Value {
    who.graphql(DESK, json!({})).await.data()["desk"].clone()
}

on_both!(a_day_begins_with_what_waits_for_us, |db| async move {
    let room = Room::planned(db).await;
    let mut consultant = room.consultant.clone();
    let found = desk(&mut consultant).await;
    let none = json!({"deadlines": 0, "waitingForUs": 1, "repliesToRead": 0, "unanswered": 0});
    assert_eq!(found["counts"], none);
    assert_eq!(found["waitingForUs"], json!([{"id": room.review}]));
    let tasks = found["tasks"].as_array().unwrap();
    assert!(!tasks.is_empty());
    for task in tasks {
        assert_eq!(
            (&task["action"]["owner"], &task["action"]["progress"]),
            (&json!("US"), &json!("OPEN"))
        );
        assert_eq!(task["review"]["id"], room.review);
    }

    // A message of the client waits from when it was written until it is answered.
    let mut client = room.client.clone();
    let say = |body: &str| json!({"review": room.review, "audience": "CLIENT", "body": body});
    for body in ["When?", "Hello?"] {
        let said = done(&mut client, "addComment", say(body), "comment { createdAt }").await;
        room.app.clock().advance(Duration::from_secs(60));
        if body == "When?" {
            let waits = desk(&mut consultant).await["unanswered"].clone();
            let since = &said["comment"]["createdAt"];
            assert_eq!(waits, json!([{"review": {"id": room.review}, "since": since}]));
        }
    }
    assert_eq!(desk(&mut consultant).await["counts"]["unanswered"], 1);
    let internal = json!({"review": room.review, "body": "Let them wait."});
    done(&mut consultant, "addComment", internal, "comment { id }").await;
    assert_eq!(desk(&mut consultant).await["counts"]["unanswered"], 1);
    done(&mut consultant, "addComment", say("Soon."), "comment { id }").await;
    assert_eq!(desk(&mut consultant).await["counts"]["unanswered"], 0);

    // A deadline is shown once it is near.
    let shown = room.asked(&mut consultant, "version").await.data();
    let due = json!({"id": room.review, "version": shown["review"]["version"],
        "amazonDueAt": "2026-11-05T12:00:00Z"});
    done(&mut consultant, "setReviewDeadlines", due, "review { id }").await;
    assert_eq!(desk(&mut consultant).await["counts"]["deadlines"], 0);
    room.app.clock().advance(Duration::from_secs(2 * 86_400));
    let mut consultant = room.app.signed_in("carla@harbor.example").await;
    let near = &desk(&mut consultant).await["deadlines"];
    assert_eq!(near[0]["standing"], "NEAR");
    assert_eq!(
        (&near[0]["whose"], &near[0]["review"]["id"]),
        (&json!("AMAZON"), &json!(room.review))
    );
});

on_both!(a_desk_shows_ones_own_consultancy_and_accounts_only, |db| async move {
    let room = Room::planned(db).await;
    let empty = json!({"deadlines": 0, "waitingForUs": 0, "repliesToRead": 0, "unanswered": 0});
    for mut who in [room.client.clone(), room.neighbour.clone(), room.stranger.clone()] {
        let found = desk(&mut who).await;
        assert_eq!((&found["counts"], &found["tasks"]), (&empty, &json!([])));
    }
    let query = "{ clientTasks(first: 10) { approvals { id } tasks { review { id } action { title
        owner detail } } } }";
    for mut who in [room.neighbour.clone(), room.stranger.clone()] {
        let found = who.graphql(query, json!({})).await.data();
        assert_eq!(found["clientTasks"], json!({"approvals": [], "tasks": []}));
    }
    let mut nobody = room.app.anonymous();
    assert_eq!(nobody.graphql(query, json!({})).await.error_code(), "UNAUTHENTICATED");
});

on_both!(a_client_sees_what_to_do_next_and_what_to_approve, |db| async move {
    let mut room = Room::planned(db).await;
    let query = "{ clientTasks(first: 100) { approvals { id state } tasks { review { id title }
        action { id version owner detail progress } } } }";
    let mut client = room.client.clone();
    let found = client.graphql(query, json!({})).await.data()["clientTasks"].clone();
    assert_eq!(found["approvals"], json!([]));
    let tasks = found["tasks"].as_array().unwrap().clone();
    assert!(!tasks.is_empty());
    assert!(tasks.iter().all(|task| task["action"]["owner"] == "CLIENT"));
    assert!(tasks.iter().all(|task| !text(&task["action"]["detail"]).is_empty()));
    let first = &tasks[0]["action"];
    let input = json!({"id": first["id"], "version": first["version"]});
    done(&mut client, "completePlanAction", input, "planAction { id }").await;
    let left = client.graphql(query, json!({})).await.data()["clientTasks"]["tasks"].clone();
    assert_eq!(left.as_array().unwrap().len(), tasks.len() - 1);

    room.tick(&["CORRECT_NOW"]).await;
    room.write_answer().await;
    room.step("ASK_CLIENT").await;
    let found = client.graphql(query, json!({})).await.data()["clientTasks"].clone();
    assert_eq!(found["approvals"], json!([{"id": room.review, "state": "CLIENT_APPROVAL"}]));
    let approve = json!({"review": room.review, "remark": "Fine."});
    let mut consultant = room.consultant.clone();
    assert_eq!(super::denied(&mut consultant, "approvePlan", approve.clone()).await, "FORBIDDEN");
    done(&mut client, "approvePlan", approve, "review { approvedAt waitingFor }").await;
    let found = client.graphql(query, json!({})).await.data()["clientTasks"].clone();
    assert_eq!(found["approvals"], json!([]));
});
