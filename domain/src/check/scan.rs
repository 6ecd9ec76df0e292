//! Did the carrier scan the parcel, and scan it again on delivery where that is asked for?

use super::{Finder, Flags};
use crate::package::{Evidence, Row};
use crate::problem::Problem;

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
        Evidence::No => {
            let hours = i64::from(finder.desk.rulebook().scan_due_hours);
            match row.confirmed_at.map(|confirmed| confirmed.plus_hours(hours)) {
                None => finder.unassessed(Problem::MissingScan),
                Some(due) if finder.desk.as_of() >= due => finder.found(Problem::MissingScan, None),
                Some(_) => finder.findings.flags.set(Flags::SCAN_NOT_DUE),
            }
        }
    }
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
