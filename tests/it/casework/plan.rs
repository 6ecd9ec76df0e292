//! The plan: who sees what of it, who may change it, and what becomes of it.

use super::{Room, attempt, denied, done, refused};
use crate::app::text;
use crate::uploads::upload;
use serde_json::{Value, json};
use tests::on_both;

fn of<'p>(plan: &'p [Value], owner: &str) -> &'p Value {
    plan.iter().find(|action| action["owner"] == owner && action["progress"] == "OPEN").unwrap()
}

fn at(action: &Value) -> Value {
    json!({"id": action["id"], "version": action["version"]})
}

on_both!(clients_see_their_own_actions_and_of_others_what_they_are_called, |db| async move {
    let room = Room::planned(db).await;
    let (mut consultant, mut client) = (room.consultant.clone(), room.client.clone());
    let staff = room.plan(&mut consultant).await;
    let theirs = room.plan(&mut client).await;
    assert_eq!(staff.len(), theirs.len());
    assert!(staff.len() > 3, "{staff:#?}");
    let order = ["CORRECT_NOW", "FIX_PROCESS", "PREVENT", "MONITOR"];
    let rank = |a: &Value| order.iter().position(|section| a["section"] == *section);
    assert!(staff.is_sorted_by_key(rank));
    for action in &staff {
        assert!(action["detail"].is_string() && action["expectedGainBp"].is_number());
        assert!(action["evidence"].is_array() && text(&action["doneWhen"]).ends_with('.'));
    }
    assert!(staff.iter().any(|action| action["evidence"] != json!([])));
    for action in &theirs {
        assert_eq!(action["detail"].is_string(), action["owner"] == "CLIENT", "{action}");
        assert_eq!(action["expectedGainBp"], Value::Null);
        assert_eq!((&action["evidence"], &action["causes"]), (&json!([]), &json!([])));
    }
    for mut outsider in [room.neighbour.clone(), room.stranger.clone()] {
        let answer = room.asked(&mut outsider, "plan { title }").await;
        assert_eq!(answer.error_code(), "NOT_FOUND");
        let query = "query($id: ID!) { planAction(id: $id) { title } }";
        let answer = outsider.graphql(query, json!({"id": staff[0]["id"]})).await;
        assert_eq!(answer.error_code(), "NOT_FOUND");
    }
});

