//! Files at rest: reports that were uploaded, rows that were set aside. Sealed, in a folder.
//!
//! A blob is named by its tenant and an id of ours; what people call it is never part of a path.
//! It is written beside its name and takes the name only when it is whole and on the disk, so
//! that what has a name can be relied on. [`format`] is how its bytes are sealed, piece by piece;
//! [`BlobWriter`] writes one, [`BlobReader`] reads one while it opens it, and neither holds more
//! than a piece.
//!
//! All calls wait for the disk: run them where waiting is allowed. Several servers may share the
//! folder; an object store would take the place of the five calls to the file system in here.

mod error;
mod folder;
mod format;
mod ledger;
mod reader;
mod report;
#[cfg(test)]
mod tests;
mod writer;

pub use error::BlobError;
pub use format::PIECE;
pub use reader::BlobReader;
pub use writer::BlobWriter;

use crate::service::seal::UnusableKeys;
use crate::store::TenantId;
use domain::intake::Report;
use format::{Keys, Name};
use secrecy::SecretSlice;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// What blobs answer.
pub type Result<T, E = BlobError> = std::result::Result<T, E>;

/// The blobs; cheap to clone.
#[derive(Clone, Debug)]
pub struct Blobs {
    folder: Arc<Path>,
    keys: Arc<Keys>,
}

/// A blob that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Whose.
    pub tenant: TenantId,
    /// Which.
    pub id: Uuid,
    /// Whether it is still being written, or was left half written.
    pub partial: bool,
}

impl Blobs {
    /// Blobs in a folder, which is made if it is not there. The first key seals, all of them open;
    /// a key may go when all that was sealed with it has been deleted.
    ///
    /// # Errors
    /// When the keys cannot be used, or the folder cannot be made or written to.
    pub fn new(folder: &Path, keys: &[(u32, SecretSlice<u8>)]) -> Result<Self> {
        let keys = Keys::new(keys)?;
        folder::make(folder)?;
        let probe = folder.join(".probe");
        folder::begin(&probe)?;
        folder::remove(&probe)?;
        Ok(Blobs { folder: folder.into(), keys: Arc::new(keys) })
    }

    /// A report of the domain, to be read as often as it is opened. `name`: what messages call it.
    ///
    /// # Errors
    /// When it is missing, damaged in its first bytes, or sealed with a key that is not there.
    pub fn report(&self, tenant: TenantId, id: Uuid, name: &str) -> Result<Box<dyn Report + Send>> {
        let size = self.open(tenant, id)?.size();
        let (blobs, name) = (self.clone(), name.to_owned());
        Ok(Box::new(report::BlobReport { blobs, tenant, id, name, size }))
    }

    /// Opens a blob at its beginning.
    ///
    /// # Errors
    /// When it is missing, damaged in its first bytes, or sealed with a key that is not there.
    pub fn open(&self, tenant: TenantId, id: Uuid) -> Result<BlobReader> {
        BlobReader::open(&self.path(tenant, id), &self.keys, Name { tenant, id })
    }

    /// Begins a blob. Unless it is finished, nothing of it stays.
    ///
    /// # Errors
    /// When the disk cannot, or somebody else is writing it.
    pub fn create(&self, tenant: TenantId, id: Uuid) -> Result<BlobWriter> {
        folder::make(&self.of(tenant))?;
        BlobWriter::create(self.path(tenant, id), &self.keys, Name { tenant, id })
    }

    /// Begins a blob that may come in parts, in the place of what there is of it: what is whole
    /// stays if it is not finished.
    ///
    /// # Errors
    /// When the disk cannot, or somebody else is writing it.
    pub fn begin(&self, tenant: TenantId, id: Uuid) -> Result<BlobWriter> {
        Ok(self.create(tenant, id)?.lasting())
    }

    /// Goes on with a blob that was [suspended](BlobWriter::suspend) or cut off; none if there is
    /// nothing to go on with.
    ///
    /// # Errors
    /// When the disk cannot, or somebody else is writing it.
    pub fn resume(&self, tenant: TenantId, id: Uuid) -> Result<Option<BlobWriter>> {
        BlobWriter::resume(self.path(tenant, id), &self.keys, Name { tenant, id })
    }

    /// How many bytes of a blob that is being written are kept.
    ///
    /// # Errors
    /// When the disk cannot.
    pub fn kept(&self, tenant: TenantId, id: Uuid) -> Result<Option<u64>> {
        let path = folder::partial(&self.path(tenant, id));
        Ok(folder::size(&path)?.map(|size| format::whole_pieces(size) * PIECE as u64))
    }

    /// The bytes of a blob; none if it is not there.
    ///
    /// # Errors
    /// When the disk cannot.
    pub fn size(&self, tenant: TenantId, id: Uuid) -> Result<Option<u64>> {
        Ok(folder::size(&self.path(tenant, id))?.map(format::plain_size))
    }

    /// Deletes a blob, whole or half written; whether there was one.
    ///
    /// # Errors
    /// When the disk cannot.
    pub fn delete(&self, tenant: TenantId, id: Uuid) -> Result<bool> {
        let path = self.path(tenant, id);
        let partial = folder::remove(&folder::partial(&path))?;
        Ok(folder::remove(&path)? || partial)
    }

    /// Seals a blob again if its key is not the one that seals now; whether it did.
    ///
    /// # Errors
    /// When it is damaged, or the disk cannot; then it stays as it was.
    pub fn reseal(&self, tenant: TenantId, id: Uuid) -> Result<bool> {
        let path = self.path(tenant, id);
        if self.keys.is_fresh(&path)? {
            return Ok(false);
        }
        let mut from = self.open(tenant, id)?;
        let mut to = self.create(tenant, id)?;
        std::io::copy(&mut from, &mut to)?;
        to.finish()?;
        Ok(true)
    }

    /// Deletes all blobs of a tenant; how many.
    ///
    /// # Errors
    /// When the disk cannot.
    pub fn delete_all(&self, tenant: TenantId) -> Result<u64> {
        let mut gone = 0;
        for found in self.all(tenant)? {
            gone += u64::from(self.delete(tenant, found.id)?);
        }
        folder::remove_empty(&self.of(tenant))?;
        Ok(gone)
    }

    /// Every blob of a tenant, whole or half written.
    ///
    /// # Errors
    /// When the disk cannot.
    pub fn all(&self, tenant: TenantId) -> Result<Vec<Found>> {
        let names = folder::names(&self.of(tenant))?;
        Ok(names.into_iter().map(|(id, partial)| Found { tenant, id, partial }).collect())
    }

    fn of(&self, tenant: TenantId) -> PathBuf {
        self.folder.join(tenant.0.simple().to_string())
    }

    fn path(&self, tenant: TenantId, id: Uuid) -> PathBuf {
        self.of(tenant).join(id.simple().to_string())
    }
}

impl From<UnusableKeys> for BlobError {
    fn from(why: UnusableKeys) -> Self {
        BlobError::Keys(why)
    }
}
