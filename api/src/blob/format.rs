//! How a blob's bytes are sealed.
//!
//! A head of 37 bytes (form, key id, 32 random bytes), then pieces of 64 KiB, each with AES-256-GCM
//! under a key of the blob's own, which is derived from the master key, the random bytes and the
//! blob's name. A piece's place, and whether it is the last, are bound in: a piece that was
//! changed, moved, or taken from another blob does not open, and neither does the end of a blob
//! that was cut off, even between two pieces.

use super::{BlobError, Result};
use crate::service::seal::UnusableKeys;
use crate::store::TenantId;
use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::{hkdf, rand};
use secrecy::{ExposeSecret, ExposeSecretMut, SecretBox, SecretSlice};
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;
use uuid::Uuid;

/// Bytes of a piece before it is sealed.
pub const PIECE: usize = 64 * 1024;
/// Bytes that sealing adds to a piece: nonce and tag.
const ADDED: usize = NONCE_LEN + 16;
/// Bytes of a sealed piece.
pub const SEALED: usize = PIECE + ADDED;
/// The first byte of what this version writes.
const FORM: u8 = 1;
/// Random bytes in the head.
const SALT: usize = 32;
/// Bytes of the head.
pub const HEAD: usize = 1 + 4 + SALT;

/// What a blob is called.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Whose.
    pub tenant: TenantId,
    /// Which.
    pub id: Uuid,
}

/// The master keys.
pub struct Keys(Vec<(u32, SecretSlice<u8>)>);

impl Keys {
    /// The first seals, all of them open.
    pub fn new(keys: &[(u32, SecretSlice<u8>)]) -> Result<Self, UnusableKeys> {
        for (at, (id, key)) in keys.iter().enumerate() {
            if key.expose_secret().len() != AES_256_GCM.key_len() {
                return Err(UnusableKeys::Length(*id));
            }
            if keys.iter().skip(at + 1).any(|(other, _)| other == id) {
                return Err(UnusableKeys::Twice(*id));
            }
        }
        if keys.is_empty() { Err(UnusableKeys::None) } else { Ok(Keys(keys.to_vec())) }
    }

    /// The key of a new blob, and the head that leads to it again.
    pub fn fresh(&self, name: Name) -> Result<([u8; HEAD], BlobKey)> {
        let (id, _) = self.0.first().ok_or(BlobError::NotSealed)?;
        let mut salt = [0; SALT];
        rand::fill(&mut salt).map_err(|_| BlobError::NotSealed)?;
        let mut head = [0; HEAD];
        let parts = [&[FORM], id.to_be_bytes().as_slice(), &salt].concat();
        head.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        Ok((head, self.of_head(&head, name)?))
    }

    /// The key of a blob whose head is next in `file`.
    pub fn of_file(&self, file: &mut impl Read, name: Name) -> Result<BlobKey> {
        let mut head = [0; HEAD];
        file.read_exact(&mut head).map_err(|why| match why.kind() {
            io::ErrorKind::UnexpectedEof => BlobError::Damaged,
            _ => why.into(),
        })?;
        self.of_head(&head, name)
    }

    /// Whether the blob in a file has the key that seals now.
    pub fn is_fresh(&self, path: &Path) -> Result<bool> {
        let mut head = [0; 5];
        File::open(path)?.read_exact(&mut head)?;
        let [_, id @ ..] = head;
        let id = u32::from_be_bytes(id);
        Ok(self.0.first().is_some_and(|(first, _)| *first == id))
    }

    fn of_head(&self, head: &[u8; HEAD], name: Name) -> Result<BlobKey> {
        let rest = head.strip_prefix(&[FORM]).ok_or(BlobError::Damaged)?;
        let (id, salt) = rest.split_first_chunk::<4>().ok_or(BlobError::Damaged)?;
        let id = u32::from_be_bytes(*id);
        let (_, master) =
            self.0.iter().find(|(other, _)| *other == id).ok_or(BlobError::UnknownKey(id))?;
        let master = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(master.expose_secret());
        // All parts have fixed lengths, so that no two names run together.
        let info: [&[u8]; 3] = [b"firstscan blob 1", name.tenant.0.as_bytes(), name.id.as_bytes()];
        let mut key = SecretBox::new(Box::new([0; 32]));
        let derived = master.expand(&info, &AES_256_GCM);
        derived
            .and_then(|derived| derived.fill(key.expose_secret_mut()))
            .map_err(|_| BlobError::NotSealed)?;
        let key = RandomizedNonceKey::new(&AES_256_GCM, key.expose_secret());
        Ok(BlobKey(key.map_err(|_| BlobError::NotSealed)?))
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<u32> = self.0.iter().map(|(id, _)| *id).collect();
        write!(out, "Keys({ids:?} [redacted])")
    }
}

/// The key of one blob.
pub struct BlobKey(RandomizedNonceKey);

/// The place of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// How many are before it.
    pub index: u64,
    /// Whether none is after it.
    pub last: bool,
}

impl Place {
    fn bound(self) -> Aad<[u8; 9]> {
        let mut bytes = [u8::from(self.last); 9];
        bytes.iter_mut().zip(self.index.to_be_bytes()).for_each(|(to, from)| *to = from);
        Aad::from(bytes)
    }
}

impl BlobKey {
    /// Appends the sealed piece to `sealed`. `piece` is used up.
    pub fn seal(&self, place: Place, piece: &mut Vec<u8>, sealed: &mut Vec<u8>) -> Result<()> {
        let nonce = self
            .0
            .seal_in_place_append_tag(place.bound(), piece)
            .map_err(|_| BlobError::NotSealed)?;
        sealed.extend_from_slice(nonce.as_ref());
        sealed.append(piece);
        Ok(())
    }

    /// Opens a sealed piece within its own room; answers where in it the bytes are.
    pub fn open(&self, place: Place, sealed: &mut [u8]) -> Result<Range<usize>> {
        let (nonce, piece) =
            sealed.split_first_chunk_mut::<NONCE_LEN>().ok_or(BlobError::Damaged)?;
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let opened = self.0.open_in_place(nonce, place.bound(), piece);
        let length = opened.map_err(|_| BlobError::Damaged)?.len();
        Ok(NONCE_LEN..NONCE_LEN + length)
    }
}

/// How many whole pieces a file of this size has.
pub const fn whole_pieces(size: u64) -> u64 {
    size.saturating_sub(HEAD as u64) / SEALED as u64
}

/// Where the piece after so many whole ones begins.
pub const fn position(pieces: u64) -> u64 {
    HEAD as u64 + pieces * SEALED as u64
}

/// How many bytes are sealed in a file of this size.
pub const fn plain_size(size: u64) -> u64 {
    let rest = size.saturating_sub(HEAD as u64) % SEALED as u64;
    whole_pieces(size) * PIECE as u64 + rest.saturating_sub(ADDED as u64)
}
