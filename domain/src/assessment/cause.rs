//! Why packages are invalid, and in which order to mend that.

use super::Slice;
use crate::problem::{Family, Problem};
use crate::ratio::Ratio;
use crate::reason::Reason;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One defect code and what it costs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cause {
    /// The defect.
    pub code: Problem,
    /// Its family.
    pub family: Family,
    /// Invalid packages that have it.
    pub involved: u64,
    /// Invalid packages that have nothing else.
    pub sole: u64,
    /// Its exact (Shapley) share of the invalid packages; shares add up to the invalid count.
    pub share: Ratio,
    /// The rate if this defect vanished everywhere.
    pub rate_if_fixed_bp: Option<u32>,
    /// How many packages for each reason, where the code has reasons.
    pub reasons: BTreeMap<Reason, u64>,
    /// Where packages with it gather: the notable slices, their `invalid` being packages with this
    /// defect and their lift against its share of all packages (overall causes only).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slices: Vec<Slice>,
    /// Up to five packages that show it (overall causes only).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<Sample>,
}

/// A package that shows a cause.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sample {
    /// Amazon order id.
    pub order_id: String,
    /// As the report has it.
    pub tracking_number: String,
    /// What was compared with what.
    pub evidence: String,
}

/// A problem that does not count, yet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Risk {
    /// The problem.
    pub code: Problem,
    /// Counted packages that have it.
    pub involved: u64,
}

/// The state after removing one more cause.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FixStep {
    /// The cause removed in this step.
    pub code: Problem,
    /// Packages that turn valid in this step.
    pub gained: u64,
    /// The rate after it.
    pub rate_bp: u32,
    /// Whether that meets the threshold.
    pub meets_threshold: bool,
}
