//! Where rows set aside are written down.

use crate::blob::{BlobError, BlobWriter, Blobs};
use crate::store::TenantId;
use std::io::{self, Write};
use uuid::Uuid;

/// A file of rows set aside.
pub trait Aside: Write + Send + 'static {
    /// Keeps it, if anything is in it; what it is called then.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn keep(self, rows: u64) -> io::Result<Option<Uuid>>;
}

impl Aside for Vec<u8> {
    fn keep(self, _: u64) -> io::Result<Option<Uuid>> {
        Ok(None)
    }
}

/// The blob of an import's rows set aside. It has the import's own id, so that every attempt
/// writes the same one.
pub struct Quarantine {
    import: Uuid,
    blob: BlobWriter,
}

impl Quarantine {
    /// Begins anew.
    ///
    /// # Errors
    /// When the disk cannot, or an earlier attempt is still writing it.
    pub fn begin(blobs: &Blobs, tenant: TenantId, import: Uuid) -> Result<Self, BlobError> {
        Ok(Quarantine { import, blob: blobs.create(tenant, import)? })
    }
}

impl Write for Quarantine {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.blob.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.blob.flush()
    }
}

impl Aside for Quarantine {
    fn keep(self, rows: u64) -> io::Result<Option<Uuid>> {
        if rows == 0 {
            self.blob.discard();
            return Ok(None);
        }
        self.blob.finish()?;
        Ok(Some(self.import))
    }
}
