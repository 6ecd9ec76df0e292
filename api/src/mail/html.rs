//! A mail as HTML: text and one button, styled in place because mail programs drop style sheets.
//! Nothing is loaded, nothing runs; all texts are escaped by construction.

use super::block::{Block, Mail, Point};
use maud::{DOCTYPE, Markup, html};

const BODY: &str = "margin:0;padding:24px 16px;background:#f4f5f7;color:#1c2430;\
    font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SHEET: &str = "max-width:560px;margin:0 auto;padding:24px 28px;background:#ffffff;\
    border:1px solid #d9dde3;border-radius:8px";
const PARAGRAPH: &str = "margin:0 0 16px";
const HEADING: &str = "margin:24px 0 8px;font-size:17px;line-height:1.4";
const LIST: &str = "margin:0 0 16px;padding-left:20px";
const POINT: &str = "margin:0 0 8px";
/// Our colour.
const ACCENT: &str = "#1d4f91";
const BUTTON: &str = "display:inline-block;padding:10px 18px;color:#ffffff;\
    border-radius:6px;text-decoration:none;font-weight:600";
const ADDRESS: &str = "margin:0 0 16px;font-size:13px;color:#56606d;overflow-wrap:anywhere";
const FOOT: &str = "margin:0 0 8px;font-size:13px;color:#56606d";

/// Prints the page.
pub(super) fn html(mail: &Mail) -> String {
    let accent = mail.accent.as_deref().unwrap_or(ACCENT);
    let first_foot = mail.blocks.iter().position(|block| matches!(block, Block::Foot(_)));
    let page = html! {
        (DOCTYPE)
        html lang=(mail.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light";
                title { (mail.subject) }
            }
            body style=(BODY) {
                div style=(SHEET) {
                    @for (at, block) in mail.blocks.iter().enumerate() {
                        @if Some(at) == first_foot {
                            hr style="margin:24px 0 16px;border:0;border-top:1px solid #d9dde3";
                        }
                        (printed(block, accent))
                    }
                }
            }
        }
    };
    page.into_string()
}

fn printed(block: &Block, accent: &str) -> Markup {
    match block {
        Block::Paragraph(text) => html! { p style=(PARAGRAPH) { (text) } },
        Block::Heading(text) => html! { h2 style=(HEADING) { (text) } },
        Block::List(points) => html! {
            ul style=(LIST) { @for Point { mark, text } in points {
                li style=(POINT) {
                    @if !mark.is_empty() { strong { (mark) } " · " }
                    (text)
                }
            } }
        },
        Block::Link { label, or_copy, address } => html! {
            p style=(PARAGRAPH) { a href=(address) style={ (BUTTON) ";background:" (accent) } { (label) } }
            p style=(ADDRESS) { (or_copy) br; a href=(address) { (address) } }
        },
        Block::Foot(text) => html! { p style=(FOOT) { (text) } },
    }
}
