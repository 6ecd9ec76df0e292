//! A look at a market, after its counts have changed.

use super::super::accounts::market_line;
use super::super::branding::accent;
use super::super::mail::{Letter, News, Template};
use super::super::{Result, Services, consultancy, webhooks};
use super::notes::notes;
use super::rules::Rules;
use super::{account_path, cases, day, day_of, readers, tally};
use crate::clock::{Clock, Micros};
use crate::mail::AlertNote;
use crate::store::{self, Alert, Market, NewJob, SellerAccount, Standing, TenantScope};
use domain::watch::{DayTally, History, Look, Memory, Told, look};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The kind of job that looks at a market.
pub const KIND: &str = "watch";
/// Days that are read. A category without packages for so long is forgotten.
const DAYS: i32 = 90;
/// When the last day counted is longer ago, nothing is foreseen from it.
const RECENT_DAYS: i32 = 7;

/// Has a market looked at, once this transaction is kept. That waits in a line of its own, so that
/// it holds no import up.
///
/// # Errors
/// When the database cannot.
pub async fn look_soon(scope: &TenantScope, clock: &Clock, market: Uuid) -> store::Result<()> {
    let payload = serde_json::json!({"market": market}).to_string();
    let line = format!("{KIND}:{market}");
    if !scope.is_enqueued(KIND, &line, &payload).await? {
        let job = NewJob { kind: KIND, line, payload, run_at: clock.now() };
        scope.enqueue(clock, job).await?;
    }
    Ok(())
}

/// What a look at a market found.
struct Seen {
    standings: Vec<Standing>,
    notes: Vec<AlertNote>,
}

impl Services {
    /// Looks at a market in a transaction of the caller's; how many alerts were raised. Looking
    /// again raises nothing. Others who look at the same market wait.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn look_at_market(&self, scope: &TenantScope, market: Uuid) -> Result<usize> {
        scope.hub().alone(&format!("watch {market}")).await?;
        let Some(market) = scope.market(market).await? else { return Ok(0) };
        // Half an import may look like a fall. When it is done, the market is looked at again.
        if scope.is_begun(&market_line(market.id)).await? {
            return Ok(0);
        }
        let Some(account) = scope.account(market.account_id).await? else { return Ok(0) };
        if account.archived_at.is_some() || !consultancy::works(scope).await? {
            return Ok(0);
        }
        let now = self.now();
        let Seen { standings, notes } = see(scope, &market, now).await?;
        scope.replace_standings(market.id, standings).await?;
        let alert = |note: &AlertNote| self.alert(&market, note, now);
        let alerts: Vec<Alert> = notes.iter().map(alert).collect();
        let raised = alerts.len();
        if raised > 0 {
            cases::tell(scope, &alerts, now).await?;
            webhooks::of_alerts(scope, self.clock(), &alerts).await?;
            scope.add_alerts(alerts).await?;
            self.tell(scope, &account, &market, notes).await?;
        }
        Ok(raised)
    }

    fn alert(&self, market: &Market, note: &AlertNote, now: Micros) -> Alert {
        Alert {
            tenant_id: market.tenant_id,
            id: self.clock().id(),
            account_id: market.account_id,
            market_id: market.id,
            category: note.category.clone(),
            kind: note.detail.kind().to_owned(),
            detail: serde_json::to_string(&note.detail).unwrap_or_default(),
            raised_at: now,
            acknowledged_by: None,
            acknowledged_at: None,
        }
    }

    /// One mail for each who wants to know and may.
    async fn tell(
        &self,
        scope: &TenantScope,
        account: &SellerAccount,
        market: &Market,
        notes: Vec<AlertNote>,
    ) -> Result<()> {
        let page = format!("{}/{}", self.site().as_str(), account_path(account.id));
        let accent = accent(scope).await?;
        for reader in readers::readers(scope, account.id).await? {
            if !reader.alerts || !reader.may {
                continue;
            }
            let letter = Letter::to(&reader.user, Template::Alert)
                .with("account", account.name.clone())
                .with("marketplace", market.marketplace.clone())
                .with("link", page.clone())
                .coloured(accent.as_deref())
                .telling(News::Alerts(notes.clone()));
            self.send_for(scope, letter).await?;
        }
        Ok(())
    }
}

/// Looks at all categories, and at all together.
async fn see(scope: &TenantScope, market: &Market, now: Micros) -> Result<Seen> {
    let today = day_of(now);
    let tallies = scope.day_tallies(&[market.id], (today - DAYS, today + 1)).await?;
    let known: BTreeMap<String, Standing> = scope
        .standings(&[market.id])
        .await?
        .into_iter()
        .map(|row| (row.category.clone(), row))
        .collect();
    let rules = Rules::of(scope, market).await?;
    let histories = histories(&tallies);
    // As the dashboard has it: the last day with packages that is not in the future.
    let days = tallies.iter().filter(|row| row.category.is_empty()).map(|row| row.day);
    let Some(end) = days.filter(|day| *day <= today).max() else {
        return Ok(Seen { standings: known.into_values().collect(), notes: Vec::new() });
    };
    let recent = today - end <= RECENT_DAYS;
    let mut seen = Seen { standings: Vec::new(), notes: Vec::new() };
    // All together are the only category once more where there is only one.
    let only_one = histories.len() == 2;
    for (category, history) in &histories {
        let before = known.get(*category);
        let rule = rules.of_category(category);
        let look = look(history, day(end), rule, recent, memory(before));
        if !(only_one && category.is_empty()) {
            seen.notes.extend(notes(category, end, rule, &look));
        }
        seen.standings.push(standing(market, category, before, &look, now));
    }
    Ok(seen)
}

/// Daily counts by category; a blank one is all together.
fn histories(tallies: &[store::DayTally]) -> BTreeMap<&str, History> {
    let categories: BTreeSet<&str> = tallies.iter().map(|row| row.category.as_str()).collect();
    let of = |category: &str| -> History {
        let rows = tallies.iter().filter(|row| row.category == category);
        rows.map(tally).collect::<Vec<DayTally>>().into_iter().collect()
    };
    categories.into_iter().map(|category| (category, of(category))).collect()
}

fn memory(row: Option<&Standing>) -> Memory {
    row.map_or(Memory::NOTHING, |row| Memory {
        fall: Told::parse(&row.told).unwrap_or(Told::Nothing),
        drift: row.drift_told,
        forecast: row.forecast_told,
    })
}

fn standing(
    market: &Market,
    category: &str,
    before: Option<&Standing>,
    look: &Look,
    now: Micros,
) -> Standing {
    let code = look.standing.code();
    let since = before.filter(|row| row.standing == code).map_or(now, |row| row.since);
    Standing {
        tenant_id: market.tenant_id,
        market_id: market.id,
        category: category.to_owned(),
        standing: code.to_owned(),
        since,
        told: look.memory.fall.code().to_owned(),
        drift_told: look.memory.drift,
        forecast_told: look.memory.forecast,
        falls_on: look.coming.map(|coming| i32::from(coming.day.0)),
    }
}
