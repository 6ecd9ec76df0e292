//! `[blobs]`

use super::section::Fallback::Text;
use super::section::section;
use std::path::PathBuf;

section! {
    /// Where uploaded files are kept, encrypted.
    Blobs in "blobs" {
        /// The folder. All servers and workers of an installation share it.
        folder: PathBuf = Text("firstscan-files");
    }
}
