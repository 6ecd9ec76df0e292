//! What was sent to Amazon as a carrier, against what Amazon lists.
//!
//! Amazon compares a carrier code letter by letter and says nothing about one that it does not know:
//! the confirmation is taken and the tracking dropped, or measured as another carrier's. So a
//! declaration is looked at as Amazon would, not as kindly as [`Directory::declare`] does, and each
//! that does not stand on the list comes with what to send instead.

use super::approval::{Approval, Approved};
use super::declaration::{Declaration, is_other};
use super::directory::{CarrierId, Directory};
use super::fold::fold;
use crate::coded::coded;
use crate::marketplace::Marketplace;
use std::collections::BTreeMap;
use std::sync::LazyLock;

coded! {
    /// What is wrong with a declaration, the gravest first.
    CarrierFault {
        /// Neither code nor name.
        Missing "missing",
        /// `Other` without a name.
        OtherWithoutName "other_without_name",
        /// `Other`, which the marketplace does not offer.
        OtherNotOffered "other_not_offered",
        /// `Other` with the name of a carrier that Amazon lists.
        EnteredAsOther "entered_as_other",
        /// A code that Amazon does not have, and a carrier that nobody knows here.
        Unknown "unknown",
        /// A code that Amazon does not have, for a carrier that it does not list.
        Unlisted "unlisted",
        /// A code that Amazon does not have, for a carrier that it lists under another spelling.
        Misspelt "misspelt",
        /// A code that Amazon has, for a carrier that is not on the marketplace's list.
        OtherMarketplace "other_marketplace",
        /// `Other` with the name of a carrier that nobody lists.
        FreeName "free_name",
    }
}

impl CarrierFault {
    /// Whether Amazon may drop the tracking, or hold it invalid, without an error.
    #[must_use]
    pub const fn is_silent_drop(self) -> bool {
        !matches!(self, CarrierFault::OtherMarketplace | CarrierFault::FreeName)
    }

    /// What it means and what to do, without what to send.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            CarrierFault::Missing => "No carrier is named. Choose one of Amazon's list.",
            CarrierFault::OtherWithoutName => {
                "`Other` needs the carrier's name beside it; better choose a carrier of Amazon's list."
            }
            CarrierFault::OtherNotOffered => {
                "This marketplace does not offer `Other`; only carriers of its list can be used."
            }
            CarrierFault::EnteredAsOther => {
                "Amazon lists this carrier. Entered as `Other`, its tracking is invalid."
            }
            CarrierFault::Unknown => {
                "Amazon has no such code, and drops what it does not know without an error."
            }
            CarrierFault::Unlisted => {
                "Amazon has no code for this carrier, and drops what it does not know without an error."
            }
            CarrierFault::Misspelt => {
                "Amazon compares codes letter by letter; so written it is not on the list."
            }
            CarrierFault::OtherMarketplace => {
                "Amazon has this code, but our list for the marketplace has not. Check the drop-down."
            }
            CarrierFault::FreeName => {
                "Amazon does not list this carrier, so it may not follow its scans."
            }
        }
    }
}

/// What to send for a carrier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instead {
    /// The carrier code.
    pub code: String,
    /// The carrier name; blank unless the code is `Other`.
    pub name: String,
    /// The service, where it was written into the carrier.
    pub method: String,
}

/// A declaration that does not stand on Amazon's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarrierLint {
    /// What is wrong.
    pub fault: CarrierFault,
    /// What to send instead; several where it cannot be told which is meant.
    pub send: Vec<Instead>,
}

/// Marketplaces that do not offer `Other`: India since 7 May 2021.
const WITHOUT_OTHER: [Marketplace; 1] = [Marketplace::In];
/// Carriers that are proposed for one that nobody knows.
const PROPOSED: usize = 3;

/// One of Amazon's codes, as it is compared with what nobody knows, and whose it is.
struct Code {
    key: String,
    carrier: Option<CarrierId>,
}

/// Amazon's own codes, letter by letter.
static CODES: LazyLock<BTreeMap<&'static str, Code>> = LazyLock::new(|| {
    let lines = include_str!("../../carriers/codes.txt").lines().map(str::trim);
    let codes = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let known = |code: &'static str| {
        (code, Code { key: fold(code), carrier: Directory::shipped().resolve(code) })
    };
    codes.map(known).collect()
});

