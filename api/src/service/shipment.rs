//! One package with all that is known of it: what happened when, and each problem with what was
//! compared with what.

use super::accounts::allowed_market;
use super::evidence::{self, Evidence, Finding, with_first_uses};
use super::shipments::{ShipmentView, Texts, today};
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::Action;
use crate::stock::Few;
use crate::stock::row::{package_of, unpack};
use crate::store::{PackageRow, ShipmentRow, StoreError, TenantScope, TermKind};
use domain::assessment::SuggestedNumber;
use domain::diagnosis::correctable;
use domain::judged::Judged;
use domain::language::Language;
use domain::ledger::{item_parts, place_of};
use domain::package::Row;
use domain::place::Place;
use domain::stored::Dictionary;
use domain::time::Day;
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
        let of_order = scope.packages_of_orders(market.id, &[order_id]).await?;
        let found = named(of_order, tracking_number).ok_or(ServiceError::NotFound)?;
        let now = self.now();
        let shown = shown(&scope, market.id, &found).await?;
        let view = Texts::default().view(shown, today(&market, now));
        let desk = evidence::desk(&scope, market.id, now).await?;
        let rows = with_first_uses(&scope, market.id, vec![found.clone()]).await?;
        let texts = Few::load(&scope, market.id, &rows).await?;
        let language = caller.language;
        let looking = tokio::task::spawn_blocking(move || {
            look(&found, view, &Evidence::of(desk, rows, &texts), &texts, language)
        });
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
    package: &PackageRow,
) -> Result<ShipmentRow, StoreError> {
    let (lane, set) = (package.lane, package.categories);
    let wanted = [(TermKind::Lane, vec![lane]), (TermKind::Categories, vec![set])];
    let mut texts = scope.some_terms(market, &wanted).await?;
    let mut text = |kind: TermKind, number: i32| texts.remove(&(kind, number)).map(Into::into);
    Ok(ShipmentRow {
        order_id: package.key.order_id.clone(),
        number: package.key.number.clone(),
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
fn named(of_order: Vec<PackageRow>, number: &str) -> Option<PackageRow> {
    let normal = key(number);
    let given = |row: &PackageRow| row.given.as_deref().unwrap_or(&row.key.number) == number;
    let at = of_order
        .iter()
        .position(given)
        .or_else(|| of_order.iter().position(|row| row.key.number == normal))?;
    of_order.into_iter().nth(at)
}

/// Reads a package with all its evidence.
fn look(
    stored: &PackageRow,
    view: ShipmentView,
    evidence: &Evidence,
    texts: &Few,
    language: Language,
) -> Result<ShipmentDetail> {
    let items = unpack(&stored.items);
    let package = package_of(stored, &items);
    let row = package.row(texts).map_err(|why| ServiceError::fault("package", why))?;
    let judged = Judged::new(&evidence.desk, Day(u16::try_from(view.day).unwrap_or(0)));
    let mut suggestions = correctable(&evidence.ledger, &judged, language);
    suggestions.retain(|found| found.order_id == view.order_id);
    Ok(ShipmentDetail {
        timeline: timeline(&row),
        findings: evidence.findings(&view, language),
        origin: place(texts, package.origin),
        scan_place: place(texts, package.scan_place),
        ship_method: row.ship_method.to_owned(),
        items: items.iter().filter_map(|item| Some(item_of(texts.item(*item)?))).collect(),
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
