//! Receivers that mean no good, on real sockets.

use super::*;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};

/// Takes one connection, reads the request and then does as it likes.
fn receiver(
    does: impl FnOnce(&mut std::net::TcpStream) + Send + 'static,
) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let Ok((mut stream, _)) = listener.accept() else { return };
        let mut request = Vec::new();
        let mut bytes = [0; 4096];
        while !request.ends_with(b"{\"a\":1}") {
            match stream.read(&mut bytes) {
                Ok(0) | Err(_) => break,
                Ok(read) => request.extend(&bytes[..read]),
            }
        }
        drop(tell.send(String::from_utf8(request).unwrap()));
        does(&mut stream);
    });
    (address, told)
}

fn letter() -> Letter {
    Letter {
        id: "msg_1".to_owned(),
        second: 1_793_534_400,
        signatures: "v1,abc".to_owned(),
        body: "{\"a\":1}".to_owned(),
    }
}

fn says(text: &'static str) -> impl FnOnce(&mut std::net::TcpStream) + Send {
    move |stream| drop(stream.write_all(text.as_bytes()))
}

fn sent(to: &str, courier: &Courier) -> Sent {
    ::tests::run(courier.carry(to, &letter()))
}

fn own() -> Courier {
    Courier::new(Reach { private: true })
}

#[test]
fn a_message_arrives_with_its_three_headers() {
    let (address, told) = receiver(says("HTTP/1.1 204 No Content\r\n\r\n"));
    let sent = sent(&format!("http://{address}/hooks?a=1"), &own());
    assert!(sent.is_taken(), "{sent:?}");
    let request = told.recv().unwrap().to_lowercase();
    assert!(request.starts_with("post /hooks?a=1 http/1.1\r\n"), "{request}");
    for header in [
        format!("host: {address}"),
        "webhook-id: msg_1".to_owned(),
        "webhook-timestamp: 1793534400".to_owned(),
        "webhook-signature: v1,abc".to_owned(),
        "content-type: application/json".to_owned(),
        "content-length: 7".to_owned(),
    ] {
        assert!(request.contains(&format!("\r\n{header}\r\n")), "{header}: {request}");
    }
}

#[test]
fn no_redirect_is_followed() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let place = elsewhere.local_addr().unwrap();
    let (address, _told) = receiver(move |stream| {
        let answer = format!("HTTP/1.1 307 Elsewhere\r\nlocation: http://{place}/\r\n\r\n");
        stream.write_all(answer.as_bytes()).unwrap();
    });
    let sent = sent(&format!("http://{address}/"), &own());
    assert_eq!((sent.status, sent.is_taken()), (Some(307), false));
    assert!(elsewhere.accept().is_err(), "somebody was there");
}

#[test]
fn an_endless_answer_is_read_no_further_than_allowed() {
    let (tell, told) = channel();
    let (address, _) = receiver(move |stream| {
        let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
        stream.write_all(head.as_bytes()).unwrap();
        let chunk = format!("4000\r\n{}\r\n", "x".repeat(0x4000));
        let mut written = 0_usize;
        while stream.write_all(chunk.as_bytes()).is_ok() {
            written += chunk.len();
        }
        tell.send(written).unwrap();
    });
    let sent = sent(&format!("http://{address}/"), &own());
    assert!(sent.is_taken(), "{sent:?}");
    assert_eq!(sent.answer, "x".repeat(KEPT));
    // What more was written lay in the buffers of the machine.
    assert!(told.recv().unwrap() < 32 << 20);
}

#[test]
fn whoever_takes_too_long_is_left() {
    let silent = |stream: &mut std::net::TcpStream| drop(stream.read(&mut [0]));
    let dripping = |stream: &mut std::net::TcpStream| {
        let head = "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nab";
        stream.write_all(head.as_bytes()).unwrap();
        drop(stream.read(&mut [0]));
    };
    let hasty = own().patient_for(Duration::from_millis(200));
    for (address, status) in [(receiver(silent).0, None), (receiver(dripping).0, Some(200))] {
        let sent = sent(&format!("http://{address}/"), &hasty);
        assert_eq!((sent.status, sent.is_taken()), (status, false));
        assert!(sent.problem.contains("took longer"), "{sent:?}");
    }
}

#[test]
fn an_answer_that_is_none_is_a_problem() {
    let endless: &'static str =
        Box::leak(format!("HTTP/1.1 200 {}", "O".repeat(99_999)).into_boxed_str());
    for answer in
        ["", "SSH-2.0-x\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\na", endless]
    {
        let (address, _told) = receiver(says(answer));
        let sent = sent(&format!("http://{address}/"), &own());
        assert!(!sent.is_taken() && !sent.problem.is_empty(), "{answer:.20}: {sent:?}");
    }
}

#[test]
fn a_name_that_leads_to_a_private_network_is_not_connected_to() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let outside = Courier::new(Reach::default());
    for to in [format!("https://localhost:{port}/"), format!("https://127.0.0.1:{port}/")] {
        let sent = sent(&to, &outside);
        assert_eq!(sent.status, None);
        assert!(sent.problem.contains("private network"), "{sent:?}");
    }
    assert!(listener.accept().is_err(), "somebody was there");
}

#[test]
fn whoever_shows_no_certificate_that_is_trusted_gets_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let plain = std::thread::spawn(move || {
        let mut bytes = vec![0; 4096];
        let mut stream = listener.accept().unwrap().0;
        let read = stream.read(&mut bytes).unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
        String::from_utf8_lossy(&bytes[..read]).into_owned()
    });
    let sent = sent(&format!("https://{address}/"), &own());
    // Of a machine without certificates nothing can be said.
    if !sent.problem.contains("knows no certificates") {
        assert!(sent.problem.contains("TLS"), "{sent:?}");
        assert!(!plain.join().unwrap().contains("msg_1"), "sent in the clear");
    }
    assert!(!sent.is_taken());
}
