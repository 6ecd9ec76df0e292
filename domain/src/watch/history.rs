//! Daily tallies of a category and sums over them.

use crate::rate::Counts;
use crate::time::Day;
use serde::Serialize;
use std::collections::BTreeMap;

/// Days of the rolling window.
pub const WINDOW_DAYS: i32 = 30;

/// The packages of a category that belong to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DayTally {
    /// Which day.
    pub day: Day,
    /// Counted, without a defect.
    pub valid: u64,
    /// Counted, with a defect.
    pub invalid: u64,
    /// Neither yet.
    pub pending: u64,
    /// Never counted.
    pub exempt: u64,
}

/// The tallies of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(BTreeMap<Day, Counts>);

impl FromIterator<DayTally> for History {
    /// In any order; tallies of the same day are added up.
    fn from_iter<I: IntoIterator<Item = DayTally>>(tallies: I) -> Self {
        let mut days: BTreeMap<Day, Counts> = BTreeMap::new();
        for DayTally { day, valid, invalid, pending, exempt } in tallies {
            days.entry(day).or_default().add(Counts { valid, invalid, pending, exempt });
        }
        History(days)
    }
}

impl History {
    /// The rolling window that ends on a day, that day included.
    #[must_use]
    pub fn window(&self, end: Day) -> Counts {
        self.days(end, 0, WINDOW_DAYS)
    }

    /// A number of days, the last of them `back` days before `end`.
    pub(super) fn days(&self, end: Day, back: i32, days: i32) -> Counts {
        let mut sum = Counts::default();
        // Before the first day there is is nothing; `plus` would come to a halt there.
        let last = i32::from(end.0) - back;
        let first = (last - days + 1).max(0);
        if days > 0 && last >= first {
            for (_, counts) in self.0.range(Day(narrow(first))..=Day(narrow(last))) {
                sum.add(*counts);
            }
        }
        sum
    }
}

fn narrow(day: i32) -> u16 {
    u16::try_from(day).unwrap_or(u16::MAX)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub fn tally(day: u16, valid: u64, invalid: u64) -> DayTally {
        DayTally { day: Day(day), valid, invalid, pending: 0, exempt: 0 }
    }

    /// Day after day from 20,000 on, each with a number of valid and invalid packages.
    pub fn history(days: &[(u64, u64)]) -> History {
        let days = days.iter().zip(20_000u16..);
        days.map(|((valid, invalid), day)| tally(day, *valid, *invalid)).collect()
    }

    #[test]
    fn the_window_has_thirty_days_both_ends_in() {
        let days = [tally(99, 7, 0), tally(100, 1, 0), tally(129, 2, 1), tally(130, 5, 5)];
        let history: History = days.into_iter().chain([tally(129, 0, 3)]).collect();
        let Counts { valid, invalid, .. } = history.window(Day(129));
        assert_eq!((valid, invalid), (3, 4));
        assert_eq!(history.window(Day(60)), Counts::default());
        assert_eq!(history.window(Day(3)), Counts::default());
    }

    proptest! {
        #[test]
        fn parts_of_the_window_add_up_to_it(
            days in prop::collection::vec((0u64..50, 0u64..50), 0..80),
            end in 19_990u16..20_100, cut in 0i32..30,
        ) {
            let history = history(&days);
            let mut sum = history.days(Day(end), 0, cut);
            sum.add(history.days(Day(end), cut, WINDOW_DAYS - cut));
            prop_assert_eq!(sum, history.window(Day(end)));
        }
    }
}
