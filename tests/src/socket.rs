//! Just enough of WebSocket to ask a server on this machine, without a runtime.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use serde_json::Value;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A connection that waits no longer for an answer than any deadline of the server is.
#[must_use]
pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// Reads the head of an answer.
pub fn read_head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            Err(why) if why.kind() == ErrorKind::Interrupted => {}
            other => panic!("no whole head: {other:?}, {:?}", String::from_utf8_lossy(&head)),
        }
    }
    String::from_utf8(head).unwrap()
}

/// A socket that has shaken hands.
#[derive(Debug)]
pub struct Socket(pub TcpStream);

/// A message of the server.
#[derive(Debug, PartialEq)]
pub enum Frame {
    /// A text, which is JSON.
    Text(Value),
    /// The end, with its code.
    Close(u16),
    /// Whether we are there.
    Ping,
}

impl Socket {
    /// Shakes hands, with more headers.
    ///
    /// # Errors
    /// The status, if the server does not want to.
    pub fn open(address: SocketAddr, headers: &[&str]) -> Result<Socket, u16> {
        let mut stream = connect(address);
        let extra: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let head = format!(
            "GET /graphql HTTP/1.1\r\nhost: h\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\
             sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n{extra}\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        let head = read_head(&mut stream);
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        if status == 101 { Ok(Socket(stream)) } else { Err(status) }
    }

    /// Sends a text.
    pub fn send(&mut self, text: &str) {
        let mut frame = vec![0x81];
        match text.len() {
            short @ 0..126 => frame.push(0x80 | short as u8),
            middle @ 126..65_536 => {
                frame.push(0x80 | 126);
                frame.extend((middle as u16).to_be_bytes());
            }
            long => {
                frame.push(0x80 | 127);
                frame.extend((long as u64).to_be_bytes());
            }
        }
        frame.extend([0; 4]);
        frame.extend(text.as_bytes());
        // A server that closes early is seen when reading.
        drop(self.0.write_all(&frame));
    }

    /// The next message, or none when the connection ends without one.
    pub fn receive(&mut self) -> Option<Frame> {
        let mut head = [0; 2];
        self.0.read_exact(&mut head).ok()?;
        let length = match head[1] {
            126 => {
                let mut length = [0; 2];
                self.0.read_exact(&mut length).ok()?;
                usize::from(u16::from_be_bytes(length))
            }
            short => usize::from(short),
        };
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).ok()?;
        Some(match head[0] & 0x0f {
            8 => {
                Frame::Close(body.get(..2).map_or(0, |code| u16::from_be_bytes([code[0], code[1]])))
            }
            9 => Frame::Ping,
            _ => Frame::Text(serde_json::from_slice(&body).unwrap()),
        })
    }

    /// The next message that is not a ping.
    pub fn message(&mut self) -> Option<Frame> {
        loop {
            match self.receive() {
                Some(Frame::Ping) => {}
                other => return other,
            }
        }
    }
}
