//! Files as the command line names them; `-` is standard input.

use super::CliError;
use domain::intake::Report;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Longest text file that is read whole: profiles, rulebooks, SKU maps.
const TEXT_LIMIT: u64 = 64 << 20;

/// A report in a file, or standard input kept in a temporary file so that it can be read again.
pub(super) struct FileReport {
    name: String,
    path: PathBuf,
    spool: Option<NamedTempFile>,
}

impl FileReport {
    /// The report that an argument names.
    pub(super) fn of(argument: &Path) -> Result<Self, CliError> {
        let name = argument.display().to_string();
        if name != "-" {
            return Ok(FileReport { name, path: argument.to_owned(), spool: None });
        }
        let mut spool = NamedTempFile::new()?;
        io::copy(&mut io::stdin().lock(), &mut spool)?;
        let path = spool.path().to_owned();
        Ok(FileReport { name: "standard input".to_owned(), path, spool: Some(spool) })
    }
}

impl Report for FileReport {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(match &self.spool {
            Some(spool) => spool.reopen()?,
            None => File::open(&self.path)?,
        }))
    }

    fn size(&self) -> Option<u64> {
        std::fs::metadata(&self.path).ok().map(|about| about.len())
    }
}

/// Reads a small text file whole.
pub(super) fn read_text(path: &Path) -> Result<String, CliError> {
    let refused = |reason: String| CliError::File { file: path.display().to_string(), reason };
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(TEXT_LIMIT).read_to_string(&mut text));
    match read {
        Err(why) if why.kind() == io::ErrorKind::InvalidData => {
            Err(refused("is not UTF-8 text; save it again as UTF-8".to_owned()))
        }
        Err(why) => Err(refused(format!(
            "cannot be read: {why}. Check that it is a file and that you may read it"
        ))),
        Ok(_) if text.len() as u64 == TEXT_LIMIT => Err(refused(format!(
            "is larger than {} MB, too large for what it should be",
            TEXT_LIMIT >> 20
        ))),
        Ok(_) => Ok(text),
    }
}

/// A file that appears under its name only once it is whole.
pub(super) struct NewFile {
    path: PathBuf,
    out: BufWriter<NamedTempFile>,
}

impl NewFile {
    /// Starts writing beside the path.
    pub(super) fn create(path: &Path) -> Result<Self, CliError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))
            .map_err(|source| CliError::Write { path: path.to_owned(), source })?;
        Ok(NewFile { path: path.to_owned(), out: BufWriter::with_capacity(1 << 18, file) })
    }

    /// The error of a failed write.
    pub(super) fn failed(&self, source: io::Error) -> CliError {
        CliError::Write { path: self.path.clone(), source }
    }

    /// Puts the whole file under its name.
    pub(super) fn keep(self) -> Result<(), CliError> {
        let NewFile { path, out } = self;
        let failed = |source| CliError::Write { path: path.clone(), source };
        let file = out.into_inner().map_err(|why| failed(why.into_error()))?;
        readable_by_others(file.as_file()).map_err(failed)?;
        file.persist(&path).map_err(|why| failed(why.error))?;
        Ok(())
    }
}

/// Temporary files are private; a result should be as any new file is.
#[cfg(unix)]
fn readable_by_others(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_others(_: &File) -> io::Result<()> {
    Ok(())
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
