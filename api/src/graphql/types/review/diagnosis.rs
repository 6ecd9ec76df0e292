//! The figures of a revision, as callers see them.

use crate::graphql::scalar::Date;
use crate::graphql::types::SuggestedNumber;
use crate::graphql::types::health::{Problem, Score};
use async_graphql::{Enum, SimpleObject};
use domain::assessment;
use domain::problem;
use domain::ratio::Ratio;
use domain::time::Day;
use jiff::civil;

fn date(date: civil::Date) -> Date {
    Date::of(i32::from(Day::of(date).0))
}

/// An exact fraction.
#[derive(SimpleObject)]
pub struct Fraction {
    /// Above the line.
    num: u64,
    /// Below the line, at least 1.
    den: u64,
    /// The value in hundredths, rounded down: 3/2 is 150.
    hundredths: u64,
}

impl From<Ratio> for Fraction {
    fn from(ratio: Ratio) -> Self {
        Fraction { num: ratio.num(), den: ratio.den(), hundredths: ratio.hundredths() }
    }
}

/// The rules that a revision was made under.
#[derive(SimpleObject)]
pub struct RulebookUsed {
    /// Such as `standard`.
    code: String,
    /// Version of the rulebook's text.
    version: String,
    /// What it is called.
    title: String,
    /// The rate to reach, in basis points.
    threshold_bp: u32,
    /// Whether every category must reach it, or all together.
    per_category: bool,
}

impl From<&assessment::RulebookUsed> for RulebookUsed {
    fn from(used: &assessment::RulebookUsed) -> Self {
        let assessment::RulebookUsed { id, version, title, threshold_bp, per_category } = used;
        RulebookUsed {
            code: id.clone(),
            version: version.clone(),
            title: title.clone(),
            threshold_bp: *threshold_bp,
            per_category: *per_category,
        }
    }
}

/// What a revision was made from.
#[derive(SimpleObject)]
pub struct ReviewInput {
    /// Packages that were looked at.
    packages: u64,
    /// Packages on a day outside the window, or on none.
    outside_window: u64,
    /// Of these, packages without any date to place them by.
    undated: u64,
    /// Whether rates can be given at all: defects alone have no shipped counts.
    rates_known: bool,
    /// What the reader should know about it, in plain sentences.
    warnings: Vec<String>,
}

impl From<&assessment::Input> for ReviewInput {
    fn from(input: &assessment::Input) -> Self {
        ReviewInput {
            packages: input.packages,
            outside_window: input.outside_window,
            undated: input.undated,
            rates_known: input.rates_known,
            warnings: input.warnings.clone(),
        }
    }
}

/// How many packages of the window a check could look at.
#[derive(SimpleObject)]
pub struct CheckCoverage {
    /// The check.
    problem: Problem,
    /// Packages that had what it needs.
    assessed: u64,
    /// Packages that had not.
    not_assessed: u64,
}

impl CheckCoverage {
    pub(super) fn of(problem: problem::Problem, coverage: assessment::Coverage) -> Self {
        let assessment::Coverage { assessed, not_assessed } = coverage;
        CheckCoverage { problem: problem.into(), assessed, not_assessed }
    }
}

/// Counted packages on which a defect check could not be made: the true rate may be lower.
#[derive(SimpleObject)]
pub struct UpperBound {
    /// How many.
    packages: u64,
    /// Which checks.
    checks: Vec<Problem>,
}

impl From<&assessment::UpperBound> for UpperBound {
    fn from(bound: &assessment::UpperBound) -> Self {
        let assessment::UpperBound { packages, checks } = bound;
        UpperBound {
            packages: *packages,
            checks: checks.iter().copied().map(Problem::from).collect(),
        }
    }
}

/// A product category: its score, and why it is not better.
#[derive(SimpleObject)]
pub struct CategoryFindings {
    /// The category.
    category: String,
    /// Its score.
    score: Score,
    /// Why its true rate may be lower.
    upper_bound: UpperBound,
    /// Its causes, the biggest lever first.
    causes: Vec<Cause>,
    /// The first day it meets the threshold again if everything ships clean from now on.
    recovers_on: Option<Date>,
}

impl From<&assessment::CategoryScore> for CategoryFindings {
    fn from(of: &assessment::CategoryScore) -> Self {
        let assessment::CategoryScore { category, score, causes, recovery } = of;
        CategoryFindings {
            category: category.clone(),
            score: Score::from(score),
            upper_bound: UpperBound::from(&score.upper_bound),
            causes: causes.iter().map(Cause::from).collect(),
            recovers_on: recovery.map(date),
        }
    }
}

/// A defect and what it costs.
#[derive(SimpleObject)]
pub struct Cause {
    /// The defect.
    problem: Problem,
    /// Invalid packages that have it.
    involved: u64,
    /// Invalid packages that have nothing else.
    sole: u64,
    /// Its share of the invalid packages; shares add up to their number.
    share: Fraction,
    /// The rate if this defect vanished everywhere, in basis points.
    rate_if_fixed_bp: Option<u32>,
    /// How many packages for each reason, where it has reasons.
    reasons: Vec<ReasonCount>,
    /// Where packages with it gather; of all categories together only.
    slices: Vec<Slice>,
    /// Up to five packages that show it; of all categories together only.
    samples: Vec<Sample>,
}

