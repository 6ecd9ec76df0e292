//! Did the carrier scan the parcel, and scan it again on delivery where that is asked for?

use super::{Desk, Finder, Flags};
use crate::package::{Evidence, Row};
use crate::problem::Problem;
use crate::time::Moment;

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>) {
    first_scan(finder, row);
    delivery_scan(finder, row);
}

fn first_scan(finder: &mut Finder<'_>, row: &Row<'_>) {
    match row.scanned {
        Evidence::Yes => {}
        Evidence::Unknown => finder.unassessed(Problem::MissingScan),
        Evidence::No if row.delivered == Evidence::Yes || row.amazon_says_invalid => {
            finder.found(Problem::MissingScan, None);
        }
        Evidence::No => match due(finder.desk, row) {
            None => finder.unassessed(Problem::MissingScan),
            Some(due) if finder.desk.as_of() >= due => finder.found(Problem::MissingScan, None),
            Some(_) => finder.findings.flags.set(Flags::SCAN_NOT_DUE),
        },
    }
}

/// From when on a scan that is not there is missed, where only time can tell.
pub(super) fn due(desk: &Desk, row: &Row<'_>) -> Option<Moment> {
    let waits =
        row.scanned == Evidence::No && row.delivered != Evidence::Yes && !row.amazon_says_invalid;
    let hours = i64::from(desk.rulebook().scan_due_hours);
    row.confirmed_at.filter(|_| waits).map(|confirmed| confirmed.plus_hours(hours))
}

/// From when on a delivery scan that is not there is missed, where only time can tell.
pub(super) fn delivery_due(desk: &Desk, row: &Row<'_>) -> Option<Moment> {
    let waits = (row.scanned, row.delivery) == (Evidence::Yes, Evidence::No);
    let promised = row.promised_delivery.filter(|_| waits)?;
    let asked = desk.rulebook().needs_two_scans(row.ship_from.country, row.value) == Some(true);
    asked.then(|| Moment(promised.0.saturating_add(1)))
}

fn delivery_scan(finder: &mut Finder<'_>, row: &Row<'_>) {
    match finder.desk.rulebook().needs_two_scans(row.ship_from.country, row.value) {
        Some(false) => return,
        Some(true) => {}
        None => return finder.unassessed(Problem::MissingDeliveryScan),
    }
    match (row.scanned, row.delivery) {
        (Evidence::No, _) | (_, Evidence::Yes) => {}
        (Evidence::Unknown, _) | (_, Evidence::Unknown) => {
            finder.unassessed(Problem::MissingDeliveryScan);
        }
        (Evidence::Yes, Evidence::No) => match row.promised_delivery {
            None => finder.unassessed(Problem::MissingDeliveryScan),
            Some(promised) if finder.desk.as_of() > promised => {
                finder.found(Problem::MissingDeliveryScan, None);
                let origin = row.ship_from.country.into();
                finder.findings.exhibit().two_scans = Some(Box::new((origin, row.value)));
            }
            Some(_) => {}
        },
    }
}
