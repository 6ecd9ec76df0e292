//! The check of five for a week, and the mail with it on Mondays.

use super::super::branding::accent;
use super::super::mail::{Letter, News, Template};
use super::super::{Caller, Result, ServiceError, Services, consultancy};
use super::{day_of, readers};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::mail::{DigestNote, DigestPart, Finding};
use crate::store::{AlertReader, DayProblem, DayTally, Market, TenantId, TenantScope, User};
use domain::problem::Problem;
use domain::watch::{Answer, Verdict, Week, digest};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The kind of job that mails it.
pub const KIND: &str = "digest";
/// Days of a week.
const WEEK: i32 = 7;
/// 1970 began on a Thursday.
const FIRST_MONDAY: i32 = 4;

/// A week of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestView {
    /// First day of the week.
    pub first: i32,
    /// Last day of the week.
    pub last: i32,
    /// The account's markets with their checks.
    pub markets: Vec<(Uuid, DigestPart)>,
}

impl Services {
    /// The check of five of an account for the last whole week, from Monday to Sunday.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn digest(&self, caller: &Caller, account: Uuid) -> Result<DigestView> {
        allows(&caller.principal, Action::ViewAlerts, Some(account))?;
        let scope = self.read(caller).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        let monday = monday(self.now());
        let parts = parts(&scope, &[account], monday).await?;
        let markets = parts.into_iter().map(|part| (part.market, part.shown)).collect();
        Ok(DigestView { first: monday - WEEK, last: monday - 1, markets })
    }

    /// Mails the digests of a consultancy that nobody has got yet for this Monday: one mail for
    /// each person, with all accounts they want it for and may see. How many were sent.
    ///
    /// # Errors
    /// When the database cannot. What was sent is not sent again.
    pub async fn mail_digests(&self, tenant: TenantId) -> Result<usize> {
        let monday = monday(self.now());
        let scope = self.store().read(tenant).await?;
        let waiting = scope.digest_readers(monday).await?;
        if waiting.is_empty() || !consultancy::works(&scope).await? {
            return Ok(0);
        }
        let mut accounts: Vec<Uuid> = waiting.iter().map(|row| row.account_id).collect();
        accounts.sort_unstable();
        accounts.dedup();
        let parts = parts(&scope, &accounts, monday).await?;
        drop(scope);
        let mut sent = 0;
        for of_person in waiting.chunk_by(|one, other| one.user_id == other.user_id) {
            sent += self.mail_digest(tenant, of_person, &parts, monday).await?;
        }
        Ok(sent)
    }

    /// Mails a person's digest, unless somebody else does at this moment.
    async fn mail_digest(
        &self,
        tenant: TenantId,
        rows: &[AlertReader],
        parts: &[Part],
        monday: i32,
    ) -> Result<usize> {
        let Some(first) = rows.first() else { return Ok(0) };
        let scope = self.store().write(tenant).await?;
        scope.hub().alone(&format!("digest {} {}", tenant.0, first.user_id)).await?;
        let Some(user) = scope.hub().user(first.user_id).await? else { return Ok(0) };
        let wanted = self.wanted(&scope, &user, rows, monday).await?;
        let mut told: Vec<DigestPart> = parts
            .iter()
            .filter(|part| wanted.contains(&part.account))
            .map(|part| part.shown.clone())
            .collect();
        if told.is_empty() {
            return Ok(0);
        }
        told.sort_by_key(|part| std::cmp::Reverse(weight(part)));
        let note = DigestNote { first: monday - WEEK, last: monday - 1, parts: told };
        let letter = Letter::to(&user, Template::Digest)
            .with("link", self.site().as_str())
            .coloured(accent(&scope).await?.as_deref())
            .telling(News::Digest(note));
        self.send_for(&scope, letter).await?;
        scope.note_digest(user.id, &wanted, monday).await?;
        scope.commit().await?;
        Ok(1)
    }

    /// Of what a person wanted when it was looked up: what they still want, have not got, and may
    /// see.
    async fn wanted(
        &self,
        scope: &TenantScope,
        user: &User,
        rows: &[AlertReader],
        monday: i32,
    ) -> Result<Vec<Uuid>> {
        let accounts: Vec<Uuid> = rows.iter().map(|row| row.account_id).collect();
        let who = readers::standing(scope, user).await?;
        let open = |row: &AlertReader| {
            row.digest
                && row.digest_day.is_none_or(|day| day < monday)
                && readers::may_see(who.as_ref(), row.account_id)
        };
        let now = scope.alert_wishes(&accounts, user.id).await?;
        Ok(now.into_iter().filter(open).map(|row| row.account_id).collect())
    }
}

/// The Monday of a moment's week.
fn monday(now: Micros) -> i32 {
    let today = day_of(now);
    today - (today - FIRST_MONDAY).rem_euclid(WEEK)
}

/// A market of an account in the week before a Monday.
struct Part {
    account: Uuid,
    market: Uuid,
    shown: DigestPart,
}

/// The worst first.
fn weight(part: &DigestPart) -> (usize, usize) {
    let count = |verdict: Verdict| {
        part.findings.iter().filter(|finding| finding.verdict == verdict).count()
    };
    (count(Verdict::Bad), count(Verdict::Worse))
}

/// The markets of accounts that are not put away, by account and marketplace.
async fn parts(scope: &TenantScope, accounts: &[Uuid], monday: i32) -> Result<Vec<Part>> {
    let mut names = BTreeMap::new();
    for account in scope.accounts_named(accounts).await? {
        names.insert(account.id, account.name);
    }
    let kept: Vec<Uuid> = names.keys().copied().collect();
    let markets = scope.markets_of(&kept).await?;
    let ids: Vec<Uuid> = markets.iter().map(|market| market.id).collect();
    let days = (monday - 2 * WEEK, monday - 1);
    let tallies = scope.day_totals(&ids, days).await?;
    let problems = scope.day_problems(&ids, days).await?;
    let part = |market: &Market| {
        let week = |first: i32| week(market.id, first, &tallies, &problems);
        let (this_week, last_week) = (week(monday - WEEK), week(monday - 2 * WEEK));
        let answers = digest(&this_week, &last_week);
        Part {
            account: market.account_id,
            market: market.id,
            shown: DigestPart {
                account: names.get(&market.account_id).cloned().unwrap_or_default(),
                marketplace: market.marketplace.clone(),
                packages: this_week.packages,
                findings: answers.map(finding).to_vec(),
            },
        }
    };
    let mut parts: Vec<Part> = markets.iter().map(part).collect();
    parts.sort_by(|one, other| one.shown.account.cmp(&other.shown.account));
    Ok(parts)
}

fn week(market: Uuid, first: i32, tallies: &[DayTally], problems: &[DayProblem]) -> Week {
    let count = |count: i64| u64::try_from(count).unwrap_or(0);
    let within = |day: i32| (first..first + WEEK).contains(&day);
    let packages = tallies
        .iter()
        .filter(|row| row.market_id == market && within(row.day))
        .map(|row| count(row.valid) + count(row.invalid) + count(row.pending))
        .sum();
    let mut week = Week { packages, problems: BTreeMap::new() };
    for row in problems.iter().filter(|row| row.market_id == market && within(row.day)) {
        let problem = usize::try_from(row.problem).ok().and_then(|at| Problem::ALL.get(at));
        if let Some(problem) = problem {
            *week.problems.entry(*problem).or_default() += count(row.defects) + count(row.risks);
        }
    }
    week
}

fn finding(answer: Answer) -> Finding {
    let Answer { check, verdict, this_week, last_week, sentence } = answer;
    Finding { check, verdict, this_week, last_week, sentence }
}
