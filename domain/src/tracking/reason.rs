//! The verdict on a number and the sentence that explains it.

use std::fmt;

use super::courier::Courier;
use super::format::Format;
use super::mismatch::Mismatch;
use super::placeholder::Placeholder;
use super::screen::NotAnId;
use super::spreadsheet::Damage;
use crate::language::Language;

macro_rules! outcomes {
    ($($(#[$doc:meta])* $variant:ident $code:literal;)+) => {
        /// What a check found. The codes are stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Outcome {
            $($(#[$doc])* $variant,)+
        }

        impl Outcome {
            /// Every outcome.
            pub const ALL: &[Outcome] = &[$(Outcome::$variant),+];

            /// The stable code, such as `other_carrier`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Outcome::$variant => $code,)+ }
            }
        }
    };
}

outcomes! {
    /// A number of the declared carrier, with a good check digit.
    Ok "ok";
    /// A number of a carrier that shares barcodes with the declared one.
    OkFamily "ok_family";
    /// A number of a carrier that has nothing to do with the declared one.
    OtherCarrier "other_carrier";
    /// The shape of the declared carrier with a wrong check digit.
    CheckDigit "check_digit";
    /// No shape of the declared carrier.
    WrongShape "wrong_shape";
    /// A shape of the declared carrier that has no check digit: nothing wrong, weak evidence.
    NoCheckDigit "no_check_digit";
    /// No carrier declared, or one without a known format: nothing wrong, no evidence.
    UnknownFormat "unknown_format";
    /// Made up: all one digit, counting, repeating.
    Placeholder "placeholder";
    /// An order number, address, telephone number or words.
    NotAnId "not_an_id";
    /// A long number that a spreadsheet has rounded.
    SpreadsheetDamage "spreadsheet_damage";
    /// A character outside ASCII.
    NonAscii "non_ascii";
    /// Nothing entered.
    Blank "blank";
}

impl Outcome {
    /// Whether the number can stand as it is: accepted, or nothing known against it.
    #[must_use]
    pub const fn is_acceptable(self) -> bool {
        matches!(
            self,
            Outcome::Ok | Outcome::OkFamily | Outcome::NoCheckDigit | Outcome::UnknownFormat
        )
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Why a check ended as it did, with the values compared. [`Display`](fmt::Display) says it in a
/// sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The declared carrier's format and check digit.
    Accepted {
        /// The format that fits.
        format: &'static Format,
    },
    /// A partner's format.
    Partner {
        /// The carrier declared.
        declared: Courier,
        /// The carrier that issued the number.
        issuer: Courier,
        /// The format that fits.
        format: &'static Format,
    },
    /// The declared carrier's shape, which has no check digit.
    NoCheckDigit {
        /// The format that fits.
        format: &'static Format,
    },
    /// Strong evidence for a carrier that is no partner of the declared one.
    OtherCarrier {
        /// The carrier declared.
        declared: Courier,
        /// The carrier that issued the number.
        issuer: Courier,
        /// The format that fits.
        format: &'static Format,
    },
    /// The shape fits, the check digit does not.
    CheckDigit {
        /// The format whose shape fits.
        format: &'static Format,
        /// What the check digit would have to be.
        expected: char,
        /// What it is.
        found: char,
        /// Where it stands in the normalised number, from 1.
        position: usize,
    },
    /// No shape of the declared carrier.
    WrongShape {
        /// The carrier declared.
        declared: Courier,
        /// How the number differs from the nearest shape.
        mismatch: Mismatch,
    },
    /// No carrier declared, or one without a known format.
    UnknownFormat {
        /// The carrier declared.
        declared: Option<Courier>,
    },
    /// Made up.
    Placeholder(Placeholder),
    /// Something other than a tracking number.
    NotAnId(NotAnId),
    /// Rounded or reformatted by a spreadsheet.
    SpreadsheetDamage(Damage),
    /// A character that no tracking number has.
    NonAscii {
        /// The first such character.
        character: char,
        /// Where it stands in the normalised number, from 1.
        position: usize,
    },
    /// Nothing entered.
    Blank,
}

impl Reason {
    /// The outcome this is the reason of.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        match self {
            Reason::Accepted { .. } => Outcome::Ok,
            Reason::Partner { .. } => Outcome::OkFamily,
            Reason::NoCheckDigit { .. } => Outcome::NoCheckDigit,
            Reason::OtherCarrier { .. } => Outcome::OtherCarrier,
            Reason::CheckDigit { .. } => Outcome::CheckDigit,
            Reason::WrongShape { .. } => Outcome::WrongShape,
            Reason::UnknownFormat { .. } => Outcome::UnknownFormat,
            Reason::Placeholder(_) => Outcome::Placeholder,
            Reason::NotAnId(_) => Outcome::NotAnId,
            Reason::SpreadsheetDamage(_) => Outcome::SpreadsheetDamage,
            Reason::NonAscii { .. } => Outcome::NonAscii,
            Reason::Blank => Outcome::Blank,
        }
    }

    /// The format the number has, or nearly has.
    #[must_use]
    pub const fn format(&self) -> Option<&'static Format> {
        match self {
            Reason::Accepted { format }
            | Reason::Partner { format, .. }
            | Reason::NoCheckDigit { format }
            | Reason::OtherCarrier { format, .. }
            | Reason::CheckDigit { format, .. } => Some(format),
            Reason::WrongShape { mismatch, .. } => mismatch.format(),
            _ => None,
        }
    }
}

