//! Actions on when and how tracking reaches Amazon.

use crate::assessment::{CutOff, Dimension};
use crate::plan::case::Case;
use crate::plan::entry::{Entry, Text};
use crate::plan::{Section, gain};
use crate::problem::Problem;
use crate::reason::Reason;
use crate::wording::{grouped, listed, packages};

pub static ENTRIES: [Entry; 3] = [
    Entry {
        code: "confirm_at_label_purchase",
        due_in_days: 3,
        answers: &[Problem::LateUpload, Problem::TrackingMissing],
        gathers_in: &[
            Dimension::Warehouse,
            Dimension::Hour,
            Dimension::Weekday,
            Dimension::EntryMethod,
        ],
        title: Text::Fixed("Confirm the tracking number when the label is bought"),
        detail: Text::Of(confirm_detail),
        done_when: Text::Of(|case| case.hardly_any("Late or missing tracking numbers")),
        reported: Text::Fixed(
            "We moved the confirmation of the tracking number to the moment the label was bought, \
             before the carrier collected the parcel.",
        ),
        control: Text::Fixed(
            "The shift lead lists parcels without confirmed tracking before every pickup; a \
             parcel on the list is held back.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "connect_shipping_tool",
        due_in_days: 14,
        answers: &[
            Problem::ManualEntry,
            Problem::LateUpload,
            Problem::TrackingMissing,
            Problem::TrackingNotAnId,
            Problem::TrackingMalformed,
            Problem::TrackingCheckDigit,
        ],
        called_for: |case| case.has_problem() && is_typed(case),
        gathers_in: &[Dimension::EntryMethod],
        title: Text::Fixed("Connect a shipping tool that sends tracking to Amazon by itself"),
        detail: Text::Of(|case| {
            let typed = match case.with(Problem::ManualEntry) {
                0 => String::new(),
                typed => format!("{} had their tracking typed in by hand. ", packages(typed)),
            };
            format!(
                "{typed}Use Amazon Buy Shipping, or a tool that buys the label and returns \
                 carrier, service and number without anyone typing. Watch its error list: an \
                 upload that was accepted can still lack the number, so read some orders back \
                 in Seller Central."
            )
        }),
        done_when: Text::Fixed(
            "7 days in a row, at least 99 of 100 confirmations come from the tool and its error \
             list is empty at the end of the day.",
        ),
        reported: Text::Fixed(
            "We connected a shipping tool that buys the label and sends carrier and tracking \
             number to Amazon without typing.",
        ),
        control: Text::Fixed(
            "The office clears the tool's error list every day before the last pickup and reads 5 \
             confirmed orders back in Seller Central.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "set_cut_off",
        section: Section::Prevent,
        due_in_days: 3,
        answers: &[Problem::LateUpload],
        called_for: |case| case.assessment.cut_off.is_some(),
        gain: gain::of_cut_off,
        gathers_in: &[Dimension::Hour, Dimension::Weekday],
        evidence: |case| case.assessment.cut_off.iter().map(|c| cut_off_line(case, c)).collect(),
        title: Text::Of(|case| {
            format!("Hand over the same day only orders accepted until {}", until(case))
        }),
        detail: Text::Of(|case| {
            format!(
                "Set the order cut-off in the shipping settings to {}. Later orders get the next \
                 working day's ship-by date, label and pickup, so that nothing is confirmed after \
                 the carrier has left.",
                until(case)
            )
        }),
        done_when: Text::Of(|case| {
            let what = format!("Late uploads of orders accepted until {}", until(case));
            format!("The cut-off is {} in the settings. {}", until(case), case.hardly_any(&what))
        }),
        reported: Text::Of(|case| format!("We set our order cut-off time to {}.", until(case))),
        control: Text::Of(|case| {
            format!(
                "The shift lead closes the day's batch at {} every day and notes what was left \
                 over.",
                until(case)
            )
        }),
        ..Entry::USUAL
    },
];

fn confirm_detail(case: &Case<'_>) -> String {
    let (late, missing) = (case.with(Problem::LateUpload), case.with(Problem::TrackingMissing));
    let mut found = Vec::new();
    if late > 0 {
        let counts = [
            (Reason::AfterPickup, "after the carrier had the parcel"),
            (Reason::AfterDelivery, "after delivery"),
            (Reason::AfterShipBy, "after the ship-by time"),
        ];
        let when = counts.map(|(reason, words)| (case.because(Problem::LateUpload, reason), words));
        let when: Vec<String> = when
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, words)| format!("{} {words}", grouped(count)))
            .collect();
        let when = match when.as_slice() {
            [] => String::new(),
            when => format!(" ({})", listed(when)),
        };
        found.push(format!("{} were confirmed too late{when}", packages(late)));
    }
    if missing > 0 {
        found.push(format!("{} have no number", packages(missing)));
    }
    format!(
        "{}. Confirm each order as its label is bought, not at the end of the shift, and let a \
         parcel go to the pickup shelf only when its number is in Seller Central.",
        listed(&found)
    )
}

/// Unknown ways of entry count as typed.
fn is_typed(case: &Case<'_>) -> bool {
    let slices = case.assessment.slices.iter();
    let mut ways = slices.filter(|slice| slice.dimension == Dimension::EntryMethod).peekable();
    case.with(Problem::ManualEntry) > 0
        || ways.peek().is_none()
        || ways.any(|slice| slice.value == "manual")
}

pub(in crate::plan) fn until(case: &Case<'_>) -> String {
    let cut_off = case.assessment.cut_off.as_ref();
    cut_off.map_or_else(String::new, |cut_off| format!("{:02}:00", cut_off.accept_until))
}

fn cut_off_line(case: &Case<'_>, cut_off: &CutOff) -> String {
    let CutOff { hour, packages: of, late, all_packages, all_late, .. } = cut_off;
    let [of, late, all, all_late] = [*of, *late, *all_packages, *all_late].map(grouped);
    match case.has_rate() {
        true => format!(
            "Late uploads from {hour:02}:00 on: {late} of {of} packages; over the whole day \
             {all_late} of {all}."
        ),
        false => format!("Late uploads from {hour:02}:00 on: {late} of {all_late}."),
    }
}
