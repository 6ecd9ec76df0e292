//! Early warning: carriers whose scans go missing at several accounts of one consultancy at once.
//!
//! Accounts are looked at only if they agreed, and only with others of the same consultancy. Of an
//! account that a reader may not see, a warning tells that there is one more, and nothing else.

use super::super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::{DAY, Micros};
use crate::service::audit::record;
use crate::store::{
    EarlyWarning, EarlyWarningAccount, Market, SellerAccount, StoreError, TenantScope,
};
use domain::problem::Problem;
use domain::time::Day;
use domain::watch::{AccountScans, DayTally, FEWEST_ACCOUNTS, History, Outbreak, Struck, outbreak};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// Days that are read.
const DAYS: i32 = 45;
/// Days after which a first scan is missed, by every rulebook that is shipped: of later ones a report
/// does not know yet what it lacks.
const SCANS_TAKE: i32 = 2;
/// How far back the last day may be that anything is said of.
const RECENT_DAYS: i32 = 7;

/// An account in a warning, with its counts.
#[derive(Clone, Debug)]
pub struct StruckAccount {
    /// The account.
    pub account: SellerAccount,
    /// Its packages before and in the days of the warning.
    pub counts: Struck<Uuid>,
}

/// A warning as a reader may see it.
#[derive(Clone, Debug)]
pub struct EarlyWarningView {
    /// The warning.
    pub warning: EarlyWarning,
    /// The accounts that the reader may see.
    pub struck: Vec<StruckAccount>,
    /// How many others there are.
    pub others: u64,
}

impl Services {
    /// Warnings, the latest first.
    ///
    /// # Errors
    /// When the caller may not.
    pub async fn early_warnings(
        &self,
        caller: &Caller,
        after: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<EarlyWarningView>> {
        allows(&caller.principal, Action::ViewIncidents, None)?;
        let scope = self.read(caller).await?;
        let rows = scope.early_warnings(after, limit).await?;
        let mut read = Vec::new();
        for row in rows {
            let struck: Vec<Struck<Uuid>> = serde_json::from_str(&row.struck).map_err(|why| {
                StoreError::Damaged { what: "early warning", why: why.to_string() }
            })?;
            read.push((row, struck));
        }
        let named: BTreeSet<Uuid> =
            read.iter().flat_map(|(_, struck)| struck.iter().map(|one| one.account)).collect();
        let mut accounts = HashMap::new();
        for id in named {
            if allows(&caller.principal, Action::ViewAccount, Some(id)).is_ok()
                && let Some(account) = scope.account(id).await?
            {
                accounts.insert(id, account);
            }
        }
        let view = |(warning, struck): (EarlyWarning, Vec<Struck<Uuid>>)| {
            let all = struck.len();
            let seen = |counts: Struck<Uuid>| {
                let account = accounts.get(&counts.account)?.clone();
                Some(StruckAccount { account, counts })
            };
            let struck: Vec<StruckAccount> = struck.into_iter().filter_map(seen).collect();
            EarlyWarningView { warning, others: (all - struck.len()) as u64, struck }
        };
        Ok(read.into_iter().map(view).collect())
    }

    /// Whether an account is looked at together with the others.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn agreed_to_early_warning(
        &self,
        caller: &Caller,
        account: Uuid,
    ) -> Result<Option<EarlyWarningAccount>> {
        allows(&caller.principal, Action::ViewAccount, Some(account))?;
        let scope = self.read(caller).await?;
        let all = scope.early_warning_accounts().await?;
        Ok(all.into_iter().find(|row| row.account_id == account))
    }

    /// Notes that an account agrees to be looked at together with others of the consultancy, or that
    /// it does not any more.
    ///
    /// # Errors
    /// When the caller may not.
    pub async fn set_early_warning(
        &self,
        caller: &Caller,
        account: Uuid,
        agreed: bool,
    ) -> Result<SellerAccount> {
        allows(&caller.principal, Action::AgreeToEarlyWarning, Some(account))?;
        let scope = self.store().write(caller.tenant()).await?;
        let account = scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        let now = self.now();
        let row = agreed.then(|| EarlyWarningAccount {
            tenant_id: caller.tenant().0,
            account_id: account.id,
            agreed_by: caller.actor().to_string(),
            agreed_at: now,
        });
        scope.put_early_warning_account(account.id, row).await?;
        record(&scope, now, caller.deed("set_early_warning", format!("account:{}", account.id)))
            .await?;
        scope.commit().await?;
        Ok(account)
    }

