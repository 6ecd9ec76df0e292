//! What a new password has to be.
//!
//! Two profiles. [`Profile::Client`] follows NIST 800-63B: length and a blocklist, no rules about
//! kinds of characters, no renewal. [`Profile::Staff`] is Amazon's data protection policy for
//! people who see Amazon's data; it adds those rules. Length is counted in Unicode characters.

mod blocklist;

use super::email::Email;
use chrono::{DateTime, TimeDelta, Utc};
use secrecy::{ExposeSecret, SecretString};

/// Which rules count for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Clients.
    Client,
    /// People of a consultancy.
    Staff,
}

/// The rules of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Fewest characters when the password is all that is asked for.
    pub shortest_alone: usize,
    /// Fewest characters when there is a second factor.
    pub shortest_with_factor: usize,
    /// Most characters.
    pub longest: usize,
    /// Letters from which on a part of the name or address may not be in it.
    pub shortest_own_word: usize,
    /// Whether all four kinds of characters must be in it.
    pub all_kinds: bool,
    /// How many earlier passwords may not come back; the present one counts.
    pub history: usize,
    /// How old it may grow.
    pub max_age: Option<TimeDelta>,
    /// How old it must be before it may be changed, unless it was reset.
    pub min_age: Option<TimeDelta>,
}

impl Profile {
    /// The rules of this profile.
    pub const fn rules(self) -> Rules {
        match self {
            Profile::Client => Rules {
                shortest_alone: 15,
                shortest_with_factor: 8,
                longest: 128,
                shortest_own_word: 4,
                all_kinds: false,
                history: 0,
                max_age: None,
                min_age: None,
            },
            Profile::Staff => Rules {
                shortest_alone: 12,
                shortest_with_factor: 12,
                longest: 128,
                shortest_own_word: 3,
                all_kinds: true,
                history: 10,
                max_age: Some(TimeDelta::days(365)),
                min_age: Some(TimeDelta::days(1)),
            },
        }
    }
}

/// A kind of character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CharacterKind {
    /// A capital letter.
    Upper,
    /// A small letter.
    Lower,
    /// A digit.
    Digit,
    /// Anything that is no letter and no digit.
    Special,
}

impl CharacterKind {
    const ALL: [CharacterKind; 4] =
        [CharacterKind::Upper, CharacterKind::Lower, CharacterKind::Digit, CharacterKind::Special];

    fn has(self, c: char) -> bool {
        match self {
            CharacterKind::Upper => c.is_uppercase(),
            CharacterKind::Lower => c.is_lowercase(),
            CharacterKind::Digit => c.is_numeric(),
            CharacterKind::Special => !c.is_alphanumeric(),
        }
    }

    const fn noun(self) -> &'static str {
        match self {
            CharacterKind::Upper => "capital letter",
            CharacterKind::Lower => "small letter",
            CharacterKind::Digit => "digit",
            CharacterKind::Special => "special character",
        }
    }
}

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not enough characters.
    #[error("The password is too short; use at least {at_least} characters.")]
    TooShort {
        /// How many are enough.
        at_least: usize,
    },
    /// Too many characters.
    #[error("The password is too long; use at most {at_most} characters.")]
    TooLong {
        /// How many are taken.
        at_most: usize,
    },
    /// One that attackers try first.
    #[error("The password is one that is guessed first; use a few unrelated words.")]
    Common,
    /// Made from words that anybody could know.
    #[error("The password contains your name, your address or ours; choose other words.")]
    OwnWord,
    /// A kind of character is missing.
    #[error("The password needs at least one {}.", .0.noun())]
    Missing(CharacterKind),
    /// It was used before.
    #[error("You have used this password before; choose a new one.")]
    Reused,
    /// It was changed a moment ago.
    #[error("The password was changed less than a day ago; try again after {0}.")]
    TooYoung(DateTime<Utc>),
}

/// Whose password it will be.
#[derive(Clone, Copy, Debug)]
pub struct Holder<'a> {
    /// The address that they sign in with.
    pub email: &'a Email,
    /// Their name.
    pub name: &'a str,
    /// Whether a second factor is set up.
    pub has_second_factor: bool,
}

/// Everything that is wrong with a new password; nothing, if it may be used. Whether it was used
/// before is for [`super::password::Hasher::is_one_of`] to say, its age for [`may_change`].
pub fn check(profile: Profile, password: &SecretString, holder: Holder<'_>) -> Vec<Refusal> {
    let rules = profile.rules();
    let password = password.expose_secret();
    let length = password.chars().count();
    if length > rules.longest {
        return vec![Refusal::TooLong { at_most: rules.longest }];
    }
    let at_least =
        if holder.has_second_factor { rules.shortest_with_factor } else { rules.shortest_alone };
    let missing = CharacterKind::ALL
        .into_iter()
        .filter(|kind| rules.all_kinds && !password.chars().any(|c| kind.has(c)))
        .map(Refusal::Missing);
    let plain = blocklist::plain(password);
    let own = own_words(holder, rules.shortest_own_word);
    [
        (length < at_least).then_some(Refusal::TooShort { at_least }),
        blocklist::is_common(password).then_some(Refusal::Common),
        own.iter()
            .any(|word| plain.contains(word) || password.to_lowercase().contains(word))
            .then_some(Refusal::OwnWord),
    ]
    .into_iter()
    .flatten()
    .chain(missing)
    .collect()
}

/// The service's name, the parts of the person's name, and of the address.
fn own_words(holder: Holder<'_>, shortest: usize) -> Vec<String> {
    let company = holder.email.domain().split('.').next().unwrap_or_default();
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    ["firstscan".to_owned(), company.to_owned(), holder.email.local().to_owned()]
        .into_iter()
        .chain(words(holder.name))
        .chain(words(holder.email.local()))
        .filter(|word| word.chars().count() >= shortest)
        .collect()
}

/// Whether somebody may change a password of this age; one that was reset may always be changed.
pub fn may_change(
    profile: Profile,
    set_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let Some(until) = profile.rules().min_age.and_then(|age| set_at.checked_add_signed(age)) else {
        return Ok(());
    };
    if now < until { Err(Refusal::TooYoung(until)) } else { Ok(()) }
}

/// Whether somebody has to set a new password before going on.
pub fn has_expired(profile: Profile, set_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    profile.rules().max_age.is_some_and(|age| now - set_at >= age)
}

#[cfg(test)]
mod tests;
