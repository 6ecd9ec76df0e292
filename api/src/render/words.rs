//! The words for the codes of a review.

use domain::assessment::{Dimension, Rung, Status};
use domain::plan::{Owner, Section};
use domain::reason::Reason;
use domain::response::Severity;

/// How something is meant. Never shown by colour alone: a mark or a word goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Neither good nor bad.
    Normal,
    /// What the eye should find first.
    Strong,
    /// What may be passed over.
    Faint,
    /// A gain, a lever.
    Accent,
    /// As it should be.
    Good,
    /// To be looked at.
    Warn,
    /// Wrong.
    Bad,
}

impl Tone {
    /// The sign that stands for it.
    pub(crate) const fn mark(self) -> &'static str {
        match self {
            Tone::Good => "✓",
            Tone::Warn => "!",
            Tone::Bad => "✗",
            Tone::Normal | Tone::Strong | Tone::Faint | Tone::Accent => "·",
        }
    }

    /// A name for it, such as `good`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Tone::Normal => "normal",
            Tone::Strong => "strong",
            Tone::Faint => "faint",
            Tone::Accent => "accent",
            Tone::Good => "good",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
        }
    }
}

/// How a status is shown.
pub(crate) const fn status(status: Status) -> (Tone, &'static str) {
    match status {
        Status::NoData => (Tone::Faint, "no data"),
        Status::Below => (Tone::Bad, "below"),
        Status::AtRisk => (Tone::Warn, "at risk"),
        Status::Healthy => (Tone::Good, "healthy"),
    }
}

/// Why a problem holds, to be followed by a number.
pub(crate) const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::AfterDelivery => "after delivery",
        Reason::AfterPickup => "after pickup",
        Reason::AfterShipBy => "after the ship-by date",
        Reason::Country => "another country",
        Reason::Region => "another state or region",
        Reason::Place => "another town",
        Reason::Placeholder => "placeholder",
        Reason::NotAnId => "order id, link or words",
        Reason::SpreadsheetDamage => "spoiled by a spreadsheet",
        Reason::WrongShape => "wrong length, prefix or alphabet",
        Reason::NonAscii => "characters no carrier prints",
        Reason::Blank => "left blank",
        Reason::OtherWithoutName => "“Other” without a name",
        Reason::NotListed => "not in the directory",
        Reason::NotAtThatDate => "not approved on that date",
        Reason::Prepaid => "prepaid label",
        Reason::Custom => "custom label",
    }
}

/// What a slice is made by.
pub(crate) const fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Carrier => "carrier",
        Dimension::Warehouse => "warehouse",
        Dimension::ShipMethod => "ship method",
        Dimension::EntryMethod => "entry method",
        Dimension::Sku => "SKU",
        Dimension::Weekday => "weekday",
        Dimension::Hour => "hour",
    }
}

/// How many rungs Amazon's ladder has, the watch before it aside.
pub(crate) const RUNGS: u8 = 5;

/// A rung: its number, how grave it is, and its name.
pub(crate) const fn rung(rung: Rung) -> (u8, Tone, &'static str) {
    match rung {
        Rung::Watch => (0, Tone::Warn, "watch"),
        Rung::Warning => (1, Tone::Warn, "warning"),
        Rung::CategoryRestriction => (2, Tone::Bad, "category restriction"),
        Rung::LossOfSelfFulfilment => (3, Tone::Bad, "loss of self-fulfilment"),
        Rung::ListingDeactivation => (4, Tone::Bad, "listing deactivation"),
        Rung::Suspension => (5, Tone::Bad, "suspension"),
    }
}

/// The heading of a part of the plan.
pub(crate) const fn section(section: Section) -> &'static str {
    match section {
        Section::CorrectNow => "Correct now",
        Section::FixProcess => "Fix the process",
        Section::Prevent => "Keep it from coming back",
        Section::Monitor => "Keep watching",
    }
}

/// Who does it.
pub(crate) const fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Client => "client",
        Owner::Consultant => "consultant",
    }
}

/// How a remark of the lint is shown.
pub(crate) const fn severity(severity: Severity) -> (Tone, &'static str) {
    match severity {
        Severity::Error => (Tone::Bad, "must be mended"),
        Severity::Warning => (Tone::Warn, "look at"),
    }
}
