//! A mail as plain text, for programs and people who want no more.

use super::block::{Block, Mail, Point};

/// Letters of a line; addresses may be longer.
const WIDTH: usize = 72;

/// Prints the text.
pub(super) fn plain(mail: &Mail) -> String {
    let mut ruled = false;
    let mut parts = Vec::new();
    for block in &mail.blocks {
        if matches!(block, Block::Foot(_)) && !ruled {
            // Mail programs know this line as the beginning of a signature.
            parts.push("-- ".to_owned());
            ruled = true;
        }
        parts.push(printed(block));
    }
    let mut text = parts.join("\n\n").replace("-- \n\n", "-- \n");
    text.push('\n');
    text
}

fn printed(block: &Block) -> String {
    match block {
        Block::Paragraph(text) | Block::Foot(text) => wrapped(text),
        Block::Heading(text) => {
            let line = "-".repeat(text.chars().count().min(WIDTH));
            format!("{}\n{line}", wrapped(text))
        }
        Block::List(points) => points.iter().map(point).collect::<Vec<_>>().join("\n"),
        Block::Link { label, address, .. } => format!("{label}:\n{address}"),
    }
}

fn point(Point { mark, text }: &Point) -> String {
    let text = if mark.is_empty() { text.clone() } else { format!("[{mark}] {text}") };
    let options = textwrap::Options::new(WIDTH)
        .initial_indent("- ")
        .subsequent_indent("  ")
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(&text, options)
}

fn wrapped(text: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}
