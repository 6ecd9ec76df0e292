//! A blob as a report of the domain.

use super::Blobs;
use crate::store::TenantId;
use domain::intake::Report;
use std::io::{self, Read};
use uuid::Uuid;

/// A report that is opened anew whenever it is read.
pub struct BlobReport {
    pub blobs: Blobs,
    pub tenant: TenantId,
    pub id: Uuid,
    pub name: String,
    pub size: u64,
}

impl Report for BlobReport {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(self.blobs.open(self.tenant, self.id)?))
    }

    fn size(&self) -> Option<u64> {
        Some(self.size)
    }
}
