//! The page to try queries on.

use crate::app::TestApp;
use tests::on_both;

on_both!(the_page_to_try_queries_on_is_for_staff, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await.client;
    let page = owner.get("/graphiql").await;
    assert_eq!(page.status(), 200);
    assert!(page.text().contains("/graphql"));
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert_eq!(app.anonymous().get("/graphiql").await.status(), 401);
});
