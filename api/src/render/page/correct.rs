//! Which packages can still be corrected, the most urgent first.

use super::parts::{Block, Section};
use super::table::{Cell, Column, Row, Table};
use super::{Depth, first_of};
use crate::render::number::{NONE, count, counted, date, date_or_none};
use crate::render::plain::Plain;
use crate::render::words::Tone;
use domain::assessment::{Assessment, Correctable};

const COLUMNS: [Column; 6] = [
    Column::figures("fix by"),
    Column::words("order"),
    Column::names("tracking number", 22),
    Column::names("carrier", 6),
    Column::sentences("problem", 24).rank(2),
    Column::words("in window").rank(1),
];

pub(super) fn section(assessment: &Assessment, depth: Depth) -> Section {
    let mut urgent: Vec<&Correctable> = assessment.correctable.iter().collect();
    urgent.sort_by(|a, b| {
        let key = |one: &Correctable| (one.fix_by.is_none(), one.fix_by);
        key(a).cmp(&key(b)).then_with(|| a.order_id.cmp(&b.order_id))
    });
    let mut blocks = Vec::new();
    if !urgent.is_empty() {
        let (shown, more) = first_of(&urgent, depth.rows);
        let table = Table::new("Most urgent first", &COLUMNS, shown.map(|one| row(one)).collect());
        blocks.push(Block::Table(table));
        blocks.extend(more);
    }
    let (tone, answer) = answer(&urgent);
    let question = "What can still be corrected?";
    Section { id: "correct", question, answer: answer.into(), tone, blocks }
}

fn answer(urgent: &[&Correctable]) -> (Tone, String) {
    let Some(first) = urgent.first() else {
        let text = "Nothing: no undelivered package has a tracking or carrier defect.";
        return (Tone::Faint, text.to_owned());
    };
    let within = urgent.iter().filter(|one| one.in_window).count() as u64;
    let until =
        first.fix_by.map_or_else(String::new, |day| format!(", the first by {}", date(day)));
    let all = counted(urgent.len() as u64, "package");
    (Tone::Accent, format!("{all}, {} in the window{until}.", count(within)))
}

fn row(one: &Correctable) -> Row {
    let problems: Vec<&str> = one.problems.iter().map(|problem| problem.title()).collect();
    let number = |number: &domain::assessment::SuggestedNumber| {
        Plain::from(format!("perhaps {} ({})", number.number, number.change))
    };
    let carrier = if one.carrier.trim().is_empty() { NONE } else { &one.carrier };
    Row::new(vec![
        Cell::text(date_or_none(one.fix_by)),
        Cell::id(&one.order_id),
        Cell::id(&one.tracking_number),
        Cell::text(carrier),
        Cell::text(problems.join("; ")),
        Cell::text(if one.in_window { "yes" } else { "no" }),
    ])
    .under(one.suggestions.iter().map(number).collect())
}
