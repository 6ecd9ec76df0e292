//! Where reports come from: the caller opens them, this crate only reads.

use std::io::{self, Read};

/// A report that can be read from its start as often as needed.
pub trait Report: Sync {
    /// What messages call it, usually its file name.
    fn name(&self) -> &str;

    /// Starts reading at the beginning.
    ///
    /// # Errors
    /// When it cannot be opened.
    fn open(&self) -> io::Result<Box<dyn Read + Send>>;

    /// Its size in bytes, if known.
    fn size(&self) -> Option<u64> {
        None
    }
}

/// A report held in memory.
#[derive(Clone, Debug)]
pub struct InMemory {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: std::sync::Arc<[u8]>,
}

impl InMemory {
    /// A report of these bytes.
    pub fn new(name: &str, bytes: impl Into<std::sync::Arc<[u8]>>) -> Self {
        InMemory { name: name.to_owned(), bytes: bytes.into() }
    }
}

impl Report for InMemory {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(io::Cursor::new(self.bytes.clone())))
    }

    fn size(&self) -> Option<u64> {
        Some(self.bytes.len() as u64)
    }
}
