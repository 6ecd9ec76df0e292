//! The sentences of a letter, and whether two of them speak of the same thing.

use super::{Part, Passage};
use crate::problem::Problem;
use crate::response::Letter;
use crate::response::reading::{
    is_month, is_named, is_numeric_day, items, plain, sentences, tokens,
};
use std::collections::BTreeSet;

/// Words in common, in tenths of all words of both, that make two sentences one statement.
const ALIKE_TENTHS: usize = 6;
/// Words a sentence needs to be compared at all.
const WORDS: usize = 4;
/// Sentences of a letter that are compared; no letter has as many.
const MOST: usize = 300;

/// Words that say nothing about what a sentence is about.
const EMPTY: [&str; 36] = [
    "a", "an", "the", "we", "our", "us", "it", "its", "this", "that", "these", "of", "to", "in",
    "on", "at", "for", "from", "by", "with", "and", "or", "as", "is", "are", "was", "were", "be",
    "been", "has", "have", "had", "will", "also", "since", "now",
];

/// A sentence, its folded text and the words it is about.
pub(super) struct Statement<'a> {
    pub passage: Passage<'a>,
    pub plain: String,
    words: BTreeSet<String>,
}

impl<'a> Statement<'a> {
    fn new(part: Part, text: &'a str) -> Self {
        let telling = |word: &&str| {
            !is_numeric_day(word) && !is_month(word) && word.chars().any(char::is_alphabetic)
        };
        let words = tokens(text).iter().map(|token| token.text).filter(telling).map(plain).fold(
            BTreeSet::new(),
            |mut words, folded| {
                let telling = folded.split(' ').filter(|word| !EMPTY.contains(word));
                words.extend(telling.filter(|word| !word.is_empty()).map(stem));
                words
            },
        );
        Statement { passage: Passage { part, text: text.trim() }, plain: plain(text), words }
    }

    /// Whether both speak of the same thing.
    pub fn is_like(&self, other: &Self) -> bool {
        let common = self.words.intersection(&other.words).count();
        let all = self.words.len() + other.words.len() - common;
        common >= WORDS && common * 10 >= all * ALIKE_TENTHS
    }

    /// Whether it names the cause.
    pub fn names(&self, problem: Problem) -> bool {
        is_named(problem, &self.plain)
    }

    /// Whether it names this cause and no other.
    pub fn names_only(&self, problem: Problem) -> bool {
        let named = |other: &Problem| self.names(*other);
        Problem::ALL.iter().filter(|other| named(other)).all(|other| *other == problem)
    }
}

/// "Connect", "connects" and "connected" are one word.
fn stem(word: &str) -> String {
    let endings = ["ing", "ed", "es", "s", "e"];
    let stem = endings.iter().find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() > 3));
    stem.unwrap_or(word).to_owned()
}

/// The sentences of a part of the letter.
pub(super) fn statements<'a>(letter: &Letter<'a>, part: Part) -> Vec<Statement<'a>> {
    let text = match part {
        Part::Cause => letter.cause,
        Part::Fixed => letter.fixed,
        Part::Prevention => letter.prevention,
    };
    let sentences = items(text).into_iter().flat_map(|item| sentences(item.text));
    sentences.take(MOST).map(|sentence| Statement::new(part, sentence)).collect()
}
