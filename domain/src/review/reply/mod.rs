//! What Amazon wrote back, as somebody pasted it: accepted, rejected or more wanted, and which of
//! the three known gaps it names, each with the sentences that show it.
//!
//! The text is read in folded words, against a table of phrases. What
//! is asked for counts only in a sentence that asks, or in a list that such a sentence opens:
//! "thank you for explaining the root cause" asks for nothing. An answer that says both that it
//! reinstates and that it does not is `unknown`: a person must read it.

mod markup;
mod pattern;
mod phrases;
mod words;

#[cfg(test)]
mod tests;

use super::Step;
use crate::coded::coded;
use phrases::{ACCEPTED, ASKING, MORE_INFORMATION, Phrase, REJECTED, TOPICS};
use serde::Serialize;
use words::{Sentence, sentences};

/// Bytes that are read; Amazon's replies have a few thousand.
const READ: usize = 60_000;

coded! {
    /// What a reply comes to.
    Outcome {
        /// What was restricted is reinstated.
        Accepted "accepted",
        /// The answer is refused.
        Rejected "rejected",
        /// Nothing is decided before more is told.
        MoreInformation "more_information",
        /// A person must read it.
        Unknown "unknown",
    }
}

coded! {
    /// What Amazon misses in an answer.
    Gap {
        /// What caused it.
        RootCause "root_cause",
        /// What was done about it.
        ActionsTaken "actions_taken",
        /// What keeps it from coming back.
        Prevention "prevention",
    }
}

impl Outcome {
    /// The step that follows from it; none where a person must decide.
    #[must_use]
    pub const fn step(self) -> Option<Step> {
        match self {
            Outcome::Accepted => Some(Step::Accept),
            Outcome::Rejected | Outcome::MoreInformation => Some(Step::Reject),
            Outcome::Unknown => None,
        }
    }
}

/// A sentence of the reply, as it was pasted: `text[start..end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Quote<'a> {
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// What it says.
    pub text: &'a str,
}

/// A gap, and the sentences that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedGap<'a> {
    /// Which one.
    pub gap: Gap,
    /// At least one sentence.
    pub quotes: Vec<Quote<'a>>,
}

/// What a reply says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reply<'a> {
    /// What it comes to.
    pub outcome: Outcome,
    /// The sentences that show it; where it is unknown, those that contradict each other.
    pub quotes: Vec<Quote<'a>>,
    /// What is missing, in the order of [`Gap::ALL`]; nothing where it is accepted.
    pub gaps: Vec<NamedGap<'a>>,
}

impl<'a> Reply<'a> {
    /// Reads a reply.
    #[must_use]
    pub fn read(text: &'a str) -> Self {
        let sentences = sentences(text, READ);
        let saying = |phrases: &[Phrase]| -> Vec<Quote<'a>> {
            let says = |sentence: &&Sentence| phrases.iter().any(|phrase| phrase.is_in(sentence));
            sentences.iter().filter(says).filter_map(|sentence| quote(text, sentence)).collect()
        };
        let (accepted, rejected) = (saying(&ACCEPTED), saying(&REJECTED));
        let wanted = saying(&MORE_INFORMATION);
        let mut gaps = gaps(text, &sentences);
        let (outcome, quotes) = match (accepted.is_empty(), rejected.is_empty()) {
            (false, false) => (Outcome::Unknown, [accepted, rejected].concat()),
            (false, true) => (Outcome::Accepted, accepted),
            (true, false) => (Outcome::Rejected, rejected),
            (true, true) if !wanted.is_empty() => (Outcome::MoreInformation, wanted),
            // To name a gap is to ask for it.
            (true, true) if !gaps.is_empty() => {
                let quotes = gaps.iter().flat_map(|named| named.quotes.iter().copied()).collect();
                (Outcome::MoreInformation, quotes)
            }
            (true, true) => (Outcome::Unknown, Vec::new()),
        };
        if outcome == Outcome::Accepted {
            gaps.clear();
        }
        Reply { outcome, quotes, gaps }
    }

    /// The gaps without their quotes.
    #[must_use]
    pub fn gap_codes(&self) -> Vec<Gap> {
        self.gaps.iter().map(|named| named.gap).collect()
    }
}

fn quote<'a>(text: &'a str, sentence: &Sentence) -> Option<Quote<'a>> {
    let (start, end) = sentence.bounds()?;
    Some(Quote { start, end, text: text.get(start..end)? })
}

fn gaps<'a>(text: &'a str, sentences: &[Sentence]) -> Vec<NamedGap<'a>> {
    let mut gaps: Vec<NamedGap<'a>> =
        Gap::ALL.into_iter().map(|gap| NamedGap { gap, quotes: Vec::new() }).collect();
    // Whether the list that is being read was opened by a sentence that asks.
    let mut list_asks = false;
    for sentence in sentences {
        let asks = ASKING.iter().any(|phrase| phrase.is_in(sentence));
        if !sentence.listed {
            list_asks = asks;
        }
        if !asks && !list_asks {
            continue;
        }
        for named in &mut gaps {
            let topics = TOPICS.iter().filter(|(gap, _)| *gap == named.gap);
            let is_topic = topics.into_iter().any(|(_, phrase)| phrase.is_in(sentence));
            named.quotes.extend(quote(text, sentence).filter(|_| is_topic));
        }
    }
    gaps.retain(|named| !named.quotes.is_empty());
    gaps
}
