//! Why packages are invalid, and in which order to mend it.

use super::{Fraction, Slice, UpperBound, date};
use crate::graphql::scalar::Date;
use crate::graphql::types::health::{Problem, Score};
use async_graphql::SimpleObject;
use domain::assessment;

/// A product category: its score, and why it is not better.
#[derive(SimpleObject)]
pub struct CategoryFindings {
    /// The category.
    category: String,
    /// Its score.
    score: Score,
    /// Why its true rate may be lower.
    upper_bound: UpperBound,
    /// Its causes, the biggest lever first.
    causes: Vec<Cause>,
    /// The first day it meets the threshold again if everything ships clean from now on.
    recovers_on: Option<Date>,
}

impl From<&assessment::CategoryScore> for CategoryFindings {
    fn from(of: &assessment::CategoryScore) -> Self {
        let assessment::CategoryScore { category, score, causes, recovery } = of;
        CategoryFindings {
            category: category.clone(),
            score: Score::from(score),
            upper_bound: UpperBound::from(&score.upper_bound),
            causes: causes.iter().map(Cause::from).collect(),
            recovers_on: recovery.map(date),
        }
    }
}

/// A defect and what it costs.
#[derive(SimpleObject)]
pub struct Cause {
    /// The defect.
    problem: Problem,
    /// Invalid packages that have it.
    involved: u64,
    /// Invalid packages that have nothing else.
    sole: u64,
    /// Its share of the invalid packages; shares add up to their number.
    share: Fraction,
    /// The rate if this defect vanished everywhere, in basis points.
    rate_if_fixed_bp: Option<u32>,
    /// How many packages for each reason, where it has reasons.
    reasons: Vec<ReasonCount>,
    /// Where packages with it gather; of all categories together only.
    slices: Vec<Slice>,
    /// Up to five packages that show it; of all categories together only.
    samples: Vec<Sample>,
}

impl From<&assessment::Cause> for Cause {
    fn from(cause: &assessment::Cause) -> Self {
        let assessment::Cause {
            code,
            family: _,
            involved,
            sole,
            share,
            rate_if_fixed_bp,
            reasons,
            slices,
            samples,
        } = cause;
        let reason = |(reason, packages): (&domain::reason::Reason, &u64)| ReasonCount {
            reason: reason.code().to_owned(),
            packages: *packages,
        };
        Cause {
            problem: (*code).into(),
            involved: *involved,
            sole: *sole,
            share: (*share).into(),
            rate_if_fixed_bp: *rate_if_fixed_bp,
            reasons: reasons.iter().map(reason).collect(),
            slices: slices.iter().map(Slice::from).collect(),
            samples: samples.iter().map(Sample::from).collect(),
        }
    }
}

/// How many packages have a defect for one reason.
#[derive(SimpleObject)]
pub struct ReasonCount {
    /// Stable code, such as `after_pickup`.
    reason: String,
    /// How many packages.
    packages: u64,
}

/// A package that shows a cause.
#[derive(SimpleObject)]
pub struct Sample {
    /// Amazon's order id.
    order_id: String,
    /// The number as the report has it.
    tracking_number: String,
    /// What was compared with what.
    evidence: String,
}

impl From<&assessment::Sample> for Sample {
    fn from(sample: &assessment::Sample) -> Self {
        let assessment::Sample { order_id, tracking_number, evidence } = sample.clone();
        Sample { order_id, tracking_number, evidence }
    }
}

/// A problem that does not count, yet.
#[derive(SimpleObject)]
pub struct Risk {
    /// The problem.
    problem: Problem,
    /// Counted packages that have it.
    involved: u64,
}

impl From<&assessment::Risk> for Risk {
    fn from(risk: &assessment::Risk) -> Self {
        let assessment::Risk { code, involved } = risk;
        Risk { problem: (*code).into(), involved: *involved }
    }
}

/// The state after removing one more cause.
#[derive(SimpleObject)]
pub struct FixStep {
    /// The cause removed in this step.
    problem: Problem,
    /// Packages that turn valid in this step.
    gained: u64,
    /// The rate after it, in basis points.
    rate_bp: u32,
    /// Whether that meets the threshold.
    meets_threshold: bool,
}

impl From<&assessment::FixStep> for FixStep {
    fn from(step: &assessment::FixStep) -> Self {
        let assessment::FixStep { code, gained, rate_bp, meets_threshold } = step;
        FixStep {
            problem: (*code).into(),
            gained: *gained,
            rate_bp: *rate_bp,
            meets_threshold: *meets_threshold,
        }
    }
}
