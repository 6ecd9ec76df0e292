//! What becomes of a plan when the packages are scored again.

use super::{Room, done, read};
use crate::app::text;
use serde_json::{Value, json};
use tests::on_both;

on_both!(
    a_new_score_keeps_what_was_done_and_changed_and_drops_what_it_does_not_call_for,
    |db| async move {
        let mut room = Room::planned(db).await;
        let mut consultant = room.consultant.clone();
        let before = room.plan(&mut consultant).await;
        let theirs: Vec<&Value> =
            before.iter().filter(|action| action["owner"] == "CLIENT").collect();
        let tick = json!({"id": theirs[0]["id"], "version": 1, "note": "Done."});
        done(&mut consultant, "completePlanAction", tick, "planAction { id }").await;
        let edit = json!({"id": theirs[1]["id"], "version": 1, "title": "Ask Maria"});
        done(&mut consultant, "editPlanAction", edit, "planAction { id }").await;
        let new = json!({"review": room.review, "section": "PREVENT", "owner": "CLIENT",
        "title": "Call the carrier", "dueOn": "2026-11-20"});
        done(&mut consultant, "addPlanAction", new, "planAction { id }").await;

        let mut owner = room.owner.clone();
        read(&room.app, &mut owner, &room.account, &room.market, 2).await;
        room.app.drain().await;
        let shown = room.shown("state latest { no }").await;
        assert_eq!(shown, json!({"state": "PLANNED", "latest": {"no": 2}}));
        let after = room.plan(&mut consultant).await;
        let same =
            |action: &Value| after.iter().find(|one| one["id"] == action["id"]).unwrap().clone();
        assert_eq!(same(theirs[0])["progress"], "DONE");
        assert_eq!(same(theirs[0])["note"], "Done.");
        assert_eq!(same(theirs[1])["title"], "Ask Maria");
        assert!(
            after
                .iter()
                .any(|action| action["title"] == "Call the carrier" && action["isNeeded"] == true)
        );
        let codes = |plan: &[Value]| -> Vec<String> {
            let mut codes: Vec<String> =
                plan.iter().filter(|a| a["code"].is_string()).map(|a| text(&a["code"])).collect();
            codes.sort();
            codes
        };
        let mut unique = codes(&after);
        unique.dedup();
        assert_eq!(unique, codes(&after));
        assert!(codes(&before).iter().all(|code| unique.contains(code)));
    }
);
