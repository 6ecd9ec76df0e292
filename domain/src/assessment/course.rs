//! The rate day by day, and when it is back.

use crate::problem::Problem;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One day of the window.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TrendPoint {
    /// The day.
    pub date: Date,
    /// Packages counted on it.
    pub counted: u64,
    /// Valid among them.
    pub valid: u64,
    /// The rate of the 30 days that end on it.
    pub rolling_bp: Option<u32>,
}

/// The first day the rate meets the threshold, within 60 days.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Recovery {
    /// If everything ships clean from now on.
    pub all_fixed: Option<Date>,
    /// If one cause is fixed and the others go on at their present rate.
    pub one_fixed: BTreeMap<Problem, Option<Date>>,
}
