//! The review as a person reads it: for the terminal, as Markdown and as one HTML page.
//!
//! All three print the same [`page::Page`], which is built once from the document, so they cannot
//! tell different stories. Data reaches a printer only as [`plain::Plain`], which holds no control
//! character. Tables for spreadsheets go through [`cell`].

mod bar;
pub mod cell;
mod columns;
mod html;
mod markdown;
pub(crate) mod number;
mod page;
pub(crate) mod plain;
#[cfg(test)]
mod sample;
mod text;
mod words;

pub(crate) use html::html;
pub(crate) use markdown::markdown;
pub(crate) use text::{Style, text};
