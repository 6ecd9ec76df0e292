//! The little language of the phrase table.
//!
//! A pattern is a row of words: `|` between words means either, `*` at the end of a word means any
//! ending, `..` stands for up to six words, `...` for any number of words of the sentence.

use super::words::Sentence;
use std::ops::Range;

/// Words that `..` stands for, at most.
const FEW: usize = 6;
/// Words that `...` stands for, at most; longer sentences are not sentences.
const MANY: usize = 60;

/// Where a pattern stands in a sentence, in words; the first place of each start.
pub(super) fn places(pattern: &str, sentence: &Sentence) -> Vec<Range<usize>> {
    let parts: Vec<&str> = pattern.split(' ').collect();
    let starts = 0..sentence.words.len();
    let place = |start: usize| Some(start..end(&parts, sentence, start)?);
    starts.filter_map(place).collect()
}

fn end(parts: &[&str], sentence: &Sentence, at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    match *part {
        ".." => (at..=at + FEW).find_map(|at| end(rest, sentence, at)),
        "..." => (at..=at + MANY).rev().find_map(|at| end(rest, sentence, at)),
        part => {
            let word = sentence.words.get(at)?;
            part.split('|').any(|one| fits(one, &word.folded)).then_some(())?;
            end(rest, sentence, at + 1)
        }
    }
}

fn fits(part: &str, word: &str) -> bool {
    match part.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == part,
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::sentences;
    use super::*;

    fn found(pattern: &str, text: &str) -> Vec<(usize, usize)> {
        let sentences = sentences(text, 1_000);
        let places = sentences.iter().flat_map(|sentence| places(pattern, sentence));
        places.map(|place| (place.start, place.end)).collect()
    }

    #[test]
    fn a_pattern_is_found_in_words() {
        assert_eq!(found("root cause*", "The root causes of it"), [(1, 3)]);
        assert_eq!(found("more|greater detail", "Greater detail, more detail"), [(0, 2), (2, 4)]);
        assert_eq!(found("greater .. cause", "greater detail on the root cause"), [(0, 6)]);
        assert_eq!(found("root cause", "The root causes"), []);
        assert_eq!(found("a .. b", "a 1 2 3 4 5 6 7 b"), []);
        assert_eq!(found("a ... b", "a 1 2 3 4 5 6 7 b"), [(0, 9)]);
        assert_eq!(found("a .. b", "a b b"), [(0, 2)]);
        assert_eq!(found("a ... b", "a b b"), [(0, 3)]);
        assert_eq!(found("a .. b", "A. B"), []);
    }
}
