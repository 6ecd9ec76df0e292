//! Judges rows and writes them into a batch. Each reading thread has a clerk of its own.

use super::batch::{Batch, Entered};
use super::interner::Interner;
use super::order::OrderKey;
use super::{numbers, unusable_hash};
use crate::check::{CarrierUse, Desk, Findings, Flags, Memory};
use crate::package::{EntryMethod, Row};
use crate::tracking::Number;
use foldhash::fast::RandomState;
use std::hash::{BuildHasher, Hash, Hasher};

/// Between the parts of a key.
const SEPARATOR: u8 = 0x1F;

/// Judges rows for one desk.
pub struct Clerk<'d> {
    desk: &'d Desk,
    hasher: RandomState,
    lanes: Interner,
    carriers: Vec<CarrierUse>,
    items: Interner,
    memory: Memory<'d>,
    key: Vec<u8>,
    batch: Batch,
}

/// A lane's parts, as they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaneKey<'a> {
    /// Carrier code.
    pub carrier_code: &'a str,
    /// Carrier name.
    pub carrier_name: &'a str,
    /// Warehouse.
    pub warehouse: &'a str,
    /// Ship method.
    pub ship_method: &'a str,
    /// `integrated`, `manual` or blank.
    pub entry_method: &'a str,
}

impl<'a> LaneKey<'a> {
    /// Takes a key apart.
    pub fn parse(key: &'a [u8]) -> Self {
        let text = std::str::from_utf8(key).unwrap_or("");
        let mut parts = text.split(char::from(SEPARATOR));
        let mut part = || parts.next().unwrap_or("");
        LaneKey {
            carrier_code: part(),
            carrier_name: part(),
            warehouse: part(),
            ship_method: part(),
            entry_method: part(),
        }
    }
}

/// Takes an item key apart: SKU and category.
pub fn item_parts(key: &[u8]) -> (&str, &str) {
    let text = std::str::from_utf8(key).unwrap_or("");
    text.split_once(char::from(SEPARATOR)).unwrap_or((text, ""))
}

impl<'d> Clerk<'d> {
    /// A clerk whose batches go to the ledger with this hash state.
    #[must_use]
    pub fn new(desk: &'d Desk, hasher: RandomState) -> Self {
        Clerk {
            desk,
            hasher,
            lanes: Interner::default(),
            carriers: Vec::new(),
            items: Interner::default(),
            memory: Memory::new(desk),
            key: Vec::new(),
            batch: Batch::default(),
        }
    }

    /// The desk that rows are judged at.
    #[must_use]
    pub const fn desk(&self) -> &'d Desk {
        self.desk
    }

    /// The batch being written.
    pub const fn batch(&mut self) -> &mut Batch {
        &mut self.batch
    }

    /// Hands over what was written since the last time.
    pub fn take_batch(&mut self) -> Batch {
        let capacity = self.batch.entered.len();
        let fresh = Batch { entered: Vec::with_capacity(capacity), ..Batch::default() };
        std::mem::replace(&mut self.batch, fresh)
    }

    /// Judges a row and writes it down; `line` counts from the start of the batch.
    pub fn enter(&mut self, row: &Row<'_>, line: u64) {
        let lane = self.lane(row);
        let item = self.item(row);
        let number = Number::parse(row.tracking_number);
        let Some(carrier) = self.carriers.get(lane as usize) else { return };
        let mut findings = self.desk.judge(row, &number, carrier, &mut self.memory);
        let number_at = self.batch.numbers.len() as u32;
        if number.is_verbatim() {
            findings.flags.set(Flags::NORMAL_NUMBER);
            numbers::pack(number.as_str(), &mut self.batch.numbers);
        } else {
            numbers::pack(row.tracking_number, &mut self.batch.numbers);
        }
        let hash = if findings.flags.has(Flags::NUMBER_UNUSABLE) {
            unusable_hash(&self.hasher, number.as_str(), row.order_id)
        } else {
            self.hasher.hash_one(number.as_str())
        };
        let order = OrderKey::pack(row.order_id).unwrap_or_else(|| {
            self.batch.orders.push(row.order_id.into());
            OrderKey::interned(self.batch.orders.len() as u32 - 1)
        });
        let digest = self.digest(row, lane);
        let line = line as u32;
        self.batch.entered.push(Entered {
            order,
            hash,
            digest,
            number_at,
            lane,
            item,
            line,
            findings,
        });
    }

    /// Judges a row without writing it down: what a counting pass does. Gives its item too.
    pub fn judge(&mut self, row: &Row<'_>) -> (u32, Findings) {
        let lane = self.lane(row);
        let item = self.item(row);
        let number = Number::parse(row.tracking_number);
        let findings = match self.carriers.get(lane as usize) {
            Some(carrier) => self.desk.judge(row, &number, carrier, &mut self.memory),
            None => Findings::default(),
        };
        (item, findings)
    }

    fn lane(&mut self, row: &Row<'_>) -> u32 {
        let entry_method = match row.entry_method {
            Some(EntryMethod::Integrated) => "integrated",
            Some(EntryMethod::Manual) => "manual",
            None => "",
        };
        let parts =
            [row.carrier_code, row.carrier_name, row.warehouse, row.ship_method, entry_method];
        self.key.clear();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                self.key.push(SEPARATOR);
            }
            self.key.extend_from_slice(part.as_bytes());
        }
        let (lane, new) = self.lanes.intern(&self.key);
        if new {
            self.carriers.push(self.desk.carrier_use(row.carrier_code, row.carrier_name));
            self.batch.new_lanes.push(self.key.as_slice().into());
        }
        lane
    }

    fn item(&mut self, row: &Row<'_>) -> u32 {
        let category = match row.category {
            "" => self.desk.category_of(row.sku),
            given => given,
        };
        self.key.clear();
        self.key.extend_from_slice(row.sku.as_bytes());
        self.key.push(SEPARATOR);
        self.key.extend_from_slice(category.as_bytes());
        let (item, new) = self.items.intern(&self.key);
        if new {
            self.batch.new_items.push(self.key.as_slice().into());
        }
        item
    }

    /// All that the rows of one package should agree on.
    fn digest(&self, row: &Row<'_>, lane: u32) -> u32 {
        let mut state = self.hasher.build_hasher();
        let times = [
            row.ship_by,
            row.promised_delivery,
            row.confirmed_at,
            row.picked_up_at,
            row.first_scan_at,
            row.delivered_at,
            row.delivery_attempt_at,
        ];
        for time in times {
            state.write_i64(time.map_or(i64::MIN, |moment| moment.0));
        }
        // The lane's own number differs from clerk to clerk, so its text is hashed.
        state.write(self.lanes.get(lane));
        for place in [&row.ship_from, &row.scan_place] {
            for part in [place.country, place.state, place.city, place.postal_code] {
                state.write(part.as_bytes());
                state.write_u8(SEPARATOR);
            }
        }
        (row.value, row.is_digital, row.label_type, row.scanned, row.delivery).hash(&mut state);
        (row.ship_service, row.ship_to_country).hash(&mut state);
        state.finish() as u32
    }
}
