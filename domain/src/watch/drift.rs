//! A rate that sinks before the window shows it.
//!
//! The last 7 days of the window are compared with the 23 before. They have drifted when all of
//! this holds, in whole numbers throughout:
//!
//! - at least 50 packages are counted in each of the two;
//! - the recent rate is at least 2 points lower;
//! - the difference is more than 3 standard errors of a difference between two shares of one
//!   population: with `D = v₂n₁ − v₁n₂`, `V` valid and `I` invalid of all `N = n₁ + n₂` packages,
//!   `D² N > 9 V I n₁ n₂`, which is `d > 3 √(p(1−p)(1/n₁ + 1/n₂))` without roots and fractions.

use super::history::{History, WINDOW_DAYS};
use crate::rate::Counts;
use crate::ratio::{Ratio, basis_points};
use crate::time::Day;
use serde::Serialize;

/// Days that are recent.
pub(super) const RECENT_DAYS: i32 = 7;
/// Packages each part needs.
const PACKAGES: u64 = 50;
/// One in this many is the least difference: two points.
const ONE_IN: u128 = 50;
/// Standard errors, squared.
const ERRORS_SQUARED: u128 = 9;

/// A rate that is significantly lower than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Drift {
    /// Last day of the seven.
    pub day: Day,
    /// Counted in the last 7 days.
    pub recent_counted: u64,
    /// The rate of the last 7 days, in basis points, rounded down.
    pub recent_bp: u32,
    /// Counted in the 23 days before.
    pub before_counted: u64,
    /// Their rate, in basis points, rounded down.
    pub before_bp: u32,
    /// How much lower the recent rate is, exactly.
    pub lower_by: Ratio,
}

/// The drift of the window that ends on a day.
#[must_use]
pub fn drift(history: &History, day: Day) -> Option<Drift> {
    let recent = history.days(day, 0, RECENT_DAYS);
    let before = history.days(day, RECENT_DAYS, WINDOW_DAYS - RECENT_DAYS);
    has_drifted(&recent, &before).then_some(())?;
    let (recent_counted, before_counted) = (recent.counted(), before.counted());
    // Below the limit of `has_drifted` neither product overflows.
    let difference = (before.valid * recent_counted).saturating_sub(recent.valid * before_counted);
    Some(Drift {
        day,
        recent_counted,
        recent_bp: basis_points(recent.valid, recent_counted)?,
        before_counted,
        before_bp: basis_points(before.valid, before_counted)?,
        lower_by: Ratio::new(difference, recent_counted * before_counted),
    })
}

/// Whether the last 7 days are so close to the 23 before that the next drift is a new one: at most
/// half of what a drift takes lower, on as many packages.
#[must_use]
pub(super) fn eased(history: &History, day: Day) -> bool {
    let recent = history.days(day, 0, RECENT_DAYS);
    let before = history.days(day, RECENT_DAYS, WINDOW_DAYS - RECENT_DAYS);
    let (n1, n2) = (recent.counted(), before.counted());
    let (worse, better) =
        (u128::from(recent.valid) * u128::from(n2), u128::from(before.valid) * u128::from(n1));
    n1.min(n2) >= PACKAGES
        && better.saturating_sub(worse) * ONE_IN * 2 <= u128::from(n1) * u128::from(n2)
}

/// Whether the recent counts are significantly worse. No category has four thousand million
/// packages in a month: of such nothing is said.
pub(super) fn has_drifted(recent: &Counts, before: &Counts) -> bool {
    let (n1, n2) = (recent.counted(), before.counted());
    let enough = n1.min(n2) >= PACKAGES && n1.saturating_add(n2) <= u64::from(u32::MAX);
    let (worse, better) =
        (u128::from(recent.valid) * u128::from(n2), u128::from(before.valid) * u128::from(n1));
    let Some(difference) = better.checked_sub(worse).filter(|_| enough) else { return false };
    let both = u128::from(n1) * u128::from(n2);
    let valid = u128::from(recent.valid + before.valid);
    let invalid = u128::from(recent.invalid + before.invalid);
    difference * ONE_IN >= both
        && product(difference * difference, n1 + n2)
            > product(ERRORS_SQUARED * valid * invalid, n1 * n2)
}

