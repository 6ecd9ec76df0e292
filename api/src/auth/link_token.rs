//! Links in mails: invitations, new passwords, addresses to confirm, sign-in without a password.
//!
//! `fs_invite_<id><secret><checksum>`: the id finds the row whatever consultancy it is in, the
//! secret proves that the mail was read, the purpose is part of what is hashed.

use super::secret::{self, Digest, NoRandomness};
use super::{base62, checksum};
use chrono::TimeDelta;
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use uuid::Uuid;

/// Characters that an id takes.
const ID_LENGTH: usize = 22;

/// What a link is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Joining a consultancy, or the clients of one.
    Invite,
    /// Setting a new password.
    Reset,
    /// Showing that an address belongs to who gave it.
    Verify,
    /// Signing in without a password (clients).
    Magic,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Purpose; 4] =
        [Purpose::Invite, Purpose::Reset, Purpose::Verify, Purpose::Magic];

    /// How it is called in links and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Purpose::Invite => "invite",
            Purpose::Reset => "reset",
            Purpose::Verify => "verify",
            Purpose::Magic => "magic",
        }
    }

    /// How long a link is good for. One that signs somebody in lives as short as a code does.
    pub const fn lifetime(self) -> TimeDelta {
        match self {
            Purpose::Invite => TimeDelta::days(7),
            Purpose::Reset => TimeDelta::hours(1),
            Purpose::Verify => TimeDelta::days(1),
            Purpose::Magic => TimeDelta::minutes(10),
        }
    }
}

/// The secret in a link.
pub struct LinkToken {
    id: Uuid,
    purpose: Purpose,
    text: SecretString,
}

impl LinkToken {
    /// A new secret for the row with this id.
    pub fn generate(purpose: Purpose, id: Uuid) -> Result<Self, NoRandomness> {
        let secret = secret::random_text()?;
        let row = base62::encode(id.as_bytes(), ID_LENGTH);
        let text = format!("fs_{}_{row}{}", purpose.code(), secret.expose_secret());
        Ok(LinkToken { id, purpose, text: text.into() })
    }

    /// Reads a link that was made for `purpose`; none if it was made for another.
    pub fn parse(purpose: Purpose, sealed: &str) -> Option<Self> {
        let text = checksum::open(sealed)?;
        let rest = text.strip_prefix("fs_")?.strip_prefix(purpose.code())?.strip_prefix('_')?;
        let (row, secret) = rest.split_at_checked(ID_LENGTH)?;
        let id = Uuid::from_bytes(base62::decode(row)?);
        secret::is_random_text(secret).then(|| LinkToken { id, purpose, text: text.into() })
    }

    /// The row that knows the digest.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// What the link is good for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// The text for the mail.
    pub fn text(&self) -> SecretString {
        checksum::seal(self.text.expose_secret()).into()
    }

    /// What to store, and to compare with.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.expose_secret())
    }
}

impl fmt::Debug for LinkToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "LinkToken({} {} [redacted])", self.purpose.code(), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_comes_back_with_its_row_and_digest() {
        for purpose in Purpose::ALL {
            let id = Uuid::now_v7();
            let link = LinkToken::generate(purpose, id).unwrap();
            let again = LinkToken::parse(purpose, link.text().expose_secret()).unwrap();
            assert_eq!((again.id(), again.purpose()), (id, purpose));
            assert_eq!(again.digest(), link.digest());
        }
    }

    #[test]
    fn a_link_is_good_for_its_own_purpose_only() {
        for made in Purpose::ALL {
            let link = LinkToken::generate(made, Uuid::now_v7()).unwrap();
            for asked in Purpose::ALL {
                let read = LinkToken::parse(asked, link.text().expose_secret());
                assert_eq!(read.is_some(), asked == made, "{made:?} as {asked:?}");
            }
        }
        let link = LinkToken::generate(Purpose::Verify, Uuid::now_v7()).unwrap();
        let forged = link.text.expose_secret().replace("verify", "reset");
        let forged = LinkToken::parse(Purpose::Reset, &checksum::seal(&forged)).unwrap();
        assert_ne!(forged.digest(), link.digest());
    }

    #[test]
    fn another_row_means_another_digest() {
        let link = LinkToken::generate(Purpose::Invite, Uuid::from_u128(1)).unwrap();
        let moved = link.text.expose_secret().replacen("_00", "_10", 1);
        let moved = LinkToken::parse(Purpose::Invite, &checksum::seal(&moved)).unwrap();
        assert_ne!(moved.id(), link.id());
        assert_ne!(moved.digest(), link.digest());
    }

    #[test]
    fn other_forms_are_refused_and_nothing_prints() {
        let link = LinkToken::generate(Purpose::Reset, Uuid::nil()).unwrap();
        let text = link.text();
        let text = text.expose_secret();
        let huge = checksum::seal(&format!("fs_reset_{}", "z".repeat(65)));
        for wrong in ["", "fs_reset_", &text[..30], &text[3..], &huge] {
            assert!(LinkToken::parse(Purpose::Reset, wrong).is_none(), "{wrong}");
        }
        let secret = &text[31..];
        assert!(!format!("{link:?}").contains(&secret[..8]));
    }
}
