//! What a seller declared: a carrier code, a carrier name, or `Other` with a name.

use super::directory::{CarrierId, Directory};
use super::fold::fold;

/// `Other` in the languages of the marketplaces, folded.
const OTHER: [&str; 20] = [
    "other",
    "others",
    "othercarrier",
    "otro",
    "otros",
    "otra",
    "andere",
    "anderer",
    "anders",
    "sonstige",
    "sonstiger",
    "sonstiges",
    "autre",
    "autres",
    "altro",
    "altri",
    "outro",
    "inne",
    "inny",
    "annan",
];

/// Amazon's drop-down entry for a carrier that is not in it, in any marketplace's language.
#[must_use]
pub fn is_other(code: &str) -> bool {
    is_other_key(&fold(code)) || code.trim() == "その他"
}

fn is_other_key(key: &str) -> bool {
    OTHER.contains(&key)
}

/// What code and name together say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declaration<'a> {
    /// Nothing.
    Missing {
        /// `Other` was chosen, and no name given.
        other_without_name: bool,
    },
    /// `Other` was chosen, and the name is that of a carrier in the directory.
    EnteredAsOther {
        /// The carrier that the name means.
        carrier: CarrierId,
    },
    /// A carrier of the directory.
    Known {
        /// The carrier.
        carrier: CarrierId,
    },
    /// A carrier that nobody knows.
    Unknown {
        /// As written.
        name: &'a str,
    },
}

impl Declaration<'_> {
    /// The carrier, however it was declared.
    #[must_use]
    pub const fn carrier(&self) -> Option<CarrierId> {
        match self {
            Declaration::Known { carrier } | Declaration::EnteredAsOther { carrier } => {
                Some(*carrier)
            }
            Declaration::Missing { .. } | Declaration::Unknown { .. } => None,
        }
    }
}

impl Directory {
    /// What the two columns say. The code wins unless it is blank or `Other`; a name that is
    /// itself `Other` says no more than the code `Other`.
    #[must_use]
    pub fn declare<'a>(&self, code: &'a str, name: &'a str) -> Declaration<'a> {
        let is_blank = |text: &str| fold(text).is_empty();
        let other = is_other(code) || (is_blank(code) && is_other(name));
        let written = if is_blank(code) || is_other(code) { name } else { code };
        if is_blank(written) || is_other(written) {
            return Declaration::Missing { other_without_name: other };
        }
        match self.resolve(written) {
            Some(carrier) if other => Declaration::EnteredAsOther { carrier },
            Some(carrier) => Declaration::Known { carrier },
            None => Declaration::Unknown { name: written.trim() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_wins_unless_it_is_blank_or_other() {
        let directory = Directory::shipped();
        let id = |name: &str| directory.resolve(name).unwrap();
        let missing = |other_without_name| Declaration::Missing { other_without_name };
        for (code, name, expected) in [
            ("", "", missing(false)),
            (" ", "-", missing(false)),
            ("Other", "", missing(true)),
            ("その他", " ", missing(true)),
            ("", "Other", missing(true)),
            ("Other", "Sonstige", missing(true)),
            ("UPS", "", Declaration::Known { carrier: id("UPS") }),
            ("UPS", "FedEx", Declaration::Known { carrier: id("UPS") }),
            ("", "FedEx Ground", Declaration::Known { carrier: id("FedEx") }),
            ("Other", "FedEx Ground", Declaration::EnteredAsOther { carrier: id("FedEx") }),
            ("Andere", "dhl", Declaration::EnteredAsOther { carrier: id("DHL") }),
            ("OTRO", "Correos", Declaration::EnteredAsOther { carrier: id("Correos") }),
            ("Other", " Joe's Van ", Declaration::Unknown { name: "Joe's Van" }),
            ("Joe", "USPS", Declaration::Unknown { name: "Joe" }),
        ] {
            assert_eq!(directory.declare(code, name), expected, "{code:?} {name:?}");
        }
    }

    #[test]
    fn other_is_known_in_every_language() {
        for word in ["Other", "OTHER", "Otro", "Andere", "Sonstige", "Autre", "Altro", "その他"]
        {
            assert!(is_other(word), "{word}");
        }
        assert!(!is_other(""));
        assert!(!is_other("UPS"));
    }
}
