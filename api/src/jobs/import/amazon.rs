//! What Amazon itself says in the reports of an import: figures of its account-health reports, for
//! all markets of the account, and its list of invalid packages.

use super::{Attempt, Surroundings};
use crate::clock::DAY;
use crate::store::{
    AmazonFigure, AmazonList, AmazonListed, AmazonStanding, Import, Market, StoreError, TenantScope,
};
use domain::account_health::{AccountHealth, Figure};
use domain::intake::{ACCOUNT_HEALTH, Listed, Taken};
use domain::marketplace::Marketplace;
use domain::package::Evidence;
use domain::time::Day;
use domain::tracking::Number;
use std::collections::BTreeSet;

/// What is to be kept of Amazon's view, by market.
#[derive(Default)]
pub struct View {
    figures: Vec<AmazonFigure>,
    standings: Vec<AmazonStanding>,
    list: Option<(AmazonList, Vec<AmazonListed>)>,
}

/// Takes Amazon's view out of what was read and finds the markets it is about. What is about none of
/// them is said among the warnings.
pub async fn place(
    around: &Surroundings,
    attempt: Attempt,
    import: &Import,
    taken: &mut Taken,
) -> Result<View, StoreError> {
    let (health, listed) =
        (std::mem::take(&mut taken.account_health), std::mem::take(&mut taken.listed));
    let mut view = View::default();
    if !listed.is_empty() {
        view.list = Some(list(import, listed));
    }
    if health.is_empty() {
        return Ok(view);
    }
    let scope = around.store.read(attempt.tenant).await?;
    let Some(market) = scope.market(import.market_id).await? else { return Ok(view) };
    let markets = scope.markets_of(&[market.account_id]).await?;
    for report in &health {
        view.add(report, &markets, import);
        taken.input.warnings.extend(strangers(report, &markets, &market));
    }
    Ok(view)
}

impl View {
    fn add(&mut self, report: &AccountHealth, markets: &[Market], import: &Import) {
        let read_on = i32::try_from(import.as_of.div_euclid(DAY)).unwrap_or(0);
        let market = |marketplace: Option<Marketplace>| {
            let code = marketplace?.code();
            markets.iter().find(|market| market.marketplace == code)
        };
        for figure in &report.figures {
            if let Some(market) = market(figure.marketplace) {
                self.figures.push(row(figure, market, import, read_on));
            }
        }
        // The account has no window of its own; it stands so when its figures end.
        let last = report.figures.iter().filter_map(|figure| figure.last_day).max();
        let day = last.map_or(read_on, |last| i32::from(last.0));
        for account in &report.accounts {
            if let (Some(market), Some(standing)) = (market(account.marketplace), account.standing)
            {
                self.standings.push(AmazonStanding {
                    tenant_id: market.tenant_id,
                    market_id: market.id,
                    day,
                    standing: standing.code().to_owned(),
                    read_at: import.as_of,
                });
            }
        }
    }

    /// Keeps it.
    pub async fn keep(self, scope: &TenantScope) -> Result<(), StoreError> {
        scope.put_amazon_figures(self.figures).await?;
        for standing in self.standings {
            scope.put_amazon_standing(standing).await?;
        }
        match self.list {
            Some((list, rows)) => scope.put_amazon_list(list, rows).await,
            None => Ok(()),
        }
    }
}

fn row(figure: &Figure, market: &Market, import: &Import, read_on: i32) -> AmazonFigure {
    let day = |day: Day| i32::from(day.0);
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    AmazonFigure {
        tenant_id: market.tenant_id,
        market_id: market.id,
        metric: figure.metric.code().to_owned(),
        day: figure.last_day.map_or(read_on, day),
        first_day: figure.first_day.map(day),
        total: figure.total.map(count),
        part: figure.part.map(count),
        rate: figure.rate.map(i64::from),
        target: figure.target.map(i64::from),
        condition: figure.condition.map(|condition| condition.code().to_owned()),
        status: figure.status.map(|status| status.code().to_owned()),
        import_id: import.id,
        read_at: import.as_of,
    }
}

fn list(import: &Import, listed: Vec<Listed>) -> (AmazonList, Vec<AmazonListed>) {
    let day = |listed: &Listed| listed.day.map(|day| i32::from(day.0));
    let clean = |text: &str| crate::stock::row::clean(text);
    // A package with several things in it is listed once for each.
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for listed in &listed {
        let (order_id, number) =
            (clean(&listed.order_id), clean(Number::parse(&listed.number).as_str()));
        if !seen.insert((order_id.clone(), number.clone())) {
            continue;
        }
        rows.push(AmazonListed {
            tenant_id: import.tenant_id,
            import_id: import.id,
            no: i32::try_from(rows.len()).unwrap_or(i32::MAX),
            order_id,
            number,
            carrier: clean(&listed.carrier),
            ship_method: clean(&listed.ship_method),
            category: clean(&listed.category),
            day: day(listed),
            scanned: evidence(listed.scanned),
            delivery: evidence(listed.delivery),
        });
    }
    let list = AmazonList {
        tenant_id: import.tenant_id,
        import_id: import.id,
        market_id: import.market_id,
        taken_at: import.as_of,
        first_day: listed.iter().filter_map(day).min(),
        last_day: listed.iter().filter_map(day).max(),
        packages: i64::try_from(rows.len()).unwrap_or(i64::MAX),
    };
    (list, rows)
}

const fn evidence(evidence: Evidence) -> i16 {
    match evidence {
        Evidence::Unknown => 0,
        Evidence::No => 1,
        Evidence::Yes => 2,
    }
}

/// What of a report is about no market of the account, and whether anything is about this one.
fn strangers(report: &AccountHealth, markets: &[Market], market: &Market) -> Vec<String> {
    let told: BTreeSet<&str> =
        report.figures.iter().filter_map(|figure| Some(figure.marketplace?.code())).collect();
    let known = |code: &str| markets.iter().any(|market| market.marketplace == code);
    let strange: Vec<&str> = told.iter().copied().filter(|code| !known(code)).collect();
    let mut warnings = Vec::new();
    if !strange.is_empty() {
        warnings.push(format!(
            "The {ACCOUNT_HEALTH} also tells of {}, which are no markets of this account; add them to keep their figures.",
            strange.join(", ")
        ));
    }
    if !told.contains(market.marketplace.as_str()) {
        let code = &market.marketplace;
        warnings.push(format!("The {ACCOUNT_HEALTH} tells nothing of {code}."));
    }
    warnings
}
