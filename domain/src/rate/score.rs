//! A rate against its threshold, in integers throughout.

use crate::assessment::{Score, Status, UpperBound};
use crate::ratio::basis_points;

/// Whole, in basis points.
const WHOLE: u128 = 10_000;
/// Points above the threshold below which a rate is at risk, in basis points.
const AT_RISK: u128 = 200;

/// Packages by verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Counted, without a defect.
    pub valid: u64,
    /// Counted, with a defect.
    pub invalid: u64,
    /// Neither yet.
    pub pending: u64,
    /// Never counted.
    pub exempt: u64,
}

impl Counts {
    /// valid + invalid.
    #[must_use]
    pub const fn counted(&self) -> u64 {
        self.valid + self.invalid
    }

    /// Adds other packages.
    pub const fn add(&mut self, other: Counts) {
        let Counts { valid, invalid, pending, exempt } = other;
        self.valid += valid;
        self.invalid += invalid;
        self.pending += pending;
        self.exempt += exempt;
    }

    /// What follows from the counts. `rates_known`: the valid packages are all there; a report of
    /// defects alone has none.
    #[must_use]
    pub fn score(&self, threshold: Threshold, upper_bound: UpperBound, rates_known: bool) -> Score {
        let Counts { valid, invalid, pending, exempt } = *self;
        let counted = self.counted();
        let known = |rate: Option<u32>| rate.filter(|_| rates_known);
        Score {
            counted,
            valid,
            invalid,
            pending,
            exempt,
            rate_bp: known(basis_points(valid, counted)),
            status: if rates_known { threshold.status(valid, counted) } else { Status::NoData },
            headroom: if rates_known { threshold.headroom(valid, counted) } else { 0 },
            deficit: if rates_known { threshold.deficit(valid, counted) } else { 0 },
            clean_needed: threshold.clean_needed(valid, counted).filter(|_| rates_known),
            best_case_bp: known(basis_points(valid + pending, counted + pending)),
            worst_case_bp: known(basis_points(valid, counted + pending)),
            upper_bound,
        }
    }
}

/// A rate to reach, in basis points, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold(pub u32);

impl Threshold {
    /// Whether `valid` of `counted` meets it.
    #[must_use]
    pub fn is_met(self, valid: u64, counted: u64) -> bool {
        self.reached(u128::from(valid), u128::from(counted))
    }

    /// The same for numbers that were multiplied to stay whole.
    #[must_use]
    pub fn reached(self, valid: u128, counted: u128) -> bool {
        valid * WHOLE >= u128::from(self.0) * counted
    }

    /// Where a rate stands. A rate of 100 % is healthy whatever the threshold.
    #[must_use]
    pub fn status(self, valid: u64, counted: u64) -> Status {
        let healthy = (u128::from(self.0) + AT_RISK).min(WHOLE);
        if counted == 0 {
            Status::NoData
        } else if !self.is_met(valid, counted) {
            Status::Below
        } else if u128::from(valid) * WHOLE < healthy * u128::from(counted) {
            Status::AtRisk
        } else {
            Status::Healthy
        }
    }

    /// The most packages that could turn invalid and still meet it.
    #[must_use]
    pub fn headroom(self, valid: u64, counted: u64) -> u64 {
        let spare = u128::from(valid) * WHOLE;
        narrow(spare.saturating_sub(u128::from(self.0) * u128::from(counted)) / WHOLE)
    }

    /// The fewest invalid packages to correct to meet it.
    #[must_use]
    pub fn deficit(self, valid: u64, counted: u64) -> u64 {
        narrow(self.missing(valid, counted).div_ceil(WHOLE))
    }

    /// The fewest additional valid packages to meet it; none if no number would do.
    #[must_use]
    pub fn clean_needed(self, valid: u64, counted: u64) -> Option<u64> {
        match (self.missing(valid, counted), WHOLE.checked_sub(u128::from(self.0))) {
            (0, _) => Some(0),
            (_, None | Some(0)) => None,
            (missing, Some(each)) => Some(narrow(missing.div_ceil(each))),
        }
    }

    fn missing(self, valid: u64, counted: u64) -> u128 {
        (u128::from(self.0) * u128::from(counted)).saturating_sub(u128::from(valid) * WHOLE)
    }
}

fn narrow(value: u128) -> u64 {
    u64::try_from(value).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(valid: u64, counted: u64) -> Score {
        let counts = Counts { valid, invalid: counted - valid, ..Counts::default() };
        counts.score(Threshold(9_500), UpperBound::default(), true)
    }

    #[test]
    fn worked_example_1_at_the_line_meets_the_threshold() {
        let at = score(190, 200);
        assert_eq!((at.rate_bp, at.status), (Some(9_500), Status::AtRisk));
        assert_eq!((at.headroom, at.deficit, at.clean_needed), (0, 0, Some(0)));
    }

    #[test]
    fn worked_example_1_one_below_the_line() {
        let below = score(189, 200);
        assert_eq!((below.rate_bp, below.status), (Some(9_450), Status::Below));
        assert_eq!((below.headroom, below.deficit, below.clean_needed), (0, 1, Some(20)));
        assert!(Threshold(9_500).is_met(209, 220) && !Threshold(9_500).is_met(208, 219));
    }

    #[test]
    fn what_is_pending_makes_the_best_and_the_worst_case() {
        let mut counts = Counts { valid: 90, invalid: 4, pending: 2, exempt: 1 };
        counts.add(Counts { valid: 5, invalid: 1, pending: 4, exempt: 2 });
        let score = counts.score(Threshold(9_500), UpperBound::default(), true);
        assert_eq!((score.pending, score.exempt, score.rate_bp), (6, 3, Some(9_500)));
        // 101 of 106, and 95 of 106.
        assert_eq!((score.best_case_bp, score.worst_case_bp), (Some(9_528), Some(8_962)));
    }

    #[test]
    fn nothing_counted_is_no_data() {
        let none = score(0, 0);
        assert_eq!((none.rate_bp, none.status, none.best_case_bp), (None, Status::NoData, None));
    }

    #[test]
    fn a_threshold_of_all_cannot_be_reached_by_adding() {
        assert_eq!(Threshold(10_000).clean_needed(99, 100), None);
        assert_eq!(Threshold(9_900).status(100, 100), Status::Healthy);
    }
}
