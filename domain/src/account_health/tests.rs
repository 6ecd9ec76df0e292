use super::OddityKind as Odd;
use super::*;
use crate::marketplace::Marketplace;
use crate::time::Day;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

const EXAMPLE: &str = include_str!("../../tests/fixtures/account_health/published_example.json");
const LIVE: &str = include_str!("../../tests/fixtures/account_health/live_de.json");

fn figure(health: &AccountHealth, metric: Metric) -> &Figure {
    health.figures.iter().find(|figure| figure.metric == metric).unwrap()
}

fn odd(health: &AccountHealth) -> Vec<(Odd, &str)> {
    health.oddities.iter().map(|oddity| (oddity.kind, oddity.at.as_str())).collect()
}

fn of_metric(key: &str, fields: Value) -> AccountHealth {
    let document = json!({
        "performanceMetrics": [{ "marketplaceId": "ATVPDKIKX0DER", key: fields }]
    });
    read(document.to_string().as_bytes()).unwrap()
}

fn range() -> Value {
    json!({"reportingDateFrom": "2026-08-26T00:00:00Z", "reportingDateTo": "2026-09-24T23:59:59Z"})
}

#[test]
fn the_live_report_is_read_whole() {
    let health = read(LIVE.as_bytes()).unwrap();
    assert_eq!(health.accounts[0].standing, Some(AccountStanding::Normal));
    let vtr = figure(&health, Metric::ValidTracking);
    assert_eq!(vtr.marketplace, Some(Marketplace::De));
    assert_eq!(vtr.first_day, Some(Day::of(date(2026, 8, 26))));
    assert_eq!(vtr.last_day, Some(Day::of(date(2026, 9, 24))));
    assert_eq!((vtr.total, vtr.part, vtr.rate), (Some(7), None, Some(1_000_000)));
    assert_eq!((vtr.target, vtr.status), (Some(950_000), Some(MetricStatus::Good)));
    assert_eq!(vtr.meets_target(), Some(true));
    assert_eq!(figure(&health, Metric::HealthRating).part, Some(428));
    assert_eq!(figure(&health, Metric::LateShipment).target, Some(40_000));
    assert_eq!(
        odd(&health),
        [
            (
                Odd::MissingWindow,
                "performanceMetrics[0].lateShipmentRateList[0].reportingDateRange"
            ),
            (Odd::MissingFigure, "performanceMetrics[0].lateShipmentRateList[0].orderCount"),
            (Odd::MissingFigure, "performanceMetrics[0].lateShipmentRateList[0].lateShipmentCount"),
            // Good at 43 % against 97 %: there are seven shipments.
            (Odd::ContradictoryStatus, "performanceMetrics[0].onTimeDeliveryRate.status"),
            (Odd::MissingFigure, "performanceMetrics[0].validTrackingRate.validTrackingCount"),
        ]
    );
}

#[test]
fn amazons_own_rate_is_said_in_a_sentence() {
    let health = read(LIVE.as_bytes()).unwrap();
    assert_eq!(
        health.say(Marketplace::De).unwrap(),
        "Amazon's own figure for DE: 100.00 % of 7 shipments, 2026-08-26 to 2026-09-24, against \
         95.00 % (good)."
    );
    assert_eq!(health.say(Marketplace::Us), None);
}

