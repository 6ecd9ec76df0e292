//! Columns on a terminal.

use std::fmt;
use unicode_width::UnicodeWidthStr;

/// Rows under a head; every column but the last is as wide as it must be.
pub(super) struct Table(Vec<Vec<String>>);

impl Table {
    /// A table with only its head.
    pub(super) fn new(head: &[&str]) -> Self {
        Table(vec![head.iter().map(|name| name.to_uppercase()).collect()])
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        // Nothing that a name holds may move the cursor.
        let plain = |cell: String| cell.chars().filter(|c| !c.is_control()).collect();
        self.0.push(cells.into_iter().map(plain).collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.0.first().map_or(0, Vec::len);
        let cells = |at: usize| self.0.iter().filter_map(move |row| row.get(at));
        let widths: Vec<usize> =
            (0..columns).map(|at| cells(at).map(|cell| cell.width()).max().unwrap_or(0)).collect();
        for row in &self.0 {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.extend(std::iter::repeat_n(' ', width - cell.width() + 2));
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
