//! What asks the program to stop.

use std::io;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// SIGTERM and SIGINT. The first is a request, the second an order.
pub(super) struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

/// The exit code of who was ordered.
const ORDERED: i32 = 130;

impl Signals {
    /// Listens from now on.
    pub(super) fn listen() -> io::Result<Self> {
        Ok(Signals {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    /// Waits to be asked to stop.
    pub(super) async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }

    /// Ends the program at the next signal, whatever it does.
    pub(super) fn end_at_the_next(mut self) {
        tokio::spawn(async move {
            self.next().await;
            tracing::warn!("asked to stop again: ending at once");
            std::process::exit(ORDERED);
        });
    }
}
