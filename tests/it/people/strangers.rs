//! What strangers learn and can do to others: nothing.

use super::*;
use crate::statements;
use firstscan::service::{ServiceError, SignIn, Visit, Want};
use sea_orm::{ConnectionTrait, Database};
use std::net::IpAddr;
use tests::on_both;

/// An answer without the ids that are new each time.
fn told(answer: &Answer) -> (u16, String, Option<String>) {
    let mut json = answer.json();
    for error in json["errors"].as_array_mut().into_iter().flatten() {
        error["extensions"]["requestId"] = Value::Null;
    }
    (answer.status(), json.to_string(), answer.header("set-cookie").map(str::to_owned))
}

on_both!(an_address_that_we_do_not_know_gets_the_same_answers, |db| async move {
    let app = TestApp::start(db).await;
    let (_, known, mut owner) = consultancy(&app, "Harbor").await;
    joins(&app, &mut owner, "cleo@client.example", "CLIENT").await;
    app.letters().await;
    let unknown = "nobody@harbor.example";
    let password = "Wrong-brown-parcels-13";
    for (field, shown) in
        [("signIn", SIGNED_IN), ("requestPasswordReset", "done"), ("requestMagicLink", "done")]
    {
        let mut answers = Vec::new();
        for email in [known.as_str(), "cleo@client.example", unknown, "no address at all"] {
            // A fresh allowance for each, the same for all.
            app.clock().advance(Duration::from_secs(4 * 3600));
            let mut input = json!({ "email": email });
            if field == "signIn" {
                input["password"] = json!(password);
            }
            let mut seen = Vec::new();
            for _ in 0..5 {
                let answer = attempt(&mut app.browser(), field, input.clone(), shown).await;
                seen.push(told(&answer));
            }
            answers.push(seen);
        }
        assert!(answers.windows(2).all(|two| two[0] == two[1]), "{field}: {answers:#?}");
        assert!(answers[0][4].1.contains("RATE_LIMITED"), "{field}: {answers:#?}");
    }
});

on_both!(an_address_that_we_do_not_know_makes_the_same_work, |db| async move {
    statements::listen();
    let app = TestApp::start(db).await;
    let (_, known, _) = consultancy(&app, "Harbor").await;
    // Nobody has signed in from where the stranger is.
    let database = Database::connect(app.database().superuser_url()).await.unwrap();
    let forget = format!("delete from {}buckets where name like 'known_place:%'", hub(&app));
    database.execute_unprepared(&forget).await.unwrap();
    let mut work = Vec::new();
    for email in [known.as_str(), "nobody@harbor.example"] {
        let input = json!({"email": email, "password": "Wrong-brown-parcels-13"});
        let answer = attempt(&mut app.browser(), "signIn", input, SIGNED_IN).await;
        assert!(answer.json().to_string().contains("wrong_credentials"), "{}", answer.json());
        work.push(statements::of(&answer));
    }
    // A hash is computed either way, which the tests of passwords see to.
    assert!(!work[0].is_empty());
    assert_eq!(work[0], work[1]);
});

on_both!(asking_for_a_mail_does_the_same_work_whoever_is_asked_for, |db| async move {
    let app = TestApp::start(db).await;
    let (_, known, _) = consultancy(&app, "Harbor").await;
    app.letters().await;
    let now = app.clock().now().timestamp_micros();
    for (waiting, email) in [(1, known.as_str()), (2, "nobody@harbor.example")] {
        let input = json!({ "email": email });
        mutate(&mut app.anonymous(), "requestPasswordReset", input, "done").await;
        // One job each, and nothing else: the worker finds out whether there is anybody.
        assert_eq!(app.services().store().backlog(now).await.unwrap().0, waiting);
    }
    let mails = app.letters().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, known);
});

on_both!(nobody_locks_somebody_else_out, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let stranger = |last: u8| Visit {
        ip: IpAddr::from([203, 0, 113, last]),
        agent: String::new(),
        language: domain::language::Language::English,
        request_id: String::new(),
    };
    let mut refused = 0;
    for attempt in 0..60_u8 {
        let input = SignIn {
            email: email.clone(),
            password: "guess".into(),
            tenant: None,
            want: Want::Session,
        };
        let answer = app.services().sign_in(&stranger(attempt % 3), input).await;
        refused += usize::from(matches!(answer, Err(ServiceError::Throttled { .. })));
    }
    assert_eq!(refused, 51, "three from each place pass");
    let mut elsewhere = app.browser();
    let input = json!({ "email": email, "password": PASSWORD });
    let signed_in = mutate(&mut elsewhere, "signIn", input, "signedIn { standing }").await;
    assert_eq!(standing(&signed_in), "COMPLETE");

    // Nor does asking for resets end anybody's sign-in or password.
    for last in 0..5 {
        let asked = app.services().request_reset(&stranger(last), &email).await;
        assert!(matches!(asked, Ok(()) | Err(ServiceError::Throttled { .. })));
    }
    assert!(app.letters().await.len() <= 3);
    assert!(is_in(&mut owner).await && is_in(&mut elsewhere).await);
});

on_both!(
    all_the_world_together_does_not_lock_somebody_out_of_a_place_they_sign_in_from,
    |db| async move {
        let app = TestApp::start(db).await;
        let (_, email, _) = consultancy(&app, "Harbor").await;
        app.clock().advance(Duration::from_secs(60));
        // As if a thousand machines had tried.
        let database = Database::connect(app.database().superuser_url()).await.unwrap();
        let now = app.clock().now().timestamp_micros();
        let full = format!(
            "update {}buckets set level = 3600000000, at = {now} where name like 'sign_in_address:%'",
            hub(&app)
        );
        database.execute_unprepared(&full).await.unwrap();
        let from = |last: u8| Visit {
            ip: IpAddr::from([127, 0, 0, last]),
            agent: String::new(),
            language: domain::language::Language::English,
            request_id: String::new(),
        };
        let input = || SignIn {
            email: email.clone(),
            password: PASSWORD.into(),
            tenant: None,
            want: Want::Session,
        };
        let elsewhere = app.services().sign_in(&from(9), input()).await;
        assert!(matches!(elsewhere, Err(ServiceError::Throttled { .. })), "{elsewhere:?}");
        app.services().sign_in(&from(1), input()).await.unwrap();
    }
);

on_both!(wrong_secrets_are_slowed_down_by_place_and_right_ones_pass, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    let mut slowed = false;
    for _ in 0..70 {
        let mut guesser = app.anonymous().with_bearer("fs_live_guess");
        let answer = guesser.graphql("{ viewer { standing } }", json!({})).await;
        slowed = answer.status() == 429;
        if slowed {
            assert_eq!(answer.error_code(), "RATE_LIMITED");
            assert!(answer.header("retry-after").is_some());
            break;
        }
        assert_eq!(answer.status(), 401);
    }
    assert!(slowed);
    assert!(is_in(&mut owner).await);
});
