use super::toy::{Served, start};
use super::wire::{Answer, answer, ask, connect};
use std::io::{ErrorKind, Write};
use std::sync::mpsc;
use std::time::Duration;

const JSON: &str = "content-type: application/json";
const GRAPHQL: &str = "accept: application/graphql-response+json";
const SIGNED_IN: &str = "authorization: Bearer good";

fn query(text: &str) -> String {
    serde_json::json!({ "query": text }).to_string()
}

fn post(served: &Served, headers: &[&str], text: &str) -> Answer {
    ask(served.address, "POST", "/graphql", headers, &query(text))
}

fn usual() -> Served {
    start(|_| {})
}

#[test]
fn a_query_is_answered_with_cost_allowance_and_protection() {
    let served = usual();
    let answer = post(&served, &[JSON], "{ greeting }");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["data"]["greeting"], "Hello you");
    assert_eq!(answer.json()["extensions"]["cost"]["maximum"], 5_000);
    let expected = [
        ("content-type", "application/json; charset=utf-8"),
        ("ratelimit", "\"cost\";r=7;t=3"),
        ("ratelimit-policy", "\"cost\";q=100;w=60"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("cross-origin-opener-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
    ];
    for (name, value) in expected {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
    assert!(answer.header("strict-transport-security").unwrap().contains("includeSubDomains"));
    let id = uuid::Uuid::parse_str(answer.header("x-request-id").unwrap()).unwrap();
    assert_eq!(id.get_version_num(), 7);
}

#[test]
fn only_json_in_utf8_is_read() {
    let served = usual();
    for kind in [
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=\"UTF-8\"",
    ] {
        let header = format!("content-type: {kind}");
        assert_eq!(post(&served, &[&header], "{ greeting }").status, 200, "{kind}");
    }
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=latin1",
        "application/json-patch+json",
        "application/json, text/plain",
        "",
    ] {
        let header = format!("content-type: {kind}");
        let answer = post(&served, &[&header], "mutation { change }");
        assert_eq!(answer.status, 415, "{kind}");
        assert_eq!(answer.code(), "UNSUPPORTED_MEDIA_TYPE");
    }
    assert_eq!(post(&served, &[], "{ greeting }").status, 415);
    assert_eq!(post(&served, &[JSON, "content-encoding: gzip"], "{ greeting }").status, 415);
}

#[test]
fn the_caller_chooses_the_media_type_of_the_answer() {
    let served = usual();
    let json = "application/json; charset=utf-8";
    let graphql = "application/graphql-response+json; charset=utf-8";
    for (accept, expected) in [
        ("*/*", json),
        ("application/*", json),
        ("application/json", json),
        ("application/graphql-response+json", graphql),
        ("application/graphql-response+json, application/json;q=0.9", graphql),
        ("application/json, application/graphql-response+json;q=0.1", json),
        ("application/json;q=0, */*", graphql),
        ("text/html, */*;q=0.1", json),
    ] {
        let answer = post(&served, &[JSON, &format!("accept: {accept}")], "{ greeting }");
        assert_eq!(answer.header("content-type"), Some(expected), "{accept}");
    }
    for accept in ["text/html", "application/json;q=0", "nonsense", "image/*"] {
        let answer = post(&served, &[JSON, &format!("accept: {accept}")], "{ greeting }");
        assert_eq!((answer.status, answer.code()), (406, "NOT_ACCEPTABLE".into()), "{accept}");
    }
}

#[test]
fn other_methods_are_told_which_is_served() {
    let served = usual();
    for method in ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        let path = "/graphql?query=mutation%7Bchange%7D";
        let answer = ask(served.address, method, path, &[JSON], "");
        assert_eq!((answer.status, answer.header("allow")), (405, Some("POST")), "{method}");
    }
}

#[test]
fn other_paths_are_problems() {
    let served = usual();
    let answer = ask(served.address, "GET", "/graphiql", &[], "");
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.json()["requestId"], answer.header("x-request-id").unwrap());
}

