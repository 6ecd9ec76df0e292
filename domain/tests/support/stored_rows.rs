//! Rows of any kind, also such as no report gives.

use domain::money::{Currency, Money};
use domain::package::{EntryMethod, Evidence, LabelType, Row};
use domain::place::Place;
use domain::time::Moment;
use proptest::prelude::*;

/// 2026-10-20T10:00:00Z.
pub const START: i64 = 1_792_490_400_000_000;
const HOUR: i64 = 3_600_000_000;

fn time() -> impl Strategy<Value = Option<Moment>> {
    let moment = prop_oneof![
        8 => (-200i64..200).prop_map(|hours| START + hours * HOUR),
        2 => (-20i64..20).prop_map(|days| START + days * 24 * HOUR - 1),
        1 => any::<i64>(),
        1 => prop::sample::select(vec![i64::MIN, i64::MAX, 0, -1]),
    ];
    prop::option::of(moment.prop_map(Moment))
}

fn evidence() -> impl Strategy<Value = Evidence> {
    prop::sample::select(vec![Evidence::Unknown, Evidence::No, Evidence::Yes])
}

fn place() -> impl Strategy<Value = Place<'static>> {
    let pick = |values: &'static [&'static str]| prop::sample::select(values);
    (
        pick(&["US", "CN", ""]),
        pick(&["NV", "Nevada", ""]),
        pick(&["Reno", "Zürich", ""]),
        pick(&["89502", ""]),
    )
        .prop_map(|(country, state, city, postal_code)| Place {
            country,
            state,
            city,
            postal_code,
        })
}

fn value() -> impl Strategy<Value = Option<Money>> {
    let minor = prop_oneof![0i64..100_000, any::<i64>()];
    prop::option::of(
        (minor, prop::sample::select(vec!["USD", "EUR"]))
            .prop_map(|(minor, code)| Money { minor, currency: Currency::parse(code).unwrap() }),
    )
}

/// Any row.
pub fn row() -> impl Strategy<Value = Row<'static>> {
    let pick = |values: &'static [&'static str]| prop::sample::select(values);
    let methods = vec![None, Some(EntryMethod::Integrated), Some(EntryMethod::Manual)];
    let labels =
        vec![None, Some(LabelType::Standard), Some(LabelType::Prepaid), Some(LabelType::Custom)];
    (
        (
            pick(&["111-0000000-0000001", "S01-1"]),
            pick(&["9400111206206406260787", "1z 5r89390357567127", "", "-", "N/A"]),
            pick(&["A", "B", ""]),
            pick(&["Shoes", ""]),
            pick(&["USPS", "Other", ""]),
            pick(&["UPS", "Veho", ""]),
            pick(&["Standard", "Expédition", ""]),
            pick(&["Ground", ""]),
            pick(&["East", ""]),
            pick(&["US", ""]),
        ),
        (time(), time(), time(), time(), time(), time(), time(), time()),
        (evidence(), evidence(), evidence(), any::<bool>(), any::<bool>(), any::<Option<bool>>()),
        (prop::sample::select(methods), prop::sample::select(labels)),
        (place(), place(), value()),
    )
        .prop_map(|(texts, times, said, chosen, (ship_from, scan_place, value))| {
            let (order_id, tracking_number, sku, category, carrier_code, ..) = texts;
            let (.., carrier_name, ship_service, ship_method, warehouse, ship_to_country) = texts;
            let (ship_by, promised_delivery, confirmed_at, shipped_at, ..) = times;
            let (.., picked_up_at, first_scan_at, delivered_at, delivery_attempt_at) = times;
            let (scanned, delivery, delivered, has_codes, invalid, is_digital) = said;
            let (entry_method, label_type) = chosen;
            Row {
                order_id,
                order_item_id: "",
                tracking_number,
                sku,
                category,
                carrier_code,
                carrier_name,
                has_carrier_codes: has_codes,
                ship_service,
                ship_method,
                warehouse,
                entry_method,
                label_type,
                ship_by,
                promised_delivery,
                confirmed_at,
                shipped_at,
                picked_up_at,
                first_scan_at,
                delivered_at,
                delivery_attempt_at,
                scanned,
                delivery,
                delivered,
                ship_from,
                ship_to_country,
                scan_place,
                value,
                is_digital,
                amazon_says_invalid: invalid,
            }
        })
}
