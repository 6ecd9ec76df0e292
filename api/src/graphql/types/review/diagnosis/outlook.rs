//! What can still be corrected, when the rate recovers, and what is at stake.

use super::date;
use crate::graphql::scalar::Date;
use crate::graphql::types::SuggestedNumber;
use crate::graphql::types::health::Problem;
use async_graphql::{Enum, SimpleObject};
use domain::assessment;
use domain::problem;

/// When the rate meets the threshold again; looked for over 60 days.
#[derive(SimpleObject)]
pub struct Recovery {
    /// If everything ships clean from now on; none: not within 60 days.
    all_fixed: Option<Date>,
    /// If one cause is fixed and the others go on as they do.
    one_fixed: Vec<RecoveryOfOne>,
}

/// When the rate meets the threshold again if one cause is fixed.
#[derive(SimpleObject)]
pub struct RecoveryOfOne {
    /// The cause.
    problem: Problem,
    /// The day; none: not within 60 days.
    on: Option<Date>,
}

impl From<&assessment::Recovery> for Recovery {
    fn from(recovery: &assessment::Recovery) -> Self {
        let assessment::Recovery { all_fixed, one_fixed } = recovery;
        let one = |(code, on): (&problem::Problem, &Option<jiff::civil::Date>)| RecoveryOfOne {
            problem: (*code).into(),
            on: on.map(date),
        };
        Recovery { all_fixed: all_fixed.map(date), one_fixed: one_fixed.iter().map(one).collect() }
    }
}

/// An undelivered package with a tracking or carrier defect.
#[derive(SimpleObject)]
pub struct Correctable {
    /// Amazon's order id.
    order_id: String,
    /// The number as the report has it.
    tracking_number: String,
    /// The declared carrier.
    carrier: String,
    /// The tracking and carrier defects.
    problems: Vec<Problem>,
    /// Promised delivery: after it a correction no longer helps.
    fix_by: Option<Date>,
    /// Whether the package is in the window.
    in_window: bool,
    /// At most three numbers that would pass, the likeliest first; never applied by themselves.
    suggestions: Vec<SuggestedNumber>,
}

impl From<&assessment::Correctable> for Correctable {
    fn from(package: &assessment::Correctable) -> Self {
        let assessment::Correctable {
            order_id,
            tracking_number,
            carrier,
            problems,
            fix_by,
            in_window,
            suggestions,
        } = package.clone();
        Correctable {
            order_id,
            tracking_number,
            carrier,
            problems: problems.into_iter().map(Problem::from).collect(),
            fix_by: fix_by.map(date),
            in_window,
            suggestions: suggestions.into_iter().map(SuggestedNumber::from).collect(),
        }
    }
}

/// A rung of Amazon's enforcement ladder.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "assessment::Rung")]
pub enum Rung {
    /// Not under the threshold, but close.
    Watch,
    /// Amazon warns.
    Warning,
    /// The category's seller-fulfilled offers are restricted.
    CategoryRestriction,
    /// The right to ship oneself is lost.
    LossOfSelfFulfilment,
    /// Listings are deactivated.
    ListingDeactivation,
    /// The account is suspended.
    Suspension,
}

/// A category's place on the enforcement ladder.
#[derive(SimpleObject)]
pub struct Exposure {
    /// The category.
    category: String,
    /// Its place.
    rung: Rung,
    /// Consecutive windows, this one included, under the threshold.
    windows_below: u32,
    /// Why, in a sentence.
    reason: String,
    /// SKUs with invalid packages in it, worst first, at most ten.
    skus: Vec<String>,
}

impl From<&assessment::Exposure> for Exposure {
    fn from(exposure: &assessment::Exposure) -> Self {
        let assessment::Exposure { category, rung, windows_below, reason, skus } = exposure.clone();
        Exposure { category, rung: rung.into(), windows_below, reason, skus }
    }
}
