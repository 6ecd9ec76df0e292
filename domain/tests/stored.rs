//! Packages handed out by a ledger, judged again, and put back.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use domain::assess::{Question, assess};
use domain::check::{Desk, SkuMap};
use domain::intake::{Columns, Field, InMemory, Intake, Report, Taken};
use domain::ledger::{History, Ledger};
use domain::listing;
use domain::money::{Currency, Money};
use domain::package::Row;
use domain::place::Place;
use domain::profile::Profile;
use domain::rulebook::Rulebook;
use domain::stored::{AsPackage, Judge, Package, Record, facts, restock};
use domain::time::Moment;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::sync::LazyLock;
use support::stored_rows::{START, row};
use support::{PROFILE, reports};

fn desk(profile: &str, rulebook: &str, as_of: Moment) -> Desk {
    let profile = Profile::parse(profile).unwrap();
    let rulebook = Rulebook::find(rulebook).unwrap().clone();
    Desk::new(&profile, rulebook, as_of, SkuMap::new()).unwrap()
}

fn default_desk() -> Desk {
    desk(PROFILE, "standard", "2026-10-31T12:00:00Z".parse::<jiff::Timestamp>().unwrap().into())
}

fn read(desk: &Desk, given: &[(&str, &str)]) -> Taken {
    let given: Vec<InMemory> =
        given.iter().map(|(name, text)| InMemory::new(name, text.as_bytes())).collect();
    let given: Vec<&dyn Report> = given.iter().map(|report| report as &dyn Report).collect();
    let mut aside = |_: &_| {};
    let intake = Intake::new(desk, History::new(), 2, &mut aside, &|_| {}).keeping_facts();
    intake.read_all(&given).unwrap()
}

/// A package as a store has it.
#[derive(Clone)]
struct Held {
    order_id: String,
    number: String,
    numbers: [u32; 3],
    items: Vec<u32>,
    facts: Vec<u8>,
}

impl AsPackage for Held {
    fn package(&self) -> Package<'_> {
        let Held { order_id, number, numbers: [lane, origin, scan_place], items, facts } = self;
        let (lane, origin, scan_place) = (*lane, *origin, *scan_place);
        Package { order_id, number, lane, origin, scan_place, items, facts }
    }
}

impl Held {
    fn of(record: &Record<'_>) -> Self {
        let Package { order_id, number, lane, origin, scan_place, items, facts } = record.package;
        Held {
            order_id: order_id.to_owned(),
            number: number.to_owned(),
            numbers: [lane, origin, scan_place],
            items: items.to_vec(),
            facts: facts.to_vec(),
        }
    }
}

fn held(ledger: &Ledger, desk: &Desk) -> Vec<Held> {
    let mut records = ledger.records(desk).unwrap();
    let mut held = Vec::new();
    while let Some(record) = records.next_record() {
        held.push(Held::of(&record));
    }
    held
}

/// Figures and packages; of the input only what is counted of packages.
fn figures(desk: &Desk, ledger: &Ledger, defects_only: bool) -> (Value, Vec<Value>) {
    let question = Question { defects_only, threads: 2, ..Question::default() };
    let assessed = assess(desk, ledger, &question, Default::default());
    let mut packages = Vec::new();
    let listed = listing::packages(ledger, &assessed, |line| -> Result<(), Infallible> {
        packages.push(serde_json::to_value(line).unwrap());
        Ok(())
    });
    listed.unwrap();
    (serde_json::to_value(&assessed.assessment).unwrap(), packages)
}

fn restocked(desk: &Desk, from: &Ledger, block: usize, threads: usize) -> Ledger {
    let mut ledger = Ledger::keeping_facts(History::new());
    ledger.know_items((0..).map_while(|id| from.items().text(id)));
    let held = held(from, desk);
    let skipped = restock(&mut ledger, desk, from, threads, held.chunks(block).map(<[_]>::to_vec));
    assert_eq!(skipped, []);
    ledger
}

