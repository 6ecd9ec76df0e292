//! What a newer report says of a stored package.

mod support;

use domain::intake::{Columns, Field};
use domain::package::{Evidence, Row};
use domain::place::Place;
use domain::stored::{merge, merge_items};
use domain::time::Moment;
use proptest::prelude::*;
use support::stored_rows::row;

fn columns(fields: &[Field]) -> Columns {
    fields.iter().copied().collect()
}

proptest! {
    #[test]
    fn with_all_columns_the_newer_row_replaces_the_old(new in row(), old in row()) {
        prop_assert_eq!(merge(&new, Columns::ALL, &old), new);
    }

    #[test]
    fn without_columns_the_old_row_stays(new in row(), old in row()) {
        prop_assert_eq!(merge(&new, Columns::NONE, &old), old);
    }

    #[test]
    fn merging_the_same_again_changes_nothing(new in row(), old in row(), bits in any::<u64>()) {
        let columns = Columns::from_bits(bits);
        let merged = merge(&new, columns, &old);
        prop_assert_eq!(merge(&new, columns, &merged), merged);
    }

    #[test]
    fn items_follow_the_same_laws(
        new in prop::collection::btree_set("[AB]?\u{1f}[ST]?", 1..4),
        old in prop::collection::btree_set("[AB]?\u{1f}[ST]?", 1..4),
        bits in any::<u64>(),
    ) {
        let new: Vec<&str> = new.iter().map(String::as_str).collect();
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        prop_assert_eq!(merge_items(&new, Columns::ALL, &old), new.clone());
        prop_assert_eq!(merge_items(&["\u{1f}"], Columns::NONE, &old), old.clone());
        let columns = Columns::from_bits(bits);
        let merged = merge_items(&new, columns, &old);
        let again: Vec<&str> = merged.iter().map(String::as_str).collect();
        prop_assert_eq!(merge_items(&new, columns, &again), merged);
    }
}

#[test]
fn a_blank_in_a_column_replaces_and_a_missing_column_does_not() {
    let old = Row { ship_by: Some(Moment(1)), delivered_at: Some(Moment(2)), ..Row::default() };
    let merged = merge(&Row::default(), columns(&[Field::ShipBy]), &old);
    assert_eq!((merged.ship_by, merged.delivered_at), (None, Some(Moment(2))));
}

#[test]
fn another_carriers_name_does_not_go_with_the_old_code() {
    let old = Row {
        carrier_code: "USPS",
        carrier_name: "Postal Service",
        has_carrier_codes: true,
        ..Row::default()
    };
    let names = columns(&[Field::CarrierName]);
    let merged = merge(&Row { carrier_name: "UPS", ..Row::default() }, names, &old);
    assert_eq!((merged.carrier_code, merged.carrier_name), ("", "UPS"));
    assert!(!merged.has_carrier_codes);
    let merged = merge(&Row { carrier_name: "Postal Service", ..Row::default() }, names, &old);
    assert_eq!((merged.carrier_code, merged.has_carrier_codes), ("USPS", true));
}

#[test]
fn parts_of_a_place_stay_with_it_and_go_with_it() {
    let reno = Place { country: "US", state: "NV", city: "Reno", postal_code: "89502" };
    let old = Row { ship_from: reno, ..Row::default() };
    let country = columns(&[Field::ShipFromCountry]);
    let sent_from = |country: &'static str| Row {
        ship_from: Place { country, ..Place::default() },
        ..Row::default()
    };
    assert_eq!(merge(&sent_from("US"), country, &old).ship_from, reno);
    let china = Place { country: "CN", ..Place::default() };
    assert_eq!(merge(&sent_from("CN"), country, &old).ship_from, china);
}

#[test]
fn evidence_follows_its_columns() {
    let attempted = Row {
        delivery_attempt_at: Some(Moment(1)),
        delivery: Evidence::Yes,
        scanned: Evidence::Yes,
        first_scan_at: Some(Moment(0)),
        ..Row::default()
    };
    let undelivered = Row { delivery: Evidence::No, delivered: Evidence::No, ..Row::default() };
    let merged = merge(&undelivered, columns(&[Field::DeliveredAt]), &attempted);
    assert_eq!((merged.delivery, merged.delivered), (Evidence::Yes, Evidence::No));
    assert_eq!(merged.scanned, Evidence::Yes);
    let unseen = Row { scanned: Evidence::No, delivery: Evidence::No, ..Row::default() };
    let criteria = columns(&[Field::AnyPhysicalScan, Field::DeliveryScan]);
    let merged = merge(&unseen, criteria, &attempted);
    assert_eq!((merged.scanned, merged.delivery), (Evidence::No, Evidence::No));
}

#[test]
fn items_without_categories_keep_those_of_their_skus() {
    let old = ["A\u{1f}Shoes", "B\u{1f}Toys"];
    let skus = columns(&[Field::Sku]);
    assert_eq!(merge_items(&["A\u{1f}", "C\u{1f}"], skus, &old), ["A\u{1f}Shoes", "C\u{1f}"]);
    assert_eq!(merge_items(&["\u{1f}"], Columns::NONE, &old), old);
    assert_eq!(merge_items(&["D\u{1f}Food"], Columns::NONE, &old).len(), 3);
}
