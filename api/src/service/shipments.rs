//! A market's packages, page by page.
//!
//! A page begins where the last one ended, in the order of an index, so the last page of a list
//! takes as long as the first. Where a filter leaves few packages, the daily counts say on which
//! days there are any, and the others are not looked at.

use super::{Caller, Result, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::{DAY, Micros};
use crate::stock::row::VERDICTS;
use crate::stock::terms;
use crate::store::{Correctable, Kept, Market, PackageFilter, ShipmentRow, TenantScope, TermKind};
use domain::assessment::Verdict;
use domain::check::Flags;
use domain::ledger::LaneKey;
use domain::marketplace::Marketplace;
use domain::problem::{Family, Problem, ProblemSet};
use domain::time::{Moment, Zone};
use std::collections::HashMap;
use std::sync::Arc;

pub use crate::store::PackageCursor;

/// Days looked up in the daily counts at once.
const DAYS: u64 = 60;
/// How far back a package without a promised delivery is worth correcting: as long as it counts.
const WINDOW: i32 = 30;

/// Which packages. Conditions are joined by "and", the values of one by "or".
#[derive(Clone, Debug, Default)]
pub struct ShipmentQuery {
    /// Verdicts; none means all.
    pub verdicts: Vec<Verdict>,
    /// Problems of which they have one; none means whatever.
    pub problems: ProblemSet,
    /// A product category.
    pub category: Option<String>,
    /// A carrier's normalised name.
    pub carrier: Option<String>,
    /// A warehouse.
    pub warehouse: Option<String>,
    /// First and last day.
    pub days: Option<(i32, i32)>,
    /// Only what can still be corrected: not delivered, with a defect of number or carrier, and the
    /// promised delivery not over.
    pub correctable: bool,
}

/// A package as lists show it.
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
    /// Checks that lacked an input.
    pub unassessed: ProblemSet,
    /// Whether a correction still helps.
    pub correctable: bool,
    /// The last day on which it does, if the delivery was promised for one.
    pub fix_by: Option<i32>,
}

/// Defects that a correction of number or carrier mends.
fn mendable() -> ProblemSet {
    let mends = |problem: &Problem| matches!(problem.family(), Family::Tracking | Family::Carrier);
    Problem::ALL.into_iter().filter(mends).collect()
}

impl Services {
    /// A page of a market's packages that count on a day, the latest first, in one statement. A
    /// filter by texts takes another, which finds their numbers, and one for the daily counts.
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
        self.page_of_shipments(&scope, market, query, after, limit, &mut Texts::default()).await
    }

    /// The same for whoever was let in already, and with texts that were read before.
    pub(super) async fn page_of_shipments(
        &self,
        scope: &TenantScope,
        market: &Market,
        query: &ShipmentQuery,
        after: Option<PackageCursor>,
        limit: u64,
        texts: &mut Texts,
    ) -> Result<Vec<ShipmentView>> {
        let today = today(market, self.now());
        let Some(filter) = self.filter(scope, market, query, today).await? else {
            return Ok(Vec::new());
        };
        let rows = match sparse(query) {
            false => scope.shipment_page(market.id, &filter, after, limit).await?,
            true => self.by_days(scope, market, query, filter, after, limit).await?,
        };
        Ok(rows.into_iter().map(|row| texts.view(row, today)).collect())
    }

    /// What the store is asked for; none if no package can be meant.
    async fn filter(
        &self,
        scope: &TenantScope,
        market: &Market,
        query: &ShipmentQuery,
        today: i32,
    ) -> Result<Option<PackageFilter>> {
        let ShipmentQuery { verdicts, problems, category, carrier, warehouse, days, correctable } =
            query;
        let mut filter = PackageFilter {
            verdicts: verdicts.iter().filter_map(verdict_number).collect(),
            problems: problems.bits().cast_signed(),
            days: *days,
            ..PackageFilter::default()
        };
        if *correctable {
            let flag = |flag: Flags| i32::from(flag.bits());
            filter.correctable = Some(Correctable {
                defects: mendable().bits().cast_signed(),
                delivered: flag(Flags::DELIVERED),
                promised: flag(Flags::PROMISED),
                today,
            });
            let open = [Verdict::Invalid, Verdict::Pending];
            let wanted = open.iter().filter(|open| verdicts.is_empty() || verdicts.contains(open));
            filter.verdicts = wanted.filter_map(verdict_number).collect();
            let (first, last) = days.unwrap_or((i32::MIN, i32::MAX));
            filter.days = Some((first.max(today - WINDOW), last));
            if filter.verdicts.is_empty() {
                return Ok(None);
            }
        }
        if carrier.is_some() || warehouse.is_some() {
            let lanes = scope.terms(market.id, TermKind::Lane).await?;
            let meant = |text: &[u8]| {
                let text = String::from_utf8_lossy(text);
                let lane = LaneKey::of(terms::lane_key(&text));
                carrier.as_ref().is_none_or(|carrier| terms::carrier(&text) == carrier)
                    && warehouse.as_ref().is_none_or(|warehouse| lane.warehouse == warehouse)
            };
            filter.lanes = Some(numbers(&lanes, meant));
        }
        if let Some(category) = category {
            let sets = scope.terms(market.id, TermKind::Categories).await?;
            let meant = |text: &[u8]| {
                terms::categories(&String::from_utf8_lossy(text)).any(|known| known == category)
            };
            filter.categories = Some(numbers(&sets, meant));
        }
        let nothing = |numbers: &Option<Vec<i32>>| numbers.as_ref().is_some_and(Vec::is_empty);
        Ok((!nothing(&filter.lanes) && !nothing(&filter.categories)).then_some(filter))
    }

    /// A page of packages that are few: only days that have any are read.
    async fn by_days(
        &self,
        scope: &TenantScope,
        market: &Market,
        query: &ShipmentQuery,
        filter: PackageFilter,
        after: Option<PackageCursor>,
        limit: u64,
    ) -> Result<Vec<ShipmentRow>> {
        let problems: Vec<i16> = query.problems.iter().map(|problem| problem as i16).collect();
        let kept = Kept {
            carrier: query.carrier.as_deref().unwrap_or(""),
            category: query.category.as_deref().unwrap_or(""),
            verdicts: &filter.verdicts,
            problems: &problems,
        };
        let (first, mut last) = filter.days.unwrap_or((0, i32::MAX));
        last = last.min(after.map_or(i32::MAX, |after| after.day));
        let mut rows: Vec<ShipmentRow> = Vec::new();
        loop {
            let missing = limit.saturating_sub(rows.len() as u64);
            if missing == 0 {
                return Ok(rows);
            }
            let days = scope.days_with(market.id, &kept, (first, last), DAYS).await?;
            let days = enough(&days, missing, after.map(|after| after.day));
            let Some(earliest) = days.last().copied() else { return Ok(rows) };
            let part = PackageFilter {
                days: Some((earliest, last)),
                // A range is read in the order of the index; days far apart are not worth it.
                on: (last.saturating_sub(earliest) > 4 * days.len() as i32).then_some(days),
                ..filter.clone()
            };
            rows.extend(scope.shipment_page(market.id, &part, after, missing).await?);
            let Some(before) = earliest.checked_sub(1) else { return Ok(rows) };
            last = before;
        }
    }
}

