//! Why a problem holds, where one code has several ways to hold.

use crate::problem::Problem;
use serde::{Deserialize, Serialize};

/// The way in which a problem holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Uploaded after the parcel was delivered or delivery was tried.
    AfterDelivery,
    /// Uploaded after the carrier had the parcel.
    AfterPickup,
    /// Uploaded after the ship-by deadline.
    AfterShipBy,
    /// Another country than every registered location.
    Country,
    /// Another state or region than every registered location.
    Region,
    /// Another town than every registered location.
    Place,
    /// A placeholder such as `000000000000`.
    Placeholder,
    /// An order id, a web address, a phone number, words.
    NotAnId,
    /// A number that a spreadsheet rounded or wrote in powers of ten.
    SpreadsheetDamage,
    /// Length, prefix or alphabet fit no format of the carrier.
    WrongShape,
    /// A character that no carrier prints.
    NonAscii,
    /// Neither a carrier code nor a carrier name.
    Blank,
    /// `Other` without a name.
    OtherWithoutName,
    /// Never in the approved directory.
    NotListed,
    /// In the directory, but not on the confirmation date.
    NotAtThatDate,
    /// A prepaid label of a carrier that is not approved.
    Prepaid,
    /// A label the seller made himself.
    Custom,
}

impl Reason {
    /// The stable code, such as `after_pickup`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Reason::AfterDelivery => "after_delivery",
            Reason::AfterPickup => "after_pickup",
            Reason::AfterShipBy => "after_ship_by",
            Reason::Country => "country",
            Reason::Region => "region",
            Reason::Place => "place",
            Reason::Placeholder => "placeholder",
            Reason::NotAnId => "not_an_id",
            Reason::SpreadsheetDamage => "spreadsheet_damage",
            Reason::WrongShape => "wrong_shape",
            Reason::NonAscii => "non_ascii",
            Reason::Blank => "blank",
            Reason::OtherWithoutName => "other_without_name",
            Reason::NotListed => "not_listed",
            Reason::NotAtThatDate => "not_at_that_date",
            Reason::Prepaid => "prepaid",
            Reason::Custom => "custom",
        }
    }
}

/// The problems that have reasons, each with its (at most three) reasons: two bits of [`Reasons`].
/// Their order is stored.
const SLOTS: [(Problem, [Reason; 3]); 8] = [
    (Problem::LateUpload, [Reason::AfterDelivery, Reason::AfterPickup, Reason::AfterShipBy]),
    (Problem::ShipFromMismatch, [Reason::Country, Reason::Region, Reason::Place]),
    (Problem::ScanOriginMismatch, [Reason::Country, Reason::Region, Reason::Place]),
    (Problem::TrackingNotAnId, [Reason::Placeholder, Reason::NotAnId, Reason::SpreadsheetDamage]),
    (Problem::TrackingMalformed, [Reason::WrongShape, Reason::NonAscii, Reason::NonAscii]),
    (Problem::CarrierMissing, [Reason::Blank, Reason::OtherWithoutName, Reason::Blank]),
    (Problem::CarrierNotApproved, [Reason::NotListed, Reason::NotAtThatDate, Reason::NotListed]),
    (Problem::UnsupportedLabel, [Reason::Prepaid, Reason::Custom, Reason::Custom]),
];

/// The reasons of one package's problems, two bits for each problem that has any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons(u16);

impl Reasons {
    /// Notes why the problem holds. A reason that is not one of the problem's is not kept.
    pub fn insert(&mut self, problem: Problem, reason: Reason) {
        for (slot, (owner, reasons)) in SLOTS.iter().enumerate() {
            if *owner == problem
                && let Some(at) = reasons.iter().position(|known| *known == reason)
            {
                self.0 |= (at as u16 + 1) << (slot * 2);
            }
        }
    }

    /// The reasons as an integer, to be stored.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The reasons of an integer.
    #[must_use]
    pub const fn from_bits(bits: u16) -> Self {
        Reasons(bits)
    }

    /// Why the problem holds, if it has reasons and holds.
    #[must_use]
    pub fn get(self, problem: Problem) -> Option<Reason> {
        let slot = SLOTS.iter().position(|(owner, _)| *owner == problem)?;
        let at = (self.0 >> (slot * 2)) & 3;
        let (_, reasons) = SLOTS.get(slot)?;
        reasons.get(usize::from(at).checked_sub(1)?).copied()
    }
}
