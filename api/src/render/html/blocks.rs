//! The parts of a section as HTML.

use super::{gauge, mark, pareto, stairs, table, trend};
use crate::render::page::{Block, Headline, Passage, Task};
use crate::render::plain::Plain;
use crate::render::words::Tone;
use maud::{Markup, html};

pub(super) fn block(block: &Block) -> Markup {
    match block {
        Block::Headline(headline) => self::headline(headline),
        Block::Facts(facts) => self::facts(facts),
        Block::Note(Tone::Faint, text) => html! { p.soft { (text) } },
        Block::Note(tone, text) => html! {
            p.note.(tone.name()) { (mark(*tone)) span { (text) } }
        },
        Block::Heading(text) => html! { h3 { (text) } },
        Block::Table(table) => table::table(table),
        Block::Tasks(tasks) => html! { ul.tasks { @for one in tasks { (task(one)) } } },
        Block::Prose(passages) => prose(passages),
        Block::Trend(trend) => trend::trend(trend),
        Block::Pareto(pareto) => pareto::pareto(pareto),
        Block::Stairs(stairs) => stairs::stairs(stairs),
    }
}

fn headline(headline: &Headline) -> Markup {
    let [rate, threshold, ..] = headline.heads;
    html! {
        div.headline {
            p.rate { span.name { (rate) } " " strong { (headline.rate) } }
            p { (badge(headline.tone, headline.status)) }
            p { span.name { (threshold) } " " (headline.threshold) }
            p.remedy { (headline.remedy) }
        }
        @if let Some(drawn) = &headline.gauge {
            (gauge::wide(drawn, headline))
        }
    }
}

/// A mark with its word on a tint.
pub(super) fn badge(tone: Tone, word: &str) -> Markup {
    html! { span.badge.(tone.name()) { (mark(tone)) (word) } }
}

fn facts(facts: &[(&'static str, Plain)]) -> Markup {
    html! {
        dl { @for (name, text) in facts { div { dt { (name) } dd { (text) } } } }
    }
}

fn task(task: &Task) -> Markup {
    html! {
        li {
            span.box aria-hidden="true" { @if task.done { "✓" } }
            div {
                h4 { (task.title) }
                p.terms { @for term in &task.terms { span { (term) } " " } }
                @if !task.detail.is_empty() { p { (task.detail) } }
                (facts(&task.facts))
            }
        }
    }
}

fn prose(passages: &[Passage]) -> Markup {
    html! {
        div.prose {
            @for run in passages.chunk_by(|a, b| a.item && b.item) {
                @if run.iter().any(|passage| passage.item) {
                    ul { @for passage in run { li { (passage.text) } } }
                } @else {
                    @for passage in run { p { (passage.text) } }
                }
            }
        }
    }
}
