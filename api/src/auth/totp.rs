//! The second factor: six digits that change every thirty seconds (RFC 6238).
//!
//! A code is good once. The caller keeps the step of the last code taken and stores the new one
//! with a condition (`where last_step < new`), so that two requests with one code have one winner.

use super::base32;
use super::email::Email;
use super::secret::{self, NoRandomness};
use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretBox, SecretString};
use std::fmt;
use totp_rs::{Builder, Secret, TotpError};

/// Random bytes in a secret: what HMAC-SHA-1 takes in.
const BYTES: usize = 20;
/// How the service is called in authenticator apps.
const ISSUER: &str = "Firstscan";

/// The number of a span of thirty seconds since 1970.
pub type Step = u64;

/// Why a code is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefused {
    /// No code of now, or of the span before or after.
    #[error("The code is wrong or too old; type the six digits that your app shows now.")]
    Wrong,
    /// A code that was taken before.
    #[error("The code was used already; wait for your app to show the next one.")]
    Used,
    /// Codes cannot be computed.
    #[error("The second factor is not set up correctly; set it up again.")]
    Broken,
}

/// What the server and the app share.
pub struct TotpSecret(SecretBox<[u8; BYTES]>);

impl TotpSecret {
    /// A new one.
    pub fn generate() -> Result<Self, NoRandomness> {
        secret::random().map(TotpSecret)
    }

    /// One as it was stored, after decryption; none unless it is 20 bytes.
    pub fn from_stored(bytes: &[u8]) -> Option<Self> {
        let bytes: [u8; BYTES] = bytes.try_into().ok()?;
        Some(TotpSecret(SecretBox::new(Box::new(bytes))))
    }

    /// The bytes to encrypt and store.
    pub fn expose(&self) -> &[u8] {
        self.0.expose_secret()
    }

    /// The secret as somebody types it into an app without a camera.
    pub fn base32(&self) -> SecretString {
        base32::encode(self.expose()).into()
    }

    /// What the QR code says.
    pub fn uri(&self, email: &Email) -> SecretString {
        format!(
            "otpauth://totp/{ISSUER}:{}?secret={}&issuer={ISSUER}&algorithm=SHA1&digits=6&period=30",
            percent_encoded(email.as_str()),
            self.base32().expose_secret(),
        )
        .into()
    }

    /// The step of a good code that is newer than the last one taken.
    pub fn check(
        &self,
        code: &str,
        now: DateTime<Utc>,
        last_used: Option<Step>,
    ) -> Result<Step, CodeRefused> {
        let now = u64::try_from(now.timestamp()).map_err(|_| CodeRefused::Wrong)?;
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let totp = self.totp().map_err(|_| CodeRefused::Broken)?;
        let step = totp.check(&code, now).ok_or(CodeRefused::Wrong)?;
        if last_used.is_some_and(|last| step <= last) {
            return Err(CodeRefused::Used);
        }
        Ok(step)
    }

    fn totp(&self) -> Result<totp_rs::Totp, TotpError> {
        Builder::new().with_secret(Secret::new_stack(*self.0.expose_secret())).build()
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("TotpSecret([redacted])")
    }
}

/// All but RFC 3986's unreserved characters as `%XX`.
fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of the standard's test vectors.
    fn standard() -> TotpSecret {
        TotpSecret::from_stored(b"12345678901234567890").unwrap()
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn the_vectors_of_the_standard() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let step = u64::try_from(seconds / 30).unwrap();
            assert_eq!(standard().check(code, at(seconds), None), Ok(step), "{seconds}");
        }
    }

    #[test]
    fn one_step_of_clock_difference_is_forgiven_and_two_are_not() {
        let step = 59 / 30;
        for (seconds, taken) in [(29, true), (30, true), (89, true), (90, false), (119, false)] {
            let checked = standard().check("287082", at(seconds), None);
            assert_eq!(
                checked,
                if taken { Ok(step) } else { Err(CodeRefused::Wrong) },
                "{seconds}"
            );
        }
        assert_eq!(
            standard().check("081804", at(1_111_111_109 - 60), None),
            Err(CodeRefused::Wrong)
        );
    }

    #[test]
    fn a_used_code_is_refused() {
        let step = standard().check("287082", at(59), None).unwrap();
        assert_eq!(standard().check("287082", at(59), Some(step)), Err(CodeRefused::Used));
        assert_eq!(standard().check("287082", at(70), Some(step + 1)), Err(CodeRefused::Used));
        assert_eq!(standard().check("287082", at(59), Some(step - 1)), Ok(step));
    }

    #[test]
    fn only_six_digits_are_a_code() {
        for code in ["", "28708", "2870821", "+28708", "28708a", "２８７０８２", "-87082"] {
            assert_eq!(standard().check(code, at(59), None), Err(CodeRefused::Wrong), "{code}");
        }
        assert!(standard().check(" 287 082 ", at(59), None).is_ok());
        assert_eq!(standard().check("287082", at(-59), None), Err(CodeRefused::Wrong));
    }

    #[test]
    fn the_uri_is_what_apps_read() {
        let email = Email::parse("o'neil+x@example.com").unwrap();
        assert_eq!(
            standard().uri(&email).expose_secret(),
            "otpauth://totp/Firstscan:o%27neil%2Bx%40example.com\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Firstscan\
             &algorithm=SHA1&digits=6&period=30"
        );
    }

    #[test]
    fn a_secret_comes_back_from_the_store_and_does_not_print() {
        let made = TotpSecret::generate().unwrap();
        let read = TotpSecret::from_stored(made.expose()).unwrap();
        assert_eq!(made.expose(), read.expose());
        assert_ne!(made.expose(), TotpSecret::generate().unwrap().expose());
        assert!(TotpSecret::from_stored(&[0; 19]).is_none());
        assert_eq!(format!("{made:?}"), "TotpSecret([redacted])");
    }
}
