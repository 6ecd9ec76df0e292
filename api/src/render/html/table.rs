//! Tables that scroll by themselves on narrow screens and are not cut on paper.

use super::{blocks, gauge};
use crate::render::columns::{Align, width};
use crate::render::page::{Cell, Column, Fit, Row, Table};
use crate::render::words::Tone;
use maud::{Markup, html};

/// A table of so few columns need not be as wide as the page.
const FEW: usize = 4;
/// An identifier longer than any carrier's may be broken into lines.
const LONG: usize = 40;

pub(super) fn table(table: &Table) -> Markup {
    let host = table.host();
    html! {
        div.scroll role="region" aria-label=(table.caption) tabindex="0" {
            table.narrow[shown(table).count() <= FEW] {
                caption { (table.caption) }
                thead {
                    tr {
                        @for (_, column) in shown(table) {
                            th scope="col" class=(class(column)) { (column.head) }
                        }
                    }
                }
                tbody { @for one in &table.rows { (row(one, table, host)) } }
            }
        }
        @if let Some(legend) = table.legend { p.soft.legend { (legend) } }
    }
}

fn row(row: &Row, table: &Table, host: usize) -> Markup {
    html! {
        tr.total[row.total] {
            @for (at, column) in shown(table) {
                @let one = row.cells.get(at).unwrap_or(&Cell::None);
                @if at == host {
                    th scope="row" class=(class(column)) {
                        (cell(one))
                        @for line in &row.under { p.under { (line) } }
                    }
                } @else {
                    td class=(class(column)) { (cell(one)) }
                }
            }
        }
    }
}

/// The columns that no chart beside the table shows.
fn shown(table: &Table) -> impl Iterator<Item = (usize, &Column)> {
    table.columns.iter().enumerate().filter(|(_, column)| !column.charted)
}

const fn class(column: &Column) -> &'static str {
    match (column.fit, column.align) {
        (Fit::Stretch(_), _) => "bars",
        (Fit::Cut(_) | Fit::Wrap(_), _) => "words",
        (Fit::Whole, Align::Right) => "number",
        (Fit::Whole, Align::Left) => "word",
    }
}

fn cell(cell: &Cell) -> Markup {
    match cell {
        Cell::None => html! {},
        Cell::Text(text, Tone::Normal) => html! { (text) },
        Cell::Text(text, tone) => html! { span.(tone.name()) { (text) } },
        Cell::Id(text) => html! { code.long[width(text.as_str()) > LONG] { (text) } },
        Cell::Badge(tone, word) => blocks::badge(*tone, word),
        Cell::Gauge(gauge) => gauge::small(gauge),
    }
}
