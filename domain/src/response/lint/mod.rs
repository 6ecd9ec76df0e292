//! What stands between a text and sending it. It reads what a consultant made of the draft.

mod causes;
mod dates;
mod fault;
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

use super::wording::{DATE_DONE, WHAT_WAS_DONE, WHO_CHECKS};
use super::{Part, Remark};
use crate::assessment::Assessment;
use crate::language::Language;
use fault::Fault;
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
        self.parts().iter().map(|(_, text)| text.chars().count()).sum()
    }

    /// The parts, in order.
    fn parts(&self) -> [(Part, &'a str); 3] {
        [(Part::Cause, self.cause), (Part::Fixed, self.fixed), (Part::Prevention, self.prevention)]
    }

    /// The first part that has these words, as a place.
    fn place_of(&self, words: &str) -> Place {
        let found = self.parts().into_iter().find(|(_, text)| text.contains(words));
        found.map_or(Place::LETTER, |(part, _)| Place::quoting(part, words))
    }
}

/// Everything that should be looked at, what blocks sending first, on the day of the review.
#[must_use]
pub fn lint(letter: &Letter<'_>, assessment: &Assessment) -> Vec<Remark> {
    let today = assessment.as_of.to_zoned(TimeZone::UTC).date();
    lint_on(today, letter, assessment, Language::English)
}

/// The same on a later day, said in a language: what was done since the review is done.
#[must_use]
pub fn lint_on(
    today: Date,
    letter: &Letter<'_>,
    assessment: &Assessment,
    language: Language,
) -> Vec<Remark> {
    let mut remarks = Remarks { language, found: Vec::new() };
    form(letter, &mut remarks);
    if letter.length() > READ {
        return remarks.found;
    }
    causes::check(today, letter, assessment, &mut remarks);
    tense::check(letter, &mut remarks);
    figures::check(letter, assessment, &mut remarks);
    privacy::check(letter, &mut remarks);
    tone::check(letter, assessment, &mut remarks);
    remarks.found.sort_by_key(|remark| remark.severity);
    remarks.found
}

/// Collects remarks, in the words of a language.
struct Remarks {
    language: Language,
    found: Vec<Remark>,
}

impl Remarks {
    fn add(&mut self, place: impl Into<Place>, fault: &Fault<'_>) {
        let Place { part, quote } = place.into();
        self.found.push(Remark {
            severity: fault.severity(),
            code: fault.code().into(),
            part,
            quote,
            message: fault.said(self.language),
        });
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
    for (part, text) in parts {
        if text.trim().is_empty() {
            remarks.add(part, &Fault::PartEmpty(part));
        }
    }
    let length = letter.length();
    if length > LIMIT {
        remarks.add(Place::LETTER, &Fault::TooLong(length));
    }
    let left = |marker: &str| -> usize {
        parts.iter().map(|(_, text)| text.matches(marker).count()).sum()
    };
    let undated = left(DATE_DONE);
    if undated > 0 {
        remarks.add(letter.place_of(DATE_DONE), &Fault::UnfilledDate(undated));
    }
    for marker in [WHAT_WAS_DONE, WHO_CHECKS] {
        if left(marker) > 0 {
            remarks.add(letter.place_of(marker), &Fault::UnfilledText(marker));
        }
    }
}
