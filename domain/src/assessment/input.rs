//! What was read, what was set aside, and what could not be checked.

use crate::intake::Columns;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What was read: `rows = read + quarantined + not_seller_fulfilled`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Input {
    /// Data rows of all reports.
    pub rows: u64,
    /// Rows that became part of a package.
    pub read: u64,
    /// Distinct packages.
    pub packages: u64,
    /// Rows set aside because they could not be read.
    pub quarantined: u64,
    /// Rows of Amazon-fulfilled items.
    pub not_seller_fulfilled: u64,
    /// Packages that belong to a day outside the window, or to none.
    pub outside_window: u64,
    /// Of these, packages without any date to place them by.
    pub undated: u64,
    /// Whether rates can be given at all: a defect report alone has no shipped counts.
    pub rates_known: bool,
    /// The reports, in the order read.
    pub sources: Vec<Source>,
    /// What the reader should know about the input, in plain sentences.
    pub warnings: Vec<String>,
}

/// One report that was read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Source {
    /// File name.
    pub name: String,
    /// What it was recognised as.
    pub format: Cow<'static, str>,
    /// Data rows.
    pub rows: u64,
    /// Columns that were used, by our names.
    pub columns: Vec<Cow<'static, str>>,
    /// Columns that were left alone, as the file spells them.
    pub unknown_columns: Vec<String>,
    /// Which facts it tells of its packages; others are unknown, not blank.
    #[serde(skip)]
    pub tells: Columns,
    /// Which facts order reports add, for the orders they have.
    #[serde(skip)]
    pub orders_tell: Columns,
}

/// How many packages of the window a check could look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Had what the check needs.
    pub assessed: u64,
    /// Had not.
    pub not_assessed: u64,
}
