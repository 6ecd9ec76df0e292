//! A review of a sample finds what was planted, and nothing else.

use super::*;
use domain::assess::{Question, assess};
use domain::assessment::{Assessment, Verdict};
use domain::check::{Desk, SkuMap};
use domain::intake::{InMemory, Intake, Taken};
use domain::ledger::History;
use domain::listing;
use domain::profile::Profile;
use domain::rulebook::Rulebook;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::convert::Infallible;

/// A package's problems, by order id and tracking number.
type Problems = BTreeMap<(String, String), ProblemSet>;

struct Reviewed {
    assessment: Assessment,
    found: Problems,
    planted: Problems,
    verdicts: HashMap<(String, String), Verdict>,
}

fn sample(marketplace: Marketplace, mix: &str, rows: u64) -> Sample {
    let mut sample = Sample::new(marketplace, mix.parse().unwrap()).unwrap();
    sample.rows = rows;
    sample
}

fn review(sample: &Sample, rulebook: &str) -> Reviewed {
    let (mut report, mut labels) = (Vec::new(), Vec::new());
    let written = sample.write_with_labels(&mut report, &mut labels).unwrap();
    assert_eq!(written.rows, sample.rows);
    let profile = Profile::parse(&sample.profile()).unwrap();
    let rulebook = Rulebook::shipped().iter().find(|shipped| shipped.id == rulebook).unwrap();
    let desk = Desk::new(&profile, rulebook.clone(), sample.as_of.into(), SkuMap::new()).unwrap();
    let mut aside = |row: &domain::intake::Quarantined| panic!("{row:?}");
    let report = InMemory::new("sample.csv", report);
    let intake = Intake::new(&desk, History::default(), 1, &mut aside, &|_| {});
    let Taken { ledger, input, .. } = intake.read_all(&[&report]).unwrap();
    assert_eq!(input.rows, sample.rows);
    assert_eq!(input.warnings, [""; 0]);
    assert_eq!(u64::from(ledger.len()), written.packages);
    let assessed = assess(&desk, &ledger, &Question { threads: 1, ..Question::default() }, input);
    let (mut found, mut verdicts) = (Problems::new(), HashMap::new());
    let listed = listing::packages(&ledger, &assessed, |line| -> Result<(), Infallible> {
        let key = (line.order_id.to_owned(), line.tracking_number.to_owned());
        verdicts.insert(key.clone(), line.verdict);
        found.insert(key, line.problems.iter().map(|problem| problem.code).collect());
        Ok(())
    });
    listed.unwrap();
    let planted = String::from_utf8(labels).unwrap().lines().skip(1).map(label).collect();
    Reviewed { assessment: assessed.assessment, found, planted, verdicts }
}

fn label(line: &str) -> ((String, String), ProblemSet) {
    let mut fields = line.split(',').map(str::to_owned);
    let key = (fields.next().unwrap(), fields.next().unwrap());
    let code = |code: &str| Problem::ALL.into_iter().find(|p| p.code() == code).unwrap();
    (key, fields.next().unwrap().split_whitespace().map(code).collect())
}

fn assert_found_as_planted(reviewed: &Reviewed, context: &str) {
    assert_eq!(reviewed.found.len(), reviewed.planted.len(), "{context}");
    for (key, planted) in &reviewed.planted {
        let codes = |set: &ProblemSet| set.iter().map(Problem::code).collect::<Vec<_>>();
        assert_eq!(codes(&reviewed.found[key]), codes(planted), "{context}: {key:?}");
    }
}

#[test]
fn a_clean_sample_is_valid_or_pending() {
    for market in Market::all() {
        let reviewed = review(&sample(market.marketplace, "none", 4_000), "standard");
        assert_found_as_planted(&reviewed, market.marketplace.code());
        let overall = &reviewed.assessment.overall;
        assert_eq!((overall.invalid, overall.exempt), (0, 0), "{}", market.marketplace);
        assert!(overall.valid > 2_000 && overall.pending > 2, "{overall:?}");
        assert!(reviewed.assessment.risks.is_empty());
        let input = &reviewed.assessment.input;
        assert!((60..180).contains(&input.not_seller_fulfilled), "{input:?}");
    }
}

#[test]
fn no_hour_of_the_week_leaves_a_clean_package_invalid() {
    let mut sample = sample(Marketplace::Us, "none", 600);
    for hours in (0..7 * 24).step_by(5) {
        sample.as_of = DEFAULT_AS_OF + jiff::SignedDuration::from_hours(hours);
        let reviewed = review(&sample, "standard");
        assert_found_as_planted(&reviewed, &sample.as_of.to_string());
    }
}

#[test]
fn every_problem_is_found_where_it_is_planted() {
    let without_two_scans = |p: &Problem| *p != Problem::MissingDeliveryScan;
    for market in Market::all() {
        for problem in Problem::ALL.into_iter().filter(without_two_scans) {
            let context = format!("{} {problem}", market.marketplace);
            let sample = sample(market.marketplace, &format!("{problem}=0.1"), 2_500);
            let reviewed = review(&sample, "standard");
            assert_found_as_planted(&reviewed, &context);
            let with = reviewed.planted.values().filter(|set| set.contains(problem)).count();
            let share = with * 100 / reviewed.planted.len();
            assert!((6..14).contains(&share), "{context}: {share} %");
        }
    }
}

