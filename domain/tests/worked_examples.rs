//! The worked examples of the scoring specification, on whole reports, and the rules beside them.

mod support;

use serde_json::json;
use support::{Setting, review, review_with};

const HEADER: &str = "order-id,tracking-number,carrier-code,carrier-name,category,ship-by,\
    promised-delivery,confirmed-at,picked-up-at,first-scan-at,delivered-at,\
    ship-from-postal-code,ship-from-city,ship-from-state,ship-from-country\n";

/// Valid USPS numbers.
const NUMBERS: [&str; 4] = [
    "9400111206206406260787",
    "9405803699300124287899",
    "9400111206206407628746",
    "9505511069605048600624",
];

#[derive(Clone)]
struct Line {
    order: &'static str,
    number: &'static str,
    confirmed: &'static str,
    picked_up: &'static str,
    scanned: &'static str,
    ship_by: &'static str,
}

impl Line {
    fn clean(order: &'static str, number: &'static str) -> Self {
        Line {
            order,
            number,
            confirmed: "2026-10-20T10:00:00Z",
            picked_up: "2026-10-20T12:00:00Z",
            scanned: "2026-10-20T18:00:00Z",
            ship_by: "2026-10-22",
        }
    }

    fn csv(&self) -> String {
        let Line { order, number, confirmed, picked_up, scanned, ship_by } = self;
        format!(
            "{order},{number},USPS,,Shoes,{ship_by},2026-10-27,{confirmed},{picked_up},{scanned},,\
             89502,Reno,NV,US\n"
        )
    }
}

fn rows(lines: &[Line]) -> String {
    lines.iter().map(Line::csv).collect()
}

fn report(lines: &[Line]) -> String {
    HEADER.to_owned() + &rows(lines)
}

#[test]
fn example_3_only_the_later_order_of_a_number_is_reused() {
    let number = NUMBERS[0];
    let a =
        Line { confirmed: "2026-10-18T10:00:00Z", ..Line::clean("111-0000000-0000009", number) };
    let b = Line::clean("111-0000000-0000001", number);
    for lines in [[a.clone(), b.clone()], [b, a]] {
        let reviewed = review(&report(&lines));
        assert_eq!(reviewed.problems("111-0000000-0000001"), ["tracking_reused"]);
        assert!(reviewed.problems("111-0000000-0000009").is_empty());
    }
}

#[test]
fn example_3_two_rows_of_one_order_and_number_are_one_package() {
    let line = Line::clean("111-0000000-0000001", NUMBERS[0]);
    let reviewed = review(&report(&[line.clone(), line]));
    assert_eq!(reviewed.assessment.input.rows, 2);
    assert_eq!(reviewed.assessment.input.packages, 1);
    assert_eq!(reviewed.assessment.overall.valid, 1);
    assert!(reviewed.assessment.input.warnings.is_empty());
}

#[test]
fn example_4_after_pickup_is_a_defect_or_a_risk_as_the_rulebook_says() {
    let line = Line {
        confirmed: "2026-10-20T10:05:00Z",
        picked_up: "2026-10-20T10:00:00Z",
        ship_by: "2026-10-20T18:00:00Z",
        ..Line::clean("111-0000000-0000001", NUMBERS[0])
    };
    let strict = review(&report(std::slice::from_ref(&line)));
    assert_eq!(strict.problems(line.order), ["late_upload/after_pickup"]);
    assert_eq!(strict.package(line.order)["verdict"], "invalid");
    let setting = Setting { rulebook: "amazon-us-2025-01-15", ..Setting::default() };
    let amazon = review_with(&report(std::slice::from_ref(&line)), &setting);
    assert_eq!(amazon.package(line.order)["verdict"], "valid");
    assert_eq!(amazon.package(line.order)["problems"][0]["effect"], "risk");
}

#[test]
fn example_5_a_scan_is_due_after_48_hours() {
    let confirmed_at = |confirmed| Line {
        confirmed,
        picked_up: "",
        scanned: "",
        ship_by: "2026-11-05",
        ..Line::clean("111-0000000-0000001", NUMBERS[0])
    };
    for (confirmed, verdict) in [
        ("2026-10-30T06:00:00Z", "pending"),
        ("2026-10-29T12:00:01Z", "pending"),
        ("2026-10-29T12:00:00Z", "invalid"),
    ] {
        let reviewed = review(&report(&[confirmed_at(confirmed)]));
        assert_eq!(reviewed.packages[0]["verdict"], verdict, "{confirmed}");
    }
}

#[test]
fn a_contradicting_row_changes_nothing_and_is_named() {
    let first = Line::clean("111-0000000-0000001", NUMBERS[0]);
    let second = Line { scanned: "", ..first.clone() };
    let reviewed = review(&report(&[first, second]));
    assert_eq!(reviewed.assessment.overall.valid, 1);
    let warning = &reviewed.assessment.input.warnings[0];
    assert!(warning.contains("line 3") && warning.contains("line 2"), "{warning}");
}

#[test]
fn blank_numbers_of_one_order_are_one_package_and_never_reused() {
    let blank = |order| Line::clean(order, "");
    let reviewed = review(&report(&[
        blank("111-0000000-0000001"),
        blank("111-0000000-0000001"),
        blank("111-0000000-0000002"),
    ]));
    assert_eq!(reviewed.assessment.input.packages, 2);
    assert_eq!(reviewed.problems("111-0000000-0000002"), ["tracking_missing"]);
}

