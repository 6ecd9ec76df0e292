//! A page as the value that the template gets. Bars and lines come as thousandths of their width.

use crate::render::bar::{Gauge, Scale};
use crate::render::columns::Align;
use crate::render::letterhead::Letterhead;
use crate::render::page::{
    Block, Cell, Fit, Headline, Page, Pareto, Passage, Row, Section, Stairs, Table, Task, Trend,
};
use crate::render::plain::Plain;
use crate::render::words::Tone;
use serde_json::{Value, json};

/// What stands in for a character that no font has.
const STAND_IN: char = '\u{25a1}';
/// Letters of a task that may go over a page.
const LONG: usize = 1_500;
/// Parts of a width.
const PARTS: u64 = 1_000;

/// Writes what a page says; `shows` tells the characters that can be shown.
struct Writer<F> {
    shows: F,
}

/// The page on the paper of a consultancy.
pub(super) fn value(page: &Page, paper: &Letterhead, shows: impl Fn(char) -> bool) -> Value {
    let writer = Writer { shows };
    let consultancy = writer.text(&Plain::from(&paper.name));
    let title = writer.text(&page.title);
    json!({
        "language": page.language.tag(),
        "kind": page.kind,
        "accent": paper.accent,
        "made": page.language.moment(paper.at),
        "title": title,
        "author": consultancy,
        "footer": format!("{consultancy} \u{b7} {title}"),
        "subtitle": writer.text(&page.subtitle),
        "sections": page.sections.iter().map(|one| writer.section(one)).collect::<Vec<_>>(),
    })
}

impl<F: Fn(char) -> bool> Writer<F> {
    fn text(&self, text: &Plain) -> String {
        let shown = |c: char| if (self.shows)(c) { c } else { STAND_IN };
        text.as_str().chars().map(shown).collect()
    }

    fn section(&self, section: &Section) -> Value {
        let blocks: Vec<Value> = section.blocks.iter().map(|block| self.block(block)).collect();
        json!({
            "question": section.question,
            "answer": self.text(&section.answer),
            "tone": section.tone.name(),
            "blocks": blocks,
        })
    }

    fn block(&self, block: &Block) -> Value {
        match block {
            Block::Headline(headline) => self.headline(headline),
            Block::Facts(facts) => json!({"kind": "facts", "list": self.facts(facts)}),
            Block::Note(tone, text) => {
                json!({"kind": "note", "tone": tone.name(), "text": self.text(text)})
            }
            Block::Heading(text) => json!({"kind": "heading", "text": self.text(text)}),
            Block::Table(table) => self.table(table),
            Block::Tasks(tasks) => {
                let tasks: Vec<Value> = tasks.iter().map(|task| self.task(task)).collect();
                json!({"kind": "tasks", "list": tasks})
            }
            Block::Prose(passages) => {
                let passage =
                    |one: &Passage| json!({"item": one.item, "text": self.text(&one.text)});
                json!({"kind": "prose", "list": passages.iter().map(passage).collect::<Vec<_>>()})
            }
            Block::Trend(trend) => self.trend(trend),
            Block::Pareto(pareto) => bars(pareto),
            Block::Stairs(stairs) => steps(stairs),
        }
    }

    fn headline(&self, headline: &Headline) -> Value {
        let Headline { heads, tone, status, rate, threshold, remedy, gauge, ends: _ } = headline;
        json!({
            "kind": "headline",
            "heads": heads,
            "tone": tone.name(),
            "status": status,
            "rate": self.text(rate),
            "threshold": self.text(threshold),
            "remedy": self.text(remedy),
            "gauge": gauge.as_ref().map(self::gauge),
        })
    }

