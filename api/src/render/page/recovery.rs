//! When the threshold is met again: all together, and each category that is below.

use super::name_in_text;
use super::parts::Block;
use super::safe::has_rate;
use super::table::{Cell, Column, Row, Table};
use crate::render::number::{NONE, counted, date};
use domain::assessment::{Assessment, Status};
use jiff::civil::Date;

const COLUMNS: [Column; 3] =
    [Column::sentences("if", 26), Column::figures("met again on"), Column::figures("after")];
const CLEAN: &str = "all ships clean from now on";

/// Nothing where nothing is below.
pub(super) fn blocks(assessment: &Assessment) -> Vec<Block> {
    if !has_rate(assessment) {
        return Vec::new();
    }
    let row = |when: &str, day: Option<Date>| {
        let days = day.map(|day| (day - assessment.window.end).get_days());
        let days = days.and_then(|days| u64::try_from(days).ok());
        Row::new(vec![
            Cell::text(when),
            Cell::text(day.map_or_else(|| "not within 60 days".to_owned(), date)),
            Cell::text(days.map_or_else(|| NONE.to_owned(), |days| counted(days, "day"))),
        ])
    };
    let mut rows = Vec::new();
    if assessment.overall.status == Status::Below {
        rows.push(row(&format!("All together: {CLEAN}"), assessment.recovery.all_fixed));
        for cause in &assessment.causes {
            if let Some(day) = assessment.recovery.one_fixed.get(&cause.code) {
                rows.push(row(&format!("Only fixed: {}", cause.code.title()), *day));
            }
        }
    }
    let below = |status| status == Status::Below && assessment.rulebook.per_category;
    let categories = assessment.categories.iter().filter(|one| below(one.score.status));
    let clean = |name: &str| format!("{}: {CLEAN}", name_in_text(name));
    rows.extend(categories.map(|one| row(&clean(&one.category), one.recovery)));
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table::new("When the threshold is met again", &COLUMNS, rows);
    vec![Block::Heading("When is it met again?".into()), Block::Table(table)]
}
