//! When the rate meets the threshold again, as old days leave the window and new ones come in.

use super::Threshold;
use crate::time::Day;
use jiff::civil::Date;

/// How far ahead is looked.
const HORIZON_DAYS: usize = 60;

/// What every future day brings: `counted` / `window_days` packages, of which
/// `valid` / `window_days` are valid.
#[derive(Clone, Copy, Debug)]
pub struct Outlook {
    /// Counted in the present window.
    pub counted: u64,
    /// Valid per window from now on.
    pub valid: u64,
}

/// The first day on which the window meets the threshold, the window's own last day included.
/// `days`: counted and valid by distance in days before that day.
#[must_use]
pub fn first_day_met(
    threshold: Threshold,
    end: Day,
    window: &[(u64, u64)],
    outlook: Outlook,
) -> Option<Date> {
    let days = window.len();
    if outlook.counted == 0 || window.is_empty() {
        return None;
    }
    (0..=HORIZON_DAYS).find_map(|ahead| {
        // All in packages per `days`, so that a thirtieth of the window stays whole.
        let kept = window.get(..days.saturating_sub(ahead)).unwrap_or_default();
        let (counted, valid) = kept.iter().fold((0u128, 0u128), |sum, day| {
            (sum.0 + u128::from(day.0), sum.1 + u128::from(day.1))
        });
        let new = ahead.min(days) as u128;
        let counted = counted * days as u128 + new * u128::from(outlook.counted);
        let valid = valid * days as u128 + new * u128::from(outlook.valid);
        let met = threshold.reached(valid, counted);
        met.then(|| end.plus(i32::try_from(ahead).unwrap_or(0)).date())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_day_is_forgotten_when_it_leaves_the_window() {
        // 30 days of 10 packages; on the window's first day all 10 were valid, on the last none.
        let mut window = vec![(10, 10); 30];
        window[0] = (10, 0);
        window[29] = (10, 0);
        let outlook = Outlook { counted: 300, valid: 300 };
        let met = |threshold| first_day_met(Threshold(threshold), Day(100), &window, outlook);
        // 280 of 300 is 93.33 %: one day ahead the first bad day is gone, and 290 of 300 is 96.66 %.
        assert_eq!(met(9_333), Some(Day(100).date()));
        assert_eq!(met(9_500), Some(Day(101).date()));
        assert_eq!(met(9_700), Some(Day(130).date()));
    }

    #[test]
    fn what_goes_on_as_before_may_never_recover() {
        let window = vec![(10, 9); 30];
        let outlook = Outlook { counted: 300, valid: 280 };
        assert_eq!(first_day_met(Threshold(9_500), Day(100), &window, outlook), None);
        assert_eq!(first_day_met(Threshold(9_500), Day(100), &[], outlook), None);
    }
}
