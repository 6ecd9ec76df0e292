//! What a page is made of.

use super::table::Table;
use crate::render::bar::{Gauge, Scale};
use crate::render::plain::Plain;
use crate::render::words::Tone;

/// A question, its answer and what stands behind the answer.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// Short name, for links within the page.
    pub(crate) id: &'static str,
    /// What the reader asks.
    pub(crate) question: &'static str,
    /// The answer in a sentence.
    pub(crate) answer: Plain,
    /// How good that is.
    pub(crate) tone: Tone,
    /// What stands behind it.
    pub(crate) blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// The rate in large.
    Headline(Headline),
    /// Names and values.
    Facts(Vec<(&'static str, Plain)>),
    /// A sentence that must not be missed, or may be.
    Note(Tone, Plain),
    /// A heading within the section.
    Heading(Plain),
    /// Rows and columns.
    Table(Table),
    /// Things to do.
    Tasks(Vec<Task>),
    /// Running text.
    Prose(Vec<Passage>),
    /// The rate day by day.
    Trend(Trend),
    /// The causes by size. The table beside it has the same figures.
    Pareto(Pareto),
    /// The rate after each fix. The table beside it has the same figures.
    Stairs(Stairs),
}

/// The rate, where it stands, and what it would take.
#[derive(Clone, Debug)]
pub(crate) struct Headline {
    /// What rate, threshold, status and remedy are called.
    pub(crate) heads: [&'static str; 4],
    /// How good the rate is.
    pub(crate) tone: Tone,
    /// The status in a word.
    pub(crate) status: &'static str,
    /// The rate, or what stands in its place.
    pub(crate) rate: Plain,
    /// The rate to reach.
    pub(crate) threshold: Plain,
    /// Headroom or deficit.
    pub(crate) remedy: Plain,
    /// The rate against the threshold.
    pub(crate) gauge: Option<Gauge>,
    /// Where the gauge begins and ends.
    pub(crate) ends: [Plain; 2],
}

/// Something to do.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    /// Whether it is done.
    pub(crate) done: bool,
    /// In one line.
    pub(crate) title: Plain,
    /// Who, until when, what it brings.
    pub(crate) terms: Vec<Plain>,
    /// How.
    pub(crate) detail: Plain,
    /// Names and values under it.
    pub(crate) facts: Vec<(&'static str, Plain)>,
}

/// A paragraph or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Whether it is an item of a list.
    pub(crate) item: bool,
    /// The words.
    pub(crate) text: Plain,
}

impl Passage {
    /// The paragraphs of a text; lines that begin with a dash or a bullet are items.
    pub(crate) fn all(text: &str) -> Vec<Passage> {
        Plain::lines(text)
            .map(|line| match line.as_str().strip_prefix(['-', '•', '*']) {
                Some(rest) if rest.starts_with(' ') => Passage { item: true, text: rest.into() },
                _ => Passage { item: false, text: line },
            })
            .collect()
    }
}

/// The rate of the thirty days that end on each day.
#[derive(Clone, Debug)]
pub(crate) struct Trend {
    /// From where to where it went.
    pub(crate) summary: Plain,
    /// The rate to reach.
    pub(crate) threshold_bp: u32,
    /// The axis of the rates.
    pub(crate) scale: Scale,
    /// The days.
    pub(crate) days: Vec<Day>,
}

/// One day of a trend.
#[derive(Clone, Debug)]
pub(crate) struct Day {
    /// The date.
    pub(crate) date: Plain,
    /// Packages counted.
    pub(crate) counted: u64,
    /// Valid among them.
    pub(crate) valid: u64,
    /// The rolling rate.
    pub(crate) rolling_bp: Option<u32>,
}

/// The causes by size.
#[derive(Clone, Debug)]
pub(crate) struct Pareto {
    /// Name and share of each, in tenths of a package.
    pub(crate) bars: Vec<(&'static str, u64)>,
}

/// The rate after each fix.
#[derive(Clone, Debug)]
pub(crate) struct Stairs {
    /// The rate to reach.
    pub(crate) threshold_bp: u32,
    /// The axis.
    pub(crate) scale: Scale,
    /// The rate as it is.
    pub(crate) now_bp: u32,
    /// Name and rate of each step.
    pub(crate) steps: Vec<Step>,
}

/// One fix of a staircase.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// What is fixed.
    pub(crate) title: &'static str,
    /// The rate after it.
    pub(crate) rate_bp: u32,
    /// Whether that is enough.
    pub(crate) meets: bool,
}