fn comes_back_the_same(desk: &Desk, taken: &Taken) {
    let expected = figures(desk, &taken.ledger, taken.defects_only);
    for (block, threads) in [(1, 3), (7, 2), (4_096, 1)] {
        let ledger = restocked(desk, &taken.ledger, block, threads);
        assert_eq!(figures(desk, &ledger, taken.defects_only), expected);
    }
}

/// Judging a record's package again, and what assessing shows of it.
fn is_judged_the_same(desk: &Desk, taken: &Taken) {
    let ledger = &taken.ledger;
    let assessed = assess(desk, ledger, &Question::default(), Default::default());
    let mut judge = Judge::new(desk);
    let mut records = ledger.records(desk).unwrap();
    for (id, entry) in ledger.entries() {
        let record = records.next_record().unwrap();
        let again = judge.again(&record.package.row(ledger).unwrap());
        assert_eq!(again.judgement, record.judgement);
        assert_eq!(again.findings.exhibit.as_deref(), ledger.exhibit(id));
        let shown = record.judgement.with_reuse(desk.rulebook(), record.reused);
        let judged = &assessed.judged;
        assert_eq!(shown.verdict, judged.verdict(entry));
        assert_eq!((shown.defects, shown.risks), (judged.defects(entry), judged.risks(entry)));
        assert_eq!(shown.with_reuse(desk.rulebook(), false), record.judgement);
    }
    assert!(records.next_record().is_none());
}

const ORDERS: &str = "order-id,order-item-id,purchase-date,sku,product-category,item-price,shipping-price,latest-ship-date,promised-delivery\n\
    111-0000000-0000001,1,2026-10-18,A,Shoes,20.00,5.00,2026-10-21,2026-10-27\n\
    111-0000000-0000001,2,2026-10-18,B,Toys,10.00,0.00,2026-10-21,2026-10-27\n";
const CONFIRMED: &str = "order-id,tracking-number,carrier-code,confirmed-at,ship-from-city,ship-from-state,ship-from-country,ship-from-postal-code\n\
    111-0000000-0000001,9400111206206406260787,USPS,2026-10-20T10:00:00Z,Reno,NV,US,89502\n\
    111-0000000-0000002,9400111206206406260787,USPS,2026-10-21T10:00:00Z,Fresno,CA,US,93650\n\
    S01-odd,94 0580-3699300124287899,Other,,,,,\n";

#[test]
fn golden_and_joined_reports_come_back_the_same() {
    let as_of = "2026-11-01T12:00:00Z".parse::<jiff::Timestamp>().unwrap();
    let desk = desk(PROFILE, "standard", as_of.into());
    let golden = include_str!("golden/each_problem.csv");
    for given in [vec![("golden", golden)], vec![("orders", ORDERS), ("confirmed", CONFIRMED)]] {
        let taken = read(&desk, &given);
        comes_back_the_same(&desk, &taken);
        is_judged_the_same(&desk, &taken);
    }
}

#[test]
fn records_say_what_is_stored_and_which_facts_were_told() {
    let desk = default_desk();
    let taken = read(&desk, &[("orders", ORDERS), ("confirmed", CONFIRMED)]);
    let mut records = taken.ledger.records(&desk).unwrap();
    let first = records.next_record().unwrap();
    assert_eq!(
        (first.package.order_id, first.key),
        ("111-0000000-0000001", "9400111206206406260787")
    );
    assert_eq!((first.package.items.len(), first.reused), (2, false));
    let told = taken.told_of(first.source, first.package.order_id);
    assert!(told.has(Field::ShipBy) && told.has(Field::PackageValue) && told.has(Field::Sku));
    let second = records.next_record().unwrap();
    assert!(second.reused);
    let told = taken.told_of(second.source, second.package.order_id);
    assert!(told.has(Field::ConfirmedAt) && !told.has(Field::ShipBy) && told != Columns::NONE);
    let third = records.next_record().unwrap();
    assert_eq!((third.package.order_id, third.key), ("S01-odd", "9405803699300124287899"));
    assert_eq!(third.package.number, "94 0580-3699300124287899");
    assert_eq!(third.judgement.day, None);
    assert!(records.next_record().is_none());
}