#[test]
fn pages_of_other_origins_are_refused() {
    let served = usual();
    for ours in ["origin: https://desk.example", "sec-fetch-site: same-origin"] {
        assert_eq!(post(&served, &[JSON, ours], "{ greeting }").status, 200, "{ours}");
    }
    for foreign in [
        "origin: https://evil.example",
        "origin: null",
        "origin: http://desk.example",
        "origin: https://desk.example.evil",
        "sec-fetch-site: cross-site",
    ] {
        assert_eq!(post(&served, &[JSON, foreign], "{ greeting }").status, 403, "{foreign}");
    }
}

#[test]
fn the_status_follows_the_media_type() {
    let served = usual();
    for (text, code) in [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query q($id: ID!) { __typename }", "BAD_USER_INPUT"),
    ] {
        let (new, old) = (post(&served, &[JSON, GRAPHQL], text), post(&served, &[JSON], text));
        assert_eq!((new.status, old.status), (400, 200), "{text}");
        assert_eq!((new.code(), old.code()), (code.into(), code.into()), "{text}");
        assert_eq!(new.json().get("data"), None, "{text}");
    }
    for headers in [&[JSON][..], &[JSON, GRAPHQL]] {
        let mut bad = headers.to_vec();
        bad.push("authorization: Bearer bad");
        assert_eq!(post(&served, &bad, "{ greeting }").status, 401);
        assert_eq!(post(&served, headers, "{ __schema { types { name } } }").status, 401);
    }
    for body in ["", "{", "[]", "[{\"query\":\"{greeting}\"}]", "{\"query\":1}"] {
        assert_eq!(ask(served.address, "POST", "/graphql", &[JSON], body).status, 400, "{body}");
    }
}

#[test]
fn a_used_up_allowance_is_429_with_the_time_to_wait() {
    let served = usual();
    let spent = post(&served, &[JSON, SIGNED_IN], "mutation { a: change b: change }");
    assert_eq!((spent.status, spent.code()), (429, "RATE_LIMITED".into()));
    assert_eq!(spent.header("retry-after"), Some("3"));
    assert!(spent.header("ratelimit").is_some());
}

#[test]
fn a_panic_is_an_internal_error_with_the_request_id() {
    let served = usual();
    for headers in [&[JSON][..], &[JSON, GRAPHQL]] {
        let answer = post(&served, headers, "{ panics }");
        assert_eq!((answer.status, answer.code()), (500, "INTERNAL".into()));
        assert!(!answer.body.contains("secret"));
        let id = answer.header("x-request-id").unwrap();
        assert_eq!(answer.json()["errors"][0]["extensions"]["requestId"], id);
    }
    assert_eq!(post(&served, &[JSON], "{ greeting }").status, 200);
}

#[test]
fn a_failing_field_keeps_the_rest_and_hides_its_reason() {
    let served = usual();
    let answer = post(&served, &[JSON, GRAPHQL], "{ greeting fails }");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.code(), "INTERNAL");
    assert!(!answer.body.contains("relation"));
}

#[test]
fn an_operation_over_its_deadline_is_stopped() {
    let served = start(|edge| edge.deadline = Duration::from_millis(100));
    let answer = post(&served, &[JSON], "{ waits }");
    assert_eq!((answer.status, answer.code()), (504, "TIMEOUT".into()));
}

#[test]
fn a_slow_body_is_cut_and_others_are_served_meanwhile() {
    let served = start(|edge| {
        edge.body.grace = Duration::from_millis(200);
        edge.body.total = Duration::from_secs(5);
    });
    let mut slow = connect(served.address);
    write!(slow, "POST /graphql HTTP/1.1\r\nhost: h\r\n{JSON}\r\ncontent-length: 1000\r\n\r\n{{")
        .unwrap();
    assert_eq!(post(&served, &[JSON], "{ greeting }").status, 200);
    let cut = answer(&mut slow);
    assert_eq!((cut.status, cut.code()), (408, "REQUEST_TIMEOUT".into()));
    assert_eq!(cut.header("connection"), Some("close"));
}

