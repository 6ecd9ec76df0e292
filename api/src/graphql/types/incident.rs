//! Known faults of carriers and of Amazon, and carriers that fail at several accounts at once.

use super::SellerAccount;
use super::author::Author;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::{Date, Moment};
use crate::service::incidents::{AttachedIncident, EarlyWarningView, StruckAccount};
use crate::store;
use async_graphql::{ID, Object, SimpleObject};
use domain::watch::Struck;

/// A known fault of a carrier or of Amazon: when, how many, from where.
pub struct Incident(pub store::Incident);

/// A known fault of a carrier or of Amazon: when, how many, from where.
#[Object]
impl Incident {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::Incident>::of(self.0.id).into()
    }

    /// The carrier; none: Amazon's own fault.
    async fn carrier(&self) -> Option<&str> {
        Some(self.0.carrier.as_str()).filter(|carrier| !carrier.is_empty())
    }

    /// Code of the marketplace it concerns; none: all.
    async fn marketplace(&self) -> Option<&str> {
        Some(self.0.marketplace.as_str()).filter(|code| !code.is_empty())
    }

    /// What happened, in a few words.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// What happened.
    async fn what(&self) -> &str {
        &self.0.what
    }

    /// Where it is known from.
    async fn source(&self) -> &str {
        &self.0.source
    }

    /// First day.
    async fn first_day(&self) -> Date {
        Date::of(self.0.first_day)
    }

    /// Last day; none while it goes on.
    async fn last_day(&self) -> Option<Date> {
        self.0.last_day.map(Date::of)
    }

    /// Packages concerned, as the source has it.
    async fn packages(&self) -> Option<i64> {
        self.0.packages
    }

    /// Who noted it.
    async fn created_by(&self) -> Author {
        Author::of(&self.0.created_by)
    }

    /// When it was noted.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// When it was found to be over.
    async fn closed_at(&self) -> Option<Moment> {
        self.0.closed_at.map(Moment::from)
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// An incident that is evidence of a case.
#[derive(SimpleObject)]
pub struct ReviewIncident {
    /// The incident.
    incident: Incident,
    /// Why it was attached; blank if nothing was noted.
    note: String,
    /// Who attached it.
    attached_by: Author,
    /// When.
    attached_at: Moment,
    /// Counted packages of the case's market that went by the carrier on the incident's days; of all
    /// carriers if it is Amazon's.
    shipped: u64,
    /// How many of them have no scan.
    unscanned: u64,
    /// What can be said of it in an answer to Amazon.
    evidence: String,
}

impl From<AttachedIncident> for ReviewIncident {
    fn from(found: AttachedIncident) -> Self {
        let AttachedIncident { attached, incident, shipped, unscanned, evidence } = found;
        ReviewIncident {
            incident: Incident(incident),
            note: attached.note,
            attached_by: Author::of(&attached.attached_by),
            attached_at: attached.attached_at.into(),
            shipped,
            unscanned,
            evidence,
        }
    }
}

/// A carrier whose scans went missing at several accounts on the same days. Only accounts that
/// agreed are looked at, and only within the consultancy.
#[derive(SimpleObject)]
pub struct EarlyWarning {
    /// Opaque id.
    id: ID,
    /// The carrier.
    carrier: String,
    /// First of the days.
    first_day: Date,
    /// Last of them.
    last_day: Date,
    /// When it was raised.
    raised_at: Moment,
    /// The accounts that the caller may see.
    accounts: Vec<EarlyWarningAccount>,
    /// How many other accounts are struck.
    other_accounts: u64,
}

impl From<EarlyWarningView> for EarlyWarning {
    fn from(view: EarlyWarningView) -> Self {
        let EarlyWarningView { warning, struck, others } = view;
        EarlyWarning {
            id: Id::<id::EarlyWarning>::of(warning.id).into(),
            carrier: warning.carrier,
            first_day: Date::of(warning.first_day),
            last_day: Date::of(warning.last_day),
            raised_at: warning.raised_at.into(),
            accounts: struck.into_iter().map(EarlyWarningAccount::from).collect(),
            other_accounts: others,
        }
    }
}

/// An account at which a carrier's scans went missing.
#[derive(SimpleObject)]
pub struct EarlyWarningAccount {
    /// The account.
    account: SellerAccount,
    /// Counted packages with the carrier on these days.
    recent: u64,
    /// How many of them have no scan.
    recent_missing: u64,
    /// Counted packages of the days before, 30 days in all.
    before: u64,
    /// How many of them have no scan.
    before_missing: u64,
}

impl From<StruckAccount> for EarlyWarningAccount {
    fn from(struck: StruckAccount) -> Self {
        let StruckAccount { account, counts } = struck;
        let Struck { account: _, recent, recent_missing, before, before_missing } = counts;
        let account = SellerAccount(account);
        EarlyWarningAccount { account, recent, recent_missing, before, before_missing }
    }
}
