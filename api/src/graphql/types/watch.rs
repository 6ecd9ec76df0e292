//! How markets are watched, and what comes of it once a week.

use crate::graphql::id::{self, Id};
use crate::graphql::scalar::{Date, Moment};
use crate::mail::{DigestPart, Finding};
use crate::service::watch;
use crate::store;
use async_graphql::{Enum, ID, InputObject, SimpleObject};

/// Where a category stands.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "WatchStanding", remote = "domain::watch::Standing")]
pub enum Standing {
    /// Nothing is counted.
    NoData,
    /// Above the threshold by the margin or more, or held against nothing.
    Fine,
    /// Above the threshold by less than the margin.
    Near,
    /// Under the threshold.
    Below,
}

/// How a category stood when its market was looked at last.
#[derive(SimpleObject)]
pub struct CategoryStanding {
    /// The product category; none: all together.
    category: Option<String>,
    /// Where it stands.
    standing: Standing,
    /// Since when it stands there.
    since: Moment,
    /// The day on which it falls under its threshold if the last week goes on; none: within three
    /// weeks it does not, or it is under it.
    falls_on: Option<Date>,
}

impl From<watch::CategoryStanding> for CategoryStanding {
    fn from(row: watch::CategoryStanding) -> Self {
        let watch::CategoryStanding { category, standing, since, falls_on } = row;
        CategoryStanding {
            category,
            standing: standing.into(),
            since: since.into(),
            falls_on: falls_on.map(Date::of),
        }
    }
}

/// What an account holds a category against instead of the rulebook.
#[derive(SimpleObject)]
pub struct WatchRule {
    /// The product category; none: all together, and every category without a rule of its own.
    category: Option<String>,
    /// The rate to reach, in basis points; none: the rulebook's.
    threshold_bp: Option<u32>,
    /// How much above it is near, in basis points.
    margin_bp: u32,
}

impl From<store::WatchRule> for WatchRule {
    fn from(row: store::WatchRule) -> Self {
        let store::WatchRule { tenant_id: _, market_id: _, category, threshold_bp, margin_bp } =
            row;
        WatchRule {
            category: Some(category).filter(|category| !category.is_empty()),
            threshold_bp: threshold_bp.and_then(|threshold| u32::try_from(threshold).ok()),
            margin_bp: u32::try_from(margin_bp).unwrap_or(0),
        }
    }
}

/// What to hold a category against instead of the rulebook.
#[derive(InputObject)]
pub struct WatchRuleEntry {
    /// The product category; left out: all together, and every category without a rule of its own.
    pub category: Option<String>,
    /// The rate to reach, in basis points; left out: the rulebook's.
    pub threshold_bp: Option<u32>,
    /// How much above it is near, in basis points.
    pub margin_bp: u32,
}

impl From<WatchRuleEntry> for watch::RuleInput {
    fn from(entry: WatchRuleEntry) -> Self {
        let WatchRuleEntry { category, threshold_bp, margin_bp } = entry;
        watch::RuleInput { category, threshold_bp, margin_bp }
    }
}

/// Somebody who wants mail about an account.
#[derive(SimpleObject)]
pub struct AlertReader {
    /// The member's id.
    member: ID,
    /// Their name.
    name: String,
    /// Their e-mail address.
    email: String,
    /// Whether they want alerts.
    alerts: bool,
    /// Whether they want the weekly digest.
    digest: bool,
    /// Whether they may see the account's alerts now; who may not gets nothing.
    may_see: bool,
}

impl From<watch::Reader> for AlertReader {
    fn from(reader: watch::Reader) -> Self {
        let watch::Reader { user, alerts, digest, may } = reader;
        let member = Id::<id::Member>::of(user.id).into();
        AlertReader { member, name: user.name, email: user.email, alerts, digest, may_see: may }
    }
}

/// What mail the caller wants about an account.
#[derive(SimpleObject)]
pub struct MyAlerts {
    /// Whether about each alert.
    alerts: bool,
    /// Whether the weekly digest.
    digest: bool,
}

impl From<watch::MyAlerts> for MyAlerts {
    fn from(mine: watch::MyAlerts) -> Self {
        let watch::MyAlerts { alerts, digest } = mine;
        MyAlerts { alerts, digest }
    }
}

/// The check of five for the last whole week, from Monday to Sunday.
#[derive(SimpleObject)]
pub struct Digest {
    /// First day of the week.
    first_day: Date,
    /// Last day of the week.
    last_day: Date,
    /// The account's markets.
    markets: Vec<MarketDigest>,
}

/// The check of five of a market.
#[derive(SimpleObject)]
pub struct MarketDigest {
    /// The market's id.
    market: ID,
    /// Code of its marketplace, such as `US`.
    marketplace: String,
    /// Packages of the week that are counted or pending.
    packages: u64,
    /// The five checks.
    checks: Vec<DigestCheck>,
}

/// How one of the five checks came out.
#[derive(SimpleObject)]
pub struct DigestCheck {
    /// Which one.
    check: WeeklyCheck,
    /// How it came out.
    verdict: WeeklyVerdict,
    /// Findings of the week. A package with two problems is two findings.
    this_week: u64,
    /// Findings of the week before.
    last_week: u64,
    /// What was found, and what to do if something is.
    sentence: String,
}

/// One of the five checks.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::watch::Check")]
pub enum WeeklyCheck {
    /// Does every parcel have a scan at pickup?
    PickupScans,
    /// Are the origins the registered locations?
    Addresses,
    /// Was a carrier added, changed or entered as Other?
    CarrierChanges,
    /// Are there wrong, missing or reused numbers?
    TrackingFailures,
    /// Does everybody pack and upload the same way?
    OneWorkflow,
}

/// How a check came out.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::watch::Verdict")]
pub enum WeeklyVerdict {
    /// Nothing to do.
    Ok,
    /// More than last week.
    Worse,
    /// Too many.
    Bad,
}

impl From<watch::DigestView> for Digest {
    fn from(view: watch::DigestView) -> Self {
        let watch::DigestView { first, last, markets } = view;
        Digest {
            first_day: Date::of(first),
            last_day: Date::of(last),
            markets: markets.into_iter().map(MarketDigest::from).collect(),
        }
    }
}

impl From<(uuid::Uuid, DigestPart)> for MarketDigest {
    fn from((market, part): (uuid::Uuid, DigestPart)) -> Self {
        let DigestPart { account: _, marketplace, packages, findings } = part;
        MarketDigest {
            market: Id::<id::Market>::of(market).into(),
            marketplace,
            packages,
            checks: findings.into_iter().map(DigestCheck::from).collect(),
        }
    }
}

impl From<Finding> for DigestCheck {
    fn from(finding: Finding) -> Self {
        let Finding { check, verdict, this_week, last_week, sentence } = finding;
        DigestCheck { check: check.into(), verdict: verdict.into(), this_week, last_week, sentence }
    }
}
