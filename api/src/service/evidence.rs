//! What was compared with what, for the problems of packages.
//!
//! Only facts are stored. Packages are judged once more for whoever looks, with the rules as they
//! are now, so that the evidence is that of the checks themselves.

use super::shipments::ShipmentView;
use super::{Result, ServiceError};
use crate::clock::Micros;
use crate::stock::row::{package_of, read_judgement, unpack};
use crate::stock::{Few, desk_of};
use crate::store::{PackageRow, TenantScope};
use domain::check::{Desk, Flags};
use domain::diagnosis::compared;
use domain::language::Language;
use domain::ledger::{History, Ledger};
use domain::problem::{Effect, Problem, ProblemSet};
use domain::reason::{Reason, Reasons};
use domain::stored::{Package, restock};
use domain::time::Moment;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// A problem with what was compared.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The problem.
    pub problem: Problem,
    /// Whether it makes the package invalid.
    pub effect: Effect,
    /// In which way it holds, where there are several.
    pub reason: Option<Reason>,
    /// What was compared with what; blank if the package cannot be read any more.
    pub evidence: String,
}

/// Packages of a market, judged once more.
pub(super) struct Evidence {
    pub desk: Arc<Desk>,
    pub ledger: Ledger,
    /// By a package's place in first appearance: its place in the ledger, and why problems hold.
    judged: HashMap<i64, (u32, Reasons)>,
}

/// The desk at which a market's packages are judged now.
///
/// # Errors
/// Not found if the market is gone; a fault if its rules cannot be used.
pub(super) async fn desk(scope: &TenantScope, market: Uuid, now: Micros) -> Result<Arc<Desk>> {
    let rules = scope.rules_to_judge(market).await?.ok_or(ServiceError::NotFound)?;
    let desk = desk_of(&rules, Moment(now)).map_err(|why| ServiceError::fault("rules", why))?;
    Ok(Arc::new(desk))
}

/// Adds the packages that used the numbers first which others of these packages use later.
///
/// # Errors
/// When the database cannot.
pub(super) async fn with_first_uses(
    scope: &TenantScope,
    market: Uuid,
    mut rows: Vec<PackageRow>,
) -> Result<Vec<PackageRow>> {
    let number = |row: &PackageRow| row.key.number.clone();
    let known: HashSet<String> = rows.iter().filter(|row| !reused(row)).map(number).collect();
    let mut used: HashSet<String> = rows.iter().filter(|row| reused(row)).map(number).collect();
    used.retain(|number| !known.contains(number));
    if !used.is_empty() {
        let used: Vec<String> = used.into_iter().collect();
        rows.extend(scope.first_uses(market, &used, Flags::REUSED.bits().into()).await?);
    }
    Ok(rows)
}

fn reused(row: &PackageRow) -> bool {
    read_judgement(row).flags.has(Flags::REUSED)
}

impl Evidence {
    /// Judges packages; the first use of a number must be among them. Takes a while for many.
    pub fn of(desk: Arc<Desk>, mut rows: Vec<PackageRow>, texts: &Few) -> Self {
        // The first use of a number goes first, so that the others are found to be later.
        rows.sort_by_key(|row| (reused(row), row.seq));
        let items: Vec<Vec<u32>> = rows.iter().map(|row| unpack(&row.items)).collect();
        let stored = rows.iter().zip(&items).map(|(row, items)| package_of(row, items));
        let stored: Vec<Package<'_>> = stored.collect();
        let mut ledger = Ledger::new(History::new());
        let skipped = restock(&mut ledger, &desk, texts, 1, [stored.clone()]);
        if let Some(first) = skipped.first() {
            tracing::error!(packages = skipped.len(), why = %first.why, "cannot be read any more");
        }
        let unread: HashSet<(&str, &str)> =
            skipped.iter().map(|one| (one.order_id.as_str(), one.number.as_str())).collect();
        let entered = rows
            .iter()
            .zip(&stored)
            .filter(|(_, package)| !unread.contains(&(package.order_id, package.number)));
        let judged = (0..)
            .zip(entered)
            .map(|(id, (row, _))| (row.seq, (id, read_judgement(row).reasons)))
            .collect();
        Evidence { desk, ledger, judged }
    }

    /// The problems of a package, those that make it invalid first.
    pub fn findings(&self, package: &ShipmentView, language: Language) -> Vec<Finding> {
        let judged = self.judged.get(&package.seq);
        let finding = |problem: Problem, effect: Effect| {
            let said = judged.and_then(|(id, _)| {
                let entry = self.ledger.entry(*id)?;
                Some(compared(problem, *id, entry, &self.ledger, &self.desk).said(language))
            });
            Finding {
                problem,
                effect,
                reason: judged.and_then(|(_, reasons)| reasons.get(problem)),
                evidence: said.unwrap_or_default(),
            }
        };
        let sets: [(ProblemSet, Effect); 2] =
            [(package.defects, Effect::Defect), (package.risks, Effect::Risk)];
        let all =
            sets.into_iter().flat_map(|(set, effect)| set.iter().map(move |one| (one, effect)));
        all.map(|(problem, effect)| finding(problem, effect)).collect()
    }
}
