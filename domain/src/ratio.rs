//! Exact fractions, and rates in basis points.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// An exact, reduced fraction that is never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Parts")]
pub struct Ratio {
    num: u64,
    den: u64,
}

/// A fraction as it is written, reduced or not.
#[derive(Deserialize)]
struct Parts {
    num: u64,
    den: u64,
}

impl From<Parts> for Ratio {
    fn from(Parts { num, den }: Parts) -> Self {
        Ratio::new(num, den)
    }
}

impl Ratio {
    /// The reduced fraction; `num / 0` is taken as zero.
    #[must_use]
    pub const fn new(num: u64, den: u64) -> Self {
        if den == 0 || num == 0 {
            return Ratio { num: 0, den: 1 };
        }
        let divisor = gcd(num, den);
        Ratio { num: num / divisor, den: den / divisor }
    }

    /// Numerator of the reduced fraction.
    #[must_use]
    pub const fn num(self) -> u64 {
        self.num
    }

    /// Denominator of the reduced fraction, at least 1.
    #[must_use]
    pub const fn den(self) -> u64 {
        self.den
    }

    /// The value in hundredths, rounded down: 3/2 is 150.
    #[must_use]
    pub fn hundredths(self) -> u64 {
        let value = u128::from(self.num) * 100 / u128::from(self.den);
        u64::try_from(value).unwrap_or(u64::MAX)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.num) * u128::from(other.den);
        let right = u128::from(other.num) * u128::from(self.den);
        left.cmp(&right)
    }
}

const fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// `part / whole` in basis points, rounded down; none when `whole` is zero.
#[must_use]
pub fn basis_points(part: u64, whole: u64) -> Option<u32> {
    let rate = (u128::from(part) * 10_000).checked_div(u128::from(whole))?;
    u32::try_from(rate).ok()
}
