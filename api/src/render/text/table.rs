//! A table in columns of a terminal.

use super::layout::{GAP, Slot, layout};
use super::line::Line;
use super::pen::Pen;
use crate::render::bar::{Drawn, Gauge};
use crate::render::columns::{Align, fill, width, wrap};
use crate::render::page::{Cell, Column, Fit, Row, Table};
use crate::render::words::Tone;
use std::io;

const INDENT: usize = 2;
/// How much further in the lines under a row begin.
const UNDER: usize = 2;

pub(super) fn print(pen: &mut Pen<'_>, table: &Table) -> io::Result<()> {
    let room = pen.width();
    let slots = layout(table, room - INDENT);
    pen.line(heads(table, &slots))?;
    for row in &table.rows {
        cells(pen, table, row, &slots)?;
        let host = slots.iter().find(|slot| slot.at == table.host());
        let indent = INDENT + UNDER + host.map_or(0, |slot| slot.start);
        for piece in left_out(table, row, &slots).flat_map(|text| wrap(text, room - indent)) {
            pen.line(Line::new(indent).add(Tone::Normal, piece))?;
        }
        for piece in row.under.iter().flat_map(|text| wrap(text.as_str(), room - indent)) {
            pen.line(Line::new(indent).add(Tone::Faint, piece))?;
        }
    }
    for piece in table.legend.iter().flat_map(|legend| wrap(legend, room - INDENT)) {
        pen.line(Line::new(INDENT).add(Tone::Faint, piece))?;
    }
    Ok(())
}

/// The sentences of columns for which there is no room.
fn left_out<'a>(
    table: &'a Table,
    row: &'a Row,
    slots: &'a [Slot],
) -> impl Iterator<Item = &'a str> {
    let hidden = |at: &usize| slots.iter().all(|slot| slot.at != *at);
    let sentence = |at: usize| match (table.columns.get(at)?.fit, row.cells.get(at)?) {
        (Fit::Wrap(_), Cell::Text(text, _)) => Some(text.as_str()),
        _ => None,
    };
    (0..table.columns.len()).filter(hidden).filter_map(sentence)
}

fn heads(table: &Table, slots: &[Slot]) -> Line {
    let head = |(slot, column): (&Slot, &Column)| {
        let text = match column.fit {
            Fit::Stretch(_) => axis(table, slot),
            _ => fill(column.head, slot.width, column.align),
        };
        Line::default().add(Tone::Faint, text)
    };
    joined(columns(table, slots).map(head))
}

/// The two ends of a bar's axis and the line between them.
fn axis(table: &Table, slot: &Slot) -> String {
    let gauge = table.rows.iter().find_map(|row| match row.cells.get(slot.at) {
        Some(Cell::Gauge(gauge)) => Some(gauge),
        _ => None,
    });
    match gauge {
        Some(gauge) if gauge.line.is_some() => ends(gauge, slot.width, ""),
        _ => " ".repeat(slot.width),
    }
}

/// `85%      │95.00%   100%`: what does not fit beside the line is left out.
pub(super) fn ends(gauge: &Gauge, cells: usize, at_line: &str) -> String {
    let (left, right) =
        (format!("{}%", gauge.scale.floor / 100), format!("{}%", gauge.scale.ceiling / 100));
    let at = gauge.line_cell(cells).unwrap_or(cells);
    let left = if width(&left) <= at { left } else { String::new() };
    let after = cells.saturating_sub(at + 1);
    let at_line = if width(at_line) + width(&right) < after { at_line } else { "" };
    let after = after - width(at_line);
    let right = if width(&right) <= after { right } else { String::new() };
    let line = if at < cells { "│" } else { "" };
    format!("{}{line}{at_line}{}", fill(&left, at, Align::Left), fill(&right, after, Align::Right))
}

fn cells(pen: &mut Pen<'_>, table: &Table, row: &Row, slots: &[Slot]) -> io::Result<()> {
    let drawn: Vec<Vec<Line>> = columns(table, slots)
        .map(|(slot, column)| draw(row.cells.get(slot.at), slot, *column, row.total))
        .collect();
    let height = drawn.iter().map(Vec::len).max().unwrap_or(0);
    for at in 0..height {
        let blank = |slot: &Slot| Line::default().add(Tone::Normal, " ".repeat(slot.width));
        let line = drawn
            .iter()
            .zip(slots)
            .map(|(lines, slot)| lines.get(at).cloned().unwrap_or_else(|| blank(slot)));
        pen.line(joined(line))?;
    }
    Ok(())
}

fn draw(cell: Option<&Cell>, slot: &Slot, column: Column, total: bool) -> Vec<Line> {
    let one = |tone, text: &str| {
        let tone = if total { Tone::Strong } else { tone };
        Line::default().add(tone, fill(text, slot.width, column.align))
    };
    match cell {
        None | Some(Cell::None) => vec![one(Tone::Normal, "")],
        Some(Cell::Text(text, tone)) if matches!(column.fit, Fit::Wrap(_)) => {
            wrap(text.as_str(), slot.width).iter().map(|piece| one(*tone, piece)).collect()
        }
        Some(Cell::Text(text, tone)) => vec![one(*tone, text.as_str())],
        Some(Cell::Id(text)) => vec![one(Tone::Normal, text.as_str())],
        Some(Cell::Badge(tone, word)) => vec![one(*tone, &format!("{} {word}", tone.mark()))],
        Some(Cell::Gauge(gauge)) => vec![bar(gauge, slot.width)],
    }
}

pub(super) fn bar(gauge: &Gauge, cells: usize) -> Line {
    let Drawn { filled, empty, line, filled_after, empty_after } = gauge.draw(cells);
    Line::default()
        .add(gauge.tone, filled)
        .add(Tone::Normal, empty)
        .add(Tone::Strong, line)
        .add(gauge.tone, filled_after)
        .add(Tone::Normal, empty_after)
}

fn columns<'a>(
    table: &'a Table,
    slots: &'a [Slot],
) -> impl Iterator<Item = (&'a Slot, &'a Column)> {
    slots.iter().filter_map(|slot| Some((slot, table.columns.get(slot.at)?)))
}

fn joined(parts: impl Iterator<Item = Line>) -> Line {
    parts.enumerate().fold(Line::default(), |line, (at, part)| {
        let gap = if at == 0 { INDENT } else { GAP };
        line.add(Tone::Normal, " ".repeat(gap)).join(part)
    })
}
