//! How a consultancy looks.

use crate::casework::{Room, denied, done, refused};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tests::{Client, on_both};

/// A PNG of one grey pixel.
const PIXEL: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

async fn seen(who: &mut Client) -> Value {
    let query = "{ viewer { branding { name accent logo version } } }";
    who.graphql(query, json!({})).await.data()["viewer"]["branding"].clone()
}

on_both!(everybody_sees_how_their_consultancy_looks, |db| async move {
    let room = Room::open(db).await;
    let mut owner = room.owner.clone();
    let ours = json!({"name": "Harbor", "accent": null, "logo": null, "version": 0});
    assert_eq!(seen(&mut owner).await, ours);
    let input = json!({"version": 0, "accent": "#1F6B5C", "logo": PIXEL});
    done(&mut owner, "editBranding", input.clone(), "branding { version }").await;
    let logo = format!("data:image/png;base64,{PIXEL}");
    let theirs = json!({"name": "Harbor", "accent": "#1f6b5c", "logo": logo, "version": 1});
    for who in [&room.consultant, &room.viewer, &room.client] {
        assert_eq!(seen(&mut who.clone()).await, theirs);
    }
    assert_eq!(seen(&mut room.stranger.clone()).await["accent"], json!(null));
    assert_eq!(denied(&mut owner, "editBranding", input).await, "CONFLICT");
    // What is left out stays, null goes back to ours.
    done(&mut owner, "editBranding", json!({"version": 1, "logo": null}), "").await;
    let seen = seen(&mut owner).await;
    assert_eq!((&seen["accent"], &seen["logo"]), (&json!("#1f6b5c"), &json!(null)));
});

on_both!(only_those_who_run_the_consultancy_change_how_it_looks, |db| async move {
    let room = Room::open(db).await;
    for who in [&room.consultant, &room.viewer, &room.client] {
        let code = denied(&mut who.clone(), "editBranding", json!({"version": 0})).await;
        assert_eq!(code, "FORBIDDEN");
    }
    let mut owner = room.owner.clone();
    for (change, code) in [
        (json!({"accent": "teal"}), "colour_invalid"),
        (json!({"accent": "#ffee00"}), "colour_too_pale"),
        (json!({"logo": STANDARD.encode("<svg/>")}), "logo_invalid"),
        (json!({"logo": "%"}), "logo_invalid"),
    ] {
        let mut input = json!({"version": 0});
        input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        assert_eq!(refused(&mut owner, "editBranding", input).await, code);
    }
});

on_both!(invitations_come_in_the_consultancys_colour, |db| async move {
    let room = Room::open(db).await;
    let mut owner = room.owner.clone();
    done(&mut owner, "editBranding", json!({"version": 0, "accent": "#1f6b5c"}), "").await;
    let input = json!({"email": "paula@harbor.example", "role": "CONSULTANT", "locale": "en"});
    done(&mut owner, "inviteStaff", input, "").await;
    room.app.drain().await;
    let mails = room.app.mails();
    let invitation = mails.iter().find(|mail| mail.contains("paula@harbor.example")).unwrap();
    assert!(invitation.replace("=\r\n", "").replace("=\n", "").contains("#1f6b5c"), "{invitation}");
});

on_both!(papers_are_on_the_consultancys_paper, |db| async move {
    let room = Room::planned(db).await;
    let mut owner = room.owner.clone();
    let path = format!("/reviews/{}/plan.html?language=de", room.review);
    let before = owner.get(&path).await.expect(200);
    assert!(before.text().contains("<strong>Harbor</strong>"));
    let input = json!({"version": 0, "accent": "#1f6b5c", "logo": PIXEL});
    done(&mut owner, "editBranding", input, "").await;
    let after = owner.get(&path).await.expect(200);
    assert!(after.text().contains("--brand: #1f6b5c"));
    assert!(after.text().contains(&format!("src=\"data:image/png;base64,{PIXEL}\"")));
    let plain = owner.get(&format!("/reviews/{}/plan.pdf", room.review)).await.expect(200);
    assert!(plain.body().starts_with(b"%PDF-1.7"));
});
