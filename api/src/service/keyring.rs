//! The keys for access tokens: read from the database now and then, since other servers change
//! them too.

use super::{Result, ServiceError, Services};
use crate::auth::jwt::claims::Access;
use crate::auth::jwt::keyring::Keyring;
use crate::auth::jwt::signing_key::{Life, SigningKey};
use crate::auth::jwt::{LEEWAY, TokenRefused};
use crate::clock::{DAY, MINUTE, Micros, SECOND, utc};
use crate::store;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use tokio::sync::Mutex;

/// How long the keys are believed.
const FRESH: Micros = MINUTE;
/// How often a token with an unknown key may have them read again.
const UNKNOWN: Micros = 5 * SECOND;
/// How long a key signs.
const TERM: Micros = 30 * DAY;
/// How long a new key waits until it signs: all servers know it by then.
const NOTICE: Micros = 5 * MINUTE;

/// The keys as they were read, and when.
#[derive(Default)]
pub(super) struct KeyringCache(Mutex<Option<(Micros, Arc<Keyring>)>>);

impl Services {
    /// The keys. Not to be called inside a transaction.
    pub(super) async fn keyring(&self) -> Result<Arc<Keyring>> {
        self.keyring_of(FRESH).await
    }

    async fn keyring_of(&self, age: Micros) -> Result<Arc<Keyring>> {
        let now = self.now();
        let mut cached = self.keyring.0.lock().await;
        if let Some((read, keyring)) = cached.as_ref()
            && (0..age).contains(&(now - read))
        {
            return Ok(Arc::clone(keyring));
        }
        let keyring = Arc::new(self.read_keyring(now).await?);
        *cached = Some((now, Arc::clone(&keyring)));
        Ok(keyring)
    }

    /// What an access token gives.
    pub(super) async fn access(&self, token: &str) -> Result<Result<Access, TokenRefused>> {
        let now = self.clock().utc();
        match self.keyring().await?.verify(token, now) {
            Err(TokenRefused::UnknownKey) => Ok(self.keyring_of(UNKNOWN).await?.verify(token, now)),
            verified => Ok(verified),
        }
    }

    /// A new access token.
    pub(super) fn issue(&self, keyring: &Keyring, access: Access) -> Result<SecretString> {
        keyring
            .issue(access, self.clock().utc())
            .map_err(|why| ServiceError::fault("access token", why))
    }

    async fn read_keyring(&self, now: Micros) -> Result<Keyring> {
        let mut rows = self.store().read_hub().await?.signing_keys().await?;
        if rows.iter().all(|row| row.active_from + TERM <= now) {
            rows = self.renew_signing_key(now).await?;
        }
        let keys = rows.iter().map(|row| self.opened(row)).collect::<Result<_>>()?;
        let issuer = self.site().as_str();
        Ok(Keyring::new(keys, issuer, &format!("{issuer}/graphql")))
    }

    fn opened(&self, row: &store::SigningKey) -> Result<SigningKey> {
        let life = Life {
            created: utc(row.created_at),
            active_from: utc(row.active_from),
            retired_at: row.retired_at.map(utc),
        };
        let pkcs8 = self
            .sealer()
            .open("signing key", &row.secret)
            .map_err(|why| ServiceError::fault("signing key", why))?;
        SigningKey::from_stored(&row.id, life, pkcs8)
            .map_err(|why| ServiceError::fault("signing key", why))
    }

    /// Has a new key sign access tokens, from the moment that is told: every server knows it by
    /// then. For the operator. While a new key waits, there is no other.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn rotate_signing_keys(&self) -> Result<Micros> {
        let now = self.now();
        let rows = self.add_signing_key(now, |row| row.active_from > now).await?;
        let newest = rows.iter().map(|row| row.active_from).max();
        *self.keyring.0.lock().await = None;
        Ok(newest.unwrap_or(now))
    }

    /// Puts a new signing key in the place of all others at once, for keys that somebody else may
    /// have: within a minute no server takes what they signed. For the operator.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn replace_signing_keys(&self) -> Result<Micros> {
        let now = self.now();
        let key = self.new_signing_key(now, 0)?;
        let hub = self.store().hub().await?;
        hub.alone("signing keys").await?;
        hub.delete_signing_keys().await?;
        hub.rotate_signing_keys(key).await?;
        hub.commit().await?;
        *self.keyring.0.lock().await = None;
        Ok(now)
    }

    /// The first key signs at once, a later one takes over when every server has read it.
    async fn renew_signing_key(&self, now: Micros) -> Result<Vec<store::SigningKey>> {
        self.add_signing_key(now, |row| row.active_from + TERM > now).await
    }

    /// A key more, unless one is there that is enough.
    async fn add_signing_key(
        &self,
        now: Micros,
        enough: impl Fn(&store::SigningKey) -> bool,
    ) -> Result<Vec<store::SigningKey>> {
        let hub = self.store().hub().await?;
        hub.alone("signing keys").await?;
        let rows = hub.signing_keys().await?;
        if rows.iter().any(enough) {
            return Ok(rows);
        }
        let notice = if rows.is_empty() { 0 } else { NOTICE };
        hub.rotate_signing_keys(self.new_signing_key(now, notice)?).await?;
        // Servers' clocks differ: none must find the new key not active yet.
        debug_assert!(NOTICE > FRESH + LEEWAY.num_microseconds().unwrap_or_default());
        let rows = hub.signing_keys().await?;
        hub.commit().await?;
        Ok(rows)
    }

    fn new_signing_key(&self, now: Micros, notice: Micros) -> Result<store::SigningKey> {
        let active_from = now + notice;
        let life = Life { created: utc(now), active_from: utc(active_from), retired_at: None };
        let key = SigningKey::generate(life)?;
        let secret = self
            .sealer()
            .seal("signing key", key.pkcs8().expose_secret())
            .map_err(|why| ServiceError::fault("signing key", why))?;
        let id = key.kid().to_owned();
        Ok(store::SigningKey { id, secret, created_at: now, active_from, retired_at: None })
    }
}
