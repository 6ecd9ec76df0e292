//! Views of the portal that people keep.

use crate::casework::{Room, denied, done, refused};
use serde_json::{Value, json};
use tests::{Client, on_both};

const SHOWN: &str = "savedView { id page name query isShared isOwn version }";

async fn kept(who: &mut Client, name: &str, shared: bool) -> Value {
    let input = json!({"page": "reviews", "name": name, "query": "state=PLANNED&order=due",
        "shared": shared});
    done(who, "keepView", input, SHOWN).await["savedView"].clone()
}

async fn names(who: &mut Client, page: &str) -> Vec<String> {
    let query = "query($page: String) { savedViews(page: $page) { name } }";
    let seen = who.graphql(query, json!({"page": page})).await.data();
    let seen = seen["savedViews"].as_array().unwrap();
    seen.iter().map(|view| view["name"].as_str().unwrap().to_owned()).collect()
}

on_both!(a_view_is_ones_own_until_it_is_shared_with_the_team, |db| async move {
    let room = Room::open(db).await;
    let (mut consultant, mut viewer) = (room.consultant.clone(), room.viewer.clone());
    let (mut client, mut stranger) = (room.client.clone(), room.stranger.clone());
    let view = kept(&mut consultant, "Due this week", false).await;
    assert_eq!(
        (&view["isOwn"], &view["isShared"], &view["version"]),
        (&json!(true), &json!(false), &json!(1))
    );
    assert_eq!(view["query"], "state=PLANNED&order=due");
    assert_eq!(names(&mut consultant, "reviews").await, ["Due this week"]);
    assert!(names(&mut consultant, "desk").await.is_empty());
    assert!(names(&mut viewer, "reviews").await.is_empty());

    let share = json!({"id": view["id"], "version": 1, "name": "Due soon", "shared": true});
    let shared = done(&mut consultant, "changeView", share.clone(), SHOWN).await;
    assert_eq!(shared["savedView"]["version"], 2);
    assert_eq!(names(&mut viewer, "reviews").await, ["Due soon"]);
    assert!(names(&mut client, "reviews").await.is_empty());
    assert!(names(&mut stranger, "reviews").await.is_empty());
    assert_eq!(denied(&mut consultant, "changeView", share).await, "CONFLICT");

    // Only its owner changes it; those who run the consultancy may remove it.
    let input = json!({"id": view["id"], "version": 2, "name": "Mine"});
    for who in [&mut viewer, &mut client, &mut stranger] {
        assert_eq!(denied(who, "changeView", input.clone()).await, "NOT_FOUND");
        assert_eq!(denied(who, "removeView", json!({"id": view["id"]})).await, "NOT_FOUND");
    }
    let mut owner = room.owner.clone();
    assert_eq!(denied(&mut owner, "changeView", input).await, "NOT_FOUND");
    done(&mut owner, "removeView", json!({"id": view["id"]}), "done").await;
    assert!(names(&mut consultant, "reviews").await.is_empty());
});

on_both!(who_may_not_work_on_cases_keeps_views_only_for_themselves, |db| async move {
    let room = Room::open(db).await;
    for who in [&room.viewer, &room.client] {
        let mut who = who.clone();
        kept(&mut who, "Mine", false).await;
        assert_eq!(names(&mut who, "reviews").await, ["Mine"]);
        let input = json!({"page": "reviews", "name": "Ours", "query": "", "shared": true});
        assert_eq!(denied(&mut who, "keepView", input).await, "FORBIDDEN");
    }
    let mut owner = room.owner.clone();
    let own = kept(&mut room.client.clone(), "Private", false).await;
    assert_eq!(denied(&mut owner, "removeView", json!({"id": own["id"]})).await, "NOT_FOUND");
});

on_both!(a_view_that_cannot_be_kept_is_refused, |db| async move {
    let room = Room::open(db).await;
    let mut who = room.consultant.clone();
    for (change, code) in [
        (json!({"page": "https://elsewhere.example"}), "page_invalid"),
        (json!({"page": ""}), "page_invalid"),
        (json!({"name": " "}), "name_invalid"),
        (json!({"query": "a\nb"}), "query_invalid"),
        (json!({"query": "x".repeat(2_001)}), "query_invalid"),
    ] {
        let mut input = json!({"page": "reviews", "name": "Due", "query": ""});
        input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        assert_eq!(refused(&mut who, "keepView", input).await, code);
    }
});
