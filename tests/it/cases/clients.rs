//! What a client sees of a case: the score, the plan, the clocks, and nothing of what is behind.

use super::of;
use crate::casework::Room;
use serde_json::{Value, json};
use tests::on_both;

/// What the consultancy keeps to itself.
const INTERNAL: [&str; 6] = [
    "assigneeId",
    "rulebook",
    "chosenWindowEnd",
    "shipped { category }",
    "latest { causes { involved } }",
    "revisions { no }",
];

on_both!(a_client_sees_his_case_and_nothing_behind_it, |db| async move {
    let mut room = Room::planned(db).await;
    let mut client = room.client.clone();
    for field in INTERNAL {
        let query = format!("query($id: ID!) {{ review(id: $id) {{ {field} }} }}");
        let asked = json!({"id": room.review});
        assert_eq!(
            client.graphql(&query, asked.clone()).await.error_code(),
            "FORBIDDEN",
            "{field}"
        );
        let mut viewer = room.viewer.clone();
        let _ = viewer.graphql(&query, asked).await.data();
    }
    let one = "query($id: ID!) { review(id: $id) { revision(no: 1) { asOf } } }";
    let one = client.graphql(one, json!({"id": room.review})).await;
    assert_eq!(one.error_code(), "FORBIDDEN");
    let mine = "title state waitingFor rateBp status recoversOn windowStart windowEnd openedAt
        market { marketplace } account { name } deadlines { whose } possibleSteps";
    let (seen, known) = (
        of(&mut client, &room.review, mine).await,
        of(&mut room.owner.clone(), &room.review, mine).await,
    );
    for field in ["title", "state", "waitingFor", "rateBp", "status", "recoversOn", "windowEnd"] {
        assert_eq!(seen[field], known[field], "{field}");
    }
    assert!(seen["rateBp"].is_number());

    // What is said within the consultancy stays there.
    let step = json!({"id": room.review, "step": "WITHDRAW", "remark": "He does not pay."});
    crate::casework::done(&mut room.consultant, "stepReview", step, "review { state }").await;
    let shown = "timeline(first: 50) { edges { node { kind forClient remark } } }";
    let hers = of(&mut client, &room.review, shown).await;
    assert!(!hers.to_string().contains("He does not pay."));
    let all = of(&mut room.owner.clone(), &room.review, shown).await;
    assert!(all.to_string().contains("He does not pay."));
    let nodes = |of: &Value| of["timeline"]["edges"].as_array().unwrap().clone();
    assert!(nodes(&hers).iter().all(|edge| edge["node"]["forClient"] == true));
    let for_client = nodes(&all).into_iter().filter(|edge| edge["node"]["forClient"] == true);
    assert_eq!(for_client.count(), nodes(&hers).len());
});

on_both!(lists_show_what_is_the_callers_to_see, |db| async move {
    let room = Room::open(db).await;
    let list = "query($filter: ReviewFilter) { reviews(first: 10, filter: $filter) {
        edges { node { id } } } }";
    for (who, seen) in
        [(&room.viewer, 1), (&room.client, 1), (&room.neighbour, 0), (&room.stranger, 0)]
    {
        let page = who.clone().graphql(list, json!({})).await.data();
        assert_eq!(page["reviews"]["edges"].as_array().unwrap().len(), seen);
    }
    let mut owner = room.owner.clone();
    for (filter, seen) in [
        (json!({"states": ["ANALYSED", "OPEN"]}), 1),
        (json!({"states": ["CLOSED"]}), 0),
        (json!({"account": room.account}), 1),
        (json!({"account": room.market}), 0),
        (json!({"market": room.market, "waitingFor": "US"}), 1),
        (json!({"waitingFor": "AMAZON"}), 0),
        (json!({"waitingFor": null}), 0),
    ] {
        let page = owner.graphql(list, json!({"filter": filter})).await.data();
        let edges = page["reviews"]["edges"].as_array().unwrap();
        assert_eq!(edges.len(), seen, "{filter}");
    }
});
