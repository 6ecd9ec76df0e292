//! Every package with its verdict and evidence, one at a time.

use crate::assess::Assessed;
use crate::assessment::{PackageLine, PackageProblem};
use crate::check::Flags;
use crate::diagnosis::compared;
use crate::language::Language;
use crate::ledger::{Entry, Ledger};
use crate::problem::Effect;

/// Calls `each` for every package, in the order the reports have them.
///
/// # Errors
/// What `each` returns, at once.
pub fn packages<E>(
    ledger: &Ledger,
    assessed: &Assessed<'_>,
    mut each: impl FnMut(&PackageLine<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let Assessed { judged, catalogue, .. } = assessed;
    for (id, entry) in ledger.entries() {
        let (order_id, tracking_number) = (ledger.order_id(entry), ledger.number(entry));
        each(&PackageLine {
            order_id: &order_id,
            tracking_number: &tracking_number,
            categories: catalogue.categories_of(ledger, id, entry),
            verdict: judged.verdict(entry),
            in_window: judged.in_window(entry),
            date: entry.flags.has(Flags::DATED).then(|| entry.day.date()),
            problems: problems(ledger, assessed, id, entry),
        })?;
    }
    Ok(())
}

fn problems(
    ledger: &Ledger,
    assessed: &Assessed<'_>,
    id: u32,
    entry: &Entry,
) -> Vec<PackageProblem> {
    let judged = &assessed.judged;
    let (defects, risks) = (judged.defects(entry), judged.risks(entry));
    let held = defects.union(risks).iter().map(|code| PackageProblem {
        code,
        reason: entry.reasons.get(code),
        effect: if defects.contains(code) { Effect::Defect } else { Effect::Risk },
        evidence: compared(code, id, entry, ledger, judged.desk()).said(Language::English),
    });
    held.collect()
}
