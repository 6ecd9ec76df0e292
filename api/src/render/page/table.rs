//! Tables that every printer can draw.

use crate::render::bar::Gauge;
use crate::render::columns::Align;
use crate::render::number::{NONE, count, rate};
use crate::render::plain::Plain;
use crate::render::words::Tone;

/// Rows and columns.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// What it shows.
    pub(crate) caption: &'static str,
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub(crate) rows: Vec<Row>,
    /// How to read it, where that is not plain.
    pub(crate) legend: Option<&'static str>,
}

/// How a column takes part in the width of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// As wide as its widest value.
    Whole,
    /// Cut when there is no room, not under this width.
    Cut(usize),
    /// Broken into lines when there is no room, not under this width.
    Wrap(usize),
    /// Takes the room that is left, from this width.
    Stretch(usize),
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// Its heading.
    pub(crate) head: &'static str,
    /// Where values stand in it.
    pub(crate) align: Align,
    /// How wide it is.
    pub(crate) fit: Fit,
    /// On a narrow terminal the columns of the highest rank go first, those of rank 0 never;
    /// sentences go under their row.
    pub(crate) rank: u8,
    /// Whether a chart beside the table shows it on a page.
    pub(crate) charted: bool,
}

impl Column {
    const fn new(head: &'static str, align: Align, fit: Fit) -> Self {
        Column { head, align, fit, rank: 0, charted: false }
    }

    /// Figures.
    pub(crate) const fn figures(head: &'static str) -> Self {
        Column::new(head, Align::Right, Fit::Whole)
    }

    /// Short words that are never cut.
    pub(crate) const fn words(head: &'static str) -> Self {
        Column::new(head, Align::Left, Fit::Whole)
    }

    /// Names of any length.
    pub(crate) const fn names(head: &'static str, least: usize) -> Self {
        Column::new(head, Align::Left, Fit::Cut(least))
    }

    /// Sentences.
    pub(crate) const fn sentences(head: &'static str, least: usize) -> Self {
        Column::new(head, Align::Left, Fit::Wrap(least))
    }

    /// Bars.
    pub(crate) const fn bars(head: &'static str, least: usize) -> Self {
        Column::new(head, Align::Left, Fit::Stretch(least))
    }

    /// The same column, left out where there is a chart of it.
    pub(crate) const fn charted(self) -> Self {
        Column { charted: true, ..self }
    }

    /// The same column, left out on narrow terminals.
    pub(crate) const fn rank(self, rank: u8) -> Self {
        Column { rank, ..self }
    }
}

/// A row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// A cell for every column.
    pub(crate) cells: Vec<Cell>,
    /// Lines under the first names or sentences of the row.
    pub(crate) under: Vec<Plain>,
    /// Whether it sums up the others.
    pub(crate) total: bool,
}

impl Row {
    /// A row of these cells.
    pub(crate) const fn new(cells: Vec<Cell>) -> Self {
        Row { cells, under: Vec::new(), total: false }
    }

    /// The same row with lines under it.
    pub(crate) fn under(self, lines: Vec<Plain>) -> Self {
        Row { under: lines, ..self }
    }

    /// The same row as the sum of the others.
    pub(crate) fn total(self) -> Self {
        Row { total: true, ..self }
    }
}

/// A value.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    /// Nothing. A column of nothing is not shown.
    None,
    /// Words or figures.
    Text(Plain, Tone),
    /// An identifier, to be copied.
    Id(Plain),
    /// A mark with a word.
    Badge(Tone, &'static str),
    /// A value against a line.
    Gauge(Gauge),
}

impl Cell {
    /// Words or figures.
    pub(crate) fn text(text: impl AsRef<str>) -> Self {
        Cell::Text(Plain::from(text), Tone::Normal)
    }

    /// A number.
    pub(crate) fn count(value: u64) -> Self {
        Cell::text(count(value))
    }

    /// A rate, or a dash.
    pub(crate) fn rate(bp: Option<u32>) -> Self {
        bp.map_or_else(|| Cell::Text(NONE.into(), Tone::Faint), |bp| Cell::text(rate(bp)))
    }

    /// An identifier, or a dash for a blank one.
    pub(crate) fn id(text: &str) -> Self {
        let text = Plain::from(text);
        if text.is_empty() { Cell::Text("(blank)".into(), Tone::Faint) } else { Cell::Id(text) }
    }

    /// The cell in this tone.
    pub(crate) fn toned(self, tone: Tone) -> Self {
        match self {
            Cell::Text(text, _) => Cell::Text(text, tone),
            other => other,
        }
    }

    /// The cell if `shown`, else nothing.
    pub(crate) fn when(self, shown: bool) -> Self {
        if shown { self } else { Cell::None }
    }
}

impl Table {
    /// A table, without the columns in which no row has anything.
    pub(crate) fn new(caption: &'static str, columns: &[Column], rows: Vec<Row>) -> Self {
        let filled: Vec<bool> = (0..columns.len())
            .map(|at| rows.iter().any(|row| !matches!(row.cells.get(at), None | Some(Cell::None))))
            .collect();
        let rows =
            rows.into_iter().map(|row| Row { cells: kept(row.cells, &filled), ..row }).collect();
        Table { caption, columns: kept(columns.to_vec(), &filled), rows, legend: None }
    }

    /// The same table with a line on how to read it.
    pub(crate) fn legend(self, legend: &'static str) -> Self {
        Table { legend: Some(legend), ..self }
    }

    /// The column under which the lines of a row stand.
    pub(crate) fn host(&self) -> usize {
        let named = |column: &Column| matches!(column.fit, Fit::Cut(_) | Fit::Wrap(_));
        self.columns.iter().position(named).unwrap_or(0)
    }
}

fn kept<T>(all: Vec<T>, keep: &[bool]) -> Vec<T> {
    all.into_iter().zip(keep).filter_map(|(one, keep)| keep.then_some(one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_nothing_is_not_shown() {
        let columns = [Column::names("name", 8), Column::figures("rate"), Column::figures("n")];
        let row = || Row::new(vec![Cell::text("a"), Cell::None, Cell::count(1)]);
        let table = Table::new("test", &columns, vec![row(), row()]);
        let heads: Vec<_> = table.columns.iter().map(|column| column.head).collect();
        assert_eq!(heads, ["name", "n"]);
        assert!(table.rows.iter().all(|row| row.cells.len() == 2));
    }
}
