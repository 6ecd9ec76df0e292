//! A leaky bucket as a pure value: who stores it, and where, is not its business.
//!
//! The level is the time that the bucket needs to run empty. A clock that goes back never lets
//! anybody in sooner and never locks anybody out for longer than a full bucket takes.

use chrono::{DateTime, TimeDelta, Utc};

/// How much at once, and how fast again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    burst: u32,
    /// Microseconds until one unit has leaked out.
    unit: i64,
}

impl Limit {
    /// `burst` at once, `amount` more in every `period`.
    pub const fn new(burst: u32, amount: u32, period: TimeDelta) -> Self {
        let micros = match period.num_microseconds() {
            Some(micros) => micros,
            None => i64::MAX,
        };
        let amount = if amount == 0 { 1 } else { amount as i64 };
        let unit = micros / amount;
        Limit { burst: if burst == 0 { 1 } else { burst }, unit: if unit < 1 { 1 } else { unit } }
    }

    /// How much at once.
    pub const fn burst(self) -> u32 {
        self.burst
    }

    /// The time until a full bucket is empty: the longest that anybody waits.
    pub const fn period(self) -> TimeDelta {
        TimeDelta::microseconds(self.capacity())
    }

    const fn capacity(self) -> i64 {
        self.unit.saturating_mul(self.burst as i64)
    }
}

/// What was taken and has not leaked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Microseconds until it is empty, counted from `at`.
    level: i64,
    at: DateTime<Utc>,
}

/// Too much was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Too many attempts; try again in {} s.", self.seconds())]
pub struct RetryAfter {
    /// How long to wait.
    pub wait: TimeDelta,
    /// The bucket to store all the same: nothing was taken from it, but the clock may have gone
    /// back since it was stored.
    pub bucket: Bucket,
}

impl RetryAfter {
    /// Whole seconds for the `Retry-After` header, at least one.
    pub fn seconds(&self) -> i64 {
        self.wait.num_milliseconds().saturating_add(999).div_euclid(1000).max(1)
    }
}

impl Bucket {
    /// An empty bucket.
    pub const fn empty(now: DateTime<Utc>) -> Self {
        Bucket { level: 0, at: now }
    }

    /// A bucket as it was stored.
    pub const fn from_stored(level: i64, at: DateTime<Utc>) -> Self {
        Bucket { level, at }
    }

    /// Microseconds from [`Bucket::at`] until it is empty; for storing.
    pub const fn level(self) -> i64 {
        self.level
    }

    /// When the level was that.
    pub const fn at(self) -> DateTime<Utc> {
        self.at
    }

    /// The same bucket now: what leaked out is gone, what cannot be is corrected.
    fn leaked(self, limit: Limit, now: DateTime<Utc>) -> Self {
        let elapsed = (now - self.at).max(TimeDelta::zero());
        let elapsed = elapsed.num_microseconds().unwrap_or(i64::MAX);
        let level = self.level.clamp(0, limit.capacity());
        Bucket { level: level.saturating_sub(elapsed).max(0), at: now }
    }
}

/// Takes `cost` units, or says when to come back.
pub fn take(
    bucket: Bucket,
    limit: Limit,
    now: DateTime<Utc>,
    cost: u32,
) -> Result<Bucket, RetryAfter> {
    let bucket = bucket.leaked(limit, now);
    let wanted = limit.unit.saturating_mul(i64::from(cost));
    let level = bucket.level.saturating_add(wanted);
    let over = level.saturating_sub(limit.capacity());
    if over > 0 {
        let wait = TimeDelta::microseconds(over.min(limit.capacity()));
        return Err(RetryAfter { wait, bucket });
    }
    Ok(Bucket { level, at: now })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Limit = Limit::new(3, 3, TimeDelta::minutes(1));

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn full(now: DateTime<Utc>) -> Bucket {
        (0..3).fold(Bucket::empty(now), |bucket, _| take(bucket, LIMIT, now, 1).unwrap())
    }

    #[test]
    fn a_burst_passes_and_the_next_one_waits() {
        let refused = take(full(at(0)), LIMIT, at(0), 1).unwrap_err();
        assert_eq!(refused.wait, TimeDelta::seconds(20));
        assert_eq!(refused.seconds(), 20);
        assert!(take(full(at(0)), LIMIT, at(19), 1).is_err());
        assert!(take(full(at(0)), LIMIT, at(20), 1).is_ok());
    }

    #[test]
    fn in_the_long_run_the_rate_holds() {
        let mut bucket = Bucket::empty(at(0));
        let mut passed = 0;
        for second in 0..3600 {
            match take(bucket, LIMIT, at(second), 1) {
                Ok(taken) => (bucket, passed) = (taken, passed + 1),
                Err(refused) => bucket = refused.bucket,
            }
        }
        assert_eq!(passed, 3 + 3 * 60 - 1);
    }

    #[test]
    fn being_refused_costs_nothing() {
        let mut bucket = full(at(0));
        for _ in 0..1000 {
            bucket = take(bucket, LIMIT, at(10), 1).unwrap_err().bucket;
        }
        assert!(take(bucket, LIMIT, at(20), 1).is_ok());
    }

    #[test]
    fn a_clock_that_goes_back_unlocks_nothing() {
        for back in [-1, -60, -1_000_000_000] {
            assert!(take(full(at(0)), LIMIT, at(back), 1).is_err(), "{back}");
        }
    }

    #[test]
    fn a_clock_that_was_ahead_locks_nobody_out() {
        let ahead = full(at(1_000_000_000));
        let refused = take(ahead, LIMIT, at(0), 1).unwrap_err();
        assert!(refused.wait <= LIMIT.period());
        assert!(take(refused.bucket, LIMIT, at(0) + refused.wait, 1).is_ok());
    }

    #[test]
    fn levels_that_cannot_be_are_put_right() {
        let over = Bucket::from_stored(i64::MAX, at(0));
        let refused = take(over, LIMIT, at(0), 1).unwrap_err();
        assert_eq!(refused.wait, TimeDelta::seconds(20));
        let under = Bucket::from_stored(i64::MIN, at(0));
        assert_eq!(take(under, LIMIT, at(0), 3).map(Bucket::level), Ok(60_000_000));
        let long_ago = Bucket::from_stored(60_000_000, DateTime::<Utc>::MIN_UTC);
        assert!(take(long_ago, LIMIT, DateTime::<Utc>::MAX_UTC, 3).is_ok());
    }

    #[test]
    fn no_cost_ever_waits_longer_than_the_period() {
        for cost in [4, 1000, u32::MAX] {
            let refused = take(Bucket::empty(at(0)), LIMIT, at(0), cost).unwrap_err();
            assert!(refused.wait <= LIMIT.period(), "{cost}");
        }
        assert!(take(full(at(0)), LIMIT, at(0), 0).is_ok());
    }

    #[test]
    fn limits_without_sense_are_still_limits() {
        let none = Limit::new(0, 0, TimeDelta::zero());
        assert_eq!((none.burst(), none.period()), (1, TimeDelta::microseconds(1)));
        let endless = Limit::new(u32::MAX, 1, TimeDelta::MAX);
        assert!(take(Bucket::empty(at(0)), endless, at(0), 1).is_ok());
    }

    #[test]
    fn a_wait_is_rounded_up_to_whole_seconds() {
        let bucket = Bucket::empty(at(0));
        for (micros, seconds) in [(0, 1), (1, 1), (1_000_000, 1), (1_001_000, 2)] {
            let wait = TimeDelta::microseconds(micros);
            assert_eq!(RetryAfter { wait, bucket }.seconds(), seconds, "{micros}");
        }
    }
}
