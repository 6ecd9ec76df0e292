//! Passwords as they are stored and checked: Argon2id, away from the threads that serve requests,
//! and never more of them at once than the machine has memory for.

use super::secret::{self, NoRandomness};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task;

/// Memory of one hash in KiB.
const MEMORY: u32 = 19_456;
/// Passes over it.
const PASSES: u32 = 2;
/// Lanes.
const LANES: u32 = 1;
/// No password that a policy let through is longer; hashing more is work for an attacker.
const LONGEST_BYTES: usize = 1024;
/// What is compared with when there is no password, so that this takes as long. Nothing verifies
/// against it: the outcome is dropped.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGlzIGhlcmUh\
                      $OuDSuOLXpOOkeFsCbNTfTwGXbWFKCNBOw5AJgGWHZ1k";

/// Why no answer could be had.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// No salt.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// What is stored is no hash.
    #[error("The stored password hash cannot be read; the person has to set a new password.")]
    Unreadable,
    /// The library refused.
    #[error("The password could not be hashed: {0}.")]
    Argon2(argon2::password_hash::Error),
    /// The server stops.
    #[error("The server is stopping; try again in a moment.")]
    Stopping,
}

/// The outcome of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Whether it is the password.
    pub ok: bool,
    /// Whether to store a new hash because this one was made with other parameters.
    pub needs_rehash: bool,
}

impl Verified {
    const NO: Verified = Verified { ok: false, needs_rehash: false };
}

/// Hashes and compares passwords.
#[derive(Clone, Debug)]
pub struct Hasher {
    gate: Arc<Semaphore>,
}

impl Hasher {
    /// Lets `parallel` hashes run at once, each with 19 MiB; others wait.
    pub fn new(parallel: usize) -> Self {
        let parallel = parallel.clamp(1, Semaphore::MAX_PERMITS);
        Hasher { gate: Arc::new(Semaphore::new(parallel)) }
    }

    /// A new hash as text, with its parameters and a fresh salt.
    pub async fn hash(&self, password: &SecretString) -> Result<SecretString, HashError> {
        let password = password.clone();
        self.run(move || {
            let salt = secret::random::<16>()?;
            let hash: PasswordHash = argon2()?
                .hash_password_with_salt(password.expose_secret().as_bytes(), salt.expose_secret())
                .map_err(HashError::Argon2)?;
            Ok(hash.to_string().into())
        })
        .await
    }

    /// Compares with what is stored; takes as long when nothing is.
    pub async fn verify(
        &self,
        stored: Option<&str>,
        password: &SecretString,
    ) -> Result<Verified, HashError> {
        let known = stored.is_some();
        let stored = stored.unwrap_or(NOBODY).to_owned();
        let password = password.clone();
        let verified = self.run(move || compare(&stored, &password)).await?;
        Ok(if known { verified } else { Verified::NO })
    }