impl From<&assessment::Cause> for Cause {
    fn from(cause: &assessment::Cause) -> Self {
        let assessment::Cause {
            code,
            family: _,
            involved,
            sole,
            share,
            rate_if_fixed_bp,
            reasons,
            slices,
            samples,
        } = cause;
        let reason = |(reason, packages): (&domain::reason::Reason, &u64)| ReasonCount {
            reason: reason.code().to_owned(),
            packages: *packages,
        };
        Cause {
            problem: (*code).into(),
            involved: *involved,
            sole: *sole,
            share: (*share).into(),
            rate_if_fixed_bp: *rate_if_fixed_bp,
            reasons: reasons.iter().map(reason).collect(),
            slices: slices.iter().map(Slice::from).collect(),
            samples: samples.iter().map(Sample::from).collect(),
        }
    }
}

/// How many packages have a defect for one reason.
#[derive(SimpleObject)]
pub struct ReasonCount {
    /// Stable code, such as `after_pickup`.
    reason: String,
    /// How many packages.
    packages: u64,
}

/// A package that shows a cause.
#[derive(SimpleObject)]
pub struct Sample {
    /// Amazon's order id.
    order_id: String,
    /// The number as the report has it.
    tracking_number: String,
    /// What was compared with what.
    evidence: String,
}

impl From<&assessment::Sample> for Sample {
    fn from(sample: &assessment::Sample) -> Self {
        let assessment::Sample { order_id, tracking_number, evidence } = sample.clone();
        Sample { order_id, tracking_number, evidence }
    }
}

/// A problem that does not count, yet.
#[derive(SimpleObject)]
pub struct Risk {
    /// The problem.
    problem: Problem,
    /// Counted packages that have it.
    involved: u64,
}

impl From<&assessment::Risk> for Risk {
    fn from(risk: &assessment::Risk) -> Self {
        let assessment::Risk { code, involved } = risk;
        Risk { problem: (*code).into(), involved: *involved }
    }
}

/// The state after removing one more cause.
#[derive(SimpleObject)]
pub struct FixStep {
    /// The cause removed in this step.
    problem: Problem,
    /// Packages that turn valid in this step.
    gained: u64,
    /// The rate after it, in basis points.
    rate_bp: u32,
    /// Whether that meets the threshold.
    meets_threshold: bool,
}

impl From<&assessment::FixStep> for FixStep {
    fn from(step: &assessment::FixStep) -> Self {
        let assessment::FixStep { code, gained, rate_bp, meets_threshold } = step;
        FixStep {
            problem: (*code).into(),
            gained: *gained,
            rate_bp: *rate_bp,
            meets_threshold: *meets_threshold,
        }
    }
}

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

/// When the rate meets the threshold again; looked for over 60 days.
#[derive(SimpleObject)]
pub struct Recovery {
    /// If everything ships clean from now on; none: not within 60 days.
    all_fixed: Option<Date>,
    /// If one cause is fixed and the others go on as they do.
    one_fixed: Vec<RecoveryOfOne>,
}

/// When the rate meets the threshold again if one cause is fixed.
#[derive(SimpleObject)]
pub struct RecoveryOfOne {
    /// The cause.
    problem: Problem,
    /// The day; none: not within 60 days.
    on: Option<Date>,
}

impl From<&assessment::Recovery> for Recovery {
    fn from(recovery: &assessment::Recovery) -> Self {
        let assessment::Recovery { all_fixed, one_fixed } = recovery;
        let one = |(code, on): (&problem::Problem, &Option<civil::Date>)| RecoveryOfOne {
            problem: (*code).into(),
            on: on.map(date),
        };
        Recovery { all_fixed: all_fixed.map(date), one_fixed: one_fixed.iter().map(one).collect() }
    }
}

/// An undelivered package with a tracking or carrier defect.
#[derive(SimpleObject)]
pub struct Correctable {
    /// Amazon's order id.
    order_id: String,
    /// The number as the report has it.
    tracking_number: String,
    /// The declared carrier.
    carrier: String,
    /// The tracking and carrier defects.
    problems: Vec<Problem>,
    /// Promised delivery: after it a correction no longer helps.
    fix_by: Option<Date>,
    /// Whether the package is in the window.
    in_window: bool,
    /// At most three numbers that would pass, the likeliest first; never applied by themselves.
    suggestions: Vec<SuggestedNumber>,
}

impl From<&assessment::Correctable> for Correctable {
    fn from(package: &assessment::Correctable) -> Self {
        let assessment::Correctable {
            order_id,
            tracking_number,
            carrier,
            problems,
            fix_by,
            in_window,
            suggestions,
        } = package.clone();
        Correctable {
            order_id,
            tracking_number,
            carrier,
            problems: problems.into_iter().map(Problem::from).collect(),
            fix_by: fix_by.map(date),
            in_window,
            suggestions: suggestions.into_iter().map(SuggestedNumber::from).collect(),
        }
    }
}

/// A rung of Amazon's enforcement ladder.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "assessment::Rung")]
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
#[derive(SimpleObject)]
pub struct Exposure {
    /// The category.
    category: String,
    /// Its place.
    rung: Rung,
    /// Consecutive windows, this one included, under the threshold.
    windows_below: u32,
    /// Why, in a sentence.
    reason: String,
    /// SKUs with invalid packages in it, worst first, at most ten.
    skus: Vec<String>,
}

impl From<&assessment::Exposure> for Exposure {
    fn from(exposure: &assessment::Exposure) -> Self {
        let assessment::Exposure { category, rung, windows_below, reason, skus } = exposure.clone();
        Exposure { category, rung: rung.into(), windows_below, reason, skus }
    }
}
