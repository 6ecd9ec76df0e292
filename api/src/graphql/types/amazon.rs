//! Amazon's own view of a market, beside ours.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::scalar::{Date, Moment};
use crate::service::amazon::{Compared, WindowFrom};
use crate::store;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use domain::account_health;
use domain::package::Evidence;
use domain::reconciliation::{self, Both, Difference, Totals};

/// A metric of Amazon's account-health report.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "account_health::Metric")]
pub enum AmazonMetric {
    /// Packages with valid tracking.
    ValidTracking,
    /// Packages delivered on time.
    OnTimeDelivery,
    /// Units delivered on time; only in the US.
    UnitOnTimeDelivery,
    /// Orders confirmed late.
    LateShipment,
    /// Orders cancelled by the seller.
    Cancellation,
    /// Seller-fulfilled orders with a defect.
    OrderDefectsSeller,
    /// Amazon-fulfilled orders with a defect.
    OrderDefectsAmazon,
    /// Orders with an invoice missing or late.
    InvoiceDefects,
    /// The account-health rating, in points.
    HealthRating,
    /// Violations of listing policies.
    ListingPolicy,
    /// Complaints that a product is not genuine.
    Authenticity,
    /// Complaints about a product's condition.
    ProductCondition,
    /// Complaints about a product's safety.
    ProductSafety,
    /// Complaints of owners of rights.
    IntellectualProperty,
    /// Products that may not be sold.
    RestrictedProducts,
    /// Suspected violations of rights.
    SuspectedIntellectualProperty,
    /// Food and product safety.
    FoodSafety,
    /// Violations of rules on customers' reviews.
    CustomerReviews,
    /// Other violations.
    OtherPolicy,
    /// Documents that Amazon asked for.
    DocumentRequests,
    /// Warnings about policies.
    PolicyWarnings,
}

/// What Amazon makes of a metric.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "account_health::MetricStatus")]
pub enum AmazonMetricStatus {
    /// It is where it should be.
    Good,
    /// It is not.
    Bad,
    /// Amazon does not judge it.
    None,
    /// It is near the target.
    AtRisk,
    /// A warning was given.
    Warned,
    /// The best that the account-health rating knows.
    Great,
}

/// How a rate has to be to its target.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "account_health::Condition")]
pub enum AmazonCondition {
    /// At least.
    GreaterThan,
    /// At most.
    LessThan,
    /// The very same.
    Equals,
}

/// What Amazon makes of an account.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "account_health::AccountStanding")]
pub enum AmazonAccountStanding {
    /// Nothing is wrong.
    Normal,
    /// Amazon may deactivate it.
    AtRisk,
    /// Amazon took it off sale.
    Deactivated,
    /// The same, in an older word.
    Suspended,
}

/// A metric as Amazon's account-health report told it. Rates are millionths: `950000` is 95 %.
#[derive(SimpleObject)]
pub struct AmazonFigure {
    /// Last day of the window.
    day: Date,
    /// First day of it; none if the report does not tell the window, `day` is then the day it was
    /// read.
    first_day: Option<Date>,
    /// What the rate is a share of: shipments, orders or units.
    total: Option<i64>,
    /// How many of them the metric counts. For the account-health rating, its points.
    part: Option<i64>,
    /// The rate, rounded down; none where nothing was counted.
    rate_millionths: Option<i64>,
    /// What it is held against.
    target_millionths: Option<i64>,
    /// How it is held against it.
    condition: Option<AmazonCondition>,
    /// What Amazon makes of it.
    status: Option<AmazonMetricStatus>,
    /// When it was read.
    read_at: Moment,
}

impl From<store::AmazonFigure> for AmazonFigure {
    fn from(row: store::AmazonFigure) -> Self {
        let condition = row.condition.as_deref().and_then(account_health::Condition::parse);
        let status = row.status.as_deref().and_then(account_health::MetricStatus::parse);
        AmazonFigure {
            day: Date::of(row.day),
            first_day: row.first_day.map(Date::of),
            total: row.total,
            part: row.part,
            rate_millionths: row.rate,
            target_millionths: row.target,
            condition: condition.map(AmazonCondition::from),
            status: status.map(AmazonMetricStatus::from),
            read_at: row.read_at.into(),
        }
    }
}

/// What Amazon made of the account last.
#[derive(SimpleObject)]
pub struct AmazonStanding {
    /// What.
    standing: AmazonAccountStanding,
    /// The day that the report's figures end on.
    day: Date,
    /// When it was read.
    read_at: Moment,
}

