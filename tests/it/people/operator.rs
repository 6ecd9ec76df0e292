//! What whoever runs the server does to people, and what is forgotten with time.

use super::*;
use sea_orm::{ConnectionTrait, Database, Statement};
use tests::on_both;

/// How many rows a table of the hub has.
async fn rows(app: &TestApp, table: &str) -> i64 {
    let database = Database::connect(app.database().superuser_url()).await.unwrap();
    let sql = format!("select count(*) as n from {}{table}", hub(app));
    let statement = Statement::from_string(database.get_database_backend(), sql);
    let row = database.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get("", "n").unwrap()
}

on_both!(who_is_shut_out_is_out_at_once_and_comes_back, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let tokens = program(&app, &email, PASSWORD).await;
    let access = text(&tokens["signedIn"]["tokens"]["accessToken"]);
    let mut tool = app.anonymous().with_bearer(&access);
    app.services().shut_out("Owner@Harbor.example", true).await.unwrap();
    assert!(!is_in(&mut owner).await && !is_in(&mut tool).await);
    assert_eq!(fault(&sign_in(&app, &mut owner, &email, PASSWORD).await), "wrong_credentials");
    let ask = json!({ "email": email });
    mutate(&mut owner, "requestPasswordReset", ask, "done").await;
    assert_eq!(app.letters().await.len(), 0);
    app.services().shut_out(&email, false).await.unwrap();
    assert!(!is_in(&mut owner).await, "what ended stays ended");
    assert_eq!(standing(&sign_in(&app, &mut owner, &email, PASSWORD).await), "COMPLETE");
    assert!(app.services().shut_out("nobody@harbor.example", true).await.is_err());
});

on_both!(a_lost_second_factor_is_taken_away_by_the_operator_alone, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    enrol(&app, &mut owner, PASSWORD).await;
    app.letters().await;
    app.services().forget_factor(&email).await.unwrap();
    assert!(!is_in(&mut owner).await);
    assert_eq!(format!("{:?}", app.letter().await.template), "SecondFactorRemoved");
    assert_eq!(standing(&sign_in(&app, &mut owner, &email, PASSWORD).await), "COMPLETE");
    let query = "{ auditEvents(first: 2) { nodes { action actorKind } } }";
    let trail = owner.graphql(query, json!({})).await.data();
    let told = json!({ "action": "second_factor_removed", "actorKind": "OPERATOR" });
    assert_eq!(trail["auditEvents"]["nodes"][1], told);
});

on_both!(what_is_over_is_forgotten_and_what_is_not_stays, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    program(&app, &email, PASSWORD).await;
    let ask = json!({ "email": email });
    mutate(&mut owner, "requestPasswordReset", ask, "done").await;
    app.letters().await;
    app.services().rotate_signing_keys().await.unwrap();
    for table in ["sessions", "refresh_tokens", "links", "signing_keys"] {
        assert!(rows(&app, table).await > 0, "{table}");
    }
    app.services().forget_bygone().await.unwrap();
    assert!(is_in(&mut owner).await);
    app.clock().advance(Duration::from_secs(40 * 86_400));
    let mut again = app.browser();
    assert_eq!(standing(&sign_in(&app, &mut again, &email, PASSWORD).await), "COMPLETE");
    let buckets = rows(&app, "buckets").await;
    assert!(app.services().forget_bygone().await.unwrap() > 0);
    assert_eq!(rows(&app, "sessions").await, 1);
    assert_eq!(rows(&app, "refresh_tokens").await, 0);
    assert_eq!(rows(&app, "links").await, 0);
    assert!(rows(&app, "signing_keys").await >= 1);
    assert!(rows(&app, "buckets").await < buckets);
    assert!(is_in(&mut again).await);
});
