//! Figures in the text are the review's.

mod known;

use super::causes::has_frequency;
use super::dates::{is_month, is_numeric_day, year_number};
use super::text::{Token, plain, sentences, tokens, whole_number};
use super::{Fault, Letter, Part, Place, Remarks};
use crate::assessment::Assessment;
use known::Known;

/// What is counted.
const UNITS: [&str; 8] =
    ["package", "packages", "parcel", "parcels", "shipment", "shipments", "order", "orders"];

/// What may stand between a number and what is counted.
const BETWEEN: [&str; 24] = [
    "invalid",
    "valid",
    "counted",
    "late",
    "pending",
    "exempt",
    "seller",
    "fulfilled",
    "seller-fulfilled",
    "such",
    "of",
    "the",
    "these",
    "those",
    "our",
    "all",
    "affected",
    "more",
    "other",
    "measured",
    "unscanned",
    "defective",
    "further",
    "delivered",
];

/// Words between a number and what is counted, at most.
const APART: usize = 4;

/// Figures named in remarks, at most.
const NAMED: usize = 20;

pub(super) fn check(letter: &Letter<'_>, assessment: &Assessment, remarks: &mut Remarks) {
    let known = Known::of(assessment);
    let mut wrong: Vec<(Part, &str)> = Vec::new();
    for (part, text) in letter.parts() {
        for sentence in sentences(text) {
            // "Checks 20 packages every day" is a promise, not a figure of the review.
            if part == Part::Prevention && has_frequency(&plain(sentence)) {
                continue;
            }
            for figure in unknown(&tokens(sentence), &known) {
                let named = wrong.iter().any(|(_, named)| *named == figure);
                if wrong.len() < NAMED && !named {
                    wrong.push((part, figure));
                }
            }
        }
    }
    for (part, figure) in wrong {
        remarks.add(Place::quoting(part, figure), &Fault::FigureUnknown(figure));
    }
}

/// The figures of a sentence that the review does not have.
fn unknown<'a>(tokens: &[Token<'a>], known: &Known) -> Vec<&'a str> {
    let mut wrong = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let after = tokens.get(at + 1..).unwrap_or_default();
        let ok = if is_percentage(token, after) {
            known.has_rate(token.text)
        } else if is_numeric_day(token.text) {
            true
        } else if let Some(number) = whole_number(token.text) {
            !is_count(token, number, tokens.get(..at).unwrap_or_default(), after)
                || known.has_count(number)
        } else {
            // A number too long to be one.
            let digits = |byte: u8| byte.is_ascii_digit() || byte == b',';
            !(token.text.bytes().all(digits) && counts_something(token, after))
        };
        if !ok {
            wrong.push(token.text);
        }
    }
    wrong
}

fn is_percentage(token: &Token<'_>, after: &[Token<'_>]) -> bool {
    let numeric = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b',';
    let next = |at: usize| after.get(at).map_or("", |token| token.text);
    token.text.bytes().all(numeric)
        && (token.gap.trim_start().starts_with(['%', '％'])
            || (token.gap.trim().is_empty()
                && (next(0).eq_ignore_ascii_case("percent")
                    || (next(0).eq_ignore_ascii_case("per")
                        && next(1).eq_ignore_ascii_case("cent")))))
}

/// `45 invalid packages`, and both numbers of `45 of 73`.
pub(crate) fn is_count(
    token: &Token<'_>,
    number: u64,
    before: &[Token<'_>],
    after: &[Token<'_>],
) -> bool {
    let last = |back: usize| before.len().checked_sub(back).and_then(|at| before.get(at));
    let word = |token: Option<&Token<'_>>, word: &str| {
        token.is_some_and(|token| token.text.eq_ignore_ascii_case(word))
    };
    let is_number = |token: Option<&Token<'_>>| {
        token.is_some_and(|token| whole_number(token.text).is_some() && token.gap.trim().is_empty())
    };
    let dated = last(1).is_some_and(|token| is_month(token.text))
        || after.first().is_some_and(|token| is_month(token.text))
        || (year_number(token.text).is_some()
            && last(1).is_some_and(|token| {
                ["in", "of", "since", "during"].contains(&token.text.to_lowercase().as_str())
                    || is_month(token.text)
                    || whole_number(token.text).is_some_and(|day| day <= 31)
            }));
    let first_of_pair = word(after.first(), "of")
        && after.get(1).is_some_and(|token| whole_number(token.text).is_some())
        || (word(after.first(), "out") && word(after.get(1), "of") && is_digits(after.get(2)));
    let second_of_pair =
        word(last(1), "of") && (is_number(last(2)) || (word(last(2), "out") && is_number(last(3))));
    if first_of_pair || second_of_pair {
        return true;
    }
    !dated && number > 0 && counts_something(token, after)
}

fn is_digits(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|token| whole_number(token.text).is_some())
}

/// Whether packages are what is counted, in the same phrase.
fn counts_something(token: &Token<'_>, after: &[Token<'_>]) -> bool {
    let mut gap = token.gap;
    for word in after.iter().take(APART) {
        if !gap.trim().is_empty() {
            return false;
        }
        let folded = word.text.to_lowercase();
        if UNITS.contains(&folded.as_str()) {
            return true;
        }
        if !BETWEEN.contains(&folded.as_str()) {
            return false;
        }
        gap = word.gap;
    }
    false
}
