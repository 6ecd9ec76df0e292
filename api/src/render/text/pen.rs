//! Writes lines: the only place that knows of escape codes and of terminals without Unicode.

use super::Style;
use super::line::Line;
use crate::render::words::Tone;
use anstyle::{AnsiColor, Style as Ansi};
use std::io;
use unicode_width::UnicodeWidthChar;

/// Writes to a terminal, a pipe or a file.
pub(super) struct Pen<'a> {
    out: &'a mut dyn io::Write,
    style: Style,
    width: usize,
}

impl<'a> Pen<'a> {
    pub(super) fn new(out: &'a mut dyn io::Write, style: Style, width: usize) -> Self {
        Pen { out, style, width }
    }

    /// Columns to use.
    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// An empty line.
    pub(super) fn blank(&mut self) -> io::Result<()> {
        self.out.write_all(b"\n")
    }

    /// A line.
    pub(super) fn line(&mut self, line: Line) -> io::Result<()> {
        let mut text = String::new();
        for (tone, span) in line.spans() {
            let ansi = if self.style.colour { ansi(tone) } else { Ansi::new() };
            text.push_str(&ansi.render().to_string());
            if self.style.unicode {
                text.push_str(&span);
            } else {
                text.extend(span.chars().flat_map(ascii));
            }
            text.push_str(&ansi.render_reset().to_string());
        }
        text.push('\n');
        self.out.write_all(text.as_bytes())
    }
}

/// The sixteen colours follow the reader's own palette, light or dark.
const fn ansi(tone: Tone) -> Ansi {
    match tone {
        Tone::Normal => Ansi::new(),
        Tone::Strong => Ansi::new().bold(),
        Tone::Faint => Ansi::new().dimmed(),
        Tone::Accent => AnsiColor::Cyan.on_default(),
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Warn => AnsiColor::Yellow.on_default(),
        Tone::Bad => AnsiColor::Red.on_default(),
    }
}

/// A character of the same width that every terminal has.
fn ascii(c: char) -> impl Iterator<Item = char> {
    let plain = match c {
        ' '..='~' => c,
        '▁' => '_',
        '▂' => '.',
        '▃' => '-',
        '▄' => '=',
        '▅' => '+',
        '▆' => '*',
        '█' | '▇' | '▉' | '▊' | '▋' | '▌' => '#',
        '▍' | '▎' | '▏' => ' ',
        '│' => '|',
        '─' | '–' | '−' | '·' => '-',
        '✓' => '+',
        '✗' | '×' => 'x',
        '…' => '~',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        _ => '?',
    };
    std::iter::repeat_n(plain, c.width().unwrap_or(0))
}
