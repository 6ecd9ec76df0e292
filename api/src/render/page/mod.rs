//! The review as questions, answers and the figures behind them, ready for any printer.

mod causes;
mod correct;
mod exposure;
mod first;
mod gathers;
mod input;
mod paper;
mod parts;
mod place;
mod plan;
mod recovery;
mod response;
mod safe;
mod table;

pub(crate) use paper::{AnswerPaper, PaperAction, PaperCause, PaperScore, PlanPaper, Top};
pub(crate) use parts::{Block, Day, Headline, Pareto, Passage, Section, Stairs, Step, Task, Trend};
pub(crate) use table::{Cell, Column, Fit, Row, Table};

use super::number::moment;
use super::plain::Plain;
use domain::document::Document;
use domain::language::Language;

/// How much of the long lists is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Depth {
    /// Sample packages per cause.
    pub(crate) examples: usize,
    /// Rows of a list that could be endless.
    pub(crate) rows: usize,
}

impl Depth {
    /// What fits a terminal.
    pub(crate) const TERMINAL: Depth = Depth { examples: 0, rows: 10 };
    /// What fits a document.
    pub(crate) const DOCUMENT: Depth = Depth { examples: 5, rows: 25 };
}

/// A whole review, or a paper of its case.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The language it is in.
    pub(crate) language: Language,
    /// What kind of paper it is.
    pub(crate) kind: &'static str,
    /// The account.
    pub(crate) title: Plain,
    /// Marketplace and moment.
    pub(crate) subtitle: Plain,
    /// The questions, in the order a reader asks them.
    pub(crate) sections: Vec<Section>,
}

impl Page {
    /// Everything the document says.
    pub(crate) fn new(document: &Document, depth: Depth) -> Self {
        let assessment = &document.assessment;
        Page {
            language: Language::English,
            kind: "VTR review",
            title: Plain::from(&assessment.account),
            subtitle: Plain::from(format!(
                "Valid Tracking Rate review, Amazon {}, as of {}",
                assessment.marketplace,
                moment(assessment.as_of)
            )),
            sections: vec![
                safe::section(assessment),
                place::section(assessment),
                causes::section(assessment, depth),
                first::section(assessment),
                gathers::section(assessment, depth),
                correct::section(assessment, depth),
                plan::section(&document.plan, assessment),
                exposure::section(assessment),
                response::section(&document.response, depth),
                input::section(assessment, depth),
            ],
        }
    }
}

/// The first few of a list, and a sentence about the rest.
fn first_of<T>(all: &[T], rows: usize) -> (impl Iterator<Item = &T>, Option<Block>) {
    let rest = all.len().saturating_sub(rows);
    let more = (rest > 0).then(|| {
        let text = format!("{} more in the JSON.", super::number::count(rest as u64));
        Block::Note(super::words::Tone::Faint, Plain::from(text))
    });
    (all.iter().take(rows), more)
}

/// A name within a sentence, which must not drown in it.
fn name_in_text(name: &str) -> String {
    super::columns::cut(Plain::from(name).as_str(), 40).into_owned()
}
