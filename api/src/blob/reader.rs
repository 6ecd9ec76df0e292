//! Reads a blob, a piece at a time.

use super::format::{BlobKey, HEAD, Keys, Name, Place, SEALED, plain_size};
use super::{BlobError, Result};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// An open blob. A fault in it is an [`io::Error`] that holds a [`BlobError`].
pub struct BlobReader {
    file: File,
    key: BlobKey,
    size: u64,
    /// Sealed bytes that have not been read.
    left: u64,
    index: u64,
    /// The piece that was opened last.
    piece: Vec<u8>,
    /// How many of its bytes were handed out.
    taken: usize,
    /// A fault stays one: what follows is never handed out.
    broken: bool,
}

impl BlobReader {
    pub(super) fn open(path: &Path, keys: &Keys, name: Name) -> Result<Self> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let key = keys.of_file(&mut file, name)?;
        let left = length.saturating_sub(HEAD as u64);
        // Even an empty blob has a piece.
        if left == 0 {
            return Err(BlobError::Damaged);
        }
        let piece = Vec::with_capacity(SEALED);
        let size = plain_size(length);
        Ok(BlobReader { file, key, size, left, index: 0, piece, taken: 0, broken: false })
    }

    /// How many bytes it has.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Opens the next piece; false at the end.
    fn advance(&mut self) -> Result<bool> {
        if self.broken {
            return Err(BlobError::Damaged);
        }
        if self.left == 0 {
            return Ok(false);
        }
        self.broken = true;
        let sealed = self.left.min(SEALED as u64);
        self.piece.clear();
        self.taken = 0;
        (&mut self.file).take(sealed).read_to_end(&mut self.piece)?;
        if self.piece.len() as u64 != sealed {
            return Err(BlobError::Damaged);
        }
        self.left -= sealed;
        let place = Place { index: self.index, last: self.left == 0 };
        let opened = self.key.open(place, &mut self.piece)?;
        // They stay where they were: after the nonce, before the tag.
        self.piece.truncate(opened.end);
        self.taken = opened.start;
        self.index += 1;
        self.broken = false;
        Ok(true)
    }
}

impl Read for BlobReader {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.piece.len() {
            if out.is_empty() || !self.advance()? {
                return Ok(0);
            }
        }
        let ready = self.piece.get(self.taken..).unwrap_or_default();
        let count = ready.len().min(out.len());
        out.iter_mut().zip(ready).for_each(|(to, from)| *to = *from);
        self.taken += count;
        Ok(count)
    }
}
