//! What tells whether two tables hold the same rows, whatever the order they are read in: databases
//! sort texts each in their own way.

use super::{Row, Table};
use aws_lc_rs::digest::{Context, SHA256};
use std::fmt;

/// The number of rows and the sum of their digests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checksum {
    /// Rows.
    pub rows: u64,
    sum: [u64; 4],
}

impl Checksum {
    /// Counts a row of a table in.
    pub fn add(&mut self, table: &Table, row: &Row) {
        let mut context = Context::new(&SHA256);
        context.update(table.name.as_bytes());
        row.iter().for_each(|cell| cell.digest(&mut context));
        let digest = context.finish();
        let lanes = digest.as_ref().as_chunks::<8>().0;
        for (lane, bytes) in self.sum.iter_mut().zip(lanes) {
            *lane = lane.wrapping_add(u64::from_be_bytes(*bytes));
        }
        self.rows += 1;
    }

    /// Counts in what another one counted.
    pub fn join(&mut self, other: Checksum) {
        self.rows += other.rows;
        for (lane, more) in self.sum.iter_mut().zip(other.sum) {
            *lane = lane.wrapping_add(more);
        }
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sum.iter().try_for_each(|lane| write!(out, "{lane:016x}"))
    }
}