#[test]
fn a_ledger_that_kept_no_facts_has_no_records() {
    assert!(Ledger::new(History::new()).records(&default_desk()).is_none());
}

#[test]
fn an_order_document_tells_its_facts_and_comes_back() {
    let desk = default_desk();
    let document = json!({"orders": [{
        "orderId": "111-0000000-0000001",
        "fulfillment": {"fulfilledBy": "MERCHANT", "deliverByWindow": {"latestDateTime": "2026-10-27T00:00:00Z"}},
        "orderItems": [{"orderItemId": "1", "product": {"sellerSku": "A"}}],
        "packages": [{
            "createdTime": "2026-10-20T10:00:00Z",
            "packageStatus": {"status": "IN_TRANSIT"},
            "carrier": "USPS",
            "trackingNumber": "9400111206206406260787",
            "shipFromAddress": {"city": "Reno", "stateOrRegion": "NV", "postalCode": "89502", "countryCode": "US"},
            "packageItems": [{"orderItemId": "1"}],
        }],
    }]});
    let taken = read(&desk, &[("orders.json", &document.to_string())]);
    comes_back_the_same(&desk, &taken);
    is_judged_the_same(&desk, &taken);
    let told = taken.told_of(0, "111-0000000-0000001");
    assert!(told.has(Field::AnyPhysicalScan) && !told.has(Field::FirstScanAt));
}

#[test]
fn an_unreadable_package_is_skipped_and_named() {
    let desk = default_desk();
    let taken = read(&desk, &[("confirmed", CONFIRMED)]);
    let mut packages = held(&taken.ledger, &desk);
    packages[0].facts.pop();
    packages[1].numbers[0] = 77;
    packages[2].facts[0] = 9;
    let mut ledger = Ledger::new(History::new());
    let skipped = restock(&mut ledger, &desk, &taken.ledger, 2, [packages]);
    let why: Vec<String> = skipped.iter().map(|skipped| skipped.why.to_string()).collect();
    assert_eq!(ledger.len(), 0);
    assert_eq!(skipped[0].order_id, "111-0000000-0000001");
    assert!(why[0].contains("cut off"), "{why:?}");
    assert!(why[1].contains("lane 77"), "{why:?}");
    assert!(why[2].contains("form 9"), "{why:?}");
}

#[test]
fn a_usual_package_takes_about_fifty_bytes() {
    let hours = |hours: i64| Some(Moment(START + hours * 3_600_000_000 + 17_000_000));
    let row = Row {
        ship_by: Some(Moment(START + 14 * 3_600_000_000 - 1)),
        promised_delivery: Some(Moment(START + 206 * 3_600_000_000 - 1)),
        confirmed_at: hours(3),
        picked_up_at: hours(7),
        first_scan_at: hours(11),
        delivered_at: hours(90),
        ship_service: "Std US D2D Dom",
        ship_to_country: "US",
        has_carrier_codes: true,
        ..Row::default()
    };
    let mut bytes = Vec::new();
    facts::encode(&row, &mut bytes);
    assert_eq!(facts::decode(&bytes).unwrap(), row);
    assert!(bytes.len() <= 60, "{} bytes", bytes.len());
}

/// A rulebook that asks for two scans of parcels from China.
const TWO_SCANS: &str = "amazon-us-2025-01-15";

/// Desks of one account at moments a few hours or days apart, under rules with two scans.
static DESKS: LazyLock<Vec<Desk>> = LazyLock::new(|| {
    let hours = [-200, -100, -24, -1, 0, 1, 23, 24, 25, 48, 72, 100, 200, 300, 100_000];
    let moments = hours.map(|hours: i64| Moment(START + hours * 3_600_000_000));
    moments.iter().map(|as_of| desk(PROFILE, TWO_SCANS, *as_of)).collect()
});

