//! Keys of partners: `fs_live_<id>_<secret><checksum>`, shown once.
//!
//! The id names the consultancy and the key, so that the look-up is already limited to one tenant.
//! Form and checksum are tested before anything is looked up. Mode and id are hashed with the
//! secret: a test key made to look live, or moved to another tenant, matches nothing.

use super::secret::{self, Digest, NoRandomness};
use super::{base62, checksum};
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use uuid::Uuid;

/// Characters that the two ids take.
const ID_LENGTH: usize = 43;

/// What secret scanners look for.
pub const PATTERN: &str = r"\bfs_(live|test)_[0-9A-Za-z]{43}_[0-9A-Za-z]{49}\b";

/// Whether a key works on the consultancy's data or on trial data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The consultancy's data.
    Live,
    /// Trial data.
    Test,
}

impl Mode {
    const ALL: [Mode; 2] = [Mode::Live, Mode::Test];

    const fn prefix(self) -> &'static str {
        match self {
            Mode::Live => "fs_live_",
            Mode::Test => "fs_test_",
        }
    }
}

/// A key as its holder has it.
pub struct ApiKey {
    mode: Mode,
    tenant: Uuid,
    id: Uuid,
    text: SecretString,
}

impl ApiKey {
    /// A new key of a consultancy.
    pub fn generate(mode: Mode, tenant: Uuid, id: Uuid) -> Result<Self, NoRandomness> {
        let ids = u256(tenant, id);
        let ids = base62::encode(&ids, ID_LENGTH);
        let secret = secret::random_text()?;
        let text = format!("{}{ids}_{}", mode.prefix(), secret.expose_secret());
        Ok(ApiKey { mode, tenant, id, text: text.into() })
    }

    /// Reads a key that a caller sent; none if it has another form or a wrong checksum.
    pub fn parse(sealed: &str) -> Option<Self> {
        let text = checksum::open(sealed)?;
        let (mode, rest) = Mode::ALL
            .into_iter()
            .find_map(|mode| Some((mode, text.strip_prefix(mode.prefix())?)))?;
        let (ids, secret) = rest.split_once('_')?;
        if ids.len() != ID_LENGTH || !secret::is_random_text(secret) {
            return None;
        }
        let ids: [u8; 32] = base62::decode(ids)?;
        let (tenant, id) = ids.split_at(16);
        Some(ApiKey {
            mode,
            tenant: Uuid::from_slice(tenant).ok()?,
            id: Uuid::from_slice(id).ok()?,
            text: text.into(),
        })
    }

    /// Live or test.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The consultancy whose key this says it is; true once the digest matched.
    pub fn tenant(&self) -> Uuid {
        self.tenant
    }

    /// The key's own id.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The text to show, once.
    pub fn text(&self) -> SecretString {
        checksum::seal(self.text.expose_secret()).into()
    }

    /// The halves that a client of OAuth 2 has: its id, which is no secret, and its secret.
    /// Together, with `_` between them, they are the key.
    pub fn halves(&self) -> (String, SecretString) {
        let id = client_id(self.mode, self.tenant, self.id);
        let text = self.text();
        let secret = text.expose_secret().get(id.len() + 1..).unwrap_or_default();
        (id, secret.into())
    }

    /// What to store, and to compare with.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.expose_secret())
    }
}

/// The part of a key that is no secret.
pub fn client_id(mode: Mode, tenant: Uuid, id: Uuid) -> String {
    format!("{}{}", mode.prefix(), base62::encode(&u256(tenant, id), ID_LENGTH))
}

fn u256(tenant: Uuid, id: Uuid) -> Vec<u8> {
    [tenant.as_bytes().as_slice(), id.as_bytes()].concat()
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ApiKey({:?} {} {} [redacted])", self.mode, self.tenant, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(mode: Mode) -> ApiKey {
        ApiKey::generate(mode, Uuid::now_v7(), Uuid::now_v7()).unwrap()
    }

    #[test]
    fn a_key_comes_back_with_tenant_id_and_digest() {
        for mode in Mode::ALL {
            let made = key(mode);
            let read = ApiKey::parse(made.text().expose_secret()).unwrap();
            assert_eq!((read.mode(), read.tenant(), read.id()), (mode, made.tenant(), made.id()));
            assert_eq!(read.digest(), made.digest());
        }
        let extreme = ApiKey::generate(Mode::Live, Uuid::max(), Uuid::nil()).unwrap();
        let read = ApiKey::parse(extreme.text().expose_secret()).unwrap();
        assert_eq!((read.tenant(), read.id()), (Uuid::max(), Uuid::nil()));
    }

    #[test]
    fn its_halves_make_the_key() {
        let made = key(Mode::Test);
        let (id, secret) = made.halves();
        let whole = format!("{id}_{}", secret.expose_secret());
        assert_eq!(whole, made.text().expose_secret());
    }

    #[test]
    fn the_form_is_the_one_that_scanners_look_for() {
        let text = key(Mode::Test).text();
        let text = text.expose_secret();
        assert!(PATTERN.contains("(live|test)_[0-9A-Za-z]{43}_[0-9A-Za-z]{49}"));
        let parts: Vec<&str> = text.split('_').collect();
        assert_eq!(parts[..2], ["fs", "test"]);
        assert_eq!((parts[2].len(), parts[3].len(), parts.len()), (43, 49, 4));
        assert!(parts.iter().all(|part| base62::is_text(part)));
    }

    #[test]
    fn any_single_typing_error_is_refused_before_a_look_up() {
        let text = key(Mode::Live).text();
        let text = text.expose_secret();
        for at in 0..text.len() {
            let mut wrong = text.to_owned().into_bytes();
            wrong[at] = if wrong[at] == b'a' { b'b' } else { b'a' };
            let wrong = String::from_utf8(wrong).unwrap();
            assert!(ApiKey::parse(&wrong).is_none(), "{at}");
        }
        for wrong in ["", "fs_live_", &text[..text.len() - 1], &text[1..], &format!("{text}0")] {
            assert!(ApiKey::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_forged_mode_or_tenant_matches_nothing() {
        let made = key(Mode::Test);
        let secret = &made.text.expose_secret()[52..];
        let live = made.text.expose_secret().replace("fs_test_", "fs_live_");
        let live = ApiKey::parse(&checksum::seal(&live)).unwrap();
        assert_eq!(live.id(), made.id());
        assert_ne!(live.digest(), made.digest());

        let ids = base62::encode(&u256(Uuid::now_v7(), made.id()), ID_LENGTH);
        let moved = checksum::seal(&format!("fs_test_{ids}_{secret}"));
        let moved = ApiKey::parse(&moved).unwrap();
        assert_eq!(moved.id(), made.id());
        assert_ne!(moved.digest(), made.digest());
    }

    #[test]
    fn ids_too_big_for_two_uuids_are_refused() {
        let text = format!("fs_live_{}_{}", "z".repeat(43), "0".repeat(43));
        assert!(ApiKey::parse(&checksum::seal(&text)).is_none());
    }

    #[test]
    fn a_key_does_not_print() {
        let made = key(Mode::Live);
        let secret = made.text.expose_secret()[52..60].to_owned();
        assert!(!format!("{made:?}").contains(&secret));
    }
}
