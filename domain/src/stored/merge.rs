//! Adds what a newer report says of a package to what is stored of it.
//!
//! A fact that the newer source tells replaces the old one, also by a blank; a fact it has no
//! column for stays. Carrier and places are facts of several columns: parts that the newer source
//! lacks stay as long as the parts it has say the same, as a name does not go with another
//! carrier's code, nor a city with another postal code.

use crate::intake::{Columns, Field};
use crate::package::{Evidence, Row};
use crate::place::Place;

/// The package as it is known after a newer source, which tells `columns`, said `new` of it. Of
/// several items only the first is in a row: [`merge_items`] merges them all.
#[must_use]
pub fn merge<'a>(new: &Row<'a>, columns: Columns, old: &Row<'a>) -> Row<'a> {
    let pick = Pick { columns };
    let (carrier_code, carrier_name, has_carrier_codes) = carrier(new, columns, old);
    let (sku, category) = item((new.sku, new.category), columns, (old.sku, old.category));
    let values = [Field::PackageValue, Field::ItemPrice, Field::ShippingPrice];
    Row {
        order_id: pick.one(Field::OrderId, new.order_id, old.order_id),
        order_item_id: pick.one(Field::OrderItemId, new.order_item_id, old.order_item_id),
        tracking_number: pick.one(Field::TrackingNumber, new.tracking_number, old.tracking_number),
        sku,
        category,
        carrier_code,
        carrier_name,
        has_carrier_codes,
        ship_service: pick.one(Field::ShipService, new.ship_service, old.ship_service),
        ship_method: pick.one(Field::ShipMethod, new.ship_method, old.ship_method),
        warehouse: pick.one(Field::Warehouse, new.warehouse, old.warehouse),
        entry_method: pick.one(Field::EntryMethod, new.entry_method, old.entry_method),
        label_type: pick.one(Field::LabelType, new.label_type, old.label_type),
        ship_by: pick.one(Field::ShipBy, new.ship_by, old.ship_by),
        promised_delivery: pick.one(
            Field::PromisedDelivery,
            new.promised_delivery,
            old.promised_delivery,
        ),
        confirmed_at: pick.one(Field::ConfirmedAt, new.confirmed_at, old.confirmed_at),
        shipped_at: pick.one(Field::ShippedAt, new.shipped_at, old.shipped_at),
        picked_up_at: pick.one(Field::PickedUpAt, new.picked_up_at, old.picked_up_at),
        first_scan_at: pick.one(Field::FirstScanAt, new.first_scan_at, old.first_scan_at),
        delivered_at: pick.one(Field::DeliveredAt, new.delivered_at, old.delivered_at),
        delivery_attempt_at: pick.one(
            Field::DeliveryAttemptAt,
            new.delivery_attempt_at,
            old.delivery_attempt_at,
        ),
        scanned: pick.any(&[Field::FirstScanAt, Field::AnyPhysicalScan], new.scanned, old.scanned),
        delivery: delivery(new, columns, old),
        delivered: delivered(new, columns, old),
        ship_from: place(&new.ship_from, columns, &old.ship_from, SHIP_FROM),
        ship_to_country: pick.one(Field::ShipToCountry, new.ship_to_country, old.ship_to_country),
        scan_place: place(&new.scan_place, columns, &old.scan_place, SCAN_PLACE),
        value: pick.any(&values, new.value, old.value),
        is_digital: pick.one(Field::IsDigital, new.is_digital, old.is_digital),
        amazon_says_invalid: pick.one(
            Field::HasValidTracking,
            new.amazon_says_invalid,
            old.amazon_says_invalid,
        ),
    }
}

/// The items of the package, as keys of [`crate::ledger::item_key`]. A newer source without SKUs
/// and categories adds what it knows of items, which is mostly nothing; else its items replace the
/// old ones, and those without a category keep the one that their SKU had.
#[must_use]
pub fn merge_items(new: &[&str], columns: Columns, old: &[&str]) -> Vec<String> {
    use crate::ledger::{item_key, item_parts};
    let parts = |key: &&str| -> (String, String) {
        let (sku, category) = item_parts(key.as_bytes());
        (sku.to_owned(), category.to_owned())
    };
    let known: Vec<(String, String)> = old.iter().map(parts).collect();
    let mut items: Vec<(String, String)> = new.iter().map(parts).collect();
    if columns.has_any(&[Field::Sku, Field::Category]) {
        for (sku, category) in &mut items {
            let same = known.iter().find(|(held, _)| held == sku && columns.has(Field::Sku));
            if let Some((_, held)) = same.filter(|_| !columns.has(Field::Category)) {
                category.clone_from(held);
            }
        }
    } else {
        items.retain(|(sku, category)| !sku.is_empty() || !category.is_empty());
        items.extend(known);
    }
    items.sort_unstable();
    items.dedup();
    let key = |(sku, category): &(String, String)| {
        let mut key = Vec::new();
        item_key(sku, category, &mut key);
        String::from_utf8(key).unwrap_or_default()
    };
    items.iter().map(key).collect()
}

