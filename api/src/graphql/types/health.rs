//! How a market stands.

mod fields;

use crate::graphql::scalar::Date;
use crate::service::health;
use async_graphql::{Enum, Object, SimpleObject};
use domain::assessment;
use domain::problem::{self, Family};
use domain::time::Day;
use std::sync::Arc;

/// How a market stands over the last 30 days with packages.
pub struct Health(pub Arc<health::Health>);

/// How a market stands over the last 30 days with packages.
#[Object]
impl Health {
    /// First day that is counted; none without packages.
    async fn window_start(&self) -> Option<Date> {
        self.0.window.map(|(first, _)| Date::of(first))
    }

    /// Last day that is counted.
    async fn window_end(&self) -> Option<Date> {
        self.0.window.map(|(_, last)| Date::of(last))
    }

    /// The rate to reach, in basis points.
    async fn threshold_bp(&self) -> u32 {
        self.0.threshold_bp
    }

    /// All categories together.
    async fn overall(&self) -> Score {
        Score::from(&self.0.overall)
    }

    /// By product category, by name.
    async fn categories(&self) -> Vec<CategoryScore> {
        self.by_category().collect()
    }

    /// One point for each day of the window.
    async fn trend(&self) -> Vec<TrendPoint> {
        self.by_day().collect()
    }

    /// Problems on packages of the window, the most frequent defect first.
    async fn problems(&self) -> Vec<ProblemCount> {
        self.by_problem()
    }
}

impl Health {
    fn by_category(&self) -> impl Iterator<Item = CategoryScore> {
        let category = |(name, score): &(String, assessment::Score)| CategoryScore {
            category: name.clone(),
            score: Score::from(score),
        };
        self.0.categories.iter().map(category)
    }

    fn by_day(&self) -> impl Iterator<Item = TrendPoint> {
        let point = |day: &health::TrendDay| TrendPoint {
            date: Date::of(day.day),
            counted: day.counts.counted(),
            valid: day.counts.valid,
            rolling_bp: day.rolling_bp,
        };
        self.0.trend.iter().map(point)
    }

    fn by_problem(&self) -> Vec<ProblemCount> {
        let count = |(number, counts): &(i16, [i64; 3])| {
            let problem = *problem::Problem::ALL.get(usize::try_from(*number).ok()?)?;
            let [defects, sole, risks] = counts.map(|count| u64::try_from(count).unwrap_or(0));
            Some(ProblemCount { problem: Problem(problem), defects, sole, risks })
        };
        let mut problems: Vec<ProblemCount> = self.0.problems.iter().filter_map(count).collect();
        problems.retain(|count| count.defects + count.risks > 0);
        problems.sort_by_key(|count| std::cmp::Reverse((count.defects, count.risks)));
        problems
    }
}

/// A rate and what follows from it. Counts are packages, rates basis points (`9500` = 95.00 %).
#[derive(SimpleObject)]
pub struct Score {
    /// Valid and invalid packages.
    counted: u64,
    /// Without a defect.
    valid: u64,
    /// With a defect.
    invalid: u64,
    /// No defect yet, and no scan due yet.
    pending: u64,
    /// Never counted.
    exempt: u64,
    /// valid / counted, rounded down; none when nothing is counted.
    rate_bp: Option<u32>,
    /// Where that is against the threshold.
    status: Status,
    /// Packages that could turn invalid and still meet the threshold.
    headroom: u64,
    /// Fewest invalid packages to correct to meet the threshold.
    deficit: u64,
    /// Fewest further valid packages to meet it; none if no number will do.
    clean_needed: Option<u64>,
    /// The rate if every pending package turns out valid.
    best_case_bp: Option<u32>,
    /// The rate if every pending package turns out invalid.
    worst_case_bp: Option<u32>,
}

impl From<&assessment::Score> for Score {
    fn from(score: &assessment::Score) -> Self {
        Score {
            counted: score.counted,
            valid: score.valid,
            invalid: score.invalid,
            pending: score.pending,
            exempt: score.exempt,
            rate_bp: score.rate_bp,
            status: score.status.into(),
            headroom: score.headroom,
            deficit: score.deficit,
            clean_needed: score.clean_needed,
            best_case_bp: score.best_case_bp,
            worst_case_bp: score.worst_case_bp,
        }
    }
}

/// The score of a product category.
#[derive(SimpleObject)]
pub struct CategoryScore {
    /// The category.
    category: String,
    /// Its score.
    score: Score,
}

/// A day of a trend.
#[derive(SimpleObject)]
pub struct TrendPoint {
    /// The day.
    date: Date,
    /// Valid and invalid packages of the day.
    counted: u64,
    /// Valid packages of the day.
    valid: u64,
    /// Rate of the 30 days that end on this day, in basis points.
    rolling_bp: Option<u32>,
}

impl From<&assessment::TrendPoint> for TrendPoint {
    fn from(point: &assessment::TrendPoint) -> Self {
        let assessment::TrendPoint { date, counted, valid, rolling_bp } = *point;
        let date = Date::of(i32::from(Day::of(date).0));
        TrendPoint { date, counted, valid, rolling_bp }
    }
}

/// On how many packages a problem is.
#[derive(SimpleObject)]
pub struct ProblemCount {
    /// The problem.
    problem: Problem,
    /// Packages that it makes invalid.
    defects: u64,
    /// Packages that it alone makes invalid.
    sole: u64,
    /// Packages on which it is only a risk.
    risks: u64,
}

/// Where a rate is against its threshold.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "assessment::Status")]
pub enum Status {
    /// Nothing is counted.
    NoData,
    /// Under the threshold.
    Below,
    /// Less than two points above it.
    AtRisk,
    /// At least two points above it.
    Healthy,
}

/// A fact found on a package.
pub struct Problem(pub problem::Problem);

/// A fact found on a package.
#[Object]
impl Problem {
    /// Stable code, such as `late_upload`.
    async fn code(&self) -> &str {
        self.0.code()
    }

    /// A short title.
    async fn title(&self) -> &str {
        self.0.title()
    }

    /// The part of the workflow it belongs to.
    async fn family(&self) -> ProblemFamily {
        self.0.family().into()
    }
}

impl From<problem::Problem> for Problem {
    fn from(problem: problem::Problem) -> Self {
        Problem(problem)
    }
}

/// What part of the shipping workflow a problem belongs to.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "Family")]
pub enum ProblemFamily {
    /// The tracking number itself.
    Tracking,
    /// The carrier named with it.
    Carrier,
    /// The moment it was given to Amazon.
    Upload,
    /// What the carrier scanned.
    Scan,
    /// Where the parcel was sent from.
    Address,
    /// How the work is done.
    Workflow,
}
