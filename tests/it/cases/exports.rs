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
    for wrong in ["export.docx", "plan.json", "export.json?revision=7"] {
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
    assert!(page.contains("## What is the plan?") && page.contains("Valid Tracking Rate"));
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
    for form in ["export.pdf", "plan.pdf", "plan.html", "plan.md"] {
        assert_eq!(get(&mut client, &format!("/reviews/{id}/{form}")).await.0, 200, "{form}");
    }
    for form in ["export.json", "export.md?revision=1", "export.pdf?revision=1"] {
        assert_eq!(get(&mut client, &format!("/reviews/{id}/{form}")).await.0, 403, "{form}");
    }
    for who in [&room.neighbour, &room.stranger] {
        for form in ["export.md", "export.json", "plan.pdf"] {
            let mut who = who.clone();
            assert_eq!(get(&mut who, &format!("/reviews/{id}/{form}")).await.0, 404, "{form}");
        }
    }
    let mut nobody = room.app.anonymous();
    assert_eq!(get(&mut nobody, &format!("/reviews/{id}/plan.pdf")).await.0, 401);
});
