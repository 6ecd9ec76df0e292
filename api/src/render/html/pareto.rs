//! The causes by size, with the line of what they make together.

use super::chart::{self, BAR, HEAD, LEFT, LENGTH, ROW, Words, top};
use crate::render::bar::Scale;
use crate::render::number::{part, share, tenths};
use crate::render::page::Pareto;
use maud::{Markup, html};

pub(super) fn pareto(pareto: &Pareto) -> Markup {
    let whole: u64 = pareto.bars.iter().map(|(_, tenth)| tenth).sum();
    let scale = Scale::up_to(whole);
    let mut together = 0;
    let rows: Vec<(&str, u64, u64)> = pareto
        .bars
        .iter()
        .map(|(name, tenth)| {
            together += tenth;
            (*name, *tenth, together)
        })
        .collect();
    let drawing = html! {
        (chart::heads("share", "together"))
        text.soft x=(LEFT) y="16" { "0%" }
        text.soft x=(LEFT + LENGTH) y="16" text-anchor="end" { "100%" }
        @for (at, (name, tenth, sum)) in rows.iter().enumerate() {
            (chart::bar(at, "track", 0, LENGTH))
            (chart::bar(at, "accent", 0, scale.at(*tenth, LENGTH)))
            (chart::labels(at, name, &tenths(*tenth), &share(part(*sum, whole))))
        }
        path.curve d=(curve(&rows, scale)) {}
        @for (at, (.., sum)) in rows.iter().enumerate() {
            circle.dot cx=(LEFT + scale.at(*sum, LENGTH)) cy=(middle(at)) r="4" {}
        }
    };
    let description = rows
        .iter()
        .map(|(name, tenth, _)| format!("{name}: {} packages", tenths(*tenth)))
        .collect::<Vec<_>>()
        .join("; ");
    let words = Words {
        title: "Causes by size",
        description: &description,
        caption: "Bars: each cause's share of the invalid packages. Line: the causes so far, together.",
    };
    chart::figure("pareto", HEAD + rows.len() as u64 * ROW, words, &drawing)
}

fn middle(row: usize) -> u64 {
    top(row) + (ROW - BAR) / 2 + BAR / 2
}

fn curve(rows: &[(&str, u64, u64)], scale: Scale) -> String {
    let point = |(at, (.., sum)): (usize, &(&str, u64, u64))| {
        let step = if at == 0 { 'M' } else { 'L' };
        format!("{step}{} {}", LEFT + scale.at(*sum, LENGTH), middle(at))
    };
    rows.iter().enumerate().map(point).collect::<Vec<_>>().join(" ")
}
