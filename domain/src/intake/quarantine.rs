//! Rows that could not be read.

use crate::saying::Saying;
use serde::Serialize;

/// A row set aside, with what was wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quarantined {
    /// The report.
    pub source: String,
    /// Line number, the first line being 1.
    pub line: u64,
    /// The column at fault, or `row`.
    pub column: &'static str,
    /// The value found there, shortened to 80 characters.
    pub value: String,
    /// What is wrong with it.
    #[serde(serialize_with = "crate::saying::in_english")]
    pub reason: Saying,
}

/// A row's fault, before it is known which line of which report it is.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The column at fault, or `row`.
    pub column: &'static str,
    /// The value found there.
    pub value: String,
    /// What is wrong with it.
    pub reason: Saying,
    /// A slash date in the other order than the file's.
    pub other_order: bool,
}

impl Fault {
    /// A fault of one value.
    #[must_use]
    pub fn new(column: &'static str, value: &str, reason: Saying) -> Self {
        let short = value.char_indices().nth(80).map_or(value, |(at, _)| value.split_at(at).0);
        Fault { column, value: short.to_owned(), reason, other_order: false }
    }
}
