//! The program as its users run it, and the databases it stands on.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod accounts;
mod app;
mod databases;
mod idempotency;
mod numbers;
mod plans;
mod refusals;
mod review;
mod rulebooks;
mod rules;
mod shipments;
mod statements;
mod tenant_lint;
mod uploads;
mod watch;

use tests::Desk;

/// A folder with the program built for these tests.
fn desk() -> Desk {
    Desk::new(env!("CARGO_BIN_EXE_firstscan"))
}
