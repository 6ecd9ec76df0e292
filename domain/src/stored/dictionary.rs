//! The texts that packages refer to by number, as [`crate::ledger`] keys them.

use crate::ledger::Ledger;

/// Texts by number. A ledger is one; a store has its own numbers for the same texts.
pub trait Dictionary {
    /// Carrier, warehouse, ship method and entry method, as [`crate::ledger::lane_key`] writes them.
    fn lane(&self, id: u32) -> Option<&str>;

    /// SKU and category, as [`crate::ledger::item_key`] writes them.
    fn item(&self, id: u32) -> Option<&str>;

    /// A place, as [`crate::ledger::place_key`] writes it.
    fn place(&self, id: u32) -> Option<&str>;
}

impl Dictionary for Ledger {
    fn lane(&self, id: u32) -> Option<&str> {
        self.lanes().text(id)
    }

    fn item(&self, id: u32) -> Option<&str> {
        self.items().text(id)
    }

    fn place(&self, id: u32) -> Option<&str> {
        self.places().text(id)
    }
}
