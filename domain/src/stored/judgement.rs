//! What was judged of a package, as it is stored.

use crate::assessment::Verdict;
use crate::check::{Findings, Flags};
use crate::judged::verdict;
use crate::problem::{Effect, Problem, ProblemSet};
use crate::reason::Reasons;
use crate::rulebook::Rulebook;
use crate::time::{Day, Moment};

/// What was judged of a package. Whether its number was used on another order is not in it, but
/// for what [`Judgement::with_reuse`] gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What it counts as.
    pub verdict: Verdict,
    /// Problems that make it invalid.
    pub defects: ProblemSet,
    /// Problems that do not.
    pub risks: ProblemSet,
    /// Checks that lacked an input.
    pub unassessed: ProblemSet,
    /// Why problems hold.
    pub reasons: Reasons,
    /// Those of [`Flags::JUDGED`], and [`Flags::REUSED`] from [`Judgement::with_reuse`].
    pub flags: Flags,
    /// The day it belongs to.
    pub day: Option<Day>,
    /// Seconds since 1970 of its confirmation.
    pub confirmed: Option<u32>,
    /// When the passing of time alone may change this.
    pub changes_at: Option<Moment>,
}

impl Judgement {
    /// What the findings come to.
    #[must_use]
    pub fn of(findings: &Findings, changes_at: Option<Moment>) -> Self {
        let Findings { defects, risks, unassessed, reasons, flags, day, confirmed, .. } = *findings;
        let flags = flags.intersection(Flags::JUDGED);
        Judgement {
            verdict: verdict(flags, defects),
            defects,
            risks,
            unassessed,
            reasons,
            flags,
            day: flags.has(Flags::DATED).then_some(day),
            confirmed: flags.has(Flags::CONFIRMED).then_some(confirmed),
            changes_at,
        }
    }

    /// The same for a package whose number was, or was not, first used on another order. What an
    /// earlier call said does not matter.
    #[must_use]
    pub fn with_reuse(mut self, rulebook: &Rulebook, reused: bool) -> Self {
        let problem = ProblemSet::of(Problem::TrackingReused);
        self.flags.clear(Flags::REUSED);
        self.defects = self.defects.without(problem);
        self.risks = self.risks.without(problem);
        if reused {
            self.flags.set(Flags::REUSED);
            match rulebook.effect(Problem::TrackingReused, None) {
                Effect::Defect => self.defects.insert(Problem::TrackingReused),
                Effect::Risk => self.risks.insert(Problem::TrackingReused),
                Effect::Ignored => {}
            }
        }
        self.verdict = verdict(self.flags, self.defects);
        self
    }
}
