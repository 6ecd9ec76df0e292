//! Was the parcel sent from a registered location?

use super::{Finder, Flags, Memory};
use crate::package::Row;
use crate::place::{Fit, Place};
use crate::problem::Problem;

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>, memory: &mut Memory<'_>) {
    let date = finder.desk.location_date(row.confirmed_at);
    match memory.places.label(&row.ship_from, date) {
        Fit::Match => finder.findings.flags.set(Flags::ORIGIN_KNOWN),
        Fit::NotAssessed => finder.unassessed(Problem::ShipFromMismatch),
        Fit::Mismatch(reason) => {
            finder.findings.flags.set(Flags::ORIGIN_KNOWN);
            finder.found(Problem::ShipFromMismatch, Some(reason));
            finder.findings.exhibit().origin = memory.origin(&row.ship_from);
        }
    }
    if row.scan_place == Place::default() {
        return finder.unassessed(Problem::ScanOriginMismatch);
    }
    match memory.places.scan(&row.scan_place, date) {
        Fit::Match => {}
        Fit::NotAssessed => finder.unassessed(Problem::ScanOriginMismatch),
        Fit::Mismatch(reason) => {
            finder.found(Problem::ScanOriginMismatch, Some(reason));
            finder.findings.exhibit().scan_place = Some(row.scan_place.to_string().into());
        }
    }
}
