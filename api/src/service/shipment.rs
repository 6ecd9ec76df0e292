//! One package with all that is known of it: what happened when, and each problem with what was
//! compared with what.
//!
//! Only facts are stored. The package is judged once more for whoever looks, with the rules as they
//! are now, so that the evidence is that of the checks themselves.

use super::accounts::allowed_market;
use super::shipments::{ShipmentView, Texts, today};
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::Action;
use crate::stock::row::{package_of, unpack};
use crate::stock::{Few, desk_of};
use crate::store::{
    MarketRules, Package, PackageRow, ShipmentRow, StoreError, TenantScope, TermKind,
};
use domain::assessment::SuggestedNumber;
use domain::check::Flags;
use domain::diagnosis::{compared, correctable};
use domain::judged::Judged;
use domain::language::Language;
use domain::ledger::{History, Ledger, item_parts, place_of};
use domain::package::Row;
use domain::place::Place;
use domain::problem::{Effect, Problem, ProblemSet};
use domain::reason::{Reason, Reasons};
use domain::stored::{Dictionary, restock};
use domain::time::{Day, Moment};
use domain::tracking::Number;
use uuid::Uuid;

/// A package with all that is known of it.
#[derive(Clone, Debug)]
pub struct ShipmentDetail {
    /// As lists show it.
    pub view: ShipmentView,
    /// What happened, or was to happen, in order of time.
    pub timeline: Vec<(Milestone, i64)>,
    /// Its problems, those that make it invalid first.
    pub findings: Vec<Finding>,
    /// Where the label says that it was sent from; blank if unknown.
    pub origin: String,
    /// Where it was first scanned; blank if unknown.
    pub scan_place: String,
    /// Service it went by.
    pub ship_method: String,
    /// SKU and category of its items.
    pub items: Vec<(String, String)>,
    /// Numbers that may have been meant, likeliest first.
    pub suggestions: Vec<SuggestedNumber>,
}

/// A problem with what was compared.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The problem.
    pub problem: Problem,
    /// Whether it makes the package invalid.
    pub effect: Effect,
    /// In which way it holds, where there are several.
    pub reason: Option<Reason>,
    /// What was compared with what.
    pub evidence: String,
}

/// Something that happened to a package, or was to happen by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Milestone {
    /// Tracking was given to Amazon.
    Confirmed,
    /// The seller says that it left.
    Shipped,
    /// The carrier took it.
    PickedUp,
    /// A carrier scanned it first.
    FirstScan,
    /// It had to be handed over by then.
    ShipBy,
    /// Delivery was tried.
    DeliveryAttempt,
    /// It was delivered.
    Delivered,
    /// It had to be delivered by then.
    PromisedDelivery,
}

impl Services {
    /// A package by its order and number, as the report has it or as it is compared.
    ///
    /// # Errors
    /// Not found if there is none, or the caller may not see its account.
    pub async fn shipment(
        &self,
        caller: &Caller,
        market: Uuid,
        order_id: &str,
        tracking_number: &str,
    ) -> Result<ShipmentDetail> {
        let scope = self.read(caller).await?;
        let market = allowed_market(&scope, caller, market, Action::ViewShipments).await?;
        let of_order = scope.packages_of_order(market.id, order_id).await?;
        let found = named(of_order, tracking_number).ok_or(ServiceError::NotFound)?;
        let now = self.now();
        let shown = shown(&scope, market.id, &found).await?;
        let view = Texts::default().view(shown, today(&market, now));
        let reused = Flags::REUSED.bits();
        let first = match found.flags & i32::from(reused) {
            0 => None,
            _ => scope.first_use(market.id, &found.number, reused.into()).await?,
        };
        let rules = scope.rules_to_judge(market.id).await?.ok_or(ServiceError::NotFound)?;
        // The first use of the number goes first, so that the other is found to be the later.
        let rows: Vec<PackageRow> = first.into_iter().chain([found]).map(Into::into).collect();
        let texts = Few::load(&scope, market.id, &rows).await?;
        let reading = (Moment(now), caller.language);
        let looking =
            tokio::task::spawn_blocking(move || look(&rules, &rows, &texts, view, reading));
        let mut detail = looking.await.map_err(|why| ServiceError::fault("evidence", why))??;
        let keys =
            detail.suggestions.iter().map(|suggestion| key(&suggestion.number)).collect::<Vec<_>>();
        let used = scope.used_numbers(market.id, &keys).await?;
        detail.suggestions.retain(|suggestion| !used.contains(&key(&suggestion.number)));
        Ok(detail)
    }
}

