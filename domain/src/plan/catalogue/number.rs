//! Actions on the tracking number itself.

use crate::assessment::{Assessment, Correctable, Dimension};
use crate::plan::case::Case;
use crate::plan::entry::{Entry, Text};
use crate::plan::{Section, gain};
use crate::problem::Problem;
use crate::wording::{grouped, packages};
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub static ENTRIES: [Entry; 3] = [
    Entry {
        code: "correct_undelivered",
        section: Section::CorrectNow,
        due_in_days: 1,
        answers: &[
            Problem::TrackingMissing,
            Problem::TrackingNotAnId,
            Problem::TrackingMalformed,
            Problem::TrackingCheckDigit,
            Problem::TrackingOtherCarrier,
            Problem::TrackingReused,
            Problem::CarrierMissing,
            Problem::CarrierNotApproved,
            Problem::CarrierEnteredAsOther,
        ],
        applies_to: |assessment, problem| {
            assessment.correctable.iter().any(|package| package.problems.contains(&problem))
        },
        called_for: |case| !case.assessment.correctable.is_empty(),
        gain: gain::of_correctable,
        evidence: correctable_evidence,
        sample_orders: |case| {
            let orders = in_order(case.assessment).map(|package| package.order_id.clone());
            orders.take(5).collect()
        },
        title: Text::Of(|case| {
            let count = packages(count(case.assessment));
            format!("Correct the tracking of {count} not delivered yet")
        }),
        detail: Text::Of(correct_detail),
        done_when: Text::Of(|case| {
            let all = packages(count(case.assessment));
            format!(
                "{all} checked and corrected before delivery; 72 hours later 0 of them are left \
                 in the defect report."
            )
        }),
        reported: Text::Of(|case| {
            let all = packages(count(case.assessment));
            format!("We corrected the tracking entry of {all} while still in transit.")
        }),
        control: Text::Fixed(
            "The shift lead compares yesterday's confirmations with the labels every morning and \
             corrects what differs within 24 hours.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "check_number_against_label",
        due_in_days: 3,
        answers: &[
            Problem::TrackingNotAnId,
            Problem::TrackingMalformed,
            Problem::TrackingCheckDigit,
            Problem::TrackingOtherCarrier,
        ],
        gathers_in: &[Dimension::EntryMethod, Dimension::Warehouse, Dimension::Carrier],
        title: Text::Fixed("Check every tracking number against its label"),
        detail: Text::Of(|case| {
            let wrong: u64 = case.found.iter().map(|problem| case.with(*problem)).sum();
            format!(
                "{} carry a number that its carrier would not print. Scan the barcode of the \
                 label instead of typing, keep number columns of spreadsheets as text, and refuse \
                 at the packing desk any number whose length, beginning or check digit does not \
                 fit the carrier chosen.",
                packages(wrong)
            )
        }),
        done_when: Text::Of(|case| case.hardly_any("Numbers that do not fit their carrier")),
        reported: Text::Fixed(
            "We replaced typing by scanning the label barcode, and every number was tested \
             against its carrier's format before confirmation.",
        ),
        control: Text::Fixed(
            "The shift lead compares 20 confirmed tracking numbers with their labels every day.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "one_label_per_shipment",
        due_in_days: 3,
        answers: &[Problem::TrackingReused],
        gathers_in: &[Dimension::Warehouse, Dimension::EntryMethod, Dimension::Sku],
        title: Text::Fixed("Buy one label for each shipment and use its number once"),
        detail: Text::Of(|case| {
            format!(
                "{} were confirmed with a number that an earlier order already had. Give every \
                 parcel a label of its own, void unused labels instead of keeping them, and let \
                 the upload refuse a number that was confirmed before. Orders sent in one parcel \
                 need a separate look: only the first use of the number is clean.",
                packages(case.with(Problem::TrackingReused))
            )
        }),
        done_when: Text::Of(|case| case.hardly_any("Numbers already used on another order")),
        reported: Text::Fixed(
            "We bought a separate label for every shipment and blocked numbers that had been \
             confirmed before.",
        ),
        control: Text::Fixed(
            "The office looks for repeated numbers in the day's confirmations every evening.",
        ),
        ..Entry::USUAL
    },
];

/// What can be corrected, those first that have a date to come.
fn in_order(assessment: &Assessment) -> impl Iterator<Item = &Correctable> {
    let list = assessment.correctable.iter();
    let ahead = list.clone().filter(|package| is_ahead(package, assessment));
    ahead.chain(list.filter(|package| !is_ahead(package, assessment)))
}

fn is_ahead(package: &Correctable, assessment: &Assessment) -> bool {
    package.fix_by.is_some_and(|date| date >= today(assessment))
}

/// The review's day, in UTC: the figures do not carry the marketplace's zone.
fn today(assessment: &Assessment) -> Date {
    assessment.as_of.to_zoned(TimeZone::UTC).date()
}

pub(in crate::plan) fn count(assessment: &Assessment) -> u64 {
    u64::try_from(assessment.correctable.len()).unwrap_or(u64::MAX)
}

/// The earliest date still to come, and how many dates have passed.
pub(in crate::plan) fn dates(assessment: &Assessment) -> (Option<Date>, u64) {
    let dates = assessment.correctable.iter().filter_map(|package| package.fix_by);
    let (ahead, passed): (Vec<Date>, Vec<Date>) =
        dates.partition(|date| *date >= today(assessment));
    (ahead.into_iter().min(), u64::try_from(passed.len()).unwrap_or(u64::MAX))
}

fn correct_detail(case: &Case<'_>) -> String {
    let mut detail = "Take the parcel's label, or the carrier's record of it, and edit number and \
                      carrier in the shipment confirmation in Seller Central."
        .to_owned();
    let (earliest, passed) = dates(case.assessment);
    if let Some(date) = earliest {
        detail.push_str(&format!(" The earliest fix-by date is {date}."));
    }
    if passed > 0 {
        detail.push_str(&format!(
            " {} past the promised delivery date: ask the carrier first, and leave alone what has \
             been delivered.",
            match passed {
                1 => "1 package is".to_owned(),
                _ => format!("{} packages are", grouped(passed)),
            }
        ));
    }
    detail.push_str(" After delivery a change no longer makes a package valid.");
    detail
}

/// Those that count in the window.
pub(in crate::plan) fn in_window(assessment: &Assessment) -> u64 {
    number(assessment, |package| package.in_window)
}

/// Those for which a number is suggested.
pub(in crate::plan) fn suggested(assessment: &Assessment) -> u64 {
    number(assessment, |package| !package.suggestions.is_empty())
}

fn number(assessment: &Assessment, keep: fn(&Correctable) -> bool) -> u64 {
    let kept = assessment.correctable.iter().filter(|package| keep(package)).count();
    u64::try_from(kept).unwrap_or(u64::MAX)
}

fn correctable_evidence(case: &Case<'_>) -> Vec<String> {
    let (all, in_window) = (packages(count(case.assessment)), in_window(case.assessment));
    let in_window = grouped(in_window);
    let mut lines = vec![format!("Still correctable: {all}, {in_window} of the window.")];
    let suggested = suggested(case.assessment);
    if suggested > 0 {
        lines.push(format!(
            "A number that was probably meant is suggested for {}; compare it with the label.",
            packages(suggested)
        ));
    }
    lines
}
