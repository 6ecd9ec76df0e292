//! What is said about a case, and to whom.

use super::{Room, attempt, denied, done, refused};
use crate::app::text;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Client, on_both};

async fn say(room: &Room, who: &mut Client, audience: &str, body: &str) -> Value {
    let input = json!({"review": room.review, "audience": audience, "body": body});
    let shown = "comment { id version audience byClient author { name } }";
    done(who, "addComment", input, shown).await["comment"].clone()
}

async fn read(room: &Room, who: &mut Client, narrowed: &str) -> (Vec<Value>, Value) {
    let field = format!(
        "comments(first: 10{narrowed}) {{ totalCount edges {{ node {{ body audience deletedAt }} }} }}"
    );
    let page = room.asked(who, &field).await.data()["review"]["comments"].clone();
    let edges = page["edges"].as_array().unwrap();
    let bodies = edges.iter().map(|edge| edge["node"]["body"].clone()).collect();
    (bodies, page["totalCount"].clone())
}

on_both!(no_client_learns_that_something_was_said_internally, |db| async move {
    let room = Room::planned(db).await;
    let (mut consultant, mut client) = (room.consultant.clone(), room.client.clone());
    let mark = "timeline(first: 50) { edges { node { kind } } } version comments(first: 1) {
        totalCount } waitingFor";
    let before = room.asked(&mut client, mark).await.data();
    let input = json!({"review": room.review, "body": "They will not pay."});
    let secret =
        done(&mut consultant, "addComment", input, "comment { id audience version }").await;
    let secret = &secret["comment"];
    assert_eq!(secret["audience"], "INTERNAL");
    assert_eq!(room.asked(&mut client, mark).await.data(), before);
    for narrowed in ["", ", audience: INTERNAL", ", audience: CLIENT"] {
        assert_eq!(read(&room, &mut client, narrowed).await, (vec![], json!(0)));
    }
    let query = "query($id: ID!) { comment(id: $id) { body } }";
    for mut who in [client.clone(), room.neighbour.clone(), room.stranger.clone()] {
        let answer = who.graphql(query, json!({"id": secret["id"]})).await;
        assert_eq!(answer.error_code(), "NOT_FOUND");
        let edit = json!({"id": secret["id"], "version": 1, "body": "Mine."});
        assert_eq!(denied(&mut who, "editComment", edit).await, "NOT_FOUND");
        let delete = json!({"id": secret["id"], "version": 1});
        assert_eq!(denied(&mut who, "deleteComment", delete).await, "NOT_FOUND");
    }
    assert_eq!(
        read(&room, &mut consultant, "").await,
        (vec![json!("They will not pay.")], json!(1))
    );
    let mut viewer = room.viewer.clone();
    assert_eq!(read(&room, &mut viewer, ", audience: INTERNAL").await.1, 1);

    say(&room, &mut consultant, "CLIENT", "Please upload the receipts.").await;
    let (bodies, count) = read(&room, &mut client, "").await;
    assert_eq!((bodies, count), (vec![json!("Please upload the receipts.")], json!(1)));
});

on_both!(who_may_say_what_to_whom, |db| async move {
    let room = Room::planned(db).await;
    let input =
        |audience: &str| json!({"review": room.review, "audience": audience, "body": "Hello."});
    let mut client = room.client.clone();
    assert_eq!(denied(&mut client, "addComment", input("INTERNAL")).await, "FORBIDDEN");
    let said = say(&room, &mut client, "CLIENT", "When?").await;
    assert_eq!(said["byClient"], true);
    assert_eq!(said["author"]["name"], "Client of the test");
    let mut viewer = room.viewer.clone();
    for audience in ["INTERNAL", "CLIENT"] {
        assert_eq!(denied(&mut viewer, "addComment", input(audience)).await, "FORBIDDEN");
        for mut outsider in [room.neighbour.clone(), room.stranger.clone()] {
            assert_eq!(denied(&mut outsider, "addComment", input(audience)).await, "NOT_FOUND");
        }
    }
    let mut consultant = room.consultant.clone();
    let blank = json!({"review": room.review, "audience": "CLIENT", "body": " \n"});
    assert_eq!(refused(&mut consultant, "addComment", blank).await, "blank");
    let long = json!({"review": room.review, "audience": "CLIENT", "body": "a".repeat(10_001)});
    assert_eq!(refused(&mut consultant, "addComment", long).await, "too_long");
});

on_both!(ones_own_words_can_be_changed_and_taken_back_for_a_day, |db| async move {
    let room = Room::planned(db).await;
    let (mut consultant, mut client) = (room.consultant.clone(), room.client.clone());
    let said = say(&room, &mut consultant, "CLIENT", "On Monday.").await;
    let edit =
        |version: i64, body: &str| json!({"id": said["id"], "version": version, "body": body});
    assert_eq!(refused(&mut client, "editComment", edit(1, "Never.")).await, "not_yours");
    let shown = "comment { body version editedAt }";
    let edited = done(&mut consultant, "editComment", edit(1, "On Tuesday."), shown).await;
    assert_eq!(edited["comment"]["body"], "On Tuesday.");
    let answer = attempt(&mut consultant, "editComment", edit(1, "On Friday."), shown).await;
    assert_eq!(answer.error_code(), "CONFLICT");
    room.app.clock().advance(Duration::from_secs(25 * 3600));
    let mut consultant = room.app.signed_in("carla@harbor.example").await;
    let mut owner = room.app.signed_in("owner@harbor.example").await;
    let mut client = room.app.signed_in("clive@aster.example").await;
    assert_eq!(refused(&mut consultant, "editComment", edit(2, "Now.")).await, "too_late");
    let delete = json!({"id": said["id"], "version": 2});
    assert_eq!(refused(&mut consultant, "deleteComment", delete.clone()).await, "too_late");
    // Who runs the consultancy may.
    done(&mut owner, "deleteComment", delete, "comment { body deletedAt }").await;
    let (bodies, count) = read(&room, &mut client, "").await;
    assert_eq!((bodies, count), (vec![Value::Null], json!(1)));
    let again = json!({"id": said["id"], "version": 3});
    assert_eq!(refused(&mut owner, "deleteComment", again).await, "comment_deleted");
});

on_both!(comments_come_in_pages_the_latest_first, |db| async move {
    let room = Room::planned(db).await;
    let mut consultant = room.consultant.clone();
    for no in 1..=5 {
        say(&room, &mut consultant, "CLIENT", &no.to_string()).await;
    }
    let mut after = Value::Null;
    let mut all = Vec::new();
    loop {
        let query = "query($id: ID!, $after: String) { review(id: $id) { comments(first: 2,
            after: $after) { edges { node { body } } pageInfo { hasNextPage endCursor } } } }";
        let page = consultant.graphql(query, json!({"id": room.review, "after": after})).await;
        let page = page.data()["review"]["comments"].clone();
        all.extend(
            page["edges"].as_array().unwrap().iter().map(|edge| text(&edge["node"]["body"])),
        );
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
    assert_eq!(all, ["5", "4", "3", "2", "1"]);
});