on_both!(each_change_of_a_plan_asks_who_wants_it, |db| async move {
    let room = Room::planned(db).await;
    let mut consultant = room.consultant.clone();
    let plan = room.plan(&mut consultant).await;
    let (ours, theirs) = (of(&plan, "US"), of(&plan, "CLIENT"));
    let with = |action: &Value, more: Value| {
        let mut input = at(action);
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let new = json!({"review": room.review, "section": "PREVENT", "owner": "CLIENT",
        "title": "Call the carrier", "dueOn": "2026-11-20"});
    let all: Vec<&Value> = plan.iter().map(|action| &action["id"]).collect();
    // What, with what, and whether viewers and the client's people may.
    let calls = [
        ("editPlanAction", with(theirs, json!({"title": "Another"})), "FORBIDDEN"),
        ("addPlanAction", new, "FORBIDDEN"),
        ("orderPlan", json!({"review": room.review, "actions": all}), "FORBIDDEN"),
        ("waivePlanAction", with(theirs, json!({"reason": "No."})), "FORBIDDEN"),
        ("completePlanAction", at(ours), "FORBIDDEN"),
        ("reopenPlanAction", at(ours), "FORBIDDEN"),
    ];
    for (field, input, code) in calls {
        for mut outsider in [room.neighbour.clone(), room.stranger.clone()] {
            assert_eq!(denied(&mut outsider, field, input.clone()).await, "NOT_FOUND", "{field}");
        }
        for mut insider in [room.viewer.clone(), room.client.clone()] {
            assert_eq!(denied(&mut insider, field, input.clone()).await, code, "{field}");
        }
        let mut nobody = room.app.anonymous();
        let answer = attempt(&mut nobody, field, input, "").await;
        assert_eq!(answer.error_code(), "UNAUTHENTICATED", "{field}");
    }
    // What is the client's, the client ticks; so does the desk for a client who calls.
    let mut viewer = room.viewer.clone();
    assert_eq!(denied(&mut viewer, "completePlanAction", at(theirs)).await, "FORBIDDEN");
    let mut client = room.client.clone();
    let ticked = done(
        &mut client,
        "completePlanAction",
        at(theirs),
        "planAction { id version
        progress settledBy { name } }",
    )
    .await;
    let ticked = &ticked["planAction"];
    assert_eq!(ticked["progress"], "DONE");
    assert_eq!(ticked["settledBy"]["name"], "Client of the test");
    let again = refused(&mut consultant, "completePlanAction", at(ticked)).await;
    assert_eq!(again, "action_settled");
    let open = done(
        &mut client,
        "reopenPlanAction",
        at(ticked),
        "planAction { id version progress
        settledAt }",
    )
    .await;
    let open = &open["planAction"];
    assert_eq!((&open["progress"], &open["settledAt"]), (&json!("OPEN"), &Value::Null));
    assert_eq!(refused(&mut client, "reopenPlanAction", at(open)).await, "action_open");
    done(&mut consultant, "completePlanAction", at(open), "planAction { id }").await;
    // What was waived by the consultancy, the client does not take up again.
    let theirs = room.plan(&mut consultant).await;
    let waived = with(of(&theirs, "CLIENT"), json!({"reason": "The carrier changed."}));
    let waived =
        done(&mut consultant, "waivePlanAction", waived, "planAction { id version }").await;
    let denied = denied(&mut client, "reopenPlanAction", at(&waived["planAction"])).await;
    assert_eq!(denied, "FORBIDDEN");
});

on_both!(two_who_change_an_action_at_once_do_not_overwrite_each_other, |db| async move {
    let room = Room::planned(db).await;
    let mut consultant = room.consultant.clone();
    let plan = room.plan(&mut consultant).await;
    let action = of(&plan, "CLIENT");
    let edit = |title: &str| {
        let (id, version) = (&action["id"], &action["version"]);
        json!({"id": id, "version": version, "title": title, "dueOn": "2026-12-01"})
    };
    let shown = "planAction { title dueOn version }";
    let first = done(&mut consultant, "editPlanAction", edit("Ask Maria"), shown).await;
    assert_eq!(first["planAction"]["title"], "Ask Maria");
    assert_eq!(first["planAction"]["dueOn"], "2026-12-01");
    let mut owner = room.owner.clone();
    let answer = attempt(&mut owner, "editPlanAction", edit("Ask Tom"), shown).await;
    assert_eq!(answer.error_code(), "CONFLICT");
    let version = &answer.json()["errors"][0]["extensions"]["version"];
    assert_eq!(version, &first["planAction"]["version"]);
    let mut client = room.client.clone();
    assert_eq!(denied(&mut client, "completePlanAction", at(action)).await, "CONFLICT");
    let title = refused(&mut consultant, "editPlanAction", edit("  ")).await;
    assert_eq!(title, "blank");
    let amazon = json!({"id": action["id"], "version": 2, "owner": "AMAZON"});
    assert_eq!(refused(&mut consultant, "editPlanAction", amazon).await, "owner");
});

