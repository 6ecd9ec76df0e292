//! The parts of a section as text.

use super::line::Line;
use super::pen::Pen;
use super::table;
use crate::render::bar::spark;
use crate::render::columns::{Align, cut, fill, width, wrap};
use crate::render::page::{Block, Headline, Passage, Task, Trend};
use crate::render::plain::Plain;
use crate::render::words::Tone;
use std::io;

const INDENT: usize = 2;
/// Running text wider than this is tiring.
const MEASURE: usize = 92;

pub(super) fn print(pen: &mut Pen<'_>, block: &Block) -> io::Result<()> {
    match block {
        Block::Headline(headline) => self::headline(pen, headline),
        Block::Facts(facts) => self::facts(pen, facts, INDENT),
        Block::Note(tone, text) => note(pen, *tone, text),
        Block::Heading(text) => {
            let room = pen.width() - INDENT;
            pen.line(Line::new(INDENT).add(Tone::Strong, cut(text.as_str(), room)))
        }
        Block::Table(table) => table::print(pen, table),
        Block::Tasks(tasks) => self::tasks(pen, tasks),
        Block::Prose(passages) => passages.iter().try_for_each(|one| passage(pen, one)),
        Block::Trend(trend) => self::trend(pen, trend),
        Block::Pareto(_) | Block::Stairs(_) => Ok(()),
    }
}

fn headline(pen: &mut Pen<'_>, headline: &Headline) -> io::Result<()> {
    let status = format!("{} {}", headline.tone.mark(), headline.status.to_uppercase());
    let rate = format!("VTR {}", headline.rate);
    let threshold = format!("threshold {}", headline.threshold);
    let remedy = headline.remedy.as_str();
    let used = INDENT + width(&status) + width(&rate) + width(&threshold) + 6;
    let line = Line::new(INDENT)
        .add(headline.tone, status)
        .add(Tone::Normal, "   ")
        .add(Tone::Strong, rate)
        .add(Tone::Normal, "   ")
        .add(Tone::Normal, threshold);
    if used + 3 + width(remedy) <= pen.width() {
        pen.line(line.add(Tone::Normal, "   ").add(Tone::Accent, remedy))?;
    } else {
        pen.line(line)?;
        pen.line(Line::new(INDENT).add(Tone::Accent, remedy))?;
    }
    if let Some(gauge) = &headline.gauge {
        let cells = pen.width() - INDENT;
        pen.line(Line::new(INDENT).join(table::bar(gauge, cells)))?;
        pen.line(
            Line::new(INDENT)
                .add(Tone::Faint, table::ends(gauge, cells, headline.threshold.as_str())),
        )?;
    }
    Ok(())
}

fn facts(pen: &mut Pen<'_>, facts: &[(&'static str, Plain)], indent: usize) -> io::Result<()> {
    let names = facts.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    facts.iter().try_for_each(|(name, text)| fact(pen, name, text.as_str(), names + 2, indent))
}

fn fact(pen: &mut Pen<'_>, name: &str, text: &str, names: usize, indent: usize) -> io::Result<()> {
    let room = (pen.width() - indent - names).min(MEASURE);
    for (at, piece) in wrap(text, room).into_iter().enumerate() {
        let name = fill(if at == 0 { name } else { "" }, names, Align::Left);
        pen.line(Line::new(indent).add(Tone::Faint, name).add(Tone::Normal, piece))?;
    }
    Ok(())
}

fn note(pen: &mut Pen<'_>, tone: Tone, text: &Plain) -> io::Result<()> {
    let (mark, words) = match tone {
        Tone::Faint => ("", Tone::Faint),
        _ => (tone.mark(), Tone::Normal),
    };
    let hang = if mark.is_empty() { 0 } else { width(mark) + 1 };
    let room = (pen.width() - INDENT - hang).min(MEASURE);
    for (at, piece) in wrap(text.as_str(), room).into_iter().enumerate() {
        let mark = fill(if at == 0 { mark } else { "" }, hang, Align::Left);
        pen.line(Line::new(INDENT).add(tone, mark).add(words, piece))?;
    }
    Ok(())
}

fn tasks(pen: &mut Pen<'_>, tasks: &[Task]) -> io::Result<()> {
    for (at, task) in tasks.iter().enumerate() {
        if at > 0 {
            pen.blank()?;
        }
        self::task(pen, task)?;
    }
    Ok(())
}

fn task(pen: &mut Pen<'_>, task: &Task) -> io::Result<()> {
    let inner = INDENT + 4;
    let room = (pen.width() - inner).min(MEASURE);
    for (at, piece) in wrap(task.title.as_str(), room).into_iter().enumerate() {
        let mark = match at {
            0 if task.done => "[x] ",
            0 => "[ ] ",
            _ => "    ",
        };
        pen.line(Line::new(INDENT).add(Tone::Accent, mark).add(Tone::Strong, piece))?;
    }
    let terms: Vec<&str> = task.terms.iter().map(Plain::as_str).collect();
    pen.line(Line::new(inner).add(Tone::Accent, cut(&terms.join(" · "), room)))?;
    for piece in wrap(task.detail.as_str(), room) {
        pen.line(Line::new(inner).add(Tone::Normal, piece))?;
    }
    // The end of the task; its reasons, control and orders are in the other formats.
    facts(pen, task.facts.get(..1).unwrap_or_default(), inner)
}

fn passage(pen: &mut Pen<'_>, passage: &Passage) -> io::Result<()> {
    let hang = if passage.item { 2 } else { 0 };
    let room = (pen.width() - INDENT - hang).min(MEASURE);
    for (at, piece) in wrap(passage.text.as_str(), room).into_iter().enumerate() {
        let mark = fill(if at == 0 { "–" } else { "" }, hang, Align::Left);
        pen.line(Line::new(INDENT).add(Tone::Faint, mark).add(Tone::Normal, piece))?;
    }
    Ok(())
}

fn trend(pen: &mut Pen<'_>, trend: &Trend) -> io::Result<()> {
    let names = width("Packages") + 2;
    let rates: Vec<u32> = trend.days.iter().filter_map(|day| day.rolling_bp).collect();
    let room = pen.width() - INDENT - names;
    let recent = rates.get(rates.len().saturating_sub(room)..).unwrap_or(&rates);
    pen.line(
        Line::new(INDENT)
            .add(Tone::Faint, fill("Trend", names, Align::Left))
            .add(Tone::Accent, spark(recent)),
    )?;
    fact(pen, "", trend.summary.as_str(), names, INDENT)
}
