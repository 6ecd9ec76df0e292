//! SKUs that would do better in Amazon's own warehouses.

use super::Portion;
use crate::assessment::FbaCandidate;
use crate::ratio::basis_points;
use std::cmp::Reverse;
use std::collections::HashMap;

/// SKUs with counted >= 10, an invalid rate of 10 % and 5 % of their category's invalid packages.
#[must_use]
pub fn fba_candidates(
    skus: &HashMap<(String, String), Portion>,
    category_invalid: &HashMap<String, u64>,
) -> Vec<FbaCandidate> {
    let candidates = skus.iter().filter_map(|((sku, category), portion)| {
        let of_category = category_invalid.get(category).copied().unwrap_or(0);
        let Portion { counted, invalid } = *portion;
        let fits = !sku.is_empty()
            && counted >= 10
            && invalid > 0
            && invalid * 10 >= counted
            && invalid * 20 >= of_category;
        fits.then(|| FbaCandidate {
            sku: sku.clone(),
            category: category.clone(),
            counted,
            invalid,
            share_of_category_bp: basis_points(invalid, of_category).unwrap_or(0),
        })
    });
    let mut candidates: Vec<FbaCandidate> = candidates.collect();
    candidates.sort_by(|a, b| {
        (Reverse(a.invalid), &a.sku, &a.category).cmp(&(Reverse(b.invalid), &b.sku, &b.category))
    });
    candidates
}
