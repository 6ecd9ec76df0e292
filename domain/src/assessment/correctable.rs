//! Packages that can still be corrected.

use crate::problem::Problem;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An undelivered package with a tracking or carrier defect.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Correctable {
    /// Amazon order id.
    pub order_id: String,
    /// As the report has it.
    pub tracking_number: String,
    /// Declared carrier, normalised, or as given.
    pub carrier: String,
    /// The tracking and carrier defects.
    pub problems: Vec<Problem>,
    /// Promised delivery: after it a correction no longer helps.
    pub fix_by: Option<Date>,
    /// Whether the package is in the window.
    pub in_window: bool,
    /// At most three numbers that would pass, likeliest first. Never applied by themselves.
    pub suggestions: Vec<SuggestedNumber>,
}

/// A number that may have been meant.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SuggestedNumber {
    /// The number.
    pub number: String,
    /// What was changed.
    pub change: String,
}