on_both!(actions_are_added_put_in_order_and_left_out_for_a_reason, |db| async move {
    let room = Room::planned(db).await;
    let mut consultant = room.consultant.clone();
    let new = json!({"review": room.review, "section": "FIX_PROCESS", "owner": "CARRIER",
        "title": "Scan at pickup", "detail": "Ask the depot.", "dueOn": "2026-11-20"});
    let added = done(&mut consultant, "addPlanAction", new, "planAction { id code version }").await;
    let added = &added["planAction"];
    assert_eq!(added["code"], Value::Null);
    let plan = room.plan(&mut consultant).await;
    let fixes: Vec<&Value> = plan.iter().filter(|a| a["section"] == "FIX_PROCESS").collect();
    assert_eq!(fixes.last().unwrap()["title"], "Scan at pickup");
    let mut order: Vec<&Value> = plan.iter().map(|action| &action["id"]).collect();
    order.reverse();
    let input = json!({"review": room.review, "actions": order});
    let ordered = done(&mut consultant, "orderPlan", input, "plan { section title }").await;
    let fixes = |plan: &Value| -> Vec<String> {
        let fixes = plan.as_array().unwrap().iter().filter(|a| a["section"] == "FIX_PROCESS");
        fixes.map(|action| text(&action["title"])).collect()
    };
    assert_eq!(fixes(&ordered["plan"])[0], "Scan at pickup");
    let some = json!({"review": room.review, "actions": order[1..]});
    assert_eq!(refused(&mut consultant, "orderPlan", some).await, "plan_changed");
    let waive = |reason: &str| json!({"id": added["id"], "version": 1, "reason": reason});
    assert_eq!(refused(&mut consultant, "waivePlanAction", waive(" ")).await, "blank");
    let waived = done(
        &mut consultant,
        "waivePlanAction",
        waive("They do it already."),
        "planAction { progress note }",
    )
    .await;
    assert_eq!(waived["planAction"]["progress"], "WAIVED");
    assert_eq!(waived["planAction"]["note"], "They do it already.");
});

on_both!(a_tick_comes_with_a_note_and_files_of_the_account, |db| async move {
    let room = Room::planned(db).await;
    let (mut client, mut owner) = (room.client.clone(), room.owner.clone());
    let plan = room.plan(&mut client).await;
    let action = of(&plan, "CLIENT");
    let ours = upload(&mut client, &room.account, "receipt.csv", "order-id\n1\n").await;
    let maker = "mutation($input: CreateSellerAccountInput!) { createSellerAccount(input: $input) {
        sellerAccount { id } } }";
    let other = owner.graphql(maker, json!({"input": {"name": "Quince"}})).await.data();
    let other = text(&other["createSellerAccount"]["sellerAccount"]["id"]);
    let foreign = upload(&mut owner, &other, "foreign.csv", "order-id\n2\n").await;
    let tick = |files: &[&str]| {
        let (id, version) = (&action["id"], &action["version"]);
        json!({"id": id, "version": version, "note": "Done at Reno.", "files": files})
    };
    for files in [&[foreign.as_str()][..], &[ours.as_str(), "bm90aGluZw"]] {
        let code = refused(&mut client, "completePlanAction", tick(files)).await;
        assert_eq!(code, "unknown_file");
    }
    let shown = "planAction { note files { fileName } progress }";
    let ticked = done(&mut client, "completePlanAction", tick(&[&ours, &ours]), shown).await;
    let ticked = &ticked["planAction"];
    assert_eq!(ticked["files"], json!([{"fileName": "receipt.csv"}]));
    assert_eq!((&ticked["note"], &ticked["progress"]), (&json!("Done at Reno."), &json!("DONE")));
    let mut viewer = room.viewer.clone();
    let seen = room.plan(&mut viewer).await;
    let seen = seen.iter().find(|one| one["id"] == action["id"]).unwrap();
    assert_eq!(seen["files"], json!([{"fileName": "receipt.csv"}]));
    assert_eq!(seen["settledBy"]["name"], "Client of the test");
    let timeline =
        room.asked(&mut client, "timeline(first: 5) { edges { node { kind actionTitle } } }").await;
    let timeline = timeline.data()["review"]["timeline"]["edges"].clone();
    let told = json!({"kind": "action_done", "actionTitle": action["title"]});
    assert!(timeline.as_array().unwrap().iter().any(|edge| edge["node"] == told), "{timeline}");
});
