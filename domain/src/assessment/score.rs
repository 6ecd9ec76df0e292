//! How many packages count, and the rate that they make.

use super::Cause;
use crate::problem::Problem;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where a rate stands against the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing counted.
    NoData,
    /// Under the threshold.
    Below,
    /// Less than two points above it.
    AtRisk,
    /// Two points or more above it.
    Healthy,
}

impl Status {
    /// All of them.
    const ALL: [Status; 4] = [Status::NoData, Status::Below, Status::AtRisk, Status::Healthy];

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }

    /// The stable code, such as `at_risk`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Status::NoData => "no_data",
            Status::Below => "below",
            Status::AtRisk => "at_risk",
            Status::Healthy => "healthy",
        }
    }
}

/// The counts of a set of packages and what follows from them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Score {
    /// valid + invalid.
    pub counted: u64,
    /// Counted packages without a defect.
    pub valid: u64,
    /// Counted packages with a defect.
    pub invalid: u64,
    /// No defect yet, and the first scan is not due yet.
    pub pending: u64,
    /// Not measured by Amazon.
    pub exempt: u64,
    /// valid / counted, rounded down; none when nothing is counted.
    pub rate_bp: Option<u32>,
    /// Where that stands.
    pub status: Status,
    /// The most packages that could turn invalid and still meet the threshold.
    pub headroom: u64,
    /// The fewest invalid packages to correct to meet it.
    pub deficit: u64,
    /// The fewest further valid packages to meet it; none if no number would do.
    pub clean_needed: Option<u64>,
    /// The rate if every pending package turns out valid.
    pub best_case_bp: Option<u32>,
    /// The rate if every pending package turns out invalid.
    pub worst_case_bp: Option<u32>,
    /// Why the true rate may be lower.
    pub upper_bound: UpperBound,
}

/// Counted packages on which a defect check could not be made: the rate is an upper bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpperBound {
    /// How many counted packages.
    pub packages: u64,
    /// Which checks.
    pub checks: Vec<Problem>,
}

/// A category's score with its own causes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CategoryScore {
    /// Product category, or `Uncategorised`.
    pub category: String,
    /// Its score.
    #[serde(flatten)]
    pub score: Score,
    /// Its causes.
    pub causes: Vec<Cause>,
    /// The first day it meets the threshold again if everything ships clean from now on.
    pub recovery: Option<Date>,
}