/// Looks at a declaration as Amazon does: code and name as sent, and the shipping method beside it.
/// None if there is nothing to say.
#[must_use]
pub fn lint(
    directory: &Directory,
    marketplace: Marketplace,
    (code, name, method): (&str, &str, &str),
) -> Option<CarrierLint> {
    let listings = Approved::shipped(directory, marketplace);
    Linter { directory, marketplace, listings: &listings }.lint(code, name, method)
}

/// What declarations of one marketplace are looked at with.
#[derive(Clone, Copy)]
pub struct Linter<'a> {
    /// The carriers.
    pub directory: &'a Directory,
    /// The marketplace.
    pub marketplace: Marketplace,
    /// Its list.
    pub listings: &'a Approved,
}

impl Linter<'_> {
    /// As [`lint`].
    #[must_use]
    pub fn lint(&self, code: &str, name: &str, method: &str) -> Option<CarrierLint> {
        let (code, name) = (code.trim(), name.trim());
        let other = is_other(code) || fold(code).is_empty() && is_other(name);
        let as_sent = if code.is_empty() { name } else { code };
        let found = |fault, send| Some(CarrierLint { fault, send });
        match self.directory.declare(code, name) {
            Declaration::Missing { other_without_name: false } => {
                found(CarrierFault::Missing, Vec::new())
            }
            Declaration::Missing { other_without_name: true } => {
                found(CarrierFault::OtherWithoutName, Vec::new())
            }
            Declaration::EnteredAsOther { carrier } if self.code_of(carrier).is_some() => {
                found(CarrierFault::EnteredAsOther, self.send(carrier, name, method))
            }
            _ if other && WITHOUT_OTHER.contains(&self.marketplace) => {
                found(CarrierFault::OtherNotOffered, self.near(name, method))
            }
            Declaration::EnteredAsOther { .. } => found(CarrierFault::FreeName, Vec::new()),
            Declaration::Unknown { .. } if other => found(CarrierFault::FreeName, Vec::new()),
            Declaration::Unknown { name } => {
                let mut send = self.near(name, method);
                send.extend(self.as_other(name));
                found(CarrierFault::Unknown, send)
            }
            Declaration::Known { carrier } if !CODES.contains_key(as_sent) => {
                let fault = match self.code_of(carrier) {
                    Some(_) => CarrierFault::Misspelt,
                    None => CarrierFault::Unlisted,
                };
                found(fault, self.send(carrier, as_sent, method))
            }
            Declaration::Known { carrier } => match self.listings.on(carrier, None) {
                Approval::NotListed => found(CarrierFault::OtherMarketplace, Vec::new()),
                Approval::Yes | Approval::NotAtThatDate => None,
            },
        }
    }

    /// The code under which Amazon lists a carrier, or the carrier whose service it is.
    fn code_of(&self, carrier: CarrierId) -> Option<&'static str> {
        let info = self.directory.carrier(carrier);
        let own = CODES.get_key_value(info.name.as_str()).map(|(code, _)| *code);
        own.or_else(|| {
            let mut codes = CODES.iter();
            let spelling = codes.find(|(_, code)| code.carrier == Some(carrier));
            spelling.map(|(code, _)| *code).or_else(|| self.code_of(info.service_of?))
        })
    }

    /// What to send for a carrier that was written so.
    fn send(&self, carrier: CarrierId, written: &str, method: &str) -> Vec<Instead> {
        let Some(code) = self.code_of(carrier) else {
            return self.as_other(&self.directory.carrier(carrier).name).into_iter().collect();
        };
        // `UPS Next Day Air` is a carrier with its service behind it.
        let behind = written.get(..code.len()).filter(|head| head.eq_ignore_ascii_case(code));
        let service = behind.and_then(|_| written.get(code.len()..)).unwrap_or("").trim();
        let method = if method.trim().is_empty() { service } else { method.trim() };
        vec![Instead { code: code.to_owned(), name: String::new(), method: method.to_owned() }]
    }

    /// A carrier that Amazon does not list, where `Other` is offered.
    fn as_other(&self, name: &str) -> Option<Instead> {
        (!WITHOUT_OTHER.contains(&self.marketplace)).then(|| Instead {
            code: "Other".to_owned(),
            name: name.to_owned(),
            method: String::new(),
        })
    }

    /// Carriers of the marketplace whose names are nearly the same: one letter in four, two at most.
    fn near(&self, name: &str, method: &str) -> Vec<Instead> {
        let key = fold(name);
        let reach = key.len().div_ceil(4);
        let mut near: Vec<(usize, &str)> = CODES
            .iter()
            .filter_map(|(code, known)| {
                let distance = crate::toml_file::distance(&key, &known.key);
                let near = distance <= reach.min(2);
                let listed = near && self.listings.on(known.carrier?, None) != Approval::NotListed;
                listed.then_some((distance, *code))
            })
            .collect();
        near.sort_unstable();
        near.truncate(PROPOSED);
        let send = |(_, code): (usize, &str)| Instead {
            code: code.to_owned(),
            name: String::new(),
            method: method.trim().to_owned(),
        };
        near.into_iter().map(send).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(marketplace: Marketplace, code: &str, name: &str) -> Option<CarrierFault> {
        lint(Directory::shipped(), marketplace, (code, name, "")).map(|lint| lint.fault)
    }

    fn sends(code: &str, name: &str, method: &str) -> Vec<(String, String, String)> {
        let found = lint(Directory::shipped(), Marketplace::Us, (code, name, method)).unwrap();
        found.send.into_iter().map(|send| (send.code, send.name, send.method)).collect()
    }

    #[test]
    fn what_is_sent_is_held_against_the_list_letter_by_letter() {
        use CarrierFault as F;
        use Marketplace as M;
        for (marketplace, code, name, expected) in [
            (M::Us, "UPS", "", None),
            (M::Us, "FedEx", "anything", None),
            (M::Us, "", "USPS", None),
            (M::Us, "ups", "", Some(F::Misspelt)),
            (M::Us, "Federal Express", "", Some(F::Misspelt)),
            (M::Us, "UPS Ground", "", Some(F::Misspelt)),
            (M::Us, "Veho", "", Some(F::Unlisted)),
            (M::Us, "Joe's Van", "", Some(F::Unknown)),
            (M::Us, "Other", "UPS", Some(F::EnteredAsOther)),
            (M::Us, "Other", "Veho", Some(F::FreeName)),
            (M::Us, "Other", "Joe's Van", Some(F::FreeName)),
            (M::Us, "Other", "", Some(F::OtherWithoutName)),
            (M::Us, "", "", Some(F::Missing)),
            (M::Us, "Correos", "", Some(F::OtherMarketplace)),
            (M::In, "Other", "Joe's Van", Some(F::OtherNotOffered)),
            (M::In, "Other", "DTDC", Some(F::EnteredAsOther)),
        ] {
            assert_eq!(fault(marketplace, code, name), expected, "{marketplace} {code:?} {name:?}");
        }
    }

    #[test]
    fn what_to_send_instead_is_on_the_list() {
        let own =
            |code: &str, method: &str| vec![(code.to_owned(), String::new(), method.to_owned())];
        assert_eq!(sends("ups", "", "Ground"), own("UPS", "Ground"));
        assert_eq!(sends("UPS Next Day Air", "", ""), own("UPS", "Next Day Air"));
        assert_eq!(sends("Other", "Fed Ex", ""), own("FedEx", ""));
        let other = |name: &str| ("Other".to_owned(), name.to_owned(), String::new());
        assert_eq!(sends("Veho", "", ""), [other("Veho")]);
        let near = sends("OnTrak", "", "");
        assert_eq!(near[0].0, "OnTrac");
        assert_eq!(near.last(), Some(&other("OnTrak")));
    }

    #[test]
    fn every_code_of_amazon_is_a_carrier_here() {
        for (code, known) in CODES.iter().filter(|(code, _)| !is_other(code)) {
            assert!(known.carrier.is_some(), "{code}");
        }
    }

    #[test]
    fn what_is_proposed_has_nothing_against_it() {
        for (_, carrier) in Directory::shipped().carriers() {
            for marketplace in [Marketplace::Us, Marketplace::De, Marketplace::In] {
                let sent = (carrier.name.as_str(), "", "");
                let Some(found) = lint(Directory::shipped(), marketplace, sent) else { continue };
                for Instead { code, name, method } in found.send {
                    let again = lint(Directory::shipped(), marketplace, (&code, &name, &method));
                    let graver = again.is_some_and(|again| again.fault.is_silent_drop());
                    assert!(!graver, "{} {marketplace}: {code} {name}", carrier.name);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_that_can_be_sent_is_too_odd(code in ".{0,20}", name in ".{0,20}") {
            for marketplace in [Marketplace::Us, Marketplace::In] {
                let found = lint(Directory::shipped(), marketplace, (&code, &name, ""));
                prop_assert!(found.is_none_or(|found| found.send.len() <= PROPOSED + 1));
            }
        }
    }
}
