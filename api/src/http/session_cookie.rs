//! The cookie of a browser's session: how it is set and taken away. It is read in
//! [`super::credential`].
//!
//! The name's prefix has browsers take it only with `Secure`, without `Domain` and for the whole
//! host, so that no other host and no plain connection can put one in its place. On `localhost`
//! browsers take it without TLS too; on any other plain address nobody can sign in with it.

use super::credential::SESSION_COOKIE;
use secrecy::{ExposeSecret, SecretString};

/// Scripts cannot read it, and other sites cannot have it sent along with a POST.
const ALWAYS: &str = "Path=/; Secure; HttpOnly; SameSite=Lax";

/// The header that gives a browser its session for so many seconds at most.
#[must_use]
pub fn set(token: &SecretString, seconds: i64) -> String {
    format!("{SESSION_COOKIE}={}; Max-Age={seconds}; {ALWAYS}", token.expose_secret())
}

/// The header that takes it away.
#[must_use]
pub fn clear() -> String {
    format!("{SESSION_COOKIE}=; Max-Age=0; {ALWAYS}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_has_every_lock() {
        assert_eq!(
            set(&"abc".into(), 600),
            "__Host-firstscan=abc; Max-Age=600; Path=/; Secure; HttpOnly; SameSite=Lax"
        );
        assert_eq!(clear(), "__Host-firstscan=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
    }
}