/// As many of the latest days as it takes to have enough packages. Of the day that the last page
/// ended on nothing may be left.
fn enough(days: &[(i32, i64)], packages: u64, begun: Option<i32>) -> Vec<i32> {
    let mut missing = i64::try_from(packages).unwrap_or(i64::MAX);
    let mut taken = Vec::new();
    for (day, count) in days {
        if missing <= 0 {
            break;
        }
        taken.push(*day);
        missing -= if begun == Some(*day) { 0 } else { *count };
    }
    taken
}

/// Whether the daily counts know more than the index of packages.
const fn sparse(query: &ShipmentQuery) -> bool {
    query.carrier.is_some() || query.category.is_some() || !query.problems.is_empty()
}

fn verdict_number(verdict: &Verdict) -> Option<i16> {
    let at = VERDICTS.iter().position(|known| known == verdict)?;
    i16::try_from(at).ok()
}

/// Numbers of the texts that are meant.
fn numbers(texts: &[Vec<u8>], meant: impl Fn(&[u8]) -> bool) -> Vec<i32> {
    (0..).zip(texts).filter(|(_, text)| meant(text)).map(|(number, _)| number).collect()
}

/// The marketplace's day.
pub(super) fn today(market: &Market, now: i64) -> i32 {
    let zone = Marketplace::parse(&market.marketplace).map(|market| Zone::load(market.zone()));
    match zone {
        Some(Ok(zone)) => i32::from(zone.day(Moment(now)).0),
        _ => i32::try_from(now / DAY).unwrap_or(0),
    }
}

/// What texts mean, each read once.
#[derive(Default)]
pub(super) struct Texts {
    /// Carrier and warehouse by the text of a lane.
    lanes: HashMap<Vec<u8>, (Arc<str>, Arc<str>)>,
    categories: HashMap<Vec<u8>, Arc<[String]>>,
}

impl Texts {
    /// A package as it is shown on a day.
    pub fn view(&mut self, row: ShipmentRow, today: i32) -> ShipmentView {
        let (carrier, warehouse) = self.lane(row.lane.unwrap_or_default());
        let flags = Flags::from_bits(u16::try_from(row.flags).unwrap_or(0));
        let problems = |bits: i32| ProblemSet::from_bits(bits.cast_unsigned());
        let defects = problems(row.defects);
        let verdict = usize::try_from(row.verdict).ok().and_then(|at| VERDICTS.get(at).copied());
        let verdict = verdict.unwrap_or(Verdict::Valid);
        let promised = flags.has(Flags::PROMISED);
        let correctable = matches!(verdict, Verdict::Invalid | Verdict::Pending)
            && !flags.has(Flags::DELIVERED)
            && !defects.intersection(mendable()).is_empty()
            && row.day >= if promised { today } else { today - WINDOW };
        ShipmentView {
            order_id: row.order_id,
            tracking_number: row.given.unwrap_or(row.number),
            carrier,
            warehouse,
            categories: self.set(row.categories.unwrap_or_default()),
            day: row.day,
            seq: row.seq,
            confirmed_at: row.confirmed_at,
            verdict,
            defects,
            risks: problems(row.risks),
            unassessed: problems(row.unassessed),
            correctable,
            fix_by: (correctable && promised).then_some(row.day),
        }
    }

    fn lane(&mut self, text: Vec<u8>) -> (Arc<str>, Arc<str>) {
        let read = |text: &Vec<u8>| -> (Arc<str>, Arc<str>) {
            let text = String::from_utf8_lossy(text);
            let lane = LaneKey::of(terms::lane_key(&text));
            (terms::carrier(&text).into(), lane.warehouse.into())
        };
        self.lanes.entry(text).or_insert_with_key(read).clone()
    }

    fn set(&mut self, text: Vec<u8>) -> Arc<[String]> {
        let read = |text: &Vec<u8>| -> Arc<[String]> {
            let text = String::from_utf8_lossy(text);
            let names = terms::categories(&text).filter(|name| !name.is_empty());
            names.map(str::to_owned).collect()
        };
        Arc::clone(self.categories.entry(text).or_insert_with_key(read))
    }
}
