//! A wire to a server that can be cut.

use crate::OrFail;
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

/// Bytes pass.
const WHOLE: u8 = 0;
/// Connections break, and new ones are refused.
const CUT: u8 = 1;
/// Connections are there, but nothing passes.
const STALLED: u8 = 2;
/// The wire is gone.
const GONE: u8 = 3;
/// How often each end looks at the wire's state.
const LOOK: Duration = Duration::from_millis(10);

/// Passes bytes on to a server until it is told otherwise.
#[derive(Debug)]
pub struct Wire {
    address: SocketAddr,
    state: Arc<AtomicU8>,
}

impl Wire {
    /// A wire to a server.
    #[must_use]
    pub fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").or_fail("a port for the wire");
        let address = listener.local_addr().or_fail("the port of the wire");
        let state = Arc::new(AtomicU8::new(WHOLE));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for near in listener.incoming() {
                let state = Arc::clone(&shared);
                match (near, state.load(Ordering::SeqCst)) {
                    (_, GONE) => return,
                    (Err(_), _) | (_, CUT) => {}
                    (Ok(near), _) => drop(std::thread::spawn(move || pass(&near, server, &state))),
                }
            }
        });
        Wire { address, state }
    }

    /// Where it begins.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every connection breaks, and none is made.
    pub fn cut(&self) {
        self.state.store(CUT, Ordering::SeqCst);
    }

    /// Nothing passes any more, and nobody is told.
    pub fn stall(&self) {
        self.state.store(STALLED, Ordering::SeqCst);
    }

    /// Bytes pass again.
    pub fn mend(&self) {
        self.state.store(WHOLE, Ordering::SeqCst);
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.state.store(GONE, Ordering::SeqCst);
        // The listener looks at the state when somebody comes.
        drop(TcpStream::connect(self.address));
    }
}

fn pass(near: &TcpStream, server: SocketAddr, state: &Arc<AtomicU8>) {
    let Ok(far) = TcpStream::connect(server) else { return };
    std::thread::scope(|scope| {
        scope.spawn(|| carry(near, &far, state));
        scope.spawn(|| carry(&far, near, state));
    });
}

fn carry(mut from: &TcpStream, mut to: &TcpStream, state: &AtomicU8) {
    let mut bytes = [0; 1 << 14];
    if from.set_read_timeout(Some(LOOK)).is_err() {
        return;
    }
    loop {
        match state.load(Ordering::SeqCst) {
            CUT | GONE => break,
            STALLED => {
                std::thread::sleep(LOOK);
                continue;
            }
            _ => {}
        }
        match from.read(&mut bytes) {
            Ok(0) => break,
            Ok(count) => {
                let Some(read) = bytes.get(..count) else { break };
                if to.write_all(read).is_err() {
                    break;
                }
            }
            Err(why) if matches!(why.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            Err(_) => break,
        }
    }
    for end in [from, to] {
        // The other direction may have closed it already.
        drop(end.shutdown(Shutdown::Both));
    }
}
