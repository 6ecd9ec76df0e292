//! What the overall rate gains if an action works. Nothing is claimed where no rate is known.

use crate::plan::case::Case;
use crate::problem::Problem;
use crate::ratio::basis_points;

/// The packages that have nothing but one of the action's problems turn valid.
pub fn of_causes(case: &Case<'_>) -> u32 {
    of(case, case.causes().map(|cause| cause.sole).sum())
}

/// The packages of the window that can still be corrected turn valid. It is the most that can
/// be gained: whether they were uploaded late as well is not known here.
pub fn of_correctable(case: &Case<'_>) -> u32 {
    let correctable = case.assessment.correctable.iter().filter(|package| package.in_window);
    of(case, u64::try_from(correctable.count()).unwrap_or(u64::MAX))
}

/// Of the packages that were only uploaded too late, those from the cut-off hour on turn valid.
pub fn of_cut_off(case: &Case<'_>) -> u32 {
    let late = case.assessment.cut_off.as_ref().map_or(0, |cut_off| cut_off.late);
    of(case, case.cause(Problem::LateUpload).map_or(0, |cause| cause.sole.min(late)))
}

/// The packages of the SKUs, valid and invalid, are no longer counted.
pub fn of_fba(case: &Case<'_>) -> u32 {
    let (counted, valid) = (case.assessment.overall.counted, case.assessment.overall.valid);
    let candidates = &case.assessment.fba_candidates;
    let moved: u64 = candidates.iter().map(|sku| sku.counted).sum();
    let moved_valid: u64 =
        candidates.iter().map(|sku| sku.counted.saturating_sub(sku.invalid)).sum();
    let (Some(before), true) = (basis_points(valid, counted), case.has_rate()) else { return 0 };
    let after = basis_points(valid.saturating_sub(moved_valid), counted.saturating_sub(moved));
    after.map_or(0, |after| after.min(10_000).saturating_sub(before))
}

/// It gains nothing by itself.
pub fn nothing(_: &Case<'_>) -> u32 {
    0
}

fn of(case: &Case<'_>, gained: u64) -> u32 {
    let overall = &case.assessment.overall;
    match case.has_rate() {
        true => basis_points(gained.min(overall.invalid), overall.counted).unwrap_or(0),
        false => 0,
    }
}
