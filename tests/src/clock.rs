//! A clock that tests move.

use chrono::{DateTime, Utc};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

/// Stands still until it is moved. Clones show the same time.
#[derive(Debug, Clone)]
pub struct TestClock(Arc<Mutex<DateTime<Utc>>>);

impl TestClock {
    /// Starts at a moment in RFC 3339, for instance [`AS_OF`](crate::AS_OF).
    #[must_use]
    #[track_caller]
    pub fn at(moment: &str) -> Self {
        let Ok(moment) = moment.parse() else { panic!("{moment:?} is no moment in RFC 3339") };
        TestClock(Arc::new(Mutex::new(moment)))
    }

    /// What it shows.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        *self.shown()
    }

    /// Time passes.
    pub fn advance(&self, by: Duration) {
        *self.shown() += by;
    }

    /// Somebody puts it back.
    pub fn set_back(&self, by: Duration) {
        *self.shown() -= by;
    }

    fn shown(&self) -> MutexGuard<'_, DateTime<Utc>> {
        self.0.lock().expect("nothing panics while it holds the clock")
    }
}

#[cfg(test)]
mod tests {
    use super::TestClock;
    use std::time::Duration;

    #[test]
    fn clones_show_the_same_time_and_it_moves_both_ways() {
        let clock = TestClock::at("2026-11-01T12:00:00Z");
        let other = clock.clone();
        clock.advance(Duration::from_secs(90));
        assert_eq!(other.now().to_rfc3339(), "2026-11-01T12:01:30+00:00");
        other.set_back(Duration::from_micros(1));
        assert_eq!(clock.now().to_rfc3339(), "2026-11-01T12:01:29.999999+00:00");
    }
}
