//! Amazon's own view of an account: the account-health report that Amazon gives as JSON.
//!
//! It has one rate per metric and marketplace, for the window that is current when it is made: no
//! categories, no orders, no history. A report a day makes the history.
//!
//! What Amazon publishes about its form, the example it publishes beside it and what it sends differ
//! from each other, so [`read`] insists on nothing but JSON with one of the two lists in it. What
//! is there is taken, and everything odd about it becomes an [`Oddity`] with its place in the file.

mod figure;
mod metric;
mod oddity;
mod read;
mod shape;
#[cfg(test)]
mod tests;

pub use figure::{AccountStanding, AccountStatus, Condition, Figure, MetricStatus};
pub use metric::Metric;
pub use oddity::{Oddity, OddityKind};
pub use read::{Unusable, read};

/// What one report says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountHealth {
    /// The account as a whole, by marketplace.
    pub accounts: Vec<AccountStatus>,
    /// Metrics by marketplace, each once.
    pub figures: Vec<Figure>,
    /// What is odd about the report, in its order; the first [`AccountHealth::MOST_ODDITIES`].
    pub oddities: Vec<Oddity>,
    /// Further oddities.
    pub further_oddities: u64,
}

impl AccountHealth {
    /// Oddities that are spelt out.
    pub const MOST_ODDITIES: usize = 100;

    /// Whether a text that begins so is such a report: JSON that names one of its lists early. No
    /// other document that is read here has either.
    #[must_use]
    pub fn begins(start: &[u8]) -> bool {
        let json = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
        let names = |list: &str| {
            let key = format!("\"{list}\"");
            json.windows(key.len()).any(|part| part == key.as_bytes())
        };
        json.starts_with(b"{") && read::LISTS.iter().any(|list| names(list))
    }
}
