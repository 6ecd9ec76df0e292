//! The rate after each fix, climbing to the threshold line.

use super::chart::{self, HEAD, LEFT, LENGTH, ROW, Words};
use crate::render::number::rate;
use crate::render::page::{Stairs, Step};
use maud::{Markup, html};

pub(super) fn stairs(stairs: &Stairs) -> Markup {
    let at = |bp: u32| stairs.scale.at(bp.into(), LENGTH);
    let rows = stairs.steps.len() + 1;
    let height = HEAD + rows as u64 * ROW;
    let line = LEFT + at(stairs.threshold_bp);
    let before = std::iter::once(stairs.now_bp).chain(stairs.steps.iter().map(|step| step.rate_bp));
    let steps: Vec<(usize, &Step, u32)> = stairs
        .steps
        .iter()
        .zip(before)
        .enumerate()
        .map(|(place, (step, before))| (place + 1, step, before))
        .collect();
    let met = |meets: bool| if meets { "✓ met" } else { "✗ below" };
    let drawing = html! {
        (chart::heads("rate", ""))
        text.strong x=(line) y="16" text-anchor="middle" { (rate(stairs.threshold_bp)) }
        (chart::bar(0, "bad", 0, at(stairs.now_bp)))
        (chart::labels(0, "Now", &rate(stairs.now_bp), met(stairs.now_bp >= stairs.threshold_bp)))
        @for (row, step, before) in &steps {
            (chart::bar(*row, "track", 0, at(*before)))
            (chart::bar(*row, if step.meets { "good" } else { "bad" }, at(*before), at(step.rate_bp)))
            (chart::labels(*row, step.title, &rate(step.rate_bp), met(step.meets)))
        }
        line.threshold.dashed x1=(line) x2=(line) y1=(HEAD - 4) y2=(height) {}
    };
    let description = steps
        .iter()
        .map(|(_, step, _)| format!("after {}: {}", step.title, rate(step.rate_bp)))
        .collect::<Vec<_>>()
        .join("; ");
    let words = Words {
        title: "The way back",
        description: &format!("Now {}; {description}", rate(stairs.now_bp)),
        caption: "Each bar begins where the one above ends; the dashed line is the threshold.",
    };
    chart::figure("stairs", height, words, &drawing)
}
