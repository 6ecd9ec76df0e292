//! What time it is. On PostgreSQL all servers and workers go by the clock of the database, however
//! theirs differ and whoever sets them.

use super::{Result, Store, StoreError};
use crate::clock::{Clock, Micros};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::sync::{Arc, PoisonError, RwLock, Weak};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How often a process asks. Clocks drift by less than a millisecond meanwhile.
const EVERY: Duration = Duration::from_secs(10);
/// What took longer to answer says too little.
const PROMPT: Duration = Duration::from_millis(500);
/// A smaller difference is the way there and back.
const NOTHING: Micros = 50_000;

impl Store {
    /// The clock to go by: PostgreSQL's, followed as long as somebody reads it; for SQLite, which
    /// is on this machine, this machine's.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn clock(&self) -> Result<Clock> {
        if !self.is_postgres() {
            return Ok(Clock::system());
        }
        let time = Arc::new(RwLock::new(self.time().await?.0));
        tokio::spawn(follow(self.clone(), Arc::downgrade(&time)));
        Ok(Clock::reading(move || time.read().unwrap_or_else(PoisonError::into_inner).now()))
    }

    /// The time that the database told, and how long it took to answer.
    async fn time(&self) -> Result<(Told, Duration)> {
        let sql = "select (extract(epoch from clock_timestamp()) * 1000000)::bigint";
        let hub = self.read_hub().await?;
        let asked = Instant::now();
        let statement = Statement::from_string(DbBackend::Postgres, sql);
        let row = hub.on().query_one_raw(statement).await?;
        let answered = Instant::now();
        let damaged = || StoreError::Damaged { what: "time", why: "there is no answer".to_owned() };
        let moment = row.ok_or_else(damaged)?.try_get_by_index(0)?;
        let took = answered - asked;
        Ok((Told { moment, at: asked + took / 2 }, took))
    }
}

/// Asks again and again, until nobody reads the clock any more.
async fn follow(store: Store, time: Weak<RwLock<Told>>) {
    loop {
        sleep(EVERY).await;
        let Some(time) = time.upgrade() else { return };
        // A database that is away has told the time; whoever needs more of it says so.
        let Ok((told, took)) = store.time().await else { continue };
        time.write().unwrap_or_else(PoisonError::into_inner).hear(told, took);
    }
}

/// A moment of the database, and when that was here by a clock that nobody sets.
#[derive(Clone, Copy, Debug)]
struct Told {
    moment: Micros,
    at: Instant,
}

impl Told {
    /// Goes by what is told now, if that says more than how long it was on its way.
    fn hear(&mut self, told: Told, took: Duration) {
        let difference = told.now() - self.now();
        if took <= PROMPT && difference.abs() > NOTHING {
            tracing::info!(difference, "the database's clock is followed");
            *self = told;
        }
    }

    fn now(self) -> Micros {
        let since = i64::try_from(self.at.elapsed().as_micros()).unwrap_or(i64::MAX);
        self.moment.saturating_add(since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{HOUR, SECOND};

    const AT_ONCE: Duration = Duration::from_millis(1);

    #[test]
    fn a_clock_that_was_set_is_followed_forward_and_back() {
        let at = Instant::now();
        let mut time = Told { moment: HOUR, at };
        for moment in [3 * HOUR, 2 * HOUR, 2 * HOUR - SECOND] {
            time.hear(Told { moment, at }, AT_ONCE);
            assert_eq!(time.moment, moment);
        }
    }

    #[test]
    fn what_a_slow_answer_or_a_hair_of_difference_says_is_not_followed() {
        let at = Instant::now();
        let mut time = Told { moment: HOUR, at };
        time.hear(Told { moment: 3 * HOUR, at }, PROMPT + AT_ONCE);
        time.hear(Told { moment: HOUR + NOTHING, at }, AT_ONCE);
        assert_eq!(time.moment, HOUR);
    }

    #[test]
    fn between_two_answers_time_goes_by_at_its_pace() {
        let at = Instant::now() - Duration::from_secs(9);
        let time = Told { moment: HOUR, at };
        let now = time.now();
        let most = HOUR + i64::try_from(at.elapsed().as_micros()).unwrap();
        assert!((HOUR + 9 * SECOND..=most).contains(&now));
    }
}