/// The exact product, its upper part and its lower 64 bits.
fn product(wide: u128, narrow: u64) -> (u128, u64) {
    const LOW: u128 = u64::MAX as u128;
    let low = (wide & LOW) * u128::from(narrow);
    let high = (wide >> 64) * u128::from(narrow) + (low >> 64);
    (high, u64::try_from(low & LOW).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::super::history::tests::history;
    use super::*;
    use proptest::prelude::*;

    /// 23 days and 7 days, each day the same, seen on the last.
    fn after(before: (u64, u64), recent: (u64, u64)) -> Option<Drift> {
        let days: Vec<_> = [vec![before; 23], vec![recent; 7]].concat();
        drift(&history(&days), Day(20_029))
    }

    #[test]
    fn a_clear_fall_is_seen() {
        let drift = after((98, 2), (90, 10)).unwrap();
        assert_eq!((drift.recent_bp, drift.before_bp), (9_000, 9_800));
        assert_eq!((drift.recent_counted, drift.before_counted), (700, 2_300));
        assert_eq!(drift.lower_by, Ratio::new(8, 100));
    }

    #[test]
    fn chance_small_numbers_and_small_differences_are_not() {
        // 49 packages in the last week.
        assert_eq!(after((98, 2), (0, 7)), None);
        // 91 % of 56 against 96.4 % of 644: less than three standard errors.
        assert_eq!(after((27, 1), (8, 0)), None);
        let days = [vec![(27, 1); 23], vec![(7, 1); 5], vec![(8, 0); 2]].concat();
        assert_eq!(drift(&history(&days), Day(20_029)), None);
        // 1.9 points lower, on very many packages.
        assert_eq!(after((98_000, 2_000), (96_100, 3_900)), None);
        assert!(after((98_000, 2_000), (96_000, 4_000)).is_some());
    }

    #[test]
    fn three_standard_errors_are_not_enough_and_a_package_more_is() {
        // Of 50 + 50: D = 50 (v₂ − v₁); D² · 100 > 9 V I · 2,500 is 100 (v₂ − v₁)² > 9 V I.
        let counts = |valid| Counts { valid, invalid: 50 - valid, ..Counts::default() };
        // 49 and 41: 6,400 > 9 · 90 · 10 = 8,100 does not hold; 49 and 39: 10,000 > 9,504 does.
        assert!(!has_drifted(&counts(41), &counts(49)));
        assert!(has_drifted(&counts(39), &counts(49)));
        // 40 and 45, 30 and 45: 900 · 25 = 22,500 > 9 · 75 · 25 = 16,875.
        assert!(has_drifted(&counts(30), &counts(45)) && !has_drifted(&counts(40), &counts(45)));
    }

    #[test]
    fn absurd_numbers_say_nothing_and_do_not_overflow() {
        let huge = Counts { valid: u64::MAX / 4, invalid: u64::MAX / 4, ..Counts::default() };
        let all = Counts { valid: u64::MAX / 2, ..Counts::default() };
        assert!(!has_drifted(&huge, &all));
        let most = u64::from(u32::MAX / 2);
        let (all, none) =
            (Counts { valid: most, ..all }, Counts { invalid: most, valid: 0, ..huge });
        assert!(has_drifted(&none, &all));
    }

    fn counts() -> impl Strategy<Value = Counts> {
        (0u64..400, 0u64..100).prop_map(|(valid, invalid)| Counts {
            valid,
            invalid,
            ..Counts::default()
        })
    }

    fn rate(counts: &Counts) -> Ratio {
        Ratio::new(counts.valid, counts.counted())
    }

    proptest! {
        #[test]
        fn only_a_lower_rate_has_drifted(recent in counts(), before in counts()) {
            if has_drifted(&recent, &before) {
                prop_assert!(rate(&recent) < rate(&before));
                prop_assert!(!has_drifted(&before, &recent));
            }
        }

        #[test]
        fn more_packages_make_it_only_surer(recent in counts(), before in counts(), by in 1u64..9) {
            let more = |counts: Counts| Counts {
                valid: counts.valid * by, invalid: counts.invalid * by, ..counts
            };
            if has_drifted(&recent, &before) {
                prop_assert!(has_drifted(&more(recent), &more(before)));
            }
        }

        #[test]
        fn products_are_exact(wide in 0u128..1 << 100, narrow in 0u64..1 << 27) {
            let (high, low) = product(wide, narrow);
            prop_assert_eq!((high << 64) + u128::from(low), wide * u128::from(narrow));
        }
    }
}
