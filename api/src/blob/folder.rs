//! The folder that blobs are in. Nobody but the server's own user may read it.

use super::{BlobError, Result};
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Ends the names of what is not whole.
const PARTIAL: &str = "part";

/// Where a blob is while it is written.
pub fn partial(path: &Path) -> PathBuf {
    path.with_extension(PARTIAL)
}

/// Makes a folder with what is above it, if it is not there.
pub fn make(folder: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(folder)?)
}

/// Makes an empty file, or empties the one that is there, and keeps others out of it.
pub fn begin(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).read(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    lock(&file, path)?;
    file.set_len(0)?;
    Ok(file)
}

/// Opens a file to write on, and keeps others out of it.
pub fn go_on(path: &Path) -> Result<Option<File>> {
    let file = match OpenOptions::new().read(true).write(true).open(path) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    lock(&file, path)?;
    Ok(Some(file))
}

/// The lock goes with the file handle, also when the process is killed.
fn lock(file: &File, path: &Path) -> Result<()> {
    file.try_lock().map_err(|why| match why {
        TryLockError::WouldBlock => BlobError::Busy,
        TryLockError::Error(why) => why.into(),
    })?;
    // Whoever had it before may have finished it meanwhile: then it has another name.
    if is_at(file, path)? { Ok(()) } else { Err(BlobError::Busy) }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata()?;
    match fs::metadata(path) {
        Ok(found) => Ok((found.dev(), found.ino()) == (ours.dev(), ours.ino())),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(why) => Err(why.into()),
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> Result<bool> {
    Ok(size(path)?.is_some())
}

/// Gives a whole file its name, for good: a power cut leaves it with the name or without.
pub fn publish(partial: &Path, path: &Path) -> Result<()> {
    fs::rename(partial, path)?;
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Deletes a file; whether there was one.
pub fn remove(path: &Path) -> Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(why) => Err(why.into()),
    }
}

/// Deletes a folder that nothing is in, if it is there.
pub fn remove_empty(path: &Path) -> Result<()> {
    match fs::remove_dir(path) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why.into()),
        _ => Ok(()),
    }
}

/// The bytes of a file; none if there is none.
pub fn size(path: &Path) -> Result<Option<u64>> {
    match fs::metadata(path) {
        Ok(found) => Ok(Some(found.len())),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(why) => Err(why.into()),
    }
}

/// The names in a folder that are ours, and which of them are not whole.
pub fn names(folder: &Path) -> Result<Vec<(Uuid, bool)>> {
    let entries = match fs::read_dir(folder) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let path = PathBuf::from(entry?.file_name());
        let id = path.file_stem().and_then(|stem| stem.to_str()).map(Uuid::try_parse);
        let ending = path.extension();
        if let Some(Ok(id)) = id {
            match ending {
                None => names.push((id, false)),
                Some(ending) if ending == PARTIAL => names.push((id, true)),
                Some(_) => {}
            }
        }
    }
    Ok(names)
}
