//! The browser's session and what keeps other sites away from it.

use super::*;
use tests::on_both;

const VIEWER: &str = r#"{"query":"{ viewer { standing } }"}"#;

on_both!(the_cookie_has_every_lock_and_no_script_sees_its_secret, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, _) = consultancy(&app, "Harbor").await;
    let mut browser = app.browser();
    app.clock().advance(Duration::from_secs(20));
    let input = json!({ "email": email, "password": PASSWORD });
    let answer = attempt(&mut browser, "signIn", input, SIGNED_IN).await;
    let cookies: Vec<&str> = answer.headers("set-cookie").collect();
    assert_eq!(cookies.len(), 1);
    let (pair, attributes) = cookies[0].split_once("; ").unwrap();
    assert_eq!(attributes, "Max-Age=604800; Path=/; Secure; HttpOnly; SameSite=Lax");
    let secret = pair.strip_prefix("__Host-firstscan=").unwrap();
    assert!(secret.starts_with("fs_session_") && secret.len() > 50, "{secret}");
    assert!(!answer.text().contains(secret));
    let signed_in = &answer.data()["signIn"]["signedIn"];
    assert_eq!((&signed_in["tokens"], &signed_in["pendingToken"]), (&Value::Null, &Value::Null));
});

on_both!(a_session_that_was_slipped_in_is_worth_nothing, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut mallory = joins(&app, &mut owner, "mallory@harbor.example", "VIEWER").await;
    let slipped = mallory.cookie(COOKIE).unwrap().to_owned();
    // The victim's browser has the stranger's session, and its user signs in.
    let mut victim = app.browser();
    victim.set_cookie(COOKIE, &slipped);
    assert_eq!(standing(&sign_in(&app, &mut victim, &email, PASSWORD).await), "COMPLETE");
    assert_ne!(victim.cookie(COOKIE), Some(slipped.as_str()));
    assert_eq!(viewer(&mut victim).await["role"], "OWNER");
    assert!(!is_in(&mut mallory).await, "the slipped session ended");

    // Each step gives a new secret; the ones before are worth nothing.
    let before = victim.cookie(COOKIE).unwrap().to_owned();
    enrol(&app, &mut victim, PASSWORD).await;
    let mut old = app.browser();
    old.set_cookie(COOKIE, &before);
    assert!(!is_in(&mut old).await);
    assert!(is_in(&mut victim).await);
});

on_both!(the_cookie_counts_only_from_our_own_pages, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, owner) = consultancy(&app, "Harbor").await;
    let cookie = owner.cookie(COOKIE).unwrap().to_owned();
    let asked = |headers: &'static [(&str, &str)]| {
        let (mut client, cookie) = (app.anonymous(), cookie.clone());
        client.set_cookie(COOKIE, &cookie);
        async move {
            let json = [("Content-Type", "application/json")];
            let headers = [&json, headers].concat();
            client.send("POST", "/graphql", &headers, VIEWER.into()).await
        }
    };
    assert_eq!(asked(&[]).await.error_code(), "FORBIDDEN");
    assert_eq!(asked(&[("Sec-Fetch-Site", "same-site")]).await.error_code(), "FORBIDDEN");
    assert_eq!(asked(&[("Sec-Fetch-Site", "cross-site")]).await.error_code(), "FORBIDDEN");
    assert_eq!(asked(&[("Origin", "null")]).await.error_code(), "FORBIDDEN");
    assert_eq!(asked(&[("Origin", "https://evil.example")]).await.error_code(), "FORBIDDEN");
    let ours = asked(&[("Sec-Fetch-Site", "same-origin")]).await.data();
    assert_eq!(ours["viewer"]["standing"], "COMPLETE");
});

on_both!(a_page_of_somebody_else_can_send_nothing_that_is_read, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    let sign_out = r#"{"query":"mutation { signOut { done } }"}"#;
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "text/plain; application/json",
    ] {
        let answer = owner.post("/graphql", kind, sign_out).await;
        assert_eq!(answer.status(), 415, "{kind}");
    }
    let nothing = owner.send("POST", "/graphql", &[], sign_out.into()).await;
    assert_eq!(nothing.status(), 415);
    let query = "/graphql?query=mutation%20%7B%20signOut%20%7B%20done%20%7D%20%7D";
    assert_eq!(owner.get(query).await.status(), 405);
    assert!(is_in(&mut owner).await);
});

on_both!(a_session_ends_after_half_a_day_unused_and_after_a_week_at_most, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let hours = |hours: u64| app.clock().advance(Duration::from_secs(hours * 3600));
    for _ in 0..15 {
        hours(11);
        assert!(is_in(&mut owner).await);
    }
    hours(11);
    assert!(!is_in(&mut owner).await, "a week is over");
    sign_in(&app, &mut owner, &email, PASSWORD).await;
    assert!(is_in(&mut owner).await);
    hours(12);
    assert!(!is_in(&mut owner).await, "half a day unused");
    app.clock().set_back(Duration::from_secs(3600));
    assert!(!is_in(&mut owner).await, "a clock that is set back brings nothing to life");
});
