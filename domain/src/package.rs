//! One row of a report: what a source says about one item in one parcel.

use crate::money::Money;
use crate::place::Place;
use crate::time::Moment;

/// How tracking reached Amazon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryMethod {
    /// A shipping tool sent it.
    Integrated,
    /// Somebody typed it in.
    Manual,
}

/// What kind of label is on the parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelType {
    /// Bought for this parcel.
    Standard,
    /// Bought in advance.
    Prepaid,
    /// Made by the seller.
    Custom,
}

/// Whether something happened. A source may not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// The source has no column or status for it.
    #[default]
    Unknown,
    /// The source has one and it says no.
    No,
    /// It happened, whether or not the time is known.
    Yes,
}

impl Evidence {
    /// From a column: there with a value, there and blank, or not there.
    #[must_use]
    pub const fn of_column(there: bool, filled: bool) -> Self {
        match (there, filled) {
            (_, true) => Evidence::Yes,
            (true, false) => Evidence::No,
            (false, false) => Evidence::Unknown,
        }
    }
}

/// What a source says about one item of one package. Text is trimmed; blank means unknown, but
/// for the tracking number, where it means that there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<'a> {
    /// Amazon order id.
    pub order_id: &'a str,
    /// Item of the order; blank for all of them.
    pub order_item_id: &'a str,
    /// Tracking number as given.
    pub tracking_number: &'a str,
    /// Stock keeping unit.
    pub sku: &'a str,
    /// Product category.
    pub category: &'a str,
    /// Carrier code as given.
    pub carrier_code: &'a str,
    /// Free-text carrier name as given.
    pub carrier_name: &'a str,
    /// Whether the source has carrier codes at all.
    pub has_carrier_codes: bool,
    /// Service the buyer chose.
    pub ship_service: &'a str,
    /// Service the parcel went by.
    pub ship_method: &'a str,
    /// Warehouse as the seller names it.
    pub warehouse: &'a str,
    /// How tracking was entered.
    pub entry_method: Option<EntryMethod>,
    /// What label was used.
    pub label_type: Option<LabelType>,
    /// Deadline for handing over.
    pub ship_by: Option<Moment>,
    /// Latest promised delivery.
    pub promised_delivery: Option<Moment>,
    /// When tracking was given to Amazon.
    pub confirmed_at: Option<Moment>,
    /// When the seller says that it left, where no confirmation time is known. It only places
    /// the package on a day.
    pub shipped_at: Option<Moment>,
    /// When the carrier took the parcel.
    pub picked_up_at: Option<Moment>,
    /// First physical scan.
    pub first_scan_at: Option<Moment>,
    /// Delivery.
    pub delivered_at: Option<Moment>,
    /// First delivery attempt.
    pub delivery_attempt_at: Option<Moment>,
    /// Whether a carrier scanned it.
    pub scanned: Evidence,
    /// Whether it was delivered or delivery was tried.
    pub delivery: Evidence,
    /// Whether it was delivered.
    pub delivered: Evidence,
    /// Origin on the label.
    pub ship_from: Place<'a>,
    /// Country it is sent to, ISO-2.
    pub ship_to_country: &'a str,
    /// Place of the first scan.
    pub scan_place: Place<'a>,
    /// Value including shipping, excluding tax.
    pub value: Option<Money>,
    /// Whether nothing physical was sent.
    pub is_digital: Option<bool>,
    /// Amazon's own report says that it is a defect.
    pub amazon_says_invalid: bool,
}
