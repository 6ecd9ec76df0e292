//! The limits of sign-in and its neighbours, as data.
//!
//! They come in pairs: a tight one keyed by who asks *and* for whom, that a stranger elsewhere
//! cannot use up, and a high one per account, so that nobody is locked out by somebody else's
//! guesses while guessing still comes to nothing.

use super::throttle::Limit;
use chrono::TimeDelta;

/// What has a bucket of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyedBy {
    /// The network address that asks.
    Ip,
    /// The e-mail address that is asked for, known to us or not.
    Address,
    /// Both together.
    AddressAndIp,
    /// A sign-in that was begun.
    Attempt,
    /// A person.
    Person,
    /// A consultancy.
    Tenant,
}

/// A limit with its name and key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name in the store and in figures.
    pub name: &'static str,
    /// What has a bucket of its own.
    pub key: KeyedBy,
    /// How much.
    pub limit: Limit,
}

/// A password tried for one address from one place.
pub const SIGN_IN: Named = minute("sign_in", KeyedBy::AddressAndIp, 3, 3);
/// Passwords tried from one place, whoever's.
pub const SIGN_IN_IP: Named = minute("sign_in_ip", KeyedBy::Ip, 30, 30);
/// Passwords tried for one address from everywhere: above what a person does, below what guessing
/// needs.
pub const SIGN_IN_ADDRESS: Named = hour("sign_in_address", KeyedBy::Address, 1800, 1800);
/// Codes tried in one sign-in.
pub const SECOND_FACTOR: Named = minute("second_factor", KeyedBy::Attempt, 5, 1);
/// Codes tried for one person, who has given the right password each time.
pub const SECOND_FACTOR_PERSON: Named = hour("second_factor_person", KeyedBy::Person, 30, 30);
/// New passwords asked for from one place.
pub const RECOVERY_IP: Named = hour("recovery_ip", KeyedBy::Ip, 3, 3);
/// New passwords asked for, for one address.
pub const RECOVERY_ADDRESS: Named = hour("recovery_address", KeyedBy::Address, 3, 1);
/// Sign-in links asked for, for one address.
pub const MAGIC_LINK_ADDRESS: Named = hour("magic_link_address", KeyedBy::Address, 3, 6);
/// Links of any kind opened from one place.
pub const LINK_IP: Named = minute("link_ip", KeyedBy::Ip, 20, 10);
/// Invitations sent by one consultancy.
pub const INVITE_TENANT: Named = hour("invite_tenant", KeyedBy::Tenant, 50, 50);
/// Mails to one address, whoever caused them.
pub const MAIL_ADDRESS: Named = hour("mail_address", KeyedBy::Address, 10, 10);
/// Mails that one consultancy causes.
pub const MAIL_TENANT: Named = hour("mail_tenant", KeyedBy::Tenant, 200, 100);
/// Keys and tokens that were wrong, from one place.
pub const WRONG_CREDENTIAL_IP: Named = minute("wrong_credential_ip", KeyedBy::Ip, 60, 30);

/// Every limit.
pub const ALL: [Named; 13] = [
    SIGN_IN,
    SIGN_IN_IP,
    SIGN_IN_ADDRESS,
    SECOND_FACTOR,
    SECOND_FACTOR_PERSON,
    RECOVERY_IP,
    RECOVERY_ADDRESS,
    MAGIC_LINK_ADDRESS,
    LINK_IP,
    INVITE_TENANT,
    MAIL_ADDRESS,
    MAIL_TENANT,
    WRONG_CREDENTIAL_IP,
];

const fn minute(name: &'static str, key: KeyedBy, burst: u32, amount: u32) -> Named {
    Named { name, key, limit: Limit::new(burst, amount, TimeDelta::minutes(1)) }
}

const fn hour(name: &'static str, key: KeyedBy, burst: u32, amount: u32) -> Named {
    Named { name, key, limit: Limit::new(burst, amount, TimeDelta::hours(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::throttle::{Bucket, take};
    use chrono::DateTime;

    /// How many pass in a day when somebody asks every second.
    fn in_a_day(limit: Limit) -> u32 {
        let start = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let mut bucket = Bucket::empty(start);
        (0..86_400).fold(0, |passed, second| {
            match take(bucket, limit, start + TimeDelta::seconds(second), 1) {
                Ok(taken) => {
                    bucket = taken;
                    passed + 1
                }
                Err(refused) => {
                    bucket = refused.bucket;
                    passed
                }
            }
        })
    }

    #[test]
    fn every_limit_has_its_own_name() {
        let mut names: Vec<&str> = ALL.iter().map(|named| named.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn the_promised_figures() {
        for (named, burst, day) in [
            (SIGN_IN, 3, 4_322),
            (SIGN_IN_ADDRESS, 1_800, 44_999),
            (SECOND_FACTOR, 5, 1_444),
            (SECOND_FACTOR_PERSON, 30, 749),
            (RECOVERY_IP, 3, 74),
            (RECOVERY_ADDRESS, 3, 26),
        ] {
            let figures = (named.limit.burst(), in_a_day(named.limit));
            assert_eq!(figures, (burst, day), "{}", named.name);
        }
    }

    /// Three of a million codes are good at any time.
    #[test]
    fn a_second_factor_is_not_guessed_within_months() {
        let chance = f64::from(in_a_day(SECOND_FACTOR_PERSON.limit)) * 3.0 / 1_000_000.0;
        assert!(chance < 0.0025, "{chance}");
    }
}
