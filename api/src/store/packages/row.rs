//! A package as it is written.

/// What makes a package one within its market.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PackageKey {
    /// The tracking number as it is compared; blank if there is none.
    pub number: String,
    /// Amazon's order.
    pub order_id: String,
}

/// A package with its verdict. Lane, places and categories are numbers of terms of its market.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageRow {
    /// What makes it one.
    pub key: PackageKey,
    /// Grows with first appearance; a package keeps the one it got first.
    pub seq: i64,
    /// The number as it was given, if it differs.
    pub given: Option<String>,
    /// Carrier, warehouse, method, entry.
    pub lane: i32,
    /// Label origin.
    pub origin: i32,
    /// Place of the first scan.
    pub scan_place: i32,
    /// Set of categories.
    pub categories: i32,
    /// Its items.
    pub items: Vec<u8>,
    /// What it is judged by.
    pub facts: Vec<u8>,
    /// The day it counts on, since 1970.
    pub day: Option<i32>,
    /// When tracking was confirmed.
    pub confirmed_at: Option<i64>,
    /// What it counts as.
    pub verdict: i16,
    /// Problems that make it invalid.
    pub defects: i32,
    /// Problems that do not.
    pub risks: i32,
    /// Checks that lacked an input.
    pub unassessed: i32,
    /// Why problems hold.
    pub reasons: i64,
    /// Facts that are yes or no.
    pub flags: i32,
    /// When time alone may change the verdict.
    pub changes_at: Option<i64>,
}
