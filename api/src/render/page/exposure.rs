//! How far Amazon's enforcement goes, category by category.

use super::name_in_text;
use super::parts::{Block, Section};
use super::table::{Cell, Column, Row, Table};
use crate::render::columns::Align;
use crate::render::number::{NONE, counted};
use crate::render::plain::Plain;
use crate::render::words::{self, RUNGS, Tone};
use domain::assessment::{Assessment, Exposure};

const COLUMNS: [Column; 4] = [
    Column::sentences("category", 18),
    Column { align: Align::Left, ..Column::figures("rung") },
    Column::words("which is"),
    Column::figures("below for"),
];

pub(super) fn section(assessment: &Assessment) -> Section {
    let mut highest_first: Vec<&Exposure> = assessment.exposure.iter().collect();
    highest_first.sort_by(|a, b| b.rung.cmp(&a.rung).then_with(|| a.category.cmp(&b.category)));
    let (tone, answer) = match highest_first.first() {
        None => (Tone::Good, "No category is on Amazon's ladder.".to_owned()),
        Some(top) => {
            let (_, tone, name) = words::rung(top.rung);
            (tone, format!("Highest: {name}, for {}.", name_in_text(&top.category)))
        }
    };
    let rows: Vec<Row> = highest_first.iter().map(|one| row(one)).collect();
    let blocks = if rows.is_empty() {
        Vec::new()
    } else {
        vec![Block::Table(Table::new("Enforcement ladder", &COLUMNS, rows))]
    };
    let question = "How far could Amazon go?";
    Section { id: "exposure", question, answer: answer.into(), tone, blocks }
}

fn row(one: &Exposure) -> Row {
    let (number, tone, name) = words::rung(one.rung);
    let skus = (!one.skus.is_empty())
        .then(|| Plain::from(format!("SKUs concerned: {}", one.skus.join(", "))));
    let reason = Some(Plain::from(&one.reason)).filter(|reason| !reason.is_empty());
    Row::new(vec![
        Cell::Text(Plain::from(&one.category), Tone::Strong),
        Cell::text(format!("{number} of {RUNGS}")),
        Cell::Badge(tone, name),
        match one.windows_below {
            0 => Cell::text(NONE),
            windows => Cell::text(counted(windows.into(), "window")),
        },
    ])
    .under(reason.into_iter().chain(skus).collect())
}
