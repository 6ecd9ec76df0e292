//! Packages whose tracking can still be put right.

use crate::assessment::{Correctable, SuggestedNumber, Verdict};
use crate::check::Flags;
use crate::judged::Judged;
use crate::language::Language;
use crate::ledger::{Entry, LaneKey, Ledger};
use crate::problem::{Family, Problem};
use crate::tracking::{Number, suggest};

/// Undelivered packages with a tracking or carrier defect, the earliest fix-by first.
/// What a suggested number changes is said in a language.
#[must_use]
pub fn correctable(ledger: &Ledger, judged: &Judged<'_>, language: Language) -> Vec<Correctable> {
    let mut found: Vec<Correctable> =
        ledger.entries().filter_map(|(_, entry)| one(entry, ledger, judged, language)).collect();
    found.sort_by(|a, b| {
        let key = |c: &Correctable| (c.fix_by.is_none(), c.fix_by, c.order_id.clone());
        key(a).cmp(&key(b)).then_with(|| a.tracking_number.cmp(&b.tracking_number))
    });
    found
}

fn one(
    entry: &Entry,
    ledger: &Ledger,
    judged: &Judged<'_>,
    language: Language,
) -> Option<Correctable> {
    let open = matches!(judged.verdict(entry), Verdict::Invalid | Verdict::Pending);
    if !open || entry.flags.has(Flags::DELIVERED) {
        return None;
    }
    let of_entry =
        |problem: &Problem| matches!(problem.family(), Family::Tracking | Family::Carrier);
    let problems: Vec<Problem> = judged.defects(entry).iter().filter(of_entry).collect();
    if problems.is_empty() {
        return None;
    }
    let lane = LaneKey::parse(ledger.lanes().get(entry.lane));
    let carrier = judged.desk().carrier_use(lane.carrier_code, lane.carrier_name);
    let tracking_number = ledger.number(entry);
    let mistyped =
        |p: &Problem| matches!(p, Problem::TrackingCheckDigit | Problem::TrackingMalformed);
    let suggestions = match carrier.courier().filter(|_| problems.iter().any(mistyped)) {
        Some(courier) => suggestions(&tracking_number, courier, ledger, language),
        None => Vec::new(),
    };
    Some(Correctable {
        order_id: ledger.order_id(entry),
        carrier: carrier.name().to_owned(),
        fix_by: entry.flags.has(Flags::PROMISED).then(|| entry.day.date()),
        in_window: judged.in_window(entry),
        suggestions,
        problems,
        tracking_number,
    })
}

fn suggestions(
    number: &str,
    courier: crate::tracking::Courier,
    ledger: &Ledger,
    language: Language,
) -> Vec<SuggestedNumber> {
    let used = |candidate: &str| ledger.is_used(Number::parse(candidate).as_str());
    let suggestions = suggest(number, courier, &used).into_iter();
    suggestions
        .map(|s| SuggestedNumber { change: s.change.said(language), number: s.number })
        .collect()
}
