//! Actions on where parcels are sent from.

use crate::assessment::{Dimension, UndeclaredOrigin};
use crate::plan::Section;
use crate::plan::case::Case;
use crate::plan::entry::{Entry, Text};
use crate::problem::Problem;
use crate::wording::{grouped, listed, packages};

/// Places named in a sentence.
const NAMED: usize = 5;
const ADDRESS: &[Problem] = &[Problem::ShipFromMismatch, Problem::ScanOriginMismatch];

pub static ENTRIES: [Entry; 2] = [
    Entry {
        code: "register_ship_from",
        due_in_days: 2,
        answers: ADDRESS,
        called_for: is_called_for,
        gathers_in: &[Dimension::Warehouse, Dimension::Sku],
        evidence: |case| case.assessment.undeclared_origins.iter().map(origin_line).collect(),
        title: Text::Of(|case| match names(case) {
            Some(names) => format!("Register as ship-from location: {names}"),
            None => "Register or correct the ship-from locations".to_owned(),
        }),
        detail: Text::Of(|case| {
            let places = match names(case) {
                Some(names) => format!(
                    "Probably a warehouse or prep centre that was never declared: {names}. Enter \
                     each as a ship-from location in the shipping settings, or stop shipping \
                     there. "
                ),
                None => String::new(),
            };
            format!(
                "{places}{} Compare every location in Seller Central with the address printed on \
                 its labels, country, state, town and postal code, and make the right one the \
                 default of its warehouse in the shipping tool.",
                found(case)
            )
        }),
        done_when: Text::Of(|case| {
            let places = case.assessment.undeclared_origins.len();
            let places = match places {
                0 => "Every warehouse in use is registered".to_owned(),
                1 => "The 1 place in the evidence is registered or closed".to_owned(),
                many => format!("The {many} places in the evidence are registered or closed"),
            };
            let rest = case.hardly_any("Labels from a place that is not registered");
            format!("{places}. {rest}")
        }),
        reported: Text::Of(|case| match names(case) {
            Some(names) => format!("We added {names} to our registered ship-from locations."),
            None => {
                "We corrected our ship-from locations to the addresses on our labels.".to_owned()
            }
        }),
        control: Text::Fixed(
            "The shipping manager compares the label origins of the week with the registered \
             locations every Monday and before a new warehouse ships.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "keep_stock_at_its_origin",
        section: Section::Prevent,
        due_in_days: 14,
        answers: ADDRESS,
        called_for: is_called_for,
        gathers_in: &[Dimension::Sku, Dimension::Warehouse],
        title: Text::Fixed("Keep enough stock where it ships from, so that the origin stays"),
        detail: Text::Of(|case| {
            format!(
                "{} An order changes its origin when its warehouse runs out and another one \
                 sends the parcel. Give each SKU one home warehouse, order again before stock \
                 falls under 14 days of sales, set the listing to zero when it is out, and let \
                 partners ship only what is stored with them.",
                found(case)
            )
        }),
        done_when: Text::Of(|case| {
            format!(
                "14 days in a row with 0 orders moved to a warehouse that is not registered. {}",
                case.hardly_any("Labels from another place than the SKU's home warehouse")
            )
        }),
        reported: Text::Fixed(
            "We gave every SKU one home warehouse and stopped sending its orders from elsewhere.",
        ),
        control: Text::Fixed(
            "The stock planner reviews SKUs with less than 14 days of stock every week and \
             approves each change of warehouse.",
        ),
        ..Entry::USUAL
    },
];

fn is_called_for(case: &Case<'_>) -> bool {
    case.has_problem() || !case.assessment.undeclared_origins.is_empty()
}

fn found(case: &Case<'_>) -> String {
    let parts = [
        (Problem::ShipFromMismatch, "have a label origin that is not registered"),
        (Problem::ScanOriginMismatch, "were first scanned far from every registered location"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(problem, _)| case.found.contains(problem))
        .map(|(problem, words)| format!("{} {words}", packages(case.with(problem))))
        .collect();
    match parts.as_slice() {
        [] => {
            let sent = case.assessment.undeclared_origins.iter().map(|origin| origin.packages);
            format!("{} were sent from places not registered.", packages(sent.sum()))
        }
        parts => format!("{}.", listed(parts)),
    }
}

/// The places that are named in a sentence.
pub(in crate::plan) fn places<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a str> {
    let origins = case.assessment.undeclared_origins.iter().take(NAMED);
    origins.map(|origin| origin.place.as_str())
}

fn names(case: &Case<'_>) -> Option<String> {
    let names: Vec<&str> = places(case).collect();
    (!names.is_empty()).then(|| listed(&names))
}

fn origin_line(origin: &UndeclaredOrigin) -> String {
    let UndeclaredOrigin { place, country, packages: sent, .. } = origin;
    format!("Sent from {place} ({country}), not registered: {} packages.", grouped(*sent))
}
