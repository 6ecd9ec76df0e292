//! What stands between a text and sending it. It reads what a consultant made of the draft.

mod causes;
mod dates;
mod figures;
mod privacy;
mod tense;
mod text;
mod tone;

#[cfg(test)]
mod tests;

/// How a letter is read, for comparing letters with each other.
pub(crate) mod reading {
    pub(crate) use super::causes::has_frequency;
    pub(crate) use super::causes::is_named;
    pub(crate) use super::dates::{Calendar, is_month, is_numeric_day};
    pub(crate) use super::figures::is_count;
    pub(crate) use super::tense::promises;
    pub(crate) use super::text::{Token, items, plain, sentences, tokens, whole_number};
}

pub(super) use privacy::is_phone_number;

use super::wording::{DATE_DONE, WHAT_WAS_DONE, WHO_CHECKS, grouped};
use super::{Part, Remark, Severity};
use crate::assessment::Assessment;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Characters of the three parts together.
pub const LIMIT: usize = 3_000;

/// A text longer than this is no letter: that it is too long is all that is said of it.
const READ: usize = 10 * LIMIT;

/// The three parts of a letter, as they would be sent.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// What caused it.
    pub cause: &'a str,
    /// What was fixed.
    pub fixed: &'a str,
    /// How it will not happen again.
    pub prevention: &'a str,
}

impl<'a> Letter<'a> {
    /// Characters of the three parts together.
    fn length(&self) -> usize {
        self.parts().iter().map(|(_, _, text)| text.chars().count()).sum()
    }

    /// The parts with the words for them.
    fn parts(&self) -> [(Part, &'static str, &'a str); 3] {
        [
            (Part::Cause, "what caused it", self.cause),
            (Part::Fixed, "what was fixed", self.fixed),
            (Part::Prevention, "how it will not happen again", self.prevention),
        ]
    }

    /// The first part that has these words, as a place.
    fn place_of(&self, words: &str) -> Place {
        let found = self.parts().into_iter().find(|(_, _, text)| text.contains(words));
        found.map_or(Place::LETTER, |(part, _, _)| Place::quoting(part, words))
    }
}

/// Everything that should be looked at, what blocks sending first, on the day of the review.
#[must_use]
pub fn lint(letter: &Letter<'_>, assessment: &Assessment) -> Vec<Remark> {
    lint_on(assessment.as_of.to_zoned(TimeZone::UTC).date(), letter, assessment)
}

/// The same on a later day: what was done since the review is done.
#[must_use]
pub fn lint_on(today: Date, letter: &Letter<'_>, assessment: &Assessment) -> Vec<Remark> {
    let mut remarks = Remarks::default();
    form(letter, &mut remarks);
    if letter.length() > READ {
        return remarks.0;
    }
    causes::check(today, letter, assessment, &mut remarks);
    tense::check(letter, &mut remarks);
    figures::check(letter, assessment, &mut remarks);
    privacy::check(letter, &mut remarks);
    tone::check(letter, assessment, &mut remarks);
    remarks.0.sort_by_key(|remark| remark.severity);
    remarks.0
}

/// Collects remarks.
#[derive(Default)]
struct Remarks(Vec<Remark>);

impl Remarks {
    fn error(&mut self, place: impl Into<Place>, code: &'static str, message: impl Into<String>) {
        self.add(Severity::Error, place.into(), code, message.into());
    }

    fn warning(&mut self, place: impl Into<Place>, code: &'static str, message: impl Into<String>) {
        self.add(Severity::Warning, place.into(), code, message.into());
    }

    fn add(&mut self, severity: Severity, place: Place, code: &'static str, message: String) {
        let Place { part, quote } = place;
        self.0.push(Remark { severity, code: code.into(), part, quote, message });
    }
}

/// What a remark is about.
struct Place {
    part: Option<Part>,
    quote: Option<String>,
}

impl Place {
    /// All of it, or the figures behind it.
    const LETTER: Place = Place { part: None, quote: None };

    /// These words of a part.
    fn quoting(part: Part, words: &str) -> Self {
        Place { part: Some(part), quote: Some(words.to_owned()) }
    }
}

impl From<Part> for Place {
    fn from(part: Part) -> Self {
        Place { part: Some(part), quote: None }
    }
}

/// All parts there, short enough, and nothing left to fill in.
fn form(letter: &Letter<'_>, remarks: &mut Remarks) {
    let parts = letter.parts();
    for (part, name, text) in parts {
        if text.trim().is_empty() {
            remarks.error(
                part,
                "part_empty",
                format!(
                    "The part \"{name}\" is empty. Amazon refuses an answer without it: fill it in."
                ),
            );
        }
    }
    let length = letter.length();
    if length > LIMIT {
        remarks.error(
            Place::LETTER,
            "too_long",
            format!(
                "The three parts have {} characters together, {} is the most. Shorten them.",
                grouped(length as u64),
                grouped(LIMIT as u64)
            ),
        );
    }
    let left = |marker: &str| -> usize {
        parts.iter().map(|(_, _, text)| text.matches(marker).count()).sum()
    };
    let undated = left(DATE_DONE);
    if undated > 0 {
        remarks.error(
            letter.place_of(DATE_DONE),
            "unfilled_date",
            format!(
                "{undated} corrective statement(s) still carry {DATE_DONE}. Once it is done, write \
                 the day on which it was done; take out what was not done."
            ),
        );
    }
    for marker in [WHAT_WAS_DONE, WHO_CHECKS] {
        if left(marker) > 0 {
            remarks.error(
                letter.place_of(marker),
                "unfilled_text",
                format!(
                    "The text still carries {marker}. Write there what is true of this account."
                ),
            );
        }
    }
}
