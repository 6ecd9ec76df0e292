//! How accounts stand, from the daily counts.

use super::{Caller, Result, Services};
use crate::auth::permission::{Action, allows};
use crate::store::{Dashboard, Market, OwnRulebook, TenantScope};
use domain::assessment::{Score, UpperBound};
use domain::rate::{Counts, Threshold};
use domain::rulebook::Rulebook;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Days that are counted.
const WINDOW: i32 = 30;
/// How long ago the last package may be.
const REACH: i32 = 90;
/// The rate to reach if the rulebook cannot be read any more.
const USUAL_THRESHOLD: u32 = 9_500;

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
    /// How markets stand, in their order. One statement for all of them.
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
        let own = own_thresholds(&scope, markets).await?;
        let found = scope.dashboards(&ids, today, REACH, WINDOW).await?;
        let mut found: HashMap<Uuid, Dashboard> =
            found.into_iter().map(|dashboard| (dashboard.market, dashboard)).collect();
        let mut health = |market: &Market| {
            let shipped = Rulebook::find(&market.rulebook).map(|book| book.threshold_bp);
            let threshold = shipped.or_else(|| own.get(&market.rulebook).copied());
            stand(market.id, found.remove(&market.id), threshold.unwrap_or(USUAL_THRESHOLD))
        };
        Ok(markets.iter().map(&mut health).collect())
    }
}

/// The thresholds of the consultancy's own rulebooks, if one of them is needed.
async fn own_thresholds(scope: &TenantScope, markets: &[Market]) -> Result<HashMap<String, u32>> {
    if markets.iter().all(|market| Rulebook::find(&market.rulebook).is_some()) {
        return Ok(HashMap::new());
    }
    let books = scope.own_rulebooks().await?.into_iter();
    let threshold = |book: OwnRulebook| {
        let read = Rulebook::parse(&book.rules).ok()?;
        Some((book.code, read.threshold_bp))
    };
    Ok(books.filter_map(threshold).collect())
}

fn stand(market: Uuid, found: Option<Dashboard>, threshold_bp: u32) -> Health {
    let threshold = Threshold(threshold_bp);
    let score = |counts: Counts| counts.score(threshold, UpperBound::default(), true);
    let Some(Dashboard { market, last, days, categories, problems }) = found else {
        let overall = score(Counts::default());
        return Health {
            market,
            window: None,
            threshold_bp,
            overall,
            categories: Vec::new(),
            trend: Vec::new(),
            problems: Vec::new(),
        };
    };
    let days: BTreeMap<i32, Counts> =
        days.into_iter().map(|(day, counted)| (day, counts(counted))).collect();
    let first = last - WINDOW + 1;
    let within = |end: i32| sum(days.range(end - WINDOW + 1..=end).map(|(_, counts)| *counts));
    let trend_day = |day: i32| TrendDay {
        day,
        counts: days.get(&day).copied().unwrap_or_default(),
        rolling_bp: score(within(day)).rate_bp,
    };
    let category = |(name, counted): (String, [i64; 4])| (name, score(counts(counted)));
    Health {
        market,
        window: Some((first, last)),
        threshold_bp,
        overall: score(within(last)),
        categories: categories.into_iter().map(category).collect(),
        trend: (first..=last).map(trend_day).collect(),
        problems: problems.into_iter().collect(),
    }
}

fn counts(counted: [i64; 4]) -> Counts {
    let [valid, invalid, pending, exempt] = counted.map(|count| u64::try_from(count).unwrap_or(0));
    Counts { valid, invalid, pending, exempt }
}

fn sum(counts: impl Iterator<Item = Counts>) -> Counts {
    counts.fold(Counts::default(), |mut sum, more| {
        sum.add(more);
        sum
    })
}
