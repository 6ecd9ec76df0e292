//! What a review found: the figures, their causes and what would mend them. All counts are
//! packages, all rates are basis points (`9500` = 95.00 %), rounded down, never floats.

use crate::intake::Columns;
use crate::problem::{Effect, Family, Problem};
use crate::ratio::Ratio;
use crate::reason::Reason;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Everything that was computed from a seller's reports.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Assessment {
    /// The seller account, as the profile names it.
    pub account: String,
    /// Marketplace code, such as `US`.
    pub marketplace: Cow<'static, str>,
    /// The moment the review speaks of.
    pub as_of: Timestamp,
    /// The rules it was made under.
    pub rulebook: RulebookUsed,
    /// The days that are counted.
    pub window: Window,
    /// What was read.
    pub input: Input,
    /// For each check how many packages of the window had what it needs.
    pub coverage: BTreeMap<Problem, Coverage>,
    /// All categories together.
    pub overall: Score,
    /// One score per product category, by name.
    pub categories: Vec<CategoryScore>,
    /// Why packages are invalid, the biggest lever first.
    pub causes: Vec<Cause>,
    /// Problems that do not make a package invalid, on counted packages.
    pub risks: Vec<Risk>,
    /// In which order to remove the causes, and the rate after each.
    pub fix_sequence: Vec<FixStep>,
    /// Where invalid packages gather.
    pub slices: Vec<Slice>,
    /// The hour after which uploads come too late.
    pub cut_off: Option<CutOff>,
    /// SKUs that would do better in Amazon's own warehouses.
    pub fba_candidates: Vec<FbaCandidate>,
    /// Places that ship regularly and are not registered.
    pub undeclared_origins: Vec<UndeclaredOrigin>,
    /// One point per day of the window.
    pub trend: Vec<TrendPoint>,
    /// When the rate meets the threshold again.
    pub recovery: Recovery,
    /// Packages whose tracking can still be put right.
    pub correctable: Vec<Correctable>,
    /// How far each category is up the enforcement ladder.
    pub exposure: Vec<Exposure>,
}

/// The rulebook of a review.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RulebookUsed {
    /// Such as `standard`.
    pub id: String,
    /// Version of the rulebook's text.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The rate to reach, in basis points.
    pub threshold_bp: u32,
    /// Whether every category must reach it, or all together.
    pub per_category: bool,
}

/// The counted days, both ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

/// What was read: `rows = read + quarantined + not_seller_fulfilled`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Input {
    /// Data rows of all reports.
    pub rows: u64,
    /// Rows that became part of a package.
    pub read: u64,
    /// Distinct packages.
    pub packages: u64,
    /// Rows set aside because they could not be read.
    pub quarantined: u64,
    /// Rows of Amazon-fulfilled items.
    pub not_seller_fulfilled: u64,
    /// Packages that belong to a day outside the window, or to none.
    pub outside_window: u64,
    /// Of these, packages without any date to place them by.
    pub undated: u64,
    /// Whether rates can be given at all: a defect report alone has no shipped counts.
    pub rates_known: bool,
    /// The reports, in the order read.
    pub sources: Vec<Source>,
    /// What the reader should know about the input, in plain sentences.
    pub warnings: Vec<String>,
}

/// One report that was read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Source {
    /// File name.
    pub name: String,
    /// What it was recognised as.
    pub format: Cow<'static, str>,
    /// Data rows.
    pub rows: u64,
    /// Columns that were used, by our names.
    pub columns: Vec<Cow<'static, str>>,
    /// Columns that were left alone, as the file spells them.
    pub unknown_columns: Vec<String>,
    /// Which facts it tells of its packages; others are unknown, not blank.
    #[serde(skip)]
    pub tells: Columns,
    /// Which facts order reports add, for the orders they have.
    #[serde(skip)]
    pub orders_tell: Columns,
}

/// How many packages of the window a check could look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Had what the check needs.
    pub assessed: u64,
    /// Had not.
    pub not_assessed: u64,
}

/// Where a rate stands against the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing counted.
    NoData,
    /// Under the threshold.
    Below,
    /// Less than two points above it.
    AtRisk,
    /// Two points or more above it.
    Healthy,
}

impl Status {
    /// All of them.
    const ALL: [Status; 4] = [Status::NoData, Status::Below, Status::AtRisk, Status::Healthy];

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }

    /// The stable code, such as `at_risk`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Status::NoData => "no_data",
            Status::Below => "below",
            Status::AtRisk => "at_risk",
            Status::Healthy => "healthy",
        }
    }
}

/// The counts of a set of packages and what follows from them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Score {
    /// valid + invalid.
    pub counted: u64,
    /// Counted packages without a defect.
    pub valid: u64,
    /// Counted packages with a defect.
    pub invalid: u64,
    /// No defect yet, and the first scan is not due yet.
    pub pending: u64,
    /// Not measured by Amazon.
    pub exempt: u64,
    /// valid / counted, rounded down; none when nothing is counted.
    pub rate_bp: Option<u32>,
    /// Where that stands.
    pub status: Status,
    /// The most packages that could turn invalid and still meet the threshold.
    pub headroom: u64,
    /// The fewest invalid packages to correct to meet it.
    pub deficit: u64,
    /// The fewest further valid packages to meet it; none if no number would do.
    pub clean_needed: Option<u64>,
    /// The rate if every pending package turns out valid.
    pub best_case_bp: Option<u32>,
    /// The rate if every pending package turns out invalid.
    pub worst_case_bp: Option<u32>,
    /// Why the true rate may be lower.
    pub upper_bound: UpperBound,
}

/// Counted packages on which a defect check could not be made: the rate is an upper bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpperBound {
    /// How many counted packages.
    pub packages: u64,
    /// Which checks.
    pub checks: Vec<Problem>,
}

/// A category's score with its own causes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CategoryScore {
    /// Product category, or `Uncategorised`.
    pub category: String,
    /// Its score.
    #[serde(flatten)]
    pub score: Score,
    /// Its causes.
    pub causes: Vec<Cause>,
    /// The first day it meets the threshold again if everything ships clean from now on.
    pub recovery: Option<Date>,
}

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
