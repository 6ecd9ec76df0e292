//! E-mail addresses: what somebody typed, and the key that says two of them are the same.
//!
//! Only plain ASCII addresses are taken (international domains in their `xn--` form): that keeps
//! lookalike letters out of the key and line breaks out of mail headers.

use std::fmt;

/// Longest address that mail servers carry (RFC 5321).
const LONGEST: usize = 254;
/// Longest part before the `@`.
const LONGEST_LOCAL: usize = 64;
/// Longest label of a domain.
const LONGEST_LABEL: usize = 63;
/// What may stand before the `@` besides letters, digits and single dots.
const LOCAL_SIGNS: &str = "!#$%&'*+-/=?^_`{|}~";

/// An address that mail can be sent to, as its owner wrote it.
#[derive(Clone)]
pub struct Email {
    text: String,
    key: String,
}

/// Why a text is not taken as an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnEmail {
    /// Nothing was typed.
    #[error("The e-mail address is empty; type one like name@example.com.")]
    Empty,
    /// More than mail servers carry.
    #[error("The e-mail address is too long; at most 254 characters, 64 of them before the @.")]
    TooLong,
    /// No `@`, or several.
    #[error("An e-mail address has exactly one @, as in name@example.com.")]
    AtSign,
    /// The part before the `@`.
    #[error(
        "The part before the @ has characters we cannot send mail to; \
         use letters, digits, dots, + and -."
    )]
    Local,
    /// The part after the `@`.
    #[error("The part after the @ is not a domain; check it for typing errors, as in example.com.")]
    Domain,
}

impl Email {
    /// Reads an address; blanks around it are dropped.
    pub fn parse(text: &str) -> Result<Self, NotAnEmail> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotAnEmail::Empty);
        }
        if text.len() > LONGEST {
            return Err(NotAnEmail::TooLong);
        }
        let (local, domain) = text.split_once('@').ok_or(NotAnEmail::AtSign)?;
        if domain.contains('@') {
            return Err(NotAnEmail::AtSign);
        }
        if local.len() > LONGEST_LOCAL {
            return Err(NotAnEmail::TooLong);
        }
        if !is_local(local) {
            return Err(NotAnEmail::Local);
        }
        if !is_domain(domain) {
            return Err(NotAnEmail::Domain);
        }
        Ok(Email { text: text.to_owned(), key: text.to_ascii_lowercase() })
    }

    /// The address as its owner wrote it, to send mail to.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What is unique: the same for every way to write upper and lower case.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What stands before the `@`, in lower case.
    pub fn local(&self) -> &str {
        self.key.split_once('@').map_or(self.key.as_str(), |(local, _)| local)
    }

    /// What stands after the `@`, in lower case.
    pub fn domain(&self) -> &str {
        self.key.split_once('@').map_or("", |(_, domain)| domain)
    }
}

fn is_local(local: &str) -> bool {
    local.split('.').all(|atom| {
        !atom.is_empty()
            && atom.chars().all(|c| c.is_ascii_alphanumeric() || LOCAL_SIGNS.contains(c))
    })
}

/// At least two labels; the last one has a letter, so that addresses of machines are refused.
fn is_domain(domain: &str) -> bool {
    let labels = || domain.split('.');
    labels().count() >= 2
        && labels().all(is_label)
        && labels().next_back().is_some_and(|last| last.chars().any(|c| c.is_ascii_alphabetic()))
}

fn is_label(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Email {}

impl fmt::Debug for Email {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Email([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_addresses_are_taken_and_blanks_dropped() {
        for text in [
            " Anna.Berg@Example.com\n",
            "a@b.co",
            "x+tag@mail.example.co.uk",
            "o'neil@xn--bcher-kva.de",
        ] {
            assert_eq!(Email::parse(text).unwrap().as_str(), text.trim(), "{text}");
        }
    }

    #[test]
    fn case_does_not_make_another_person() {
        let (one, two) = (Email::parse("Anna@Example.COM"), Email::parse("anna@example.com"));
        assert_eq!(one, two);
        let one = one.unwrap();
        assert_eq!(
            (one.key(), one.local(), one.domain()),
            ("anna@example.com", "anna", "example.com")
        );
    }

    #[test]
    fn what_no_mail_server_takes_is_refused_with_the_reason() {
        let long_local = format!("{}@example.com", "a".repeat(65));
        let long = format!("a@{}.com", "b.".repeat(130));
        for (text, why) in [
            ("", NotAnEmail::Empty),
            ("   ", NotAnEmail::Empty),
            ("anna", NotAnEmail::AtSign),
            ("a@b@c.com", NotAnEmail::AtSign),
            (long_local.as_str(), NotAnEmail::TooLong),
            (long.as_str(), NotAnEmail::TooLong),
            ("@example.com", NotAnEmail::Local),
            (".a@example.com", NotAnEmail::Local),
            ("a..b@example.com", NotAnEmail::Local),
            ("a b@example.com", NotAnEmail::Local),
            ("\"a\"@example.com", NotAnEmail::Local),
            ("a\r\nBcc: b@example.com", NotAnEmail::Local),
            ("аnna@example.com", NotAnEmail::Local),
            ("a@localhost", NotAnEmail::Domain),
            ("a@127.0.0.1", NotAnEmail::Domain),
            ("a@[::1]", NotAnEmail::Domain),
            ("a@-x.com", NotAnEmail::Domain),
            ("a@x..com", NotAnEmail::Domain),
            ("a@example.com\nBcc", NotAnEmail::Domain),
        ] {
            assert_eq!(Email::parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn an_address_does_not_print() {
        let email = Email::parse("anna@example.com").unwrap();
        assert_eq!(format!("{email:?}"), "Email([redacted])");
    }
}
