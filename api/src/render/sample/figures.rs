//! Figures that fit together: the counts, rates and shares are those of one account.

use domain::assessment::*;
use domain::problem::Problem;
use domain::ratio::{Ratio, basis_points};
use domain::reason::Reason;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

pub(super) fn score(counted: u64, invalid: u64, pending: u64, exempt: u64) -> Score {
    let valid = counted - invalid;
    let needed = (counted * 9_500).div_ceil(10_000);
    let deficit = needed.saturating_sub(valid);
    let rate_bp = basis_points(valid, counted);
    let status = match rate_bp {
        None => Status::NoData,
        Some(..9_500) => Status::Below,
        Some(9_500..9_700) => Status::AtRisk,
        Some(_) => Status::Healthy,
    };
    Score {
        counted,
        valid,
        invalid,
        pending,
        exempt,
        rate_bp,
        status,
        headroom: valid.saturating_sub(needed),
        deficit,
        clean_needed: Some((counted * 9_500).saturating_sub(valid * 10_000).div_ceil(500)),
        best_case_bp: basis_points(valid + pending, counted + pending),
        worst_case_bp: basis_points(valid, counted + pending),
        upper_bound: UpperBound::default(),
    }
}

fn cause(
    code: Problem,
    involved: u64,
    sole: u64,
    share: Ratio,
    reasons: &[(Reason, u64)],
) -> Cause {
    let sample = |at: u64| Sample {
        order_id: format!("113-48201{at:02}-7720{involved:03}"),
        tracking_number: format!("94001118992231974284{at:02}"),
        evidence: "confirmed 30 Sep 18:42, picked up 30 Sep 16:05 (America/Los_Angeles)".to_owned(),
    };
    Cause {
        code,
        family: code.family(),
        involved,
        sole,
        share,
        rate_if_fixed_bp: basis_points(1_981 + sole, 2_104),
        reasons: reasons.iter().copied().collect(),
        slices: Vec::new(),
        samples: (1..4).map(sample).collect(),
    }
}

fn causes() -> Vec<Cause> {
    use Reason::{AfterPickup, AfterShipBy, NotListed, Place, Region};
    vec![
        cause(
            Problem::LateUpload,
            76,
            53,
            Ratio::new(385, 6),
            &[(AfterPickup, 58), (AfterShipBy, 18)],
        ),
        cause(Problem::MissingScan, 37, 24, Ratio::new(181, 6), &[]),
        cause(Problem::ShipFromMismatch, 22, 14, Ratio::new(53, 3), &[(Region, 17), (Place, 5)]),
        cause(Problem::TrackingCheckDigit, 9, 6, Ratio::new(15, 2), &[]),
        cause(Problem::CarrierNotApproved, 5, 2, Ratio::new(7, 2), &[(NotListed, 5)]),
    ]
}

fn categories() -> Vec<CategoryScore> {
    let rows = [
        ("Apparel", 640, 52, 20, Problem::LateUpload, Some(date(2026, 11, 12))),
        ("Books", 66, 1, 0, Problem::MissingScan, None),
        (
            "Electronics accessories, cables, chargers and adapters",
            310,
            14,
            9,
            Problem::ShipFromMismatch,
            None,
        ),
        ("Gift cards", 0, 0, 0, Problem::LateUpload, None),
        ("Health & Personal Care", 488, 31, 12, Problem::MissingScan, Some(date(2026, 11, 7))),
        ("Toys", 198, 4, 3, Problem::TrackingCheckDigit, None),
        ("家居用品 Home", 402, 21, 17, Problem::LateUpload, Some(date(2026, 11, 2))),
    ];
    let one = |(name, counted, invalid, pending, code, recovery): (&str, u64, u64, u64, _, _)| {
        let causes = if invalid > 0 {
            vec![cause(code, invalid, invalid, Ratio::new(invalid, 1), &[])]
        } else {
            vec![]
        };
        let score = score(counted, invalid, pending, 2);
        CategoryScore { category: name.to_owned(), score, causes, recovery }
    };
    rows.map(one).into()
}

fn fix_sequence() -> Vec<FixStep> {
    let mut valid = 1_981;
    let gains = [53, 34, 22, 9, 5];
    let step = |(cause, gained): (Cause, u64)| {
        valid += gained;
        let rate_bp = basis_points(valid, 2_104).unwrap();
        FixStep { code: cause.code, gained, rate_bp, meets_threshold: rate_bp >= 9_500 }
    };
    causes().into_iter().zip(gains).map(step).collect()
}

fn slice(dimension: Dimension, value: &str, counted: u64, invalid: u64) -> Slice {
    let lift = Ratio::new(invalid * 2_104, counted * 123);
    Slice {
        dimension,
        value: value.to_owned(),
        counted,
        invalid,
        rate_bp: basis_points(counted - invalid, counted).unwrap(),
        share_of_invalid_bp: basis_points(invalid, 123).unwrap(),
        lift,
        notable: invalid >= 5 && lift >= Ratio::new(3, 2),
    }
}

fn trend() -> Vec<TrendPoint> {
    let day = |at: i8| {
        let (counted, at_u) =
            (56 + (u64::from(at.unsigned_abs()) * 13) % 31, u32::from(at.unsigned_abs()));
        let dip = (at_u * 11) + if at_u.is_multiple_of(7) { 35 } else { 0 };
        TrendPoint {
            date: date(2026, 10, at),
            counted,
            valid: counted - (u64::from(at_u) * 7) % 9,
            rolling_bp: Some(9_745 - dip),
        }
    };
    (1..=30).map(day).collect()
}

