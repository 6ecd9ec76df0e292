//! A plan that does not stand yet: the consultancy works on it, the client hears nothing of it.

use super::{Room, denied, done, read};
use crate::app::text;
use crate::uploads::attach;
use serde_json::{Value, json};
use tests::{Client, on_both};

/// The code of the error that an action by its id is answered with.
async fn no_action(who: &mut Client, id: &Value) -> String {
    let one = "query($id: ID!) { planAction(id: $id) { title } }";
    who.graphql(one, json!({"id": id})).await.error_code()
}

/// What somebody has to do, and what of the timeline names an action.
async fn heard(room: &Room, who: &mut Client) -> (Value, Vec<Value>) {
    let tasks = "{ clientTasks(first: 9) { approvals { id } tasks { action { title } } } }";
    let tasks = who.graphql(tasks, json!({})).await.data()["clientTasks"].clone();
    let shown = "timeline(first: 50) { edges { node { kind actionTitle actionId } } }";
    let timeline = room.asked(who, shown).await.data()["review"]["timeline"]["edges"].clone();
    let named = timeline.as_array().unwrap().iter().map(|edge| edge["node"].clone());
    let about = |node: &Value| {
        let kind = text(&node["kind"]);
        kind.starts_with("action_") || kind.starts_with("plan_")
    };
    (tasks, named.filter(about).collect())
}

on_both!(a_client_hears_nothing_of_a_draft, |db| async move {
    let mut room = Room::open(db).await;
    let (mut client, mut consultant) = (room.client.clone(), room.consultant.clone());
    let draft = room.plan(&mut consultant).await;
    let of = |owner: &str| draft.iter().find(|action| action["owner"] == owner).unwrap().clone();
    let (ours, theirs) = (of("US"), of("CLIENT"));

    // The consultancy works on it.
    let proof = attach(&mut consultant, &room.account, "training.pdf", b"%PDF-1.7").await;
    let tick = json!({"id": ours["id"], "version": ours["version"], "files": [proof]});
    done(&mut consultant, "completePlanAction", tick, "planAction { id }").await;
    let edit = json!({"id": theirs["id"], "version": theirs["version"], "title": "Ask Maria"});
    done(&mut consultant, "editPlanAction", edit, "planAction { id }").await;
    let order: Vec<&Value> = draft.iter().map(|action| &action["id"]).collect();
    let order = json!({"review": room.review, "actions": order});
    done(&mut consultant, "orderPlan", order, "plan { id }").await;
    let new = json!({"review": room.review, "section": "PREVENT", "owner": "CLIENT",
        "title": "Call the carrier", "dueOn": "2026-11-20"});
    done(&mut consultant, "addPlanAction", new, "planAction { id }").await;

    // The client does not see it, whatever is asked.
    assert_eq!(room.plan(&mut client).await, Vec::<Value>::new());
    let nothing = json!({"approvals": [], "tasks": []});
    assert_eq!(heard(&room, &mut client).await, (nothing.clone(), vec![]));
    for action in &draft {
        assert_eq!(no_action(&mut client, &action["id"]).await, "NOT_FOUND");
        let node = "query($id: ID!) { node(id: $id) { id } }";
        let answer = client.graphql(node, json!({"id": action["id"]})).await.json();
        assert!(answer["data"]["node"].is_null(), "{answer}");
        let at = json!({"id": action["id"], "version": 2});
        for field in ["completePlanAction", "reopenPlanAction"] {
            assert_eq!(denied(&mut client, field, at.clone()).await, "NOT_FOUND", "{field}");
        }
    }
    let file = format!("/uploads/{proof}/content");
    assert_eq!(client.get(&file).await.status(), 404);
    assert_eq!(consultant.get(&file).await.status(), 200);
    // A second score changes nothing of that.
    read(&room.app, &mut room.owner, &room.account, &room.market, 2).await;
    room.app.drain().await;
    assert_eq!(room.plan(&mut client).await, Vec::<Value>::new());
    assert_eq!(heard(&room, &mut client).await, (nothing, vec![]));

    // Once it stands, it is there; what was done before is not told of.
    room.step("PLAN").await;
    let seen = room.plan(&mut client).await;
    assert!(seen.iter().any(|action| action["title"] == "Ask Maria"), "{seen:#?}");
    let (tasks, told) = heard(&room, &mut client).await;
    assert!(!tasks["tasks"].as_array().unwrap().is_empty());
    assert_eq!(told, Vec::<Value>::new());
    // What shows how far the consultancy is stays with it.
    assert_eq!(client.get(&file).await.status(), 404);
});

on_both!(a_draft_that_is_given_up_stays_one, |db| async move {
    let mut room = Room::open(db).await;
    let (mut client, mut consultant) = (room.client.clone(), room.consultant.clone());
    let draft = room.plan(&mut consultant).await;
    let tick = json!({"id": draft[0]["id"], "version": draft[0]["version"]});
    done(&mut consultant, "completePlanAction", tick, "planAction { id }").await;
    assert_eq!(room.step("WITHDRAW").await, "WITHDRAWN");
    assert_eq!(room.plan(&mut client).await, Vec::<Value>::new());
    for action in &draft {
        assert_eq!(no_action(&mut client, &action["id"]).await, "NOT_FOUND");
    }
    assert_eq!(room.plan(&mut consultant).await.len(), draft.len());
});

on_both!(a_plan_that_stood_is_kept_when_the_case_is_given_up, |db| async move {
    let mut room = Room::planned(db).await;
    let mut client = room.client.clone();
    let before = room.plan(&mut client).await.len();
    assert_eq!(room.step("WITHDRAW").await, "WITHDRAWN");
    assert_eq!(room.plan(&mut client).await.len(), before);
});
