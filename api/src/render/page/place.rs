//! Where? The categories against the threshold, the worst first.

use super::name_in_text;
use super::parts::{Block, Section};
use super::safe::has_rate;
use super::table::{Cell, Column, Row, Table};
use crate::render::bar::{Gauge, Scale};
use crate::render::number::{NONE, count, counted, date};
use crate::render::words::{self, Tone};
use domain::assessment::{Assessment, CategoryScore, Score, Status};

const COLUMNS: [Column; 10] = [
    Column::words("status"),
    Column::names("category", 16),
    Column::figures("counted"),
    Column::figures("invalid"),
    Column::figures("pending").rank(4),
    Column::figures("rate"),
    Column::bars("against the threshold", 10),
    Column::figures("room"),
    Column::figures("back by").rank(2),
    Column::names("mostly", 24).rank(3),
];

pub(super) fn section(assessment: &Assessment) -> Section {
    let rates = assessment.input.rates_known;
    let threshold_bp = assessment.rulebook.threshold_bp;
    let mut worst_first: Vec<&CategoryScore> = assessment.categories.iter().collect();
    worst_first.sort_by(|a, b| {
        let key = |one: &CategoryScore| (one.score.rate_bp.is_none() || !rates, one.score.rate_bp);
        key(a)
            .0
            .cmp(&key(b).0)
            .then_with(|| if rates { key(a).1.cmp(&key(b).1) } else { std::cmp::Ordering::Equal })
            .then_with(|| b.score.invalid.cmp(&a.score.invalid))
            .then_with(|| a.category.cmp(&b.category))
    });
    let scale = Scale::of_rates(
        worst_first.iter().filter_map(|one| one.score.rate_bp).filter(|_| rates),
        threshold_bp,
    );
    let row = |one: &&CategoryScore| row(one, rates, scale, threshold_bp);
    let table = Table::new("Categories", &COLUMNS, worst_first.iter().map(row).collect());
    let table = if rates {
        table.legend("room: how many more packages may turn invalid (+), or must be corrected (−)")
    } else {
        table
    };
    let (tone, answer) = answer(assessment, &worst_first);
    let blocks = if worst_first.is_empty() { vec![] } else { vec![Block::Table(table)] };
    Section { id: "where", question: "Where?", answer: answer.into(), tone, blocks }
}

fn answer(assessment: &Assessment, worst_first: &[&CategoryScore]) -> (Tone, String) {
    let Some(worst) = worst_first.first().filter(|one| one.score.counted > 0) else {
        return (Tone::Faint, "No category has a counted package.".to_owned());
    };
    let below = assessment.categories.iter().filter(|one| one.score.status == Status::Below);
    let below = below.count();
    let tone = words::status(worst.score.status).0;
    let name = name_in_text(&worst.category);
    match (has_rate(assessment), below) {
        (false, _) => {
            let invalid = counted(worst.score.invalid, "invalid package");
            (Tone::Warn, format!("Most in {name}: {invalid}."))
        }
        (true, 0) => (tone, format!("No category is below; {name} is the lowest.")),
        (true, 1) => (tone, format!("Only {name} is below.")),
        (true, below) => (tone, format!("{below} are below; {name} is the lowest.")),
    }
}

fn row(one: &CategoryScore, rates: bool, scale: Scale, threshold_bp: u32) -> Row {
    let score = &one.score;
    let (tone, word) = words::status(score.status);
    let gauge =
        Gauge { scale, value: score.rate_bp.map(u64::from), line: Some(threshold_bp.into()), tone };
    let mostly = one.causes.first().map_or(NONE, |cause| cause.code.title());
    let back = one.recovery.filter(|_| rates && score.status == Status::Below);
    Row::new(vec![
        Cell::Badge(tone, word).when(rates),
        Cell::text(&one.category),
        Cell::count(score.counted).when(rates),
        Cell::count(score.invalid),
        Cell::count(score.pending).when(rates && score.pending > 0),
        Cell::rate(score.rate_bp).toned(tone).when(rates),
        Cell::Gauge(gauge).when(rates),
        Cell::text(room(score)).when(rates),
        back.map_or(Cell::None, |day| Cell::text(date(day))),
        Cell::text(mostly),
    ])
}

/// Headroom with a plus, deficit with a minus.
fn room(score: &Score) -> String {
    match (score.status, score.headroom, score.deficit) {
        (Status::NoData, _, _) => NONE.to_owned(),
        (_, _, deficit @ 1..) => format!("−{}", count(deficit)),
        (_, 0, _) => "0".to_owned(),
        (_, room, _) => format!("+{}", count(room)),
    }
}
