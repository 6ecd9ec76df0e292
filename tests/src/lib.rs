//! What tests of the whole stand on.
//!
//! A [`Desk`] runs the built program in a folder of its own. A [`TestDb`] is a database of one test,
//! copied from a migrated template; [`on_both!`] runs a test on SQLite and on PostgreSQL. A
//! [`Client`] speaks HTTP over a real socket, [`raw_request`] whatever a client never would, a
//! [`socket::Socket`] follows subscriptions. A [`TestClock`] stands still until it is moved.
//!
//! Tests share nothing that one of them changes, so they may run in any order and side by side.
//! Those that need PostgreSQL find it through `tests/postgres.sh`, which `make test` uses.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod client;
mod clock;
mod database;
mod desk;
mod program;
pub mod socket;
mod wire;

pub use client::{Answer, Client, RawAnswer, raw_request};
pub use clock::TestClock;
pub use database::{Engine, Standby, TestDb};
pub use desk::{AS_OF, Desk, PROFILE, Run};
pub use program::{Program, SEALING_KEY, Start, eventually};
pub use wire::Wire;

use std::fmt;
use std::future::Future;

/// A step that a test stands on, or a failed test that says which.
trait OrFail<T> {
    fn or_fail(self, step: impl fmt::Display) -> T;
}

impl<T, E: fmt::Display> OrFail<T> for Result<T, E> {
    #[track_caller]
    fn or_fail(self, step: impl fmt::Display) -> T {
        self.unwrap_or_else(|why| panic!("{step}: {why}"))
    }
}

impl<T> OrFail<T> for Option<T> {
    #[track_caller]
    fn or_fail(self, step: impl fmt::Display) -> T {
        self.unwrap_or_else(|| panic!("{step}: there is none"))
    }
}

/// Runs an asynchronous test. Two workers, so that what the test starts also runs while it waits.
pub fn run<F: Future>(test: F) -> F::Output {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime can be built")
        .block_on(test)
}

/// Two tests from one body, `name::sqlite` and `name::postgres`, each with a database of its own:
///
/// ```
/// # use tests::on_both;
/// on_both!(a_database_has_an_address, |db| async move {
///     assert!(db.app_url().contains("://"));
/// });
/// ```
#[macro_export]
macro_rules! on_both {
    ($name:ident, |$db:ident| $body:expr) => {
        async fn $name($db: $crate::TestDb) {
            $body.await
        }

        mod $name {
            #[test]
            fn sqlite() {
                $crate::run(async { super::$name($crate::TestDb::sqlite().await).await });
            }

            #[test]
            fn postgres() {
                $crate::run(async { super::$name($crate::TestDb::postgres().await).await });
            }
        }
    };
}
