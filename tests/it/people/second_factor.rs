//! Steps of a sign-in come in their order.

use super::*;
use tests::on_both;

on_both!(who_must_have_a_second_factor_can_do_nothing_but_set_one_up, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let query = "{ consultancy { version requireSecondFactor } }";
    let now = owner.graphql(query, json!({})).await.data();
    let input = json!({ "version": now["consultancy"]["version"], "requireSecondFactor": true });
    let shown = "consultancy { name requireSecondFactor }";
    let edited = mutate(&mut owner, "editConsultancy", input, shown).await;
    assert_eq!(edited["consultancy"], json!({ "name": "Harbor", "requireSecondFactor": true }));

    let refused = owner.graphql("{ team(first: 1) { nodes { id } } }", json!({})).await;
    assert_eq!(refused.error_code(), "UNAUTHENTICATED");
    assert_eq!(refused.json()["errors"][0]["extensions"]["standing"], "FACTOR_MISSING");
    assert_eq!(viewer(&mut owner).await["standing"], "FACTOR_MISSING");
    let input = json!({ "password": PASSWORD, "newPassword": "Nine-brown-parcels-13" });
    let refused = attempt(&mut owner, "changePassword", input, "signedIn { standing }").await;
    assert_eq!(refused.error_code(), "UNAUTHENTICATED");
    let begun = program(&app, &email, PASSWORD).await;
    assert_eq!(standing(&begun), "FACTOR_MISSING");
    let wrong = json!({ "password": "wrong" });
    let begun = mutate(&mut owner, "beginSecondFactor", wrong, "enrolment { uri }").await;
    assert_eq!(fault(&begun), "wrong_password");
    let (secret, _) = enrol(&app, &mut owner, PASSWORD).await;
    assert!(is_in(&mut owner).await);

    app.clock().advance(Duration::from_secs(30));
    let input = json!({ "proof": { "code": code(&app, &secret) } });
    let kept = mutate(&mut owner, "removeSecondFactor", input, "done").await;
    assert_eq!(fault(&kept), "factor_required");
});

on_both!(a_program_sets_up_a_second_factor_with_its_pending_token, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let input = json!({ "version": 1, "requireSecondFactor": true });
    mutate(&mut owner, "editConsultancy", input, "consultancy { id }").await;
    let pending = text(&program(&app, &email, PASSWORD).await["signedIn"]["pendingToken"]);
    let mut client = app.anonymous();
    app.clock().advance(Duration::from_secs(20));
    let input = json!({ "password": PASSWORD, "pendingToken": pending });
    let begun = mutate(&mut client, "beginSecondFactor", input, "enrolment { secret }").await;
    let secret = text(&begun["enrolment"]["secret"]);
    let input = json!({ "code": code(&app, &secret), "pendingToken": pending });
    let shown = format!("recoveryCodes {SIGNED_IN}");
    let confirmed = mutate(&mut client, "confirmSecondFactor", input, &shown).await;
    assert_eq!(standing(&confirmed), "COMPLETE");
    let access = text(&confirmed["signedIn"]["tokens"]["accessToken"]);
    assert!(is_in(&mut app.anonymous().with_bearer(&access)).await);
    assert!(!is_in(&mut owner).await, "all other sign-ins ended");
});

on_both!(who_waits_for_a_code_can_change_nothing, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    enrol(&app, &mut owner, PASSWORD).await;
    let mut thief = app.browser();
    assert_eq!(standing(&sign_in(&app, &mut thief, &email, PASSWORD).await), "CODE_PENDING");
    let password = json!({ "password": PASSWORD });
    let change = json!({ "password": PASSWORD, "newPassword": "Nine-brown-parcels-13" });
    for (field, input, shown) in [
        ("beginSecondFactor", password, "enrolment { uri }"),
        ("confirmSecondFactor", json!({ "code": "123456" }), "recoveryCodes"),
        ("removeSecondFactor", json!({ "proof": { "code": "123456" } }), "done"),
        ("renewRecoveryCodes", json!({ "code": "123456" }), "recoveryCodes"),
        ("changePassword", change, "signedIn { standing }"),
        ("editProfile", json!({ "version": 1, "name": "Thief" }), "person { id }"),
    ] {
        let answer = attempt(&mut thief, field, input, shown).await;
        assert_eq!(answer.error_code(), "UNAUTHENTICATED", "{field}");
        let standing = &answer.json()["errors"][0]["extensions"]["standing"];
        assert_eq!(standing, "CODE_PENDING", "{field}");
    }
});

on_both!(codes_are_not_guessed_and_the_answer_says_when_to_come_back, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let (secret, _) = enrol(&app, &mut owner, PASSWORD).await;
    let mut guesser = app.browser();
    sign_in(&app, &mut guesser, &email, PASSWORD).await;
    let shown = "signedIn { standing }";
    let guess = json!({ "proof": { "code": "000000" } });
    for _ in 0..5 {
        let wrong = mutate(&mut guesser, "completeSecondFactor", guess.clone(), shown).await;
        assert_eq!(fault(&wrong), "code_wrong");
    }
    let right = json!({ "proof": { "code": code(&app, &secret) } });
    let answer = attempt(&mut guesser, "completeSecondFactor", right, shown).await;
    assert_eq!(answer.error_code(), "RATE_LIMITED");
    assert_eq!(answer.json()["errors"][0]["extensions"]["retryAfter"], 60);
    assert_eq!(answer.header("retry-after"), Some("60"));
    assert!(is_in(&mut owner).await, "the owner works on");
});

on_both!(recovery_codes_are_renewed_and_the_factor_removed_with_a_code, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let (secret, old) = enrol(&app, &mut owner, PASSWORD).await;
    let input = json!({ "code": code(&app, &secret) });
    let renewed = mutate(&mut owner, "renewRecoveryCodes", input, "recoveryCodes").await;
    let new = text(&renewed["recoveryCodes"][0]);
    let input = json!({ "proof": { "recoveryCode": old[0] } });
    let removed = mutate(&mut owner, "removeSecondFactor", input, "done").await;
    assert_eq!(fault(&removed), "code_wrong");
    let input = json!({ "proof": { "recoveryCode": new } });
    let removed = mutate(&mut owner, "removeSecondFactor", input, "done").await;
    assert_eq!(removed["done"], true);
    let mut again = app.browser();
    assert_eq!(standing(&sign_in(&app, &mut again, &email, PASSWORD).await), "COMPLETE");
});

on_both!(a_password_that_is_too_old_is_changed_before_anything_else, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    app.clock().advance(Duration::from_secs(366 * 86_400));
    let mut owner = app.browser();
    assert_eq!(standing(&sign_in(&app, &mut owner, &email, PASSWORD).await), "PASSWORD_EXPIRED");
    assert!(!is_in(&mut owner).await);
    let before = owner.cookie(COOKIE).unwrap().to_owned();
    let input = json!({ "password": PASSWORD, "newPassword": PASSWORD });
    let shown = "signedIn { standing }";
    assert_eq!(fault(&mutate(&mut owner, "changePassword", input, shown).await), "password_reused");
    app.clock().advance(Duration::from_secs(20));
    let input = json!({ "password": PASSWORD, "newPassword": "Nine-brown-parcels-13" });
    assert_eq!(standing(&mutate(&mut owner, "changePassword", input, shown).await), "COMPLETE");
    assert_ne!(owner.cookie(COOKIE), Some(before.as_str()));
    assert!(is_in(&mut owner).await);
});
