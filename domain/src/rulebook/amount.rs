//! Amounts as rulebooks write them: `USD 5.00`.

use crate::money::{Currency, Money};
use std::cmp::Ordering;

/// Reads `USD 5.00`.
pub(super) fn parse(text: &str) -> Option<Money> {
    let (currency, amount) = text.split_once(' ')?;
    Money::parse(amount, Currency::parse(currency)?)
}

/// Compares amounts of one currency; none when there is no amount or it is in another one.
pub(super) fn compare(value: Option<Money>, limit: Money) -> Option<Ordering> {
    let value = value.filter(|value| value.currency == limit.currency)?;
    Some(value.minor.cmp(&limit.minor))
}
