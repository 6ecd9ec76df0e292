//! What is told of one metric in one marketplace.

use super::AccountHealth;
use super::metric::Metric;
use crate::coded::coded;
use crate::marketplace::Marketplace;
use crate::time::Day;

coded! {
    /// What Amazon makes of a metric.
    MetricStatus {
        /// It is where it should be.
        Good "good",
        /// It is not.
        Bad "bad",
        /// Amazon does not judge it.
        None "none",
        /// It is near the target.
        AtRisk "at_risk",
        /// A warning was given.
        Warned "warned",
        /// The best that the account-health rating knows.
        Great "great",
    }
}

coded! {
    /// What Amazon makes of the account.
    AccountStanding {
        /// Nothing is wrong.
        Normal "normal",
        /// Amazon may deactivate it.
        AtRisk "at_risk",
        /// Amazon took it off sale.
        Deactivated "deactivated",
        /// The same, as the published example has it.
        Suspended "suspended",
    }
}

coded! {
    /// How a rate has to be to its target.
    Condition {
        /// At least; the policy pages count the target itself as met.
        GreaterThan "greater_than",
        /// At most.
        LessThan "less_than",
        /// The very same.
        Equals "equals",
    }
}

impl Condition {
    /// Whether a rate meets a target.
    #[must_use]
    pub const fn holds(self, rate: u32, target: u32) -> bool {
        match self {
            Condition::GreaterThan => rate >= target,
            Condition::LessThan => rate <= target,
            Condition::Equals => rate == target,
        }
    }
}

/// The account as a whole in one marketplace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountStatus {
    /// The marketplace; none if it is not known here.
    pub marketplace: Option<Marketplace>,
    /// Amazon's id of it.
    pub marketplace_id: String,
    /// What Amazon makes of the account; none if it says so in a word that is not known.
    pub standing: Option<AccountStanding>,
}

/// A metric in one marketplace. Rates are millionths (`950000` is 95 %), rounded down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The marketplace; none if it is not known here.
    pub marketplace: Option<Marketplace>,
    /// Amazon's id of it.
    pub marketplace_id: String,
    /// Which metric.
    pub metric: Metric,
    /// First day of the window, in UTC.
    pub first_day: Option<Day>,
    /// Last day of it.
    pub last_day: Option<Day>,
    /// What the rate is a share of: orders, shipments, units.
    pub total: Option<u64>,
    /// How many of them the metric counts: valid ones, late ones, defects. For the account-health
    /// rating, its points.
    pub part: Option<u64>,
    /// The rate; none without one, and none where nothing was counted, for which Amazon writes 0.
    pub rate: Option<u32>,
    /// What it is held against.
    pub target: Option<u32>,
    /// How.
    pub condition: Option<Condition>,
    /// What Amazon makes of it.
    pub status: Option<MetricStatus>,
}

impl AccountHealth {
    /// Amazon's own valid tracking rate of a marketplace in a sentence, if the report tells it.
    #[must_use]
    pub fn say(&self, marketplace: Marketplace) -> Option<String> {
        let figure = self.figures.iter().find(|figure| {
            figure.metric == Metric::ValidTracking && figure.marketplace == Some(marketplace)
        })?;
        let percent =
            |millionths: u32| format!("{}.{:02} %", millionths / 10_000, millionths % 10_000 / 100);
        let rate = figure.rate.map_or_else(|| "no rate".to_owned(), percent);
        let mut sentence = format!("Amazon's own figure for {marketplace}: {rate}");
        if let Some(total) = figure.total {
            sentence.push_str(&format!(" of {total} shipments"));
        }
        if let (Some(first), Some(last)) = (figure.first_day, figure.last_day) {
            sentence.push_str(&format!(", {} to {}", first.date(), last.date()));
        }
        if let Some(target) = figure.target {
            sentence.push_str(&format!(", against {}", percent(target)));
        }
        if let Some(status) = figure.status {
            sentence.push_str(&format!(" ({})", status.code().replace('_', " ")));
        }
        Some(sentence + ".")
    }
}

impl Figure {
    /// Whether the rate meets the target; none where one of them is not told.
    #[must_use]
    pub fn meets_target(&self) -> Option<bool> {
        Some(self.condition?.holds(self.rate?, self.target?))
    }
}
