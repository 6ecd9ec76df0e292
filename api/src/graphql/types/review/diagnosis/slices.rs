//! Where invalid packages gather.

use super::Fraction;
use async_graphql::{Enum, SimpleObject};
use domain::assessment;

/// By what packages are sliced.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "assessment::Dimension")]
pub enum Dimension {
    /// The carrier, by its usual name.
    Carrier,
    /// The warehouse, as the report names it.
    Warehouse,
    /// The ship method.
    ShipMethod,
    /// Integrated or manual.
    EntryMethod,
    /// The seller's own number of an article.
    Sku,
    /// Weekday of the confirmation, marketplace time.
    Weekday,
    /// Hour of the confirmation, marketplace time.
    Hour,
}

/// The packages that share one value of a dimension.
#[derive(SimpleObject)]
pub struct Slice {
    /// The dimension.
    dimension: Dimension,
    /// The value.
    value: String,
    /// Valid and invalid packages.
    counted: u64,
    /// Invalid packages.
    invalid: u64,
    /// Their rate, in basis points.
    rate_bp: u32,
    /// Their share of all invalid packages, in basis points.
    share_of_invalid_bp: u32,
    /// Their invalid rate against the one of all packages.
    lift: Fraction,
    /// Whether it stands out: at least 5 invalid packages and a lift of at least 1.5.
    notable: bool,
}

impl From<&assessment::Slice> for Slice {
    fn from(slice: &assessment::Slice) -> Self {
        let assessment::Slice {
            dimension,
            value,
            counted,
            invalid,
            rate_bp,
            share_of_invalid_bp,
            lift,
            notable,
        } = slice;
        Slice {
            dimension: (*dimension).into(),
            value: value.clone(),
            counted: *counted,
            invalid: *invalid,
            rate_bp: *rate_bp,
            share_of_invalid_bp: *share_of_invalid_bp,
            lift: (*lift).into(),
            notable: *notable,
        }
    }
}

/// From when in the day uploads come too late.
#[derive(SimpleObject)]
pub struct CutOff {
    /// Full hour, marketplace time, from which they do.
    hour: u8,
    /// The last full hour at which handover on the same day should still be promised.
    accept_until: u8,
    /// Packages confirmed at or after the hour.
    packages: u64,
    /// Late uploads among them.
    late: u64,
    /// All packages with a time of confirmation.
    all_packages: u64,
    /// Late uploads among all.
    all_late: u64,
}

impl From<&assessment::CutOff> for CutOff {
    fn from(cut: &assessment::CutOff) -> Self {
        let assessment::CutOff { hour, accept_until, packages, late, all_packages, all_late } =
            cut.clone();
        CutOff { hour, accept_until, packages, late, all_packages, all_late }
    }
}

/// A SKU that makes many of its category's invalid packages.
#[derive(SimpleObject)]
pub struct FbaCandidate {
    /// The seller's own number of the article.
    sku: String,
    /// Its category.
    category: String,
    /// Counted packages with it.
    counted: u64,
    /// Invalid among them.
    invalid: u64,
    /// Share of the category's invalid packages, in basis points.
    share_of_category_bp: u32,
}

impl From<&assessment::FbaCandidate> for FbaCandidate {
    fn from(candidate: &assessment::FbaCandidate) -> Self {
        let assessment::FbaCandidate { sku, category, counted, invalid, share_of_category_bp } =
            candidate.clone();
        FbaCandidate { sku, category, counted, invalid, share_of_category_bp }
    }
}

/// Probably an undeclared warehouse or prep centre.
#[derive(SimpleObject)]
pub struct UndeclaredOrigin {
    /// As the labels name it.
    place: String,
    /// ISO-2 country.
    country: String,
    /// Postal code.
    postal_code: String,
    /// Packages of the window from there.
    packages: u64,
    /// Share of the window's packages, in basis points.
    share_bp: u32,
}

impl From<&assessment::UndeclaredOrigin> for UndeclaredOrigin {
    fn from(origin: &assessment::UndeclaredOrigin) -> Self {
        let assessment::UndeclaredOrigin { place, country, postal_code, packages, share_bp } =
            origin.clone();
        UndeclaredOrigin { place, country, postal_code, packages, share_bp }
    }
}
