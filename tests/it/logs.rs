//! What the program logs while tests go through its API: nothing personal, whatever they do.
//!
//! Every [`crate::app::TestApp`] is looked after when it ends, so that all tests of the API are
//! tests of this too.

use crate::app::PASSWORD;
use crate::statements::Listener;
use firstscan::config::LogFormat;
use firstscan::telemetry::lines;
use std::io::{self, Write};
use std::sync::{Mutex, Once, PoisonError};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::{EnvFilter, Layer, Registry};

/// Lines of this process.
static KEPT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// What tokens, keys and links begin with; and JSON in base64, which access tokens are.
const SECRETS: [&str; 9] = [
    "fs_session_",
    "fs_refresh_",
    "fs_invite_",
    "fs_reset_",
    "fs_verify_",
    "fs_magic_",
    "fs_live_",
    "fs_test_",
    "eyJ",
];

/// Keeps what is logged from now on, as a server writes it, and more of it than most would have.
pub fn keep() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let kept = lines(LogFormat::Json, || Keep).with_filter(EnvFilter::new("debug"));
        let registry = Registry::default().with(kept).with(Listener);
        tracing::subscriber::set_global_default(registry).unwrap();
    });
}

/// Fails the test if anything personal was logged.
pub fn check() {
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let log = String::from_utf8_lossy(&kept);
    for line in log.lines() {
        assert!(!line.contains(PASSWORD), "a password: {line}");
        assert!(!SECRETS.iter().any(|secret| line.contains(secret)), "a secret: {line}");
        assert!(!has_address(line), "an address: {line}");
    }
}

/// Whether there is something like `name@host.example` in a line. Databases are reached by number.
fn has_address(line: &str) -> bool {
    line.match_indices('@').any(|(at, _)| {
        let (before, after) = (line.get(..at).unwrap_or(""), line.get(at + 1..).unwrap_or(""));
        let named = before.chars().next_back().is_some_and(char::is_alphanumeric);
        let host: String =
            after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-')).collect();
        let top = host.rsplit('.').next().unwrap_or("");
        named && host.contains('.') && top.chars().all(char::is_alphabetic)
    })
}

struct Keep;

impl Write for Keep {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        KEPT.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_address_in_a_line_is_seen() {
    assert!(has_address("{\"why\":\"nobody like olive@harbor.example is here\"}"));
    assert!(!has_address("postgres://firstscan_app@127.0.0.1:5432/desk"));
    assert!(!has_address("a @mention, and user@host"));
}

#[test]
fn lines_are_kept_with_the_request_and_the_tenant_they_belong_to() {
    tests::run(async {
        let app = crate::app::TestApp::start(tests::TestDb::sqlite().await).await;
        let mut owner = app.consultancy("Harbor").await;
        owner.account("Aster", "US").await;
        let tenant = owner.tenant.to_string();
        drop(app);
        let log = KEPT.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let log = String::from_utf8(log).unwrap();
        let answered: Vec<serde_json::Value> = log
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .filter(|line: &serde_json::Value| line["message"] == "answered")
            .collect();
        assert!(answered.len() >= 2, "{log}");
        for line in answered {
            assert_eq!(
                (&line["tenant_id"], &line["route"]),
                (&tenant.clone().into(), &"/graphql".into())
            );
            assert_eq!((&line["status"], &line["method"]), (&200.into(), &"POST".into()));
            assert!(line["request_id"].as_str().is_some_and(|id| id.len() == 36), "{line}");
        }
    });
}
