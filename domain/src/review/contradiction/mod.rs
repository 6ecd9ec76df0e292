//! Where a new answer says something else than one that was sent before. Amazon keeps what it was
//! told; a cause or a date that moves costs more trust than it was worth.
//!
//! Each check compares the draft with every earlier submission, and quotes both. Counts are
//! compared only where both answers speak of the same window: another month has other counts.

mod causes;
mod clash;
mod counts;
mod dates;
mod promises;
mod statement;

#[cfg(test)]
mod tests;

use crate::assessment::{Assessment, Window};
use crate::coded::coded;
use crate::problem::Problem;
use crate::response::Letter;
pub use crate::response::Part;
use crate::response::reading::Calendar;
pub use clash::Clash;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The figures an answer was written from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The days it speaks of.
    pub window: Window,
    /// Packages with each cause.
    pub counts: BTreeMap<Problem, u64>,
}

impl Figures {
    /// Those of a review.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let counts = assessment.causes.iter().map(|cause| (cause.code, cause.involved));
        Figures { window: assessment.window, counts: counts.collect() }
    }
}

/// An answer: sent, or about to be.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// What it says.
    pub letter: Letter<'a>,
    /// What it was written from; none for an answer that was sent before we had the case.
    pub figures: Option<&'a Figures>,
    /// The day it was sent, or today.
    pub day: Date,
}

coded! {
    /// What contradicts.
    Kind {
        /// Another count for the same cause in the same window.
        CountChanged "count_changed",
        /// A cause that was named is no longer.
        CauseGone "cause_gone",
        /// A cause that was named is now denied.
        CauseDenied "cause_denied",
        /// The same action has another date.
        DateMoved "date_moved",
        /// What was promised is promised again instead of done.
        PromiseRepeated "promise_repeated",
    }
}

/// What a letter says, word for word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Passage<'a> {
    /// Where.
    pub part: Part,
    /// A sentence; the whole part where something is missing from it.
    pub text: &'a str,
}

/// A contradiction between the draft and an earlier submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contradiction<'a> {
    /// What contradicts.
    pub kind: Kind,
    /// The cause it is about, if it is about one.
    pub cause: Option<Problem>,
    /// Which of the earlier submissions, from 0.
    pub submission: usize,
    /// What was said then.
    pub earlier: Passage<'a>,
    /// What is said now.
    pub now: Passage<'a>,
    /// What contradicts what, for [`Clash::said`].
    pub clash: Clash,
    /// The day on which it was said then.
    pub day: Date,
}

/// The draft and one earlier submission.
struct Pair<'d, 'a> {
    draft: &'d Version<'a>,
    earlier: &'d Version<'a>,
    month_first: bool,
}

impl<'a> Pair<'_, 'a> {
    fn calendar(&self, version: &Version<'a>) -> Calendar {
        Calendar { today: version.day, month_first: self.month_first }
    }

    /// The figures of both, if they speak of the same days.
    fn same_window(&self) -> Option<(&Figures, &Figures)> {
        let (earlier, draft) = (self.earlier.figures?, self.draft.figures?);
        (earlier.window == draft.window).then_some((earlier, draft))
    }
}

/// What a check found; which submission it was is known to the caller.
struct Found<'a> {
    kind: Kind,
    cause: Option<Problem>,
    earlier: Passage<'a>,
    now: Passage<'a>,
    clash: Clash,
}

/// Everything in the draft that contradicts what was sent before, in the order sent.
/// `month_first`: `10/03` is the third of October.
#[must_use]
pub fn contradictions<'a>(
    draft: &Version<'a>,
    earlier: &[Version<'a>],
    month_first: bool,
) -> Vec<Contradiction<'a>> {
    let mut all = Vec::new();
    for (submission, earlier) in earlier.iter().enumerate() {
        let pair = Pair { draft, earlier, month_first };
        let found = [
            counts::changed(&pair),
            causes::gone(&pair),
            dates::moved(&pair),
            promises::repeated(&pair),
        ];
        all.extend(found.into_iter().flatten().map(|found| {
            let Found { kind, cause, earlier, now, clash } = found;
            let day = pair.earlier.day;
            Contradiction { kind, cause, submission, earlier, now, clash, day }
        }));
    }
    all
}
