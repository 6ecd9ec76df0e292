//! Every package of a review, once, in about seventy bytes.
//!
//! Rows arrive judged. The ledger finds the rows that are one package, the numbers used on more
//! than one order, and keeps what the figures need. A number's packages form a chain from the
//! first that had it; most chains have one link.

mod batch;
mod clerk;
mod interner;
mod numbers;
mod order;
mod pages;

pub use batch::{Batch, Entered};
pub use clerk::{Clerk, LaneKey, item_parts};
pub use interner::Interner;

use crate::check::{Exhibit, Flags};
use crate::problem::ProblemSet;
use crate::reason::Reasons;
use crate::time::Day;
use crate::tracking::Number;
use foldhash::fast::RandomState;
use hashbrown::HashTable;
use numbers::Numbers;
use order::OrderKey;
use pages::Pages;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::BuildHasher;

/// No next link.
const NONE: u32 = u32::MAX;
/// Links looked through before further packages of a number go to `crowded`.
const LONGEST_CHAIN: usize = 32;
/// Contradictions that are spelt out; the rest are counted.
const CONTRADICTIONS_SHOWN: usize = 20;

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
    hasher: RandomState,
    history: History,
    /// The first package of each report.
    sources: Vec<u32>,
    contradictions: Vec<Contradiction>,
    contradicted: u64,
}

/// A row that differs from the first row of its package.
#[derive(Clone, Copy, Debug)]
pub struct Contradiction {
    /// The package.
    pub package: u32,
    /// Report (counted from 0) and line of the row that was kept.
    pub kept: (usize, u64),
    /// Report and line of the row that was not.
    pub dropped: (usize, u64),
}

/// How one reader's numbers for lanes and items map to the ledger's.
#[derive(Debug, Default)]
pub struct Translation {
    lanes: Vec<u32>,
    items: Vec<u32>,
}

