//! Watching on both databases, from daily counts to the mails that people get.

mod cases;
mod digests;
mod falls;
mod partners;
mod people;

use super::MyAlerts;
use crate::auth::permission::{Accounts, Principal, Role};
use crate::clock::{DAY, Micros};
use crate::jobs::testing::services;
use crate::jobs::{Worker, WorkerSettings};
use crate::mail::tests::eml::Eml;
use crate::service::caller::Through;
use crate::service::watch::{self, AlertWish};
use crate::service::{Caller, Holder, Services, Standing};
use crate::store::{
    Alert, DayProblem, DayTally, Market, Member, SellerAccount, Tenant, TenantId, User,
};
use domain::language::Language;
use domain::problem::Problem;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tests::TestDb;
use uuid::Uuid;

/// 2026-11-02 06:00 UTC, a Monday.
const NOW: Micros = 1_793_599_200_000_000;
/// The day before.
const YESTERDAY: i32 = 20_758;

/// A consultancy with one seller in one market.
struct Desk {
    services: Services,
    tenant: TenantId,
    account: Uuid,
    market: Uuid,
    now: Arc<AtomicI64>,
    folder: TempDir,
}

impl Desk {
    async fn new(db: &TestDb) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(AtomicI64::new(NOW));
        let services = services(db, folder.path(), &now).await;
        let tenant = TenantId(services.clock().id());
        let hub = services.store().hub().await.unwrap();
        hub.add_tenant(named(tenant.0)).await.unwrap();
        hub.commit().await.unwrap();
        let mut desk =
            Desk { services, tenant, account: Uuid::nil(), market: Uuid::nil(), now, folder };
        (desk.account, desk.market) = desk.seller("Northwind Outlet").await;
        desk
    }

    /// A seller with a market.
    async fn seller(&self, name: &str) -> (Uuid, Uuid) {
        let clock = self.services.clock();
        let (account, market) = (clock.id(), clock.id());
        let scope = self.services.store().write(self.tenant).await.unwrap();
        let row = SellerAccount {
            tenant_id: self.tenant.0,
            id: account,
            name: name.to_owned(),
            amazon_seller_id: None,
            notes: String::new(),
            created_at: NOW,
            archived_at: None,
            version: 1,
        };
        scope.add_account(row).await.unwrap();
        let row = Market {
            tenant_id: self.tenant.0,
            id: market,
            account_id: account,
            marketplace: "US".to_owned(),
            rulebook: "standard".to_owned(),
            next_package: 0,
            columns: 0,
            rules_changed_at: NOW,
            scored_at: None,
            fed_at: None,
            created_at: NOW,
            version: 1,
        };
        scope.add_market(row).await.unwrap();
        scope.commit().await.unwrap();
        (account, market)
    }

    /// Somebody in the consultancy; `only` these accounts, or all.
    async fn person(&self, name: &str, locale: &str, role: Role, only: Option<&[Uuid]>) -> Caller {
        let id = self.services.clock().id();
        let email = format!("{}@example.com", name.to_lowercase());
        let scope = self.services.store().write(self.tenant).await.unwrap();
        let user = User {
            id,
            email_key: email.clone(),
            email,
            name: name.to_owned(),
            locale: locale.to_owned(),
            password_hash: None,
            password_changed_at: None,
            password_history: "[]".to_owned(),
            email_verified_at: Some(NOW),
            disabled_at: None,
            created_at: NOW,
            version: 1,
        };
        scope.hub().add_user(user).await.unwrap();
        let member = Member {
            tenant_id: self.tenant.0,
            user_id: id,
            role: role.code().to_owned(),
            all_accounts: only.is_none(),
            created_at: NOW,
            removed_at: None,
            version: 1,
        };
        scope.put_member(member, only.unwrap_or_default()).await.unwrap();
        scope.commit().await.unwrap();
        let accounts =
            only.map_or(Accounts::All, |only| Accounts::Only(only.iter().copied().collect()));
        let tenant_id = self.tenant.0;
        Caller {
            principal: Principal::Person { user_id: id, tenant_id, role, accounts },
            holder: Some(Holder {
                user: id,
                through: Through::Session(Uuid::nil()),
                tenant: self.tenant,
                standing: Standing::Complete,
                request_id: "test".to_owned(),
            }),
            mode: None,
            language: Language::of(locale),
            points: None,
            reading: Default::default(),
            call: None,
            request_id: "test".to_owned(),
        }
    }

    /// Somebody who wants alerts and digest of the first account.
    async fn reader(&self, name: &str, locale: &str) -> Caller {
        let caller = self.person(name, locale, Role::Consultant, None).await;
        self.wish(&caller, self.account).await;
        caller
    }

    async fn wish(&self, caller: &Caller, account: Uuid) {
        let wish = MyAlerts { alerts: true, digest: true };
        self.services.set_my_alerts(caller, account, wish).await.unwrap();
    }

    /// Daily counts of the first market: for each category the valid and invalid packages of as
    /// many days, of which yesterday is the last.
    async fn counts(&self, categories: &[(&str, Vec<(u64, u64)>)]) {
        let mut days: BTreeMap<(&str, i32), (u64, u64)> = BTreeMap::new();
        for (category, counts) in categories {
            let last = YESTERDAY + self.days_passed();
            let first = last + 1 - i32::try_from(counts.len()).unwrap();
            for ((valid, invalid), day) in counts.iter().zip(first..) {
                for place in [(*category, day), ("", day)] {
                    let sum = days.entry(place).or_default();
                    *sum = (sum.0 + valid, sum.1 + invalid);
                }
            }
        }
        let row = |((category, day), (valid, invalid)): ((&str, i32), (u64, u64))| DayTally {
            tenant_id: self.tenant.0,
            market_id: self.market,
            carrier: String::new(),
            category: category.to_owned(),
            day,
            valid: i64::try_from(valid).unwrap(),
            invalid: i64::try_from(invalid).unwrap(),
            pending: 0,
            exempt: 0,
        };
        let scope = self.services.store().write(self.tenant).await.unwrap();
        let rows = days.into_iter().map(row).collect();
        scope.replace_day_tallies(self.market, rows).await.unwrap();
        scope.commit().await.unwrap();
    }

    /// Packages with a problem on a day of the first market.
    async fn problems(&self, rows: &[(i32, Problem, i64)]) {
        let row = |(day, problem, defects): &(i32, Problem, i64)| DayProblem {
            tenant_id: self.tenant.0,
            market_id: self.market,
            carrier: String::new(),
            category: String::new(),
            day: *day,
            problem: i16::try_from(Problem::ALL.iter().position(|one| one == problem).unwrap())
                .unwrap(),
            defects: *defects,
            sole: *defects,
            risks: 0,
        };
        let scope = self.services.store().write(self.tenant).await.unwrap();
        let rows = rows.iter().map(row).collect();
        scope.replace_day_problems(self.market, rows).await.unwrap();
        scope.commit().await.unwrap();
    }

    /// Looks at the first market as after an import, and sends what mails come of it.
    async fn look(&self) {
        let scope = self.services.store().write(self.tenant).await.unwrap();
        watch::look_soon(&scope, self.services.clock(), self.market).await.unwrap();
        scope.commit().await.unwrap();
        self.drain().await;
    }

    /// The first market.
    async fn row(&self) -> Market {
        let scope = self.services.store().read(self.tenant).await.unwrap();
        scope.market(self.market).await.unwrap().unwrap()
    }

    async fn standings(&self) -> Vec<watch::CategoryStanding> {
        let market = self.row().await;
        let mut found = self.services.standings(&owner(self.tenant), &[market]).await.unwrap();
        found.remove(&self.market).unwrap_or_default()
    }

    async fn drain(&self) {
        let settings =
            WorkerSettings { poll: Duration::from_millis(5), ..WorkerSettings::default() };
        Worker::new(self.services.clone(), settings).drain().await.unwrap();
    }

    /// Time passes, and the counts that are set next end a day before the new moment.
    fn pass(&self, days: i64) {
        self.now.fetch_add(days * DAY, Ordering::SeqCst);
    }

    fn days_passed(&self) -> i32 {
        i32::try_from((self.now.load(Ordering::SeqCst) - NOW) / DAY).unwrap()
    }

    /// Every alert, the latest last: kind and category.
    async fn alerts(&self) -> Vec<(String, String)> {
        let rows = self.rows().await;
        rows.into_iter().rev().map(|row| (row.kind, row.category)).collect()
    }

    async fn rows(&self) -> Vec<Alert> {
        let caller = owner(self.tenant);
        self.services.alerts(&caller, AlertWish::default(), None, 100).await.unwrap()
    }

    /// To whom mails went, and with which subjects.
    fn mails(&self) -> Vec<(String, String)> {
        self.eml().iter().map(|mail| (mail.header("To"), mail.header("Subject"))).collect()
    }

    /// The mails that went out, oldest first.
    fn eml(&self) -> Vec<Eml> {
        let Ok(files) = std::fs::read_dir(self.folder.path().join("mails")) else {
            return Vec::new();
        };
        let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| Eml::read(&std::fs::read_to_string(file).unwrap())).collect()
    }
}

/// Somebody who sees everything, without a row of their own.
fn owner(tenant: TenantId) -> Caller {
    Caller {
        principal: Principal::Person {
            user_id: Uuid::nil(),
            tenant_id: tenant.0,
            role: Role::Owner,
            accounts: Accounts::All,
        },
        holder: None,
        mode: None,
        language: Language::English,
        points: None,
        reading: Default::default(),
        call: None,
        request_id: "test".to_owned(),
    }
}

/// A month of days: the same each, and the last seven others.
fn month(before: (u64, u64), recent: (u64, u64)) -> Vec<(u64, u64)> {
    [vec![before; 23], vec![recent; 7]].concat()
}

/// A mail's text on one line.
fn said(mail: &Eml) -> String {
    mail.plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

fn named(id: Uuid) -> Tenant {
    Tenant {
        id,
        name: "Harbour".to_owned(),
        status: "active".to_owned(),
        settings: "{}".to_owned(),
        created_at: NOW,
        version: 1,
        test: false,
    }
}