#[test]
fn an_outage_takes_scans_of_its_carrier_in_its_days_and_of_no_other() {
    let mut sample = sample(Marketplace::Us, "none", 6_000);
    let day = |ago: i64| DEFAULT_AS_OF - jiff::SignedDuration::from_hours(24 * ago);
    sample.outage = Some(Outage { carrier: "UPS", from: day(12), until: day(9) });
    let reviewed = review(&sample, "standard");
    assert_found_as_planted(&reviewed, "an outage");
    let mut report = Vec::new();
    sample.write(&mut report).unwrap();
    let mut report = csv::Reader::from_reader(report.as_slice());
    let (mut unscanned, mut scanned) = (0, 0);
    for row in report.deserialize() {
        let row: HashMap<String, String> = row.unwrap();
        let key = (row["order-id"].clone(), row["tracking-number"].clone());
        let lacks = reviewed.found.get(&key).is_some_and(|set| set.contains(Problem::MissingScan));
        let during = row["confirmed-at"].parse::<Timestamp>().is_ok_and(|confirmed| {
            row["carrier-code"] == "UPS" && (day(12)..day(9)).contains(&confirmed)
        });
        assert!(during || !lacks, "{row:?}");
        unscanned += usize::from(lacks);
        scanned += usize::from(during && !lacks);
    }
    assert!(unscanned > 20 && scanned > unscanned, "{unscanned} and {scanned}");
}

#[test]
fn two_scans_are_missed_under_amazons_rules() {
    let sample = sample(Marketplace::Us, "missing_delivery_scan=0.1", 3_000);
    let reviewed = review(&sample, "amazon-us-2025-01-15");
    assert_found_as_planted(&reviewed, "two scans");
    assert!(reviewed.assessment.overall.invalid > 100);
    let elsewhere = Sample::new(Marketplace::Uk, "missing_delivery_scan=0.1".parse().unwrap());
    let refusal = elsewhere.unwrap_err().to_string();
    assert!(refusal.contains("cannot be planted in UK"), "{refusal}");
}

#[test]
fn the_realistic_sample_tells_its_story() {
    for market in Market::all() {
        let marketplace = market.marketplace;
        let reviewed = review(&sample(marketplace, "realistic", 20_000), "standard");
        assert_found_as_planted(&reviewed, marketplace.code());
        let assessment = &reviewed.assessment;
        let rate = assessment.overall.rate_bp.unwrap();
        assert!((9_180..9_420).contains(&rate), "{marketplace}: {rate}");
        let lowest = assessment.categories.iter().min_by_key(|c| c.score.rate_bp).unwrap();
        assert_eq!(lowest.category, "Toys & Games");
        assert!(lowest.score.rate_bp < Some(9_000), "{:?}", lowest.score);
        assert_eq!(assessment.cut_off.as_ref().map(|cut_off| cut_off.hour), Some(16));
        let undeclared = assessment.undeclared_origins.first().unwrap();
        let prep_centre = market.prep_centre.postal_code.replace('-', "");
        assert!(prep_centre.starts_with(&undeclared.postal_code), "{undeclared:?}");
        assert!(!assessment.fba_candidates.is_empty());
        assert!(!assessment.correctable.is_empty());
        let suggested = assessment.correctable.iter().any(|c| !c.suggestions.is_empty());
        assert!(suggested, "{marketplace}");
    }
}

#[test]
fn pending_packages_are_young() {
    let reviewed = review(&sample(Marketplace::Us, "none", 5_000), "standard");
    let pending = reviewed.verdicts.values().filter(|v| **v == Verdict::Pending).count();
    assert!((20..400).contains(&pending), "{pending}");
}

#[test]
fn a_sample_is_the_same_for_the_same_settings() {
    let bytes = |seed: u64, format: Format| {
        let mut sample = sample(Marketplace::Us, "realistic", 500);
        (sample.seed, sample.format) = (seed, format);
        let mut bytes = Vec::new();
        sample.write(&mut bytes).unwrap();
        bytes
    };
    assert_eq!(bytes(1, Format::Csv), bytes(1, Format::Csv));
    assert_ne!(bytes(1, Format::Csv), bytes(2, Format::Csv));
    let tabs = String::from_utf8(bytes(1, Format::Tsv)).unwrap();
    assert!(tabs.lines().all(|line| line.split('\t').count() == 34));
}

#[test]
fn orders_and_numbers_are_unique() {
    let reviewed = review(&sample(Marketplace::Us, "none", 20_000), "standard");
    let orders: HashSet<&str> = reviewed.found.keys().map(|(order, _)| order.as_str()).collect();
    let numbers: HashSet<&str> = reviewed.found.keys().map(|(_, n)| n.as_str()).collect();
    assert_eq!(orders.len(), reviewed.found.len());
    assert_eq!(numbers.len(), reviewed.found.len());
}

#[test]
fn lists_of_problems_are_read() {
    for (list, message) in [
        ("late_upload", "is not CODE=SHARE"),
        ("late=0.1", "is no problem; the codes are tracking_missing"),
        ("late_upload=3%", "is not a share"),
        ("late_upload=1.5", "is not a share"),
        ("late_upload=0.6,missing_scan=0.6", "more than 1"),
        ("tracking_missing+tracking_reused=0.1", "cannot be planted on one package"),
    ] {
        let error = list.parse::<Mix>().unwrap_err().to_string();
        assert!(error.contains(message), "{list}: {error}");
    }
    assert_eq!("none".parse(), Ok(Mix::none()));
    assert!("late_upload + manual_entry = 0.1".parse::<Mix>().unwrap().has(Problem::ManualEntry));
}
