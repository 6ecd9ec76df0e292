//! Packages.

use super::health::Problem;
use crate::gate::Code;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{fault, refused};
use crate::graphql::page::Slice;
use crate::graphql::scalar::{Date, Moment};
use crate::graphql::written::{Asked, Fields, Json, WrittenPage};
use crate::service::shipments::{ShipmentQuery, ShipmentView};
use crate::store::{self, PackageCursor};
use async_graphql::connection::{Connection, Edge};
use async_graphql::resolver_utils::enum_value;
use async_graphql::{Context, Enum, InputObject, Object, OutputType, Result, ScalarType};
use domain::assessment;
use domain::problem;
use serde::Serialize;
use std::borrow::Cow;

/// A parcel with its verdict.
pub struct Shipment(pub ShipmentView);

/// A parcel with its verdict.
#[Object]
impl Shipment {
    /// Amazon's order.
    async fn order_id(&self) -> &str {
        &self.0.order_id
    }

    /// The tracking number as it was given; blank if there is none.
    async fn tracking_number(&self) -> &str {
        &self.0.tracking_number
    }

    /// The carrier's normalised name, or the one given.
    async fn carrier(&self) -> &str {
        &self.0.carrier
    }

    /// The warehouse as the seller names it.
    async fn warehouse(&self) -> &str {
        &self.0.warehouse
    }

    /// Product categories of its items.
    async fn categories(&self) -> &[String] {
        &self.0.categories
    }

    /// The day it counts on.
    async fn date(&self) -> Date {
        Date::of(self.0.day)
    }

    /// When tracking was given to Amazon.
    async fn confirmed_at(&self) -> Option<Moment> {
        self.0.confirmed_at.map(Moment::from)
    }

    /// What it counts as.
    async fn verdict(&self) -> Verdict {
        self.0.verdict.into()
    }

    /// Problems that make it invalid.
    async fn defects(&self) -> Vec<Problem> {
        self.0.defects.iter().map(Problem).collect()
    }

    /// Problems that do not.
    async fn risks(&self) -> Vec<Problem> {
        self.0.risks.iter().map(Problem).collect()
    }

    /// Checks that lacked an input. They never pass silently.
    async fn not_assessed(&self) -> Vec<Problem> {
        self.0.unassessed.iter().map(Problem::from).collect()
    }

    /// Whether correcting number or carrier still helps: not delivered, and the promised delivery
    /// not over.
    async fn correctable(&self) -> bool {
        self.0.correctable
    }

    /// The last day on which a correction helps; none if nothing can be corrected, or no delivery
    /// was promised.
    async fn fix_by(&self) -> Option<Date> {
        self.0.fix_by.map(Date::of)
    }
}

/// The same fields as text; a test holds the two against each other.
impl Fields for Shipment {
    fn type_name() -> Cow<'static, str> {
        <Self as OutputType>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        let Shipment(view) = self;
        match asked.name {
            "orderId" => json.value(&view.order_id),
            "trackingNumber" => json.value(&view.tracking_number),
            "carrier" => json.value(&*view.carrier),
            "warehouse" => json.value(&*view.warehouse),
            "categories" => json.value(&*view.categories),
            "date" => json.value(&Date::of(view.day).to_value()),
            "confirmedAt" => json.value(&view.confirmed_at.map(|at| Moment::from(at).to_value())),
            "verdict" => json.value(&enum_value(Verdict::from(view.verdict))),
            "defects" => json.objects(view.defects.iter().map(Problem), asked),
            "risks" => json.objects(view.risks.iter().map(Problem), asked),
            "notAssessed" => json.objects(view.unassessed.iter().map(Problem), asked),
            "correctable" => json.value(&view.correctable),
            "fixBy" => json.value(&view.fix_by.map(|day| Date::of(day).to_value())),
            _ => None,
        }
    }
}

/// What a package counts as.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Serialize)]
#[graphql(remote = "assessment::Verdict")]
pub enum Verdict {
    /// Not measured.
    Exempt,
    /// Has a defect.
    Invalid,
    /// No defect yet, first scan not due yet.
    Pending,
    /// No defect.
    Valid,
}

/// Which packages. Conditions are joined by "and", the values of one by "or".
#[derive(InputObject, Default, Serialize)]
pub struct ShipmentFilter {
    /// Verdicts.
    verdicts: Option<Vec<Verdict>>,
    /// Codes of problems, such as `late_upload`.
    problems: Option<Vec<String>>,
    /// A product category.
    category: Option<String>,
    /// A carrier's normalised name.
    carrier: Option<String>,
    /// A warehouse.
    warehouse: Option<String>,
    /// First day.
    #[serde(serialize_with = "as_day")]
    from: Option<Date>,
    /// Last day.
    #[serde(serialize_with = "as_day")]
    to: Option<Date>,
    /// Only what can still be corrected: not delivered, with a defect of number or carrier, and the
    /// promised delivery not over.
    correctable: Option<bool>,
}

fn as_day<S: serde::Serializer>(date: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
    date.map(Date::day).serialize(to)
}

/// A page of a market's packages.
pub(super) async fn page(
    context: &Context<'_>,
    market: &store::Market,
    first: i32,
    after: Option<&str>,
    filter: ShipmentFilter,
) -> Result<WrittenPage<Shipment>> {
    let slice = Slice::<(i32, i64)>::read(first, after, &(market.id, &filter))?;
    let query = query(filter)?;
    let after = slice.after.map(|(day, seq)| PackageCursor { day, seq });
    let found = services(context)?
        .shipments(caller(context)?, market, &query, after, slice.limit())
        .await
        .map_err(fault);
    let mut found = found?;
    let more = slice.cut(&mut found);
    let mut page = Connection::new(slice.after.is_some(), more);
    page.edges.extend(found.into_iter().map(|view| {
        let cursor = slice.cursor(&(view.day, view.seq));
        Edge::new(cursor, Shipment(view))
    }));
    Ok(WrittenPage(page))
}

fn query(filter: ShipmentFilter) -> Result<ShipmentQuery> {
    let ShipmentFilter { verdicts, problems, category, carrier, warehouse, from, to, correctable } =
        filter;
    let mut known = problem::ProblemSet::EMPTY;
    for code in problems.unwrap_or_default() {
        let found = problem::Problem::ALL.into_iter().find(|problem| problem.code() == code);
        let Some(found) = found else {
            let all: Vec<&str> =
                problem::Problem::ALL.iter().map(|problem| problem.code()).collect();
            let message = format!("There is no problem {code:?}; there are {}.", all.join(", "));
            return Err(refused(Code::BadUserInput, message));
        };
        known.insert(found);
    }
    Ok(ShipmentQuery {
        verdicts: verdicts.unwrap_or_default().into_iter().map(Into::into).collect(),
        problems: known,
        category,
        carrier,
        warehouse,
        days: (from.is_some() || to.is_some())
            .then(|| (from.map_or(0, Date::day), to.map_or(i32::MAX, Date::day))),
        correctable: correctable.unwrap_or(false),
    })
}
