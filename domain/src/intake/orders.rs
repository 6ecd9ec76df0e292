//! Order reports: they know what was ordered and promised, but not how it was shipped.

use super::columns::Columns;
use super::field::Field;
use super::header::Header;
use super::quarantine::Fault;
use super::row::{Reading, RowReader};
use super::split::Record;
use crate::check::Desk;
use crate::ledger::Clerk;
use crate::money::Money;
use crate::package::Row;
use crate::time::Moment;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What order reports say about orders, to be joined with their packages.
#[derive(Debug, Default)]
pub struct OrderBook {
    orders: HashMap<String, Order>,
    tells: Columns,
}

/// What order reports add to packages.
const JOINED: [Field; 6] = [
    Field::Sku,
    Field::Category,
    Field::ShipBy,
    Field::PromisedDelivery,
    Field::ShipService,
    Field::PackageValue,
];

#[derive(Debug, Default)]
struct Order {
    amazon_fulfilled: bool,
    ship_by: Option<Moment>,
    promised_delivery: Option<Moment>,
    ship_service: String,
    value: Option<Money>,
    items: Vec<Item>,
}

#[derive(Debug)]
struct Item {
    id: String,
    sku: String,
    category: String,
}

impl OrderBook {
    /// Whether no order is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
    }

    /// Whether an order is known.
    #[must_use]
    pub fn knows(&self, order_id: &str) -> bool {
        self.orders.contains_key(order_id)
    }

    /// Which facts the order reports told of their orders.
    #[must_use]
    pub const fn tells(&self) -> Columns {
        self.tells
    }

    /// An order report with this header was read.
    pub(super) fn note_header(&mut self, header: &Header) {
        let priced = header.has(Field::ItemPrice) || header.has(Field::ShippingPrice);
        let tells = JOINED.into_iter().filter(|field| match field {
            Field::PackageValue => priced,
            field => header.has(*field),
        });
        self.tells = self.tells.union(tells.collect());
    }

    /// Notes a row of an order report.
    ///
    /// # Errors
    /// What is wrong with the row.
    pub fn add(
        &mut self,
        rows: &RowReader<'_>,
        header: &Header,
        record: &Record<'_>,
        damaged: bool,
    ) -> Result<(), Fault> {
        let text = |field: Field| header.index(field).map_or("", |at| record.field(at).trim());
        let row = match rows.read(record, damaged)? {
            Reading::Row(row) => row,
            Reading::AmazonFulfilled => {
                let order = self.orders.entry(text(Field::OrderId).to_owned()).or_default();
                order.amazon_fulfilled = true;
                return Ok(());
            }
            Reading::Blank => return Ok(()),
        };
        let price = rows.amount(Field::ItemPrice, text(Field::ItemPrice), text(Field::Currency))?;
        let shipping =
            rows.amount(Field::ShippingPrice, text(Field::ShippingPrice), text(Field::Currency))?;
        let order = self.orders.entry(row.order_id.to_owned()).or_default();
        order.ship_by = order.ship_by.or(row.ship_by);
        order.promised_delivery = order.promised_delivery.or(row.promised_delivery);
        if order.ship_service.is_empty() {
            row.ship_service.clone_into(&mut order.ship_service);
        }
        for amount in [price, shipping].into_iter().flatten() {
            let so_far = order.value.map_or(0, |value| value.minor);
            order.value = Some(Money { minor: so_far.saturating_add(amount.minor), ..amount });
        }
        order.items.push(Item {
            id: row.order_item_id.to_owned(),
            sku: row.sku.to_owned(),
            category: row.category.to_owned(),
        });
        Ok(())
    }

    /// Enters a row with what its order knows: once for each item it can mean.
    pub fn enter_joined<'a>(&'a self, mut row: Row<'a>, line: u64, clerk: &mut Clerk<'_>) {
        let Some(order) = self.orders.get(row.order_id) else {
            clerk.enter(&row, line);
            return;
        };
        if order.amazon_fulfilled && order.items.is_empty() {
            clerk.batch().not_seller_fulfilled += 1;
            return;
        }
        row.ship_by = row.ship_by.or(order.ship_by);
        row.promised_delivery = row.promised_delivery.or(order.promised_delivery);
        row.value = row.value.or(order.value);
        if row.ship_service.is_empty() {
            row.ship_service = &order.ship_service;
        }
        let meant = |item: &&Item| row.order_item_id.is_empty() || row.order_item_id == item.id;
        let items: Vec<&Item> = order.items.iter().filter(meant).collect();
        if !row.sku.is_empty() || items.is_empty() {
            clerk.enter(&row, line);
            return;
        }
        for item in items {
            let (sku, category) = (item.sku.as_str(), item.category.as_str());
            clerk.enter(&Row { sku, category, ..row.clone() }, line);
        }
    }

    /// Seller-fulfilled orders by category: the shipped counts beside a report of defects.
    #[must_use]
    pub fn shipped(&self, desk: &Desk) -> BTreeMap<String, u64> {
        let mut shipped = BTreeMap::new();
        for order in self.orders.values() {
            let category = |item: &'_ Item| match item.category.as_str() {
                "" => desk.category_of(&item.sku).to_owned(),
                given => given.to_owned(),
            };
            let categories: HashSet<String> = order.items.iter().map(category).collect();
            for category in categories.into_iter().filter(|category| !category.is_empty()) {
                *shipped.entry(category).or_default() += 1;
            }
        }
        shipped
    }
}
