//! Whatever order scans and shipments come in, and however often, what is stored is the same.

use super::{GivenItem, GivenPlace, GivenScan, GivenShipment, MOST};
use crate::auth::permission::{Accounts, Principal};
use crate::auth::scope::Scope;
use crate::clock::{HOUR, Micros, utc};
use crate::jobs::testing::{Desk, NOW, Snapshot, sample};
use crate::service::{Caller, Reading};
use domain::language::Language;
use domain::scan::ScanKind;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;
use tests::on_both;
use uuid::Uuid;

/// Parcels of a case.
const PARCELS: usize = 5;
/// Cases of a property: each writes a market of its own.
const CASES: u32 = 6;

fn partner(desk: &Desk) -> Caller {
    Caller {
        principal: Principal::Key {
            key_id: Uuid::from_u128(1),
            tenant_id: desk.tenant.0,
            scopes: BTreeSet::from([Scope::WriteScans, Scope::WriteShipments]),
            accounts: Accounts::All,
        },
        holder: None,
        mode: None,
        points: None,
        language: Language::English,
        request_id: "test".to_owned(),
        call: None,
        reading: Reading::default(),
    }
}

fn at(hours: i64) -> String {
    moment(NOW - 240 * HOUR + hours * HOUR)
}

fn moment(at: Micros) -> String {
    utc(at).to_rfc3339()
}

fn number(parcel: usize) -> String {
    format!("1Z999AA1012345678{parcel}")
}

/// A parcel that was confirmed ten days ago, of whose scans its sender tells.
fn shipment(parcel: usize) -> GivenShipment {
    GivenShipment {
        external_id: format!("shipment-{parcel}"),
        order_id: format!("111-{parcel:07}-0000001"),
        tracking_number: number(parcel),
        changed_at: Some(at(0)),
        items: Some(vec![GivenItem {
            sku: format!("SKU-{}", parcel % 2),
            category: Some("Shoes".to_owned()),
        }]),
        carrier_code: Some("UPS".to_owned()),
        ship_by: Some(at(24)),
        promised_delivery: Some(at(96)),
        confirmed_at: Some(at(0)),
        ship_from: Some(reno()),
        scans_follow: true,
        ..GivenShipment::default()
    }
}

fn reno() -> GivenPlace {
    GivenPlace {
        country: "US".to_owned(),
        state: "NV".to_owned(),
        city: "Reno".to_owned(),
        postal_code: "89502".to_owned(),
    }
}

/// What partners send, in one call each.
#[derive(Clone, Debug)]
enum Call {
    Scan(GivenScan),
    Shipment(Box<GivenShipment>),
}

fn scans() -> impl Strategy<Value = Vec<Call>> {
    let kind = prop::sample::select(ScanKind::ALL.to_vec());
    let place = prop::sample::select(vec![GivenPlace::default(), reno(), {
        GivenPlace { city: "Boise".to_owned(), state: "ID".to_owned(), ..GivenPlace::default() }
    }]);
    let scan = (0..PARCELS, kind, 0_i64..6, place);
    prop::collection::vec(scan, 1..8).prop_map(|scans| {
        let scan = |(no, (parcel, kind, hours, place)): (usize, (usize, ScanKind, i64, _))| {
            Call::Scan(GivenScan {
                external_id: format!("scan-{no}"),
                tracking_number: number(parcel),
                kind: Some(kind),
                at: at(hours),
                place,
            })
        };
        scans.into_iter().enumerate().map(scan).collect()
    })
}

/// Shipments as they were at first, and some of them again as they were changed.
fn shipments() -> impl Strategy<Value = Vec<Call>> {
    let change = (0..PARCELS, 1_i64..4, prop::bool::ANY);
    prop::collection::vec(change, 0..4).prop_map(|changes| {
        let mut calls: Vec<Call> =
            (0..PARCELS).map(|no| Call::Shipment(shipment(no).into())).collect();
        let mut seen = BTreeSet::new();
        for (parcel, hours, renumbered) in changes {
            // Two changes at one moment have no order.
            if !seen.insert((parcel, hours)) {
                continue;
            }
            let mut changed = shipment(parcel);
            changed.changed_at = Some(at(hours));
            changed.warehouse = Some(format!("Dock {hours}"));
            if renumbered {
                changed.tracking_number = format!("1Z999AA101234567{hours}{parcel}");
            }
            calls.push(Call::Shipment(changed.into()));
        }
        calls
    })
}

