//! Actions that show whether it stays mended.

use crate::assessment::{Score, Status};
use crate::plan::case::Case;
use crate::plan::entry::{Entry, Text};
use crate::plan::{Owner, Section, gain};
use crate::problem::{Family, Problem};
use crate::wording::{grouped, packages, percent};
use jiff::civil::Date;

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
            let back = back_on(case).into_iter();
            let back = back.map(|day| {
                format!("All categories: back on {day} if all ships clean from now on.")
            });
            areas(case).into_iter().chain(back).collect()
        },
        title: Text::Of(|case| {
            let threshold = percent(case.assessment.rulebook.threshold_bp);
            format!("Review the tracking again every week until {threshold} is safe")
        }),
        detail: Text::Of(|case| {
            format!(
                "{} Run the same review on each week's shipment report and compare cause by \
                 cause: a cause that does not shrink in two weeks needs another action.",
                areas(case).join(" ")
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
    let line = |(point, (name, what)): (&Point, (&str, &str))| {
        let (found, unknown) = point.counts(case);
        let found = packages(found);
        match unknown {
            0 => format!("{name}: {found} {what}."),
            unknown => {
                let unknown = packages(unknown);
                format!("{name}: {found} {what}; {unknown} not or not fully assessed.")
            }
        }
    };
    POINTS.iter().zip(SAID).map(line).collect()
}

/// Name and finding of each point.
const SAID: [(&str, &str); POINTS.len()] = [
    ("Scans at pickup", "without a carrier scan"),
    ("Addresses", "with an unregistered label origin"),
    ("Carriers", "with a carrier problem"),
    ("Tracking", "with a missing, wrong or reused number"),
    ("Workflow", "with tracking typed in by hand"),
];

/// A point of the weekly check: the problems that it looks for.
pub(in crate::plan) struct Point(fn(Problem) -> bool);

/// All points, in their order.
pub(in crate::plan) const POINTS: [Point; 5] = [
    Point(|problem| problem == Problem::MissingScan),
    Point(|problem| problem == Problem::ShipFromMismatch),
    Point(|problem| problem.family() == Family::Carrier),
    Point(|problem| problem.family() == Family::Tracking),
    Point(|problem| problem == Problem::ManualEntry),
];

impl Point {
    /// Packages with one of its problems, and those that could not be looked at: they have not
    /// passed.
    pub(in crate::plan) fn counts(&self, case: &Case<'_>) -> (u64, u64) {
        let problems = || Problem::ALL.into_iter().filter(|problem| (self.0)(*problem));
        let coverage = problems().filter_map(|problem| case.assessment.coverage.get(&problem));
        let unknown = coverage.map(|coverage| coverage.not_assessed).max().unwrap_or(0);
        (problems().map(|problem| case.with(problem)).sum(), unknown)
    }
}

/// The day on which all is back above the threshold, if it is below.
pub(in crate::plan) fn back_on(case: &Case<'_>) -> Option<Date> {
    let below = case.assessment.overall.status == Status::Below;
    case.assessment.recovery.all_fixed.filter(|_| below)
}

fn areas(case: &Case<'_>) -> Vec<String> {
    let short = short(case).into_iter();
    short.map(|(area, score)| stand(area.unwrap_or("All categories"), score)).collect()
}

/// What is under the threshold or close to it: categories, or all of them together.
pub(in crate::plan) fn short<'a>(case: &Case<'a>) -> Vec<(Option<&'a str>, &'a Score)> {
    let assessment = case.assessment;
    let categories = assessment.categories.iter().map(|c| (Some(c.category.as_str()), &c.score));
    let areas: Vec<(Option<&str>, &Score)> = match assessment.rulebook.per_category {
        true => categories.collect(),
        false => vec![(None, &assessment.overall)],
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
