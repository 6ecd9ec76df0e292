//! The program as its users run it.

mod numbers;
mod refusals;
mod review;
mod rulebooks;

use tests::Desk;

/// A folder with the program built for these tests.
fn desk() -> Desk {
    Desk::new(env!("CARGO_BIN_EXE_firstscan"))
}
