//! What a mistyped number may have been.
//!
//! A suggestion passes the declared carrier's format and its check digit, so it is a number that
//! could exist; whether it does, the label tells.

use std::fmt;

use super::check::is_confirmed;
use super::courier::Courier;
use super::formats::accepted_by;
use super::number::Number;
use super::screen::screen;
use crate::language::Language;

/// The typo a suggestion undoes. Positions count from 1 in the number as entered, normalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Two characters that look alike.
    LookAlike {
        /// Where.
        position: usize,
        /// What was entered.
        from: char,
        /// What it looks like.
        to: char,
    },
    /// Several characters that look like others.
    LookAlikes {
        /// How many.
        count: usize,
    },
    /// Two neighbours changed places.
    Swapped {
        /// The first of the two.
        position: usize,
        /// The two as they were entered.
        pair: [char; 2],
    },
    /// A character was entered twice.
    Doubled {
        /// The one too many.
        position: usize,
        /// The character.
        character: char,
    },
    /// A character was left out.
    Lost {
        /// Where it goes.
        position: usize,
        /// The character.
        character: char,
    },
}

impl Change {
    /// What is different, in a language.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::German => super::german::change(self),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::LookAlike { position, from, to } => {
                write!(f, "\"{to}\" instead of \"{from}\" at position {position}")
            }
            Change::LookAlikes { count } => {
                write!(f, "{count} characters replaced by what they look like")
            }
            Change::Swapped { position, pair: [first, second] } => {
                write!(f, "\"{first}\" and \"{second}\" changed places from position {position}")
            }
            Change::Doubled { position, character } => {
                write!(f, "the second \"{character}\" dropped at position {position}")
            }
            Change::Lost { position, character } => {
                write!(f, "\"{character}\" added at position {position}")
            }
        }
    }
}

/// A number that could have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The number, normalised.
    pub number: String,
    /// What is different from the number entered.
    pub change: Change,
}

/// How many suggestions there are at most.
const MOST: usize = 3;

/// Proposes at most three numbers that the entry may be a typo of, likeliest first: look-alike
/// characters, neighbours swapped, a character doubled or lost.
///
/// `used` says whether a number is already on another order. Only carriers whose formats have a
/// check digit get suggestions, and numbers that already pass get none.
#[must_use]
pub fn suggest(raw: &str, declared: Courier, used: &dyn Fn(&str) -> bool) -> Vec<Suggestion> {
    let number = Number::parse(raw);
    let text = number.as_str();
    let readable =
        number.is_clean() && text.len() <= LONGEST && screen(&number, raw, None).is_none();
    if !readable || is_confirmed(&number, declared) {
        return Vec::new();
    }
    let mut search = Search { declared, used, found: Vec::new() };
    for candidates in [look_alikes, swaps, doubles, losses] {
        candidates(text, declared, &mut search);
        if search.found.len() == MOST {
            break;
        }
    }
    search.found
}

/// The longest number with a check digit, and one character too many: longer entries are no typo.
const LONGEST: usize = 35;

struct Search<'s> {
    declared: Courier,
    used: &'s dyn Fn(&str) -> bool,
    found: Vec<Suggestion>,
}

impl Search<'_> {
    fn offer(&mut self, characters: &[u8], change: Change) {
        if self.found.len() == MOST {
            return;
        }
        let Ok(number) = str::from_utf8(characters) else { return };
        let known = self.found.iter().any(|suggestion| suggestion.number == number);
        if !known && is_confirmed(&Number::parse(number), self.declared) && !(self.used)(number) {
            self.found.push(Suggestion { number: number.to_owned(), change });
        }
    }
}

/// The characters that are mistaken for each other.
const ALIKE: [&[u8]; 5] = [b"O0", b"1IL", b"S5", b"B8", b"Z2"];

fn alike(c: u8) -> impl Iterator<Item = u8> {
    let set = ALIKE.into_iter().find(|set| set.contains(&c)).unwrap_or_default();
    set.iter().copied().filter(move |&other| other != c)
}

fn look_alikes(text: &str, declared: Courier, search: &mut Search<'_>) {
    let mut edited = text.as_bytes().to_vec();
    // Digits for letters first: most characters of most numbers are digits.
    for to_digit in [true, false] {
        for (at, from) in text.bytes().enumerate() {
            for to in alike(from).filter(|to| to.is_ascii_digit() == to_digit) {
                set(&mut edited, at, to);
                let (from, to) = (char::from(from), char::from(to));
                search.offer(&edited, Change::LookAlike { position: at + 1, from, to });
            }
            set(&mut edited, at, from);
        }
    }
    // Several at once, where the shape says which characters must be others.
    for layout in accepted_by(declared).flat_map(|format| format.layouts) {
        if !layout.has_length(text.len()) {
            continue;
        }
        let classes = || text.bytes().zip(layout.classes(text.len()));
        let misfits = classes().map(|(c, class)| {
            if class.contains(c) { Some(c) } else { alike(c).find(|&other| class.contains(other)) }
        });
        if let Some(repaired) = misfits.collect::<Option<Vec<u8>>>() {
            offer_repaired(text, &repaired, search);
        }
        // Where letters may stand, digits are still likelier.
        let digits = classes().map(|(c, class)| {
            let digit = alike(c).find(|&other| other.is_ascii_digit() && class.contains(other));
            if c.is_ascii_digit() { c } else { digit.unwrap_or(c) }
        });
        offer_repaired(text, &digits.collect::<Vec<u8>>(), search);
    }
    // A barcode with its routing in front is longer than its layout.
    let digits: Vec<u8> = text
        .bytes()
        .map(
            |c| if c.is_ascii_digit() { c } else { alike(c).find(u8::is_ascii_digit).unwrap_or(c) },
        )
        .collect();
    offer_repaired(text, &digits, search);
}