struct Pick {
    columns: Columns,
}

impl Pick {
    fn one<T>(&self, field: Field, new: T, old: T) -> T {
        if self.columns.has(field) { new } else { old }
    }

    fn any<T>(&self, fields: &[Field], new: T, old: T) -> T {
        if self.columns.has_any(fields) { new } else { old }
    }
}

/// A category goes with its SKU.
fn item<'a>(
    new: (&'a str, &'a str),
    columns: Columns,
    old: (&'a str, &'a str),
) -> (&'a str, &'a str) {
    match (columns.has(Field::Sku), columns.has(Field::Category)) {
        (true, true) => new,
        (true, false) if new.0 != old.0 => new,
        (true, false) | (false, false) => old,
        (false, true) => (old.0, new.1),
    }
}

fn carrier<'a>(new: &Row<'a>, columns: Columns, old: &Row<'a>) -> (&'a str, &'a str, bool) {
    let told = (new.carrier_code, new.carrier_name, new.has_carrier_codes);
    let held = (old.carrier_code, old.carrier_name, old.has_carrier_codes);
    match (columns.has(Field::CarrierCode), columns.has(Field::CarrierName)) {
        (true, true) => told,
        (true, false) if told.0 == held.0 => (told.0, held.1, told.2),
        (true, false) => (told.0, "", told.2),
        (false, true) if told.1 == held.1 => held,
        (false, true) => ("", told.1, false),
        (false, false) => held,
    }
}

const SHIP_FROM: [Field; 4] =
    [Field::ShipFromCountry, Field::ShipFromState, Field::ShipFromCity, Field::ShipFromPostalCode];
const SCAN_PLACE: [Field; 4] =
    [Field::ScanCountry, Field::ScanState, Field::ScanCity, Field::ScanPostalCode];

fn place<'a>(new: &Place<'a>, columns: Columns, old: &Place<'a>, parts: [Field; 4]) -> Place<'a> {
    let told = [new.country, new.state, new.city, new.postal_code];
    let held = [old.country, old.state, old.city, old.postal_code];
    let mut pairs = parts.iter().zip(told.iter().zip(&held));
    let same = pairs.all(|(part, (told, held))| !columns.has(*part) || told == held);
    if same {
        return *old;
    }
    let keep = |part: Field, told: &'a str| if columns.has(part) { told } else { "" };
    let [country, state, city, postal_code] = parts;
    Place {
        country: keep(country, new.country),
        state: keep(state, new.state),
        city: keep(city, new.city),
        postal_code: keep(postal_code, new.postal_code),
    }
}

/// A time that the newer source has no column for still tells that delivery was tried, unless the
/// newer source says in so many words that it was not.
fn delivery(new: &Row<'_>, columns: Columns, old: &Row<'_>) -> Evidence {
    if columns.has(Field::DeliveryScan) {
        return new.delivery;
    }
    if !columns.has_any(&[Field::DeliveredAt, Field::DeliveryAttemptAt]) {
        return old.delivery;
    }
    let held = |field: Field, there: bool| there && !columns.has(field);
    let tried = held(Field::DeliveredAt, old.delivered_at.is_some())
        || held(Field::DeliveryAttemptAt, old.delivery_attempt_at.is_some());
    if tried { Evidence::Yes } else { new.delivery }
}

/// An order document tells by its status, without a time, whether the package was delivered.
fn delivered(new: &Row<'_>, columns: Columns, old: &Row<'_>) -> Evidence {
    let by_status = columns.has(Field::DeliveryScan) && new.delivered != Evidence::Unknown;
    if columns.has(Field::DeliveredAt) || by_status { new.delivered } else { old.delivered }
}
