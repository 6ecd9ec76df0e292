//! What one reader hands over at a time: judged rows, and the names that are new in them.

use super::order::OrderKey;
use crate::check::Findings;
use crate::intake::{Fault, Listed};

/// A judged row.
#[derive(Debug)]
pub struct Entered {
    /// The order; a text id is numbered within the batch.
    pub order: OrderKey,
    /// Hash of the normalised number, or of order and number where that is unusable.
    pub hash: u64,
    /// Hash of all that the rows of one package share.
    pub digest: u32,
    /// Where in the batch the packed number is.
    pub number_at: u32,
    /// The reader's number for carrier, warehouse, method and entry.
    pub lane: u32,
    /// The reader's number for SKU and category.
    pub item: u32,
    /// Line within the batch.
    pub line: u32,
    /// What was found.
    pub findings: Findings,
}

/// Where in the batch a row's facts are, and its places by the reader's numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    /// First byte of its facts.
    pub start: usize,
    /// The byte after them.
    pub end: usize,
    /// Where the label says that it was sent from.
    pub origin: u32,
    /// Where it was first scanned.
    pub scan_place: u32,
}

/// Judged rows and what came with them.
#[derive(Debug, Default)]
pub struct Batch {
    /// Lines of the text they came from.
    pub lines: u64,
    /// Bytes of that text.
    pub bytes: u64,
    /// Data rows, whatever became of them.
    pub rows: u64,
    /// Rows of Amazon-fulfilled items.
    pub not_seller_fulfilled: u64,
    /// Rows that are part of a package.
    pub entered: Vec<Entered>,
    /// Rows that could not be read, with their line within the batch.
    pub faults: Vec<(u64, Fault)>,
    /// What Amazon's own list of invalid packages says, where the rows are its.
    pub listed: Vec<Listed>,
    /// Packed numbers.
    pub numbers: Vec<u8>,
    /// Order ids that are not of Amazon's form.
    pub orders: Vec<Box<str>>,
    /// Lanes that this reader had not seen before.
    pub new_lanes: Vec<Box<[u8]>>,
    /// Items that this reader had not seen before.
    pub new_items: Vec<Box<[u8]>>,
    /// What the rows tell beside, one for each of `entered`; nothing unless facts are kept.
    pub told: Vec<Told>,
    /// The facts of those rows.
    pub facts: Vec<u8>,
    /// Places that this reader had not seen before.
    pub new_places: Vec<Box<[u8]>>,
}
