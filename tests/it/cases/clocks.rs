//! Whom a case waits for and how long, deadlines, and who works on it.

use super::of;
use crate::casework::{Room, denied, done, refused};
use serde_json::{Value, json};
use std::time::Duration;
use tests::on_both;

const HOUR: u64 = 3_600;

on_both!(clocks_tell_how_long_each_party_has_had_the_ball, |db| async move {
    let mut room = Room::planned(db).await;
    let shown = "waitingFor clocks { us client amazon carrier nobody }";
    let mut owner = room.owner.clone();
    let before = of(&mut owner, &room.review, shown).await;
    let with = |of: &Value, party: &str| of["clocks"][party].as_u64().unwrap();
    room.tick(&["CORRECT_NOW", "FIX_PROCESS"]).await;
    room.write_answer().await;
    assert_eq!(room.step("ASK_CLIENT").await, "CLIENT_APPROVAL");
    room.pass(Duration::from_secs(5 * HOUR)).await;
    let mut owner = room.owner.clone();
    let asked = of(&mut owner, &room.review, shown).await;
    assert_eq!(asked["waitingFor"], "CLIENT");
    assert_eq!(with(&asked, "client") - with(&before, "client"), 5 * HOUR);
    let mut client = room.client.clone();
    assert_eq!(of(&mut client, &room.review, shown).await, asked);
    let input = json!({"review": room.review});
    done(&mut client, "approvePlan", input, "review { state }").await;
    room.pass(Duration::from_secs(2 * HOUR)).await;
    let mut owner = room.owner.clone();
    let approved = of(&mut owner, &room.review, shown).await;
    assert_eq!(approved["waitingFor"], "US");
    assert_eq!(with(&approved, "us") - with(&asked, "us"), 2 * HOUR);
    assert_eq!(room.step("WITHDRAW").await, "WITHDRAWN");
    room.pass(Duration::from_secs(HOUR)).await;
    let mut owner = room.owner.clone();
    let ended = of(&mut owner, &room.review, shown).await;
    assert_eq!((&ended["waitingFor"], with(&ended, "nobody")), (&Value::Null, HOUR));
    // The present moment is in the sum: nothing got lost between them.
    let opened = of(&mut owner, &room.review, "openedAt").await;
    let opened: jiff::Timestamp = opened["openedAt"].as_str().unwrap().parse().unwrap();
    let now = room.app.clock().now().timestamp();
    let parties = ["us", "client", "amazon", "carrier", "nobody"];
    let sum: u64 = parties.iter().map(|party| with(&ended, party)).sum();
    assert_eq!(i64::try_from(sum).unwrap(), now - opened.as_second());
});

on_both!(deadlines_come_nearer_and_are_met_by_sending, |db| async move {
    let mut room = Room::planned(db).await;
    let mut owner = room.owner.clone();
    let now = room.app.clock().now();
    let due = |hours: i64| (now + chrono::TimeDelta::hours(hours)).to_rfc3339();
    let version = of(&mut owner, &room.review, "version").await["version"].clone();
    let input = json!({"id": room.review, "version": version, "amazonDueAt": due(72),
        "ourDueAt": due(30)});
    let shown = "review { version deadlines { whose standing metAt } }";
    let set = done(&mut owner, "setReviewDeadlines", input.clone(), shown).await;
    let standing = |of: &Value| -> Vec<Value> {
        let all = of["deadlines"].as_array().unwrap();
        all.iter().map(|one| json!([one["whose"], one["standing"]])).collect()
    };
    assert_eq!(standing(&set["review"]), [json!(["OURS", "NEAR"]), json!(["AMAZON", "AHEAD"])]);
    assert_eq!(denied(&mut owner, "setReviewDeadlines", input).await, "CONFLICT");
    // What is due first is first in the list, and what is not due is last.
    let open = json!({"market": room.market, "title": "Nothing due"});
    done(&mut owner, "openReview", open, "review { id }").await;
    let list = "{ reviews(first: 5, orderBy: DUE_FIRST) { edges { node { title } cursor } } }";
    let titles = |page: &Value| -> Vec<String> {
        let edges = page["reviews"]["edges"].as_array().unwrap();
        edges.iter().map(|edge| edge["node"]["title"].as_str().unwrap().to_owned()).collect()
    };
    let page = owner.graphql(list, json!({})).await.data();
    assert_eq!(titles(&page), ["Toys below the threshold", "Nothing due"]);
    let after = list.replace("first: 5,", "first: 1, after: $after,").replacen(
        '{',
        "query($after: String) {",
        1,
    );
    let cursor = page["reviews"]["edges"][0]["cursor"].clone();
    let rest = owner.graphql(&after, json!({"after": cursor})).await.data();
    assert_eq!(titles(&rest), ["Nothing due"]);

    room.pass(Duration::from_secs(31 * HOUR)).await;
    let mut owner = room.owner.clone();
    let later = of(&mut owner, &room.review, "deadlines { whose standing }").await;
    assert_eq!(standing(&later), [json!(["OURS", "MISSED"]), json!(["AMAZON", "NEAR"])]);
    room.sent().await;
    let sent = of(&mut owner, &room.review, "deadlines { whose standing metAt }").await;
    let mut met = standing(&sent);
    met.sort_by_key(ToString::to_string);
    assert_eq!(met, [json!(["AMAZON", "REACHED"]), json!(["OURS", "MISSED"])]);
});

on_both!(a_case_is_given_to_those_who_can_work_on_it, |db| async move {
    let room = Room::open(db).await;
    let mut owner = room.owner.clone();
    let me = |who: &tests::Client| {
        let mut who = who.clone();
        async move {
            let viewer = who.graphql("{ viewer { person { id } } }", json!({})).await.data();
            viewer["viewer"]["person"]["id"].clone()
        }
    };
    let version = of(&mut owner, &room.review, "version").await["version"].clone();
    let give = |to: Value| json!({"id": room.review, "version": version, "assignee": to});
    for who in [&room.viewer, &room.client, &room.stranger] {
        let code = refused(&mut owner, "assignReview", give(me(who).await)).await;
        assert_eq!(code, "unknown_assignee");
    }
    let carla = me(&room.consultant).await;
    let given =
        done(&mut owner, "assignReview", give(carla.clone()), "review { assigneeId }").await;
    assert_eq!(given["review"]["assigneeId"], carla);
    let list = "query($who: ID) { reviews(first: 5, filter: {assignee: $who}) {
        edges { node { id } } } }";
    let hers = owner.graphql(list, json!({"who": carla})).await.data();
    assert_eq!(hers["reviews"]["edges"][0]["node"]["id"], room.review);
    let nobodys = owner.graphql(list, json!({"who": null})).await.data();
    assert_eq!(nobodys["reviews"]["edges"], json!([]));
});