#[test]
fn a_body_at_a_byte_at_a_time_is_cut() {
    let served = start(|edge| edge.body.grace = Duration::from_millis(200));
    let mut slow = connect(served.address);
    write!(slow, "POST /graphql HTTP/1.1\r\nhost: h\r\n{JSON}\r\ncontent-length: 1000\r\n\r\n")
        .unwrap();
    let mut drip = slow.try_clone().unwrap();
    let (done, over) = mpsc::channel::<()>();
    let dripping = std::thread::spawn(move || {
        // Until the answer is there, or the other side has closed.
        while over.recv_timeout(Duration::from_millis(20)) == Err(mpsc::RecvTimeoutError::Timeout)
            && drip.write_all(b" ").is_ok()
        {}
    });
    let cut = answer(&mut slow);
    drop(done);
    dripping.join().unwrap();
    assert_eq!(cut.status, 408);
}

#[test]
fn a_body_said_to_be_too_long_is_refused_unread() {
    let served = usual();
    let mut stream = connect(served.address);
    let length = 10_u64.pow(12);
    write!(
        stream,
        "POST /graphql HTTP/1.1\r\nhost: h\r\n{JSON}\r\ncontent-length: {length}\r\n\r\n"
    )
    .unwrap();
    assert_eq!(answer(&mut stream).status, 413);
}

#[test]
fn an_endless_body_is_refused_and_memory_stays_flat() {
    let served = usual();
    let before = peak_memory();
    for (path, kind, status) in
        [("/graphql", "application/json", 413), ("/graphql", "text/plain", 415), ("/", "a/b", 404)]
    {
        let mut stream = connect(served.address);
        stream.set_write_timeout(Some(Duration::from_secs(10))).unwrap();
        let head = format!("POST {path} HTTP/1.1\r\nhost: h\r\ncontent-type: {kind}\r\n");
        write!(stream, "{head}transfer-encoding: chunked\r\n\r\n").unwrap();
        let mut sending = stream.try_clone().unwrap();
        let sender = std::thread::spawn(move || {
            let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x1_0000));
            loop {
                if let Err(why) = sending.write_all(chunk.as_bytes()) {
                    break why.kind();
                }
            }
        });
        assert_eq!(answer(&mut stream).status, status);
        // The other side closes: it neither reads on nor leaves us waiting.
        let end = sender.join().unwrap();
        assert!(matches!(end, ErrorKind::ConnectionReset | ErrorKind::BrokenPipe), "{end}");
    }
    assert!(peak_memory() - before < 64_000, "kB more: {}", peak_memory() - before);
}

/// The most memory this process has used, in kB.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_stopping_server_finishes_what_it_has_begun() {
    let mut served = usual();
    let mut stream = connect(served.address);
    let body = query("{ waits }");
    let length = body.len();
    write!(
        stream,
        "POST /graphql HTTP/1.1\r\nhost: h\r\n{JSON}\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    // With one worker, an answer to a later request says that the first has begun.
    assert_eq!(post(&served, &[JSON], "{ greeting }").status, 200);
    drop(served.stop.take());
    served.toy.go.notify_one();
    let answer = answer(&mut stream);
    assert_eq!((answer.status, &answer.json()["data"]["waits"]), (200, &serde_json::json!(1)));
    served.thread.take().unwrap().join().unwrap();
    assert!(std::net::TcpStream::connect(served.address).is_err());
}

#[test]
fn a_bomb_is_refused_over_the_wire() {
    let served = usual();
    let mut bomb = "{ ...f0 }".to_owned();
    for level in 0..8 {
        let spreads = format!("...f{} ", level + 1).repeat(10);
        bomb.push_str(&format!("fragment f{level} on Query {{ {spreads} }}"));
    }
    bomb.push_str("fragment f8 on Query { __typename }");
    let answer = post(&served, &[JSON, GRAPHQL], &bomb);
    assert_eq!((answer.status, answer.code()), (400, "QUERY_TOO_LARGE".into()));
}
