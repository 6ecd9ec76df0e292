//! What a review found: the figures, their causes and what would mend them. All counts are
//! packages, all rates are basis points (`9500` = 95.00 %), rounded down, never floats.

mod cause;
mod correctable;
mod course;
mod exposure;
mod input;
mod package;
mod score;
mod slice;

pub use cause::{Cause, FixStep, Risk, Sample};
pub use correctable::{Correctable, SuggestedNumber};
pub use course::{Recovery, TrendPoint};
pub use exposure::{Exposure, Rung};
pub use input::{Coverage, Input, Source};
pub use package::{PackageLine, PackageProblem, Verdict};
pub use score::{CategoryScore, Score, Status, UpperBound};
pub use slice::{CutOff, Dimension, FbaCandidate, Slice, UndeclaredOrigin};

use crate::problem::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Everything that was computed from a seller's reports.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Assessment {
    /// The seller account, as the profile names it.
    pub account: String,
    /// Marketplace code, such as `US`.
    pub marketplace: Cow<'static, str>,
    /// The moment the review speaks of.
    pub as_of: Timestamp,
    /// The rules it was made under.
    pub rulebook: RulebookUsed,
    /// The days that are counted.
    pub window: Window,
    /// What was read.
    pub input: Input,
    /// For each check how many packages of the window had what it needs.
    pub coverage: BTreeMap<Problem, Coverage>,
    /// All categories together.
    pub overall: Score,
    /// One score per product category, by name.
    pub categories: Vec<CategoryScore>,
    /// Why packages are invalid, the biggest lever first.
    pub causes: Vec<Cause>,
    /// Problems that do not make a package invalid, on counted packages.
    pub risks: Vec<Risk>,
    /// In which order to remove the causes, and the rate after each.
    pub fix_sequence: Vec<FixStep>,
    /// Where invalid packages gather.
    pub slices: Vec<Slice>,
    /// The hour after which uploads come too late.
    pub cut_off: Option<CutOff>,
    /// SKUs that would do better in Amazon's own warehouses.
    pub fba_candidates: Vec<FbaCandidate>,
    /// Places that ship regularly and are not registered.
    pub undeclared_origins: Vec<UndeclaredOrigin>,
    /// One point per day of the window.
    pub trend: Vec<TrendPoint>,
    /// When the rate meets the threshold again.
    pub recovery: Recovery,
    /// Packages whose tracking can still be put right.
    pub correctable: Vec<Correctable>,
    /// How far each category is up the enforcement ladder.
    pub exposure: Vec<Exposure>,
}

/// The rulebook of a review.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RulebookUsed {
    /// Such as `standard`.
    pub id: String,
    /// Version of the rulebook's text.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The rate to reach, in basis points.
    pub threshold_bp: u32,
    /// Whether every category must reach it, or all together.
    pub per_category: bool,
}

/// The counted days, both ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}
