//! Causes with exact shares. Everything here follows from how many packages have which set of
//! defects, and there are few such sets.

use crate::assessment::{Cause, Sample};
use crate::diagnosis::compared;
use crate::judged::Judged;
use crate::language::Language;
use crate::ledger::Ledger;
use crate::problem::{Problem, ProblemSet};
use crate::rate::Counts;
use crate::ratio::{Ratio, basis_points};
use crate::reason::{Reason, Reasons};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// The least common multiple of 1 to 16: every share is a whole number of these parts.
const PARTS: u64 = 720_720;
/// Packages shown for each cause.
const SAMPLES: usize = 5;

/// Invalid packages by their set of defects, and the reasons on them.
#[derive(Clone, Debug, Default)]
pub struct DefectSets {
    sets: HashMap<ProblemSet, u64, foldhash::fast::FixedState>,
    reasons: HashMap<(Problem, Reason), u64, foldhash::fast::FixedState>,
}

impl DefectSets {
    /// Counts an invalid package.
    pub fn add(&mut self, defects: ProblemSet, reasons: Reasons) {
        *self.sets.entry(defects).or_default() += 1;
        for problem in defects.iter() {
            if let Some(reason) = reasons.get(problem) {
                *self.reasons.entry((problem, reason)).or_default() += 1;
            }
        }
    }

    /// Adds what another part of the packages has.
    pub fn merge(&mut self, other: &DefectSets) {
        other.sets.iter().for_each(|(set, count)| *self.sets.entry(*set).or_default() += count);
        other
            .reasons
            .iter()
            .for_each(|(key, count)| *self.reasons.entry(*key).or_default() += count);
    }

    /// The sets and how many packages have each.
    pub fn iter(&self) -> impl Iterator<Item = (ProblemSet, u64)> {
        self.sets.iter().map(|(set, count)| (*set, *count))
    }

    /// Every defect on any package.
    #[must_use]
    pub fn all(&self) -> ProblemSet {
        self.sets.keys().fold(ProblemSet::EMPTY, |all, set| all.union(*set))
    }
}

/// The causes: by sole, then share, then code. `rates_known`: see [`Counts::score`].
#[must_use]
pub fn causes(sets: &DefectSets, counts: Counts, rates_known: bool) -> Vec<Cause> {
    let mut causes: Vec<Cause> = sets.all().iter().map(|code| cause(code, sets, counts)).collect();
    causes.sort_by_key(|cause| (Reverse(cause.sole), Reverse(cause.share), cause.code.code()));
    if !rates_known {
        causes.iter_mut().for_each(|cause| cause.rate_if_fixed_bp = None);
    }
    causes
}

fn cause(code: Problem, sets: &DefectSets, counts: Counts) -> Cause {
    let (mut involved, mut sole, mut parts) = (0, 0, 0u128);
    for (set, count) in sets.iter().filter(|(set, _)| set.contains(code)) {
        involved += count;
        parts += u128::from(count) * u128::from(PARTS / u64::from(set.len()));
        if set.len() == 1 {
            sole += count;
        }
    }
    let reasons = sets.reasons.iter().filter(|((problem, _), _)| *problem == code);
    Cause {
        code,
        family: code.family(),
        involved,
        sole,
        share: Ratio::new(u64::try_from(parts).unwrap_or(u64::MAX), PARTS),
        rate_if_fixed_bp: basis_points(counts.valid + sole, counts.counted()),
        reasons: reasons.map(|((_, reason), count)| (*reason, *count)).collect::<BTreeMap<_, _>>(),
        slices: Vec::new(),
        samples: Vec::new(),
    }
}

/// Gives every cause up to five packages that show it: those that have nothing else first.
pub fn collect_samples(causes: &mut [Cause], ledger: &Ledger, judged: &Judged<'_>) {
    let mut shown: Vec<(Vec<u32>, Vec<u32>)> = vec![Default::default(); causes.len()];
    for (id, entry) in ledger.entries() {
        if !judged.is_invalid_in_window(entry) {
            continue;
        }
        let defects = judged.defects(entry);
        for (cause, (sole, mixed)) in causes.iter().zip(&mut shown) {
            let list = if defects.len() == 1 { sole } else { mixed };
            if defects.contains(cause.code) && list.len() < SAMPLES {
                list.push(id);
            }
        }
        if shown.iter().all(|(sole, _)| sole.len() == SAMPLES) {
            break;
        }
    }
    for (cause, (sole, mixed)) in causes.iter_mut().zip(shown) {
        let samples = sole.into_iter().chain(mixed).take(SAMPLES);
        let sample = |id: u32| {
            let entry = ledger.entry(id)?;
            Some(Sample {
                order_id: ledger.order_id(entry),
                tracking_number: ledger.number(entry),
                evidence: compared(cause.code, id, entry, ledger, judged.desk())
                    .said(Language::English),
            })
        };
        cause.samples = samples.filter_map(sample).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_example_2_shares_add_up_to_the_invalid_count() {
        use Problem::{CarrierMissing, LateUpload, MissingScan};
        let mut sets = DefectSets::default();
        for set in [
            vec![LateUpload],
            vec![LateUpload, MissingScan],
            vec![MissingScan, CarrierMissing, LateUpload],
        ] {
            sets.add(set.into_iter().collect(), Reasons::default());
        }
        let counts = Counts { valid: 97, invalid: 3, ..Counts::default() };
        let causes = causes(&sets, counts, true);
        let figures: Vec<_> =
            causes.iter().map(|c| (c.code, c.involved, c.sole, c.share)).collect();
        assert_eq!(
            figures,
            [
                (LateUpload, 3, 1, Ratio::new(11, 6)),
                (MissingScan, 2, 0, Ratio::new(5, 6)),
                (CarrierMissing, 1, 0, Ratio::new(1, 3)),
            ]
        );
        assert_eq!(causes[0].rate_if_fixed_bp, Some(9_800));
    }

    #[test]
    fn reasons_are_counted_over_all_parts_of_the_packages() {
        let late = |reason| {
            let mut reasons = Reasons::default();
            reasons.insert(Problem::LateUpload, reason);
            reasons
        };
        let part = |reasons: &[Reason]| {
            let mut sets = DefectSets::default();
            for reason in reasons {
                sets.add(ProblemSet::from_iter([Problem::LateUpload]), late(*reason));
            }
            sets
        };
        let mut sets = part(&[Reason::AfterDelivery, Reason::AfterPickup, Reason::AfterPickup]);
        sets.merge(&part(&[Reason::AfterPickup, Reason::AfterShipBy]));
        let counts = Counts { invalid: 5, ..Counts::default() };
        let counted: Vec<_> = causes(&sets, counts, true).remove(0).reasons.into_iter().collect();
        assert_eq!(
            counted,
            [(Reason::AfterDelivery, 1), (Reason::AfterPickup, 3), (Reason::AfterShipBy, 1)]
        );
    }
}
