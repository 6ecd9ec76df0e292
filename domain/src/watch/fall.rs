//! Where a category stands, and the alert when it falls.
//!
//! A fall to near the threshold is told once, and so is a fall below it; after that, nothing is
//! told until the category has recovered. Recovery asks for half a point more than being fine
//! does, so that a rate that flaps around either edge raises nothing new. What was told is kept by
//! the caller between two looks; a day without packages changes nothing.

use crate::coded::coded;
use crate::rate::{Counts, Threshold};
use serde::Serialize;

/// Whole, in basis points.
const WHOLE: u32 = 10_000;
/// Above the margin by this much, in basis points, a category has recovered.
pub(super) const RECOVERY: u32 = 50;

coded! {
    /// Where a category stands.
    Standing {
        /// Nothing counted.
        NoData "no_data",
        /// Above the threshold by the margin or more.
        Fine "fine",
        /// Above the threshold by less than the margin.
        Near "near",
        /// Under the threshold.
        Below "below",
    }
}

coded! {
    /// The worst that was told since the category last was fine.
    Told {
        /// Nothing: the next fall is told.
        Nothing "nothing",
        /// That it is near the threshold.
        Near "near",
        /// That it is below.
        Below "below",
    }
}

coded! {
    /// A fall that is to be told.
    Fall {
        /// It came near the threshold.
        Near "near",
        /// It fell under the threshold.
        Below "below",
    }
}

/// What a category is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    threshold: Threshold,
    margin_bp: u32,
}

/// One look at a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Observation {
    /// Where it stands.
    pub standing: Standing,
    /// To be kept for the next look.
    pub told: Told,
    /// What is to be told now.
    pub fall: Option<Fall>,
}

impl Rule {
    /// A threshold, and the points above it within which a category is near it.
    #[must_use]
    pub const fn new(threshold: Threshold, margin_points: u32) -> Self {
        Rule::within(threshold, margin_points.saturating_mul(100))
    }

    /// The same with the margin in basis points.
    #[must_use]
    pub const fn within(threshold: Threshold, margin_bp: u32) -> Self {
        Rule { threshold, margin_bp }
    }

    /// The rate to reach.
    #[must_use]
    pub const fn threshold(self) -> Threshold {
        self.threshold
    }

    /// Where the counts stand. A rate of 100 % is fine whatever the margin.
    #[must_use]
    pub fn standing(self, counts: &Counts) -> Standing {
        if counts.counted() == 0 {
            Standing::NoData
        } else if !self.threshold.is_met(counts.valid, counts.counted()) {
            Standing::Below
        } else if !self.is_above(self.margin_bp, counts) {
            Standing::Near
        } else {
            Standing::Fine
        }
    }

    /// Whether the counts are so good that the next fall is a new one.
    #[must_use]
    pub fn recovered(self, counts: &Counts) -> bool {
        counts.counted() > 0 && self.is_above(self.margin_bp.saturating_add(RECOVERY), counts)
    }

    fn is_above(self, by: u32, counts: &Counts) -> bool {
        let Threshold(threshold) = self.threshold;
        // A threshold beyond 100 % is never met, not even by all.
        let rate = threshold.saturating_add(by).min(WHOLE.max(threshold));
        Threshold(rate).is_met(counts.valid, counts.counted())
    }

