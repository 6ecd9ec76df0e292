//! The answer to Amazon: what caused it, what was fixed, how it will not happen again.

mod in_error;
mod incident;
mod letter;
mod lint;
mod questions;
mod topics;
mod wording;

#[cfg(test)]
mod fixture;

pub use incident::{Incident, cite};
pub(crate) use lint::reading;
pub use lint::{LIMIT, Letter, lint, lint_on};

use crate::assessment::Assessment;
use crate::coded::coded;
use crate::plan::Plan;
use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use topics::Topics;

/// A draft built from the plan; every figure is the review's.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Response {
    /// What caused it.
    pub cause: String,
    /// What was fixed.
    pub fixed: String,
    /// How it will not happen again.
    pub prevention: String,
    /// One entry per cause, for the category appeal form.
    pub questions: Vec<Answer>,
    /// The second path, when packages with scans were counted as invalid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deactivated_in_error: Option<InError>,
    /// What stands between this draft and sending it.
    pub lint: Vec<Remark>,
}

/// The three answers of the appeal form for one cause.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The cause.
    pub code: Problem,
    /// What was the root cause?
    pub root_cause: String,
    /// What was done about it?
    pub action: String,
    /// What keeps it from coming back?
    pub prevention: String,
}

/// Evidence that offers were deactivated in error.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InError {
    /// What is claimed, in a paragraph.
    pub statement: String,
    /// Packages with a carrier scan, one line each.
    pub evidence: Vec<String>,
}

coded! {
    /// A part of the letter.
    Part {
        /// What caused it.
        Cause "cause",
        /// What was fixed.
        Fixed "fixed",
        /// How it will not happen again.
        Prevention "prevention",
    }
}

/// Whether a remark blocks sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Must be mended before it is sent.
    Error,
    /// Should be looked at.
    Warning,
}

/// Something the lint found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Whether it blocks.
    pub severity: Severity,
    /// Stable code, such as `cause_not_named`.
    pub code: Cow<'static, str>,
    /// Which part it is about; none: the letter as a whole, or the figures behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// The words it is about, if it is about some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What is wrong and what to do.
    pub message: String,
}

impl Response {
    /// Drafts the answer.
    #[must_use]
    pub fn draft(assessment: &Assessment, plan: &Plan) -> Self {
        let topics = Topics::of(assessment);
        let [cause, fixed, prevention] = letter::draft(assessment, plan, &topics);
        let letter = Letter { cause: &cause, fixed: &fixed, prevention: &prevention };
        let lint = lint(&letter, assessment);
        Response {
            questions: questions::answers(assessment, plan, &topics),
            deactivated_in_error: in_error::claim(assessment),
            cause,
            fixed,
            prevention,
            lint,
        }
    }
}
