//! How each vendor proves who it is. Everything is compared in constant time.

use crate::clock::{Micros, SECOND};
use aws_lc_rs::{constant_time, digest, hmac};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::scan::vocabulary::Vendor;
use unicode_normalization::UnicodeNormalization;

/// How far the moment in a signature may be from ours.
const WINDOW: Micros = 300 * SECOND;

/// What a request brings as proof.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sent<'r> {
    /// The header that this vendor signs with.
    pub header: Option<&'r str>,
    /// A token in the address, for vendors that cannot sign.
    pub token: Option<&'r str>,
}

/// Why a message is not from whom it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unproven {
    /// It is not signed at all.
    #[error("The signature is missing; set the endpoint's secret at the vendor.")]
    Missing,
    /// It is signed with something else.
    #[error("The signature does not fit the endpoint's secret and the body.")]
    Wrong,
    /// It was signed too long ago, or is ahead.
    #[error("The signature was made at a moment too far from now; check the clocks.")]
    Stale,
}

/// The header that a vendor signs with.
#[must_use]
pub const fn header(vendor: Vendor) -> &'static str {
    match vendor {
        Vendor::EasyPost => "x-hmac-signature",
        Vendor::Shippo => "shippo-auth-signature",
        Vendor::AfterShip => "aftership-hmac-sha256",
        Vendor::Ship24 => "authorization",
        Vendor::SeventeenTrack => "sign",
    }
}

/// Proves that a message was sent by somebody who knows the secret.
///
/// # Errors
/// When it was not.
pub fn prove(
    vendor: Vendor,
    sent: Sent<'_>,
    body: &[u8],
    secret: &str,
    now: Micros,
) -> Result<(), Unproven> {
    if vendor == Vendor::Shippo && sent.header.is_none() {
        let token = sent.token.ok_or(Unproven::Missing)?;
        return same(token.as_bytes(), secret.as_bytes());
    }
    let header = sent.header.ok_or(Unproven::Missing)?.trim();
    match vendor {
        Vendor::EasyPost => {
            let hex = header.strip_prefix("hmac-sha256-hex=").ok_or(Unproven::Wrong)?;
            let secret: String = secret.nfkd().collect();
            signed(secret.as_bytes(), &[body], &unhex(hex).ok_or(Unproven::Wrong)?)
        }
        Vendor::Shippo => {
            let part = |name: &str| {
                let mut parts = header.split(',').filter_map(|part| part.trim().split_once('='));
                parts.find(|(known, _)| *known == name).map(|(_, value)| value)
            };
            let (Some(at), Some(tag)) = (part("t"), part("v1")) else {
                return Err(Unproven::Wrong);
            };
            let tag = unhex(tag).ok_or(Unproven::Wrong)?;
            signed(secret.as_bytes(), &[at.as_bytes(), b".", body], &tag)?;
            let at = at.parse::<i64>().ok().and_then(|at| at.checked_mul(SECOND));
            let near = at.is_some_and(|at| now.abs_diff(at) <= WINDOW.unsigned_abs());
            if near { Ok(()) } else { Err(Unproven::Stale) }
        }
        Vendor::AfterShip => {
            let tag = STANDARD.decode(header).map_err(|_| Unproven::Wrong)?;
            signed(secret.as_bytes(), &[body], &tag)
        }
        Vendor::Ship24 => {
            let (scheme, token) = header.split_once(' ').ok_or(Unproven::Wrong)?;
            if !scheme.eq_ignore_ascii_case("bearer") {
                return Err(Unproven::Wrong);
            }
            same(token.trim().as_bytes(), secret.as_bytes())
        }
        // A digest of the body, a slash and the key.
        Vendor::SeventeenTrack => {
            let mut context = digest::Context::new(&digest::SHA256);
            [body, b"/", secret.as_bytes()].iter().for_each(|part| context.update(part));
            same(&unhex(header).ok_or(Unproven::Wrong)?, context.finish().as_ref())
        }
    }
}

fn signed(secret: &[u8], parts: &[&[u8]], tag: &[u8]) -> Result<(), Unproven> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
    let whole = parts.concat();
    hmac::verify(&key, &whole, tag).map_err(|_| Unproven::Wrong)
}

fn same(one: &[u8], other: &[u8]) -> Result<(), Unproven> {
    constant_time::verify_slices_are_equal(one, other).map_err(|_| Unproven::Wrong)
}

/// Bytes of hexadecimal digits, of either case.
fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let pair = |pair: &[u8]| match pair {
        [high, low] => u8::try_from(digit(high)? * 16 + digit(low)?).ok(),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

#[cfg(test)]
mod tests;
