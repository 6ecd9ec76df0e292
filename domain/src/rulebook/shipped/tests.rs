//! The shipped rulebooks say what the specification says.

use super::*;
use crate::carrier::Directory;
use crate::marketplace::Marketplace;
use crate::money::{Currency, Money};
use crate::problem::{Effect, Family, Problem, ProblemSet};
use crate::reason::{Reason, Reasons};
use crate::rulebook::Facts;
use Effect::{Defect, Ignored, Risk};

fn rulebook(id: &str) -> &'static Rulebook {
    Rulebook::find(id).unwrap()
}

fn money(text: &str) -> Option<Money> {
    let (currency, amount) = text.split_once(' ')?;
    Money::parse(amount, Currency::parse(currency)?)
}

#[test]
fn thresholds_windows_and_levels_are_as_specified() {
    for (id, threshold_bp, per_category) in [
        ("standard", 9_500, true),
        ("amazon-us-2025-01-15", 9_500, true),
        ("amazon-uk-eu-2025-01-15", 9_500, true),
        ("amazon-jp-2022-08-23", 9_500, true),
        ("amazon-us-sfp", 9_900, false),
    ] {
        let book = rulebook(id);
        assert_eq!((book.threshold_bp, book.per_category), (threshold_bp, per_category), "{id}");
        assert_eq!((book.window_days, book.grace_minutes, book.scan_due_hours), (30, 0, 48));
        assert!(!book.notes.is_empty() && !book.sources.is_empty(), "{id}");
    }
    assert_eq!(Rulebook::shipped().first().map(|book| book.id.as_str()), Some("standard"));
    assert!(Rulebook::find("nobody's").is_none());
}

#[test]
fn effects_are_as_specified() {
    let us = "amazon-us-2025-01-15";
    let (uk, jp) = ("amazon-uk-eu-2025-01-15", "amazon-jp-2022-08-23");
    for (problem, standard, american, european, prime) in [
        (Problem::CarrierMissing, Defect, Defect, Defect, Defect),
        (Problem::CarrierNotApproved, Defect, Risk, Risk, Defect),
        (Problem::CarrierEnteredAsOther, Defect, Defect, Defect, Defect),
        (Problem::MissingScan, Defect, Defect, Defect, Defect),
        (Problem::MissingDeliveryScan, Ignored, Defect, Ignored, Defect),
        (Problem::ShipFromMismatch, Defect, Risk, Risk, Risk),
        (Problem::ScanOriginMismatch, Risk, Risk, Risk, Risk),
        (Problem::ManualEntry, Risk, Risk, Risk, Risk),
        (Problem::UnsupportedLabel, Risk, Risk, Risk, Risk),
    ] {
        for (id, expected) in [
            ("standard", standard),
            (us, american),
            (uk, european),
            (jp, european),
            ("amazon-us-sfp", prime),
        ] {
            assert_eq!(rulebook(id).effect(problem, None), expected, "{id} {problem}");
        }
    }
    for book in Rulebook::shipped() {
        for problem in Problem::ALL.into_iter().filter(|code| code.family() == Family::Tracking) {
            assert_eq!(book.effect(problem, None), Defect, "{} {problem}", book.id);
        }
        let strict = book.id == "standard";
        for (reason, expected) in [
            (Reason::AfterDelivery, Defect),
            (Reason::AfterPickup, if strict { Defect } else { Risk }),
            (Reason::AfterShipBy, if strict { Defect } else { Risk }),
        ] {
            assert_eq!(book.effect(Problem::LateUpload, Some(reason)), expected, "{}", book.id);
        }
    }
}

#[test]
fn a_scan_turns_number_defects_into_risks_in_every_rulebook() {
    let malformed = ProblemSet::of(Problem::TrackingMalformed);
    let reused = ProblemSet::of(Problem::TrackingReused);
    for book in Rulebook::shipped() {
        let unscanned = book.judge(malformed.union(reused), Reasons::default(), false);
        assert_eq!(unscanned.defects, malformed.union(reused), "{}", book.id);
        let scanned = book.judge(malformed.union(reused), Reasons::default(), true);
        assert_eq!((scanned.defects, scanned.risks), (reused, malformed), "{}", book.id);
    }
}

#[test]
fn judging_agrees_with_the_effects() {
    for book in Rulebook::shipped() {
        for (problem, reason, effect) in book.effects() {
            let mut reasons = Reasons::default();
            if let Some(reason) = reason {
                reasons.insert(problem, reason);
            }
            let judged = book.judge(ProblemSet::of(problem), reasons, false);
            assert_eq!(judged.defects.contains(problem), effect == Defect, "{problem}");
            assert_eq!(judged.risks.contains(problem), effect == Risk, "{problem}");
            assert_eq!(book.effect(problem, reason), effect);
        }
    }
}

#[test]
fn two_scans_are_needed_by_origin_and_value() {
    let us = rulebook("amazon-us-2025-01-15");
    for (origin, value, expected) in [
        ("US", "USD 50.00", Some(false)),
        ("US", "", Some(false)),
        ("CN", "USD 4.99", Some(false)),
        ("CN", "USD 5.00", Some(true)),
        ("ca", "USD 5.00", Some(true)),
        ("GB", "USD 14.99", Some(false)),
        ("UK", "USD 15.00", Some(true)),
        ("IN", "USD 15.00", Some(true)),
        ("CN", "", None),
        ("CN", "EUR 50.00", None),
        ("", "USD 50.00", None),
        ("DE", "USD 50.00", Some(false)),
    ] {
        assert_eq!(us.needs_two_scans(origin, money(value)), expected, "{origin} {value}");
    }
    assert_eq!(rulebook("standard").needs_two_scans("", None), Some(false));
    assert_eq!(rulebook("amazon-uk-eu-2025-01-15").needs_two_scans("CN", None), Some(false));
}

