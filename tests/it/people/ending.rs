//! What ends access ends it at once.

use super::*;
use tests::on_both;

async fn tokens_of(app: &TestApp, email: &str) -> Client {
    let signed_in = program(app, email, PASSWORD).await;
    app.anonymous().with_bearer(&text(&signed_in["signedIn"]["tokens"]["accessToken"]))
}

on_both!(another_role_other_accounts_and_removal_end_every_sign_in, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    let email = "carla@harbor.example";
    let mut browser = joins(&app, &mut owner, email, "CONSULTANT").await;
    let mut tokens = tokens_of(&app, email).await;
    assert!(is_in(&mut browser).await && is_in(&mut tokens).await);
    let (id, version) = member(&mut owner, email).await;
    let input = json!({ "member": id, "version": version, "role": "VIEWER" });
    let shown = "member { role version }";
    let changed = mutate(&mut owner, "changeRole", input.clone(), shown).await;
    assert_eq!(changed["member"], json!({ "role": "VIEWER", "version": version + 1 }));
    assert!(!is_in(&mut browser).await && !is_in(&mut tokens).await);
    let late = attempt(&mut owner, "changeRole", input, shown).await;
    assert_eq!(late.error_code(), "CONFLICT");

    sign_in(&app, &mut browser, email, PASSWORD).await;
    let mut tokens = tokens_of(&app, email).await;
    let account = an_account(&mut owner).await;
    an_account(&mut owner).await;
    let input = json!({ "member": id, "version": version + 1, "accounts": [account] });
    let assigned = mutate(&mut owner, "assignAccounts", input, "member { allAccounts accounts }");
    let assigned = assigned.await;
    assert_eq!(assigned["member"], json!({ "allAccounts": false, "accounts": [account] }));
    assert!(!is_in(&mut browser).await && !is_in(&mut tokens).await);
    sign_in(&app, &mut browser, email, PASSWORD).await;
    let seen = browser.graphql("{ sellerAccounts(first: 9) { nodes { id } } }", json!({})).await;
    assert_eq!(seen.data()["sellerAccounts"]["nodes"], json!([{ "id": account }]));

    let mut tokens = tokens_of(&app, email).await;
    let ended = mutate(&mut owner, "endSessionsOf", json!({ "member": id }), "done").await;
    assert_eq!(ended["done"], true);
    assert!(!is_in(&mut browser).await && !is_in(&mut tokens).await);

    sign_in(&app, &mut browser, email, PASSWORD).await;
    let mut tokens = tokens_of(&app, email).await;
    let removed = mutate(&mut owner, "removeMember", json!({ "member": id }), "done").await;
    assert_eq!(removed["done"], true);
    assert!(!is_in(&mut browser).await && !is_in(&mut tokens).await);
    assert_eq!(fault(&sign_in(&app, &mut browser, email, PASSWORD).await), "no_consultancy");
});

on_both!(a_suspended_consultancy_is_closed_to_everybody_until_it_works_again, |db| async move {
    let app = TestApp::start(db).await;
    let (tenant, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut tokens = tokens_of(&app, &email).await;
    let input = json!({ "name": "Partner", "scopes": ["READ_ACCOUNTS"] });
    let made = mutate(&mut owner, "createApiKey", input, "secret").await;
    let mut key = app.anonymous().with_bearer(&text(&made["secret"]));
    let tenant = tenant.parse().unwrap();
    assert!(is_in(&mut owner).await && is_in(&mut tokens).await && is_in(&mut key).await);
    app.services().suspend_consultancy(tenant, true).await.unwrap();
    assert!(!is_in(&mut owner).await && !is_in(&mut tokens).await && !is_in(&mut key).await);
    assert_eq!(fault(&sign_in(&app, &mut owner, &email, PASSWORD).await), "no_consultancy");
    app.services().suspend_consultancy(tenant, false).await.unwrap();
    assert!(!is_in(&mut tokens).await, "what ended stays ended");
    assert!(is_in(&mut key).await);
    assert_eq!(standing(&sign_in(&app, &mut owner, &email, PASSWORD).await), "COMPLETE");
});

on_both!(a_new_password_ends_every_sign_in_but_the_one_that_asks, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut elsewhere = app.browser();
    sign_in(&app, &mut elsewhere, &email, PASSWORD).await;
    let mut tokens = tokens_of(&app, &email).await;
    app.clock().advance(Duration::from_secs(20));
    let shown = "signedIn { standing }";
    let new = "Nine-brown-parcels-13";
    let input = json!({ "password": PASSWORD, "newPassword": new });
    let early = mutate(&mut owner, "changePassword", input.clone(), shown).await;
    assert_eq!(fault(&early), "password_too_young");
    let wrong = json!({ "password": "wrong", "newPassword": new });
    assert_eq!(fault(&mutate(&mut owner, "changePassword", wrong, shown).await), "wrong_password");
    // A day later everybody has to be there again.
    app.clock().advance(Duration::from_secs(86_400));
    for browser in [&mut owner, &mut elsewhere] {
        sign_in(&app, browser, &email, PASSWORD).await;
    }
    app.letters().await;
    app.clock().advance(Duration::from_secs(60));
    let before = owner.cookie(COOKIE).unwrap().to_owned();
    assert_eq!(standing(&mutate(&mut owner, "changePassword", input, shown).await), "COMPLETE");
    assert!(is_in(&mut owner).await);
    assert!(!is_in(&mut elsewhere).await && !is_in(&mut tokens).await);
    let mut old = app.browser();
    old.set_cookie(COOKIE, &before);
    assert!(!is_in(&mut old).await);
    let mail = app.letter().await;
    assert_eq!(
        (format!("{:?}", mail.template).as_str(), mail.to.as_str()),
        ("PasswordChanged", email.as_str())
    );
    let refused = sign_in(&app, &mut elsewhere, &email, PASSWORD).await;
    assert_eq!(fault(&refused), "wrong_credentials");
    assert_eq!(standing(&sign_in(&app, &mut elsewhere, &email, new).await), "COMPLETE");
});

on_both!(one_ends_all_other_sign_ins_and_signing_out_ends_ones_own, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut elsewhere = app.browser();
    sign_in(&app, &mut elsewhere, &email, PASSWORD).await;
    let mut tokens = tokens_of(&app, &email).await;
    let ended = owner.graphql("mutation { endOtherSessions { done } }", json!({})).await.data();
    assert_eq!(ended["endOtherSessions"]["done"], true);
    assert!(is_in(&mut owner).await);
    assert!(!is_in(&mut elsewhere).await && !is_in(&mut tokens).await);
    let mut tokens = tokens_of(&app, &email).await;
    let ended = tokens.graphql("mutation { endOtherSessions { done } }", json!({})).await.data();
    assert_eq!(ended["endOtherSessions"]["done"], true);
    assert!(is_in(&mut tokens).await && !is_in(&mut owner).await);
    assert_eq!(standing(&sign_in(&app, &mut owner, &email, PASSWORD).await), "COMPLETE");
    let kept = owner.cookie(COOKIE).unwrap().to_owned();
    for client in [&mut owner, &mut tokens] {
        let out = client.graphql("mutation { signOut { done } }", json!({})).await.data();
        assert_eq!(out["signOut"]["done"], true);
        assert!(!is_in(client).await);
    }
    owner.set_cookie(COOKIE, &kept);
    assert!(!is_in(&mut owner).await, "the cookie was copied, the session is over");
    let out = owner.graphql("mutation { signOut { done } }", json!({})).await.data();
    assert_eq!(out["signOut"]["done"], true, "twice is no mistake");
});
