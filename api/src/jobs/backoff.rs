//! How long to wait before the next attempt.

use crate::clock::{MINUTE, Micros, SECOND};
use uuid::Uuid;

/// The longest pause.
const LONGEST: Micros = 10 * MINUTE;

/// The pause after a number of attempts: a second, doubled each time up to ten minutes, and up to a
/// quarter more, so that those who failed together do not come back together. `chance` is an id of
/// the clock, whose end is random.
pub(super) fn pause(attempts: i32, chance: Uuid) -> Micros {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(20);
    let pause = (SECOND << doublings).min(LONGEST);
    let random = i64::try_from(chance.as_u128() & 0xff).unwrap_or(0);
    pause + pause / 4 * random / 255
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, pause};
    use crate::clock::SECOND;
    use uuid::Uuid;

    #[test]
    fn pauses_double_up_to_ten_minutes_and_spread_by_a_quarter() {
        let none = Uuid::nil();
        assert_eq!(pause(1, none), SECOND);
        assert_eq!(pause(2, none), 2 * SECOND);
        assert_eq!(pause(5, none), 16 * SECOND);
        assert_eq!(pause(11, none), LONGEST);
        assert_eq!(pause(i32::MAX, none), LONGEST);
        assert_eq!(pause(1, Uuid::max()), SECOND + SECOND / 4);
    }
}
