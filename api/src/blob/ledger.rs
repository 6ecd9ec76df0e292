//! The ledger of erasures: a file beside the blobs that only grows, a line each. It is not part of
//! the database, so that a database that is restored from before can be held against it.

use super::{Blobs, Result};
use std::fs::File;
use std::io::{self, Write};

/// The file.
const NAME: &str = "erasures.jsonl";

impl Blobs {
    /// Adds a line, for good.
    ///
    /// # Errors
    /// When the disk cannot.
    pub fn note_erasure(&self, line: &str) -> Result<()> {
        let path = self.folder.join(NAME);
        let mut options = File::options();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(format!("{line}\n").as_bytes())?;
        file.sync_all()?;
        Ok(File::open(&self.folder)?.sync_all()?)
    }

    /// Its lines, oldest first. A last line that was cut off was never acted on.
    ///
    /// # Errors
    /// When the disk cannot.
    pub fn erasures(&self) -> Result<Vec<String>> {
        let text = match std::fs::read_to_string(self.folder.join(NAME)) {
            Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other?,
        };
        let whole = text.rfind('\n').map_or("", |end| text.get(..end).unwrap_or_default());
        Ok(whole.lines().map(str::to_owned).collect())
    }
}
