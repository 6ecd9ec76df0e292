//! What reading the reports gave.

use super::columns::Columns;
use super::header::Kind;
use super::listed::Listed;
use super::orders::OrderBook;
use crate::account_health::AccountHealth;
use crate::assessment::Input;
use crate::ledger::Ledger;

/// What reading the reports gave.
pub struct Taken {
    /// The packages.
    pub ledger: Ledger,
    /// What was read.
    pub input: Input,
    /// The orders beside them.
    pub orders: OrderBook,
    /// Only Amazon's defects were read.
    pub defects_only: bool,
    /// Amazon's list of invalid packages, in the order of the reports.
    pub listed: Vec<Listed>,
    /// Amazon's account-health reports, in their order.
    pub account_health: Vec<AccountHealth>,
}

impl Taken {
    /// Whether the input's source of that number is Amazon's list of invalid packages.
    #[must_use]
    pub fn is_amazons_list(&self, source: usize) -> bool {
        let source = self.input.sources.get(source);
        source.is_some_and(|source| source.format == Kind::Defects.name())
    }

    /// Which facts were told of a package of this order that is from the input's source of that
    /// number: those of the source, and those of order reports if one of them has the order.
    #[must_use]
    pub fn told_of(&self, source: usize, order_id: &str) -> Columns {
        let Some(source) = self.input.sources.get(source) else { return Columns::NONE };
        let joined = source.orders_tell != Columns::NONE && self.orders.knows(order_id);
        if joined { source.tells.union(source.orders_tell) } else { source.tells }
    }
}
