//! One key pair: how it is made, named, stored and used.

use super::super::secret::NoRandomness;
use super::{LEEWAY, LIFETIME};
use aws_lc_rs::digest;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use jsonwebtoken::{DecodingKey, EncodingKey};
use secrecy::{ExposeSecret, SecretSlice};
use std::fmt;

/// The stored bytes are no Ed25519 key, or belong to another name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The stored signing key cannot be read or has another id; restore it or make a new one.")]
pub struct UnreadableKey;

/// When a key is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// When it was made.
    pub created: DateTime<Utc>,
    /// From when it signs; later than `created`, so that all servers know it by then.
    pub active_from: DateTime<Utc>,
    /// From when it signs no longer.
    pub retired_at: Option<DateTime<Utc>>,
}

/// A key pair with its id and times.
pub struct SigningKey {
    kid: String,
    life: Life,
    pkcs8: SecretSlice<u8>,
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl SigningKey {
    /// A new pair.
    pub fn generate(life: Life) -> Result<Self, NoRandomness> {
        let pair = Ed25519KeyPair::generate().map_err(|_| NoRandomness)?;
        let pkcs8 = pair.to_pkcs8().map_err(|_| NoRandomness)?;
        Ok(SigningKey::of(&pair, pkcs8.as_ref().to_vec().into(), life))
    }

    /// A pair as it was stored, after decryption.
    pub fn from_stored(
        kid: &str,
        life: Life,
        pkcs8: SecretSlice<u8>,
    ) -> Result<Self, UnreadableKey> {
        let pair = Ed25519KeyPair::from_pkcs8(pkcs8.expose_secret()).map_err(|_| UnreadableKey)?;
        let key = SigningKey::of(&pair, pkcs8, life);
        if key.kid == kid { Ok(key) } else { Err(UnreadableKey) }
    }

    fn of(pair: &Ed25519KeyPair, pkcs8: SecretSlice<u8>, life: Life) -> Self {
        let public = pair.public_key().as_ref();
        SigningKey {
            kid: URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, public)),
            life,
            encoding: EncodingKey::from_ed_der(pkcs8.expose_secret()),
            decoding: DecodingKey::from_ed_der(public),
            pkcs8,
        }
    }

    /// The id in the header of tokens: the SHA-256 of the public key, so that no key can stand in
    /// for another.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// When it is in use.
    pub fn life(&self) -> Life {
        self.life
    }

    pub(super) fn forget_beginning(&mut self) {
        self.life.active_from = DateTime::<Utc>::MIN_UTC;
    }

    /// The PKCS#8 bytes to encrypt and store.
    pub fn pkcs8(&self) -> &SecretSlice<u8> {
        &self.pkcs8
    }

    pub(super) fn encoding(&self) -> &EncodingKey {
        &self.encoding
    }

    pub(super) fn decoding(&self) -> &DecodingKey {
        &self.decoding
    }

    pub(super) fn signs(&self, now: DateTime<Utc>) -> bool {
        self.life.active_from <= now && self.life.retired_at.is_none_or(|retired| now < retired)
    }

    /// From when another server with a fast clock may sign with it, until its last token expired.
    pub(super) fn verifies(&self, now: DateTime<Utc>) -> bool {
        let last = LIFETIME + LEEWAY;
        self.life.active_from <= now + LEEWAY
            && self.life.retired_at.is_none_or(|retired| now < retired + last)
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("SigningKey")
            .field("kid", &self.kid)
            .field("life", &self.life)
            .finish_non_exhaustive()
    }
}
