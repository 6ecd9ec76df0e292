//! The checks: one pure function per problem family, over a row and the desk it is judged at.

mod address;
mod carrier;
mod clock;
mod desk;
mod exemption;
mod findings;
mod memory;
mod scan;
mod tracking;
mod upload;
mod workflow;

pub use carrier::CarrierUse;
pub use desk::{Desk, DeskError, SkuMap};
pub use findings::{Exhibit, Findings, Flags, Origin};
pub use memory::Memory;

use crate::package::{Evidence, Row};
use crate::problem::{Problem, ProblemSet};
use crate::reason::Reason;
use crate::tracking::Number;

impl Desk {
    /// Judges one row.
    #[must_use]
    pub fn judge(
        &self,
        row: &Row<'_>,
        number: &Number<'_>,
        carrier: &CarrierUse,
        memory: &mut Memory<'_>,
    ) -> Findings {
        let findings = Findings::default();
        let mut finder = Finder { desk: self, problems: ProblemSet::EMPTY, findings };
        tracking::check(&mut finder, row, number, carrier);
        carrier::check(&mut finder, row, carrier);
        upload::check(&mut finder, row);
        scan::check(&mut finder, row);
        address::check(&mut finder, row, memory);
        workflow::check(&mut finder, row, carrier);
        exemption::check(&mut finder, row, carrier);
        finder.note_facts(row);
        finder.weigh(row);
        finder.findings
    }
}

/// Collects what the checks find.
struct Finder<'d> {
    desk: &'d Desk,
    problems: ProblemSet,
    findings: Findings,
}

impl Finder<'_> {
    /// A problem holds.
    fn found(&mut self, problem: Problem, reason: Option<Reason>) {
        self.problems.insert(problem);
        if let Some(reason) = reason {
            self.findings.reasons.insert(problem, reason);
        }
    }

    /// A check lacks an input.
    const fn unassessed(&mut self, problem: Problem) {
        self.findings.unassessed.insert(problem);
    }

    /// Parts the problems into defects and risks.
    fn weigh(&mut self, row: &Row<'_>) {
        let scanned = row.scanned == Evidence::Yes;
        let judged = self.desk.rulebook().judge(self.problems, self.findings.reasons, scanned);
        (self.findings.defects, self.findings.risks) = (judged.defects, judged.risks);
        if row.amazon_says_invalid && judged.defects.is_empty() {
            self.explain_amazons_verdict(scanned);
        }
    }

    /// Amazon counts a package as invalid in which nothing was found: it has no scan that Amazon
    /// could see, or its tracking was entered or edited after delivery.
    fn explain_amazons_verdict(&mut self, scanned: bool) {
        let problem = if scanned { Problem::LateUpload } else { Problem::MissingScan };
        if scanned {
            self.findings.reasons.insert(problem, Reason::AfterDelivery);
        }
        self.findings.defects.insert(problem);
    }

    fn note_facts(&mut self, row: &Row<'_>) {
        let flags = &mut self.findings.flags;
        let desk = self.desk;
        let mut note = |flag: Flags, holds: bool| {
            if holds {
                flags.set(flag);
            }
        };
        note(Flags::SCANNED, row.scanned == Evidence::Yes);
        let delivered =
            row.delivered_at.map_or(row.delivered == Evidence::Yes, |at| at <= desk.as_of());
        note(Flags::DELIVERED, delivered);
        note(Flags::PROMISED, row.promised_delivery.is_some());
        let placed = [row.promised_delivery, row.ship_by, row.confirmed_at, row.shipped_at];
        if let Some(moment) = placed.into_iter().flatten().next() {
            self.findings.day = desk.zone().day(moment);
            flags.set(Flags::DATED);
        }
        if let Some(confirmed) = row.confirmed_at {
            self.findings.confirmed = u32::try_from(confirmed.0 / crate::time::SECOND).unwrap_or(0);
            flags.set(Flags::CONFIRMED);
        }
    }
}
