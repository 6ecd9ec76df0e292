//! Small reports with the verdicts and figures that a person gets by hand from the rules.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use domain::assessment::{Cause, Score};
use std::fmt::Write;
use support::{Reviewed, Setting, review_with};

const AS_OF: &str = "2026-11-01T12:00:00Z";

#[test]
fn one_package_for_each_problem_under_the_strict_reading() {
    let setting = Setting { as_of: AS_OF, ..Setting::default() };
    let reviewed = review_with(include_str!("golden/each_problem.csv"), &setting);
    compare(&described(&reviewed), include_str!("golden/each_problem.standard.txt"));
}

fn compare(found: &str, expected: &str) {
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}

/// A line per package, then the figures. Risks are in brackets.
fn described(reviewed: &Reviewed) -> String {
    let mut text = String::new();
    let mut line = |words: String| writeln!(text, "{words}").unwrap();
    for package in &reviewed.packages {
        let word = |key: &str| package[key].as_str().unwrap().to_owned();
        let problems = package["problems"].as_array().unwrap().iter().map(|problem| {
            let code = problem["code"].as_str().unwrap();
            let reason = problem["reason"].as_str().map(|reason| format!("/{reason}"));
            let named = format!("{code}{}", reason.unwrap_or_default());
            if problem["effect"] == "risk" { format!(" ({named})") } else { format!(" {named}") }
        });
        let problems: String = problems.collect();
        line(format!("{} {}{problems}", word("order_id"), word("verdict")));
    }
    let assessment = &reviewed.assessment;
    line(String::new());
    line(format!("window {} to {}", assessment.window.start, assessment.window.end));
    let Score { pending, deficit, clean_needed, .. } = &assessment.overall;
    let clean_needed = clean_needed.unwrap();
    let overall = counts("overall", &assessment.overall, &format!(" pending {pending}"));
    line(format!("{overall}, deficit {deficit}, clean needed {clean_needed}"));
    for category in &assessment.categories {
        line(counts(&category.category, &category.score, ""));
    }
    line(String::new());
    assessment.causes.iter().for_each(|cause| line(described_cause(cause)));
    text
}

fn counts(name: &str, score: &Score, more: &str) -> String {
    let Score { counted, valid, invalid, rate_bp, .. } = score;
    let rate = rate_bp.unwrap();
    format!("{name} counted {counted} valid {valid} invalid {invalid}{more} rate {rate} bp")
}

fn described_cause(cause: &Cause) -> String {
    let Cause { code, involved, sole, share, rate_if_fixed_bp, .. } = cause;
    let (num, den, fixed) = (share.num(), share.den(), rate_if_fixed_bp.unwrap());
    format!("cause {code} involved {involved} sole {sole} share {num}/{den} if fixed {fixed} bp")
}
