//! Actions on how people work, and on what need not be packed at all.

use crate::assessment::{Dimension, FbaCandidate};
use crate::plan::case::Case;
use crate::plan::entry::{Entry, Text};
use crate::plan::evidence::named;
use crate::plan::{Owner, Section, gain};
use crate::problem::Problem;
use crate::wording::{grouped, listed, packages, percent};

/// SKUs named in a sentence.
pub(in crate::plan) const NAMED: usize = 5;
/// SKUs listed with their figures.
pub(in crate::plan) const LISTED: usize = 10;

pub static ENTRIES: [Entry; 3] = [
    Entry {
        code: "one_packing_routine",
        section: Section::Prevent,
        due_in_days: 10,
        answers: &[
            Problem::LateUpload,
            Problem::TrackingMissing,
            Problem::TrackingReused,
            Problem::TrackingOtherCarrier,
            Problem::MissingScan,
            Problem::ManualEntry,
            Problem::UnsupportedLabel,
        ],
        gathers_in: &[Dimension::Warehouse, Dimension::Weekday, Dimension::Hour],
        title: Text::Fixed("Pack and upload by one written routine everywhere"),
        detail: Text::Of(|case| {
            format!(
                "Write one page with six steps and hang it at every desk: pick, pack, buy the \
                 label, confirm it, shelf for pickup, handover against a receipt. {}",
                worst(case, &[Dimension::Warehouse])
            )
        }),
        done_when: Text::Fixed(
            "The page hangs at every packing desk, and of 20 parcels watched at each warehouse 20 \
             went through all 6 steps in order.",
        ),
        reported: Text::Fixed(
            "We put one written packing and upload routine in place at every packing desk.",
        ),
        control: Text::Fixed(
            "The shift lead watches 5 parcels from label to pickup shelf every week and notes \
             each step that was left out.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "move_skus_to_fba",
        section: Section::Prevent,
        due_in_days: 30,
        // Whatever is wrong with these SKUs' packages ends with them; none of it elsewhere does.
        answers: &[],
        called_for: |case| !case.assessment.fba_candidates.is_empty(),
        gain: gain::of_fba,
        evidence: |case| {
            let candidates = case.assessment.fba_candidates.iter().take(LISTED);
            candidates.map(|candidate| sku_line(case, candidate)).collect()
        },
        title: Text::Of(|case| format!("Send {} to Amazon's warehouses", skus(case))),
        detail: Text::Of(|case| {
            let invalid = case.assessment.fba_candidates.iter().map(|sku| sku.invalid).sum();
            format!(
                "{} of {} are invalid. Orders that Amazon fulfils are not measured: send the \
                 stock to FBA and close the seller-fulfilled offers, after comparing fees and size \
                 limits.",
                packages(invalid),
                skus(case)
            )
        }),
        done_when: Text::Of(|case| {
            format!("0 seller-fulfilled orders in 14 days for {}.", skus(case))
        }),
        reported: Text::Of(|case| format!("We moved {} to Fulfilment by Amazon.", skus(case))),
        control: Text::Fixed(
            "The stock planner checks every week that what was moved is in stock at Amazon and \
             has no active seller-fulfilled offer.",
        ),
        ..Entry::USUAL
    },
    Entry {
        code: "train_staff_and_partners",
        section: Section::Prevent,
        owner: Owner::Consultant,
        due_in_days: 14,
        answers: &Problem::ALL,
        gathers_in: &[Dimension::Warehouse, Dimension::EntryMethod],
        title: Text::Fixed("Train staff and warehouse partners on this account's own mistakes"),
        detail: Text::Of(|case| {
            let titles: Vec<String> = case
                .found
                .iter()
                .take(3)
                .map(|problem| format!("{} ({})", problem.title(), packages(case.with(*problem))))
                .collect();
            format!(
                "Thirty minutes with everybody who buys labels, packs or confirms, partners and \
                 stand-ins too, on what was found most: {}. {}",
                listed(&titles),
                worst(case, &[Dimension::Warehouse, Dimension::EntryMethod])
            )
        }),
        done_when: Text::Fixed(
            "Everybody who packs, labels or confirms has signed the training list and answered at \
             least 8 of 10 questions correctly; 0 names are missing.",
        ),
        reported: Text::Fixed(
            "We trained all staff and warehouse partners who pack, label or confirm shipments.",
        ),
        control: Text::Fixed(
            "The warehouse manager trains new people before their first shift and repeats the \
             training for everybody every 3 months.",
        ),
        ..Entry::USUAL
    },
];

/// Where to begin.
fn worst(case: &Case<'_>, dimensions: &'static [Dimension]) -> String {
    let first = case.notable(dimensions).next();
    first.map_or_else(
        || "Begin where most parcels are packed.".to_owned(),
        |(cause, slice)| {
            let (involved, counted) = (grouped(slice.invalid), packages(slice.counted));
            let (title, named) = (cause.code.title(), named(slice));
            format!("Begin with {named}: {title} on {involved} of {counted}.")
        },
    )
}

fn skus(case: &Case<'_>) -> String {
    let candidates = &case.assessment.fba_candidates;
    let names: Vec<&str> = candidates.iter().take(NAMED).map(|sku| sku.sku.as_str()).collect();
    let noun = if candidates.len() == 1 { "SKU" } else { "SKUs" };
    match candidates.len().saturating_sub(NAMED) {
        0 => format!("{noun} {}", listed(&names)),
        more => format!("{noun} {} and {more} more", names.join(", ")),
    }
}

fn sku_line(case: &Case<'_>, candidate: &FbaCandidate) -> String {
    let FbaCandidate { sku, category, invalid, share_of_category_bp, .. } = candidate;
    let invalid = packages(*invalid);
    match case.has_rate() {
        true => {
            let share = percent(*share_of_category_bp);
            format!("SKU {sku}: {invalid} invalid, {share} of the invalid packages in {category}.")
        }
        false => format!("SKU {sku}: {invalid} invalid, category {category}."),
    }
}