async fn sent(desk: &Desk, calls: &[Call]) -> Snapshot {
    let market = desk.new_market("Shop").await;
    desk.reno_for(market).await;
    let scope = desk.store().read(desk.tenant).await.unwrap();
    let account = scope.market(market).await.unwrap().unwrap().account_id;
    drop(scope);
    let partner = partner(desk);
    for call in calls {
        let errors = match call.clone() {
            Call::Scan(scan) => {
                desk.services.record_scans(&partner, account, &[scan]).await.unwrap().errors
            }
            Call::Shipment(shipment) => {
                let sent = desk.services.record_shipments(&partner, market, &[*shipment]).await;
                sent.unwrap().errors
            }
        };
        assert_eq!(errors, []);
    }
    let snapshot = desk.snapshot_of(market).await;
    snapshot.assert_counted();
    snapshot.unordered()
}

on_both!(any_order_and_repetition_of_scans_gives_the_same_packages, |db| async move {
    let desk = Desk::new(&db).await;
    let mut runner = TestRunner::new(Config { cases: CASES, ..Config::default() });
    let calls = scans().prop_flat_map(|scans| {
        let shipments: Vec<Call> =
            (0..PARCELS).map(|no| Call::Shipment(shipment(no).into())).collect();
        let all = [scans.clone(), shipments.clone(), scans.clone()].concat();
        (Just([shipments, scans].concat()), Just(all).prop_shuffle())
    });
    for _ in 0..CASES {
        let (once, shuffled) = calls.new_tree(&mut runner).unwrap().current();
        assert_eq!(
            sent(&desk, &once).await,
            sent(&desk, &shuffled).await,
            "{once:?}\n{shuffled:?}"
        );
    }
});

on_both!(of_a_shipments_changes_the_latest_counts_in_whatever_order_they_come, |db| async move {
    let desk = Desk::new(&db).await;
    let mut runner = TestRunner::new(Config { cases: CASES, ..Config::default() });
    let calls = shipments().prop_flat_map(|calls| {
        let mut sorted = calls.clone();
        sorted.sort_by_key(|call| match call {
            Call::Shipment(shipment) => shipment.changed_at.clone(),
            Call::Scan(_) => None,
        });
        let twice = [calls.clone(), calls].concat();
        (Just(sorted), Just(twice).prop_shuffle())
    });
    for _ in 0..CASES {
        let (sorted, shuffled) = calls.new_tree(&mut runner).unwrap().current();
        let (one, other) = (sent(&desk, &sorted).await, sent(&desk, &shuffled).await);
        assert_eq!(one, other, "{sorted:?}\n{shuffled:?}");
    }
});

on_both!(what_comes_during_an_import_follows_it_and_is_not_lost, |db| async move {
    let desk = Desk::new(&db).await;
    desk.upload(Some(&sample(120, 7))).await;
    // A worker has the import and has not begun to write.
    let claim = desk.claim().await;
    let partner = partner(&desk);
    let scope = desk.store().read(desk.tenant).await.unwrap();
    let account = scope.market(desk.market).await.unwrap().unwrap().account_id;
    drop(scope);
    let taken =
        desk.services.record_shipments(&partner, desk.market, &[shipment(1)]).await.unwrap();
    assert!(taken.later && taken.accepted == 1);
    let scan = GivenScan {
        external_id: "first".to_owned(),
        tracking_number: number(1),
        kind: Some(ScanKind::PickedUp),
        at: at(5),
        place: reno(),
    };
    let taken = desk.services.record_scans(&partner, account, &[scan]).await.unwrap();
    assert!(taken.later && taken.accepted == 1);
    assert_eq!(desk.snapshot().await.packages.len(), 0);
    assert!(desk.store().put_back(claim).await.unwrap());
    desk.worker().drain().await.unwrap();
    assert_eq!(desk.store().failed_jobs().await.unwrap(), [""; 0]);
    let snapshot = desk.snapshot().await;
    snapshot.assert_counted();
    let key = (number(1), "111-0000001-0000001".to_owned());
    let package = &snapshot.packages[&key];
    assert!(package.scan_place.contains("Reno"), "{package:?}");
    assert!(snapshot.packages.len() > 100);
});

on_both!(a_call_of_a_thousand_is_taken_and_one_more_is_refused, |db| async move {
    let desk = Desk::new(&db).await;
    let partner = partner(&desk);
    let shipments: Vec<GivenShipment> = (0..=MOST)
        .map(|no| GivenShipment { tracking_number: format!("N{no:09}"), ..shipment(no) })
        .collect();
    let market = desk.market;
    let taken = desk.services.record_shipments(&partner, market, &shipments[..MOST]).await.unwrap();
    assert_eq!((taken.accepted, taken.packages_changed), (MOST, MOST));
    assert!(desk.services.record_shipments(&partner, market, &shipments).await.is_err());
    let snapshot = desk.snapshot().await;
    snapshot.assert_counted();
    assert_eq!(snapshot.packages.len(), MOST);
    let seqs: BTreeSet<_> = snapshot.packages.values().map(|package| package.seq).collect();
    assert_eq!(seqs.len(), MOST);
});
