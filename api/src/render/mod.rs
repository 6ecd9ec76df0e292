//! The review as a person reads it: for the terminal, as Markdown, as one HTML page and as PDF.
//!
//! All of them print the same [`page::Page`], which is built once from the document, so they cannot
//! tell different stories. Data reaches a printer only as [`plain::Plain`], which holds no control
//! character. Tables for spreadsheets go through [`cell`].

mod bar;
pub mod cell;
mod columns;
mod html;
mod letterhead;
mod markdown;
pub(crate) mod number;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
pub(crate) mod plain;
#[cfg(test)]
mod sample;
mod text;
mod words;

pub(crate) use html::html;
pub(crate) use letterhead::Letterhead;
pub(crate) use markdown::markdown;
pub(crate) use page::{
    AnswerPaper, Depth, Page, PaperAction, PaperCause, PaperScore, PlanPaper, Top,
};
#[cfg(feature = "pdf")]
pub(crate) use pdf::pdf;
pub(crate) use text::{Style, text};
