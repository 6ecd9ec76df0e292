//! A market's packages, page by page.

use super::{Caller, Result, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::store::{Market, PackageFilter, ShipmentRow, TenantScope, TermKind};
use domain::assessment::Verdict;
use domain::carrier::{Declaration, Directory};
use domain::ledger::LaneKey;
use domain::problem::ProblemSet;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

pub use crate::store::PackageCursor;

/// Verdicts by the number that is stored.
const VERDICTS: [Verdict; 4] =
    [Verdict::Valid, Verdict::Invalid, Verdict::Pending, Verdict::Exempt];
/// Between the categories of a set.
const SEPARATOR: char = '\u{1f}';

/// Which packages.
#[derive(Clone, Debug, Default)]
pub struct ShipmentQuery {
    /// Verdicts; none means all.
    pub verdicts: Vec<Verdict>,
    /// Problems of which it has one; none means whatever.
    pub problems: ProblemSet,
    /// A product category.
    pub category: Option<String>,
    /// A carrier's normalised name.
    pub carrier: Option<String>,
    /// A warehouse.
    pub warehouse: Option<String>,
    /// First and last day.
    pub days: Option<(i32, i32)>,
}

/// A package as it is shown.
#[derive(Clone, Debug)]
pub struct ShipmentView {
    /// Amazon's order.
    pub order_id: String,
    /// The tracking number as it was given; blank if there is none.
    pub tracking_number: String,
    /// The carrier's normalised name, or the one given; blank if there is none.
    pub carrier: Arc<str>,
    /// The warehouse as the seller names it.
    pub warehouse: Arc<str>,
    /// Product categories of its items.
    pub categories: Arc<[String]>,
    /// The day it counts on.
    pub day: i32,
    /// Its place in first appearance.
    pub seq: i64,
    /// When tracking was given to Amazon.
    pub confirmed_at: Option<Micros>,
    /// What it counts as.
    pub verdict: Verdict,
    /// Problems that make it invalid.
    pub defects: ProblemSet,
    /// Problems that do not.
    pub risks: ProblemSet,
}

impl Services {
    /// A page of a market's packages, the newest first, in one statement. A filter by texts takes
    /// another, which finds their numbers.
    ///
    /// # Errors
    /// Not found if the caller may not see the account; forbidden if its packages only.
    pub async fn shipments(
        &self,
        caller: &Caller,
        market: &Market,
        query: &ShipmentQuery,
        after: Option<PackageCursor>,
        limit: u64,
    ) -> Result<Vec<ShipmentView>> {
        allows(&caller.principal, Action::ViewShipments, Some(market.account_id))?;
        let scope = self.read(caller).await?;
        let filter = filter(&scope, market.id, query).await?;
        let rows = scope.shipment_page(market.id, &filter, after, limit).await?;
        let mut lanes = HashMap::new();
        let terms = rows.iter().filter_map(|row| row.lane.as_deref());
        let names = names(&scope, market.id, terms).await?;
        let mut sets = HashMap::new();
        let view = |row: ShipmentRow| {
            let lane = row.lane.unwrap_or_default();
            let lane = lanes.entry(lane).or_insert_with_key(|term| Lane::read(term, &names));
            let set = row.categories.unwrap_or_default();
            let set: &mut Arc<[String]> = sets.entry(set).or_insert_with_key(|term| {
                let text = String::from_utf8_lossy(term);
                text.split(SEPARATOR).filter(|name| !name.is_empty()).map(str::to_owned).collect()
            });
            ShipmentView {
                order_id: row.order_id,
                tracking_number: row.given.unwrap_or(row.number),
                carrier: Arc::clone(&lane.carrier),
                warehouse: Arc::clone(&lane.warehouse),
                categories: Arc::clone(set),
                day: row.day,
                seq: row.seq,
                confirmed_at: row.confirmed_at,
                verdict: verdict(row.verdict),
                defects: ProblemSet::from_bits(row.defects.cast_unsigned()),
                risks: ProblemSet::from_bits(row.risks.cast_unsigned()),
            }
        };
        Ok(rows.into_iter().map(view).collect())
    }
}

/// A lane as it is shown.
struct Lane {
    carrier: Arc<str>,
    warehouse: Arc<str>,
}

impl Lane {
    fn read(term: &[u8], directory: &Directory) -> Self {
        let lane = LaneKey::parse(term);
        Lane { carrier: carrier(&lane, directory).into(), warehouse: lane.warehouse.into() }
    }
}

/// The carrier's name as the daily counts have it.
fn carrier<'a>(lane: &LaneKey<'a>, directory: &'a Directory) -> &'a str {
    match directory.declare(lane.carrier_code, lane.carrier_name) {
        Declaration::Unknown { name } => name,
        known => known.carrier().map_or("", |carrier| &directory.carrier(carrier).name),
    }
}

/// The carriers by name: those that are shipped, and the account's own where one of these lanes has
/// a carrier that is not.
async fn names<'l>(
    scope: &TenantScope,
    market: Uuid,
    lanes: impl Iterator<Item = &'l [u8]>,
) -> Result<Cow<'static, Directory>> {
    let shipped = Directory::shipped();
    let mut last = None;
    for term in lanes {
        // Neighbours often went the same way.
        if last.replace(term) == Some(term) {
            continue;
        }
        let lane = LaneKey::parse(term);
        let declared = shipped.declare(lane.carrier_code, lane.carrier_name);
        if matches!(declared, Declaration::Unknown { .. }) {
            let mut directory = shipped.clone();
            for own in scope.carriers(market).await? {
                directory.resolve_or_add(&own.name);
            }
            return Ok(Cow::Owned(directory));
        }
    }
    Ok(Cow::Borrowed(shipped))
}

