//! When a message that was not taken is tried again.

use crate::clock::{HOUR, MINUTE, Micros, SECOND};
use uuid::Uuid;

/// The pauses between attempts: three days and three hours all in all.
const PAUSES: [Micros; 9] = [
    5 * SECOND,
    5 * MINUTE,
    30 * MINUTE,
    2 * HOUR,
    5 * HOUR,
    10 * HOUR,
    14 * HOUR,
    20 * HOUR,
    24 * HOUR,
];

/// The pause after a number of attempts, and up to a tenth more, so that those who failed together
/// do not come back together; none after the last. `chance` is an id of the clock, whose end is
/// random.
#[must_use]
pub fn next(attempts: i32, chance: Uuid) -> Option<Micros> {
    let made = usize::try_from(attempts).ok()?.checked_sub(1)?;
    let pause = PAUSES.get(made)?;
    let random = i64::try_from(chance.as_u128() & 0xff).unwrap_or(0);
    Some(pause + pause / 10 * random / 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_seconds_to_a_day_and_then_end() {
        let pauses: Vec<Option<Micros>> = (0..=11).map(|made| next(made, Uuid::nil())).collect();
        assert_eq!((pauses[0], pauses[10], pauses[11]), (None, None, None));
        assert_eq!((pauses[1], pauses[9]), (Some(5 * SECOND), Some(24 * HOUR)));
        assert!(pauses[1..10].is_sorted());
        assert_eq!(next(3, Uuid::max()), Some(33 * MINUTE));
    }
}