impl Reason {
    /// The sentence that explains it, in a language.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::German => super::german::reason(self),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Reason::Accepted { format } => {
                write!(f, "This is {} ({}) and its check digit is right.", format.indefinite(), format.shape)
            }
            Reason::Partner { declared, issuer, format } => {
                write!(f, "This is {}, issued by {issuer}; {declared} parcels may carry it.", format.indefinite())
            }
            Reason::NoCheckDigit { format } => write!(
                f,
                "This has the shape of {} ({}), which has no check digit to confirm it.",
                format.indefinite(), format.shape
            ),
            Reason::OtherCarrier { declared, issuer, format } => {
                write!(f, "This is no {declared} number: it is {}", format.indefinite())?;
                if !format.name.starts_with(issuer.name()) {
                    write!(f, " of {issuer}")?;
                }
                f.write_str(", and its check digit is right. Either the carrier or the number is wrong.")
            }
            Reason::CheckDigit { format, expected, found, position } => write!(
                f,
                "This has the shape of {} ({}), but the other characters call for \"{expected}\" at \
                 position {position} where it has \"{found}\": at least one character is mistyped. \
                 Compare it with the label.",
                format.indefinite(), format.shape
            ),
            Reason::WrongShape { declared, mismatch } => mismatch.explain(declared, f),
            Reason::UnknownFormat { declared: Some(declared) } => {
                write!(f, "{declared} has no format known well enough to check this number against.")
            }
            Reason::UnknownFormat { declared: None } => {
                f.write_str("No known carrier was given, so there is no format to check this number against.")
            }
            Reason::Placeholder(placeholder) => match placeholder {
                Placeholder::Same(c) => write!(
                    f,
                    "This repeats \"{c}\" and is no real number. Enter the tracking number on the label."
                ),
                Placeholder::Counting => f.write_str(
                    "This counts its digits off and is no real number. Enter the tracking number on the label.",
                ),
                Placeholder::Repeated => f.write_str(
                    "This repeats the same few digits and is no real number. Enter the tracking number on the label.",
                ),
            },
            Reason::NotAnId(what) => {
                f.write_str(match what {
                    NotAnId::OrderId => "This is an order number",
                    NotAnId::Url => "This is a web address",
                    NotAnId::Email => "This is an e-mail address",
                    NotAnId::Phone => "This is a telephone number",
                    NotAnId::Words => "These are words",
                })?;
                f.write_str(", not a tracking number. Enter only the number on the label.")
            }
            Reason::SpreadsheetDamage(damage) => match damage {
                Damage::Exponent => f.write_str(
                    "A spreadsheet has turned this number into a power of ten and its digits are lost. \
                     Format the column as text and enter the number again.",
                ),
                Damage::LostDigits { zeros } => write!(
                    f,
                    "A spreadsheet has kept 15 digits of this number and replaced the last {zeros} by 0. \
                     Format the column as text and enter the number again.",
                ),
                Damage::Decimal => f.write_str(
                    "A spreadsheet has written this number as an amount. Format the column as text and enter \
                     the digits alone.",
                ),
            },
            Reason::NonAscii { character, position } => write!(
                f,
                "Character {position}, \"{character}\" (U+{:04X}), is in no tracking number: only the letters A \
                 to Z and the digits 0 to 9 are.",
                u32::from(character)
            ),
            Reason::Blank => f.write_str("There is no tracking number."),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::tracking::{Courier, check};

    #[test]
    fn every_reason_is_a_sentence() {
        let numbers = [
            "9400111206206406260788",
            "94001112062064062607",
            "n/a",
            "1Z5R8939035756712A",
            "000000",
            "9,4E+21",
            "é",
            "",
        ];
        let more = [
            "1Z5R89390357567127",
            "60120172242323",
            "LX17635036",
            "USPS 9400111206206406260787",
            "1Z5R89390357567127, 1Z8V92A70367203024",
        ];
        for raw in numbers.into_iter().chain(more) {
            for declared in Courier::NAMED.iter().copied().map(Some).chain([None]) {
                let reason = check(raw, None, declared).reason;
                let german = reason.said(Language::German);
                assert!(
                    german.ends_with('.') && german.len() > 20 && !german.contains("This"),
                    "{raw}: {german}"
                );
                let said = reason.to_string();
                assert!(
                    said.ends_with('.') && said.len() > 20 && !said.contains("  "),
                    "{raw}: {said}"
                );
            }
        }
    }
}
