//! The review on a terminal, or as plain text where nothing understands colour.

mod blocks;
mod layout;
mod line;
mod pen;
mod table;

use super::columns::{cut, width, wrap};
use super::page::{Block, Depth, Page, Section};
use super::words::Tone;
use domain::document::Document;
use line::Line;
use pen::Pen;
use std::io;

/// What the reader's terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    /// Whether colours may be used; without, no escape code is written.
    pub(crate) colour: bool,
    /// Columns of the terminal.
    pub(crate) width: usize,
    /// Whether more than ASCII may be used.
    pub(crate) unicode: bool,
}

/// Columns beyond which lines are tiring to read, and under which tables make no sense.
const WIDTHS: std::ops::RangeInclusive<usize> = 48..=110;

/// Prints the review as text.
pub(crate) fn text(document: &Document, style: Style, out: &mut dyn io::Write) -> io::Result<()> {
    let page = Page::new(document, Depth::TERMINAL);
    let mut pen = Pen::new(out, style, style.width.clamp(*WIDTHS.start(), *WIDTHS.end()));
    pen.line(Line::new(0).add(Tone::Strong, cut(page.title.as_str(), pen.width())))?;
    pen.line(Line::new(0).add(Tone::Faint, cut(page.subtitle.as_str(), pen.width())))?;
    page.sections.iter().try_for_each(|section| print(&mut pen, section))
}

fn print(pen: &mut Pen<'_>, section: &Section) -> io::Result<()> {
    pen.blank()?;
    pen.line(Line::new(0).add(Tone::Faint, "─".repeat(pen.width())))?;
    let answer = section.answer.as_str();
    let question = Line::new(0).add(Tone::Strong, section.question);
    if width(section.question) + 2 + width(answer) <= pen.width() {
        pen.line(question.add(Tone::Normal, "  ").add(section.tone, answer))?;
    } else {
        pen.line(question)?;
        for piece in wrap(answer, pen.width() - 2) {
            pen.line(Line::new(2).add(section.tone, piece))?;
        }
    }
    let mut before = None;
    for block in section.blocks.iter().filter(|block| shown(block)) {
        if before.is_none_or(|before| apart(before, block)) {
            pen.blank()?;
        }
        blocks::print(pen, block)?;
        before = Some(block);
    }
    Ok(())
}

/// The charts of a page are for wider media; the tables beside them have the same figures.
const fn shown(block: &Block) -> bool {
    !matches!(block, Block::Pareto(_) | Block::Stairs(_))
}

/// Whether two blocks need a blank line between them.
const fn apart(before: &Block, block: &Block) -> bool {
    !matches!(
        (before, block),
        (Block::Note(..), Block::Note(..))
            | (Block::Table(_), Block::Note(Tone::Faint, _))
            | (Block::Heading(_), _)
            | (Block::Facts(_), Block::Trend(_))
    )
}

#[cfg(test)]
mod tests;
