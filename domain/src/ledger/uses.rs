//! The uses of a number: the packages that have it form a chain, the first use stays, the others
//! are reuses.

use super::numbers::{self, Numbers};
use super::order::OrderKey;
use super::pages::Pages;
use super::{Entry, Interner, Ledger, NONE, order_text};
use crate::check::Flags;
use crate::tracking::Number;
use foldhash::fast::RandomState;
use std::cmp::Ordering;
use std::hash::BuildHasher;

/// Links looked through before further packages of a number go to `crowded`.
const LONGEST_CHAIN: usize = 32;

impl Ledger {
    /// Whether a package that starts a chain has this number (and order, if the number is unusable).
    pub(super) fn same_number(
        &self,
        id: u32,
        flags: &Flags,
        order: OrderKey,
        packed: &[u8],
    ) -> bool {
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

    /// The package of an order in the chain of a number.
    pub(super) fn package_of(&self, head: u32, order: OrderKey) -> Option<u32> {
        let of_order = |id: &u32| self.entries.get(*id).is_some_and(|entry| entry.order == order);
        let linked = self.chain(head).find(of_order);
        linked.or_else(|| self.crowded.get(&(head, order)).copied())
    }

    /// Another order has the number too: the later use is a reuse.
    pub(super) fn link(&mut self, head: u32, id: u32) {
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

    /// A number that the history has for another order is a reuse.
    pub(super) fn compare_with_history(&mut self, id: u32) {
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
}

/// The hash by which a package is found.
pub(super) fn rehash(
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
pub(super) fn unusable_hash(hasher: &RandomState, number: &str, order_id: &str) -> u64 {
    hasher.hash_one((number, order_id))
}
