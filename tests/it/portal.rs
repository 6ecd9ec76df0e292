//! The portal in the program.

use crate::app::TestApp;
use std::path::Path;
use tests::on_both;

const PAGE: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

on_both!(the_program_shows_its_portal_or_says_that_it_has_none, |db| async move {
    let app = TestApp::start(db).await;
    let mut browser = app.browser().with_header("Accept", PAGE);
    let page = browser.get("/reviews").await;
    let entry = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/dist/index.html");
    if entry.exists() {
        assert_eq!(page.status(), 200);
        assert!(page.text().contains("<script"), "{}", page.text());
    } else {
        assert_eq!(page.status(), 404);
        assert!(page.text().contains("built without its portal"), "{}", page.text());
    }
    assert_eq!(browser.get("/health/live").await.status(), 200);
    assert_eq!(
        app.anonymous().get("/reviews").await.header("content-type"),
        Some("application/problem+json")
    );
});
