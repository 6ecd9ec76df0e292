//! What a revision was made from, and under which rules.

use crate::graphql::types::health::Problem;
use async_graphql::SimpleObject;
use domain::assessment;
use domain::problem;

/// The rules that a revision was made under.
#[derive(SimpleObject)]
pub struct RulebookUsed {
    /// Such as `standard`.
    code: String,
    /// Version of the rulebook's text.
    version: String,
    /// What it is called.
    title: String,
    /// The rate to reach, in basis points.
    threshold_bp: u32,
    /// Whether every category must reach it, or all together.
    per_category: bool,
}

impl From<&assessment::RulebookUsed> for RulebookUsed {
    fn from(used: &assessment::RulebookUsed) -> Self {
        let assessment::RulebookUsed { id, version, title, threshold_bp, per_category } = used;
        RulebookUsed {
            code: id.clone(),
            version: version.clone(),
            title: title.clone(),
            threshold_bp: *threshold_bp,
            per_category: *per_category,
        }
    }
}

/// What a revision was made from.
#[derive(SimpleObject)]
pub struct ReviewInput {
    /// Packages that were looked at.
    packages: u64,
    /// Packages on a day outside the window, or on none.
    outside_window: u64,
    /// Of these, packages without any date to place them by.
    undated: u64,
    /// Whether rates can be given at all: defects alone have no shipped counts.
    rates_known: bool,
    /// What the reader should know about it, in plain sentences.
    warnings: Vec<String>,
}

impl From<&assessment::Input> for ReviewInput {
    fn from(input: &assessment::Input) -> Self {
        ReviewInput {
            packages: input.packages,
            outside_window: input.outside_window,
            undated: input.undated,
            rates_known: input.rates_known,
            warnings: input.warnings.clone(),
        }
    }
}

/// How many packages of the window a check could look at.
#[derive(SimpleObject)]
pub struct CheckCoverage {
    /// The check.
    problem: Problem,
    /// Packages that had what it needs.
    assessed: u64,
    /// Packages that had not.
    not_assessed: u64,
}

impl CheckCoverage {
    pub(in crate::graphql::types::review) fn of(
        problem: problem::Problem,
        coverage: assessment::Coverage,
    ) -> Self {
        let assessment::Coverage { assessed, not_assessed } = coverage;
        CheckCoverage { problem: problem.into(), assessed, not_assessed }
    }
}

/// Counted packages on which a defect check could not be made: the true rate may be lower.
#[derive(SimpleObject)]
pub struct UpperBound {
    /// How many.
    packages: u64,
    /// Which checks.
    checks: Vec<Problem>,
}

impl From<&assessment::UpperBound> for UpperBound {
    fn from(bound: &assessment::UpperBound) -> Self {
        let assessment::UpperBound { packages, checks } = bound;
        UpperBound {
            packages: *packages,
            checks: checks.iter().copied().map(Problem::from).collect(),
        }
    }
}
