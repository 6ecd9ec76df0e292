//! `[security]`

use super::keys::Keys;
use super::kind::Count;
use super::section::Fallback::Unset;
use super::section::{CORES, section};

section! {
    /// Keys and passwords.
    Security in "security" {
        /// Keys that seal secrets and files at rest: each a number and 32 random bytes in base64.
        /// The first seals, all open; put a new one in front to change keys. Unset in development
        /// with SQLite: kept in `firstscan.keys` beside the database, made at the first start.
        keys: Option<Keys> = Unset;
        /// Passwords that are hashed at once, 19 MiB each; others wait.
        hashes: Count = CORES;
    }
}
