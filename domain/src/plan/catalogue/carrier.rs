//! Actions on the carrier, its service and its labels.

use crate::assessment::{Dimension, Slice};
use crate::plan::case::Case;
use crate::plan::entry::{Entry, Text};
use crate::problem::Problem;
use crate::reason::Reason;
use crate::wording::{listed, packages, percent};
use std::cmp::Reverse;

/// Packages a carrier needs to be recommended.
const ENOUGH: u64 = 20;
/// Carriers recommended.
const NAMED: usize = 3;

pub static ENTRIES: [Entry; 3] = [
    Entry {
        code: "choose_approved_carrier",
        due_in_days: 3,
        answers: &[Problem::CarrierNotApproved],
        gathers_in: &[Dimension::Carrier, Dimension::ShipMethod, Dimension::Warehouse],
        evidence: |case| {
            let line = |slice: &Slice| {
                let (rate, all) = (percent(slice.rate_bp), packages(slice.counted));
                format!("{} ships cleanly: {all}, {rate} valid.", slice.value)
            };
            clean(case).into_iter().map(line).collect()
        },
        title: Text::Of(|case| match names(case) {
            Some(names) => format!("Ship with approved carriers only: {names}"),
            None => "Ship with approved carriers only".to_owned(),
        }),
        detail: Text::Of(|case| {
            let choice = match names(case) {
                Some(names) => {
                    format!("Move them to carriers this account already ships with: {names}.")
                }
                None => "Move them to a carrier on the marketplace's approved list.".to_owned(),
            };
            format!(
                "{} went with a carrier that is not on the approved list. {choice} Take carriers \
                 that are not approved out of the shipping tool and the rate tables, so that \
                 nobody can pick them.",
                packages(case.with(Problem::CarrierNotApproved))
            )
        }),
        done_when: Text::Of(|case| case.hardly_any("Packages with a carrier that is not approved")),
        reported: Text::Of(|case| match names(case) {
            Some(names) => format!("We moved all shipments to approved carriers ({names})."),
            None => "We moved all shipments to approved carriers.".to_owned(),
        }),
        control: Text::Fixed(
            "The shipping manager compares the carriers in use with the approved list on the \
             first working day of every month and before any new carrier ships.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "pick_carrier_from_list",
        due_in_days: 2,
        answers: &[
            Problem::CarrierMissing,
            Problem::CarrierEnteredAsOther,
            Problem::TrackingOtherCarrier,
        ],
        gathers_in: &[Dimension::EntryMethod, Dimension::Warehouse],
        title: Text::Fixed("Pick the carrier on the label from Amazon's list"),
        detail: Text::Of(|case| {
            let parts = [
                (Problem::CarrierMissing, "name no carrier"),
                (Problem::CarrierEnteredAsOther, "have an approved carrier entered as Other"),
                (Problem::TrackingOtherCarrier, "have a number of another carrier than named"),
            ];
            let parts: Vec<String> = parts
                .into_iter()
                .filter(|(problem, _)| case.found.contains(problem))
                .map(|(problem, words)| format!("{} {words}", packages(case.with(problem))))
                .collect();
            format!(
                "{}. Choose carrier and service from the list in the confirmation form, spelled \
                 as it stands there; in upload files map each carrier to its code once. Other is \
                 for carriers that the list lacks, never without a name.",
                listed(&parts)
            )
        }),
        done_when: Text::Of(|case| {
            case.hardly_any("Carriers that are blank, entered as Other or not those of the label")
        }),
        reported: Text::Fixed(
            "We mapped every carrier and service we use to its entry in Amazon's list and removed \
             the free-text carrier field from our workflow.",
        ),
        control: Text::Fixed(
            "The office filters the day's confirmations for blank carriers and Other every day.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "buy_supported_labels",
        answers: &[Problem::UnsupportedLabel],
        gathers_in: &[Dimension::ShipMethod, Dimension::Warehouse],
        title: Text::Fixed("Buy labels from the carrier or a connected tool only"),
        detail: Text::Of(|case| {
            let custom = match case.because(Problem::UnsupportedLabel, Reason::Custom) {
                0 => String::new(),
                custom => format!(", {} with a label made in house", packages(custom)),
            };
            format!(
                "{} were sent with a label type that Amazon does not support{custom}. Return or \
                 void prepaid stock of carriers that are not approved, delete self-made label \
                 templates, and print every label from the carrier's system or the shipping tool.",
                packages(case.with(Problem::UnsupportedLabel))
            )
        }),
        done_when: Text::Of(|case| case.hardly_any("Packages with an unsupported label")),
        reported: Text::Fixed(
            "We withdrew prepaid and self-made labels and printed all labels from the carriers' \
             own systems.",
        ),
        control: Text::Fixed(
            "The shift lead looks at the label stock and templates of every packing desk once a \
             week.",
        ),
        ..Entry::USUAL
    },
];

/// Carriers of this account that are at the threshold with enough packages, the most used first.
/// Where the rulebook only notes unapproved carriers, a high rate does not tell them apart, so
/// that none is recommended.
pub(in crate::plan) fn clean<'a>(case: &Case<'a>) -> Vec<&'a Slice> {
    let tells = case.has_rate() && case.cause(Problem::CarrierNotApproved).is_some();
    let threshold = case.assessment.rulebook.threshold_bp;
    let good = |slice: &&Slice| {
        slice.dimension == Dimension::Carrier
            && slice.counted >= ENOUGH
            && slice.rate_bp >= threshold
            && !slice.notable
            && !slice.value.eq_ignore_ascii_case("other")
    };
    let mut carriers: Vec<&Slice> =
        case.assessment.slices.iter().filter(|_| tells).filter(good).collect();
    carriers.sort_by_key(|slice| (Reverse(slice.counted), slice.value.as_str()));
    carriers.truncate(NAMED);
    carriers
}

fn names(case: &Case<'_>) -> Option<String> {
    let names: Vec<&str> = clean(case).into_iter().map(|slice| slice.value.as_str()).collect();
    (!names.is_empty()).then(|| listed(&names))
}
