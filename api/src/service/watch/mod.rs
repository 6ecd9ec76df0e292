//! Watching markets: what fell and who is told, and the check of five once a week.
//!
//! After each import a market is looked at ([`observe`]): [`domain::watch`] says from the daily
//! counts where each category stands and what of that is new, and what was told is kept beside it.
//! What is new becomes alerts, and one mail for each of those who want to know ([`readers`]). The
//! weekly [`digest`] needs no memory but the Monday that somebody last got it.

mod alerts;
mod cases;
pub mod digest;
mod notes;
mod observe;
mod readers;
mod rules;
mod standings;
#[cfg(test)]
mod tests;

pub use alerts::AlertWish;
pub use digest::DigestView;
pub use observe::look_soon;
pub use readers::{MyAlerts, Reader};
pub use rules::RuleInput;
pub use standings::CategoryStanding;

use crate::clock::{DAY, Micros};
use crate::store;
use domain::time::Day;
use domain::watch::DayTally;
use uuid::Uuid;

/// The day of a moment in UTC.
fn day_of(now: Micros) -> i32 {
    i32::try_from(now.div_euclid(DAY)).unwrap_or(0)
}

/// A day as the rules have it.
fn day(day: i32) -> Day {
    Day(u16::try_from(day).unwrap_or(0))
}

/// A row of daily counts as the rules have it.
fn tally(row: &store::DayTally) -> DayTally {
    let count = |count: i64| u64::try_from(count).unwrap_or(0);
    DayTally {
        day: day(row.day),
        valid: count(row.valid),
        invalid: count(row.invalid),
        pending: count(row.pending),
        exempt: count(row.exempt),
    }
}

/// An account's page, which mails lead to.
fn account_path(account: Uuid) -> String {
    format!("clients/{account}")
}