fn offer_repaired(text: &str, repaired: &[u8], search: &mut Search<'_>) {
    let count = text.bytes().zip(repaired).filter(|(before, after)| before != *after).count();
    if count > 1 {
        search.offer(repaired, Change::LookAlikes { count });
    }
}

fn swaps(text: &str, _: Courier, search: &mut Search<'_>) {
    let mut edited = text.as_bytes().to_vec();
    for (at, (first, second)) in text.bytes().zip(text.bytes().skip(1)).enumerate() {
        if first != second {
            edited.swap(at, at + 1);
            let pair = [char::from(first), char::from(second)];
            search.offer(&edited, Change::Swapped { position: at + 1, pair });
            edited.swap(at, at + 1);
        }
    }
}

fn doubles(text: &str, _: Courier, search: &mut Search<'_>) {
    for (at, (first, second)) in text.bytes().zip(text.bytes().skip(1)).enumerate() {
        if first == second {
            let mut edited = text.as_bytes().to_vec();
            edited.remove(at + 1);
            search.offer(
                &edited,
                Change::Doubled { position: at + 2, character: char::from(second) },
            );
        }
    }
}

/// A zero lost at the front first (spreadsheets drop it), then one of a pair, then any character.
fn losses(text: &str, _: Courier, search: &mut Search<'_>) {
    let with = |at: usize, c: u8| {
        let mut edited = text.as_bytes().to_vec();
        edited.insert(at, c);
        (edited, Change::Lost { position: at + 1, character: char::from(c) })
    };
    let pairs = text.bytes().enumerate().map(|(at, c)| (at + 1, c));
    let marks = (0..=text.len()).flat_map(|at| (b'A'..=b'Z').map(move |c| (at, c)));
    let digits = (0..=text.len()).flat_map(|at| (b'0'..=b'9').map(move |c| (at, c)));
    for (at, c) in std::iter::once((0, b'0')).chain(pairs).chain(marks).chain(digits) {
        if search.found.len() == MOST {
            return;
        }
        let (edited, change) = with(at, c);
        search.offer(&edited, change);
    }
}

fn set(characters: &mut [u8], at: usize, c: u8) {
    if let Some(slot) = characters.get_mut(at) {
        *slot = c;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(raw: &str, declared: Courier) -> Option<Suggestion> {
        suggest(raw, declared, &|_| false).into_iter().next()
    }

    #[test]
    fn each_kind_of_typo_is_undone() {
        let right = "1Z5R89390357567127";
        for (typed, change) in [
            ("IZ5R89390357567127", "\"1\" instead of \"I\" at position 1"),
            ("1Z5R8939O357567I27", "2 characters replaced by what they look like"),
            ("1Z5R89390537567127", "\"5\" and \"3\" changed places from position 10"),
            ("1Z5RR89390357567127", "the second \"R\" dropped at position 5"),
            ("15R89390357567127", "\"Z\" added at position 2"),
        ] {
            let suggestions = suggest(typed, Courier::Ups, &|_| false);
            let found = suggestions.iter().find(|suggestion| suggestion.number == right);
            assert_eq!(
                found.map(|found| found.change.to_string()).as_deref(),
                Some(change),
                "{typed}: {suggestions:?}"
            );
        }
        let lost_zero = first("73938000549297", Courier::CanadaPost);
        assert_eq!(lost_zero, None, "two characters are lost");
        let lost_zero = first("414417602 28964", Courier::FedEx).expect("a suggestion");
        assert_eq!(lost_zero.number, "041441760228964");
    }

    #[test]
    fn numbers_in_use_good_numbers_and_unchecked_formats_get_none() {
        assert_eq!(
            suggest("IZ5R89390357567127", Courier::Ups, &|number| number == "1Z5R89390357567127"),
            []
        );
        assert_eq!(suggest("1Z5R89390357567127", Courier::Ups, &|_| false), []);
        assert_eq!(suggest("GFUSO1011884214464", Courier::Gofo, &|_| false), []);
        assert_eq!(suggest("", Courier::Ups, &|_| false), []);
    }
}
