//! Hand-made figures for tests.

use crate::assessment::{
    Assessment, CategoryScore, Cause, Correctable, CutOff, Dimension, FbaCandidate, Input,
    Recovery, Risk, RulebookUsed, Sample, Score, Slice, Status, SuggestedNumber, UndeclaredOrigin,
    UpperBound, Window,
};
use crate::problem::Problem;
use crate::ratio::{Ratio, basis_points};
use crate::reason::Reason;
use jiff::civil::date;
use std::collections::BTreeMap;

pub fn score(counted: u64, invalid: u64) -> Score {
    let valid = counted - invalid;
    let rate_bp = basis_points(valid, counted);
    let status = match rate_bp {
        None => Status::NoData,
        Some(..9_500) => Status::Below,
        Some(..9_700) => Status::AtRisk,
        Some(_) => Status::Healthy,
    };
    Score {
        counted,
        valid,
        invalid,
        pending: 0,
        exempt: 0,
        rate_bp,
        status,
        headroom: (counted / 20).saturating_sub(invalid),
        deficit: invalid.saturating_sub(counted / 20),
        clean_needed: Some((invalid * 20).saturating_sub(counted)),
        best_case_bp: rate_bp,
        worst_case_bp: rate_bp,
        upper_bound: UpperBound::default(),
    }
}

/// An account without a package in the window.
pub fn nothing_counted() -> Assessment {
    Assessment {
        account: "Northwind Outlet".to_owned(),
        marketplace: "US".into(),
        as_of: "2026-10-31T12:00:00Z".parse().unwrap(),
        rulebook: RulebookUsed {
            id: "standard".to_owned(),
            version: "1".to_owned(),
            title: "Standard".to_owned(),
            threshold_bp: 9_500,
            per_category: true,
        },
        window: Window { start: date(2026, 10, 1), end: date(2026, 10, 30) },
        input: Input { rates_known: true, ..Input::default() },
        coverage: BTreeMap::new(),
        overall: score(0, 0),
        categories: Vec::new(),
        causes: Vec::new(),
        risks: Vec::new(),
        fix_sequence: Vec::new(),
        slices: Vec::new(),
        cut_off: None,
        fba_candidates: Vec::new(),
        undeclared_origins: Vec::new(),
        trend: Vec::new(),
        recovery: Recovery::default(),
        correctable: Vec::new(),
        exposure: Vec::new(),
    }
}

/// Nothing wrong with 1,000 packages.
pub fn healthy() -> Assessment {
    Assessment { overall: score(1_000, 0), ..nothing_counted() }
}

/// 1,000 packages, 100 invalid, none of the causes yet.
pub fn below() -> Assessment {
    let kitchen = CategoryScore {
        category: "Kitchen".into(),
        score: score(1_000, 100),
        causes: Vec::new(),
        recovery: None,
    };
    Assessment { overall: score(1_000, 100), categories: vec![kitchen], ..nothing_counted() }
}

pub fn cause(code: Problem, involved: u64, sole: u64) -> Cause {
    let sample = |number: u64| Sample {
        order_id: format!("111-{:07}-{number:07}", code as u8),
        tracking_number: "1Z999AA10123456784".to_owned(),
        evidence: "compared".to_owned(),
    };
    Cause {
        code,
        family: code.family(),
        involved,
        sole,
        share: Ratio::new(sole + involved, 2),
        rate_if_fixed_bp: None,
        reasons: BTreeMap::new(),
        slices: Vec::new(),
        samples: (1..=involved.min(5)).map(sample).collect(),
    }
}

pub fn risk(code: Problem, involved: u64) -> Risk {
    Risk { code, involved }
}

