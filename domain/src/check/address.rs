//! Was the parcel sent from a registered location?

use super::{Desk, Finder, Memory};
use crate::package::Row;
use crate::place::{Fit, Place, label_origin, scan_origin};
use crate::problem::Problem;
use jiff::civil::Date;

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>, memory: &mut Memory<'_>) {
    let (desk, day) = (finder.desk, Registered::on(finder.desk, row));
    let lasting = || label_origin(&row.ship_from, desk.lasting_locations(), None);
    match day.settle(|date| memory.places.label(&row.ship_from, date), lasting) {
        Fit::Match => {}
        Fit::NotAssessed => finder.unassessed(Problem::ShipFromMismatch),
        Fit::Mismatch(reason) => {
            finder.found(Problem::ShipFromMismatch, Some(reason));
            finder.findings.exhibit().origin = memory.origin(&row.ship_from);
        }
    }
    if row.scan_place == Place::default() {
        return finder.unassessed(Problem::ScanOriginMismatch);
    }
    let lasting = || scan_origin(&row.scan_place, desk.lasting_locations(), None);
    match day.settle(|date| memory.places.scan(&row.scan_place, date), lasting) {
        Fit::Match => {}
        Fit::NotAssessed => finder.unassessed(Problem::ScanOriginMismatch),
        Fit::Mismatch(reason) => {
            finder.found(Problem::ScanOriginMismatch, Some(reason));
            finder.findings.exhibit().scan_place = Some(row.scan_place.to_string().into());
        }
    }
}

/// Which registrations are looked at.
enum Registered {
    /// All of them: they never change.
    Always,
    /// Those of the confirmation date.
    On(Date),
    /// They change, and the date is not known.
    Unknown,
}

impl Registered {
    fn on(desk: &Desk, row: &Row<'_>) -> Self {
        match row.confirmed_at {
            _ if !desk.has_dated_locations() => Registered::Always,
            Some(confirmed) => Registered::On(desk.zone().day(confirmed).date()),
            None => Registered::Unknown,
        }
    }

    /// On an unknown date only what holds on every date is known: a fit with a lasting location,
    /// or none with any location.
    fn settle(&self, mut on: impl FnMut(Option<Date>) -> Fit, lasting: impl Fn() -> Fit) -> Fit {
        match self {
            Registered::Always => on(None),
            Registered::On(date) => on(Some(*date)),
            Registered::Unknown => match on(None) {
                Fit::Match if lasting() != Fit::Match => Fit::NotAssessed,
                fit => fit,
            },
        }
    }
}
