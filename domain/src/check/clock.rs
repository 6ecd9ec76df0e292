//! When the mere passing of time may change what is found on a package.

use super::{Desk, scan};
use crate::package::Row;
use crate::time::Moment;

impl Desk {
    /// The first moment after that of the desk at which the row may be judged otherwise, all else
    /// being equal. None: it stays as it is.
    #[must_use]
    pub fn changes_at(&self, row: &Row<'_>) -> Option<Moment> {
        // What compares with the moment of the review: scans, and whether it was delivered yet.
        let turns = [scan::due(self, row), scan::delivery_due(self, row), row.delivered_at];
        turns.into_iter().flatten().filter(|turn| *turn > self.as_of()).min()
    }
}