    /// Looks at the counts, after what was told before.
    #[must_use]
    pub fn observe(self, told: Told, counts: &Counts) -> Observation {
        let standing = self.standing(counts);
        let told = if self.recovered(counts) { Told::Nothing } else { told };
        let (worst, fall) = match standing {
            Standing::NoData | Standing::Fine => (Told::Nothing, None),
            Standing::Near => (Told::Near, Some(Fall::Near)),
            Standing::Below => (Told::Below, Some(Fall::Below)),
        };
        Observation { standing, told: told.max(worst), fall: fall.filter(|_| worst > told) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RULE: Rule = Rule::new(Threshold(9_500), 2);

    /// Of ten thousand packages, so many valid.
    fn at(valid: u64) -> Counts {
        Counts { valid, invalid: 10_000 - valid, ..Counts::default() }
    }

    /// What is told over a row of looks.
    fn told(rates: &[u64]) -> Vec<Option<Fall>> {
        let look = |told: &mut Told, rate: &u64| {
            let seen = RULE.observe(*told, &at(*rate));
            *told = seen.told;
            Some(seen.fall)
        };
        rates.iter().scan(Told::Nothing, look).collect()
    }

    #[test]
    fn the_edges_belong_to_the_better_side() {
        for (rate, expected) in [
            (10_000, Standing::Fine),
            (9_700, Standing::Fine),
            (9_699, Standing::Near),
            (9_500, Standing::Near),
            (9_499, Standing::Below),
        ] {
            assert_eq!(RULE.standing(&at(rate)), expected, "{rate}");
        }
        assert_eq!(RULE.standing(&Counts::default()), Standing::NoData);
        let strict = Rule::new(Threshold(9_900), 2);
        assert_eq!(strict.standing(&at(10_000)), Standing::Fine);
        assert!(strict.recovered(&at(10_000)));
    }

    #[test]
    fn a_fall_is_told_once_until_it_has_recovered() {
        let (near, below) = (Some(Fall::Near), Some(Fall::Below));
        assert_eq!(told(&[9_800, 9_650, 9_640]), [None, near, None]);
        assert_eq!(told(&[9_650, 9_400, 9_650, 9_400]), [near, below, None, None]);
        assert_eq!(told(&[9_400, 9_650, 9_499]), [below, None, None]);
        assert_eq!(told(&[9_400, 9_800, 9_400]), [below, None, below]);
    }

    #[test]
    fn flapping_around_an_edge_is_told_once() {
        assert_eq!(
            told(&[9_699, 9_701, 9_699, 9_749, 9_698]),
            [Some(Fall::Near), None, None, None, None]
        );
        assert_eq!(told(&[9_499, 9_501, 9_499, 9_501, 9_499])[1..], [None; 4]);
    }

    #[test]
    fn a_day_without_packages_changes_nothing() {
        for told in Told::ALL {
            let seen = RULE.observe(told, &Counts::default());
            assert_eq!((seen.told, seen.fall), (told, None));
        }
    }

    proptest! {
        #[test]
        fn no_fall_is_told_twice_without_a_recovery_between(
            rates in prop::collection::vec(9_300u64..10_000, 0..60),
        ) {
            let told = told(&rates);
            let mut since: Vec<Fall> = Vec::new();
            for (fall, rate) in told.iter().zip(&rates) {
                if RULE.recovered(&at(*rate)) {
                    since.clear();
                }
                if let Some(fall) = fall {
                    // At most near and then below, never the other way round.
                    prop_assert!(since.iter().all(|before| before < fall));
                    since.push(*fall);
                }
            }
        }

        #[test]
        fn no_fall_is_missed(rates in prop::collection::vec(9_300u64..10_000, 1..60)) {
            let falls = told(&rates);
            let mut worst = Standing::Fine;
            for (fall, rate) in falls.iter().zip(&rates) {
                if RULE.recovered(&at(*rate)) {
                    worst = Standing::Fine;
                }
                let standing = RULE.standing(&at(*rate));
                prop_assert_eq!(fall.is_some(), standing > worst);
                worst = worst.max(standing);
            }
        }

        #[test]
        fn looking_twice_tells_nothing_new(
            rate in 9_300u64..10_000, told in prop::sample::select(Told::ALL.to_vec()),
        ) {
            let first = RULE.observe(told, &at(rate));
            let second = RULE.observe(first.told, &at(rate));
            prop_assert_eq!((second.fall, second.told), (None, first.told));
        }
    }
}
