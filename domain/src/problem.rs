//! The problems a package can have, with their stable codes, and compact sets of them.

use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What part of the shipping workflow a problem belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// The tracking number itself.
    Tracking,
    /// The carrier named with it.
    Carrier,
    /// The moment it was given to Amazon.
    Upload,
    /// What the carrier scanned.
    Scan,
    /// Where the parcel was sent from.
    Address,
    /// How the work is done.
    Workflow,
}

macro_rules! problems {
    ($($variant:ident $code:literal $family:ident $title:literal = $german:literal;)+) => {
        /// A fact found on a package. The codes are stable and appear in every output.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum Problem {
            $(#[doc = $title] $variant,)+
        }

        impl Problem {
            /// Every problem, in the order of the scoring specification.
            pub const ALL: [Problem; [$(Problem::$variant),+].len()] = [$(Problem::$variant),+];

            /// The stable code, such as `late_upload`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Problem::$variant => $code,)+ }
            }

            /// The family the problem belongs to.
            #[must_use]
            pub const fn family(self) -> Family {
                match self { $(Problem::$variant => Family::$family,)+ }
            }

            /// A short title in a consultant's words.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Problem::$variant => $title,)+ }
            }

            /// The title in a language.
            #[must_use]
            pub const fn called(self, language: Language) -> &'static str {
                match self { $(Problem::$variant => language.pick($title, $german),)+ }
            }
        }
    };
}

// Their order is stored, as bits of sets: a further problem goes to the end.
problems! {
    TrackingMissing "tracking_missing" Tracking "No tracking number"
        = "Keine Sendungsnummer";
    TrackingNotAnId "tracking_not_an_id" Tracking "Text that is not a tracking number"
        = "Text, der keine Sendungsnummer ist";
    TrackingMalformed "tracking_malformed" Tracking "Number has no format of its carrier"
        = "Nummer passt zu keinem Format des Zustellers";
    TrackingCheckDigit "tracking_check_digit" Tracking "Check digit is wrong"
        = "Prüfziffer ist falsch";
    TrackingOtherCarrier "tracking_other_carrier" Tracking "Number belongs to another carrier"
        = "Nummer gehört zu einem anderen Zusteller";
    TrackingReused "tracking_reused" Tracking "Number already used on another order"
        = "Nummer schon bei einer anderen Bestellung verwendet";
    CarrierMissing "carrier_missing" Carrier "No carrier"
        = "Kein Zusteller";
    CarrierNotApproved "carrier_not_approved" Carrier "Carrier is not approved"
        = "Zusteller ist nicht zugelassen";
    CarrierEnteredAsOther "carrier_entered_as_other" Carrier "Approved carrier entered as Other"
        = "Zugelassener Zusteller als „Other“ eingetragen";
    LateUpload "late_upload" Upload "Tracking uploaded too late"
        = "Sendungsnummer zu spät übermittelt";
    MissingScan "missing_scan" Scan "No carrier scan"
        = "Kein Scan des Zustellers";
    MissingDeliveryScan "missing_delivery_scan" Scan "No delivery scan"
        = "Kein Zustellscan";
    ShipFromMismatch "ship_from_mismatch" Address "Label origin is not a registered location"
        = "Absender des Etiketts ist kein eingetragener Standort";
    ScanOriginMismatch "scan_origin_mismatch" Address "First scan far from every registered location"
        = "Erster Scan weit weg von jedem eingetragenen Standort";
    ManualEntry "manual_entry" Workflow "Tracking typed in by hand"
        = "Sendungsnummer von Hand getippt";
    UnsupportedLabel "unsupported_label" Workflow "Label type Amazon does not support"
        = "Etikett, das Amazon nicht unterstützt";
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A set of problems: one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProblemSet(u16);

impl ProblemSet {
    /// The set with nothing in it.
    pub const EMPTY: ProblemSet = ProblemSet(0);

    /// The set of just this problem.
    #[must_use]
    pub const fn of(problem: Problem) -> Self {
        ProblemSet(1 << problem as u16)
    }

    /// The set as an integer, to be stored.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0 as u32
    }

    /// The set of an integer. Bits that no problem has are dropped.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        const KNOWN: u32 = (1 << Problem::ALL.len()) - 1;
        ProblemSet((bits & KNOWN) as u16)
    }

    /// Adds a problem.
    pub const fn insert(&mut self, problem: Problem) {
        self.0 |= Self::of(problem).0;
    }

    /// Whether the problem is in the set.
    #[must_use]
    pub const fn contains(self, problem: Problem) -> bool {
        self.0 & Self::of(problem).0 != 0
    }

    /// Whether no problem is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many problems are in the set.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The problems of either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        ProblemSet(self.0 | other.0)
    }

    /// The problems of both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        ProblemSet(self.0 & other.0)
    }

    /// The problems of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        ProblemSet(self.0 & !other.0)
    }

    /// The problems of the set, in the order of [`Problem::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Problem> {
        Problem::ALL.into_iter().filter(move |problem| self.contains(*problem))
    }
}

impl FromIterator<Problem> for ProblemSet {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Self {
        let mut set = ProblemSet::EMPTY;
        problems.into_iter().for_each(|problem| set.insert(problem));
        set
    }
}

/// What a problem does to a package under a rulebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It makes the package invalid.
    Defect,
    /// It is reported; the package stays valid.
    Risk,
    /// It is neither counted nor reported.
    #[default]
    Ignored,
}
