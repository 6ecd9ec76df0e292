//! What time it is, and ids that grow with it. Everything that needs either is handed a clock, so
//! that tests set it.

use std::sync::{Arc, Mutex};
use uuid::{ContextV7, Timestamp, Uuid};

/// Microseconds since 1970 in UTC, as the database keeps them.
pub type Micros = i64;

/// A second in microseconds.
pub const SECOND: Micros = 1_000_000;
/// A minute in microseconds.
pub const MINUTE: Micros = 60 * SECOND;
/// An hour in microseconds.
pub const HOUR: Micros = 60 * MINUTE;
/// A day in microseconds.
pub const DAY: Micros = 24 * HOUR;

/// Tells the time.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> Micros + Send + Sync>,
    /// Keeps ids of one millisecond apart and in order.
    ids: Arc<Mutex<ContextV7>>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Clock::reading(|| chrono::Utc::now().timestamp_micros())
    }

    /// A clock that reads the time from a function.
    pub fn reading(now: impl Fn() -> Micros + Send + Sync + 'static) -> Self {
        Clock { now: Arc::new(now), ids: Arc::new(Mutex::new(ContextV7::new())) }
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Micros {
        (self.now)()
    }

    /// The present moment for libraries that want it so.
    #[must_use]
    pub fn utc(&self) -> chrono::DateTime<chrono::Utc> {
        utc(self.now())
    }

    /// A new id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        let now = self.now().max(0);
        let (seconds, micros) = (now / SECOND, now % SECOND);
        let seconds = u64::try_from(seconds).unwrap_or(0);
        let nanos = u32::try_from(micros * 1000).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(self.ids.as_ref(), seconds, nanos))
    }
}

/// A moment of the database for libraries that want it so.
#[must_use]
pub fn utc(micros: Micros) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_micros(micros).unwrap_or_default()
}
