//! Codes on paper for somebody who lost the second factor: ten, each good once.
//!
//! 120 random bits each, so that SHA-256 is enough to store them (fewer than 112 bits would need a
//! password hash). Written as four groups of six letters and digits.

use super::base32;
use super::secret::{self, Digest, NoRandomness};
use secrecy::{ExposeSecret, SecretString};
use std::fmt;

/// How many somebody gets.
pub const COUNT: usize = 10;
/// Random bytes in a code.
const BYTES: usize = 15;
/// Letters and digits of a code without the dashes.
const LETTERS: usize = 24;
/// Letters and digits between dashes.
const GROUP: usize = 6;

/// One code.
pub struct RecoveryCode(SecretString);

impl RecoveryCode {
    /// A new set.
    pub fn generate_set() -> Result<Vec<Self>, NoRandomness> {
        (0..COUNT).map(|_| RecoveryCode::generate()).collect()
    }

    fn generate() -> Result<Self, NoRandomness> {
        let bytes = secret::random::<BYTES>()?;
        Ok(RecoveryCode(base32::encode(bytes.expose_secret()).into()))
    }

    /// Reads what somebody typed: in any case, with or without dashes and blanks, with a zero for
    /// an O, a one for an I and an eight for a B.
    pub fn parse(text: &str) -> Option<Self> {
        let code: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(LETTERS + 1)
            .map(|c| match c {
                '0' => 'O',
                '1' => 'I',
                '8' => 'B',
                other => other.to_ascii_uppercase(),
            })
            .collect();
        (code.len() == LETTERS && code.chars().all(base32::is_letter))
            .then(|| RecoveryCode(code.into()))
    }

    /// The code as it is shown, once.
    pub fn text(&self) -> SecretString {
        let letters: Vec<char> = self.0.expose_secret().chars().collect();
        let groups: Vec<String> = letters.chunks(GROUP).map(String::from_iter).collect();
        groups.join("-").into()
    }

    /// What to store, and to look for among the person's unused codes.
    pub fn digest(&self) -> Digest {
        Digest::of(&format!("fs_recovery_{}", self.0.expose_secret()))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("RecoveryCode([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_ten_different_codes_of_120_bits() {
        let set = RecoveryCode::generate_set().unwrap();
        let digests: std::collections::HashSet<[u8; 32]> =
            set.iter().map(|code| *code.digest().as_bytes()).collect();
        assert_eq!((set.len(), digests.len()), (10, 10));
        for code in &set {
            let text = code.text();
            let groups: Vec<usize> = text.expose_secret().split('-').map(str::len).collect();
            assert_eq!(groups, [6, 6, 6, 6]);
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = RecoveryCode::parse("ABCDEF-GHIJKL-MNOPQR-STUVW2").unwrap();
        for typed in [
            "abcdef ghijkl mnopqr stuvw2",
            "ABCDEFGHIJKLMNOPQRSTUVW2",
            "a8cdef-gh1jkl-mn0pqr-stuvw2\n",
        ] {
            assert_eq!(RecoveryCode::parse(typed).unwrap().digest(), code.digest(), "{typed}");
        }
        assert_eq!(code.text().expose_secret(), "ABCDEF-GHIJKL-MNOPQR-STUVW2");
    }

    #[test]
    fn what_is_no_code_is_refused_and_a_code_does_not_print() {
        let long = "A".repeat(1_000_000);
        for wrong in
            ["", "ABCDEF", "ABCDEF-GHIJKL-MNOPQR-STUVW!", "ABCDEF-GHIJKL-MNOPQR-STUVWÄ", &long]
        {
            assert!(RecoveryCode::parse(wrong).is_none());
        }
        let code = RecoveryCode::parse(&"A".repeat(24)).unwrap();
        assert_eq!(format!("{code:?}"), "RecoveryCode([redacted])");
    }
}
