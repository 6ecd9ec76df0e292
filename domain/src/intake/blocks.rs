//! Cuts a report into blocks of whole records, so that several threads can read them.

use super::encoding::{PIECE, Utf8Reader};
use super::refusal::RefusalReason;
use super::split::{Dialect, RECORD_LIMIT, whole_records};
use std::io::Read;

/// Bytes in a block, about: small enough to stay in a core's cache while it is read.
const BLOCK: usize = 256 * 1024;

/// The blocks of a report.
pub struct Blocks<R> {
    reader: Utf8Reader<R>,
    /// What follows the last block: its start is the next block's.
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
        let mut start = std::mem::take(&mut self.pending);
        self.fill(&mut start, BLOCK)?;
        self.pending = start;
        Ok(&self.pending)
    }

    /// Passes over bytes of the start.
    pub fn skip(&mut self, bytes: usize) {
        self.pending.drain(..bytes.min(self.pending.len()));
    }

    /// Reads the next block of whole records into `block`, a used one; none at the end. A record
    /// over the limit is an error whose line is counted from the block's own start.
    pub fn next_block(
        &mut self,
        mut block: Vec<u8>,
        dialect: Dialect,
    ) -> Result<Option<Vec<u8>>, RefusalReason> {
        block.clear();
        block.append(&mut self.pending);
        let mut wanted = BLOCK;
        loop {
            self.fill(&mut block, wanted)?;
            if block.is_empty() {
                return Ok(None);
            }
            let whole = whole_records(&block, dialect, self.ended);
            if whole > 0 {
                self.pending.extend_from_slice(block.get(whole..).unwrap_or_default());
                block.truncate(whole);
                return Ok(Some(block));
            }
            if block.len() > RECORD_LIMIT + BLOCK {
                return Err(RefusalReason::LineTooLong { line: 0, limit: RECORD_LIMIT });
            }
            wanted = block.len() + BLOCK;
        }
    }

    fn fill(&mut self, block: &mut Vec<u8>, wanted: usize) -> Result<(), RefusalReason> {
        // Room for the last piece too, so that the block is never moved while it is filled.
        block.reserve((wanted + PIECE).saturating_sub(block.len()));
        while !self.ended && block.len() < wanted {
            self.ended = !self.reader.fill(block)?;
        }
        Ok(())
    }
}
