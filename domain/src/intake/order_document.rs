//! Orders of the selling-partner API (`orders/2026-01-01`) with their packages, an order at a time.
//! Buyers and recipients are not even read.

use super::Intake;
use super::feed::Feed;
use super::field::Field;
use super::quarantine::Fault;
use super::refusal::RefusalReason;
use super::report::Report;
use super::row::is_amazon_fulfilled;
use crate::marketplace::Marketplace;
use crate::money::{Currency, Money};
use crate::package::{Evidence, Row};
use crate::place::Place;
use crate::saying::Saying;
use crate::time::{Moment, Role, parse};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::cell::RefCell;
use std::fmt;
use std::io::{BufReader, Read};

const BLANK_OR_LONG: Saying = Saying::fixed("is blank or too long", "ist leer oder zu lang");
const TOO_LONG: Saying =
    Saying::fixed("is longer than any tracking number", "ist länger als jede Sendungsnummer");
const OTHER: Saying = Saying::fixed(
    "is another marketplace than the profile's",
    "ist ein anderer Marktplatz als der des Profils",
);
const CANCELLED: Saying = Saying::fixed("the package was cancelled", "das Paket wurde storniert");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: String,
    #[serde(default)]
    sales_channel: SalesChannel,
    #[serde(default)]
    fulfillment: Fulfillment,
    #[serde(default)]
    proceeds: Proceeds,
    #[serde(default)]
    order_items: Vec<OrderItem>,
    #[serde(default)]
    packages: Vec<Package>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct SalesChannel {
    marketplace_id: String,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Fulfillment {
    fulfilled_by: String,
    fulfillment_service_level: String,
    ship_by_window: Times,
    deliver_by_window: Times,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Times {
    latest_date_time: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Proceeds {
    breakdowns: Vec<Breakdown>,
}

#[derive(Deserialize)]
struct Breakdown {
    r#type: String,
    subtotal: Option<Amount>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Amount {
    amount: String,
    currency_code: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OrderItem {
    #[serde(default)]
    order_item_id: String,
    #[serde(default)]
    product: Product,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Product {
    seller_sku: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Package {
    #[serde(default)]
    created_time: String,
    #[serde(default)]
    package_status: PackageStatus,
    #[serde(default)]
    carrier: String,
    #[serde(default)]
    ship_time: String,
    #[serde(default)]
    shipping_service: String,
    #[serde(default)]
    tracking_number: String,
    #[serde(default)]
    ship_from_address: Address,
    #[serde(default)]
    package_items: Vec<PackageItem>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct PackageStatus {
    status: String,
    detailed_status: String,
}

/// The parts of an address that are compared; names and streets are not read.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Address {
    city: String,
    state_or_region: String,
    postal_code: String,
    country_code: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PackageItem {
    #[serde(default)]
    order_item_id: String,
}

/// What a package status says: whether the carrier had the parcel, and whether it was delivered or
/// delivery was tried. A detailed status says more than the status.
const STATUSES: [(&str, Evidence, Evidence); 20] = [
    ("PENDING", Evidence::No, Evidence::No),
    ("PENDING_SCHEDULE", Evidence::No, Evidence::No),
    ("PENDING_PICK_UP", Evidence::No, Evidence::No),
    ("PENDING_DROP_OFF", Evidence::No, Evidence::No),
    ("LABEL_CREATED", Evidence::No, Evidence::No),
    ("PICKED_UP", Evidence::Yes, Evidence::No),
    ("DROPPED_OFF", Evidence::Yes, Evidence::No),
    ("IN_TRANSIT", Evidence::Yes, Evidence::No),
    ("AT_ORIGIN_FC", Evidence::Yes, Evidence::No),
    ("AT_DESTINATION_FC", Evidence::Yes, Evidence::No),
    ("OUT_FOR_DELIVERY", Evidence::Yes, Evidence::No),
    ("DELIVERED", Evidence::Yes, Evidence::Yes),
    ("DELIVERY_ATTEMPTED", Evidence::Yes, Evidence::Yes),
    ("REJECTED_BY_BUYER", Evidence::Yes, Evidence::Yes),
    ("UNDELIVERABLE", Evidence::Yes, Evidence::Yes),
    ("RETURNING_TO_SELLER", Evidence::Yes, Evidence::Yes),
    ("RETURNED_TO_SELLER", Evidence::Yes, Evidence::Yes),
    ("LOST", Evidence::Yes, Evidence::No),
    ("DAMAGED", Evidence::Yes, Evidence::No),
    // The seller says that it left; nobody else does.
    ("SHIPPED", Evidence::Unknown, Evidence::No),
];

/// The facts that a document tells; the status of a package tells of its scans and delivery.
pub const TELLS: [Field; 17] = [
    Field::OrderId,
    Field::TrackingNumber,
    Field::Sku,
    Field::CarrierCode,
    Field::ShipService,
    Field::ShipMethod,
    Field::ShipBy,
    Field::PromisedDelivery,
    Field::ConfirmedAt,
    Field::ShippedAt,
    Field::ShipFromCountry,
    Field::ShipFromState,
    Field::ShipFromCity,
    Field::ShipFromPostalCode,
    Field::PackageValue,
    Field::AnyPhysicalScan,
    Field::DeliveryScan,
];

/// Reads the packages of an orders document.
pub fn read(intake: &mut Intake<'_, '_>, report: &dyn Report) -> Result<(), RefusalReason> {
    let failed = RefCell::new(None);
    let mut feed = Feed::new(intake);
    let (mut line, mut unshipped) = (0, 0u64);
    let mut take = |order: Order| {
        unshipped += u64::from(order.packages.is_empty());
        enter(&order, &mut feed, &mut line);
        if let Err(why) = feed.pass_on_if_full() {
            failed.borrow_mut().get_or_insert(why);
        }
    };
    let mut reader = BufReader::with_capacity(1 << 16, report.open()?);
    skip_mark(&mut reader)?;
    let mut json = serde_json::Deserializer::from_reader(reader);
    let seed = Orders { take: &mut take, depth: 0 };
    let read = seed.deserialize(&mut json).and_then(|found| json.end().map(|()| found));
    if let Some(why) = failed.into_inner() {
        return Err(why);
    }
    let found = read.map_err(|why| match why.is_io() {
        true => RefusalReason::Io(why.into()),
        false => RefusalReason::Damaged { what: "the orders document", why: why.to_string() },
    })?;
    if !found {
        return Err(RefusalReason::NotAReport { found: "JSON without a list of orders" });
    }
    feed.pass_on()?;
    if unshipped > 0 {
        let reason = "they are not shipped yet, or the document was fetched without PACKAGES";
        let warning = format!("{}: {unshipped} orders have no packages; {reason}", report.name());
        intake.input.warnings.push(warning);
    }
    Ok(())
}

fn skip_mark(reader: &mut BufReader<Box<dyn Read + Send>>) -> Result<(), RefusalReason> {
    use std::io::BufRead;
    if reader.fill_buf()?.starts_with(b"\xEF\xBB\xBF") {
        reader.consume(3);
    }
    Ok(())
}

fn enter(order: &Order, feed: &mut Feed<'_, '_, '_>, line: &mut u64) {
    let Order { order_id, sales_channel, fulfillment, proceeds, order_items, packages } = order;
    for package in packages {
        let skus: Vec<&str> = package
            .package_items
            .iter()
            .map(|wanted| {
                let item = order_items.iter().find(|i| i.order_item_id == wanted.order_item_id);
                item.map_or("", |item| item.product.seller_sku.as_str())
            })
            .collect();
        for sku in if skus.is_empty() { vec![""] } else { skus } {
            *line += 1;
            if is_amazon_fulfilled(&fulfillment.fulfilled_by) {
                let batch = feed.clerk().batch();
                batch.rows += 1;
                batch.not_seller_fulfilled += 1;
                continue;
            }
            let row = row(order_id, sales_channel, fulfillment, proceeds, package, sku, feed);
            match row {
                Ok(row) => {
                    feed.clerk().batch().rows += 1;
                    feed.clerk().enter(&row, *line);
                }
                Err(fault) => feed.set_aside(*line, fault),
            }
        }
    }
}

fn row<'a>(
    order_id: &'a str,
    sales_channel: &SalesChannel,
    fulfillment: &'a Fulfillment,
    proceeds: &Proceeds,
    package: &'a Package,
    sku: &'a str,
    feed: &mut Feed<'_, '_, '_>,
) -> Result<Row<'a>, Fault> {
    let Package { package_status, carrier, shipping_service, tracking_number, .. } = package;
    let PackageStatus { status, detailed_status } = package_status;
    let desk = feed.clerk().desk();
    if order_id.trim().is_empty() || order_id.len() > super::row::LONGEST {
        return Err(Fault::new(Field::OrderId.name(), order_id, BLANK_OR_LONG));
    }
    if tracking_number.len() > super::row::LONGEST {
        return Err(Fault::new(Field::TrackingNumber.name(), tracking_number, TOO_LONG));
    }
    let store = Marketplace::parse(&sales_channel.marketplace_id);
    if store.is_some_and(|store| store != desk.marketplace()) {
        return Err(Fault::new(Field::Marketplace.name(), &sales_channel.marketplace_id, OTHER));
    }
    if status == "CANCELLED" {
        return Err(Fault::new("package-status", status, CANCELLED));
    }
    let time = |field: Field, text: &str, role: Role| -> Result<Option<Moment>, Fault> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let read = parse(text.as_bytes(), role, desk.zone(), None);
        read.map(Some).map_err(|fault| Fault::new(field.name(), text, fault.said()))
    };
    let known = |wanted: &str| STATUSES.iter().find(|(name, ..)| *name == wanted);
    let (scanned, delivery) = known(detailed_status)
        .or_else(|| known(status))
        .map_or((Evidence::Unknown, Evidence::Unknown), |(_, scan, delivery)| (*scan, *delivery));
    let delivered = if status == "DELIVERED" { Evidence::Yes } else { Evidence::No };
    let Address { city, state_or_region, postal_code, country_code } = &package.ship_from_address;
    Ok(Row {
        order_id: order_id.trim(),
        tracking_number: tracking_number.trim(),
        sku,
        carrier_code: carrier.trim(),
        has_carrier_codes: true,
        ship_service: &fulfillment.fulfillment_service_level,
        ship_method: shipping_service,
        ship_by: time(Field::ShipBy, &fulfillment.ship_by_window.latest_date_time, Role::Deadline)?,
        promised_delivery: time(
            Field::PromisedDelivery,
            &fulfillment.deliver_by_window.latest_date_time,
            Role::Deadline,
        )?,
        confirmed_at: time(Field::ConfirmedAt, &package.created_time, Role::Event)?,
        shipped_at: time(Field::ShippedAt, &package.ship_time, Role::Event)?,
        scanned,
        delivery,
        delivered,
        ship_from: Place { country: country_code, state: state_or_region, city, postal_code },
        value: value(proceeds),
        ..Row::default()
    })
}

/// Items and shipping without tax: the value of the order, and at most that of the package.
fn value(proceeds: &Proceeds) -> Option<Money> {
    let mut total: Option<Money> = None;
    for breakdown in &proceeds.breakdowns {
        let Breakdown { r#type, subtotal: Some(Amount { amount, currency_code }) } = breakdown
        else {
            continue;
        };
        if r#type == "ITEM" || r#type == "SHIPPING" {
            let amount = Money::parse(amount, Currency::parse(currency_code)?)?;
            let so_far = total.map_or(0, |total| total.minor);
            total = Some(Money { minor: so_far.saturating_add(amount.minor), ..amount });
        }
    }
    total
}

/// Finds the list of orders wherever a response or an export puts it, and passes each on. Gives
/// whether there was one.
struct Orders<'a> {
    take: &'a mut dyn FnMut(Order),
    depth: u8,
}

impl<'de> DeserializeSeed<'de> for Orders<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<bool, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Orders<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("orders of the selling-partner API")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<bool, M::Error> {
        let mut found = false;
        while let Some(key) = map.next_key::<String>()? {
            let deeper = self.depth < 2 && matches!(key.as_str(), "orders" | "payload");
            if deeper {
                found |= map.next_value_seed(Orders { take: self.take, depth: self.depth + 1 })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut orders: S) -> Result<bool, S::Error> {
        while let Some(order) = orders.next_element::<Order>()? {
            (self.take)(order);
        }
        Ok(true)
    }
}
