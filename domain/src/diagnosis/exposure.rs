//! How far Amazon's enforcement goes for a category.

use crate::assessment::{Exposure, Rung, Status};

/// The rungs by how many consecutive windows the category has been under the threshold.
const LADDER: [Rung; 5] = [
    Rung::Warning,
    Rung::CategoryRestriction,
    Rung::LossOfSelfFulfilment,
    Rung::ListingDeactivation,
    Rung::Suspension,
];

/// A category's place on the ladder; none where it is safe or has no data. `windows_below`:
/// consecutive windows under the threshold, the present one first.
#[must_use]
pub fn exposure(
    category: &str,
    status: Status,
    windows_below: u32,
    skus: Vec<String>,
) -> Option<Exposure> {
    let (rung, reason) = match status {
        Status::NoData | Status::Healthy => return None,
        Status::AtRisk => {
            (Rung::Watch, "meets the threshold with less than two points to spare".to_owned())
        }
        Status::Below => {
            let step = usize::try_from(windows_below.saturating_sub(1)).unwrap_or(0);
            let rung = LADDER.get(step).copied().unwrap_or(Rung::Suspension);
            let reason = match windows_below {
                0 | 1 => "under the threshold in this window".to_owned(),
                windows => format!("under the threshold in {windows} consecutive windows"),
            };
            (rung, reason)
        }
    };
    Some(Exposure { category: category.to_owned(), rung, windows_below, reason, skus })
}
