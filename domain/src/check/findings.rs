//! What the checks found on one row, in few bytes.

use crate::money::Money;
use crate::problem::ProblemSet;
use crate::reason::Reasons;
use crate::time::{Day, Moment};
use std::sync::Arc;

/// Facts about a package that are yes or no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u16);

impl Flags {
    /// The rulebook exempts it.
    pub const EXEMPT: Flags = Flags(1);
    /// No scan yet, and none due yet.
    pub const SCAN_NOT_DUE: Flags = Flags(1 << 1);
    /// Delivered at the moment of the review.
    pub const DELIVERED: Flags = Flags(1 << 2);
    /// A carrier scanned it.
    pub const SCANNED: Flags = Flags(1 << 3);
    /// Its day is that of the promised delivery.
    pub const PROMISED: Flags = Flags(1 << 4);
    /// There is no number, or one that is not looked at for reuse.
    pub const NUMBER_UNUSABLE: Flags = Flags(1 << 5);
    /// Its number was first used on another order.
    pub const REUSED: Flags = Flags(1 << 6);
    /// It has a day.
    pub const DATED: Flags = Flags(1 << 7);
    /// It has a confirmation time.
    pub const CONFIRMED: Flags = Flags(1 << 8);
    /// Its number is stored as it was normalised.
    pub const NORMAL_NUMBER: Flags = Flags(1 << 9);
    /// Its items are a basket, not one item.
    pub const BASKET: Flags = Flags(1 << 10);

    /// What a package is judged to be; the others say how and among what it is kept.
    pub const JUDGED: Flags = Flags(
        Flags::EXEMPT.0
            | Flags::SCAN_NOT_DUE.0
            | Flags::DELIVERED.0
            | Flags::SCANNED.0
            | Flags::PROMISED.0
            | Flags::NUMBER_UNUSABLE.0
            | Flags::DATED.0
            | Flags::CONFIRMED.0,
    );

    /// The flags as an integer, to be stored.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The flags of an integer.
    #[must_use]
    pub const fn from_bits(bits: u16) -> Self {
        Flags(bits)
    }

    /// Those of the flags that are in both.
    #[must_use]
    pub const fn intersection(self, other: Flags) -> Self {
        Flags(self.0 & other.0)
    }

    /// Sets a flag.
    pub const fn set(&mut self, flag: Flags) {
        self.0 |= flag.0;
    }

    /// Clears a flag.
    pub const fn clear(&mut self, flag: Flags) {
        self.0 &= !flag.0;
    }

    /// Whether a flag is set.
    #[must_use]
    pub const fn has(self, flag: Flags) -> bool {
        self.0 & flag.0 != 0
    }
}

/// What was compared, where that cannot be told from the package alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exhibit {
    /// The moment before which tracking had to be uploaded.
    pub too_late_for: Option<Moment>,
    /// Label origin that is not registered.
    pub origin: Option<Arc<Origin>>,
    /// Place of the first scan, where it is too far away.
    pub scan_place: Option<Box<str>>,
    /// Origin country and value that call for two scans.
    pub two_scans: Option<Box<(Box<str>, Option<Money>)>>,
}

/// A place that labels name as their origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The same for all spellings of the place.
    pub key: Box<str>,
    /// How to print it, without the country.
    pub place: Box<str>,
    /// ISO-2 country.
    pub country: Box<str>,
    /// Postal code, normalised.
    pub postal_code: Box<str>,
    /// As the report has it: country, state, city, postal code.
    pub given: [Box<str>; 4],
}

/// What the checks found on one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Problems that make the package invalid.
    pub defects: ProblemSet,
    /// Problems that do not.
    pub risks: ProblemSet,
    /// Checks that lacked an input.
    pub unassessed: ProblemSet,
    /// Why problems hold.
    pub reasons: Reasons,
    /// Facts.
    pub flags: Flags,
    /// The day the package belongs to.
    pub day: Day,
    /// Seconds since 1970 of the confirmation, if known.
    pub confirmed: u32,
    /// Evidence that would otherwise be lost.
    pub exhibit: Option<Box<Exhibit>>,
}

impl Findings {
    /// The exhibit, made when first needed.
    pub fn exhibit(&mut self) -> &mut Exhibit {
        self.exhibit.get_or_insert_default()
    }
}
