//! What first? The order of the fixes, and when the rate is back.

use super::parts::{Block, Section, Stairs, Step};
use super::recovery;
use super::safe::has_rate;
use super::table::{Cell, Column, Row, Table};
use crate::render::bar::{Gauge, Scale};
use crate::render::number::{counted, rate};
use crate::render::words::Tone;
use domain::assessment::{Assessment, FixStep, Status};

const STEPS: [Column; 6] = [
    Column::figures("step"),
    Column::sentences("fix", 26),
    Column::figures("turn valid"),
    Column::figures("rate"),
    Column::bars("against the threshold", 12).charted(),
    Column::words("threshold"),
];
pub(super) fn section(assessment: &Assessment) -> Section {
    let steps = &assessment.fix_sequence;
    let (tone, answer) = answer(assessment);
    let mut blocks = Vec::new();
    if let Some(now_bp) = assessment.overall.rate_bp.filter(|_| has_rate(assessment)) {
        let threshold_bp = assessment.rulebook.threshold_bp;
        let scale = Scale::of_rates([now_bp], threshold_bp);
        if !steps.is_empty() {
            let step = |one: &FixStep| Step {
                title: one.code.title(),
                rate_bp: one.rate_bp,
                meets: one.meets_threshold,
            };
            let steps = steps.iter().map(step).collect();
            blocks.push(Block::Stairs(Stairs { threshold_bp, scale, now_bp, steps }));
        }
    }
    if !steps.is_empty() {
        blocks.push(Block::Table(sequence(assessment)));
    }
    blocks.extend(recovery::blocks(assessment));
    Section { id: "first", question: "What first?", answer: answer.into(), tone, blocks }
}

fn answer(assessment: &Assessment) -> (Tone, String) {
    let steps = &assessment.fix_sequence;
    let Some(first) = steps.first() else {
        return (Tone::Good, "Nothing: no package is invalid.".to_owned());
    };
    let title = first.code.title();
    if !has_rate(assessment) {
        let gained = counted(first.gained, "package");
        return (Tone::Normal, format!("{title}: {gained} would turn valid."));
    }
    let after = rate(first.rate_bp);
    let met = steps.iter().position(|step| step.meets_threshold);
    let text = match (assessment.overall.status == Status::Below, met) {
        (false, _) => format!("{title}: it brings most, {after}."),
        (true, Some(0)) => format!("{title}: that alone brings {after}."),
        (true, Some(more)) => {
            format!("{title}; the threshold is met after {} fixes.", more + 1)
        }
        (true, None) => format!("{title}: {after}; the fixes below do not reach the threshold."),
    };
    (Tone::Normal, text)
}

fn sequence(assessment: &Assessment) -> Table {
    let threshold_bp = assessment.rulebook.threshold_bp;
    let rates = has_rate(assessment);
    let now = assessment.overall.rate_bp;
    let scale = Scale::of_rates(now, threshold_bp);
    let gauge = |bp: u32, met: bool| {
        let tone = if met { Tone::Good } else { Tone::Bad };
        let line = Some(threshold_bp.into());
        Cell::Gauge(Gauge { scale, value: Some(bp.into()), line, tone })
    };
    let badge = |met: bool| {
        if met { Cell::Badge(Tone::Good, "met") } else { Cell::Badge(Tone::Bad, "below") }
    };
    let start = now.filter(|_| rates).map(|bp| {
        let met = assessment.overall.status != Status::Below;
        Row::new(vec![
            Cell::text("now"),
            Cell::Text("As it is".into(), Tone::Faint),
            Cell::None,
            Cell::rate(Some(bp)),
            gauge(bp, met),
            badge(met),
        ])
    });
    let row = |(at, step): (usize, &FixStep)| {
        Row::new(vec![
            Cell::count(at as u64 + 1),
            Cell::text(step.code.title()),
            Cell::text(format!("+{}", crate::render::number::count(step.gained))),
            Cell::rate(Some(step.rate_bp)).when(rates),
            gauge(step.rate_bp, step.meets_threshold).when(rates),
            badge(step.meets_threshold).when(rates),
        ])
    };
    let steps = assessment.fix_sequence.iter().enumerate().map(row);
    Table::new("Fixes in order", &STEPS, start.into_iter().chain(steps).collect())
}