pub fn slice(dimension: Dimension, value: &str, counted: u64, invalid: u64) -> Slice {
    let lift = Ratio::new(invalid * 10, counted);
    Slice {
        dimension,
        value: value.to_owned(),
        counted,
        invalid,
        rate_bp: basis_points(counted - invalid, counted).unwrap(),
        share_of_invalid_bp: invalid.min(100) as u32 * 100,
        lift,
        notable: invalid >= 5 && lift >= Ratio::new(3, 2),
    }
}

pub fn correctable(order_id: &str, problem: Problem, in_window: bool) -> Correctable {
    let number = "1Z999AA10123456784".to_owned();
    Correctable {
        order_id: order_id.to_owned(),
        tracking_number: "1Z999AA1O123456784".to_owned(),
        carrier: "UPS".to_owned(),
        problems: vec![problem],
        fix_by: Some(if in_window { date(2026, 10, 30) } else { date(2026, 11, 3) }),
        in_window,
        suggestions: vec![SuggestedNumber { number, change: "O to 0".to_owned() }],
    }
}

pub fn fba(sku: &str, counted: u64, invalid: u64) -> FbaCandidate {
    let (sku, category) = (sku.to_owned(), "Kitchen".to_owned());
    FbaCandidate { sku, category, counted, invalid, share_of_category_bp: 1_200 }
}

pub fn origin(place: &str, packages: u64) -> UndeclaredOrigin {
    UndeclaredOrigin {
        place: place.to_owned(),
        country: "US".to_owned(),
        postal_code: "40213".to_owned(),
        packages,
        share_bp: 600,
    }
}

pub fn cut_off() -> CutOff {
    CutOff { hour: 16, accept_until: 15, packages: 80, late: 30, all_packages: 1_000, all_late: 45 }
}

/// 1,000 packages, 100 invalid: late uploads, unapproved carriers, undeclared warehouse.
pub fn troubled() -> Assessment {
    let mut late = cause(Problem::LateUpload, 45, 40);
    late.reasons = BTreeMap::from([(Reason::AfterPickup, 35), (Reason::AfterShipBy, 10)]);
    late.slices = vec![slice(Dimension::Hour, "16:00", 60, 25)];
    let mut carrier = cause(Problem::CarrierNotApproved, 40, 35);
    carrier.slices = vec![slice(Dimension::Carrier, "Bob's Vans", 40, 40)];
    let mut address = cause(Problem::ShipFromMismatch, 20, 15);
    address.slices = vec![slice(Dimension::Warehouse, "Louisville", 120, 20)];
    let typo = cause(Problem::TrackingCheckDigit, 5, 4);
    Assessment {
        causes: vec![late, carrier, address, typo],
        risks: vec![risk(Problem::ManualEntry, 90)],
        slices: vec![
            slice(Dimension::Carrier, "Bob's Vans", 40, 40),
            slice(Dimension::Carrier, "UPS", 300, 12),
            slice(Dimension::Carrier, "USPS", 500, 20),
            slice(Dimension::Carrier, "FedEx", 150, 28),
            slice(Dimension::Carrier, "DHL Express", 10, 0),
            slice(Dimension::Warehouse, "Louisville", 120, 60),
            slice(Dimension::Warehouse, "Reno", 880, 40),
            slice(Dimension::EntryMethod, "manual", 90, 20),
            slice(Dimension::Hour, "16:00", 60, 25),
        ],
        cut_off: Some(cut_off()),
        fba_candidates: vec![fba("POT-7", 50, 12)],
        undeclared_origins: vec![origin("Louisville, KY 40213", 60)],
        correctable: vec![
            correctable("111-1-1", Problem::TrackingCheckDigit, true),
            correctable("111-1-2", Problem::CarrierNotApproved, true),
            correctable("111-1-3", Problem::TrackingCheckDigit, false),
        ],
        ..below()
    }
}

/// Every problem is a cause.
pub fn everything() -> Assessment {
    let causes = Problem::ALL.into_iter().map(|problem| cause(problem, 10, 5)).collect();
    Assessment { causes, risks: Vec::new(), ..troubled() }
}