    /// Whether a password is one of those before it.
    pub async fn is_one_of(
        &self,
        earlier: &[String],
        password: &SecretString,
    ) -> Result<bool, HashError> {
        for stored in earlier {
            if self.verify(Some(stored), password).await?.ok {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The permit goes with the work: a caller who gives up does not make room for another hash
    /// while his still runs.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HashError> + Send + 'static,
    ) -> Result<T, HashError> {
        let permit =
            Arc::clone(&self.gate).acquire_owned().await.map_err(|_| HashError::Stopping)?;
        task::spawn_blocking(move || {
            let done = work();
            drop(permit);
            done
        })
        .await
        .map_err(|_| HashError::Stopping)?
    }
}

fn argon2() -> Result<Argon2<'static>, HashError> {
    let params =
        Params::new(MEMORY, PASSES, LANES, None).map_err(|why| HashError::Argon2(why.into()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn compare(stored: &str, password: &SecretString) -> Result<Verified, HashError> {
    let password = password.expose_secret().as_bytes();
    let too_long = password.len() > LONGEST_BYTES;
    let password = password.get(..LONGEST_BYTES).unwrap_or(password);
    let hash = PasswordHash::new(stored).map_err(|_| HashError::Unreadable)?;
    match argon2()?.verify_password(password, &hash) {
        Ok(()) if !too_long => Ok(Verified { ok: true, needs_rehash: is_outdated(&hash) }),
        Ok(()) | Err(argon2::password_hash::Error::PasswordInvalid) => Ok(Verified::NO),
        Err(why) => Err(HashError::Argon2(why)),
    }
}

fn is_outdated(hash: &PasswordHash) -> bool {
    let costs = Params::try_from(hash)
        .ok()
        .map(|params| (params.m_cost(), params.t_cost(), params.p_cost()));
    hash.algorithm != Algorithm::Argon2id.ident()
        || hash.version != Some(Version::V0x13.into())
        || costs != Some((MEMORY, PASSES, LANES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;
    use std::time::{Duration, Instant};

    fn secret(text: &str) -> SecretString {
        text.into()
    }

    #[tokio::test]
    async fn the_right_password_verifies_and_a_wrong_one_does_not() {
        let hasher = Hasher::new(2);
        let stored = hasher.hash(&secret("correct horse battery")).await.unwrap();
        let stored = stored.expose_secret();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        let yes = hasher.verify(Some(stored), &secret("correct horse battery")).await.unwrap();
        assert_eq!(yes, Verified { ok: true, needs_rehash: false });
        for wrong in ["correct horse batter", "Correct horse battery", ""] {
            let no = hasher.verify(Some(stored), &secret(wrong)).await.unwrap();
            assert_eq!(no, Verified::NO, "{wrong}");
        }
    }

    #[tokio::test]
    async fn the_same_password_is_stored_differently_each_time() {
        let hasher = Hasher::new(2);
        let one = hasher.hash(&secret("correct horse battery")).await.unwrap();
        let two = hasher.hash(&secret("correct horse battery")).await.unwrap();
        assert_ne!(one.expose_secret(), two.expose_secret());
        let earlier = [one.expose_secret().to_owned(), two.expose_secret().to_owned()];
        assert!(hasher.is_one_of(&earlier, &secret("correct horse battery")).await.unwrap());
        assert!(!hasher.is_one_of(&earlier, &secret("another one")).await.unwrap());
    }

    /// A lower bound only: a busy machine makes hashes slower, nothing makes them this fast.
    #[tokio::test]
    async fn nobody_has_no_password_and_is_still_hashed_for() {
        let start = Instant::now();
        for guess in ["wrong", "", "nobody"] {
            assert_eq!(Hasher::new(1).verify(None, &secret(guess)).await.unwrap(), Verified::NO);
        }
        assert!(start.elapsed() > Duration::from_millis(3), "{:?}", start.elapsed());
    }

    #[tokio::test]
    async fn nobody_waits_for_his_turn_like_everybody() {
        let hasher = Hasher::new(1);
        let running = Arc::clone(&hasher.gate).acquire_owned().await.unwrap();
        let guess = secret("wrong");
        let mut waiting = Box::pin(hasher.verify(None, &guess));
        assert!(waiting.as_mut().now_or_never().is_none());
        drop(running);
        assert_eq!(waiting.await.unwrap(), Verified::NO);
    }

    #[test]
    fn the_hash_of_nobody_costs_what_a_hash_costs_now() {
        assert!(!is_outdated(&PasswordHash::new(NOBODY).unwrap()));
    }

    #[tokio::test]
    async fn a_hash_with_other_parameters_is_to_be_renewed() {
        for (algorithm, params) in [
            (Algorithm::Argon2id, Params::new(8_192, 2, 1, None).unwrap()),
            (Algorithm::Argon2id, Params::new(MEMORY, 1, 1, None).unwrap()),
            (Algorithm::Argon2i, Params::new(MEMORY, PASSES, LANES, None).unwrap()),
        ] {
            let old: PasswordHash = Argon2::new(algorithm, Version::V0x13, params)
                .hash_password_with_salt(b"the password", b"salty salty salt")
                .unwrap();
            let old = old.to_string();
            let verified =
                Hasher::new(1).verify(Some(&old), &secret("the password")).await.unwrap();
            assert_eq!(verified, Verified { ok: true, needs_rehash: true });
            let verified = Hasher::new(1).verify(Some(&old), &secret("another")).await.unwrap();
            assert_eq!(verified, Verified::NO);
        }
    }

    #[tokio::test]
    async fn a_stored_text_that_is_no_hash_is_an_error_and_never_a_yes() {
        for stored in ["", "plain", "$argon2id$v=19$m=19456,t=2,p=1", "$2b$12$abc"] {
            let refused = Hasher::new(1).verify(Some(stored), &secret("plain")).await;
            assert!(!refused.is_ok_and(|verified| verified.ok), "{stored}");
        }
    }

    #[tokio::test]
    async fn a_password_longer_than_any_policy_allows_is_wrong() {
        let hasher = Hasher::new(1);
        let longest = "x".repeat(LONGEST_BYTES);
        let stored = hasher.hash(&secret(&longest)).await.unwrap();
        let stored = stored.expose_secret();
        assert!(hasher.verify(Some(stored), &secret(&longest)).await.unwrap().ok);
        let longer = secret(&format!("{longest}y"));
        assert!(!hasher.verify(Some(stored), &longer).await.unwrap().ok);
    }

    #[tokio::test]
    async fn no_more_run_at_once_than_allowed() {
        let hasher = Hasher::new(1);
        let running = Arc::clone(&hasher.gate).acquire_owned().await.unwrap();
        let password = secret("waits");
        let mut waiting = Box::pin(hasher.hash(&password));
        assert!(waiting.as_mut().now_or_never().is_none());
        assert_eq!(hasher.gate.available_permits(), 0);
        drop(running);
        assert!(waiting.await.is_ok());
        assert_eq!(hasher.gate.available_permits(), 1);
        assert!(Hasher::new(0).hash(&password).await.is_ok());
    }
}
