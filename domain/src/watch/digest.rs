//! The weekly check of five: scans at pickup, addresses, carrier changes, tracking failures, and
//! one workflow for everybody, from the problems of this week and the week before.
//!
//! A check is `bad` when it has 5 findings or more, on 2 in 100 packages or more. It is `worse`
//! when it has at least 2 findings more than last week and a higher share of the packages; one
//! more is chance. Else it is `ok`.

use crate::coded::coded;
use crate::problem::{Family, Problem};
use crate::wording::{grouped, packages};
use serde::Serialize;
use std::collections::BTreeMap;

/// Findings that are bad, at least.
const BAD: u64 = 5;
/// One in this many packages is bad.
const BAD_ONE_IN: u64 = 50;
/// Findings more than last week that are worse, at least.
const WORSE: u64 = 2;

coded! {
    /// One of the five.
    Check {
        /// Does every parcel have a scan at pickup?
        PickupScans "pickup_scans",
        /// Are the origins the registered locations?
        Addresses "addresses",
        /// Was a carrier added, changed or entered as Other?
        CarrierChanges "carrier_changes",
        /// Are there wrong, missing or reused numbers?
        TrackingFailures "tracking_failures",
        /// Does everybody pack and upload the same way?
        OneWorkflow "one_workflow",
    }
}

coded! {
    /// How a check came out.
    Verdict {
        /// Nothing to do.
        Ok "ok",
        /// More than last week.
        Worse "worse",
        /// Too many.
        Bad "bad",
    }
}

/// The problems of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Packages of the week that are counted or pending.
    pub packages: u64,
    /// Packages with each problem.
    pub problems: BTreeMap<Problem, u64>,
}

/// How one check came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Which one.
    pub check: Check,
    /// How it came out.
    pub verdict: Verdict,
    /// Findings this week. A package with two problems is two findings.
    pub this_week: u64,
    /// Findings last week.
    pub last_week: u64,
    /// What was found, and what to do if something is.
    pub sentence: String,
}

/// What a check looks at and says.
struct Question {
    check: Check,
    families: &'static [Family],
    /// After a number of packages.
    found: &'static str,
    /// What to do.
    remedy: &'static str,
}

static QUESTIONS: [Question; 5] = [
    Question {
        check: Check::PickupScans,
        families: &[Family::Scan],
        found: "without a carrier scan that was due",
        remedy: "Ask the carrier for a scan or a signed manifest at every pickup.",
    },
    Question {
        check: Check::Addresses,
        families: &[Family::Address],
        found: "from a place that is not registered",
        remedy: "Register the place, or correct the origin on the labels.",
    },
    Question {
        check: Check::CarrierChanges,
        families: &[Family::Carrier],
        found: "with a carrier that is missing, not approved or entered as Other",
        remedy: "Find out who changed the carrier, and choose an approved one from the list.",
    },
    Question {
        check: Check::TrackingFailures,
        families: &[Family::Tracking],
        found: "with a missing, wrong or reused number",
        remedy: "Correct those not delivered yet, and check numbers against labels.",
    },
    Question {
        check: Check::OneWorkflow,
        families: &[Family::Workflow, Family::Upload],
        found: "typed in by hand, uploaded late or with a label of their own",
        remedy: "Find the person or shift that works differently, and go through the routine.",
    },
];

impl Week {
    fn findings(&self, families: &[Family]) -> u64 {
        let of = self.problems.iter().filter(|(problem, _)| families.contains(&problem.family()));
        of.map(|(_, count)| *count).fold(0, u64::saturating_add)
    }
}

/// The five answers, in the order of [`Check::ALL`].
#[must_use]
pub fn digest(this_week: &Week, last_week: &Week) -> [Answer; 5] {
    QUESTIONS.each_ref().map(|question| answer(question, this_week, last_week))
}

fn answer(question: &Question, this_week: &Week, last_week: &Week) -> Answer {
    let (now, before) =
        (this_week.findings(question.families), last_week.findings(question.families));
    let verdict = verdict((now, this_week.packages), (before, last_week.packages));
    Answer {
        check: question.check,
        verdict,
        this_week: now,
        last_week: before,
        sentence: sentence(question, verdict, (now, this_week.packages), before),
    }
}

