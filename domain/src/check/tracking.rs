//! Is the tracking number one, and one of its carrier?

use super::{CarrierUse, Finder, Flags};
use crate::package::Row;
use crate::problem::Problem;
use crate::reason::Reason;
use crate::tracking::{Number, Outcome, outcome};

/// The checks that need to know the formats of the declared carrier.
const OF_A_FORMAT: [Problem; 3] =
    [Problem::TrackingOtherCarrier, Problem::TrackingCheckDigit, Problem::TrackingMalformed];

pub(super) fn check(
    finder: &mut Finder<'_>,
    row: &Row<'_>,
    number: &Number<'_>,
    carrier: &CarrierUse,
) {
    let outcome = outcome(number, row.tracking_number, Some(row.order_id), carrier.courier());
    let (problem, reason) = match outcome {
        Outcome::Ok | Outcome::OkFamily | Outcome::NoCheckDigit => return,
        Outcome::UnknownFormat => {
            OF_A_FORMAT.into_iter().for_each(|problem| finder.unassessed(problem));
            return;
        }
        Outcome::Blank => (Problem::TrackingMissing, None),
        Outcome::Placeholder => (Problem::TrackingNotAnId, Some(Reason::Placeholder)),
        Outcome::NotAnId => (Problem::TrackingNotAnId, Some(Reason::NotAnId)),
        Outcome::SpreadsheetDamage => (Problem::TrackingNotAnId, Some(Reason::SpreadsheetDamage)),
        Outcome::OtherCarrier => (Problem::TrackingOtherCarrier, None),
        Outcome::CheckDigit => (Problem::TrackingCheckDigit, None),
        Outcome::WrongShape => (Problem::TrackingMalformed, Some(Reason::WrongShape)),
        Outcome::NonAscii => (Problem::TrackingMalformed, Some(Reason::NonAscii)),
    };
    if matches!(problem, Problem::TrackingMissing | Problem::TrackingNotAnId) {
        finder.findings.flags.set(Flags::NUMBER_UNUSABLE);
    }
    finder.found(problem, reason);
}
