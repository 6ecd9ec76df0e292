//! The review as a Markdown document, as GitHub and most editors read it.

mod escape;
mod table;

#[cfg(test)]
mod tests;

use super::bar::spark;
use super::page::{Block, Headline, Page, Passage, Section, Task, Trend};
use super::plain::Plain;
use super::words::Tone;
use escape::escaped;
use std::io;

/// Prints a page as Markdown.
pub(crate) fn markdown(page: &Page, out: &mut dyn io::Write) -> io::Result<()> {
    write!(out, "# {}\n\n{}\n", escaped(&page.title), escaped(&page.subtitle))?;
    page.sections.iter().try_for_each(|section| print(section, out))
}

fn print(section: &Section, out: &mut dyn io::Write) -> io::Result<()> {
    let mark = match section.tone {
        Tone::Good | Tone::Warn | Tone::Bad => format!("{} ", section.tone.mark()),
        Tone::Normal | Tone::Strong | Tone::Faint | Tone::Accent => String::new(),
    };
    write!(out, "\n## {}\n\n{mark}**{}**\n", section.question, escaped(&section.answer))?;
    section.blocks.iter().try_for_each(|one| block(one, out))
}

fn block(block: &Block, out: &mut dyn io::Write) -> io::Result<()> {
    match block {
        Block::Headline(headline) => self::headline(headline, out),
        Block::Facts(facts) => {
            out.write_all(b"\n")?;
            self::facts(facts, "", out)
        }
        Block::Note(Tone::Faint, text) => write!(out, "\n{}\n", escaped(text)),
        Block::Note(tone, text) => write!(out, "\n> {} {}\n", tone.mark(), escaped(text)),
        Block::Heading(text) => write!(out, "\n### {}\n", escaped(text)),
        Block::Table(table) => table::print(table, out),
        Block::Tasks(tasks) => {
            out.write_all(b"\n")?;
            tasks.iter().try_for_each(|one| task(one, out))
        }
        Block::Prose(passages) => prose(passages, out),
        Block::Trend(trend) => self::trend(trend, out),
        // The tables beside the charts have the same figures.
        Block::Pareto(_) | Block::Stairs(_) => Ok(()),
    }
}

fn headline(headline: &Headline, out: &mut dyn io::Write) -> io::Result<()> {
    let Headline { heads, tone, status, rate, threshold, remedy, .. } = headline;
    write!(out, "\n| {} |\n| ---: | ---: | --- | --- |\n", heads.join(" | "))?;
    writeln!(
        out,
        "| **{}** | {} | {} {status} | {} |",
        escaped(rate),
        escaped(threshold),
        tone.mark(),
        escaped(remedy)
    )
}

fn facts(facts: &[(&'static str, Plain)], indent: &str, out: &mut dyn io::Write) -> io::Result<()> {
    facts.iter().try_for_each(|(name, text)| writeln!(out, "{indent}- {name}: {}", escaped(text)))
}

fn task(task: &Task, out: &mut dyn io::Write) -> io::Result<()> {
    let terms: Vec<String> = task.terms.iter().map(|term| escaped(term).to_string()).collect();
    let mark = if task.done { 'x' } else { ' ' };
    writeln!(out, "- [{mark}] **{}** ({})", escaped(&task.title), terms.join(", "))?;
    if !task.detail.is_empty() {
        writeln!(out, "  - {}", escaped(&task.detail))?;
    }
    facts(&task.facts, "  ", out)
}

fn prose(passages: &[Passage], out: &mut dyn io::Write) -> io::Result<()> {
    let mut in_list = false;
    for passage in passages {
        if !(in_list && passage.item) {
            out.write_all(b"\n")?;
        }
        let mark = if passage.item { "- " } else { "" };
        writeln!(out, "{mark}{}", escaped(&passage.text))?;
        in_list = passage.item;
    }
    Ok(())
}

fn trend(trend: &Trend, out: &mut dyn io::Write) -> io::Result<()> {
    let rates: Vec<u32> = trend.days.iter().filter_map(|day| day.rolling_bp).collect();
    writeln!(out, "- Trend: `{}` {}", spark(&rates), escaped(&trend.summary))
}
