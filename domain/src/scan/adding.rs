//! Adds a scan to what is known of a package.

use super::{Scan, ScanKind};
use crate::package::{Evidence, Row};
use crate::place::Place;
use crate::time::Moment;

/// Adds a scan. Adding is like taking the least of some numbers: order and repetition do not matter.
pub fn add<'a>(row: &mut Row<'a>, scan: &Scan<'a>) {
    let Scan { kind, at, place } = *scan;
    row.scanned = stronger(row.scanned, kind.scanned());
    if kind.scanned() == Evidence::Yes {
        first_scan(row, at, place);
    }
    if kind == ScanKind::PickedUp {
        earliest(&mut row.picked_up_at, at);
    }
    if kind.attempted() {
        earliest(&mut row.delivery_attempt_at, at);
        row.delivery = Evidence::Yes;
    }
    if kind == ScanKind::Delivered {
        earliest(&mut row.delivered_at, at);
        row.delivery = Evidence::Yes;
        row.delivered = Evidence::Yes;
    }
}

fn earliest(known: &mut Option<Moment>, at: Moment) {
    *known = Some(known.map_or(at, |known| known.min(at)));
}

/// Of two scans at one moment, the one that knows where it was.
fn first_scan<'a>(row: &mut Row<'a>, at: Moment, place: Place<'a>) {
    let rank = |at: Moment, place: &Place<'a>| {
        let Place { country, state, city, postal_code } = *place;
        (at, *place == Place::default(), [country, state, city, postal_code])
    };
    let known = row.first_scan_at.map(|at| rank(at, &row.scan_place));
    if known.is_none_or(|known| rank(at, &place) < known) {
        row.first_scan_at = Some(at);
        row.scan_place = place;
    }
}

const fn stronger(one: Evidence, other: Evidence) -> Evidence {
    match (one, other) {
        (Evidence::Yes, _) | (_, Evidence::Yes) => Evidence::Yes,
        (Evidence::No, _) | (_, Evidence::No) => Evidence::No,
        (Evidence::Unknown, Evidence::Unknown) => Evidence::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scans() -> impl Strategy<Value = Vec<Scan<'static>>> {
        let kind = prop::sample::select(ScanKind::ALL.to_vec());
        let city = prop::sample::select(vec!["", "Reno", "Austin"]);
        let scan = (kind, 0_i64..4, city).prop_map(|(kind, at, city)| {
            let place = Place { city, ..Place::default() };
            Scan { kind, at: Moment(at), place }
        });
        prop::collection::vec(scan, 0..8)
    }

    fn known() -> impl Strategy<Value = Row<'static>> {
        let scanned = prop::sample::select(vec![Evidence::Unknown, Evidence::No, Evidence::Yes]);
        (scanned, prop::option::of(0_i64..4)).prop_map(|(scanned, at)| Row {
            scanned,
            first_scan_at: at.map(Moment),
            ..Row::default()
        })
    }

    proptest! {
        #[test]
        fn order_and_repetition_of_scans_change_nothing(
            row in known(),
            (scans, shuffled) in scans().prop_flat_map(|scans| {
                let twice = [scans.clone(), scans.clone()].concat();
                (Just(scans), Just(twice).prop_shuffle())
            }),
        ) {
            let after = |scans: &[Scan<'static>]| {
                let mut row = row.clone();
                scans.iter().for_each(|scan| add(&mut row, scan));
                row
            };
            prop_assert_eq!(after(&scans), after(&shuffled));
        }
    }

    #[test]
    fn a_label_is_no_scan_and_a_delivery_is_both() {
        let scan = |kind, at| Scan { kind, at: Moment(at), place: Place::default() };
        let mut row = Row::default();
        add(&mut row, &scan(ScanKind::LabelCreated, 1));
        assert_eq!((row.scanned, row.first_scan_at), (Evidence::No, None));
        add(&mut row, &scan(ScanKind::Other, 2));
        assert_eq!((row.scanned, row.first_scan_at), (Evidence::No, None));
        add(&mut row, &scan(ScanKind::Delivered, 9));
        assert_eq!((row.scanned, row.first_scan_at), (Evidence::Yes, Some(Moment(9))));
        assert_eq!((row.delivered, row.delivered_at), (Evidence::Yes, Some(Moment(9))));
        add(&mut row, &scan(ScanKind::PickedUp, 3));
        assert_eq!((row.first_scan_at, row.picked_up_at), (Some(Moment(3)), Some(Moment(3))));
        add(&mut row, &scan(ScanKind::DeliveryAttempt, 7));
        assert_eq!((row.delivery_attempt_at, row.delivered_at), (Some(Moment(7)), Some(Moment(9))));
    }
}
