//! Small secrets at rest: AES-256-GCM, with the key's id in front so that keys can change, and
//! with what the secret is for bound in, so that none can be put in another's place.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use secrecy::{ExposeSecret, SecretSlice};
use std::fmt;

/// The first byte of what this version writes.
const FORM: u8 = 1;
/// Bytes of a key id.
const ID: usize = 4;

/// Seals with one key, opens with all.
pub struct Sealer {
    keys: Vec<(u32, RandomizedNonceKey)>,
}

/// The keys cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnusableKeys {
    /// There is none.
    #[error("There is no sealing key; give at least one of 32 bytes.")]
    None,
    /// One has another length.
    #[error("The sealing key {0} has another length than 32 bytes; make one of 32 random bytes.")]
    Length(u32),
    /// Two have one id.
    #[error("Two sealing keys have the id {0}; give each its own.")]
    Twice(u32),
}

/// What was sealed cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// Too short, or in another form.
    #[error("The sealed secret has a form that this version does not know.")]
    Form,
    /// The key is not among those given.
    #[error("The secret was sealed with the key {0}, which is not configured; add it again.")]
    Key(u32),
    /// Changed, or sealed for something else.
    #[error("The sealed secret was changed or belongs to something else; restore it.")]
    Changed,
    /// The machine gave no random numbers.
    #[error("The secret could not be sealed; try again.")]
    NotSealed,
}

impl Sealer {
    /// The first key seals, all of them open.
    ///
    /// # Errors
    /// When there is none, or one is not of 32 bytes, or two have one id.
    pub fn new(keys: &[(u32, SecretSlice<u8>)]) -> Result<Self, UnusableKeys> {
        let mut known: Vec<(u32, RandomizedNonceKey)> = Vec::new();
        for (id, key) in keys {
            if known.iter().any(|(other, _)| other == id) {
                return Err(UnusableKeys::Twice(*id));
            }
            let key = RandomizedNonceKey::new(&AES_256_GCM, key.expose_secret())
                .map_err(|_| UnusableKeys::Length(*id))?;
            known.push((*id, key));
        }
        if known.is_empty() { Err(UnusableKeys::None) } else { Ok(Sealer { keys: known }) }
    }

    /// Seals a secret for a use, which must be named again to open it.
    ///
    /// # Errors
    /// When the machine gives no random numbers.
    pub fn seal(&self, usage: &str, secret: &[u8]) -> Result<Vec<u8>, NotOpened> {
        let (id, key) = self.keys.first().ok_or(NotOpened::NotSealed)?;
        let mut sealed = secret.to_vec();
        let nonce = key
            .seal_in_place_append_tag(Aad::from(bound(*id, usage)), &mut sealed)
            .map_err(|_| NotOpened::NotSealed)?;
        Ok([&[FORM], id.to_be_bytes().as_slice(), nonce.as_ref(), &sealed].concat())
    }

    /// Whether something was sealed with the key that seals now.
    #[must_use]
    pub fn is_fresh(&self, sealed: &[u8]) -> bool {
        let id = sealed.get(1..=ID).unwrap_or_default();
        self.keys.first().is_some_and(|(first, _)| id == first.to_be_bytes())
    }

    /// Seals again, with the key that seals now, what was sealed for a use; none if it is already.
    ///
    /// # Errors
    /// As [`Sealer::open`] and [`Sealer::seal`].
    pub fn reseal(&self, usage: &str, sealed: &[u8]) -> Result<Option<Vec<u8>>, NotOpened> {
        if self.is_fresh(sealed) {
            return Ok(None);
        }
        self.seal(usage, self.open(usage, sealed)?.expose_secret()).map(Some)
    }

    /// Opens what was sealed for a use.
    ///
    /// # Errors
    /// When it was changed, sealed for another use, or with a key that is not there.
    pub fn open(&self, usage: &str, sealed: &[u8]) -> Result<SecretSlice<u8>, NotOpened> {
        let rest = sealed.strip_prefix(&[FORM]).ok_or(NotOpened::Form)?;
        let (id, rest) = rest.split_first_chunk::<ID>().ok_or(NotOpened::Form)?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE_LEN>().ok_or(NotOpened::Form)?;
        let id = u32::from_be_bytes(*id);
        let (_, key) =
            self.keys.iter().find(|(other, _)| *other == id).ok_or(NotOpened::Key(id))?;
        let mut secret = rest.to_vec();
        let aad = Aad::from(bound(id, usage));
        let length = key
            .open_in_place(Nonce::assume_unique_for_key(*nonce), aad, &mut secret)
            .map_err(|_| NotOpened::Changed)?
            .len();
        secret.truncate(length);
        Ok(secret.into())
    }
}

fn bound(id: u32, usage: &str) -> Vec<u8> {
    [&[FORM], id.to_be_bytes().as_slice(), usage.as_bytes()].concat()
}

impl fmt::Debug for Sealer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<u32> = self.keys.iter().map(|(id, _)| *id).collect();
        write!(out, "Sealer({ids:?} [redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(id: u32, byte: u8) -> (u32, SecretSlice<u8>) {
        (id, vec![byte; 32].into())
    }

    #[test]
    fn what_was_sealed_opens_for_the_same_use_only() {
        let sealer = Sealer::new(&[key(1, 7)]).unwrap();
        let sealed = sealer.seal("totp 1", b"secret").unwrap();
        assert_eq!(sealer.open("totp 1", &sealed).unwrap().expose_secret(), b"secret");
        assert_eq!(sealer.open("totp 2", &sealed).unwrap_err(), NotOpened::Changed);
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        assert_ne!(sealed, sealer.seal("totp 1", b"secret").unwrap());
    }

    #[test]
    fn any_changed_or_missing_byte_is_noticed() {
        let sealer = Sealer::new(&[key(1, 7)]).unwrap();
        let sealed = sealer.seal("x", b"secret").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(sealer.open("x", &changed).is_err(), "{at}");
            assert!(sealer.open("x", &sealed[..at]).is_err(), "{at}");
        }
    }

    #[test]
    fn a_new_key_seals_and_the_old_one_still_opens() {
        let old = Sealer::new(&[key(1, 7)]).unwrap();
        let both = Sealer::new(&[key(2, 8), key(1, 7)]).unwrap();
        let (before, after) = (old.seal("x", b"a").unwrap(), both.seal("x", b"b").unwrap());
        assert_eq!(both.open("x", &before).unwrap().expose_secret(), b"a");
        assert_eq!(old.open("x", &after).unwrap_err(), NotOpened::Key(2));
        assert!(both.is_fresh(&after) && !both.is_fresh(&before));
        assert!(both.reseal("x", &after).unwrap().is_none());
        let again = both.reseal("x", &before).unwrap().unwrap();
        let new = Sealer::new(&[key(2, 8)]).unwrap();
        assert_eq!(new.open("x", &again).unwrap().expose_secret(), b"a");
        let forged = Sealer::new(&[key(1, 9)]).unwrap();
        assert_eq!(forged.open("x", &before).unwrap_err(), NotOpened::Changed);
    }

    #[test]
    fn keys_that_cannot_be_used_are_refused() {
        assert_eq!(Sealer::new(&[]).unwrap_err(), UnusableKeys::None);
        assert_eq!(Sealer::new(&[key(1, 1), key(1, 2)]).unwrap_err(), UnusableKeys::Twice(1));
        let short = (3, vec![0; 31].into());
        assert_eq!(Sealer::new(&[short]).unwrap_err(), UnusableKeys::Length(3));
    }
}
