//! The frame of a chart: its words for those who do not see it, and the columns of a chart of rows.

use maud::{Markup, html};

/// Width of a chart in its own units; it is drawn as wide as the page.
pub(super) const WIDTH: u64 = 960;
/// Height of a row.
pub(super) const ROW: u64 = 32;
/// Thickness of a bar.
pub(super) const BAR: u64 = 16;
/// Height of the headings above the rows.
pub(super) const HEAD: u64 = 28;
/// Where the bars begin, after the names.
pub(super) const LEFT: u64 = 312;
/// How long the longest bar can be.
pub(super) const LENGTH: u64 = 472;
/// Where the first column of figures ends.
pub(super) const FIRST: u64 = 868;
/// Where the second column of figures ends.
pub(super) const SECOND: u64 = WIDTH;

/// A figure with a caption, a title and a description.
pub(super) fn figure(id: &str, height: u64, words: Words<'_>, drawing: &Markup) -> Markup {
    let Words { title, description, caption } = words;
    html! {
        figure {
            figcaption { strong { (title) } " " span.soft { (caption) } }
            svg.chart role="img" viewBox={ "0 0 " (WIDTH) " " (height) }
                aria-labelledby={ (id) "-title " (id) "-text" } {
                title id={ (id) "-title" } { (title) }
                desc id={ (id) "-text" } { (description) }
                (drawing)
            }
        }
    }
}

/// What a chart says in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    /// What it shows.
    pub(super) title: &'a str,
    /// What one would see.
    pub(super) description: &'a str,
    /// How to read it.
    pub(super) caption: &'a str,
}

/// Where the row begins.
pub(super) const fn top(row: usize) -> u64 {
    HEAD + row as u64 * ROW
}

/// The name and the two figures of a row.
pub(super) fn labels(row: usize, name: &str, first: &str, second: &str) -> Markup {
    let y = top(row) + 21;
    html! {
        text x="0" y=(y) { (name) }
        text.strong x=(FIRST) y=(y) text-anchor="end" { (first) }
        text.soft x=(SECOND) y=(y) text-anchor="end" { (second) }
    }
}

/// The headings of the two columns of figures.
pub(super) fn heads(first: &str, second: &str) -> Markup {
    html! {
        text.soft x=(FIRST) y="16" text-anchor="end" { (first) }
        text.soft x=(SECOND) y="16" text-anchor="end" { (second) }
    }
}

/// A bar of a row.
pub(super) fn bar(row: usize, class: &str, from: u64, to: u64) -> Markup {
    let y = top(row) + (ROW - BAR) / 2;
    html! {
        rect class=(class) x=(LEFT + from) y=(y) width=(to.saturating_sub(from)) height=(BAR) {}
    }
}
