//! The rate day by day.

use crate::assessment::TrendPoint;
use crate::ratio::basis_points;
use crate::time::Day;

/// One point per window day. `days`: counted and valid by distance in days before the window's
/// last day, for the window and as many days before it.
#[must_use]
pub fn trend(end: Day, window_days: usize, days: &[(u64, u64)]) -> Vec<TrendPoint> {
    let at = |back: usize| days.get(back).copied().unwrap_or_default();
    let points = (0..window_days).rev().map(|back| {
        let rolling = (back..back + window_days)
            .map(at)
            .fold((0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1));
        let (counted, valid) = at(back);
        let date = end.plus(-i32::try_from(back).unwrap_or(0)).date();
        TrendPoint { date, counted, valid, rolling_bp: basis_points(rolling.1, rolling.0) }
    });
    points.collect()
}
