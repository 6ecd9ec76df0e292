//! Every package of a review, once, in about seventy bytes.
//!
//! Rows arrive judged. The ledger finds the rows that are one package, the numbers used on more
//! than one order, and keeps what the figures need. A number's packages form a chain from the
//! first that had it; most chains have one link.

mod baskets;
mod batch;
mod clerk;
mod entering;
mod interner;
mod kept;
mod keys;
mod numbers;
mod order;
mod pages;
mod uses;

pub use batch::{Batch, Entered, Told};
pub use clerk::Clerk;
pub use entering::{Contradiction, Translation};
pub use interner::Interner;
pub use kept::{Kept, KeptFacts};
pub use keys::{LaneKey, item_key, item_parts, lane_key, place_key, place_of};

use crate::check::{Exhibit, Findings, Flags};
use crate::problem::ProblemSet;
use crate::reason::Reasons;
use crate::time::Day;
use foldhash::fast::RandomState;
use hashbrown::HashTable;
use numbers::Numbers;
use order::OrderKey;
use pages::Pages;
use std::collections::HashMap;
use uses::rehash;

/// No next link.
const NONE: u32 = u32::MAX;

/// A package.
#[derive(Debug)]
pub struct Entry {
    order: OrderKey,
    number_at: u32,
    next: u32,
    /// Seconds since 1970, if [`Flags::CONFIRMED`].
    pub confirmed: u32,
    item: u32,
    /// Carrier, warehouse, ship method and entry method.
    pub lane: u32,
    line: u32,
    digest: u32,
    /// Problems that make it invalid.
    pub defects: ProblemSet,
    /// Problems that do not.
    pub risks: ProblemSet,
    /// Checks that lacked an input.
    pub unassessed: ProblemSet,
    /// Why problems hold.
    pub reasons: Reasons,
    /// The day it belongs to, if [`Flags::DATED`].
    pub day: Day,
    /// Facts.
    pub flags: Flags,
}

impl Entry {
    /// What was found on it, without the values compared.
    #[must_use]
    pub const fn findings(&self) -> Findings {
        Findings {
            defects: self.defects,
            risks: self.risks,
            unassessed: self.unassessed,
            reasons: self.reasons,
            flags: self.flags,
            day: self.day,
            confirmed: self.confirmed,
            exhibit: None,
        }
    }
}

/// Numbers that are already taken: normalised number to the order that has it.
pub type History = HashMap<String, String>;

/// The packages of a review.
#[derive(Default)]
pub struct Ledger {
    entries: Pages<Entry>,
    exhibits: Vec<(u32, Box<Exhibit>)>,
    numbers: Numbers,
    heads: HashTable<u32>,
    crowded: HashMap<(u32, OrderKey), u32>,
    first_uses: HashMap<u32, u32>,
    baskets: Vec<(u32, u32)>,
    orders: Interner,
    lanes: Interner,
    items: Interner,
    places: Interner,
    /// What is needed to judge packages again, where that is kept.
    kept: Option<Box<Kept>>,
    hasher: RandomState,
    history: History,
    /// The first package of each report.
    sources: Vec<u32>,
    contradictions: Vec<Contradiction>,
    contradicted: u64,
}

impl Ledger {
    /// An empty ledger. `history`: numbers that earlier orders of the account have.
    #[must_use]
    pub fn new(history: History) -> Self {
        Ledger { history, ..Ledger::default() }
    }

    /// An empty ledger that also keeps what is needed to judge its packages again.
    #[must_use]
    pub fn keeping_facts(history: History) -> Self {
        let mut ledger = Ledger::new(history);
        ledger.keep_facts();
        ledger
    }

    /// From the first package on, also keeps what is needed to judge packages again.
    pub fn keep_facts(&mut self) {
        self.kept.get_or_insert_default();
    }

    /// What is needed to judge packages again, if it is kept.
    #[must_use]
    pub fn kept(&self) -> Option<&Kept> {
        self.kept.as_deref()
    }

    /// The hash state that readers must use.
    #[must_use]
    pub fn hasher(&self) -> RandomState {
        self.hasher.clone()
    }

    /// Makes room for about this many more packages.
    pub fn expect_packages(&mut self, packages: usize) {
        let Ledger { heads, entries, numbers, orders, hasher, .. } = self;
        heads.reserve(packages, |id| rehash(entries, numbers, orders, hasher, *id));
    }

    /// Numbers items in this order before any package is entered: of a SKU with several
    /// categories, figures name the first.
    pub fn know_items<'t>(&mut self, items: impl IntoIterator<Item = &'t str>) {
        items.into_iter().for_each(|item| {
            self.items.intern(item.as_bytes());
        });
    }

    /// How many packages.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A package.
    #[must_use]
    pub fn entry(&self, id: u32) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// All packages in the order they came, in runs of about equal length.
    pub fn split(&self, parts: usize) -> impl Iterator<Item = (u32, &[Vec<Entry>])> {
        self.entries.split(parts)
    }

    /// All packages in the order they came.
    pub fn entries(&self) -> impl Iterator<Item = (u32, &Entry)> {
        (0..).zip(self.entries.iter())
    }

    /// What was compared on a package, where that was kept.
    #[must_use]
    pub fn exhibit(&self, id: u32) -> Option<&Exhibit> {
        let at = self.exhibits.binary_search_by_key(&id, |(owner, _)| *owner).ok()?;
        self.exhibits.get(at).map(|(_, exhibit)| exhibit.as_ref())
    }

    /// All exhibits with their packages.
    pub fn exhibits(&self) -> impl Iterator<Item = (u32, &Exhibit)> {
        self.exhibits.iter().map(|(id, exhibit)| (*id, exhibit.as_ref()))
    }

    /// The package's order id.
    #[must_use]
    pub fn order_id(&self, entry: &Entry) -> String {
        order_text(&self.orders, entry.order)
    }

    /// The package's tracking number as the report has it.
    #[must_use]
    pub fn number(&self, entry: &Entry) -> String {
        numbers::unpack(self.numbers.get(entry.number_at))
    }

    /// All lanes: what [`Clerk`] keyed them by.
    #[must_use]
    pub const fn lanes(&self) -> &Interner {
        &self.lanes
    }

    /// All items: what [`Clerk`] keyed them by.
    #[must_use]
    pub const fn items(&self) -> &Interner {
        &self.items
    }

    /// All places that were kept, by their keys.
    #[must_use]
    pub const fn places(&self) -> &Interner {
        &self.places
    }

    /// Which report a package is from, counted from 0.
    #[must_use]
    pub fn source_of(&self, id: u32) -> usize {
        self.sources.partition_point(|first| *first <= id).saturating_sub(1)
    }

    /// Writes order id and number of a package.
    pub(crate) fn write_names(&self, entry: &Entry, order_id: &mut String, number: &mut String) {
        match entry.order.interned_id() {
            None => entry.order.unpack_into(order_id),
            Some(id) => order_id.push_str(std::str::from_utf8(self.orders.get(id)).unwrap_or("")),
        }
        numbers::unpack_into(self.numbers.get(entry.number_at), number);
    }
}

fn order_text(orders: &Interner, order: OrderKey) -> String {
    match order.interned_id() {
        None => order.unpack(),
        Some(id) => String::from_utf8_lossy(orders.get(id)).into_owned(),
    }
}
