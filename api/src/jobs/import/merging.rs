//! What is stored of a package already, and what a newer report says of it.

use crate::stock::Terms;
use crate::stock::filing::{Filed, with_scans, write_items};
use crate::stock::row::{package_of, read_judgement, unpack, write_judgement};
use crate::store::{PackageRow, ScanRow};
use domain::check::{Desk, Flags};
use domain::intake::{Columns, Field};
use domain::stored::{Dictionary, Judge, Unreadable, facts, merge, merge_items};

/// Merges rows and judges them again.
pub struct Merger<'d> {
    desk: &'d Desk,
    judge: Judge<'d>,
    /// The columns that the market's reports had so far.
    known: Columns,
}

/// Whether a package is known from Amazon's list of invalid packages alone.
#[must_use]
pub fn is_amazons(package: &PackageRow) -> bool {
    facts::decode(&package.facts).is_ok_and(|row| row.amazon_says_invalid)
}

impl<'d> Merger<'d> {
    /// For a market whose reports had these columns so far.
    #[must_use]
    pub fn new(desk: &'d Desk, known: Columns) -> Self {
        Merger { desk, judge: Judge::new(desk), known }
    }

    /// Adds what is stored to a row that a source with these columns gave.
    ///
    /// # Errors
    /// When what is stored cannot be read.
    pub fn merge(
        &mut self,
        new: &mut PackageRow,
        told: Columns,
        old: &PackageRow,
        terms: &mut Terms,
    ) -> Result<(), Unreadable> {
        new.seq = old.seq;
        if self.known.intersection(told) != self.known {
            let (filed, items) = self.merged(new, told, old, terms)?;
            filed.write(new, self.desk, terms);
            write_items(new, &items, terms);
        }
        // Until the numbers of all orders are looked at, it stays as it was.
        let reused = old.flags & i32::from(Flags::REUSED.bits()) != 0;
        if reused {
            let judgement = read_judgement(new);
            write_judgement(new, &judgement.with_reuse(self.desk.rulebook(), reused));
        }
        Ok(())
    }

    /// Adds what carriers told of it, be it before the report came.
    ///
    /// # Errors
    /// When what is stored cannot be read.
    pub fn add_scans(
        &mut self,
        row: &mut PackageRow,
        scans: &[&ScanRow],
        terms: &mut Terms,
    ) -> Result<(), Unreadable> {
        if let Some(new) = with_scans(row, scans, &mut self.judge, self.desk, terms)? {
            *row = new;
        }
        Ok(())
    }

    fn merged(
        &mut self,
        new: &PackageRow,
        told: Columns,
        old: &PackageRow,
        terms: &Terms,
    ) -> Result<(Filed, Vec<String>), Unreadable> {
        let (new_items, old_items) = (unpack(&new.items), unpack(&old.items));
        let (new, old) = (package_of(new, &new_items), package_of(old, &old_items));
        let keys = |items: &[u32]| -> Vec<&str> {
            items.iter().filter_map(|id| terms.item(*id)).collect()
        };
        let items = merge_items(&keys(&new_items), told, &keys(&old_items));
        let mut row = merge(&new.row(terms)?, told, &old.row(terms)?);
        // What the seller's report says of a package takes the place of Amazon's bare word, which
        // is kept beside.
        row.amazon_says_invalid &= told.has(Field::HasValidTracking);
        Ok((Filed::of(&row, &mut self.judge), items))
    }
}
