//! Secrets that messages are signed with, and the signatures.

use aws_lc_rs::{hmac, rand};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretSlice, SecretString};

/// How a secret begins where people see it.
const PREFIX: &str = "whsec_";
/// Random bytes of a secret.
const BYTES: usize = 32;

/// What a message is signed with; the partner has it too.
#[derive(Debug)]
pub struct Secret(SecretSlice<u8>);

impl Secret {
    /// A new one; none if the machine gives no random numbers.
    #[must_use]
    pub fn generate() -> Option<Self> {
        let mut bytes = vec![0; BYTES];
        rand::fill(&mut bytes).ok()?;
        Some(Secret(bytes.into()))
    }

    /// One that was kept.
    #[must_use]
    pub const fn of(bytes: SecretSlice<u8>) -> Self {
        Secret(bytes)
    }

    /// What is kept of it, sealed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.expose_secret()
    }

    /// As partners get it.
    #[must_use]
    pub fn text(&self) -> SecretString {
        format!("{PREFIX}{}", STANDARD.encode(self.bytes())).into()
    }

    fn sign(&self, signed: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.bytes());
        format!("v1,{}", STANDARD.encode(hmac::sign(&key, signed.as_bytes())))
    }
}

/// The value of `webhook-signature`: a signature for each secret, of id, second and body.
#[must_use]
pub fn signatures(secrets: &[Secret], id: &str, second: i64, body: &str) -> String {
    let signed = format!("{id}.{second}.{body}");
    let all: Vec<String> = secrets.iter().map(|secret| secret.sign(&signed)).collect();
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_signed_as_the_specification_shows() {
        let known = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let body = r#"{"test": 2432232314}"#;
        let id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        let signed = signatures(&[Secret::of(known.into())], id, 1_614_265_330, body);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn each_secret_signs_and_none_is_like_another() {
        let two = [Secret::generate().unwrap(), Secret::generate().unwrap()];
        let signed = signatures(&two, "msg_1", 1, "{}");
        let (one, other) = signed.split_once(' ').unwrap();
        assert!(one.starts_with("v1,") && other.starts_with("v1,") && one != other);
        let text = two[0].text();
        let bytes = text.expose_secret().strip_prefix("whsec_").unwrap();
        assert_eq!(STANDARD.decode(bytes).unwrap(), two[0].bytes());
        assert!(!format!("{two:?}").contains(bytes));
    }
}
