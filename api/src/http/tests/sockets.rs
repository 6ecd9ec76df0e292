use super::toy::{Served, start};
use super::wire::{Frame, Socket};
use crate::http::graphql::Edge;
use crate::http::tests::toy::Toy;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use std::time::Duration;

const PROTOCOL: &str = "sec-websocket-protocol: graphql-transport-ws";

fn open(change: impl FnOnce(&mut Edge<Toy>)) -> (Served, Socket) {
    let served = start(change);
    let socket = Socket::open(served.address, &[PROTOCOL]).unwrap();
    (served, socket)
}

fn greeted(change: impl FnOnce(&mut Edge<Toy>)) -> (Served, Socket) {
    let (served, mut socket) = open(change);
    socket.send(r#"{"type":"connection_init"}"#);
    assert_eq!(socket.message(), Some(Frame::Text(json!({ "type": "connection_ack" }))));
    (served, socket)
}

fn subscribe(socket: &mut Socket, id: &str, query: &str) {
    let message = json!({ "type": "subscribe", "id": id, "payload": { "query": query } });
    socket.send(&message.to_string());
}

fn text(socket: &mut Socket) -> Value {
    match socket.message() {
        Some(Frame::Text(message)) => message,
        other => panic!("no message but {other:?}"),
    }
}

fn code(message: &Value) -> &str {
    message["payload"]["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

#[test]
fn events_come_in_order_and_end() {
    let (_served, mut socket) = greeted(|_| {});
    subscribe(&mut socket, "1", "subscription { count(to: 3) }");
    for n in 0..3 {
        let message = text(&mut socket);
        assert_eq!((&message["type"], &message["id"]), (&json!("next"), &json!("1")));
        assert_eq!(message["payload"]["data"]["count"], n);
    }
    assert_eq!(text(&mut socket), json!({ "type": "complete", "id": "1" }));
}

#[test]
fn the_handshake_checks_origin_credential_and_protocol() {
    let served = start(|_| {});
    let open = |headers: &[&str]| Socket::open(served.address, headers).map(|_| ()).unwrap_err();
    assert_eq!(open(&[PROTOCOL, "origin: https://evil.example"]), 403);
    assert_eq!(open(&[PROTOCOL, "authorization: Bearer bad"]), 401);
    assert_eq!(open(&["sec-websocket-protocol: graphql-ws"]), 400);
    assert_eq!(open(&[]), 400);
}

#[test]
fn each_subscription_passes_the_gate() {
    let (_served, mut socket) = greeted(|_| {});
    let aliases: String = (0..60).map(|n| format!("a{n}: __typename ")).collect();
    for (query, expected) in [
        (format!("subscription {{ {aliases} }}"), "QUERY_TOO_LARGE"),
        ("mutation { change }".to_owned(), "BAD_REQUEST"),
        ("{ greeting }".to_owned(), "BAD_REQUEST"),
        ("subscription { nothing }".to_owned(), "GRAPHQL_VALIDATION_FAILED"),
        ("subscription {".to_owned(), "GRAPHQL_PARSE_FAILED"),
    ] {
        subscribe(&mut socket, "1", &query);
        assert_eq!(code(&text(&mut socket)), expected, "{query}");
        assert_eq!(text(&mut socket)["type"], "complete");
    }
}

#[test]
fn a_panic_in_a_stream_is_an_internal_error() {
    let (_served, mut socket) = greeted(|_| {});
    subscribe(&mut socket, "1", "subscription { panicsLater }");
    assert_eq!(text(&mut socket)["payload"]["data"]["panicsLater"], 0);
    let failed = text(&mut socket);
    assert_eq!(code(&failed), "INTERNAL");
    assert!(!failed.to_string().contains("secret"));
}

#[test]
fn a_connection_has_so_many_subscriptions_and_no_more() {
    let (_served, mut socket) = greeted(|edge| edge.sockets.subscriptions = 2);
    for id in ["1", "2", "3"] {
        subscribe(&mut socket, id, "subscription { forever }");
    }
    let refused = text(&mut socket);
    assert_eq!((code(&refused), &refused["id"]), ("RATE_LIMITED", &json!("3")));
    assert_eq!(text(&mut socket)["type"], "complete");
    socket.send(r#"{"type":"complete","id":"1"}"#);
    assert_eq!(text(&mut socket)["type"], "complete");
    subscribe(&mut socket, "4", "subscription { count(to: 1) }");
    assert_eq!(text(&mut socket)["payload"]["data"]["count"], 0);
}

#[test]
fn a_socket_without_greeting_is_closed() {
    let (_served, mut socket) = open(|edge| edge.sockets.init = Duration::from_millis(100));
    assert_eq!(socket.message(), Some(Frame::Close(4408)));
}

#[test]
fn a_subscription_before_the_greeting_is_closed() {
    let (_served, mut socket) = open(|_| {});
    subscribe(&mut socket, "1", "subscription { count(to: 1) }");
    assert_eq!(socket.message(), Some(Frame::Close(4401)));
}

#[test]
fn a_refused_greeting_and_a_second_one_are_closed() {
    let (_served, mut socket) = open(|_| {});
    socket.send(r#"{"type":"connection_init","payload":{"token":"bad"}}"#);
    assert_eq!(socket.message(), Some(Frame::Close(4403)));
    let (_served, mut socket) = greeted(|_| {});
    socket.send(r#"{"type":"connection_init"}"#);
    assert_eq!(socket.message(), Some(Frame::Close(4429)));
}

#[test]
fn messages_that_are_malformed_or_too_long_end_the_connection() {
    let (_served, mut socket) = greeted(|_| {});
    socket.send("{\"type\":\"nonsense\"}");
    assert_eq!(socket.message(), Some(Frame::Close(4400)));
    let (_served, mut socket) = greeted(|_| {});
    socket.send(&" ".repeat(100_000));
    assert!(matches!(socket.message(), None | Some(Frame::Close(_))));
}

#[test]
fn no_event_comes_after_the_session_has_ended() {
    let (served, mut socket) = greeted(|_| {});
    served.toy.holds.store(false, Ordering::Relaxed);
    subscribe(&mut socket, "1", "subscription { count(to: 3) }");
    let last = loop {
        match socket.message() {
            Some(Frame::Text(message)) => assert_ne!(message["type"], "next"),
            other => break other,
        }
    };
    assert_eq!(last, Some(Frame::Close(4401)));
}

#[test]
fn an_idle_socket_ends_with_its_session() {
    let (served, mut socket) = greeted(|edge| edge.sockets.keep_alive = Duration::from_millis(50));
    subscribe(&mut socket, "1", "subscription { forever }");
    assert_eq!(socket.receive(), Some(Frame::Ping));
    served.toy.holds.store(false, Ordering::Relaxed);
    assert_eq!(socket.message(), Some(Frame::Close(4401)));
}

#[test]
fn a_silent_socket_is_closed() {
    let (_served, mut socket) = greeted(|edge| edge.sockets.keep_alive = Duration::from_millis(50));
    // Nothing is ever answered to the pings.
    assert_eq!(socket.message(), Some(Frame::Close(4408)));
}
