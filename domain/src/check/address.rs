//! Was the parcel sent from a registered location?

use super::{Finder, Flags, Origin};
use crate::package::Row;
use crate::place::{Fit, OriginKey, Place, label_origin, scan_origin};
use crate::problem::Problem;

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>) {
    let locations = finder.desk.locations();
    let date = finder.desk.location_date(row.confirmed_at);
    match label_origin(&row.ship_from, locations, date) {
        Fit::Match => finder.findings.flags.set(Flags::ORIGIN_KNOWN),
        Fit::NotAssessed => finder.unassessed(Problem::ShipFromMismatch),
        Fit::Mismatch(reason) => {
            finder.findings.flags.set(Flags::ORIGIN_KNOWN);
            finder.found(Problem::ShipFromMismatch, Some(reason));
            finder.findings.exhibit().origin = origin(&row.ship_from);
        }
    }
    if row.scan_place == Place::default() {
        return finder.unassessed(Problem::ScanOriginMismatch);
    }
    match scan_origin(&row.scan_place, locations, date) {
        Fit::Match => {}
        Fit::NotAssessed => finder.unassessed(Problem::ScanOriginMismatch),
        Fit::Mismatch(reason) => {
            finder.found(Problem::ScanOriginMismatch, Some(reason));
            finder.findings.exhibit().scan_place = Some(row.scan_place.to_string().into());
        }
    }
}

fn origin(place: &Place<'_>) -> Option<Origin> {
    let key = OriginKey::of(place)?;
    Some(Origin {
        key: key.as_str().into(),
        place: place.to_string().into(),
        country: key.country().into(),
        postal_code: key.postal_code().into(),
    })
}
