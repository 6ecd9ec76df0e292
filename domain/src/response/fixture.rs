//! A review and a plan to write to Amazon about.

use crate::assessment::{
    Assessment, CategoryScore, Cause, Coverage, Input, Recovery, RulebookUsed, Sample, Score,
    Status, UpperBound, Window,
};
use crate::plan::{Action, Owner, Plan, Section};
use crate::problem::Problem;
use crate::ratio::{Ratio, basis_points};
use crate::reason::Reason;
use jiff::civil::date;
use std::collections::BTreeMap;

pub(super) fn score(valid: u64, invalid: u64) -> Score {
    let counted = valid + invalid;
    let rate_bp = basis_points(valid, counted);
    Score {
        counted,
        valid,
        invalid,
        pending: 0,
        exempt: 0,
        rate_bp,
        status: match rate_bp {
            None => Status::NoData,
            Some(rate) if rate < 9_500 => Status::Below,
            Some(rate) if rate < 9_700 => Status::AtRisk,
            Some(_) => Status::Healthy,
        },
        headroom: 0,
        deficit: 0,
        clean_needed: None,
        best_case_bp: rate_bp,
        worst_case_bp: rate_bp,
        upper_bound: UpperBound::default(),
    }
}

pub(super) fn cause(code: Problem, involved: u64) -> Cause {
    let reasons = match code {
        Problem::LateUpload => {
            [(Reason::AfterPickup, involved - 1), (Reason::AfterShipBy, 1)].into()
        }
        _ => BTreeMap::new(),
    };
    let sample = |at: u64| Sample {
        order_id: format!("111-{:07}-{:07}", at * 1_234, involved),
        tracking_number: "9400111899223100001234".to_owned(),
        evidence: String::new(),
    };
    Cause {
        code,
        family: code.family(),
        involved,
        sole: involved / 2,
        share: Ratio::new(involved, 1),
        rate_if_fixed_bp: Some(9_701),
        reasons,
        slices: Vec::new(),
        samples: (1..=5).map(sample).collect(),
    }
}

pub(super) fn assessment(
    overall: Score,
    causes: Vec<Cause>,
    categories: Vec<(&str, Score)>,
) -> Assessment {
    let category = |(name, score): (&str, Score)| CategoryScore {
        category: name.to_owned(),
        score,
        causes: Vec::new(),
        recovery: None,
    };
    Assessment {
        account: "Northwind Outlet".to_owned(),
        marketplace: "US".into(),
        as_of: "2026-11-01T12:00:00Z".parse().unwrap(),
        rulebook: RulebookUsed {
            id: "standard".to_owned(),
            version: "1".to_owned(),
            title: "Standard".to_owned(),
            threshold_bp: 9_500,
            per_category: true,
        },
        window: Window { start: date(2026, 10, 1), end: date(2026, 10, 30) },
        input: Input { rates_known: true, ..Input::default() },
        coverage: [(Problem::MissingScan, Coverage { assessed: overall.counted, not_assessed: 0 })]
            .into(),
        overall,
        categories: categories.into_iter().map(category).collect(),
        causes,
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

/// 1,161 of 1,234 packages valid; two large causes, two small ones.
pub(super) fn usual() -> Assessment {
    let causes = vec![
        cause(Problem::LateUpload, 45),
        cause(Problem::MissingScan, 31),
        cause(Problem::CarrierMissing, 4),
        cause(Problem::TrackingReused, 2),
    ];
    assessment(score(1_161, 73), causes, vec![("Toys", score(124, 12)), ("Home", score(1_037, 61))])
}

/// Sixteen large causes and forty categories below.
pub(super) fn largest() -> Assessment {
    let causes = Problem::ALL.into_iter().zip(1_000_000u64..).map(|(code, n)| cause(code, n));
    let names: Vec<String> =
        (0..40).map(|n| format!("Category with a long name, number {n}")).collect();
    let categories = names.iter().map(|name| (name.as_str(), score(12_000, 1_000_000))).collect();
    assessment(score(12_345_678, 9_000_000), causes.collect(), categories)
}

pub(super) fn action(code: &'static str, section: Section, causes: &[Problem]) -> Action {
    Action {
        code: code.into(),
        title: format!("Put {} in order", code.replace('_', " ")),
        detail: String::new(),
        section,
        owner: Owner::Client,
        due_in_days: 3,
        causes: causes.to_vec(),
        expected_gain_bp: 100,
        done_when: String::new(),
        evidence: Vec::new(),
        reported: format!(
            "We changed how {} works for all orders of this account.",
            code.replace('_', " ")
        ),
        control: format!("The shipping manager checks {} every day.", code.replace('_', " ")),
        sample_orders: Vec::new(),
    }
}

pub(super) fn plan() -> Plan {
    let all = Problem::ALL;
    let actions = vec![
        action("connect_tool", Section::FixProcess, &[Problem::LateUpload, Problem::ManualEntry]),
        action("scan_form", Section::FixProcess, &[Problem::MissingScan]),
        action("one_label", Section::FixProcess, &all[..6]),
        action("choose_carrier", Section::FixProcess, &all[6..9]),
        action("locations", Section::FixProcess, &all[12..14]),
        action("train", Section::Prevent, &all),
        action("weekly_check", Section::Monitor, &[]),
    ];
    Plan { actions }
}

/// A plan with its own action for every cause, and long texts.
pub(super) fn wordy_plan(words: usize) -> Plan {
    let codes = Problem::ALL.map(|problem| (problem.code(), problem));
    let actions = codes.map(|(code, problem)| {
        let mut action = action(code, Section::FixProcess, &[problem]);
        action.reported = format!("We changed {}.", "one more thing ".repeat(words).trim_end());
        action.control =
            format!("The {code} team checks {} daily.", "a lot ".repeat(words).trim_end());
        action.title = format!("Put {code} {} in order", "really ".repeat(words / 4));
        action
    });
    Plan { actions: actions.into() }
}
