//! The keys that seal secrets and files at rest: given, or in a file beside the database.

use super::kind::{Kind, Secrecy};
use super::{Config, Problem};
use aws_lc_rs::rand;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Bytes of a key.
const BYTES: usize = 32;
/// The file beside the database.
const FILE: &str = "firstscan.keys";
/// What stands in that file before the key.
const PREAMBLE: &str = "# Firstscan's sealing keys. Without them second factors, signing keys and \
    uploaded files cannot be\n# read: keep a copy apart from the copies of the database. One key a \
    line; the first one seals.\n";

/// Sealing keys: number and 32 bytes each.
#[derive(Clone, Debug)]
pub struct Keys(Vec<(u32, SecretSlice<u8>)>);

/// The keys in force.
#[derive(Debug)]
pub struct SealingKeys {
    /// The first one seals, all open.
    pub keys: Vec<(u32, SecretSlice<u8>)>,
    /// The file that was just made for them, to tell the operator.
    pub made: Option<PathBuf>,
}

impl Kind for Keys {
    const SHAPE: &'static str = "keys like `1:BASE64` of 32 random bytes each, with commas between (`openssl rand -base64 32`)";
    const SECRECY: Secrecy = Secrecy::Secret;

    fn read(text: &str) -> Result<Self, String> {
        let wrong = || Self::SHAPE.to_owned();
        let mut keys: Vec<(u32, SecretSlice<u8>)> = Vec::new();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        for key in lines.flat_map(|line| line.split([',', ' '])).filter(|key| !key.is_empty()) {
            let (id, key) = key.split_once(':').ok_or_else(wrong)?;
            let id = id.trim().parse().map_err(|_| wrong())?;
            let key: SecretSlice<u8> = STANDARD.decode(key.trim()).map_err(|_| wrong())?.into();
            if key.expose_secret().len() != BYTES || keys.iter().any(|(other, _)| *other == id) {
                return Err(wrong());
            }
            keys.push((id, key));
        }
        if keys.is_empty() { Err(wrong()) } else { Ok(Keys(keys)) }
    }

    fn show(&self) -> Option<String> {
        let ids: Vec<String> = self.0.iter().map(|(id, _)| format!("{id}:[redacted]")).collect();
        Some(ids.join(","))
    }
}

/// What is said where keys must be given and are not.
pub(super) fn missing() -> Problem {
    let what = "in production keys must be given, in FIRSTSCAN_SECURITY_KEYS_FILE for instance: \
                `1:` and what `openssl rand -base64 32` prints. Keep a copy of them";
    Problem::new("security.keys", "", what)
}

impl Config {
    /// The keys in force. At the first start in development they are made, in a file beside the
    /// SQLite database that only its owner can read.
    ///
    /// # Errors
    /// When there are none, or the file cannot be read or made, or keys of an older database are
    /// gone.
    pub fn sealing_keys(&self) -> Result<SealingKeys, Problem> {
        if let Some(Keys(keys)) = &self.security.keys {
            return Ok(SealingKeys { keys: keys.clone(), made: None });
        }
        let database = self.database.url.file().filter(|_| !self.is_production());
        let database = database.ok_or_else(missing)?;
        let path = database.with_file_name(FILE);
        let failed = |why: io::Error| {
            let from = path.display().to_string();
            Problem::new("security.keys", &from, format!("the file cannot be used: {why}"))
        };
        let old = std::fs::metadata(&database).is_ok_and(|about| about.len() > 0);
        let (text, made) = match std::fs::read_to_string(&path) {
            Ok(text) => (SecretString::from(text), false),
            Err(why) if why.kind() == io::ErrorKind::NotFound && old => {
                let what = format!(
                    "the database {} is there, but {} beside it, which opens its secrets, is \
                     gone. Restore it, or set the keys",
                    database.display(),
                    path.display()
                );
                return Err(Problem::new("security.keys", "", what));
            }
            Err(why) if why.kind() == io::ErrorKind::NotFound => make(&path).map_err(failed)?,
            Err(why) => return Err(failed(why)),
        };
        let Keys(keys) = Keys::read(text.expose_secret())
            .map_err(|must| failed(io::Error::other(format!("it must hold {must}"))))?;
        Ok(SealingKeys { keys, made: made.then_some(path) })
    }
}

/// Makes the file; whoever else makes it at the same moment may win, and his counts.
fn make(path: &Path) -> io::Result<(SecretString, bool)> {
    let mut key = [0; BYTES];
    rand::fill(&mut key).map_err(|_| io::Error::other("the machine gives no random numbers"))?;
    let text = SecretString::from(format!("{PREAMBLE}1:{}\n", STANDARD.encode(key)));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // Private from the first moment, and there only once it is whole.
    let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(text.expose_secret().as_bytes())?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok((text, true)),
        Err(why) if why.error.kind() == io::ErrorKind::AlreadyExists => {
            Ok((std::fs::read_to_string(path)?.into(), false))
        }
        Err(why) => Err(why.error),
    }
}