    /// Looks at the carriers of all accounts that agreed, after the counts of one of their markets
    /// have changed; how many warnings were raised. A carrier is not warned of again until a week after
    /// the last day of its last warning.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn look_across(&self, scope: &TenantScope, market: Uuid) -> Result<usize> {
        let agreed: Vec<Uuid> =
            scope.early_warning_accounts().await?.iter().map(|row| row.account_id).collect();
        let Some(market) = scope.market(market).await? else { return Ok(0) };
        if agreed.len() < FEWEST_ACCOUNTS || !agreed.contains(&market.account_id) {
            return Ok(0);
        }
        scope.hub().alone(&format!("early warning {}", scope.tenant().0)).await?;
        let now = self.now();
        let today = i32::try_from(now.div_euclid(DAY)).unwrap_or(0);
        let warned = scope.warned_since(today - RECENT_DAYS).await?;
        let Scans { by_carrier, last } = scans(scope, &agreed, (today - DAYS, today)).await?;
        let mut rows = Vec::new();
        for (carrier, accounts) in by_carrier {
            if warned.contains(&carrier) {
                continue;
            }
            let Some(found) = latest(&accounts, last.min(today)) else { continue };
            rows.push(EarlyWarning {
                tenant_id: scope.tenant().0,
                id: self.clock().id(),
                carrier,
                first_day: i32::from(found.first.0),
                last_day: i32::from(found.last.0),
                struck: serde_json::to_string(&found.struck).unwrap_or_default(),
                raised_at: now,
            });
        }
        let raised = rows.len();
        scope.add_early_warnings(rows).await?;
        Ok(raised)
    }
}

/// What a carrier's accounts come to on the last day that has anything to say: scans take days to
/// come, and are not missed before.
fn latest(accounts: &[AccountScans<Uuid>], last: i32) -> Option<Outbreak<Uuid>> {
    let days = (last - RECENT_DAYS..=last).rev();
    let mut days = days.filter_map(|day| u16::try_from(day).ok()).map(Day);
    days.find_map(|day| outbreak(accounts, day))
}

/// What is known of scans.
struct Scans {
    /// By carrier, the accounts that use it.
    by_carrier: BTreeMap<String, Vec<AccountScans<Uuid>>>,
    /// The last day with packages.
    last: i32,
}

/// Packages and those without a scan, day by day, by carrier and account. What no report has told
/// since is not missed, unless carriers tell of scans themselves.
async fn scans(scope: &TenantScope, accounts: &[Uuid], days: (i32, i32)) -> Result<Scans> {
    let markets = scope.markets_of(accounts).await?;
    let ids: Vec<Uuid> = markets.iter().map(|market| market.id).collect();
    let account: HashMap<Uuid, Uuid> =
        markets.iter().map(|market| (market.id, market.account_id)).collect();
    let problem = i16::try_from(Problem::MissingScan as usize).unwrap_or(0);
    let mut missing: HashMap<(Uuid, String, i32), u64> = HashMap::new();
    for row in scope.carrier_problems(&ids, None, problem, days).await? {
        let count = u64::try_from(row.packages).unwrap_or(0);
        *missing.entry((row.market_id, row.carrier, row.day)).or_default() += count;
    }
    let told = told_until(scope, &markets).await?;
    let mut tallies: BTreeMap<(String, Uuid), Vec<DayTally>> = BTreeMap::new();
    let mut last = 0;
    for row in scope.carrier_days(&ids, None, days).await? {
        let Some(account) = account.get(&row.market_id) else { continue };
        if told.get(&row.market_id).is_some_and(|last| row.day > *last) {
            continue;
        }
        last = last.max(row.day);
        let all = u64::try_from(row.packages).unwrap_or(0);
        let key = (row.market_id, row.carrier, row.day);
        let without = missing.get(&key).copied().unwrap_or(0).min(all);
        tallies.entry((key.1, *account)).or_default().push(DayTally {
            day: Day(u16::try_from(row.day).unwrap_or(0)),
            valid: all - without,
            invalid: without,
            pending: 0,
            exempt: 0,
        });
    }
    let mut by_carrier: BTreeMap<String, Vec<AccountScans<Uuid>>> = BTreeMap::new();
    for ((carrier, account), days) in tallies {
        let scans: History = days.into_iter().collect();
        by_carrier.entry(carrier).or_default().push(AccountScans { account, scans });
    }
    Ok(Scans { by_carrier, last })
}

/// The last day of which the latest report of a market knows what lacks a scan; none where carriers
/// tell of scans themselves.
async fn told_until(scope: &TenantScope, markets: &[Market]) -> Result<HashMap<Uuid, i32>> {
    let ids: Vec<Uuid> = markets.iter().map(|market| market.id).collect();
    let reports = scope.latest_reports(&ids).await?;
    let mut told = HashMap::new();
    for market in markets {
        let Some(drawn) = reports.get(&market.id) else { continue };
        if !scope.has_scans(market.account_id).await? {
            let day = i32::try_from(drawn.div_euclid(DAY)).unwrap_or(i32::MAX);
            told.insert(market.id, day - SCANS_TAKE);
        }
    }
    Ok(told)
}
