//! Judges stored packages again, one at a time.

use super::judgement::Judgement;
use crate::check::{Desk, Findings};
use crate::ledger::Clerk;
use crate::package::Row;
use foldhash::fast::RandomState;

/// Judges rows for one desk, and remembers the carriers and places it met. One per thread.
pub struct Judge<'d> {
    clerk: Clerk<'d>,
}

/// What judging a package again gave.
#[derive(Clone, Debug)]
pub struct Rejudged {
    /// All that was found, with the values compared.
    pub findings: Findings,
    /// What is stored of it.
    pub judgement: Judgement,
}

impl<'d> Judge<'d> {
    /// A judge for this desk.
    #[must_use]
    pub fn new(desk: &'d Desk) -> Self {
        Judge { clerk: Clerk::new(desk, RandomState::default()) }
    }

    /// Judges a package, as [`super::Package::row`] or [`super::merge`] gives it.
    pub fn again(&mut self, row: &Row<'_>) -> Rejudged {
        let (_, findings) = self.clerk.judge(row);
        let judgement = Judgement::of(&findings, self.clerk.desk().changes_at(row));
        Rejudged { findings, judgement }
    }
}