#[test]
fn the_published_example_is_read_and_its_contradictions_are_named() {
    let health = read(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(health.accounts.len(), 3);
    assert_eq!(health.accounts[2].standing, Some(AccountStanding::Suspended));
    let vtr = figure(&health, Metric::ValidTracking);
    assert_eq!((vtr.total, vtr.part, vtr.rate), (Some(878_443), Some(896_462), Some(952_900)));
    let found = odd(&health);
    for (kind, at) in [
        (Odd::OtherName, "prefulfillmentCancelRate"),
        (Odd::OtherName, "documentRequest"),
        (Odd::OtherName, "warningState"),
        (Odd::WindowBackwards, "documentRequest.reportingDateRange"),
        (Odd::ContradictoryStatus, "documentRequest.status"),
        (Odd::ContradictoryStatus, "unitOnTimeDeliveryRate.status"),
        (Odd::PartAboveTotal, "validTrackingRate.validTrackingCount"),
        (Odd::PartAboveTotal, "onTimeDeliveryRate.onTimeDeliveryCount"),
        (Odd::RateDisagrees, "prefulfillmentCancelRate.rate"),
        (Odd::RateDisagrees, "orderDefectRate.mfn.rate"),
    ] {
        let at = format!("performanceMetrics[0].{at}");
        assert!(found.contains(&(kind, at.as_str())), "{at}: {found:#?}");
    }
    assert!(health.figures.iter().all(|figure| figure.marketplace == Some(Marketplace::Us)));
    assert_eq!(health.further_oddities, 0);
}

#[test]
fn every_metric_that_amazon_describes_is_known_by_its_name_and_none_is_odd() {
    let judged = |fields: Value| {
        let mut fields = fields;
        fields["reportingDateRange"] = range();
        fields["status"] = "GOOD".into();
        fields["targetValue"] = 0.into();
        fields["targetCondition"] = "EQUALS".into();
        fields
    };
    let mut market = json!({"marketplaceId": "A1F83G8C2ARO7P", "warningStates": []});
    for layout in &super::metric::LAYOUTS {
        let mut fields = json!({ layout.part: 0 });
        if let Some(total) = layout.total {
            fields[total] = 10.into();
            fields["rate"] = 0.into();
        }
        let fields = judged(fields);
        match layout.within {
            Some(object) => market[object][layout.key] = fields,
            None => market[layout.key] = fields,
        }
    }
    let document = json!({"accountStatuses": [], "performanceMetrics": [market]});
    let health = read(document.to_string().as_bytes()).unwrap();
    assert_eq!(odd(&health), []);
    assert_eq!(health.figures.len(), Metric::ALL.len());
    for metric in Metric::ALL {
        assert_eq!(figure(&health, metric).status, Some(MetricStatus::Good), "{metric}");
    }
}

#[test]
fn a_rate_of_nothing_is_none() {
    let fields = json!({"reportingDateRange": range(), "shipmentCount": 0, "validTrackingCount": 0,
        "rate": 0, "status": "GOOD", "targetValue": 0.95, "targetCondition": "GREATER_THAN"});
    let health = of_metric("validTrackingRate", fields);
    assert_eq!(figure(&health, Metric::ValidTracking).rate, None);
    assert_eq!(odd(&health), []);
}

#[test]
fn what_is_odd_about_a_metric_is_named_and_the_rest_is_read() {
    let fields = json!({"reportingDateRange": {"reportingDateFrom": "yesterday"},
        "shipmentCount": "200", "validTrackingCount": -3, "rate": "95%", "status": "SPLENDID",
        "targetCondition": "GREATER_THAN", "mood": 1});
    let health = of_metric("validTrackingRate", fields);
    let vtr = figure(&health, Metric::ValidTracking);
    assert_eq!((vtr.total, vtr.part, vtr.rate), (Some(200), None, Some(950_000)));
    let at = "performanceMetrics[0].validTrackingRate";
    let expected = [
        (Odd::NotADate, "reportingDateRange.reportingDateFrom"),
        (Odd::NumberAsText, "shipmentCount"),
        (Odd::NotANumber, "validTrackingCount"),
        (Odd::NumberAsText, "rate"),
        (Odd::UnknownStatus, "status"),
        (Odd::UnknownField, "mood"),
        (Odd::MissingTarget, "targetValue"),
    ];
    let expected: Vec<(Odd, String)> =
        expected.map(|(kind, field)| (kind, format!("{at}.{field}"))).into();
    let found: Vec<(Odd, String)> =
        odd(&health).into_iter().map(|(kind, at)| (kind, at.to_owned())).collect();
    assert_eq!(found, expected);
    assert!(health.oddities[1].to_string().contains("(200) is a number written as text"));
}

#[test]
fn of_several_windows_of_late_shipments_the_longest_is_taken() {
    let window = |from: &str, rate: f64| {
        json!({"reportingDateRange": {"reportingDateFrom": from, "reportingDateTo": "2026-09-24"},
            "orderCount": 100, "lateShipmentCount": 1, "rate": rate, "status": "GOOD",
            "targetValue": 0.04, "targetCondition": "LESS_THAN"})
    };
    let list = json!([window("2026-09-15", 0.02), window("2026-08-26", 0.01)]);
    let health = of_metric("lateShipmentRateList", list);
    assert_eq!(figure(&health, Metric::LateShipment).rate, Some(10_000));
    assert_eq!(odd(&health), []);
}

#[test]
fn unknown_metrics_and_marketplaces_are_noted() {
    let document = json!({"performanceMetrics": [
        {"marketplaceId": "A000", "sellerMoodRate": {"rate": 1}},
        {"validTrackingRate": {}},
        7
    ], "weather": "fine"});
    let health = read(document.to_string().as_bytes()).unwrap();
    let kinds: Vec<Odd> = health.oddities.iter().map(|oddity| oddity.kind).collect();
    assert_eq!(
        kinds,
        [
            Odd::UnknownMarketplace,
            Odd::UnknownMetric,
            Odd::MissingFigure,
            Odd::WrongType,
            Odd::UnknownField
        ]
    );
}

#[test]
fn what_is_no_report_is_refused_with_the_reason() {
    for text in ["", "{", "[]", "{}", "7", r#"{"orders": []}"#] {
        assert!(read(text.as_bytes()).is_err(), "{text}");
    }
    assert!(matches!(read(b"{\"performanceMetrics\": ["), Err(Unusable::NotJson(_))));
    let deep = "[".repeat(100_000);
    assert!(matches!(read(deep.as_bytes()), Err(Unusable::NotJson(_))));
}

#[test]
fn reports_are_told_from_other_documents_by_their_first_bytes() {
    for text in [EXAMPLE, LIVE, "\u{feff} {\"performanceMetrics\": []}"] {
        assert!(AccountHealth::begins(text.as_bytes()));
    }
    for text in ["{\"orders\": []}", "order-id,performanceMetrics", "[]", ""] {
        assert!(!AccountHealth::begins(text.as_bytes()), "{text}");
    }
}

/// Any JSON, often with the words of a report at the right places.
fn document() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[ -~]{0,12}".prop_map(Value::from),
        Just(Value::from("2026-09-24T23:59Z")),
        Just(Value::from("ATVPDKIKX0DER")),
        Just(Value::from("GREATER_THAN")),
        Just(Value::from("95%")),
    ];
    let words: Vec<&'static str> = super::metric::LAYOUTS
        .iter()
        .flat_map(|layout| [Some(layout.key), layout.within, layout.total, Some(layout.part)])
        .flatten()
        .chain(["accountStatuses", "performanceMetrics", "marketplaceId", "reportingDateRange"])
        .chain(["reportingDateFrom", "reportingDateTo", "rate", "status", "targetValue"])
        .chain(["targetCondition", "count", "lateShipmentRateList", "warningState"])
        .collect();
    leaf.prop_recursive(6, 64, 8, move |inner| {
        let key = prop_oneof![
            8 => prop::sample::select(words.clone()).prop_map(str::to_owned),
            1 => "[a-z]{0,6}",
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::hash_map(key, inner, 0..8)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_json_is_too_odd(accounts in document(), market in document(), metric in document()) {
        let document = json!({"accountStatuses": accounts, "performanceMetrics": [market, {
            "marketplaceId": "ATVPDKIKX0DER", "validTrackingRate": metric.clone(),
            "orderDefectRate": {"mfn": metric.clone()}, "lateShipmentRateList": [metric],
        }]});
        let health = read(document.to_string().as_bytes()).unwrap();
        prop_assert!(health.oddities.len() <= AccountHealth::MOST_ODDITIES);
        for figure in &health.figures {
            prop_assert!(figure.total != Some(0) || figure.rate.is_none());
        }
    }

    #[test]
    fn no_bytes_are_too_odd(bytes: Vec<u8>, cut in 0..EXAMPLE.len()) {
        let _ = read(&bytes);
        prop_assert!(read(&EXAMPLE.as_bytes()[..cut]).is_err());
    }

    #[test]
    fn every_figure_is_there_once(document in document()) {
        let document = json!({"performanceMetrics": document});
        let health = read(document.to_string().as_bytes()).unwrap();
        for (at, figure) in health.figures.iter().enumerate() {
            let twin = |other: &Figure| (&other.marketplace_id, other.metric)
                == (&figure.marketplace_id, figure.metric);
            prop_assert!(!health.figures[..at].iter().any(twin));
        }
    }
}
