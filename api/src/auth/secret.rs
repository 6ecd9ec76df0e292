//! Secrets that somebody holds: 256 random bits as text, with a prefix that says what it is.
//!
//! We keep the SHA-256 of the text only; with that many random bits nothing slower is needed. The
//! prefix is hashed too, so that a secret of one kind is never another kind's.

use super::{base62, checksum};
use aws_lc_rs::{constant_time, digest, rand};
use secrecy::{ExposeSecret, ExposeSecretMut, SecretBox, SecretString};
use std::fmt;
use std::marker::PhantomData;

/// Random bytes in a secret.
const BYTES: usize = 32;
/// Characters that those bytes take.
pub(super) const LENGTH: usize = 43;

/// The machine gave no random numbers; nothing may be made up instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The operating system gave no random numbers, so no secret was made; try again.")]
pub struct NoRandomness;

/// Random bytes from the operating system's seeded generator.
pub(super) fn random<const N: usize>() -> Result<SecretBox<[u8; N]>, NoRandomness> {
    let mut bytes = SecretBox::new(Box::new([0; N]));
    rand::fill(bytes.expose_secret_mut()).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

/// 256 random bits as text.
pub fn random_text() -> Result<SecretString, NoRandomness> {
    Ok(SecretString::from(base62::encode(random::<BYTES>()?.expose_secret(), LENGTH)))
}

/// Whether a text has the form of [`random_text`].
pub(super) fn is_random_text(text: &str) -> bool {
    text.len() == LENGTH && base62::is_text(text)
}

/// What is stored of a secret. Compared in constant time.
#[derive(Clone, Copy)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut bytes = [0; 32];
        bytes
            .iter_mut()
            .zip(digest::digest(&digest::SHA256, text.as_bytes()).as_ref())
            .for_each(|(to, from)| *to = *from);
        Digest(bytes)
    }

    /// A digest as it was stored; none unless it is 32 bytes.
    pub fn from_stored(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Digest)
    }

    /// The bytes to store.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl PartialEq for Digest {
    fn eq(&self, other: &Self) -> bool {
        constant_time::verify_slices_are_equal(&self.0, &other.0).is_ok()
    }
}

impl Eq for Digest {}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Digest([redacted])")
    }
}

/// What a token is for.
pub trait Kind {
    /// How its text begins.
    const PREFIX: &'static str;
}

/// The browser's session, in its cookie.
#[derive(Debug)]
pub enum Session {}

/// A program's right to the next access token; good for one use.
#[derive(Debug)]
pub enum Refresh {}

impl Kind for Session {
    const PREFIX: &'static str = "fs_session_";
}

impl Kind for Refresh {
    const PREFIX: &'static str = "fs_refresh_";
}

/// The secret in a browser's session cookie.
pub type SessionToken = Token<Session>;
/// The secret that a program trades for its next access token.
pub type RefreshToken = Token<Refresh>;

/// A secret without anything readable in it: prefix, 256 random bits, checksum.
pub struct Token<K> {
    text: SecretString,
    kind: PhantomData<K>,
}

impl<K: Kind> Token<K> {
    /// A new one.
    pub fn generate() -> Result<Self, NoRandomness> {
        let text = format!("{}{}", K::PREFIX, random_text()?.expose_secret());
        Ok(Token { text: text.into(), kind: PhantomData })
    }

    /// Reads what a caller sent; none if it has another form or a wrong checksum.
    pub fn parse(sealed: &str) -> Option<Self> {
        let text = checksum::open(sealed)?;
        let random = text.strip_prefix(K::PREFIX)?;
        is_random_text(random).then(|| Token { text: text.into(), kind: PhantomData })
    }

    /// The text to hand out, once.
    pub fn text(&self) -> SecretString {
        checksum::seal(self.text.expose_secret()).into()
    }

    /// What to store, and to look for.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.expose_secret())
    }
}

impl<K: Kind> fmt::Debug for Token<K> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Token({}[redacted])", K::PREFIX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_token_comes_back_with_the_same_digest() {
        let token = SessionToken::generate().unwrap();
        let again = SessionToken::parse(token.text().expose_secret()).unwrap();
        assert_eq!(token.digest(), again.digest());
        assert_eq!(Digest::from_stored(token.digest().as_bytes()), Some(token.digest()));
    }

    #[test]
    fn a_token_of_one_kind_is_not_another() {
        let token = SessionToken::generate().unwrap();
        let text = token.text();
        assert!(RefreshToken::parse(text.expose_secret()).is_none());
        let renamed = token.text.expose_secret().replace("session", "refresh");
        let renamed = RefreshToken::parse(&checksum::seal(&renamed)).unwrap();
        assert_ne!(renamed.digest(), token.digest());
    }

    #[test]
    fn other_forms_are_refused() {
        let text = SessionToken::generate().unwrap().text();
        let text = text.expose_secret();
        let short = checksum::seal("fs_session_abc");
        let signs = checksum::seal(&format!("fs_session_{}", "-".repeat(LENGTH)));
        for wrong in ["", "fs_session_", &text[1..], &text[..text.len() - 1], &short, &signs] {
            assert!(SessionToken::parse(wrong).is_none(), "{wrong}");
        }
        assert!(SessionToken::parse(&format!("{text} ")).is_none());
        assert!(SessionToken::parse(&text.to_uppercase()).is_none());
    }

    #[test]
    fn no_two_are_alike() {
        let made: HashSet<[u8; 32]> =
            (0..1000).map(|_| *SessionToken::generate().unwrap().digest().as_bytes()).collect();
        assert_eq!(made.len(), 1000);
    }

    #[test]
    fn digests_differ_by_any_bit_and_have_one_length() {
        let digest = Digest::of("a");
        for at in 0..32 {
            let mut bytes = *digest.as_bytes();
            bytes[at] ^= 0x80;
            assert_ne!(Digest::from_stored(&bytes), Some(digest));
        }
        assert_eq!(Digest::from_stored(&[0; 31]), None);
    }

    #[test]
    fn secrets_do_not_print() {
        let token = RefreshToken::generate().unwrap();
        assert_eq!(format!("{token:?}"), "Token(fs_refresh_[redacted])");
        assert_eq!(format!("{:?}", token.digest()), "Digest([redacted])");
    }
}
