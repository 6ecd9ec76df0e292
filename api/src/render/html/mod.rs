//! The review as one page that needs nothing else: no script, no font, no picture from elsewhere.

mod blocks;
mod chart;
mod gauge;
mod pareto;
mod stairs;
mod table;
#[cfg(test)]
mod tests;
mod trend;

use super::letterhead::Letterhead;
use super::page::{Page, Section};
use super::plain::Plain;
use super::words::Tone;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Escaper, Markup, PreEscaped, Render, html};
use std::fmt::Write;
use std::io;

/// Nothing may be loaded or run; only the style below applies.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
     form-action 'none'";
const STYLE: &str = include_str!("style.css");

impl Render for Plain {
    fn render_to(&self, buffer: &mut String) {
        // Writing to a string cannot fail.
        let _ = Escaper::new(buffer).write_str(self.as_str());
    }
}

/// Prints a page as HTML, on the paper of a consultancy if it is one's.
pub(crate) fn html(
    page: &Page,
    paper: Option<&Letterhead>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    out.write_all(whole(page, paper).into_string().as_bytes())
}

fn whole(page: &Page, paper: Option<&Letterhead>) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(page.language.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                meta name="color-scheme" content="light dark";
                title { (page.title) ": " (page.kind) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    @if let Some(paper) = paper { (top(page, paper)) }
                    h1 { (page.title) }
                    p.soft { (page.subtitle) }
                    nav aria-label=(page.language.pick("Questions", "Fragen")) {
                        ol {
                            @for section in &page.sections {
                                li { a href={ "#" (section.id) } { (section.question) } }
                            }
                        }
                    }
                }
                main { @for one in &page.sections { (section(one)) } }
            }
        }
    }
}

/// Whose paper it is, and what.
fn top(page: &Page, paper: &Letterhead) -> Markup {
    let name = Plain::from(&paper.name);
    html! {
        @if let Some(accent) = &paper.accent {
            style { (PreEscaped(format!(":root {{ --brand: {accent}; }}"))) }
        }
        p.paper {
            @if let Some(logo) = &paper.logo {
                img alt=(name.as_str()) height="36"
                    src={ "data:image/png;base64," (STANDARD.encode(logo)) };
            } @else {
                strong { (name) }
            }
            span.soft { (page.kind) ", " (page.language.moment(paper.at)) }
        }
    }
}

fn section(section: &Section) -> Markup {
    html! {
        section id=(section.id) aria-labelledby={ (section.id) "-question" } {
            h2 id={ (section.id) "-question" } { (section.question) }
            p.answer.(section.tone.name()) {
                @if matches!(section.tone, Tone::Good | Tone::Warn | Tone::Bad) {
                    (mark(section.tone))
                }
                (section.answer)
            }
            @for block in &section.blocks { (blocks::block(block)) }
        }
    }
}

/// The sign of a tone; the words beside it say the same.
fn mark(tone: Tone) -> Markup {
    html! { span.mark aria-hidden="true" { (tone.mark()) } " " }
}
