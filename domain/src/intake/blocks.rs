//! Cuts a report into blocks of whole records, so that several threads can read them.

use super::encoding::Utf8Reader;
use super::refusal::RefusalReason;
use super::split::{Dialect, RECORD_LIMIT, whole_records};
use std::io::Read;

/// Bytes in a block, about.
const BLOCK: usize = 512 * 1024;

/// The blocks of a report.
pub struct Blocks<R> {
    reader: Utf8Reader<R>,
    pending: Vec<u8>,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    /// Starts reading.
    pub fn new(reader: Utf8Reader<R>) -> Self {
        Blocks { reader, pending: Vec::new(), ended: false }
    }

    /// The start of the report, for finding its header; it stays to be read.
    pub fn start(&mut self) -> Result<&[u8], RefusalReason> {
        self.fill(BLOCK)?;
        Ok(&self.pending)
    }

    /// Passes over bytes of the start.
    pub fn skip(&mut self, bytes: usize) {
        self.pending.drain(..bytes.min(self.pending.len()));
    }

    /// The next block of whole records; none at the end. A record over the limit is an error whose
    /// line is counted from the block's own start.
    pub fn next_block(&mut self, dialect: Dialect) -> Result<Option<Vec<u8>>, RefusalReason> {
        let mut wanted = BLOCK;
        loop {
            self.fill(wanted)?;
            if self.pending.is_empty() {
                return Ok(None);
            }
            let whole = whole_records(&self.pending, dialect, self.ended);
            if whole > 0 {
                let rest = self.pending.split_off(whole);
                return Ok(Some(std::mem::replace(&mut self.pending, rest)));
            }
            if self.pending.len() > RECORD_LIMIT + BLOCK {
                return Err(RefusalReason::LineTooLong { line: 0, limit: RECORD_LIMIT });
            }
            wanted = self.pending.len() + BLOCK;
        }
    }

    fn fill(&mut self, wanted: usize) -> Result<(), RefusalReason> {
        // Room for the last piece too, so that the block is never moved while it is filled.
        self.pending.reserve(wanted.saturating_sub(self.pending.len()) + BLOCK / 2);
        while !self.ended && self.pending.len() < wanted {
            self.ended = !self.reader.fill(&mut self.pending)?;
        }
        Ok(())
    }
}
