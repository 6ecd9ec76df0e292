//! Judges the rows of a report into a clerk's batch.

use super::listed::Listed;
use super::orders::OrderBook;
use super::row::{Reading, RowReader};
use super::split::{Record, Splitter};
use super::text::Block;
use crate::ledger::Clerk;

/// What judging rows takes.
#[derive(Clone, Copy)]
pub struct Judging<'a> {
    /// Orders to join rows with.
    pub orders: &'a OrderBook,
    /// How rows are read.
    pub rows: &'a RowReader<'a>,
}

impl Judging<'_> {
    /// Reads and judges every row of a block.
    pub fn block(self, clerk: &mut Clerk<'_>, splitter: &mut Splitter, block: &Block<'_>) {
        let lines =
            splitter.records(block.text, |record| self.record(clerk, record, block.damaged));
        let batch = clerk.batch();
        batch.lines = lines;
        batch.bytes = block.bytes;
    }

    /// Reads and judges one record.
    pub fn record(self, clerk: &mut Clerk<'_>, record: &Record<'_>, damaged: bool) {
        let reading = self.rows.read(record, damaged);
        let zone = clerk.desk().zone();
        let batch = clerk.batch();
        batch.rows += 1;
        if let Ok(Reading::Row(row)) = &reading {
            batch.listed.extend(Listed::of(row, zone));
        }
        // By reference: a row is large, and moving it would cost as much as reading a date.
        match &reading {
            Ok(Reading::Row(row)) if self.orders.is_empty() => clerk.enter(row, record.line),
            Ok(Reading::Row(row)) => self.orders.enter_joined(row.clone(), record.line, clerk),
            Ok(Reading::AmazonFulfilled) => batch.not_seller_fulfilled += 1,
            Ok(Reading::Blank) => batch.rows -= 1,
            Err(fault) => batch.faults.push((record.line, fault.clone())),
        }
    }
}
