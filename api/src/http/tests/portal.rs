use super::wire::{Answer, ask};
use crate::http::portal::{self, Files};
use crate::http::server::{ServerSettings, serve};
use actix_web::web::Data;
use bytes::Bytes;
use std::net::{SocketAddr, TcpListener};
use tokio::sync::oneshot;

const ENTRY: &str = "<!doctype html><title>Firstscan</title>";
const BROWSER: &str = "accept: text/html,application/xhtml+xml,*/*;q=0.8";

/// A server of nothing but the portal, stopped when dropped.
struct Portal {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Portal {
    fn of(files: &[(&str, &'static str)]) -> Self {
        let all = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Bytes::from_static(text.as_bytes())));
        let files = Data::new(Files::of(all));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = std::thread::spawn(move || {
            let settings = ServerSettings { workers: 1, ..ServerSettings::default() };
            actix_web::rt::System::new().block_on(async {
                let stopped = async { drop(stopped.await) };
                let routes = move |config: &mut _| portal::routes(files.clone(), config);
                serve(listener, &settings, stopped, routes).unwrap().await.unwrap();
            });
        });
        Portal { address, stop: Some(stop), thread: Some(thread) }
    }

    fn built() -> Self {
        Portal::of(&[
            ("index.html", ENTRY),
            ("favicon.svg", "<svg/>"),
            ("assets/app-1a2b.js", "plain"),
            ("assets/app-1a2b.js.br", "in brotli"),
            ("assets/app-1a2b.js.gz", "in gzip"),
        ])
    }

    fn get(&self, path: &str, headers: &[&str]) -> Answer {
        ask(self.address, "GET", path, &[headers, &["connection: close"]].concat(), "")
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

#[test]
fn every_address_that_a_browser_opens_shows_the_entry_page() {
    let portal = Portal::built();
    for path in ["/", "/reviews/rvw_1", "/reviews/rvw_1?tab=plan", "/join"] {
        let answer = portal.get(path, &[BROWSER]);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
        assert!(answer.body.starts_with("<!doctype html>"), "{path}");
    }
}

#[test]
fn the_entry_page_may_load_nothing_but_what_is_ours() {
    let portal = Portal::built();
    let answer = portal.get("/", &[BROWSER]);
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'self';") && !policy.contains("unsafe"), "{policy}");
    // What browsers have already is not sent again, and what is cached is not given to programs.
    let tag = answer.header("etag").unwrap();
    let again = portal.get("/reviews", &[BROWSER, &format!("if-none-match: {tag}")]);
    assert_eq!((again.status, &*again.body), (304, ""));
    let varies = answer.headers.iter().filter(|(name, _)| name == "vary");
    assert!(varies.into_iter().any(|(_, value)| value == "accept"));
}

#[test]
fn programs_are_told_that_there_is_nothing() {
    let portal = Portal::built();
    let cases: [(&str, &[&str]); 7] = [
        ("/reviews/rvw_1", &["accept: application/json"]),
        ("/reviews/rvw_1", &[]),
        ("/graphql/nothing", &[BROWSER]),
        ("/health/nothing", &[BROWSER]),
        ("/assets/gone-0000.js", &[BROWSER]),
        ("/index.html", &[BROWSER]),
        ("/../Cargo.toml", &[BROWSER]),
    ];
    for (path, headers) in cases {
        let answer = portal.get(path, headers);
        assert_eq!(answer.status, 404, "{path} {headers:?}");
        assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{path}");
    }
    let answer = ask(portal.address, "POST", "/", &[BROWSER], "");
    assert_eq!(answer.status, 404);
}

#[test]
fn files_with_a_hash_are_kept_and_come_in_the_smallest_copy_that_is_read() {
    let portal = Portal::built();
    let cases = [
        (None, None, "plain"),
        (Some("gzip, deflate, br, zstd"), Some("br"), "in brotli"),
        (Some("gzip"), Some("gzip"), "in gzip"),
        (Some("br;q=0, gzip;q=0.5"), Some("gzip"), "in gzip"),
        (Some("zstd"), None, "plain"),
        (Some("identity"), None, "plain"),
    ];
    for (accepted, coding, body) in cases {
        let header = accepted.map(|accepted| format!("accept-encoding: {accepted}"));
        let answer =
            portal.get("/assets/app-1a2b.js", &header.as_deref().into_iter().collect::<Vec<_>>());
        assert_eq!(answer.status, 200);
        assert_eq!((answer.header("content-encoding"), &*answer.body), (coding, body));
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
        assert_eq!(answer.header("content-type"), Some("text/javascript; charset=utf-8"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
    }
}

#[test]
fn files_without_a_hash_are_sent_only_if_they_changed() {
    let portal = Portal::built();
    let first = portal.get("/favicon.svg", &[]);
    assert_eq!((first.status, &*first.body), (200, "<svg/>"));
    assert_eq!(first.header("content-type"), Some("image/svg+xml"));
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    let tag = first.header("etag").unwrap();
    let again = portal.get("/favicon.svg", &[&format!("if-none-match: {tag}")]);
    assert_eq!((again.status, &*again.body), (304, ""));
    let changed = Portal::of(&[("favicon.svg", "<svg></svg>")]);
    let changed = changed.get("/favicon.svg", &[&format!("if-none-match: {tag}")]);
    assert_eq!(changed.status, 200);
}

#[test]
fn a_program_without_the_portal_says_so() {
    let answer = Portal::of(&[]).get("/", &[BROWSER]);
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    assert!(answer.body.contains("built without its portal"), "{}", answer.body);
}
