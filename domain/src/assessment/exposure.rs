//! How far Amazon's enforcement goes.

use serde::{Deserialize, Serialize};

/// How far Amazon's enforcement goes for a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Exposure {
    /// The category.
    pub category: String,
    /// Its place.
    pub rung: Rung,
    /// Consecutive windows, this one included, under the threshold.
    pub windows_below: u32,
    /// Why, in a sentence.
    pub reason: String,
    /// SKUs with invalid packages in it, worst first, at most ten.
    pub skus: Vec<String>,
}
