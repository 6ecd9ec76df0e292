//! Hands rows that are read one by one to the ledger, a batch at a time.

use super::quarantine::Fault;
use super::{Intake, RefusalReason};
use crate::ledger::{Clerk, Translation};

/// Rows to a batch.
const BATCH: u64 = 4_096;

/// Rows on their way to the ledger. Their lines are those of the report.
pub struct Feed<'a, 'd, 'c> {
    intake: &'a mut Intake<'d, 'c>,
    clerk: Clerk<'d>,
    translation: Translation,
}

impl<'a, 'd, 'c> Feed<'a, 'd, 'c> {
    /// Feeds the intake's ledger.
    pub fn new(intake: &'a mut Intake<'d, 'c>) -> Self {
        let clerk = Clerk::new(intake.desk, intake.ledger.hasher())
            .keeping_facts(intake.ledger.kept().is_some());
        Feed { intake, clerk, translation: Translation::default() }
    }

    /// The clerk that judges the rows.
    pub const fn clerk(&mut self) -> &mut Clerk<'d> {
        &mut self.clerk
    }

    /// Notes a row that could not be read.
    pub fn set_aside(&mut self, line: u64, fault: Fault) {
        let batch = self.clerk.batch();
        batch.rows += 1;
        batch.faults.push((line, fault));
    }

    /// Passes the rows on once there are enough of them.
    pub fn pass_on_if_full(&mut self) -> Result<(), RefusalReason> {
        if self.clerk.batch().rows >= BATCH { self.pass_on() } else { Ok(()) }
    }

    /// Passes the rows on.
    pub fn pass_on(&mut self) -> Result<(), RefusalReason> {
        let batch = self.clerk.take_batch();
        self.intake.enter(batch, &mut self.translation, 0)
    }
}
