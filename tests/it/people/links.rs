//! Links in mails work once and not for long.

use super::*;
use tests::on_both;

const NEW: &str = "Nine-brown-parcels-13";

async fn reset(app: &TestApp, link: &str) -> Value {
    let input = json!({ "link": link, "newPassword": NEW });
    mutate(&mut app.browser(), "resetPassword", input, "done").await
}

async fn ask_for_reset(app: &TestApp, email: &str) {
    let input = json!({ "email": email });
    let asked = mutate(&mut app.anonymous(), "requestPasswordReset", input, "done").await;
    assert_eq!(asked["done"], true);
}

on_both!(a_reset_link_works_once_ends_every_sign_in_and_signs_nobody_in, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let (_, _) = enrol(&app, &mut owner, PASSWORD).await;
    app.letters().await;
    ask_for_reset(&app, &email).await;
    let first = link(&app.letter().await);
    ask_for_reset(&app, &email).await;
    let second = link(&app.letter().await);
    assert_eq!(fault(&reset(&app, &first).await), "link_invalid", "a newer one was sent");
    let input = json!({ "link": second, "newPassword": "short" });
    let refused = mutate(&mut app.browser(), "resetPassword", input, "done").await;
    assert_eq!(refused["done"], false);
    let mut reader = app.browser();
    let input = json!({ "link": second, "newPassword": NEW });
    let done = mutate(&mut reader, "resetPassword", input, "done").await;
    assert_eq!(done["done"], true, "a refused password leaves the link good: {done}");
    assert_eq!(reader.cookie(COOKIE), None);
    assert!(!is_in(&mut owner).await);
    assert_eq!(fault(&reset(&app, &second).await), "link_invalid", "it was used");
    let begun = sign_in(&app, &mut reader, &email, NEW).await;
    assert_eq!(standing(&begun), "CODE_PENDING", "the second factor is still asked for");
});

on_both!(a_reset_link_is_good_for_an_hour, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    ask_for_reset(&app, &email).await;
    let late = link(&app.letter().await);
    app.clock().advance(Duration::from_secs(3600));
    assert_eq!(fault(&reset(&app, &late).await), "link_invalid");
    ask_for_reset(&app, &email).await;
    let good = link(&app.letter().await);
    app.clock().advance(Duration::from_secs(3599));
    assert_eq!(reset(&app, &good).await["done"], true);
});

on_both!(of_two_who_use_one_link_one_gets_through, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    ask_for_reset(&app, &email).await;
    let link = link(&app.letter().await);
    let both = futures::future::join(reset(&app, &link), reset(&app, &link)).await;
    let through = [&both.0, &both.1].iter().filter(|payload| payload["done"] == true).count();
    assert_eq!(through, 1, "{both:?}");
});

on_both!(a_link_is_good_for_its_own_purpose_only, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    ask_for_reset(&app, &email).await;
    let reset = link(&app.letter().await);
    let shown = "signedIn { standing }";
    let input = json!({ "link": reset });
    let mut browser = app.browser();
    let refused = mutate(&mut browser, "signInByMagicLink", input.clone(), shown).await;
    assert_eq!(fault(&refused), "link_invalid");
    let refused = mutate(&mut browser, "acceptInvite", input.clone(), shown).await;
    assert_eq!(fault(&refused), "link_invalid");
    assert_eq!(fault(&mutate(&mut owner, "verifyEmail", input, "done").await), "link_invalid");
});

on_both!(clients_sign_in_by_mail_and_staff_do_not, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    joins(&app, &mut owner, "cleo@client.example", "CLIENT").await;
    let mut browser = app.browser();
    let ask = |email: &str| json!({ "email": email });
    mutate(&mut browser, "requestMagicLink", ask(&email), "done").await;
    assert_eq!(app.letters().await.len(), 0, "staff get no such mail");
    mutate(&mut browser, "requestMagicLink", ask("Cleo@Client.example"), "done").await;
    let mail = app.letter().await;
    assert_eq!(mail.to, "cleo@client.example");
    let input = json!({ "link": link(&mail) });
    let shown = "signedIn { standing }";
    let signed_in = mutate(&mut browser, "signInByMagicLink", input.clone(), shown).await;
    assert_eq!(standing(&signed_in), "COMPLETE");
    assert_eq!(viewer(&mut browser).await["role"], "CLIENT");
    let again = mutate(&mut app.browser(), "signInByMagicLink", input, shown).await;
    assert_eq!(fault(&again), "link_invalid");
    mutate(&mut browser, "requestMagicLink", ask("cleo@client.example"), "done").await;
    let late = json!({ "link": link(&app.letter().await) });
    app.clock().advance(Duration::from_secs(600));
    let late = mutate(&mut app.browser(), "signInByMagicLink", late, shown).await;
    assert_eq!(fault(&late), "link_invalid", "ten minutes are over");
});

on_both!(an_invitation_ends_when_it_is_revoked_sent_again_or_a_week_old, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    let invite = json!({ "email": "nora@harbor.example", "role": "VIEWER" });
    let sent = mutate(&mut owner, "inviteStaff", invite.clone(), "invite { id email role }").await;
    assert_eq!(sent["invite"]["role"], "VIEWER");
    let first = link(&app.letter().await);
    let id = json!({ "id": sent["invite"]["id"] });
    mutate(&mut owner, "resendInvite", id.clone(), "invite { id }").await;
    let second = link(&app.letter().await);
    let waiting = "{ invites(first: 10) { nodes { email expiresAt } } }";
    let list = owner.graphql(waiting, json!({})).await.data();
    assert_eq!(list["invites"]["nodes"].as_array().unwrap().len(), 1);
    let accept = |link: &str| json!({ "link": link, "name": "Nora", "newPassword": PASSWORD });
    let shown = "consultancy { id }";
    let mut nora = app.browser();
    let refused = mutate(&mut nora, "acceptInvite", accept(&first), shown).await;
    assert_eq!(fault(&refused), "link_invalid");
    assert_eq!(mutate(&mut owner, "revokeInvite", id.clone(), "done").await["done"], true);
    let refused = mutate(&mut nora, "acceptInvite", accept(&second), shown).await;
    assert_eq!(fault(&refused), "link_invalid");
    let gone = attempt(&mut owner, "revokeInvite", id, "done").await;
    assert_eq!(gone.error_code(), "NOT_FOUND");

    mutate(&mut owner, "inviteStaff", invite, "invite { id }").await;
    let third = link(&app.letter().await);
    app.clock().advance(Duration::from_secs(7 * 86_400));
    let refused = mutate(&mut nora, "acceptInvite", accept(&third), shown).await;
    assert_eq!(fault(&refused), "link_invalid");
    let preview = "query($link: String!) { invitePreview(link: $link) { email } }";
    let shown = nora.graphql(preview, json!({ "link": third })).await.json();
    assert_eq!(shown["data"]["invitePreview"], Value::Null);
    assert_eq!(shown["errors"], Value::Null);
});
