//! `[blobs]`

use super::kind::Size;
use super::section::Fallback::Text;
use super::section::section;
use crate::clock::Micros;
use crate::service::uploads::UploadLimits;
use std::path::PathBuf;
use std::time::Duration;

section! {
    /// Where uploaded files are kept, encrypted.
    Blobs in "blobs" {
        /// The folder. All servers and workers of an installation share it.
        folder: PathBuf = Text("firstscan-files");
        /// The most that one file may have.
        largest: Size = Text("2GiB");
        /// The most that all files of one consultancy may have.
        quota: Size = Text("20GiB");
        /// How long an uploaded file is kept.
        kept: Duration = Text("30d");
        /// How long a file may take to arrive; what did not is deleted.
        unfinished: Duration = Text("1d");
    }
}

impl Blobs {
    /// What uploads may take.
    #[must_use]
    pub fn uploads(&self) -> UploadLimits {
        let micros = |time: Duration| Micros::try_from(time.as_micros()).unwrap_or(Micros::MAX);
        UploadLimits {
            file: self.largest.bytes(),
            tenant: self.quota.bytes(),
            kept: micros(self.kept),
            unfinished: micros(self.unfinished),
            ..UploadLimits::default()
        }
    }
}
