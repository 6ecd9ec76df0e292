//! The items of a package: one, or a basket of several.

use super::{Entry, Ledger, NONE};
use crate::check::Flags;

impl Ledger {
    /// Notes a further item of a package.
    pub(super) fn add_item(&mut self, known: u32, item: u32) {
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

    /// The package's items, as numbers of [`Ledger::items`].
    #[inline]
    pub fn items_of(&self, id: u32, entry: &Entry, mut each: impl FnMut(u32)) {
        if entry.flags.has(Flags::BASKET) {
            self.baskets_of(id).for_each(each);
        } else {
            each(entry.item);
        }
    }
}
