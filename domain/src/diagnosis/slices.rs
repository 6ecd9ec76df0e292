//! Where invalid packages gather.

use crate::assessment::{Dimension, Slice};
use crate::ratio::{Ratio, basis_points};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Invalid packages a slice needs to be notable.
const NOTABLE_INVALID: u64 = 5;
/// SKU slices listed though they are not notable; other dimensions are listed whole.
const SKUS_LISTED: usize = 50;

/// Counted packages of a part, and the invalid ones among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// valid + invalid.
    pub counted: u64,
    /// Invalid.
    pub invalid: u64,
}

impl Portion {
    /// Adds a counted package.
    #[inline]
    pub fn add(&mut self, invalid: bool) {
        self.counted += 1;
        self.invalid += u64::from(invalid);
    }

    /// Adds another part's packages.
    pub fn merge(&mut self, other: Portion) {
        self.counted += other.counted;
        self.invalid += other.invalid;
    }

    /// How much likelier a package here is invalid than one of the whole.
    #[must_use]
    pub fn lift(self, whole: Portion) -> Ratio {
        // Fewer than 2^32 packages are kept, so the products fit.
        let of = |part: u64, whole: u64| part.saturating_mul(whole);
        Ratio::new(of(self.invalid, whole.counted), of(self.counted, whole.invalid))
    }
}

/// The slices of each dimension, worst first within it. Blank values are unknown and no slice.
#[must_use]
pub fn slices(
    dimensions: Vec<(Dimension, HashMap<String, Portion>)>,
    whole: Portion,
) -> Vec<Slice> {
    let mut slices = Vec::new();
    for (dimension, portions) in dimensions {
        let known = portions
            .into_iter()
            .filter(|(value, portion)| !value.is_empty() && portion.counted > 0);
        let mut listed: Vec<Slice> =
            known.map(|(value, portion)| slice(dimension, value, portion, whole)).collect();
        listed.sort_by(|a, b| {
            (Reverse(a.invalid), Reverse(a.lift), &a.value).cmp(&(
                Reverse(b.invalid),
                Reverse(b.lift),
                &b.value,
            ))
        });
        if dimension == Dimension::Sku {
            let mut plain = 0;
            listed.retain(|slice| {
                plain += usize::from(!slice.notable);
                slice.notable || (slice.invalid > 0 && plain <= SKUS_LISTED)
            });
        }
        slices.append(&mut listed);
    }
    slices
}

fn slice(dimension: Dimension, value: String, portion: Portion, whole: Portion) -> Slice {
    let Portion { counted, invalid } = portion;
    let lift = portion.lift(whole);
    Slice {
        dimension,
        value,
        counted,
        invalid,
        rate_bp: basis_points(counted - invalid, counted).unwrap_or(0),
        share_of_invalid_bp: basis_points(invalid, whole.invalid).unwrap_or(0),
        lift,
        notable: invalid >= NOTABLE_INVALID && lift >= Ratio::new(3, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_is_notable_from_five_invalid_and_one_and_a_half_times_the_rate() {
        let whole = Portion { counted: 1_000, invalid: 100 };
        let portions = HashMap::from([
            ("at the line".to_owned(), Portion { counted: 100, invalid: 15 }),
            ("under it".to_owned(), Portion { counted: 100, invalid: 14 }),
            ("too few".to_owned(), Portion { counted: 5, invalid: 4 }),
        ]);
        let slices = slices(vec![(Dimension::Warehouse, portions)], whole);
        let notable: Vec<_> = slices.iter().map(|s| (s.value.as_str(), s.notable)).collect();
        assert_eq!(notable, [("at the line", true), ("under it", false), ("too few", false)]);
        assert_eq!(slices[0].lift, Ratio::new(3, 2));
    }
}
