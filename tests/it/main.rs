//! The program as its users run it, and the databases it stands on.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod accounts;
mod amazon;
mod app;
mod branding;
mod bulk;
mod carriers;
mod cases;
mod casework;
mod cluster;
mod coverage;
mod custody;
mod databases;
mod demo;
mod faults;
mod feed;
mod graphiql;
mod idempotency;
mod imported;
mod imports;
mod incidents;
mod keeping;
mod logs;
mod migrating;
mod numbers;
mod operator;
mod outage;
mod packages;
mod papers;
mod people;
mod plans;
mod pooled;
mod portal;
mod process;
mod ready;
mod refusals;
mod replica;
mod review;
mod rulebooks;
mod rules;
mod schema;
mod shipments;
mod statements;
mod stopping;
mod tenant_lint;
#[cfg(feature = "otel")]
mod traces;
mod uploads;
mod views;
mod watch;
mod webhooks;
mod what_if;

use tests::Desk;

/// A folder with the program built for these tests.
fn desk() -> Desk {
    Desk::new(program())
}

/// The program built for these tests.
const fn program() -> &'static str {
    env!("CARGO_BIN_EXE_firstscan")
}
