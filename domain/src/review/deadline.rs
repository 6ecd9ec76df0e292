//! Until when something must be done.

use crate::coded::coded;
use crate::time::{HOUR, Moment};
use serde::Serialize;
use std::cmp::Ordering;

/// Hours before a deadline in which it is near.
const NEAR_HOURS: i64 = 48;

coded! {
    /// Who set the deadline.
    Whose {
        /// Amazon: missing it costs offers or the account.
        Amazon "amazon",
        /// We: missing it breaks a promise.
        Ours "ours",
    }
}

coded! {
    /// How a deadline stands.
    DeadlineStanding {
        /// Not met, and it is over.
        Missed "missed",
        /// At most two days are left.
        Near "near",
        /// More than two days are left.
        Ahead "ahead",
        /// Met in time.
        Reached "reached",
    }
}

/// A moment by which something must be done, and the moment it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// Who set it.
    pub whose: Whose,
    /// The last moment at which it is met.
    pub due: Moment,
    /// When it was done.
    pub met: Option<Moment>,
}

impl Deadline {
    /// How it stands; something done after `now` is not done yet.
    #[must_use]
    pub fn standing(&self, now: Moment) -> DeadlineStanding {
        let left = self.due.0.saturating_sub(now.0);
        match self.met.filter(|met| *met <= now) {
            Some(met) if met <= self.due => DeadlineStanding::Reached,
            Some(_) => DeadlineStanding::Missed,
            None if left < 0 => DeadlineStanding::Missed,
            None if left <= NEAR_HOURS * HOUR => DeadlineStanding::Near,
            None => DeadlineStanding::Ahead,
        }
    }

    /// What is not done yet first, by its moment; Amazon's before ours.
    fn urgency(&self) -> impl Ord {
        (self.met.is_some(), self.due, self.whose, self.met)
    }
}

impl PartialOrd for Deadline {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The most urgent first.
impl Ord for Deadline {
    fn cmp(&self, other: &Self) -> Ordering {
        self.urgency().cmp(&other.urgency())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: Moment = Moment(1_000 * HOUR);

    fn due_in(hours: i64) -> Deadline {
        Deadline { whose: Whose::Ours, due: NOW.plus_hours(hours), met: None }
    }

    #[test]
    fn the_last_two_days_are_near_and_the_moment_itself_is_in_time() {
        assert_eq!(due_in(49).standing(NOW), DeadlineStanding::Ahead);
        assert_eq!(due_in(48).standing(NOW), DeadlineStanding::Near);
        assert_eq!(due_in(0).standing(NOW), DeadlineStanding::Near);
        assert_eq!(due_in(-1).standing(NOW), DeadlineStanding::Missed);
        let due = NOW.plus_hours(-2);
        let in_time = Deadline { due, met: Some(due), ..due_in(0) };
        assert_eq!(in_time.standing(NOW), DeadlineStanding::Reached);
        let late = Deadline { met: Some(NOW.plus_hours(-1)), ..in_time };
        assert_eq!(late.standing(NOW), DeadlineStanding::Missed);
    }

    #[test]
    fn the_most_urgent_comes_first() {
        let amazons = Deadline { whose: Whose::Amazon, ..due_in(5) };
        let met = Deadline { met: Some(NOW), ..due_in(-9) };
        let mut deadlines = [met, due_in(60), due_in(5), amazons, due_in(-3)];
        deadlines.sort();
        assert_eq!(deadlines, [due_in(-3), amazons, due_in(5), due_in(60), met]);
    }

    proptest! {
        #[test]
        fn as_time_goes_on_an_open_deadline_only_comes_closer(
            due in -200i64..200, first in -300i64..300, more in 0i64..300,
        ) {
            let deadline = due_in(due);
            let before = deadline.standing(NOW.plus_hours(first));
            let after = deadline.standing(NOW.plus_hours(first + more));
            prop_assert!(after <= before);
        }
    }
}