fn correctable() -> Vec<Correctable> {
    let one = |at: u8| Correctable {
        order_id: format!("114-55320{at:02}-9913046"),
        tracking_number: if at == 3 {
            String::new()
        } else {
            format!("94001118992231974285{at:02}")
        },
        carrier: if at.is_multiple_of(3) { "UPS" } else { "USPS" }.to_owned(),
        problems: vec![if at == 3 {
            Problem::TrackingMissing
        } else {
            Problem::TrackingCheckDigit
        }],
        fix_by: Some(date(2026, 11, i8::try_from(at / 2 + 1).unwrap())),
        in_window: at < 11,
        suggestions: if at == 1 {
            vec![SuggestedNumber {
                number: "9400111899223197428490".to_owned(),
                change: "8 read for B".to_owned(),
            }]
        } else {
            vec![]
        },
    };
    (1..=14).map(one).collect()
}

pub(super) fn assessment() -> Assessment {
    let recovery: BTreeMap<Problem, Option<Date>> = [
        (Problem::LateUpload, Some(date(2026, 11, 14))),
        (Problem::MissingScan, Some(date(2026, 12, 1))),
        (Problem::ShipFromMismatch, None),
    ]
    .into();
    Assessment {
        account: "Northwind Outlet".to_owned(),
        marketplace: "US".into(),
        as_of: "2026-10-31T08:00:00Z".parse().unwrap(),
        rulebook: RulebookUsed {
            id: "standard".to_owned(),
            version: "2026-01-01".to_owned(),
            title: "The strict reading".to_owned(),
            threshold_bp: 9_500,
            per_category: true,
        },
        window: Window { start: date(2026, 10, 1), end: date(2026, 10, 30) },
        input: input(),
        coverage: [
            (Problem::LateUpload, Coverage { assessed: 2_165, not_assessed: 0 }),
            (Problem::MissingScan, Coverage { assessed: 1_953, not_assessed: 212 }),
            (Problem::ScanOriginMismatch, Coverage { assessed: 0, not_assessed: 2_165 }),
        ]
        .into(),
        overall: Score {
            upper_bound: UpperBound { packages: 212, checks: vec![Problem::MissingScan] },
            ..score(2_104, 123, 61, 12)
        },
        categories: categories(),
        causes: causes(),
        risks: vec![
            Risk { code: Problem::ManualEntry, involved: 420 },
            Risk { code: Problem::UnsupportedLabel, involved: 17 },
        ],
        fix_sequence: fix_sequence(),
        slices: vec![
            slice(Dimension::Warehouse, "Henderson overflow", 180, 41),
            slice(Dimension::Hour, "17:00", 95, 22),
            slice(Dimension::Carrier, "OnTrac", 60, 9),
            slice(Dimension::Sku, "NW-TEE-黒-XL-2026-LIMITED-EDITION-WITH-A-LONG-NAME", 48, 8),
            slice(Dimension::Weekday, "Monday", 400, 24),
        ],
        cut_off: Some(CutOff {
            hour: 15,
            accept_until: 14,
            packages: 312,
            late: 58,
            all_packages: 2_104,
            all_late: 76,
        }),
        fba_candidates: vec![FbaCandidate {
            sku: "NW-TEE-BLK-XL".to_owned(),
            category: "Apparel".to_owned(),
            counted: 48,
            invalid: 8,
            share_of_category_bp: 1_538,
        }],
        undeclared_origins: vec![UndeclaredOrigin {
            place: "Henderson, NV".to_owned(),
            country: "US".to_owned(),
            postal_code: "89011".to_owned(),
            packages: 180,
            share_bp: 831,
        }],
        trend: trend(),
        recovery: Recovery { all_fixed: Some(date(2026, 11, 8)), one_fixed: recovery },
        correctable: correctable(),
        exposure: exposure(),
    }
}

fn input() -> Input {
    let source = |name: &str, rows| Source {
        name: name.to_owned(),
        format: "shipment report".into(),
        rows,
        columns: ["order-id", "tracking-number", "carrier-code", "confirmed-at"]
            .map(Into::into)
            .to_vec(),
        unknown_columns: vec!["internal note".to_owned(), "picker".to_owned()],
        ..Source::default()
    };
    Input {
        rows: 2_431,
        read: 2_390,
        packages: 2_260,
        quarantined: 18,
        not_seller_fulfilled: 23,
        outside_window: 83,
        undated: 4,
        rates_known: true,
        sources: vec![source("october-1.csv", 1_200), source("october-2.csv", 1_231)],
        warnings: vec![
            "Order 113-4820101-7720076: lines 14 and 97 give different carriers; \
                        line 14 was kept."
                .to_owned(),
        ],
    }
}

fn exposure() -> Vec<Exposure> {
    let one = |category: &str, rung, windows_below, reason: &str, skus: &[&str]| Exposure {
        category: category.to_owned(),
        rung,
        windows_below,
        reason: reason.to_owned(),
        skus: skus.iter().map(|sku| (*sku).to_owned()).collect(),
    };
    vec![
        one(
            "Apparel",
            Rung::CategoryRestriction,
            2,
            "Below 95.00% for two windows in a row: Amazon restricts seller-fulfilled offers.",
            &["NW-TEE-BLK-XL", "NW-TEE-WHT-M", "NW-HOOD-GRY-L"],
        ),
        one(
            "Health & Personal Care",
            Rung::Warning,
            1,
            "Below 95.00% for the first time.",
            &["NW-SOAP-3"],
        ),
        one("Toys", Rung::Watch, 0, "Less than 2 points above 95.00%.", &[]),
    ]
}
