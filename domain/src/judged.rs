//! A package as it stands once all rows are read: with reuse, in or out of the window, its verdict.

use crate::assessment::Verdict;
use crate::check::{Desk, Flags};
use crate::ledger::Entry;
use crate::problem::{Effect, Problem, ProblemSet};
use crate::time::Day;

/// What a package with these flags and defects counts as.
#[inline]
#[must_use]
pub const fn verdict(flags: Flags, defects: ProblemSet) -> Verdict {
    if flags.has(Flags::EXEMPT) {
        Verdict::Exempt
    } else if !defects.is_empty() {
        Verdict::Invalid
    } else if flags.has(Flags::SCAN_NOT_DUE) {
        Verdict::Pending
    } else {
        Verdict::Valid
    }
}

/// Reads packages under one desk and window.
#[derive(Clone, Copy)]
pub struct Judged<'d> {
    desk: &'d Desk,
    start: Day,
    end: Day,
    reuse: Effect,
}

impl<'d> Judged<'d> {
    /// For the window that ends on a day, that day included.
    #[must_use]
    pub fn new(desk: &'d Desk, end: Day) -> Self {
        let days = i32::try_from(desk.rulebook().window_days).unwrap_or(i32::MAX);
        let reuse = desk.rulebook().effect(Problem::TrackingReused, None);
        Judged { desk, start: end.plus(1 - days), end, reuse }
    }

    /// The desk.
    #[must_use]
    pub const fn desk(&self) -> &'d Desk {
        self.desk
    }

    /// First and last day of the window.
    #[must_use]
    pub const fn window(&self) -> (Day, Day) {
        (self.start, self.end)
    }

    /// Whether the package belongs to the window.
    #[inline]
    #[must_use]
    pub fn in_window(&self, entry: &Entry) -> bool {
        entry.flags.has(Flags::DATED) && self.start <= entry.day && entry.day <= self.end
    }

    /// Problems that make it invalid.
    #[inline]
    #[must_use]
    pub fn defects(&self, entry: &Entry) -> ProblemSet {
        self.with_reuse(entry, entry.defects, Effect::Defect)
    }

    /// Problems that do not.
    #[inline]
    #[must_use]
    pub fn risks(&self, entry: &Entry) -> ProblemSet {
        self.with_reuse(entry, entry.risks, Effect::Risk)
    }

    #[inline]
    fn with_reuse(&self, entry: &Entry, mut set: ProblemSet, effect: Effect) -> ProblemSet {
        if entry.flags.has(Flags::REUSED) && self.reuse == effect {
            set.insert(Problem::TrackingReused);
        }
        set
    }

    /// What the package counts as.
    #[inline]
    #[must_use]
    pub fn verdict(&self, entry: &Entry) -> Verdict {
        verdict(entry.flags, self.defects(entry))
    }

    /// Whether it is one of the invalid packages that are counted.
    #[must_use]
    pub fn is_invalid_in_window(&self, entry: &Entry) -> bool {
        self.in_window(entry) && self.verdict(entry) == Verdict::Invalid
    }
}
