//! In which order to remove the causes.

use super::DefectSets;
use crate::assessment::{Cause, FixStep};
use crate::problem::{Problem, ProblemSet};
use crate::rate::{Counts, Threshold};
use crate::ratio::basis_points;
use std::cmp::Reverse;

/// Greedily removes the cause that turns most packages valid, until none is left.
#[must_use]
pub fn fix_sequence(
    sets: &DefectSets,
    causes: &[Cause],
    counts: Counts,
    threshold: Threshold,
) -> Vec<FixStep> {
    let mut left: Vec<(ProblemSet, u64)> = sets.iter().collect();
    let mut open: Vec<&Cause> = causes.iter().collect();
    let mut valid = counts.valid;
    let mut steps = Vec::new();
    while !open.is_empty() {
        let gain = |code: Problem| -> u64 {
            let sole = left.iter().filter(|(set, _)| *set == ProblemSet::of(code));
            sole.map(|(_, count)| count).sum()
        };
        let best = open.iter().enumerate().min_by_key(|(_, cause)| {
            (Reverse(gain(cause.code)), Reverse(cause.share), cause.code.code())
        });
        let Some(at) = best.map(|(at, _)| at) else { break };
        let code = open.remove(at).code;
        let gained = gain(code);
        valid += gained;
        for (set, _) in &mut left {
            *set = set.without(ProblemSet::of(code));
        }
        steps.push(FixStep {
            code,
            gained,
            rate_bp: basis_points(valid, counts.counted()).unwrap_or(0),
            meets_threshold: threshold.is_met(valid, counts.counted()),
        });
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::causes;
    use crate::reason::Reasons;

    #[test]
    fn a_cause_that_only_occurs_with_others_comes_when_it_is_the_last_left() {
        use Problem::{CarrierMissing, LateUpload, MissingScan};
        let mut sets = DefectSets::default();
        for (set, count) in
            [(vec![LateUpload], 4), (vec![LateUpload, MissingScan], 5), (vec![CarrierMissing], 2)]
        {
            (0..count).for_each(|_| sets.add(set.iter().copied().collect(), Reasons::default()));
        }
        let counts = Counts { valid: 89, invalid: 11, ..Counts::default() };
        let causes = causes(&sets, counts, true);
        let steps = fix_sequence(&sets, &causes, counts, Threshold(9_500));
        let figures: Vec<_> =
            steps.iter().map(|s| (s.code, s.gained, s.rate_bp, s.meets_threshold)).collect();
        assert_eq!(
            figures,
            [
                (LateUpload, 4, 9_300, false),
                (MissingScan, 5, 9_800, true),
                (CarrierMissing, 2, 10_000, true),
            ]
        );
    }
}