#[test]
fn a_number_that_more_orders_share_than_a_chain_is_long_is_reused_on_all_but_the_first() {
    let orders: Vec<String> = (0..100).map(|at| format!("111-0000000-{at:07}")).collect();
    let line = |order: &String| Line::clean("", NUMBERS[0]).csv().replacen("", order, 1);
    let text = HEADER.to_owned() + &orders.iter().chain(&orders).map(line).collect::<String>();
    let reviewed = review(&text);
    assert_eq!(reviewed.assessment.input.packages, 100);
    assert_eq!(reviewed.assessment.overall.valid, 1);
    assert_eq!(reviewed.assessment.causes[0].involved, 99);
}

#[test]
fn a_number_of_the_accounts_history_is_reused() {
    let line = Line::clean("111-0000000-0000001", NUMBERS[1]);
    let mut setting = Setting::default();
    setting.history.insert(NUMBERS[1].to_owned(), "111-9999999-0000001".to_owned());
    let reviewed = review_with(&report(std::slice::from_ref(&line)), &setting);
    assert_eq!(reviewed.problems(line.order), ["tracking_reused"]);
    setting.history.insert(NUMBERS[1].to_owned(), line.order.to_owned());
    let again = review_with(&report(std::slice::from_ref(&line)), &setting);
    assert!(again.problems(line.order).is_empty());
}

#[test]
fn a_package_counts_once_in_each_category_of_its_items_and_once_overall() {
    let line = Line::clean("111-0000000-0000001", NUMBERS[2]);
    let text = report(std::slice::from_ref(&line))
        + &line.csv().replace("Shoes", "Toys")
        + &line.csv().replace("Shoes", "");
    let reviewed = review(&text);
    let counted: Vec<_> = reviewed
        .assessment
        .categories
        .iter()
        .map(|category| (category.category.as_str(), category.score.counted))
        .collect();
    assert_eq!(counted, [("Shoes", 1), ("Toys", 1), ("Uncategorised", 1)]);
    assert_eq!(reviewed.assessment.overall.counted, 1);
    assert_eq!(reviewed.packages[0]["categories"], json!(["Shoes", "Toys", "Uncategorised"]));
}

#[test]
fn what_is_not_assessed_makes_the_rate_an_upper_bound() {
    let text = "order-id,tracking-number,carrier-code,promised-delivery,confirmed-at\n\
        111-0000000-0000001,9400111206206406260787,USPS,2026-10-27,2026-10-20T10:00:00Z\n";
    let reviewed = review(text).json();
    let bound = &reviewed["overall"]["upper_bound"];
    assert_eq!(bound["packages"], 1);
    assert_eq!(bound["checks"], json!(["late_upload", "missing_scan", "ship_from_mismatch"]));
    assert_eq!(reviewed["coverage"]["missing_scan"], json!({"assessed": 0, "not_assessed": 1}));
}

#[test]
fn the_window_is_thirty_days_ending_on_the_latest_day_that_is_not_after_the_review() {
    let on = |order, promised: &str| {
        Line::clean(order, NUMBERS[3]).csv().replace("2026-10-27", promised)
    };
    let text = HEADER.to_owned()
        + &on("111-0000000-0000001", "2026-09-30")
        + &on("111-0000000-0000002", "2026-09-29")
        + &on("111-0000000-0000003", "2026-10-29")
        + &on("111-0000000-0000004", "2026-11-02");
    let reviewed = review(&text);
    let window = reviewed.json()["window"].clone();
    assert_eq!(window, json!({"start": "2026-09-30", "end": "2026-10-29"}));
    let inside = |order| reviewed.package(order)["in_window"].as_bool().unwrap();
    assert!(inside("111-0000000-0000001") && inside("111-0000000-0000003"));
    assert!(!inside("111-0000000-0000002") && !inside("111-0000000-0000004"));
    assert_eq!(reviewed.assessment.input.outside_window, 2);
}

#[test]
fn a_cheap_parcel_across_the_border_is_measured() {
    let profile = "name = \"N\"\nmarketplace = \"DE\"\n";
    let setting = Setting {
        profile: profile.to_owned(),
        rulebook: "amazon-uk-eu-2025-01-15",
        ..Setting::default()
    };
    let text = "order-id,tracking-number,carrier-code,promised-delivery,ship-from-country,ship-to-country,package-value\n\
        1,1Z5R89390357567127,UPS,2026-10-27,DE,DE,14.00\n2,1Z8V92A70367203024,UPS,2026-10-27,DE,FR,14.00\n";
    let reviewed = review_with(text, &setting);
    assert_eq!(reviewed.package("1")["verdict"], "exempt");
    assert_eq!(reviewed.package("2")["verdict"], "valid");
}

#[test]
fn a_cause_shows_five_packages_that_have_nothing_else_before_others() {
    let blank = |order| Line::clean(order, "");
    let late = |order| Line { confirmed: "2026-10-20T20:00:00Z", ..blank(order) };
    let alone = [
        "111-0000000-0000003",
        "111-0000000-0000004",
        "111-0000000-0000005",
        "111-0000000-0000006",
        "111-0000000-0000007",
        "111-0000000-0000008",
    ];
    let both = ["111-0000000-0000001", "111-0000000-0000002"];
    let mut lines: Vec<Line> = both.map(late).into_iter().chain(alone.map(blank)).collect();
    lines.push(Line::clean("111-0000000-0000009", NUMBERS[0]));
    let before_the_window = blank("111-0000000-0000010").csv().replace("2026-10", "2026-08");
    let assessment =
        review(&(report(&lines[..2]) + &before_the_window + &rows(&lines[2..]))).json();
    let shown = |code: &str| {
        let causes = assessment["causes"].as_array().unwrap();
        let cause = causes.iter().find(|cause| cause["code"] == code).unwrap();
        let samples = cause["samples"].as_array().unwrap().clone();
        samples.into_iter().map(|sample| sample["order_id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(shown("tracking_missing"), alone[..5]);
    assert_eq!(shown("late_upload"), both);
}
