//! How accounts stand, from the daily counts.

use super::{Caller, Result, Services};
use crate::auth::permission::{Action, allows};
use crate::store::{DayTally, Market};
use domain::assessment::{Score, UpperBound};
use domain::rate::{Counts, Threshold};
use domain::rulebook::Rulebook;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Days that are counted.
const WINDOW: i32 = 30;

/// How a market stands.
#[derive(Clone, Debug)]
pub struct Health {
    /// The market.
    pub market: Uuid,
    /// First and last day counted; none without packages.
    pub window: Option<(i32, i32)>,
    /// The rate to reach, in basis points.
    pub threshold_bp: u32,
    /// All categories together.
    pub overall: Score,
    /// By category, by name.
    pub categories: Vec<(String, Score)>,
    /// Counted and valid, day by day, with the rate of the 30 days that end there.
    pub trend: Vec<TrendDay>,
    /// Problems with the packages that have them: defects, sole defects, risks.
    pub problems: Vec<(i16, [i64; 3])>,
}

/// A day of a trend.
#[derive(Clone, Copy, Debug)]
pub struct TrendDay {
    /// Since 1970.
    pub day: i32,
    /// Packages of the day.
    pub counts: Counts,
    /// Rate of the window that ends here, in basis points.
    pub rolling_bp: Option<u32>,
}

impl Services {
    /// How markets stand, in their order. One statement for all counts, one for all problems.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn health(&self, caller: &Caller, markets: &[Market]) -> Result<Vec<Health>> {
        for market in markets {
            allows(&caller.principal, Action::ViewAccount, Some(market.account_id))?;
        }
        let ids: Vec<Uuid> = markets.iter().map(|market| market.id).collect();
        let today = i32::try_from(self.clock().now() / crate::clock::DAY).unwrap_or(0);
        let scope = self.read(caller).await?;
        // Twice the window, so that the trend's first day has a whole one behind it.
        let days = (today - 3 * WINDOW, today + 1);
        let tallies = scope.day_tallies(&ids, days).await?;
        let problems = scope.day_problems(&ids, days).await?;
        let mut own = BTreeMap::new();
        for book in scope.own_rulebooks().await? {
            if let Ok(read) = Rulebook::parse(&book.rules) {
                own.insert(book.code, read.threshold_bp);
            }
        }
        let health = |market: &Market| {
            let shipped = Rulebook::find(&market.rulebook).map(|book| book.threshold_bp);
            let threshold = shipped.or_else(|| own.get(&market.rulebook).copied()).unwrap_or(9_500);
            let of_market: Vec<&DayTally> =
                tallies.iter().filter(|tally| tally.market_id == market.id).collect();
            let mut health = stand(market.id, &of_market, threshold, today);
            if let Some((first, last)) = health.window {
                let mut sums: BTreeMap<i16, [i64; 3]> = BTreeMap::new();
                let counted = problems
                    .iter()
                    .filter(|row| row.market_id == market.id && (first..=last).contains(&row.day));
                for row in counted {
                    let [defects, sole, risks] = sums.entry(row.problem).or_default();
                    *defects += row.defects;
                    *sole += row.sole;
                    *risks += row.risks;
                }
                health.problems = sums.into_iter().collect();
            }
            health
        };
        Ok(markets.iter().map(health).collect())
    }
}

fn stand(market: Uuid, tallies: &[&DayTally], threshold_bp: u32, today: i32) -> Health {
    let threshold = Threshold(threshold_bp);
    let total: BTreeMap<i32, Counts> = tallies
        .iter()
        .filter(|tally| tally.category.is_empty())
        .map(|tally| (tally.day, counts(tally)))
        .collect();
    let last = total.keys().rev().find(|day| **day <= today).copied();
    let window = last.map(|last| (last - WINDOW + 1, last));
    let within = |end: i32| sum(total.range(end - WINDOW + 1..=end).map(|(_, counts)| *counts));
    let mut categories: BTreeMap<&str, Counts> = BTreeMap::new();
    for tally in tallies.iter().filter(|tally| !tally.category.is_empty()) {
        if window.is_some_and(|(first, last)| (first..=last).contains(&tally.day)) {
            categories.entry(&tally.category).or_default().add(counts(tally));
        }
    }
    let score = |counts: Counts| counts.score(threshold, UpperBound::default(), true);
    let trend = window.map_or(0..0, |(first, last)| first..last + 1);
    let trend_day = |day: i32| TrendDay {
        day,
        counts: total.get(&day).copied().unwrap_or_default(),
        rolling_bp: score(within(day)).rate_bp,
    };
    Health {
        market,
        window,
        threshold_bp,
        overall: score(window.map_or(Counts::default(), |(_, last)| within(last))),
        categories: categories
            .into_iter()
            .map(|(name, counts)| (name.to_owned(), score(counts)))
            .collect(),
        trend: trend.map(trend_day).collect(),
        problems: Vec::new(),
    }
}

fn counts(tally: &DayTally) -> Counts {
    let count = |count: i64| u64::try_from(count).unwrap_or(0);
    Counts {
        valid: count(tally.valid),
        invalid: count(tally.invalid),
        pending: count(tally.pending),
        exempt: count(tally.exempt),
    }
}

fn sum(counts: impl Iterator<Item = Counts>) -> Counts {
    counts.fold(Counts::default(), |mut sum, more| {
        sum.add(more);
        sum
    })
}