/// A package as lists read it.
async fn shown(
    scope: &TenantScope,
    market: Uuid,
    package: &Package,
) -> Result<ShipmentRow, StoreError> {
    let (lane, set) = (package.lane, package.categories);
    let wanted = [(TermKind::Lane, vec![lane]), (TermKind::Categories, vec![set])];
    let mut texts = scope.some_terms(market, &wanted).await?;
    let mut text = |kind: TermKind, number: i32| texts.remove(&(kind, number)).map(Into::into);
    Ok(ShipmentRow {
        order_id: package.order_id.clone(),
        number: package.number.clone(),
        given: package.given.clone(),
        seq: package.seq,
        lane: text(TermKind::Lane, lane),
        categories: text(TermKind::Categories, set),
        day: package.day.unwrap_or(0),
        confirmed_at: package.confirmed_at,
        verdict: package.verdict,
        defects: package.defects,
        risks: package.risks,
        unassessed: package.unassessed,
        flags: package.flags,
    })
}

fn key(number: &str) -> String {
    Number::parse(number).as_str().to_owned()
}

/// The package of an order with a number. A blank number means the one without.
fn named(of_order: Vec<Package>, number: &str) -> Option<Package> {
    let normal = key(number);
    let given = |package: &Package| package.given.as_deref().unwrap_or(&package.number) == number;
    let at = of_order
        .iter()
        .position(given)
        .or_else(|| of_order.iter().position(|package| package.number == normal))?;
    of_order.into_iter().nth(at)
}

/// Judges the last of the packages with all its evidence.
fn look(
    rules: &MarketRules,
    rows: &[PackageRow],
    texts: &Few,
    view: ShipmentView,
    (now, language): (Moment, Language),
) -> Result<ShipmentDetail> {
    let desk = desk_of(rules, now).map_err(|why| ServiceError::fault("rules", why))?;
    let items: Vec<Vec<u32>> = rows.iter().map(|row| unpack(&row.items)).collect();
    let packages: Vec<_> =
        rows.iter().zip(&items).map(|(row, items)| package_of(row, items)).collect();
    let Some((package, stored)) = packages.last().zip(rows.last()) else {
        return Err(ServiceError::NotFound);
    };
    let row = package.row(texts).map_err(|why| ServiceError::fault("package", why))?;
    let mut ledger = Ledger::new(History::new());
    let skipped = restock(&mut ledger, &desk, texts, 1, [packages.clone()]);
    if let Some(skipped) = skipped.first() {
        return Err(ServiceError::fault("package", skipped.why));
    }
    let id = ledger.len().saturating_sub(1);
    let Some(entry) = ledger.entry(id) else { return Err(ServiceError::NotFound) };
    let reasons = Reasons::from_bits(u16::try_from(stored.reasons).unwrap_or(0));
    let finding = |effect: Effect| {
        let (ledger, desk) = (&ledger, &desk);
        move |problem: Problem| Finding {
            problem,
            effect,
            reason: reasons.get(problem),
            evidence: compared(problem, id, entry, ledger, desk).said(language),
        }
    };
    let sets: [(ProblemSet, Effect); 2] =
        [(view.defects, Effect::Defect), (view.risks, Effect::Risk)];
    let findings = sets.into_iter().flat_map(|(set, effect)| set.iter().map(finding(effect)));
    let judged = Judged::new(&desk, Day(u16::try_from(view.day).unwrap_or(0)));
    let mut suggestions = correctable(&ledger, &judged, language);
    suggestions.retain(|found| found.order_id == view.order_id);
    Ok(ShipmentDetail {
        timeline: timeline(&row),
        findings: findings.collect(),
        origin: place(texts, package.origin),
        scan_place: place(texts, package.scan_place),
        ship_method: row.ship_method.to_owned(),
        items: package.items.iter().filter_map(|item| Some(item_of(texts.item(*item)?))).collect(),
        suggestions: match view.correctable {
            true => suggestions.pop().map(|found| found.suggestions).unwrap_or_default(),
            false => Vec::new(),
        },
        view,
    })
}

fn timeline(row: &Row<'_>) -> Vec<(Milestone, i64)> {
    let all = [
        (Milestone::Confirmed, row.confirmed_at),
        (Milestone::Shipped, row.shipped_at),
        (Milestone::PickedUp, row.picked_up_at),
        (Milestone::FirstScan, row.first_scan_at),
        (Milestone::ShipBy, row.ship_by),
        (Milestone::DeliveryAttempt, row.delivery_attempt_at),
        (Milestone::Delivered, row.delivered_at),
        (Milestone::PromisedDelivery, row.promised_delivery),
    ];
    let mut known: Vec<_> = all.into_iter().filter_map(|(what, at)| Some((what, at?.0))).collect();
    known.sort_by_key(|(what, at)| (*at, *what));
    known
}

fn place(texts: &Few, number: u32) -> String {
    let place = texts.place(number).map_or_else(Place::default, place_of);
    if place == Place::default() { String::new() } else { place.to_string() }
}

fn item_of(key: &str) -> (String, String) {
    let (sku, category) = item_parts(key.as_bytes());
    (sku.to_owned(), category.to_owned())
}
