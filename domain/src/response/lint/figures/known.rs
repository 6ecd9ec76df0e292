//! The figures a review knows.

use crate::assessment::{Assessment, Cause, Score};
use crate::ratio::basis_points;
use std::collections::BTreeSet;

/// All a basis point is divided into: a rate is known to this many decimals.
const DECIMALS: usize = 2;

/// Counts and rates, for looking up.
#[derive(Default)]
pub(super) struct Known {
    counts: BTreeSet<u64>,
    rates: BTreeSet<u32>,
}

impl Known {
    pub fn of(assessment: &Assessment) -> Self {
        let mut known = Known::default();
        let Assessment { overall, input, .. } = assessment;
        known.counts([input.packages, input.outside_window, input.undated, input.rows]);
        known.rates([Some(assessment.rulebook.threshold_bp), Some(10_000)]);
        known.score(overall);
        known.causes(&assessment.causes, overall);
        for category in &assessment.categories {
            known.score(&category.score);
            known.causes(&category.causes, &category.score);
        }
        known.counts(assessment.risks.iter().map(|risk| risk.involved));
        for step in &assessment.fix_sequence {
            known.counts([step.gained]);
            known.rates([Some(step.rate_bp)]);
        }
        for slice in &assessment.slices {
            known.counts([slice.counted, slice.invalid]);
            known.rates([Some(slice.rate_bp), Some(slice.share_of_invalid_bp)]);
            known.rates([basis_points(slice.invalid, slice.counted)]);
        }
        if let Some(cut_off) = &assessment.cut_off {
            known.counts([cut_off.packages, cut_off.late, cut_off.all_packages, cut_off.all_late]);
            known.rates([
                basis_points(cut_off.late, cut_off.packages),
                basis_points(cut_off.all_late, cut_off.all_packages),
            ]);
        }
        for sku in &assessment.fba_candidates {
            known.counts([sku.counted, sku.invalid]);
            known.rates([Some(sku.share_of_category_bp), basis_points(sku.invalid, sku.counted)]);
        }
        for origin in &assessment.undeclared_origins {
            known.counts([origin.packages]);
            known.rates([Some(origin.share_bp)]);
        }
        known.counts(
            assessment.coverage.values().flat_map(|seen| [seen.assessed, seen.not_assessed]),
        );
        known.rates(assessment.trend.iter().map(|point| point.rolling_bp));
        known.counts([assessment.correctable.len() as u64]);
        known
    }

    fn score(&mut self, score: &Score) {
        let Score { counted, valid, invalid, pending, exempt, .. } = *score;
        self.counts([counted, valid, invalid, pending, exempt]);
        self.counts([score.headroom, score.deficit, score.upper_bound.packages]);
        self.counts(score.clean_needed);
        self.rates([score.rate_bp, score.best_case_bp, score.worst_case_bp]);
        self.rates([basis_points(invalid, counted)]);
    }

    fn causes(&mut self, causes: &[Cause], score: &Score) {
        for cause in causes {
            self.counts([cause.involved, cause.sole]);
            self.counts(cause.reasons.values().copied());
            self.rates([cause.rate_if_fixed_bp, basis_points(cause.involved, score.invalid)]);
            self.rates([basis_points(cause.involved, score.counted)]);
        }
    }

    fn counts(&mut self, counts: impl IntoIterator<Item = u64>) {
        self.counts.extend(counts);
    }

    fn rates(&mut self, rates: impl IntoIterator<Item = Option<u32>>) {
        self.rates.extend(rates.into_iter().flatten());
    }

    pub fn has_count(&self, count: u64) -> bool {
        self.counts.contains(&count)
    }

    /// Whether `94.12`, or `94.1` or `94` with fewer places, is a rate, rounded down or to the
    /// nearest.
    pub fn has_rate(&self, text: &str) -> bool {
        let (whole, places) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let places = places.trim_end_matches('0');
        if places.len() > DECIMALS || whole.len() > 3 {
            return false;
        }
        let Ok(written) = format!("{whole}{places:0<DECIMALS$}").parse::<u32>() else {
            return false;
        };
        let unit = match places.len() {
            0 => 100,
            1 => 10,
            _ => 1,
        };
        // Rounded down the rate is up to a unit higher, rounded up up to half a unit lower.
        let from = written.saturating_sub(unit / 2);
        self.rates.range(from..written.saturating_add(unit)).next().is_some()
    }
}