proptest! {
    #[test]
    fn facts_come_back_as_they_were(row in row(), service in ".{0,40}", country in ".{0,3}") {
        let row = Row { ship_service: &service, ship_to_country: &country, ..row };
        let mut bytes = Vec::new();
        facts::encode(&row, &mut bytes);
        let back = facts::decode(&bytes).unwrap();
        // What is not a fact of this form is elsewhere.
        let elsewhere = Row {
            order_id: row.order_id,
            tracking_number: row.tracking_number,
            sku: row.sku,
            category: row.category,
            carrier_code: row.carrier_code,
            carrier_name: row.carrier_name,
            ship_method: row.ship_method,
            warehouse: row.warehouse,
            entry_method: row.entry_method,
            ship_from: row.ship_from,
            scan_place: row.scan_place,
            ..back
        };
        prop_assert_eq!(elsewhere, row);
        for end in 0..bytes.len() {
            prop_assert!(facts::decode(&bytes[..end]).is_err());
        }
        bytes.push(0);
        prop_assert!(facts::decode(&bytes).is_err());
    }

    #[test]
    fn any_bytes_are_facts_or_refused(mut bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = facts::decode(&bytes);
        if let Some(version) = bytes.first_mut() {
            *version = 1;
        }
        let _ = facts::decode(&bytes);
    }

    #[test]
    fn nothing_changes_before_it_is_said_to(row in row()) {
        for (at, desk) in DESKS.iter().enumerate() {
            let before = Judge::new(desk).again(&row);
            let changes_at = before.judgement.changes_at;
            prop_assert!(changes_at.is_none_or(|moment| moment > desk.as_of()));
            for later in &DESKS[at..] {
                if changes_at.is_none_or(|moment| later.as_of() < moment) {
                    prop_assert_eq!(&Judge::new(later).again(&row).findings, &before.findings);
                }
            }
        }
    }

    #[test]
    fn any_report_comes_back_the_same(rows in prop::collection::vec(reports::row(), 1..60)) {
        prop_assume!(reports::is_readable(&rows));
        let desk = default_desk();
        let taken = read(&desk, &[("report", &reports::text(&rows))]);
        comes_back_the_same(&desk, &taken);
        is_judged_the_same(&desk, &taken);
    }
}

#[test]
fn what_time_changes_changes_at_that_moment_and_not_before() {
    use domain::package::Evidence;
    let day = |days: i64| Moment(START + days * 86_400_000_000);
    let row = Row {
        order_id: "111-0000000-0000001",
        tracking_number: "9400111206206406260787",
        carrier_code: "USPS",
        confirmed_at: Some(day(0)),
        ship_from: Place { country: "CN", ..Place::default() },
        value: Currency::parse("USD").map(|currency| Money { minor: 9_900, currency }),
        ..Row::default()
    };
    let scan_due = Row { scanned: Evidence::No, ..row.clone() };
    let delivery_due = Row {
        scanned: Evidence::Yes,
        delivery: Evidence::No,
        promised_delivery: Some(day(4)),
        ..row.clone()
    };
    let delivered_later = Row { delivered_at: Some(day(3)), ..row };
    let start = desk(PROFILE, TWO_SCANS, day(0));
    let hours = i64::from(start.rulebook().scan_due_hours);
    for (row, expected) in [
        (scan_due, day(0).plus_hours(hours)),
        (delivery_due, Moment(day(4).0 + 1)),
        (delivered_later, day(3)),
    ] {
        let first = Judge::new(&start).again(&row);
        assert_eq!(first.judgement.changes_at, Some(expected));
        let before = Judge::new(&desk(PROFILE, TWO_SCANS, Moment(expected.0 - 1))).again(&row);
        assert_eq!(before.judgement, first.judgement);
        let after = Judge::new(&desk(PROFILE, TWO_SCANS, expected)).again(&row);
        assert_ne!(after.findings, first.findings);
        assert_eq!(after.judgement.changes_at, None);
    }
}
