//! Where invalid packages gather.

use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};

/// By what packages are sliced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Normalised carrier.
    Carrier,
    /// Warehouse, as the report names it.
    Warehouse,
    /// Ship method.
    ShipMethod,
    /// Integrated or manual.
    EntryMethod,
    /// Stock keeping unit.
    Sku,
    /// Weekday of the confirmation, marketplace time.
    Weekday,
    /// Hour of the confirmation, marketplace time.
    Hour,
}

/// The packages that share one value of a dimension.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Slice {
    /// The dimension.
    pub dimension: Dimension,
    /// The value.
    pub value: String,
    /// valid + invalid.
    pub counted: u64,
    /// Invalid among them.
    pub invalid: u64,
    /// valid / counted.
    pub rate_bp: u32,
    /// Share of all invalid packages.
    pub share_of_invalid_bp: u32,
    /// Invalid rate against the overall invalid rate.
    pub lift: Ratio,
    /// invalid >= 5 and lift >= 1.5.
    pub notable: bool,
}

/// From when in the day uploads come too late.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CutOff {
    /// Packages confirmed at or after this full hour, marketplace time.
    pub hour: u8,
    /// The last full hour at which same-day handover should still be promised.
    pub accept_until: u8,
    /// Packages confirmed at or after the hour.
    pub packages: u64,
    /// Late uploads among them.
    pub late: u64,
    /// All packages with a confirmation time.
    pub all_packages: u64,
    /// Late uploads among all.
    pub all_late: u64,
}

/// A SKU that makes many of its category's invalid packages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FbaCandidate {
    /// The SKU.
    pub sku: String,
    /// Its category.
    pub category: String,
    /// Counted packages with it.
    pub counted: u64,
    /// Invalid among them.
    pub invalid: u64,
    /// Share of the category's invalid packages.
    pub share_of_category_bp: u32,
}

/// Probably an undeclared warehouse or prep centre.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UndeclaredOrigin {
    /// As the labels name it.
    pub place: String,
    /// ISO-2 country.
    pub country: String,
    /// Postal code, normalised.
    pub postal_code: String,
    /// Packages of the window from there.
    pub packages: u64,
    /// Share of the window's packages.
    pub share_bp: u32,
}