    fn facts(&self, facts: &[(&'static str, Plain)]) -> Value {
        let fact =
            |(name, text): &(&'static str, Plain)| json!({"name": name, "text": self.text(text)});
        facts.iter().map(fact).collect()
    }

    fn table(&self, table: &Table) -> Value {
        // A number that must not be broken has the room it needs.
        let numbers = |at: usize| {
            let of = |row: &Row| matches!(row.cells.get(at), Some(Cell::Id(_)));
            table.rows.iter().any(of)
        };
        let columns = table.columns.iter().enumerate().map(|(at, column)| {
            let wide = match column.fit {
                Fit::Cut(least) | Fit::Wrap(least) if !numbers(at) => least,
                _ => 0,
            };
            json!({"head": column.head, "right": column.align == Align::Right, "wide": wide})
        });
        json!({
            "kind": "table",
            "caption": table.caption,
            "legend": table.legend,
            "host": table.host(),
            "apart": numbers(table.host()),
            "columns": columns.collect::<Vec<_>>(),
            "rows": table.rows.iter().map(|row| self.row(row)).collect::<Vec<_>>(),
        })
    }

    fn row(&self, row: &Row) -> Value {
        json!({
            "total": row.total,
            "under": row.under.iter().map(|text| self.text(text)).collect::<Vec<_>>(),
            "cells": row.cells.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>(),
        })
    }

    fn cell(&self, cell: &Cell) -> Value {
        match cell {
            Cell::None => json!({"kind": "none"}),
            Cell::Text(text, tone) => {
                json!({"kind": "text", "text": self.text(text), "tone": tone.name()})
            }
            Cell::Id(text) => json!({"kind": "id", "text": self.text(text)}),
            Cell::Badge(tone, word) => json!({"kind": "badge", "text": word, "tone": tone.name()}),
            Cell::Gauge(gauge) => self::gauge(gauge),
        }
    }

    fn task(&self, task: &Task) -> Value {
        let Task { done, title, terms, detail, facts } = task;
        json!({
            "done": done,
            "long": detail.as_str().len() > LONG || facts.iter().any(|(_, fact)| fact.as_str().len() > LONG),
            "title": self.text(title),
            "terms": terms.iter().map(|term| self.text(term)).collect::<Vec<_>>(),
            "detail": self.text(detail),
            "facts": self.facts(facts),
        })
    }

    fn trend(&self, trend: &Trend) -> Value {
        let Trend { summary, threshold_bp, scale, days } = trend;
        let rate =
            |day: &crate::render::page::Day| day.rolling_bp.map(|bp| scale.at(bp.into(), PARTS));
        json!({
            "kind": "trend",
            "summary": self.text(summary),
            "threshold": scale.at((*threshold_bp).into(), PARTS),
            "days": days.iter().map(rate).collect::<Vec<_>>(),
        })
    }
}

fn gauge(gauge: &Gauge) -> Value {
    let at = |value: u64| gauge.scale.at(value, PARTS);
    json!({
        "kind": "gauge",
        "value": gauge.value.map(at),
        "line": gauge.line.map(at),
        "tone": gauge.tone.name(),
    })
}

fn bars(pareto: &Pareto) -> Value {
    let greatest = pareto.bars.iter().map(|(_, share)| *share).max().unwrap_or(0);
    let scale = Scale::up_to(greatest);
    let bar = |(name, share): &(&'static str, u64)| json!({"name": name, "value": scale.at(*share, PARTS)});
    json!({"kind": "bars", "bars": pareto.bars.iter().map(bar).collect::<Vec<_>>()})
}

fn steps(stairs: &Stairs) -> Value {
    let Stairs { threshold_bp, scale, now_bp, steps } = stairs;
    let tone = |met: bool| if met { Tone::Good } else { Tone::Bad }.name();
    let step = |name: &str, bp: u32, met: bool| json!({"name": name, "value": scale.at(bp.into(), PARTS), "tone": tone(met)});
    let now = step("As it is", *now_bp, now_bp >= threshold_bp);
    let after = steps.iter().map(|one| step(one.title, one.rate_bp, one.meets));
    json!({
        "kind": "steps",
        "line": scale.at((*threshold_bp).into(), PARTS),
        "steps": std::iter::once(now).chain(after).collect::<Vec<_>>(),
    })
}
