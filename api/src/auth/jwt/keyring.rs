//! The keys in use: the newest active one signs, each verifies until its last token has expired.

use super::claims::{Access, Claims};
use super::signing_key::SigningKey;
use super::{LONGEST, TYPE, TokenRefused};
use aws_lc_rs::digest::{SHA256, SHA256_OUTPUT_LEN, digest};
use chrono::{DateTime, Utc};
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, Header, Validation};
use secrecy::SecretString;
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Tokens that are remembered.
const REMEMBERED: usize = 10_000;

/// No token could be issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotIssued {
    /// There is no key, or all are retired.
    #[error("No signing key is active: all are retired. Make a new one.")]
    NoKey,
    /// The key or the clock is unusable.
    #[error("The token could not be signed; check the signing key and the clock.")]
    Failed,
}

/// Issues and verifies access tokens.
#[derive(Debug)]
pub struct Keyring {
    keys: Vec<SigningKey>,
    issuer: String,
    audience: String,
    right: Mutex<HashMap<Seal, Signed>>,
}

/// The digest of a token.
type Seal = [u8; SHA256_OUTPUT_LEN];

/// What a token says whose signature is right, and by which key.
#[derive(Clone, Debug)]
struct Signed {
    kid: String,
    claims: Claims,
}

impl Keyring {
    /// A ring of keys of this service at its public address. The oldest has no beginning: nothing
    /// signed before it, and a clock that is set back must not find the ring without a key.
    pub fn new(mut keys: Vec<SigningKey>, issuer: &str, audience: &str) -> Self {
        if let Some(oldest) = keys.iter_mut().min_by_key(|key| key.life().active_from) {
            oldest.forget_beginning();
        }
        Keyring {
            keys,
            issuer: issuer.to_owned(),
            audience: audience.to_owned(),
            right: Mutex::default(),
        }
    }

    /// A new token.
    pub fn issue(&self, access: Access, now: DateTime<Utc>) -> Result<SecretString, NotIssued> {
        let key = self.signing(now).ok_or(NotIssued::NoKey)?;
        let claims =
            Claims::issue(access, &self.issuer, &self.audience, now).ok_or(NotIssued::Failed)?;
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(key.kid().to_owned());
        jsonwebtoken::encode(&header, &claims, key.encoding())
            .map(SecretString::from)
            .map_err(|_| NotIssued::Failed)
    }

    /// What a token gives, if it is one of ours and valid now.
    ///
    /// A program sends the same token for a quarter of an hour, so that a signature which was right
    /// is remembered; whether key and token still hold is asked each time. What is remembered goes
    /// with the ring, which is read anew every minute.
    pub fn verify(&self, token: &str, now: DateTime<Utc>) -> Result<Access, TokenRefused> {
        if token.len() > LONGEST {
            return Err(TokenRefused::Malformed);
        }
        let seal = digest(&SHA256, token.as_bytes()).as_ref().try_into();
        let seal: Seal = seal.map_err(|_| TokenRefused::Malformed)?;
        let known = self.right().get(&seal).cloned();
        let signed = match known {
            Some(signed) if self.key(&signed.kid, now).is_some() => signed,
            Some(_) => return Err(TokenRefused::UnknownKey),
            None => {
                let signed = self.signed(token, now)?;
                let mut right = self.right();
                if right.len() >= REMEMBERED {
                    right.clear();
                }
                right.insert(seal, signed.clone());
                signed
            }
        };
        signed.claims.judge(&self.issuer, &self.audience, now)
    }

    fn right(&self) -> MutexGuard<'_, HashMap<Seal, Signed>> {
        self.right.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key that may have signed what is sent now.
    fn key(&self, kid: &str, now: DateTime<Utc>) -> Option<&SigningKey> {
        self.keys.iter().find(|key| key.kid() == kid && key.verifies(now))
    }

    fn signed(&self, token: &str, now: DateTime<Utc>) -> Result<Signed, TokenRefused> {
        let header = jsonwebtoken::decode_header(token).map_err(|why| match why.kind() {
            ErrorKind::Json(_) => TokenRefused::Header,
            _ => TokenRefused::Malformed,
        })?;
        let kid = kid_of(header)?;
        let key = self.key(&kid, now).ok_or(TokenRefused::UnknownKey)?;
        let claims = jsonwebtoken::decode::<Claims>(token, key.decoding(), &signature_only())
            .map_err(|why| match why.kind() {
                ErrorKind::InvalidSignature => TokenRefused::Signature,
                ErrorKind::Json(_) => TokenRefused::Claims,
                _ => TokenRefused::Malformed,
            })?
            .claims;
        Ok(Signed { kid, claims })
    }

    fn signing(&self, now: DateTime<Utc>) -> Option<&SigningKey> {
        self.keys
            .iter()
            .filter(|key| key.signs(now))
            .max_by_key(|key| (key.life().active_from, key.life().created))
    }
}

/// The key id of a header that says what ours say and nothing else: no other type, no key or
/// address of a key, nothing that would have to be understood.
fn kid_of(header: Header) -> Result<String, TokenRefused> {
    let Header {
        typ: Some(typ),
        alg: Algorithm::EdDSA,
        kid: Some(kid),
        cty: None,
        jku: None,
        jwk: None,
        x5u: None,
        x5c: None,
        x5t: None,
        x5t_s256: None,
        crit: None,
        enc: None,
        zip: None,
        url: None,
        nonce: None,
        extras,
    } = header
    else {
        return Err(TokenRefused::Header);
    };
    if typ == TYPE && extras.inner().is_empty() { Ok(kid) } else { Err(TokenRefused::Header) }
}

/// The library checks algorithm and signature; claims are judged by [`Claims::judge`].
fn signature_only() -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.required_spec_claims = HashSet::new();
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    validation
}
