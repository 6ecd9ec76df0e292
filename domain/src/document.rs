//! The whole result of a review, as it is printed and stored.

use crate::assessment::Assessment;
use crate::plan::Plan;
use crate::response::Response;
use serde::Serialize;

/// Version of the JSON form; it rises when a key changes its meaning.
pub const SCHEMA: u32 = 1;

/// Figures, plan and answer.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// Version of this form.
    pub schema: u32,
    /// The figures.
    #[serde(flatten)]
    pub assessment: Assessment,
    /// What to do.
    pub plan: Plan,
    /// What to tell Amazon.
    pub response: Response,
}

impl Document {
    /// Builds plan and answer on the figures.
    #[must_use]
    pub fn new(assessment: Assessment) -> Self {
        let plan = Plan::build(&assessment);
        let response = Response::draft(&assessment, &plan);
        Document { schema: SCHEMA, assessment, plan, response }
    }
}
