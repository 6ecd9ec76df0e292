//! Why a file at rest cannot be had.

use crate::service::seal::UnusableKeys;
use domain::saying::Saying;
use std::io;

/// Why a file at rest cannot be had. No message names a path or what people call the file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BlobError {
    /// The keys cannot be used.
    #[error(transparent)]
    Keys(UnusableKeys),
    /// It is not there.
    #[error("the stored file is gone; upload it again")]
    Missing,
    /// Cut off, changed, or another's.
    #[error("the stored file is damaged; upload it again")]
    Damaged,
    /// Sealed with a key that is not configured.
    #[error("the stored file was sealed with the key {0}, which is not configured; add it again")]
    UnknownKey(u32),
    /// No room.
    #[error("there is no room for files; free some or move the folder to a larger disk")]
    Full,
    /// Somebody else is writing it.
    #[error("the file is being written by another request")]
    Busy,
    /// The machine gave no random numbers.
    #[error("the machine gave no random numbers, so nothing was sealed; try again")]
    NotSealed,
    /// Anything else of the disk.
    #[error("the folder of files cannot be used: {0}")]
    Disk(#[source] io::Error),
}

impl BlobError {
    /// What is wrong and what to do, in every language where whoever sent the file can do it.
    pub fn said(&self) -> Saying {
        match self {
            BlobError::Missing => Saying::fixed(
                "the stored file is gone; upload it again",
                "Die gespeicherte Datei ist weg; laden Sie sie noch einmal hoch.",
            ),
            BlobError::Damaged => Saying::fixed(
                "the stored file is damaged; upload it again",
                "Die gespeicherte Datei ist beschädigt; laden Sie sie noch einmal hoch.",
            ),
            other => Saying::of(|_| other.to_string()),
        }
    }
}

impl From<io::Error> for BlobError {
    fn from(why: io::Error) -> Self {
        // What went through `io::Error` on its way comes back as it was.
        match why.downcast::<BlobError>() {
            Ok(blob) => blob,
            Err(why) => match why.kind() {
                io::ErrorKind::NotFound => BlobError::Missing,
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => BlobError::Full,
                _ => BlobError::Disk(why),
            },
        }
    }
}

impl From<BlobError> for io::Error {
    fn from(why: BlobError) -> Self {
        let kind = match &why {
            BlobError::Missing => io::ErrorKind::NotFound,
            BlobError::Damaged => io::ErrorKind::InvalidData,
            BlobError::Full => io::ErrorKind::StorageFull,
            BlobError::Busy => io::ErrorKind::ResourceBusy,
            BlobError::Disk(disk) => disk.kind(),
            BlobError::Keys(_) | BlobError::UnknownKey(_) | BlobError::NotSealed => {
                io::ErrorKind::Other
            }
        };
        io::Error::new(kind, why)
    }
}
