//! The figures of a revision, as callers see them.

mod causes;
mod input;
mod outlook;
mod slices;

pub use causes::{CategoryFindings, Cause, FixStep, Risk};
pub use input::{CheckCoverage, ReviewInput, RulebookUsed, UpperBound};
pub use outlook::{Correctable, Exposure, Recovery};
pub use slices::{CutOff, Dimension, FbaCandidate, Slice, UndeclaredOrigin};

use crate::graphql::scalar::Date;
use async_graphql::SimpleObject;
use domain::ratio::Ratio;
use domain::time::Day;
use jiff::civil;

fn date(date: civil::Date) -> Date {
    Date::of(i32::from(Day::of(date).0))
}

/// An exact fraction.
#[derive(SimpleObject)]
pub struct Fraction {
    /// Above the line.
    num: u64,
    /// Below the line, at least 1.
    den: u64,
    /// The value in hundredths, rounded down: 3/2 is 150.
    hundredths: u64,
}

impl From<Ratio> for Fraction {
    fn from(ratio: Ratio) -> Self {
        Fraction { num: ratio.num(), den: ratio.den(), hundredths: ratio.hundredths() }
    }
}
