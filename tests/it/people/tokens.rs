//! Programs: access and refresh tokens.

use super::*;
use tests::on_both;

const REFRESHED: &str = "tokens { accessToken refreshToken }";

async fn refresh(app: &TestApp, token: &str) -> Answer {
    let input = json!({ "refreshToken": token });
    attempt(&mut app.anonymous(), "refreshTokens", input, REFRESHED).await
}

fn token(payload: &Value, name: &str) -> String {
    let tokens = payload.get("signedIn").unwrap_or(payload);
    text(&tokens["tokens"][name])
}

on_both!(a_program_gets_tokens_and_no_cookie, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    let input = json!({ "email": email, "password": PASSWORD, "client": "PROGRAM" });
    app.clock().advance(Duration::from_secs(20));
    let answer = attempt(&mut app.anonymous(), "signIn", input, SIGNED_IN).await;
    assert_eq!(answer.header("set-cookie"), None);
    let payload = &answer.data()["signIn"];
    assert_eq!(payload["signedIn"]["tokens"]["expiresIn"], 900);
    let mut client = app.anonymous().with_bearer(&token(payload, "accessToken"));
    assert!(is_in(&mut client).await);
    app.clock().advance(Duration::from_secs(931));
    let late = client.graphql("{ viewer { standing } }", json!({})).await;
    assert_eq!((late.status(), late.error_code().as_str()), (401, "UNAUTHENTICATED"));
});

on_both!(a_refresh_token_is_good_once_and_a_second_use_ends_the_sign_in, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    let first = program(&app, &email, PASSWORD).await;
    let next = refresh(&app, &token(&first, "refreshToken")).await.data();
    let next = &next["refreshTokens"];
    assert_ne!(token(next, "refreshToken"), token(&first, "refreshToken"));
    let mut client = app.anonymous().with_bearer(&token(next, "accessToken"));
    assert!(is_in(&mut client).await);
    let stolen = refresh(&app, &token(&first, "refreshToken")).await;
    assert_eq!(stolen.error_code(), "UNAUTHENTICATED");
    let after = refresh(&app, &token(next, "refreshToken")).await;
    assert_eq!(after.error_code(), "UNAUTHENTICATED");
    assert!(!is_in(&mut client).await, "the access token ended with the family");
});

on_both!(of_many_who_refresh_at_once_one_wins, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    let first = program(&app, &email, PASSWORD).await;
    let old = token(&first, "refreshToken");
    let answers = futures::future::join_all((0..8).map(|_| refresh(&app, &old))).await;
    let won: Vec<&Answer> =
        answers.iter().filter(|answer| answer.json()["errors"].is_null()).collect();
    assert_eq!(won.len(), 1);
    // The others were somebody's second use of the token: what the winner got has ended too.
    let data = won[0].data();
    let mut client = app.anonymous().with_bearer(&token(&data["refreshTokens"], "accessToken"));
    assert!(!is_in(&mut client).await);
});

on_both!(a_program_takes_each_step_with_its_pending_token, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let (secret, _) = enrol(&app, &mut owner, PASSWORD).await;
    let begun = program(&app, &email, PASSWORD).await;
    assert_eq!(standing(&begun), "CODE_PENDING");
    assert_eq!(begun["signedIn"]["tokens"], Value::Null);
    let pending = text(&begun["signedIn"]["pendingToken"]);
    let mut as_token = app.anonymous().with_bearer(&pending);
    assert!(!is_in(&mut as_token).await);
    let proof = json!({ "code": code(&app, &secret) });
    let input = json!({ "proof": proof, "pendingToken": pending });
    let mut client = app.anonymous();
    let given = mutate(&mut client, "completeSecondFactor", input.clone(), SIGNED_IN).await;
    assert_eq!(standing(&given), "COMPLETE");
    assert_eq!(client.cookie(COOKIE), None);
    assert!(is_in(&mut app.anonymous().with_bearer(&token(&given, "accessToken"))).await);
    let again = attempt(&mut app.anonymous(), "completeSecondFactor", input, SIGNED_IN).await;
    assert_eq!(again.error_code(), "UNAUTHENTICATED");

    let begun = program(&app, &email, PASSWORD).await;
    app.clock().advance(Duration::from_secs(600));
    let input = json!({ "proof": { "code": code(&app, &secret) },
        "pendingToken": begun["signedIn"]["pendingToken"] });
    let late = attempt(&mut app.anonymous(), "completeSecondFactor", input, SIGNED_IN).await;
    assert_eq!(late.error_code(), "UNAUTHENTICATED");
});

on_both!(new_signing_keys_take_over_and_at_once_if_the_old_ones_are_not_safe, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    let first = program(&app, &email, PASSWORD).await;
    let mut client = app.anonymous().with_bearer(&token(&first, "accessToken"));
    app.services().rotate_signing_keys().await.unwrap();
    app.clock().advance(Duration::from_secs(400));
    assert!(is_in(&mut client).await, "what was signed before is good until it expires");
    let second = program(&app, &email, PASSWORD).await;
    let kid = |payload: &Value| {
        token(payload, "accessToken").split('.').next().map(str::to_owned).unwrap()
    };
    assert_ne!(kid(&first), kid(&second));
    app.services().replace_signing_keys().await.unwrap();
    assert!(!is_in(&mut client).await);
    let mut client = app.anonymous().with_bearer(&token(&second, "accessToken"));
    assert!(!is_in(&mut client).await);
    let third = refresh(&app, &token(&second, "refreshToken")).await.data();
    let third = token(&third["refreshTokens"], "accessToken");
    assert!(is_in(&mut app.anonymous().with_bearer(&third)).await);
});