impl AmazonStanding {
    /// A standing as it is stored; none if its word is not known any more.
    #[must_use]
    pub fn of(row: &store::AmazonStanding) -> Option<Self> {
        let standing = account_health::AccountStanding::parse(&row.standing)?.into();
        Some(AmazonStanding { standing, day: Date::of(row.day), read_at: row.read_at.into() })
    }
}

/// A page of a market's figures of a metric.
pub async fn figures(
    context: &Context<'_>,
    market: &store::Market,
    metric: AmazonMetric,
    first: i32,
    after: Option<&str>,
) -> Result<Connection<String, AmazonFigure>> {
    let metric = account_health::Metric::from(metric);
    let slice = Slice::<i32>::read(first, after, &("figures", market.id, metric))?;
    let services = services(context)?;
    let found =
        services.amazon_figures(caller(context)?, market, metric, slice.after, slice.limit());
    let mut found = found.await.map_err(fault)?;
    let more = slice.cut(&mut found);
    let mut page = Connection::new(slice.after.is_some(), more);
    let edge = |row: store::AmazonFigure| Edge::new(slice.cursor(&row.day), row.into());
    page.edges.extend(found.into_iter().map(edge));
    Ok(page)
}

/// Who has a package as invalid.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ReconciliationSide", remote = "reconciliation::Side")]
pub enum Side {
    /// Amazon lists it; we do not have it as invalid.
    Amazon,
    /// We have it as invalid; Amazon does not list it.
    Ours,
}

/// Why one side has a package as invalid and the other has not.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ReconciliationReason", remote = "reconciliation::Reason")]
pub enum Reason {
    /// No report of the seller has the order.
    NotReported,
    /// The day it counts on is on the other side of the window's edge.
    WindowEdge,
    /// One side does not measure it at all.
    Exempt,
    /// Its tracking was changed too late, or so lately that Amazon may not show it yet.
    LateEdit,
    /// Our rulebook is stricter or milder than Amazon's rules for the marketplace.
    RulesDiffer,
    /// The carrier is not on Amazon's list, so Amazon may not follow its scans.
    CarrierNotIntegrated,
    /// One side has a scan of the carrier that the other has not.
    ScansDiffer,
    /// We still wait for its first scan.
    Pending,
    /// Nothing that is known explains it.
    Unknown,
}

/// Where the days that are compared come from.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ReconciliationWindow", remote = "WindowFrom")]
pub enum Window {
    /// The window of Amazon's own figure.
    Figure,
    /// The promised deliveries of the list.
    List,
    /// When the list was read.
    Reading,
}

/// Our verdicts beside Amazon's latest list of invalid packages. Of a package that is not listed,
/// Amazon says nothing; that is taken as valid. All = agreed + differing; ours = agreed +
/// `differingInWindow`; listed = `agreedInvalid` + what only Amazon has.
pub struct Reconciliation(pub Compared);

impl Reconciliation {
    const fn totals(&self) -> &Totals {
        &self.0.found.totals
    }
}

/// Our verdicts beside Amazon's latest list of invalid packages. Of a package that is not listed,
/// Amazon says nothing; that is taken as valid. All = agreed + differing; ours = agreed +
/// `differingInWindow`; listed = `agreedInvalid` + what only Amazon has.
#[Object]
impl Reconciliation {
    /// First day compared.
    async fn window_start(&self) -> Date {
        Date::of(i32::from(self.0.frame.first.0))
    }

    /// Last day compared.
    async fn window_end(&self) -> Date {
        Date::of(i32::from(self.0.frame.last.0))
    }

    /// Where the days come from.
    async fn window_from(&self) -> Window {
        self.0.window_from.into()
    }

    /// When the list was read.
    async fn list_read_at(&self) -> Moment {
        self.0.list.taken_at.into()
    }

    /// Amazon's own total for these days; none without an account-health report of them.
    async fn figure(&self) -> Option<AmazonFigure> {
        self.0.figure.clone().map(AmazonFigure::from)
    }

    /// Code of the rulebook that stands for Amazon's rules; none where none is known.
    async fn amazons_rulebook(&self) -> Option<&str> {
        self.0.amazons_rulebook
    }

    /// Every package that one of the sides has.
    async fn all(&self) -> u64 {
        self.totals().all()
    }

    /// Packages that we have in the window.
    async fn ours(&self) -> u64 {
        self.totals().ours()
    }

    /// Packages that Amazon lists.
    async fn listed(&self) -> u64 {
        self.totals().listed()
    }

    /// Both have them as valid.
    async fn agreed_valid(&self) -> u64 {
        self.totals().agreed_valid
    }

    /// Both have them as invalid.
    async fn agreed_invalid(&self) -> u64 {
        self.totals().agreed_invalid
    }

    /// We do not count them, or not yet, and Amazon does not list them.
    async fn agreed_uncounted(&self) -> u64 {
        self.totals().agreed_uncounted
    }

