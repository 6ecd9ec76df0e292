//! Cases taken out as files.

use super::{Office, of};
use crate::casework::Room;
use domain::document::content;
use serde_json::{Value, json};
use tests::{Client, on_both};

async fn get(client: &mut Client, path: &str) -> (u16, String, Vec<u8>) {
    let answer = client.send("GET", path, &[], Vec::new()).await;
    let kind = answer.header("content-type").unwrap_or_default().to_owned();
    (answer.status(), kind, answer.body().to_vec())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

on_both!(a_file_says_what_the_command_line_says, |db| async move {
    let mut office = Office::open(db, 2_000).await;
    office.import_sample().await;
    let id = office.case(json!({})).await;
    office.app.drain().await;
    let client = &mut office.owner.client;
    let (status, kind, json) = get(client, &format!("/reviews/{id}/export.json")).await;
    assert_eq!((status, kind.as_str()), (200, "application/json"));
    let found: Value = serde_json::from_slice(&json).unwrap();
    // The hash is of what the file says, whoever computes it.
    let head = of(client, &id, "latest { head { contentHash } }").await;
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, content(&found).as_bytes());
    assert_eq!(head["latest"]["head"]["contentHash"], hex(hash.as_ref()));
    let expected = office.expected();
    for key in ["overall", "fix_sequence", "risks", "recovery", "trend", "window", "exposure"] {
        assert_eq!(found[key], expected[key], "{key}");
    }
    let figures = |of: &Value| -> Vec<Value> {
        let causes = of["causes"].as_array().unwrap().iter();
        causes.map(|one| json!([one["code"], one["involved"], one["sole"], one["share"]])).collect()
    };
    assert_eq!(figures(&found), figures(&expected));

    let client = &mut office.owner.client;
    let (_, kind, page) = get(client, &format!("/reviews/{id}/export.md?revision=1")).await;
    assert_eq!(kind, "text/markdown; charset=utf-8");
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("## Are we safe?") && page.contains("## What is the plan?"));
    let (_, kind, page) = get(client, &format!("/reviews/{id}/export.html")).await;
    assert_eq!(kind, "text/html; charset=utf-8");
    assert!(String::from_utf8(page).unwrap().starts_with("<!DOCTYPE html>"));
    let (status, kind, pdf) = get(client, &format!("/reviews/{id}/export.pdf")).await;
    assert_eq!((status, kind.as_str()), (200, "application/pdf"));
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for wrong in ["export.docx", "plan.docx", "export.json?revision=7"] {
        assert_eq!(get(client, &format!("/reviews/{id}/{wrong}")).await.0, 404, "{wrong}");
    }
    let trail = "{ auditEvents(first: 10) { edges { node { action } } } }";
    let trail = client.graphql(trail, json!({})).await.data().to_string();
    for form in ["json", "md", "html", "pdf"] {
        assert!(trail.contains(&format!("export_review_{form}")), "{trail}");
    }
});

on_both!(a_client_takes_the_plan_and_nothing_else, |db| async move {
    let room = Room::planned(db).await;
    let id = room.review.clone();
    let mut client = room.client.clone();
    let (_, _, page) = get(&mut client, &format!("/reviews/{id}/export.md")).await;
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("## What is to be done?") && page.contains("Valid Tracking Rate"));
    for inside in ["## Why", "What do we tell Amazon", "What was read"] {
        assert!(!page.contains(inside), "{inside}");
    }
    let plan = room.plan(&mut client).await;
    assert!(!plan.is_empty());
    for action in &plan {
        let detail = action["detail"].as_str().unwrap_or_default();
        let first = detail.split(|c: char| !c.is_alphanumeric() && c != ' ').next().unwrap();
        assert!(page.contains(first.trim()), "{first}");
    }
    for form in ["export.pdf", "plan.pdf", "plan.html", "plan.md", "plan.json"] {
        assert_eq!(get(&mut client, &format!("/reviews/{id}/{form}")).await.0, 200, "{form}");
    }
    for form in ["export.json", "export.md?revision=1", "export.pdf?revision=1", "answer.md"] {
        assert_eq!(get(&mut client, &format!("/reviews/{id}/{form}")).await.0, 403, "{form}");
    }
    for who in [&room.neighbour, &room.stranger] {
        for form in ["export.md", "export.json", "plan.pdf", "answer.pdf"] {
            let mut who = who.clone();
            assert_eq!(get(&mut who, &format!("/reviews/{id}/{form}")).await.0, 404, "{form}");
        }
    }
    let mut nobody = room.app.anonymous();
    assert_eq!(get(&mut nobody, &format!("/reviews/{id}/plan.pdf")).await.0, 401);
});

on_both!(a_client_is_not_shown_a_plan_that_is_still_written, |db| async move {
    let mut room = Room::open(db).await;
    let id = room.review.clone();
    let (mut client, mut consultant) = (room.client.clone(), room.consultant.clone());
    for path in ["plan.pdf", "plan.json", "export.md"] {
        let answer = client.get(&format!("/reviews/{id}/{path}")).await;
        assert!(answer.text().contains("still being written"), "{}", answer.text());
    }
    assert_eq!(get(&mut consultant, &format!("/reviews/{id}/plan.pdf")).await.0, 200);
    room.step("PLAN").await;
    assert_eq!(get(&mut client, &format!("/reviews/{id}/plan.pdf")).await.0, 200);
});

on_both!(papers_are_in_the_readers_language, |db| async move {
    let room = Room::planned(db).await;
    let id = room.review.clone();
    let mut consultant = room.consultant.clone();
    let mut text = async |path: &str| {
        let (status, _, page) = get(&mut consultant, &format!("/reviews/{id}/{path}")).await;
        assert_eq!(status, 200, "{path}");
        String::from_utf8(page).unwrap()
    };
    let english = text("plan.md").await;
    for said in
        ["## Where do we stand?", "## Why?", "## What is to be done?", "### Fix the process"]
    {
        assert!(english.contains(said), "{said}: {english}");
    }
    let german = text("plan.md?language=de-AT").await;
    for said in ["## Wo stehen wir?", "## Warum?", "## Was ist zu tun?", "### Den Ablauf ändern"] {
        assert!(german.contains(said), "{said}: {german}");
    }
    let answer = text("answer.md").await;
    for said in ["## Can it be sent?", "### What caused it", "### How it will not happen again"] {
        assert!(answer.contains(said), "{said}: {answer}");
    }
    assert!(text("answer.html?language=de").await.contains("<html lang=\"de\">"));
    let data: Value = serde_json::from_str(&text("answer.json").await).unwrap();
    assert!(data["cause"].as_str().unwrap().len() > 100, "{data}");
    let plan: Value = serde_json::from_str(&text("plan.json").await).unwrap();
    assert!(
        plan["actions"].as_array().unwrap().len() > 3 && plan["score"]["threshold_bp"] == 9_500
    );
    let (_, kind, pdf) = get(&mut consultant, &format!("/reviews/{id}/answer.pdf")).await;
    assert!(kind == "application/pdf" && pdf.starts_with(b"%PDF-1.7"));
});
