//! An account's figures as one action sees them.

use crate::assessment::{Assessment, Cause, Dimension, Slice};
use crate::problem::Problem;
use crate::reason::Reason;
use crate::wording::grouped;

/// Packages a problem that does not count needs before it calls for an action.
const RISK_PACKAGES: u64 = 5;
/// The fewest packages an end is measured on.
const MEASURED: u64 = 50;
/// Of how many measured packages one may still fail.
const ONE_IN: u64 = 200;

/// The figures, and which of the action's problems are in them.
pub struct Case<'a> {
    pub assessment: &'a Assessment,
    /// Causes first, the biggest lever first, then risks.
    pub found: Vec<Problem>,
}

impl<'a> Case<'a> {
    pub fn new(assessment: &'a Assessment, answers: &[Problem]) -> Self {
        let causes = assessment.causes.iter().filter(|cause| cause.involved > 0);
        let risks = assessment.risks.iter().filter(|risk| risk.involved >= RISK_PACKAGES);
        let codes = causes.map(|cause| cause.code).chain(risks.map(|risk| risk.code));
        let mut found: Vec<Problem> = Vec::new();
        for code in codes.filter(|code| answers.contains(code)) {
            if !found.contains(&code) {
                found.push(code);
            }
        }
        Case { assessment, found }
    }

    /// Whether any of the action's problems was found.
    pub fn has_problem(&self) -> bool {
        !self.found.is_empty()
    }

    /// The problem as a cause of invalid packages.
    pub fn cause(&self, problem: Problem) -> Option<&'a Cause> {
        self.assessment.causes.iter().find(|cause| cause.code == problem)
    }

    /// The action's problems that make packages invalid.
    pub fn causes(&self) -> impl Iterator<Item = &'a Cause> {
        self.found.iter().filter_map(|problem| self.cause(*problem))
    }

    /// Counted packages with the problem, whether it makes them invalid or not.
    pub fn with(&self, problem: Problem) -> u64 {
        let risks = self.assessment.risks.iter().filter(|risk| risk.code == problem);
        let as_risk = risks.map(|risk| risk.involved).sum();
        self.cause(problem).map_or(as_risk, |cause| cause.involved)
    }

    /// Invalid packages that have the problem for this reason.
    pub fn because(&self, problem: Problem, reason: Reason) -> u64 {
        self.cause(problem).and_then(|cause| cause.reasons.get(&reason)).copied().unwrap_or(0)
    }

    /// Whether there is a rate to speak of.
    pub fn has_rate(&self) -> bool {
        self.assessment.input.rates_known && self.assessment.overall.counted > 0
    }

    /// Where the packages with its causes gather, in the dimensions; nowhere known where rates
    /// cannot be told.
    pub fn notable(
        &self,
        dimensions: &'static [Dimension],
    ) -> impl Iterator<Item = (&'a Cause, &'a Slice)> {
        let known = self.has_rate();
        let slices = self.causes().flat_map(|cause| cause.slices.iter().map(move |s| (cause, s)));
        slices.filter(move |(_, slice)| {
            known && slice.notable && dimensions.contains(&slice.dimension)
        })
    }

    /// A measurable end: hardly any such package in about a week's volume.
    pub fn hardly_any(&self, what: &str) -> String {
        let (next, few) = self.measured();
        let packages = grouped(next);
        match few {
            0 => format!("{what}: none among the next {packages} packages."),
            few => format!("{what}: at most {} among the next {packages} packages.", grouped(few)),
        }
    }

    /// About a week's packages, and how many of them may still fail.
    pub fn measured(&self) -> (u64, u64) {
        let next = match self.has_rate() {
            true => (self.assessment.overall.counted * 7).div_ceil(30).max(MEASURED),
            false => MEASURED,
        };
        (next, next / ONE_IN)
    }
}
