//! Rulebooks: what counts, under whose rules. Dated, cited data, never code per marketplace.
//!
//! A rulebook says for every problem whether it makes a package invalid, which packages are not
//! measured at all, which need two scans, and what rate must be met. The shipped ones are files;
//! a consultancy's own is a copy of one, changed, dated and given its sources.

mod amount;
mod effects;
mod exemption;
mod page;
mod parse;
mod shipped;
mod two_scan;

pub use exemption::{Exemption, Facts};
pub use parse::RulebookError;

use crate::marketplace::Marketplace;
use crate::money::Money;
use crate::problem::{Effect, Problem, ProblemSet};
use crate::reason::{Reason, Reasons};
use effects::Effects;
use jiff::civil::Date;
use serde::Serialize;
use two_scan::TwoScanRule;

/// Rules to score by.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// Such as `standard`.
    pub id: String,
    /// Version of the text; a review records it.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// What a reader should know about it.
    pub notes: String,
    /// The first promised delivery date it speaks of; none: any.
    pub effective_from: Option<Date>,
    /// Where the rules come from.
    pub sources: Vec<Source>,
    /// The rate to reach, in basis points; reaching it exactly is enough.
    pub threshold_bp: u32,
    /// Whether every category must reach it, or all together.
    pub per_category: bool,
    /// How many days are counted.
    pub window_days: u32,
    /// How much later than the deadline an upload may be.
    pub grace_minutes: u32,
    /// Hours after confirmation by which the first scan is due.
    pub scan_due_hours: u32,
    /// Counts days in this zone instead of the marketplace's.
    pub time_zone: Option<String>,
    /// The marketplaces it is meant for; empty: any. Another one deserves a warning.
    pub marketplaces: Vec<Marketplace>,
    /// What is not measured.
    pub exemptions: Vec<Exemption>,
    two_scan: Vec<TwoScanRule>,
    effects: Effects,
    text: String,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// What it is; blank when the address says it.
    pub title: String,
    /// Web address.
    pub url: String,
    /// `A` Amazon's text, `B` Amazon's text but old or cut, `C` a third party; blank: own rule.
    pub confidence: String,
}

impl Rulebook {
    /// The shipped rulebook of that id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::shipped().iter().find(|rulebook| rulebook.id == id)
    }

    /// What a problem does, for that reason. Without a reason where reasons differ, the gravest
    /// effect.
    #[must_use]
    pub fn effect(&self, problem: Problem, reason: Option<Reason>) -> Effect {
        self.effects.of(problem, reason)
    }

    /// Parts a package's problems into defects and risks; the ignored ones are dropped. With a
    /// physical scan the carrier has seen the number, whatever our formats say of it: then
    /// [`SCAN_DOWNGRADES`] are risks.
    #[must_use]
    #[inline]
    pub fn judge(&self, problems: ProblemSet, reasons: Reasons, scanned: bool) -> Judged {
        if problems.is_empty() {
            return Judged::default();
        }
        let mut judged = self.effects.judge(problems, reasons);
        if scanned {
            let moved = judged.defects.intersection(SCAN_DOWNGRADES);
            judged.defects = judged.defects.without(moved);
            judged.risks = judged.risks.union(moved);
        }
        judged
    }

    /// Why the package is not measured, if it is not.
    #[must_use]
    #[inline]
    pub fn exempt(&self, facts: &Facts) -> Option<&Exemption> {
        exemption::first(&self.exemptions, facts)
    }

    /// Whether a parcel of that origin (ISO-2) and value needs a delivery scan too. None when
    /// origin or value would decide and is not known.
    #[must_use]
    pub fn needs_two_scans(&self, origin: &str, value: Option<Money>) -> Option<bool> {
        two_scan::needed(&self.two_scan, origin, value)
    }

    /// Whether it is meant for the marketplace.
    #[must_use]
    pub fn is_meant_for(&self, marketplace: Marketplace) -> bool {
        self.marketplaces.is_empty() || self.marketplaces.contains(&marketplace)
    }

    /// Every problem with its effect, one row per reason where the reasons differ.
    pub fn effects(&self) -> impl Iterator<Item = (Problem, Option<Reason>, Effect)> {
        self.effects.rows()
    }

    /// The file it was read from, to be copied and changed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The tracking problems that a physical scan turns into risks, in every rulebook.
pub const SCAN_DOWNGRADES: ProblemSet =
    ProblemSet::of(Problem::TrackingMalformed).union(ProblemSet::of(Problem::TrackingCheckDigit));

/// A package's problems by what they do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// What makes the package invalid.
    pub defects: ProblemSet,
    /// What is only reported.
    pub risks: ProblemSet,
}
