//! From stored packages to what a case found.

use crate::stock::Terms;
use crate::stock::row::{package_of, unpack};
use crate::store::PackageRow;
use domain::assess::{self, assess};
use domain::assessment::Input;
use domain::check::Desk;
use domain::document::Document;
use domain::ledger::{History, Ledger};
use domain::stored::{AsPackage, Package, Skipped, restock};
use domain::time::Day;
use domain::what_if::Mixture;
use std::collections::BTreeMap;
use tokio::sync::mpsc::Receiver;

/// Packages that cannot be read and are named.
const NAMED: usize = 5;

/// What is asked beside the packages.
pub(super) struct Question {
    /// Last day of the window, if one was chosen.
    pub window_end: Option<i32>,
    /// The reports told defects only.
    pub defects_only: bool,
    /// Packages shipped by category.
    pub shipped: BTreeMap<String, u64>,
    /// Threads to judge and count on.
    pub threads: usize,
}

/// A stored package with its items taken apart.
struct Held {
    row: PackageRow,
    items: Vec<u32>,
}

impl AsPackage for Held {
    fn package(&self) -> Package<'_> {
        package_of(&self.row, &self.items)
    }
}

/// What is found in the packages that come; nothing if none comes. Blocks.
pub(super) fn figures(
    desk: &Desk,
    terms: &Terms,
    history: History,
    question: &Question,
    mut packages: Receiver<Vec<PackageRow>>,
) -> Option<(Document, Option<Mixture>)> {
    let mut ledger = Ledger::new(history);
    ledger.know_items(terms.all_items());
    let held = |row: PackageRow| Held { items: unpack(&row.items), row };
    let blocks = std::iter::from_fn(|| packages.blocking_recv())
        .map(|block| block.into_iter().map(held).collect::<Vec<Held>>());
    let skipped = restock(&mut ledger, desk, terms, question.threads, blocks);
    if ledger.is_empty() && skipped.is_empty() {
        return None;
    }
    let packages = u64::from(ledger.len());
    let input = Input {
        rows: packages + skipped.len() as u64,
        read: packages,
        quarantined: skipped.len() as u64,
        warnings: warnings(&skipped),
        ..Input::default()
    };
    let Question { window_end, defects_only, shipped, threads } = question;
    let question = assess::Question {
        window_end: window_end.and_then(|day| u16::try_from(day).ok()).map(|day| Day(day).date()),
        defects_only: *defects_only,
        shipped: shipped.clone(),
        threads: *threads,
        mixture: true,
    };
    let assessed = assess(desk, &ledger, &question, input);
    Some((Document::new(assessed.assessment), assessed.mixture))
}

fn warnings(skipped: &[Skipped]) -> Vec<String> {
    let named = skipped.iter().take(NAMED).map(|Skipped { order_id, number, why }| {
        format!("Order {order_id}, number {number}: {why}. The package is missing in every figure.")
    });
    let more = skipped.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!("{more} more packages cannot be read and are missing."));
    named.chain(more).collect()
}