/// Marketplace, origin, carrier, ship method, value -> code of the exemption.
fn exemption(id: &str, row: [&str; 5]) -> Option<&'static str> {
    let [marketplace, origin, carrier, ship_method, value] = row;
    let facts = Facts {
        digital: (ship_method == "digital").then_some(true),
        origin,
        destination: "",
        carrier: Directory::shipped().resolve(carrier),
        ship_service: "",
        ship_method,
        value: money(value),
        marketplace: Marketplace::parse(marketplace).unwrap(),
    };
    rulebook(id).exempt(&facts).map(|exemption| exemption.code.as_str())
}

#[test]
fn american_exemptions_are_as_published() {
    const ENVELOPE: &str = "USPS First Class Mail envelopes";
    for (row, expected) in [
        (["US", "US", "UPS", "UPS Ground", "USD 29.99"], None),
        (["US", "", "", "", ""], None),
        (["US", "US", "", "digital", ""], Some("digital")),
        (["US", "US", "USPS", ENVELOPE, "USD 9.99"], Some("usps-envelope")),
        (["US", "US", "USPS", ENVELOPE, "USD 10.00"], None),
        (["US", "US", "USPS", ENVELOPE, ""], None),
        (["US", "US", "USPS", "USPS first class mail envelopes", "USD 9.99"], None),
        (["US", "US", "UPS", ENVELOPE, "USD 9.99"], None),
        (["US", "CA", "USPS", ENVELOPE, "USD 9.99"], None),
        (["US", "US", "Old Dominion Freight Line", "", ""], Some("freight")),
        (["US", "CN", "Old Dominion", "", ""], None),
        (["US", "GB", "Royal Mail", "Untracked Letter", "USD 14.99"], Some("untracked-low-value")),
        (["US", "IN", "India Post", "Untracked", "USD 15.00"], None),
        (["US", "IN", "", "Untracked", "USD 14.00"], None),
        (["US", "DE", "DHL", "", "USD 50.00"], Some("other-origin")),
        (["US", "CN", "DHL", "", "USD 50.00"], None),
    ] {
        assert_eq!(exemption("amazon-us-2025-01-15", row), expected, "{row:?}");
        if expected != Some("digital") {
            assert_eq!(exemption("standard", row), None, "standard {row:?}");
        }
        assert_eq!(exemption("amazon-us-sfp", row), None, "Prime {row:?}");
    }
}

#[test]
fn european_exemptions_are_as_published() {
    for (row, expected) in [
        (["DE", "DE", "DHL", "DHL Paket", "EUR 29.99"], None),
        (["DE", "DE", "DHL", "DHL Paket", "EUR 15.01"], None),
        (["DE", "DE", "DHL", "DHL Paket", "EUR 15.00"], Some("domestic-low-value")),
        (["DE", "FR", "DHL", "DHL Paket", "EUR 15.00"], None),
        (["DE", "FR", "La Poste", "Lettre verte", "EUR 19.99"], Some("letter")),
        (["DE", "DE", "Deutsche Post", "Großbrief", "EUR 19.99"], Some("letter")),
        (["DE", "DE", "Deutsche Post", "Großbrief", "EUR 20.00"], None),
        (["DE", "FR", "DHL", "Untracked economy", "EUR 19.99"], Some("untracked-de")),
        (["ES", "FR", "Correos", "Untracked", "EUR 14.99"], Some("untracked-es")),
        (["ES", "FR", "Correos", "Untracked", "EUR 15.00"], None),
        (["FR", "DE", "La Poste", "Sans suivi", "EUR 9.99"], Some("untracked-fr")),
        (["FR", "DE", "La Poste", "Sans suivi", "EUR 10.00"], None),
        (["ES", "FR", "Correos", "Económico rastreable", "EUR 9.00"], None),
        (["DE", "DE", "DHL", "", ""], None),
        (["UK", "GB", "Royal Mail", "Buy Shipping 1st Class Letter", ""], Some("letter-stamp")),
        (["UK", "GB", "Royal Mail", "Buy Shipping Large Letter", ""], None),
        (["UK", "GB", "Royal Mail", "Royal Mail 1st Class Letter", ""], None),
        (["UK", "GB", "Royal Mail", "Royal Mail 48", "GBP 5.00"], None),
    ] {
        assert_eq!(exemption("amazon-uk-eu-2025-01-15", row), expected, "{row:?}");
    }
}

#[test]
fn japanese_packages_count_from_a_thousand_yen() {
    for (value, expected) in
        [("JPY 999", Some("low-value")), ("JPY 1000", None), ("", None), ("USD 5.00", None)]
    {
        let row = ["JP", "JP", "ヤマト運輸", "", value];
        assert_eq!(exemption("amazon-jp-2022-08-23", row), expected, "{value}");
    }
}

#[test]
fn a_rulebook_reads_as_a_page() {
    let page = rulebook("amazon-us-2025-01-15").to_string();
    for part in ["95.00 %", "late_upload/after_delivery", "freight", "https://", "In force since"] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn a_rulebook_can_be_read_back_from_its_text() {
    for book in Rulebook::shipped() {
        assert_eq!(Rulebook::parse(book.text()).unwrap().to_string(), book.to_string());
    }
}
