//! Mails as files, for a desk that is only being tried.

use super::Unsent;
use lettre::Message;
use std::io;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// A folder of `.eml` files.
#[derive(Clone, Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) const fn new(path: PathBuf) -> Self {
        Folder(path)
    }

    /// Writes a mail down; the names sort by time. Sent twice it is still one file.
    pub(super) async fn keep(&self, message: &Message, id: Uuid) -> Result<(), Unsent> {
        let (folder, bytes) = (self.0.clone(), message.formatted());
        let written = tokio::task::spawn_blocking(move || write(&folder, &bytes, id)).await;
        let written = written.map_err(io::Error::other).and_then(|written| written);
        written.map_err(|why| {
            Unsent::Later(format!("the mail cannot be written to {}: {why}", self.0.display()))
        })
    }
}

/// Mails have links that sign people in: the file is its owner's only, and there once it is whole.
fn write(folder: &Path, bytes: &[u8], id: Uuid) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    io::Write::write_all(&mut file, bytes)?;
    file.persist(folder.join(format!("{id}.eml")))?;
    Ok(())
}
