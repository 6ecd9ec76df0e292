//! Judges rows and writes them into a batch. Each reading thread has a clerk of its own.

use super::batch::{Batch, Entered, Told};
use super::interner::Interner;
use super::keys::{SEPARATOR, item_key, lane_key, place_key};
use super::numbers;
use super::order::OrderKey;
use super::uses::unusable_hash;
use crate::check::{CarrierUse, Desk, Findings, Flags, Memory};
use crate::package::Row;
use crate::place::Place;
use crate::stored::facts;
use crate::tracking::Number;
use foldhash::fast::RandomState;
use std::hash::{BuildHasher, Hash, Hasher};

/// Judges rows for one desk.
pub struct Clerk<'d> {
    desk: &'d Desk,
    hasher: RandomState,
    lanes: Interner,
    carriers: Vec<CarrierUse>,
    items: Interner,
    /// The places met, where facts are kept.
    places: Option<Interner>,
    memory: Memory<'d>,
    key: Vec<u8>,
    batch: Batch,
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
            places: None,
            memory: Memory::new(desk),
            key: Vec::new(),
            batch: Batch::default(),
        }
    }

    /// Also writes down what is needed to judge the rows again, for a ledger that keeps it.
    #[must_use]
    pub fn keeping_facts(self, keeps: bool) -> Self {
        Clerk { places: keeps.then(Interner::default), ..self }
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
        if self.places.is_some() {
            self.keep_facts(row);
        }
    }

    fn keep_facts(&mut self, row: &Row<'_>) {
        let (origin, scan_place) = (self.place(&row.ship_from), self.place(&row.scan_place));
        let start = self.batch.facts.len();
        facts::encode(row, &mut self.batch.facts);
        self.batch.told.push(Told { start, end: self.batch.facts.len(), origin, scan_place });
    }

    fn place(&mut self, place: &Place<'_>) -> u32 {
        let Some(places) = &mut self.places else { return 0 };
        self.key.clear();
        place_key(place, &mut self.key);
        let (id, new) = places.intern(&self.key);
        if new {
            self.batch.new_places.push(self.key.as_slice().into());
        }
        id
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
        self.key.clear();
        lane_key(row, &mut self.key);
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
        item_key(row.sku, category, &mut self.key);
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
