//! Access tokens for programs: signed with Ed25519, good for fifteen minutes, never stored.
//!
//! [`keyring`] holds the keys, signs with the newest and verifies with all that may still be in
//! use; [`claims`] is what a token says. The library checks the signature and nothing else:
//! everything it would only check if present, or by its own clock, is checked here.

pub mod claims;
pub mod keyring;
pub mod signing_key;
#[cfg(test)]
mod tests;

use chrono::TimeDelta;

/// How long an access token is good for.
pub const LIFETIME: TimeDelta = TimeDelta::minutes(15);
/// How far the clocks of two of our servers may be apart.
pub const LEEWAY: TimeDelta = TimeDelta::seconds(30);
/// What kind of token this is, so that no other kind passes for it (RFC 9068).
const TYPE: &str = "at+jwt";
/// Longest text that is looked at; ours are under 700 bytes.
const LONGEST: usize = 2048;

/// Why a token is not taken. Callers get one answer for all of them; the log gets the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenRefused {
    /// Not three parts of text with readable JSON.
    #[error("The token cannot be read.")]
    Malformed,
    /// Another algorithm or type, or a header that would bring its own key.
    #[error("The token's header is not one of ours.")]
    Header,
    /// No such key, or one that is no longer in use.
    #[error("The token's key is unknown or retired.")]
    UnknownKey,
    /// Changed, or signed by somebody else.
    #[error("The token's signature is wrong.")]
    Signature,
    /// A claim is missing or of another kind.
    #[error("The token's claims are not ones of ours.")]
    Claims,
    /// Issued by somebody else, or for somebody else.
    #[error("The token was issued by or for somebody else.")]
    Audience,
    /// Too old.
    #[error("The token has expired; get a new one with the refresh token.")]
    Expired,
    /// From the future.
    #[error("The token is not valid yet; check the clock.")]
    NotYet,
}
