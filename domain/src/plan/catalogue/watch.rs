//! Actions that show whether it stays mended.

use crate::assessment::{Score, Status};
use crate::plan::case::Case;
use crate::plan::entry::{Entry, Text};
use crate::plan::{Owner, Section, gain};
use crate::problem::{Family, Problem};
use crate::wording::{grouped, packages, percent};

pub static ENTRIES: [Entry; 2] = [
    Entry {
        code: "weekly_check",
        section: Section::Monitor,
        due_in_days: 7,
        called_for: |_| true,
        gain: gain::nothing,
        evidence: five_points,
        title: Text::Fixed("Check five things every week"),
        detail: Text::Fixed(
            "1. Scans at pickup: does every parcel of the week have one? 2. Addresses: are the \
             origins on the labels the registered locations? 3. Carriers: was any added, changed \
             or entered as Other? 4. Tracking failures in Account Health: download the defect \
             report and find the cause of each row. 5. Workflow: does everybody, partners and \
             stand-ins included, still pack and upload the same way? Write down date, name and \
             answer.",
        ),
        done_when: Text::Of(|case| {
            let checks = "4 weekly checks in a row are on file with all 5 points answered";
            match case.has_rate() {
                true => format!("{checks}, and {}.", goal(case)),
                false => format!("{checks}."),
            }
        }),
        reported: Text::Fixed(
            "We introduced a weekly check of pickup scans, ship-from addresses, carrier changes, \
             tracking failures in Account Health and the packing workflow.",
        ),
        control: Text::Fixed(
            "The operations manager goes through the five points every Monday and signs the list.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "review_again",
        section: Section::Monitor,
        owner: Owner::Consultant,
        due_in_days: 7,
        called_for: |case| case.has_rate() && !short(case).is_empty(),
        gain: gain::nothing,
        evidence: |case| {
            let mut lines: Vec<String> =
                short(case).into_iter().map(|(name, score)| stand(name, score)).collect();
            if let Some(day) = case.assessment.recovery.all_fixed
                && case.assessment.overall.status == Status::Below
            {
                lines
                    .push(format!("All categories: back on {day} if all ships clean from now on."));
            }
            lines
        },
        title: Text::Of(|case| {
            let threshold = percent(case.assessment.rulebook.threshold_bp);
            format!("Review the tracking again every week until {threshold} is safe")
        }),
        detail: Text::Of(|case| {
            let areas: Vec<String> =
                short(case).into_iter().map(|(name, score)| stand(name, score)).collect();
            format!(
                "{} Run the same review on each week's shipment report and compare cause by \
                 cause: a cause that does not shrink in two weeks needs another action.",
                areas.join(" ")
            )
        }),
        done_when: Text::Of(|case| format!("2 reviews in a row, 7 days apart: {}.", goal(case))),
        reported: Text::Of(|case| {
            let counted = packages(case.assessment.overall.counted);
            format!("We had the tracking of {counted} reviewed one by one.")
        }),
        control: Text::Fixed(
            "The consultant reviews the shipment report every week and reports each cause's count \
             to the seller.",
        ),
        ..Entry::USUAL
    },
];

/// What the weekly check would have shown for the window.
fn five_points(case: &Case<'_>) -> Vec<String> {
    let window = case.assessment.window;
    if case.assessment.overall.counted == 0 {
        let (start, end) = (window.start, window.end);
        return vec![format!("No package was counted from {start} to {end}.")];
    }
    let tracking = |problem: &Problem| problem.family() == Family::Tracking;
    let tracking: Vec<Problem> = Problem::ALL.into_iter().filter(tracking).collect();
    let carriers =
        [Problem::CarrierMissing, Problem::CarrierNotApproved, Problem::CarrierEnteredAsOther];
    vec![
        point(case, "Scans at pickup", &[Problem::MissingScan], "without a carrier scan"),
        point(case, "Addresses", &[Problem::ShipFromMismatch], "with an unregistered label origin"),
        point(case, "Carriers", &carriers, "with a carrier problem"),
        point(case, "Tracking", &tracking, "with a missing, wrong or reused number"),
        point(case, "Workflow", &[Problem::ManualEntry], "with tracking typed in by hand"),
    ]
}

/// What could not be looked at is said: it has not passed.
fn point(case: &Case<'_>, name: &str, problems: &[Problem], what: &str) -> String {
    let found = packages(problems.iter().map(|problem| case.with(*problem)).sum());
    let coverage = problems.iter().filter_map(|problem| case.assessment.coverage.get(problem));
    match coverage.map(|coverage| coverage.not_assessed).max() {
        None | Some(0) => format!("{name}: {found} {what}."),
        Some(unknown) => {
            let unknown = packages(unknown);
            format!("{name}: {found} {what}; {unknown} not or not fully assessed.")
        }
    }
}

/// What is under the threshold or close to it.
fn short<'a>(case: &Case<'a>) -> Vec<(&'a str, &'a Score)> {
    let assessment = case.assessment;
    let categories = assessment.categories.iter().map(|c| (c.category.as_str(), &c.score));
    let areas: Vec<(&str, &Score)> = match assessment.rulebook.per_category {
        true => categories.collect(),
        false => vec![("All categories", &assessment.overall)],
    };
    let is_short = |score: &Score| matches!(score.status, Status::Below | Status::AtRisk);
    areas.into_iter().filter(|(_, score)| is_short(score)).collect()
}

fn stand(name: &str, score: &Score) -> String {
    let rate = score.rate_bp.map_or_else(String::new, percent);
    match score.status {
        Status::Below => {
            format!("{name}: {rate}, {} short of the threshold.", packages(score.deficit))
        }
        _ => format!("{name}: {rate}, room for {} more invalid.", grouped(score.headroom)),
    }
}

fn goal(case: &Case<'_>) -> String {
    let rulebook = &case.assessment.rulebook;
    let threshold = percent(rulebook.threshold_bp);
    match rulebook.per_category {
        true => format!("the rate of every category is at least {threshold}"),
        false => format!("the rate of all categories together is at least {threshold}"),
    }
}