fn verdict(stored: i16) -> Verdict {
    let verdict = usize::try_from(stored).ok().and_then(|at| VERDICTS.get(at));
    verdict.copied().unwrap_or(Verdict::Valid)
}

/// A query in numbers.
async fn filter(scope: &TenantScope, market: Uuid, query: &ShipmentQuery) -> Result<PackageFilter> {
    let ShipmentQuery { verdicts, problems, category, carrier, warehouse, days } = query;
    let number = |verdict: &Verdict| VERDICTS.iter().position(|known| known == verdict);
    let mut numbers: Vec<i16> =
        verdicts.iter().filter_map(number).filter_map(|at| i16::try_from(at).ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let categories = match category {
        Some(category) => Some(sets_with(scope, market, category).await?),
        None => None,
    };
    let by_lane = carrier.is_some() || warehouse.is_some();
    let lanes = match by_lane {
        true => Some(lanes_with(scope, market, carrier.as_deref(), warehouse.as_deref()).await?),
        false => None,
    };
    Ok(PackageFilter {
        verdicts: numbers,
        problems: problems.bits().cast_signed(),
        categories,
        lanes,
        days: *days,
    })
}

/// The numbers of the sets that a category is in.
async fn sets_with(scope: &TenantScope, market: Uuid, category: &str) -> Result<Vec<i32>> {
    let terms = scope.terms(market, TermKind::Categories).await?;
    let has = |term: &Vec<u8>| {
        std::str::from_utf8(term).is_ok_and(|set| set.split(SEPARATOR).any(|one| one == category))
    };
    Ok(numbers(terms.iter().map(has)))
}

/// The numbers of the lanes with this carrier and this warehouse.
async fn lanes_with(
    scope: &TenantScope,
    market: Uuid,
    name: Option<&str>,
    warehouse: Option<&str>,
) -> Result<Vec<i32>> {
    let terms = scope.terms(market, TermKind::Lane).await?;
    let directory = names(scope, market, terms.iter().map(Vec::as_slice)).await?;
    let has = |term: &Vec<u8>| {
        let lane = LaneKey::parse(term);
        name.is_none_or(|name| carrier(&lane, &directory) == name)
            && warehouse.is_none_or(|warehouse| lane.warehouse == warehouse)
    };
    Ok(numbers(terms.iter().map(has)))
}

/// Terms are numbered from 0 without gaps.
fn numbers(wanted: impl Iterator<Item = bool>) -> Vec<i32> {
    (0..).zip(wanted).filter_map(|(number, wanted)| wanted.then_some(number)).collect()
}
