//! How a number differs from the shapes of its declared carrier.

use std::fmt;

use super::courier::Courier;
use super::format::{Fit, Format};
use super::formats::{accepted_by, own};
use super::layout::Class;
use super::number::Number;

/// The difference from the nearest shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// Too short or too long.
    Length {
        /// The nearest format.
        format: &'static Format,
        /// How many characters it has.
        expected: usize,
        /// How many the number has.
        found: usize,
    },
    /// A character that cannot stand where it does.
    Character {
        /// The nearest format.
        format: &'static Format,
        /// Where it stands in the normalised number, from 1.
        position: usize,
        /// The character.
        found: char,
        /// What may stand there.
        expected: Class,
    },
    /// A character that no tracking number has.
    Symbol {
        /// The character.
        found: char,
        /// Where it stands in the normalised number, from 1.
        position: usize,
    },
    /// The letters of a country without a national post.
    Country {
        /// The format that wants a country.
        format: &'static Format,
    },
    /// A good number with words in front of it.
    TextInFront {
        /// How many characters come before the number.
        characters: usize,
    },
    /// More than one number in one field.
    Several,
    /// Not close to any shape.
    Unlike,
}

/// What a missing or extra character costs when looking for the nearest shape, where a wrong one
/// costs 2.
const LENGTH_COST: usize = 3;

/// Whether two good numbers follow each other, as when a line break between them was dropped.
fn is_twice(text: &str, declared: Courier) -> bool {
    let good = |half: &str| {
        let mut readings = accepted_by(declared).filter_map(|format| format.read(half));
        readings.any(|reading| reading.format.check.is_some() && reading.fit() == Fit::Yes)
    };
    let halves = text.split_at_checked(text.len() / 2);
    halves.is_some_and(|(first, second)| first.len() == second.len() && good(first) && good(second))
}

impl Mismatch {
    /// Compares a number that fits nothing with everything the carrier could have printed.
    pub(crate) fn find(number: &Number<'_>, declared: Courier) -> Mismatch {
        let text = number.as_str();
        if !number.is_clean() {
            return Self::find_symbol(text);
        }
        let characters = text.bytes().take_while(u8::is_ascii_uppercase).count();
        let rest = text.get(characters..).unwrap_or_default();
        if is_twice(text, declared) {
            return Mismatch::Several;
        }
        let mut nearest = (text.len() + 1, Mismatch::Unlike);
        for format in accepted_by(declared) {
            if characters > 0 && format.read(rest).is_some_and(|reading| reading.fit() == Fit::Yes)
            {
                return Mismatch::TextInFront { characters };
            }
            for layout in format.layouts {
                let found = text.len();
                let expected = found.clamp(layout.len, layout.len + layout.more);
                let length_cost = found.abs_diff(expected) * LENGTH_COST;
                if length_cost >= nearest.0 {
                    continue;
                }
                let mut wrong = text
                    .bytes()
                    .zip(layout.classes(expected))
                    .zip(1..)
                    .filter(|((c, class), _)| !class.contains(*c));
                let first = wrong.next();
                let cost = length_cost + first.map_or(0, |_| 2 * (1 + wrong.count()));
                if cost >= nearest.0 {
                    continue;
                }
                nearest = match first {
                    _ if found != expected => (cost, Mismatch::Length { format, expected, found }),
                    Some(((c, expected), position)) => (
                        cost,
                        Mismatch::Character { format, position, found: char::from(c), expected },
                    ),
                    // Every character may stand where it does: only a country can still be wrong.
                    None => return Mismatch::Country { format },
                };
            }
        }
        nearest.1
    }

    fn find_symbol(text: &str) -> Mismatch {
        let numbers = text.split([',', ';', '/', '|', '&', '+', '_']);
        if numbers
            .filter(|part| part.len() >= 8 && part.bytes().any(|c| c.is_ascii_digit()))
            .count()
            > 1
        {
            return Mismatch::Several;
        }
        let symbol =
            text.chars().zip(1..).find(|(c, _)| !c.is_ascii_digit() && !c.is_ascii_uppercase());
        symbol.map_or(Mismatch::Unlike, |(found, position)| Mismatch::Symbol { found, position })
    }

    /// The nearest format.
    #[must_use]
    pub const fn format(&self) -> Option<&'static Format> {
        match self {
            Mismatch::Length { format, .. }
            | Mismatch::Character { format, .. }
            | Mismatch::Country { format } => Some(format),
            _ => None,
        }
    }

    pub(crate) fn explain(&self, declared: Courier, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Mismatch::Length { format, expected, found } => write!(
                f,
                "This has {found} characters, {} too {}: {} has {expected}. Expected: {}.",
                found.abs_diff(expected),
                if found < expected { "few" } else { "many" },
                format.indefinite(),
                format.shape
            ),
            Mismatch::Character { format, position, found, expected } => write!(
                f,
                "Character {position} is \"{found}\" where {} has {expected}. Expected: {}.",
                format.indefinite(), format.shape
            ),
            Mismatch::Symbol { found, position } => write!(
                f,
                "Character {position} is \"{found}\": {declared} numbers have letters and digits only. Enter \
                 only the number on the label."
            ),
            Mismatch::Country { format } => write!(
                f,
                "The country at the end has no national post, as {} needs. Expected: {}.",
                format.indefinite(),
                format.shape
            ),
            Mismatch::TextInFront { characters } => write!(
                f,
                "The first {characters} characters do not belong to the number: a {declared} number follows \
                 them. Enter only the number."
            ),
            Mismatch::Several => f.write_str(
                "This is more than one number. Enter one number for each parcel, in a row of its own.",
            ),
            Mismatch::Unlike => {
                write!(f, "This looks like no {declared} number. Expected: ")?;
                // Carriers without formats of their own carry those of their partners.
                let printed = if own(declared).is_empty() { usize::MAX } else { own(declared).len() };
                accepted_by(declared).take(printed).enumerate().try_for_each(|(at, format)| {
                    f.write_str(if at == 0 { "" } else { "; " })?;
                    f.write_str(format.shape)
                })?;
                f.write_str(".")
            }
        }
    }
}
