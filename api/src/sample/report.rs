//! The report as text: the columns of a shipment report, row by row.

use super::calendar::Calendar;
use super::catalogue::{Catalogue, Sku};
use super::draft::{Draft, OrderId};
use super::market::Market;
use std::io::{self, Write};

/// Columns, by the names of the scoring specification.
const COLUMNS: [&str; 34] = [
    "order-id",
    "order-item-id",
    "sku",
    "category",
    "marketplace",
    "fulfillment-channel",
    "ship-service",
    "ordered-at",
    "ship-by",
    "promised-delivery",
    "carrier-code",
    "carrier-name",
    "tracking-number",
    "ship-method",
    "entry-method",
    "label-type",
    "label-created-at",
    "confirmed-at",
    "picked-up-at",
    "first-scan-at",
    "delivered-at",
    "delivery-attempt-at",
    "warehouse",
    "ship-from-postal-code",
    "ship-from-city",
    "ship-from-state",
    "ship-from-country",
    "scan-postal-code",
    "scan-city",
    "scan-state",
    "scan-country",
    "package-value",
    "currency",
    "is-digital",
];

/// Bytes gathered before they are written.
const BLOCK: usize = 64 * 1024;

/// How fields are separated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Commas, and quotes where a field has a comma.
    #[default]
    Csv,
    /// Tabs.
    Tsv,
}

impl Format {
    const fn separator(self) -> u8 {
        match self {
            Format::Csv => b',',
            Format::Tsv => b'\t',
        }
    }

    /// The field with quotes around it, if it needs them.
    fn quoted(self, field: &str) -> String {
        if field.contains(char::from(self.separator())) {
            format!("\"{field}\"")
        } else {
            field.to_owned()
        }
    }
}

/// An item of a package.
#[derive(Clone, Copy)]
pub(super) struct Item<'s> {
    pub(super) id: u64,
    pub(super) sku: &'s Sku,
}

/// Writes rows. Fields are not escaped one by one: only categories can hold a separator.
pub(super) struct Report<'c, W> {
    out: W,
    block: Vec<u8>,
    separator: u8,
    calendar: &'c Calendar,
    categories: Vec<String>,
    marketplace: &'static str,
    currency: String,
    decimals: bool,
}

impl<'c, W: Write> Report<'c, W> {
    /// Begins a report with its header.
    pub(super) fn new(
        out: W,
        format: Format,
        market: &'static Market,
        calendar: &'c Calendar,
    ) -> Self {
        let marketplace = market.marketplace;
        let currency = marketplace.currency();
        let mut report = Report {
            out,
            block: Vec::with_capacity(BLOCK + 4_096),
            separator: format.separator(),
            calendar,
            categories: Catalogue::categories().map(|name| format.quoted(name)).collect(),
            marketplace: marketplace.code(),
            decimals: currency.is_none_or(|currency| currency.decimals() > 0),
            currency: currency.map_or(String::new(), |currency| currency.code().to_owned()),
        };
        for column in COLUMNS {
            report.text(column);
        }
        report.end_row();
        report
    }

    /// A row of a package that the seller ships.
    pub(super) fn shipped(
        &mut self,
        draft: &Draft<'_>,
        number: &str,
        item: Item<'_>,
    ) -> io::Result<()> {
        let times = &draft.times;
        self.item(draft.order, item);
        self.text("Merchant");
        self.text(draft.service);
        for time in [times.ordered, times.ship_by, times.promised] {
            self.time(Some(time));
        }
        for text in
            [draft.carrier_code, draft.carrier_name, number, draft.method, draft.entry, draft.label]
        {
            self.text(text);
        }
        for time in [
            Some(times.label),
            Some(times.confirmed),
            times.picked_up,
            times.scanned,
            times.delivered,
            times.attempted,
        ] {
            self.time(time);
        }
        let (from, scan) = (draft.origin, draft.scanned);
        for text in [draft.warehouse, from.postal_code, from.city, from.state, from.country] {
            self.text(text);
        }
        let scan_place = [scan.scan_postal_code, scan.scan_city, scan.state, scan.country];
        for text in scan_place {
            self.text(if times.scanned.is_some() { text } else { "" });
        }
        self.money(draft.value);
        self.block.extend_from_slice(self.currency.as_bytes());
        self.block.push(self.separator);
        self.text("no");
        self.flush_if_full()
    }

    /// A row of an order that Amazon ships.
    pub(super) fn amazon_ships(
        &mut self,
        order: OrderId,
        item: Item<'_>,
        at: i64,
    ) -> io::Result<()> {
        /// From `ship-by` to `scan-country`: of Amazon's own parcels sellers are told nothing.
        const UNKNOWN: usize = 23;
        self.item(order, item);
        self.text("Amazon");
        self.text("Standard");
        self.time(Some(at));
        for _ in 0..UNKNOWN {
            self.text("");
        }
        self.money(item.sku.price);
        self.block.extend_from_slice(self.currency.as_bytes());
        self.block.push(self.separator);
        self.text("no");
        self.flush_if_full()
    }

    /// Writes what is left.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.out.write_all(&self.block)?;
        self.out.flush()
    }

    fn item(&mut self, order: OrderId, item: Item<'_>) {
        self.raw(order.bytes());
        let mut digits = item.id;
        let mut id = *b"00000000000000";
        for slot in id.iter_mut().rev() {
            *slot = b'0' + (digits % 10) as u8;
            digits /= 10;
        }
        self.raw(&id);
        self.text(&item.sku.name);
        if let Some(category) = self.categories.get(item.sku.category) {
            self.block.extend_from_slice(category.as_bytes());
        }
        self.block.push(self.separator);
        self.text(self.marketplace);
    }

    fn text(&mut self, text: &str) {
        self.raw(text.as_bytes());
    }

    fn raw(&mut self, bytes: &[u8]) {
        self.block.extend_from_slice(bytes);
        self.block.push(self.separator);
    }

    fn time(&mut self, time: Option<i64>) {
        if let Some(time) = time {
            self.calendar.write(time, &mut self.block);
        }
        self.block.push(self.separator);
    }

    fn money(&mut self, minor: u32) {
        let (whole, part) = if self.decimals { (minor / 100, minor % 100) } else { (minor, 0) };
        // Writing to a vector does not fail.
        let _ = if self.decimals {
            write!(self.block, "{whole}.{part:02}")
        } else {
            write!(self.block, "{whole}")
        };
        self.block.push(self.separator);
    }

    /// The last separator of a row becomes its end.
    fn end_row(&mut self) {
        if let Some(last) = self.block.last_mut() {
            *last = b'\n';
        }
    }

    fn flush_if_full(&mut self) -> io::Result<()> {
        self.end_row();
        if self.block.len() >= BLOCK {
            self.out.write_all(&self.block)?;
            self.block.clear();
        }
        Ok(())
    }
}
