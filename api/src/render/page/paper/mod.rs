//! Papers that are handed over: the plan to those who work it off, the answer to whoever agrees to
//! it. In the reader's language; what people wrote stays as they wrote it.

mod answer;
mod plan;
mod words;

use domain::assessment::Status;
use domain::language::Language;
use domain::plan::Section;
use domain::problem::Problem;
use domain::review::{Party, Progress, Whose};
use jiff::Timestamp;
use jiff::civil::Date;

/// What every paper says at its top.
#[derive(Clone, Debug)]
pub(crate) struct Top {
    /// In which language it is.
    pub language: Language,
    /// The seller account.
    pub account: String,
    /// Marketplace code.
    pub marketplace: String,
    /// What the case is called.
    pub title: String,
    /// Where the account stands, once it was scored.
    pub score: Option<PaperScore>,
    /// Until when the answer to Amazon is due, and who says so.
    pub due: Vec<(Whose, Timestamp)>,
}

/// A plan to be handed over.
#[derive(Clone, Debug)]
pub(crate) struct PlanPaper {
    /// Where everything stands.
    pub top: Top,
    /// Why it is as it is, for whoever may know.
    pub causes: Vec<PaperCause>,
    /// What is to be done.
    pub actions: Vec<PaperAction>,
}

/// An answer to be agreed to.
#[derive(Clone, Debug)]
pub(crate) struct AnswerPaper {
    /// Where everything stands.
    pub top: Top,
    /// What caused it, what was fixed, how it will not happen again.
    pub parts: [String; 3],
    /// Characters of it.
    pub characters: usize,
    /// What must be mended before it is sent.
    pub errors: Vec<String>,
}

/// Where the account stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PaperScore {
    /// The rate, in basis points.
    pub rate_bp: Option<u32>,
    /// The rate to reach, in basis points, if it is known.
    pub threshold_bp: Option<u32>,
    /// Where that is against the threshold.
    pub status: Status,
    /// First and last day counted.
    pub window: (Date, Date),
    /// When the rate is back if everything ships clean.
    pub recovers_on: Option<Date>,
}

/// Why packages are invalid.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PaperCause {
    /// The defect.
    pub problem: Problem,
    /// Invalid packages that have it.
    pub involved: u64,
    /// The rate if it did not happen.
    pub if_fixed_bp: Option<u32>,
}

/// Something to do.
#[derive(Clone, Debug)]
pub(crate) struct PaperAction {
    /// When in the way back it belongs.
    pub section: Section,
    /// Who does it.
    pub owner: Party,
    /// What, in one line.
    pub title: String,
    /// How; blank for what others do.
    pub detail: String,
    /// When it is done; blank for what others do.
    pub done_when: String,
    /// Until when.
    pub due: Date,
    /// How far it is.
    pub progress: Progress,
}