    /// Packages that differ and that we have in the window.
    async fn differing_in_window(&self) -> u64 {
        self.totals().differing_in_window
    }

    /// How many packages differ for which reason.
    async fn reasons(&self) -> Vec<ReconciliationCount> {
        let count = |(reason, both): (&reconciliation::Reason, &Both)| ReconciliationCount {
            reason: (*reason).into(),
            only_amazon: both.amazon,
            only_ours: both.ours,
        };
        self.totals().differing.iter().map(count).collect()
    }

    /// Where all packages that differ are as a CSV table, relative to this server.
    async fn differences_url(&self) -> String {
        let id = ID::from(Id::<id::Market>::of(self.0.list.market_id));
        format!("/markets/{}/reconciliation.csv", id.0)
    }

    /// The packages that differ, by order and number.
    async fn differences(
        &self,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Only those of this reason.")] reason: Option<Reason>,
        #[graphql(desc = "Only those that this side alone has as invalid.")] side: Option<Side>,
    ) -> Result<Connection<String, ReconciliationDifference>> {
        let wanted =
            (reason.map(reconciliation::Reason::from), side.map(reconciliation::Side::from));
        let list = ("differences", self.0.list.import_id, wanted);
        let slice = Slice::<(String, String)>::read(first, after.as_deref(), &list)?;
        let (reason, side) = wanted;
        let fits = |difference: &&Difference| {
            reason.is_none_or(|reason| reason == difference.reason)
                && side.is_none_or(|side| side == difference.side)
                && slice.after.as_ref().is_none_or(|(order, number)| {
                    (difference.order_id(), difference.number()) > (order, number)
                })
        };
        let most = usize::try_from(slice.limit()).unwrap_or(usize::MAX);
        let mut found: Vec<&Difference> =
            self.0.found.differences.iter().filter(fits).take(most).collect();
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|difference| {
            let key = (difference.order_id().to_owned(), difference.number().to_owned());
            Edge::new(slice.cursor(&key), ReconciliationDifference::of(difference))
        }));
        Ok(page)
    }
}

/// How many packages differ for a reason.
#[derive(SimpleObject)]
pub struct ReconciliationCount {
    /// The reason.
    reason: Reason,
    /// Only Amazon has them as invalid.
    only_amazon: u64,
    /// Only we have them as invalid.
    only_ours: u64,
}

/// A package that one side has as invalid and the other has not.
#[derive(SimpleObject)]
pub struct ReconciliationDifference {
    /// Amazon's order.
    order_id: String,
    /// The tracking number; blank if there is none.
    tracking_number: String,
    /// The carrier as we read it, or else as Amazon's list has it.
    carrier: String,
    /// The day it counts on with us; none if we do not have it, or not its day.
    day: Option<Date>,
    /// The day of the promised delivery in Amazon's list.
    listed_day: Option<Date>,
    /// Product category in Amazon's list.
    category: Option<String>,
    /// Who alone has it as invalid.
    side: Side,
    /// Why.
    reason: Reason,
    /// What that means and what to do.
    explanation: &'static str,
    /// Whether we know of a carrier's scan.
    scanned: Option<bool>,
    /// Whether Amazon's list knows of one.
    listed_scanned: Option<bool>,
    /// Whether Amazon's list knows of a delivery or an attempt.
    listed_delivery: Option<bool>,
}

impl ReconciliationDifference {
    fn of(difference: &Difference) -> Self {
        let (ours, listed) = (difference.pair.ours.as_ref(), difference.pair.listed.as_ref());
        let told = |evidence: Evidence| match evidence {
            Evidence::Unknown => None,
            Evidence::No => Some(false),
            Evidence::Yes => Some(true),
        };
        let day = |day: domain::time::Day| Date::of(i32::from(day.0));
        let theirs = listed.map(|listed| &*listed.carrier);
        let carrier = ours.map(|ours| ours.carrier.as_str()).or(theirs).unwrap_or("");
        ReconciliationDifference {
            order_id: difference.order_id().to_owned(),
            tracking_number: difference.number().to_owned(),
            carrier: carrier.to_owned(),
            day: ours.and_then(|ours| ours.day).map(day),
            listed_day: listed.and_then(|listed| listed.day).map(day),
            category: listed
                .map(|listed| listed.category.to_string())
                .filter(|category| !category.is_empty()),
            side: difference.side.into(),
            reason: difference.reason.into(),
            explanation: difference.sentence(),
            scanned: ours.map(|ours| ours.scanned),
            listed_scanned: listed.and_then(|listed| told(listed.scanned)),
            listed_delivery: listed.and_then(|listed| told(listed.delivery)),
        }
    }
}
