//! How figures and problems are said to Amazon.

use crate::problem::Problem;
use crate::reason::Reason;
pub(super) use crate::wording::{grouped, packages};

/// Stands where the consultant must fill in the day on which something was done.
pub(super) const DATE_DONE: &str = "[date done]";
/// Stands where the plan has no action for a cause.
pub(super) const WHAT_WAS_DONE: &str = "[what was done]";
/// Stands where the plan has no control for a cause.
pub(super) const WHO_CHECKS: &str = "[who checks what, how often]";

/// `9412` as `94.12 %`.
pub(super) fn percent(basis_points: u32) -> String {
    format!("{}.{:02} %", basis_points / 100, basis_points % 100)
}

/// `Tracking uploaded too late` as it stands inside a sentence.
pub(super) fn inside_sentence(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What the seller did, said plainly and in the past tense.
pub(super) const fn what_happened(problem: Problem) -> &'static str {
    match problem {
        Problem::TrackingMissing => "We confirmed these orders without a tracking number.",
        Problem::TrackingNotAnId => {
            "We entered a placeholder or other text in place of the tracking number."
        }
        Problem::TrackingMalformed => {
            "The numbers we entered do not have the form that the declared carrier uses."
        }
        Problem::TrackingCheckDigit => {
            "The numbers we entered contain a wrong or swapped character."
        }
        Problem::TrackingOtherCarrier => {
            "We declared one carrier and entered the number of another."
        }
        Problem::TrackingReused => "We entered a number that already belonged to another order.",
        Problem::CarrierMissing => "We confirmed these orders without naming a carrier.",
        Problem::CarrierNotApproved => "We shipped with a carrier that was not approved.",
        Problem::CarrierEnteredAsOther => {
            "We chose Other and typed the name of a carrier that could have been selected."
        }
        Problem::LateUpload => "We gave Amazon the tracking number too late.",
        Problem::MissingScan => {
            "We did not make sure that the carrier scanned every parcel at handover."
        }
        Problem::MissingDeliveryScan => {
            "We used a service that recorded neither delivery nor an attempt."
        }
        Problem::ShipFromMismatch => {
            "We shipped from an origin that we had not registered as a ship-from location."
        }
        Problem::ScanOriginMismatch => {
            "The first scan was far from every ship-from location that we had registered."
        }
        Problem::ManualEntry => "We typed the tracking numbers by hand.",
        Problem::UnsupportedLabel => "We used a label type that Amazon does not support.",
    }
}

/// The reason as it stands before a count.
pub(super) const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::AfterDelivery => "after delivery",
        Reason::AfterPickup => "after pickup",
        Reason::AfterShipBy => "after the ship-by deadline",
        Reason::Country => "another country",
        Reason::Region => "another state or region",
        Reason::Place => "another town",
        Reason::Placeholder => "placeholder",
        Reason::NotAnId => "other text",
        Reason::SpreadsheetDamage => "number damaged by a spreadsheet",
        Reason::WrongShape => "wrong length, prefix or alphabet",
        Reason::NonAscii => "special characters",
        Reason::Blank => "left blank",
        Reason::OtherWithoutName => "Other without a name",
        Reason::NotListed => "not listed",
        Reason::NotAtThatDate => "not listed on that date",
        Reason::Prepaid => "prepaid label",
        Reason::Custom => "custom label",
    }
}
