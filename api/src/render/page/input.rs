//! What was read, what was set aside, and what could not be checked.

use super::parts::{Block, Section};
use super::table::{Cell, Column, Row, Table};
use super::{Depth, first_of};
use crate::render::number::{count, counted, part, share};
use crate::render::plain::Plain;
use crate::render::words::Tone;
use domain::assessment::{Assessment, Input, Source};

const SOURCES: [Column; 4] = [
    Column::names("report", 16),
    Column::names("read as", 10),
    Column::figures("rows"),
    Column::figures("columns used"),
];
const COVERAGE: [Column; 4] = [
    Column::sentences("check", 26),
    Column::figures("assessed"),
    Column::figures("not assessed"),
    Column::figures("of all"),
];

pub(super) fn section(assessment: &Assessment, depth: Depth) -> Section {
    let input = &assessment.input;
    let (warnings, more) = first_of(&input.warnings, depth.rows);
    let mut blocks: Vec<Block> =
        warnings.map(|text| Block::Note(Tone::Warn, text.into())).chain(more).collect();
    blocks.push(Block::Facts(facts(input)));
    if !input.sources.is_empty() {
        let rows = input.sources.iter().map(source).collect();
        blocks.push(Block::Table(Table::new("Reports", &SOURCES, rows)));
    }
    blocks.extend(coverage(assessment));
    let read = counted(input.rows, "row");
    let (tone, answer) = match input.quarantined {
        0 => (Tone::Good, format!("All {read}; none set aside.")),
        aside => (Tone::Warn, format!("{read}; {} set aside.", count(aside))),
    };
    Section { id: "input", question: "What was read?", answer: answer.into(), tone, blocks }
}

fn facts(input: &Input) -> Vec<(&'static str, Plain)> {
    let rows = format!(
        "{} = {} read + {} set aside + {} not seller-fulfilled",
        count(input.rows),
        count(input.read),
        count(input.quarantined),
        count(input.not_seller_fulfilled)
    );
    let mut packages = format!(
        "{}, {} of them outside the window",
        count(input.packages),
        count(input.outside_window)
    );
    if input.undated > 0 {
        packages.push_str(&format!(" ({} without a date)", count(input.undated)));
    }
    vec![("Rows", rows.into()), ("Packages", packages.into())]
}

fn source(source: &Source) -> Row {
    let unknown = (!source.unknown_columns.is_empty())
        .then(|| Plain::from(format!("Columns left alone: {}", source.unknown_columns.join(", "))));
    Row::new(vec![
        Cell::text(&source.name),
        Cell::text(&source.format),
        Cell::count(source.rows),
        Cell::count(source.columns.len() as u64),
    ])
    .under(unknown.into_iter().collect())
}

/// Checks that could not look at every package. A check never passes in silence.
fn coverage(assessment: &Assessment) -> Vec<Block> {
    let missing: Vec<_> =
        assessment.coverage.iter().filter(|(_, one)| one.not_assessed > 0).collect();
    if assessment.coverage.is_empty() {
        return Vec::new();
    }
    if missing.is_empty() {
        let text = "Every check had what it needs on every package of the window.";
        return vec![Block::Note(Tone::Good, text.into())];
    }
    let rows = missing.into_iter().map(|(check, one)| {
        let all = one.assessed + one.not_assessed;
        Row::new(vec![
            Cell::text(check.title()),
            Cell::count(one.assessed),
            Cell::count(one.not_assessed).toned(Tone::Warn),
            Cell::text(share(part(one.not_assessed, all))),
        ])
    });
    vec![
        Block::Heading("Not assessed: the report lacks what these checks need".into()),
        Block::Table(Table::new("Coverage", &COVERAGE, rows.collect())),
    ]
}
