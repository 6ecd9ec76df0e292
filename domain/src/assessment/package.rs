//! One package with its verdict.

use crate::problem::{Effect, Problem};
use crate::reason::Reason;
use jiff::civil::Date;
use serde::Serialize;

/// One line of the package list.
#[derive(Clone, Debug, Serialize)]
pub struct PackageLine<'a> {
    /// Amazon order id.
    pub order_id: &'a str,
    /// As the report has it.
    pub tracking_number: &'a str,
    /// Categories of its items, by name.
    pub categories: Vec<&'a str>,
    /// What it counts as.
    pub verdict: Verdict,
    /// Whether it is in the window.
    pub in_window: bool,
    /// The day it belongs to.
    pub date: Option<Date>,
    /// All that was found.
    pub problems: Vec<PackageProblem>,
}

/// A problem of a package, with what was compared.
#[derive(Clone, Debug, Serialize)]
pub struct PackageProblem {
    /// The problem.
    pub code: Problem,
    /// Why it holds, where the code has reasons.
    pub reason: Option<Reason>,
    /// What it does under the rulebook.
    pub effect: Effect,
    /// What was compared with what.
    pub evidence: String,
}

/// What a package counts as, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Not measured.
    Exempt,
    /// Has a defect.
    Invalid,
    /// No defect yet, first scan not due yet.
    Pending,
    /// No defect.
    Valid,
}
