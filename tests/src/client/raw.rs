//! Bytes that no client would send.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// What came back for them.
#[derive(Debug)]
pub struct RawAnswer {
    /// Everything the server sent, as text.
    pub text: String,
    /// Whether the server ended the connection.
    pub closed: bool,
}

impl RawAnswer {
    /// The status code of the first line, if that is HTTP.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.text.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
    }
}

/// Sends bytes as they are, then reads until the server ends the connection or patience does. Blocks.
#[must_use]
pub fn raw_request(server: SocketAddr, bytes: &[u8], patience: Duration) -> RawAnswer {
    let until = Instant::now() + patience;
    let mut stream = TcpStream::connect_timeout(&server, patience)
        .unwrap_or_else(|why| panic!("{server} cannot be reached: {why}"));
    stream.set_write_timeout(Some(patience)).expect("patience is not zero");
    // A server may refuse, answer and hang up before it has read everything.
    let _sent_in_part = stream.write_all(bytes);
    let mut answer = Vec::new();
    let closed = read_until(&mut stream, until, &mut answer);
    let _already_closed = stream.shutdown(Shutdown::Both);
    RawAnswer { text: String::from_utf8_lossy(&answer).into_owned(), closed }
}

/// Whether the server ended the connection in time.
fn read_until(stream: &mut TcpStream, until: Instant, answer: &mut Vec<u8>) -> bool {
    let mut buffer = [0; 16 * 1024];
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return false;
        }
        stream.set_read_timeout(Some(left)).expect("what is left is not zero");
        match stream.read(&mut buffer) {
            Ok(0) => return true,
            Ok(read) => answer.extend(buffer.iter().take(read)),
            Err(why) if matches!(why.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return false;
            }
            Err(why) if why.kind() == ErrorKind::Interrupted => {}
            // Reset: ended, if rudely.
            Err(_) => return true,
        }
    }
}
