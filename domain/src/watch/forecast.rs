//! When the window will fall below the threshold if the last week goes on.

use super::drift::RECENT_DAYS;
use super::history::{History, WINDOW_DAYS};
use crate::rate::Threshold;
use crate::time::Day;
use serde::Serialize;

/// How far ahead is looked.
const HORIZON_DAYS: i32 = 21;

/// The first day on which a category is below its threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// Which day.
    pub day: Day,
    /// In how many days; 0 where it is below already.
    pub in_days: u32,
}

/// The first day, from `today` to 21 days later, on which the window is below the threshold if
/// every day brings a seventh of what the last 7 days brought, valid and invalid, while the oldest
/// days leave the window. None if it stays above.
#[must_use]
pub fn forecast(history: &History, today: Day, threshold: Threshold) -> Option<Forecast> {
    let week = history.days(today, 0, RECENT_DAYS);
    let days = u128::from(RECENT_DAYS.unsigned_abs());
    (0..=HORIZON_DAYS).find_map(|ahead| {
        // In sevenths of packages, so that a day's share stays whole.
        let kept = history.days(today, 0, WINDOW_DAYS - ahead);
        let new = u128::from(ahead.unsigned_abs());
        let counted = u128::from(kept.counted()) * days + u128::from(week.counted()) * new;
        let valid = u128::from(kept.valid) * days + u128::from(week.valid) * new;
        let below = counted > 0 && !threshold.reached(valid, counted);
        below.then(|| Forecast { day: today.plus(ahead), in_days: ahead.unsigned_abs() })
    })
}

#[cfg(test)]
mod tests {
    use super::super::history::tests::{history, tally};
    use super::*;
    use proptest::prelude::*;

    const TODAY: Day = Day(20_029);

    #[test]
    fn a_week_of_trouble_is_followed_to_the_day_it_counts() {
        // 100 a day: 23 days without a defect, 7 days with 12 each.
        let days = [vec![(100, 0); 23], vec![(88, 12); 7]].concat();
        // 84 of 3,000 now; 150 may be invalid; 12 more each day: 84 + 6 · 12 = 156.
        let falls = forecast(&history(&days), TODAY, Threshold(9_500));
        assert_eq!(falls, Some(Forecast { day: Day(20_035), in_days: 6 }));
        assert_eq!(forecast(&history(&days), TODAY, Threshold(8_800)), None);
    }

    #[test]
    fn what_is_below_is_so_today_and_what_is_empty_never() {
        let below = forecast(&history(&[(1, 1); 30]), TODAY, Threshold(9_500));
        assert_eq!(below, Some(Forecast { day: TODAY, in_days: 0 }));
        assert_eq!(forecast(&history(&[]), TODAY, Threshold(9_500)), None);
        // The good days leave, nothing new comes.
        let days = [vec![(100, 0); 15], vec![(9, 1); 8], vec![(0, 0); 7]].concat();
        let falls = forecast(&history(&days), TODAY, Threshold(9_500));
        assert_eq!(falls.map(|falls| falls.in_days), Some(15));
    }

    proptest! {
        /// Sevenfold days, and each day to come brings the whole last week.
        #[test]
        fn it_is_what_the_window_shows_when_the_days_have_come(
            days in prop::collection::vec((0u64..40, 0u64..4), 30),
            threshold in 8_000u32..9_900,
        ) {
            let sevenfold: Vec<_> = days.iter().map(|(v, i)| (v * 7, i * 7)).collect();
            let week = days[23..].iter().fold((0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1));
            let to_come = [vec![week; 21], sevenfold.clone()].concat();
            let come = sevenfold.iter().copied().chain(to_come.into_iter().take(21));
            let come: History = come
                .zip(20_000u16..)
                .map(|((valid, invalid), day)| tally(day, valid, invalid))
                .collect();
            let expected = (0u16..=21).find(|ahead| {
                let window = come.window(Day(TODAY.0 + ahead));
                window.counted() > 0
                    && !Threshold(threshold).is_met(window.valid, window.counted())
            });
            let falls = forecast(&history(&days), TODAY, Threshold(threshold));
            prop_assert_eq!(falls.map(|falls| falls.in_days), expected.map(u32::from));
        }
    }
}