/// Findings and packages of this week and of the last.
fn verdict(now: (u64, u64), before: (u64, u64)) -> Verdict {
    let share = |part: u64, whole: u64| u128::from(part) * u128::from(whole);
    if now.0 >= BAD && share(now.0, BAD_ONE_IN) >= u128::from(now.1) {
        Verdict::Bad
    } else if now.0 >= before.0.saturating_add(WORSE)
        && share(now.0, before.1) > share(before.0, now.1)
    {
        Verdict::Worse
    } else {
        Verdict::Ok
    }
}

fn sentence(question: &Question, verdict: Verdict, now: (u64, u64), before: u64) -> String {
    let (now, shipped) = now;
    if shipped == 0 && now == 0 {
        return "No package was shipped this week: there was nothing to check.".to_owned();
    }
    let (found, of) = (question.found, packages(shipped));
    let counts = match now {
        0 => format!("None of {of} {found}, {} last week.", grouped(before)),
        now => format!("{} of {of} {found}, {} last week.", grouped(now), grouped(before)),
    };
    match verdict {
        Verdict::Ok => counts,
        Verdict::Worse | Verdict::Bad => format!("{counts} {}", question.remedy),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn week(packages: u64, problems: &[(Problem, u64)]) -> Week {
        Week { packages, problems: problems.iter().copied().collect() }
    }

    fn verdicts(this_week: &Week, last_week: &Week) -> [Verdict; 5] {
        digest(this_week, last_week).map(|answer| answer.verdict)
    }

    #[test]
    fn each_check_has_its_verdict_and_its_words() {
        let this_week = week(
            1_000,
            &[
                (Problem::MissingScan, 19),
                (Problem::MissingDeliveryScan, 1),
                (Problem::CarrierNotApproved, 4),
                (Problem::TrackingReused, 1),
            ],
        );
        let last_week = week(1_000, &[(Problem::CarrierNotApproved, 2), (Problem::LateUpload, 9)]);
        use Verdict::{Bad, Ok, Worse};
        assert_eq!(verdicts(&this_week, &last_week), [Bad, Ok, Worse, Ok, Ok]);
        let sentences = digest(&this_week, &last_week).map(|answer| answer.sentence);
        assert_eq!(
            sentences[0],
            "20 of 1,000 packages without a carrier scan that was due, 0 last week. Ask the \
             carrier for a scan or a signed manifest at every pickup."
        );
        assert!(sentences[4].starts_with("None of 1,000 packages typed in by hand"));
        assert!(sentences[4].ends_with("9 last week."), "{}", sentences[4]);
    }

    #[test]
    fn more_of_many_more_packages_is_not_worse() {
        let last_week = week(1_000, &[(Problem::ManualEntry, 4)]);
        let more = week(3_000, &[(Problem::ManualEntry, 8)]);
        assert_eq!(verdicts(&more, &last_week), [Verdict::Ok; 5]);
    }

    #[test]
    fn a_week_without_packages_is_said_to_be_one() {
        for answer in digest(&Week::default(), &week(100, &[(Problem::MissingScan, 50)])) {
            assert_eq!(answer.verdict, Verdict::Ok);
            assert!(answer.sentence.starts_with("No package was shipped"));
        }
    }

    #[test]
    fn every_problem_belongs_to_one_check() {
        for problem in Problem::ALL {
            let asked = QUESTIONS.iter().filter(|asked| asked.families.contains(&problem.family()));
            assert_eq!(asked.count(), 1, "{problem}");
        }
        assert_eq!(QUESTIONS.each_ref().map(|question| question.check), Check::ALL);
    }

    fn any_week() -> impl Strategy<Value = Week> {
        let problem = prop::sample::select(Problem::ALL.to_vec());
        (0u64..500, prop::collection::btree_map(problem, 0u64..40, 0..16))
            .prop_map(|(packages, problems)| Week { packages, problems })
    }

    proptest! {
        #[test]
        fn no_finding_is_lost(this_week in any_week(), last_week in any_week()) {
            let answers = digest(&this_week, &last_week);
            let found: u64 = answers.iter().map(|answer| answer.this_week).sum();
            prop_assert_eq!(found, this_week.problems.values().sum::<u64>());
            let found: u64 = answers.iter().map(|answer| answer.last_week).sum();
            prop_assert_eq!(found, last_week.problems.values().sum::<u64>());
        }

        #[test]
        fn the_same_week_again_is_never_worse(week in any_week()) {
            prop_assert!(!verdicts(&week, &week).contains(&Verdict::Worse));
        }
    }
}
