//! Writes a blob, a piece at a time.

use super::format::{BlobKey, Keys, Name, PIECE, Place, SEALED, position, whole_pieces};
use super::{BlobError, Result, folder};
use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::mem;
use std::path::PathBuf;

/// A blob that is being written. It is there once it is finished; dropped before, it is gone.
///
/// A fault is an [`io::Error`] that holds a [`BlobError`].
pub struct BlobWriter {
    file: File,
    key: BlobKey,
    path: PathBuf,
    /// Pieces that were written.
    pieces: u64,
    /// The piece that is being filled. A full one waits for what follows: it may be the last.
    piece: Vec<u8>,
    /// A sealed piece on its way to the disk.
    sealed: Vec<u8>,
    end: End,
}

/// What is to become of the file when the writer goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Removed,
    Kept,
}

impl BlobWriter {
    pub(super) fn create(path: PathBuf, keys: &Keys, name: Name) -> Result<Self> {
        let (head, key) = keys.fresh(name)?;
        let mut writer = Self::on(folder::begin(&folder::partial(&path))?, key, path, 0);
        writer.file.write_all(&head)?;
        Ok(writer)
    }

    pub(super) fn resume(path: PathBuf, keys: &Keys, name: Name) -> Result<Option<Self>> {
        let Some(mut file) = folder::go_on(&folder::partial(&path))? else { return Ok(None) };
        let length = file.metadata()?.len();
        let key = match keys.of_file(&mut file, name) {
            // Cut off before there was anything.
            Err(BlobError::Damaged) => return Ok(None),
            other => other?,
        };
        let pieces = whole_pieces(length);
        file.set_len(position(pieces))?;
        file.seek(SeekFrom::End(0))?;
        Ok(Some(Self::on(file, key, path, pieces).lasting()))
    }

    /// The same, but what is whole stays when it goes.
    pub(super) fn lasting(mut self) -> Self {
        self.end = End::Kept;
        self
    }

    fn on(file: File, key: BlobKey, path: PathBuf, pieces: u64) -> Self {
        let (piece, sealed) = (Vec::with_capacity(SEALED), Vec::with_capacity(SEALED));
        BlobWriter { file, key, path, pieces, piece, sealed, end: End::Removed }
    }

    /// Bytes that were given to it, all told.
    #[must_use]
    pub const fn written(&self) -> u64 {
        self.pieces * PIECE as u64 + self.piece.len() as u64
    }

    /// Ends the blob, waits until it is on the disk and gives it its name.
    ///
    /// # Errors
    /// When the disk cannot. What had been kept before still is, if anything was.
    pub fn finish(mut self) -> Result<()> {
        let pieces = self.pieces;
        let ended = self.put(true).and_then(|()| Ok(self.file.sync_all()?));
        let ended = ended.and_then(|()| folder::publish(&folder::partial(&self.path), &self.path));
        match ended {
            Ok(()) => self.end = End::Kept,
            // A last piece that something follows after all would not open.
            Err(_) if self.end == End::Kept => self.file.set_len(position(pieces))?,
            Err(_) => {}
        }
        ended
    }

    /// Keeps what is whole to go on with later; answers how many bytes that are.
    ///
    /// # Errors
    /// When the disk cannot; what had been kept before still is.
    pub fn suspend(mut self) -> Result<u64> {
        self.end = End::Kept;
        if self.piece.len() == PIECE {
            self.put(false)?;
        }
        self.file.sync_all()?;
        Ok(self.pieces * PIECE as u64)
    }

    /// Gives the blob up; nothing of it stays.
    pub fn discard(mut self) {
        self.end = End::Removed;
    }

    fn put(&mut self, last: bool) -> Result<()> {
        let place = Place { index: self.pieces, last };
        self.sealed.clear();
        let mut piece = mem::take(&mut self.piece);
        let sealed = self.key.seal(place, &mut piece, &mut self.sealed);
        self.piece = piece;
        self.piece.clear();
        sealed?;
        self.file.write_all(&self.sealed)?;
        self.pieces += 1;
        Ok(())
    }
}

impl Write for BlobWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.piece.len() == PIECE && !bytes.is_empty() {
            self.put(false)?;
        }
        let (now, _) = bytes.split_at(bytes.len().min(PIECE - self.piece.len()));
        self.piece.extend_from_slice(now);
        Ok(now.len())
    }

    /// A piece that is not full cannot be written: it might not be the last.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for BlobWriter {
    fn drop(&mut self) {
        if self.end == End::Removed
            && let Err(why) = folder::remove(&folder::partial(&self.path))
        {
            tracing::warn!(%why, "a half-written file could not be removed");
        }
    }
}
