//! Tables with pipes.

use super::escape::{code, escaped};
use crate::render::columns::Align;
use crate::render::page::{Cell, Row, Table};
use std::io;

pub(super) fn print(table: &Table, out: &mut dyn io::Write) -> io::Result<()> {
    let shown: Vec<usize> = (0..table.columns.len()).filter(|at| !drawn(table, *at)).collect();
    let columns = || shown.iter().filter_map(|at| table.columns.get(*at));
    let heads: Vec<&str> = columns().map(|column| column.head).collect();
    let rules: Vec<&str> = columns().map(|column| rule(column.align)).collect();
    write!(out, "\n| {} |\n| {} |\n", heads.join(" | "), rules.join(" | "))?;
    let host = table.host();
    for row in &table.rows {
        let cells: Vec<String> = shown.iter().map(|at| cell(row, *at, *at == host)).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    table.legend.map_or(Ok(()), |legend| write!(out, "\n{legend}\n"))
}

/// Bars say nothing that the figures beside them do not.
fn drawn(table: &Table, at: usize) -> bool {
    table.rows.iter().any(|row| matches!(row.cells.get(at), Some(Cell::Gauge(_))))
}

const fn rule(align: Align) -> &'static str {
    match align {
        Align::Left => "---",
        Align::Right => "---:",
    }
}

fn cell(row: &Row, at: usize, host: bool) -> String {
    let text = match row.cells.get(at) {
        Some(Cell::Text(text, _)) if row.total && !text.is_empty() => {
            format!("**{}**", escaped(text))
        }
        Some(Cell::Text(text, _)) => escaped(text).to_string(),
        Some(Cell::Id(text)) => code(text),
        Some(Cell::Badge(tone, word)) => format!("{} {word}", tone.mark()),
        None | Some(Cell::None | Cell::Gauge(_)) => String::new(),
    };
    let under = row.under.iter().filter(|_| host).map(|line| escaped(line).to_string());
    std::iter::once(text).chain(under).collect::<Vec<_>>().join("<br>")
}