impl Ledger {
    /// An empty ledger. `history`: numbers that earlier orders of the account have.
    #[must_use]
    pub fn new(history: History) -> Self {
        Ledger { history, ..Ledger::default() }
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

    /// A further report begins.
    pub fn begin_source(&mut self) {
        self.sources.push(self.entries.len());
    }

    /// Enters a batch whose first line is `first_line` of the report.
    pub fn enter(&mut self, batch: Batch, translation: &mut Translation, first_line: u64) {
        translation.lanes.extend(batch.new_lanes.iter().map(|lane| self.lanes.intern(lane).0));
        translation.items.extend(batch.new_items.iter().map(|item| self.items.intern(item).0));
        // Looking nothing up brings the table's lines into the cache, many at a time.
        for entered in &batch.entered {
            self.heads.find(entered.hash, |_| false);
        }
        for entered in batch.entered {
            let order = match entered.order.interned_id() {
                None => entered.order,
                Some(id) => {
                    let text = batch.orders.get(id as usize).map_or("", AsRef::as_ref);
                    OrderKey::interned(self.orders.intern(text.as_bytes()).0)
                }
            };
            let packed = batch.numbers.get(entered.number_at as usize..).unwrap_or_default();
            let length = packed.first().map_or(0, |first| numbers::packed_len(*first));
            let packed = packed.get(..length).unwrap_or_default();
            let lane = translation.lanes.get(entered.lane as usize).copied().unwrap_or(0);
            let item = translation.items.get(entered.item as usize).copied().unwrap_or(0);
            let line = first_line + u64::from(entered.line);
            self.enter_row(entered, order, packed, lane, item, line);
        }
    }

    fn enter_row(
        &mut self,
        row: Entered,
        order: OrderKey,
        packed: &[u8],
        lane: u32,
        item: u32,
        line: u64,
    ) {
        let Entered { hash, digest, findings, .. } = row;
        let head =
            self.heads.find(hash, |id| self.same_number(*id, &findings.flags, order, packed));
        let head = head.copied();
        if let Some(known) = head.and_then(|head| self.package_of(head, order)) {
            self.add_row(known, digest, item, line);
            return;
        }
        let entry = Entry {
            order,
            number_at: self.numbers.push(packed),
            next: NONE,
            confirmed: findings.confirmed,
            item,
            lane,
            line: u32::try_from(line).unwrap_or(u32::MAX),
            digest,
            defects: findings.defects,
            risks: findings.risks,
            unassessed: findings.unassessed,
            reasons: findings.reasons,
            day: findings.day,
            flags: findings.flags,
        };
        let id = self.entries.push(entry);
        if let Some(exhibit) = findings.exhibit {
            self.exhibits.push((id, exhibit));
        }
        match head {
            None => {
                let Ledger { heads, entries, numbers, orders, hasher, .. } = self;
                heads.insert_unique(hash, id, |id| rehash(entries, numbers, orders, hasher, *id));
            }
            Some(head) => self.link(head, id),
        }
        if !self.history.is_empty() {
            self.compare_with_history(id);
        }
    }

    /// Whether a package that starts a chain has this number (and order, if the number is unusable).
    fn same_number(&self, id: u32, flags: &Flags, order: OrderKey, packed: &[u8]) -> bool {
        let Some(entry) = self.entries.get(id) else { return false };
        let unusable = |flags: Flags| flags.has(Flags::NUMBER_UNUSABLE);
        if unusable(entry.flags) != unusable(*flags) || (unusable(*flags) && entry.order != order) {
            return false;
        }
        let stored = self.numbers.get(entry.number_at);
        let normal = |flags: Flags| flags.has(Flags::NORMAL_NUMBER);
        if normal(entry.flags) && normal(*flags) {
            return stored == packed;
        }
        let (one, other) = (numbers::unpack(stored), numbers::unpack(packed));
        Number::parse(&one).as_str() == Number::parse(&other).as_str()
    }

    fn chain(&self, head: u32) -> impl Iterator<Item = u32> {
        let next = |id: &u32| self.entries.get(*id).map(|e| e.next).filter(|next| *next != NONE);
        std::iter::successors(Some(head), next)
    }

    fn package_of(&self, head: u32, order: OrderKey) -> Option<u32> {
        let of_order = |id: &u32| self.entries.get(*id).is_some_and(|entry| entry.order == order);
        let linked = self.chain(head).find(of_order);
        linked.or_else(|| self.crowded.get(&(head, order)).copied())
    }

    /// A further row of a known package: another item, and perhaps a contradiction.
    fn add_row(&mut self, known: u32, digest: u32, item: u32, line: u64) {
        let Some(entry) = self.entries.get(known) else { return };
        if entry.digest != digest {
            let kept_line = u64::from(entry.line);
            self.note_contradiction(known, kept_line, line);
        }
        let Some(entry) = self.entries.get(known) else { return };
        let basket = entry.flags.has(Flags::BASKET);
        if !basket && entry.item == item {
            return;
        }
        if basket && self.baskets_of(known).any(|held| held == item) {
            return;
        }
        let Some(entry) = self.entries.get_mut(known) else { return };
        let rest = if basket {
            entry.item
        } else {
            self.baskets.push((entry.item, NONE));
            self.baskets.len() as u32 - 1
        };
        entry.item = self.baskets.len() as u32;
        entry.flags.set(Flags::BASKET);
        self.baskets.push((item, rest));
    }

    fn note_contradiction(&mut self, package: u32, kept_line: u64, line: u64) {
        self.contradicted += 1;
        if self.contradictions.len() < CONTRADICTIONS_SHOWN {
            let source = self.sources.partition_point(|first| *first <= package).saturating_sub(1);
            let dropped = (self.sources.len().saturating_sub(1), line);
            let kept = (source, kept_line);
            self.contradictions.push(Contradiction { package, kept, dropped });
        }
    }

    fn baskets_of(&self, id: u32) -> impl Iterator<Item = u32> {
        let start = self.entries.get(id).map(|entry| entry.item);
        let basket = |at: u32| self.baskets.get(at as usize).copied();
        let mut at = start.and_then(basket);
        std::iter::from_fn(move || {
            let (item, next) = at?;
            at = basket(next);
            Some(item)
        })
    }

    /// Another order has the number too: the later use is a reuse.
    fn link(&mut self, head: u32, id: u32) {
        if self.chain(head).nth(LONGEST_CHAIN).is_some() {
            if let Some(entry) = self.entries.get(id) {
                self.crowded.insert((head, entry.order), id);
            }
        } else {
            let after = self.entries.get(head).map_or(NONE, |entry| entry.next);
            if let Some(entry) = self.entries.get_mut(id) {
                entry.next = after;
            }
            if let Some(entry) = self.entries.get_mut(head) {
                entry.next = id;
            }
        }
        let first = self.first_uses.get(&head).copied().unwrap_or(head);
        let (first, reuse) = match self.compare_use(id, first) {
            Ordering::Less => (id, first),
            _ => (first, id),
        };
        self.first_uses.insert(head, first);
        if let Some(entry) = self.entries.get_mut(reuse) {
            entry.flags.set(Flags::REUSED);
        }
    }

    /// By confirmation time (unknown last), then order id.
    fn compare_use(&self, one: u32, other: u32) -> Ordering {
        let key = |id: u32| {
            let entry = self.entries.get(id)?;
            Some((!entry.flags.has(Flags::CONFIRMED), entry.confirmed, self.order_id(entry)))
        };
        key(one).cmp(&key(other))
    }

    fn compare_with_history(&mut self, id: u32) {
        let Some(entry) = self.entries.get(id) else { return };
        if entry.flags.has(Flags::NUMBER_UNUSABLE) {
            return;
        }
        let number = self.number(entry);
        let number = Number::parse(&number);
        let Some(order) = self.history.get(number.as_str()) else { return };
        if *order != self.order_id(entry)
            && let Some(entry) = self.entries.get_mut(id)
        {
            entry.flags.set(Flags::REUSED);
        }
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

    /// The package's items, as numbers of [`Ledger::items`].
    #[inline]
    pub fn items_of(&self, id: u32, entry: &Entry, mut each: impl FnMut(u32)) {
        if entry.flags.has(Flags::BASKET) {
            self.baskets_of(id).for_each(each);
        } else {
            each(entry.item);
        }
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

    /// Whether a normalised number is on some package.
    #[must_use]
    pub fn is_used(&self, number: &str) -> bool {
        let mut packed = Vec::new();
        numbers::pack(number, &mut packed);
        let mut flags = Flags::default();
        flags.set(Flags::NORMAL_NUMBER);
        let hash = self.hasher.hash_one(number);
        let order = OrderKey::interned(0);
        self.heads.find(hash, |id| self.same_number(*id, &flags, order, &packed)).is_some()
            || self.history.contains_key(number)
    }

    /// The order that used a reused package's number first, if it is in the data.
    #[must_use]
    pub fn first_use(&self, entry: &Entry) -> Option<&Entry> {
        let number = self.number(entry);
        let number = Number::parse(&number);
        let mut packed = Vec::new();
        numbers::pack(number.as_str(), &mut packed);
        let mut flags = Flags::default();
        flags.set(Flags::NORMAL_NUMBER);
        let hash = self.hasher.hash_one(number.as_str());
        let same = |id: &u32| self.same_number(*id, &flags, entry.order, &packed);
        let head = self.heads.find(hash, same)?;
        self.entries.get(*self.first_uses.get(head)?).filter(|first| first.order != entry.order)
    }

    /// Rows that contradict the first of their package: how many, and the first of them.
    #[must_use]
    pub fn contradictions(&self) -> (u64, &[Contradiction]) {
        (self.contradicted, &self.contradictions)
    }
}

fn order_text(orders: &Interner, order: OrderKey) -> String {
    match order.interned_id() {
        None => order.unpack(),
        Some(id) => String::from_utf8_lossy(orders.get(id)).into_owned(),
    }
}

fn rehash(
    entries: &Pages<Entry>,
    numbers: &Numbers,
    orders: &Interner,
    hasher: &RandomState,
    id: u32,
) -> u64 {
    let Some(entry) = entries.get(id) else { return 0 };
    let number = numbers::unpack(numbers.get(entry.number_at));
    let number = Number::parse(&number);
    if entry.flags.has(Flags::NUMBER_UNUSABLE) {
        unusable_hash(hasher, number.as_str(), &order_text(orders, entry.order))
    } else {
        hasher.hash_one(number.as_str())
    }
}

/// The hash of a package whose number says nothing about it.
fn unusable_hash(hasher: &RandomState, number: &str, order_id: &str) -> u64 {
    hasher.hash_one((number, order_id))
}
