//! No e-mail, phone number or street address of anybody.

use super::dates::is_numeric_day;
use super::text::{Token, tokens};
use super::{Fault, Letter, Remarks};

/// Words before a number that make it a phone number.
const CALLED: [&str; 8] =
    ["phone", "telephone", "tel", "call", "mobile", "cell", "whatsapp", "fax"];

const STREETS: [&str; 26] = [
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "lane",
    "ln",
    "drive",
    "dr",
    "court",
    "ct",
    "suite",
    "highway",
    "hwy",
    "parkway",
    "pkwy",
    "place",
    "terrace",
    "way",
    "close",
    "crescent",
    "square",
    "straße",
];

/// Words of a street's name, at most.
const STREET_NAME: usize = 4;

pub(super) fn check(letter: &Letter<'_>, remarks: &mut Remarks) {
    for (part, text) in letter.parts() {
        let found = [
            (Fault::Email(part), has_email(text)),
            (Fault::Phone(part), text.lines().any(is_phone_number)),
            (Fault::StreetAddress(part), text.lines().any(has_street)),
        ];
        for (fault, _) in found.iter().filter(|(_, found)| *found) {
            remarks.add(part, fault);
        }
    }
}

fn has_email(text: &str) -> bool {
    text.split(char::is_whitespace).any(|word| {
        word.split_once('@').is_some_and(|(name, host)| {
            name.ends_with(char::is_alphanumeric)
                && host.starts_with(char::is_alphanumeric)
                && host.trim_end_matches(|letter: char| !letter.is_alphanumeric()).contains('.')
        })
    })
}

/// Whether digits in a line are grouped as in a phone number. Order ids and tracking numbers are
/// longer, or are not grouped like this.
pub(in crate::response) fn is_phone_number(line: &str) -> bool {
    let mut run = Run::default();
    // For how many words yet a number would be a phone's.
    let mut called = 0usize;
    let tokens = tokens(line);
    let first = tokens.first().and_then(|token| line.split_once(token.text));
    let mut gap = first.map_or("", |(before, _)| before);
    for token in &tokens {
        let numeric =
            token.text.bytes().all(|byte| byte.is_ascii_digit() || b"-./".contains(&byte));
        if numeric && !is_numeric_day(token.text) {
            if !gap.chars().all(|letter| " ()+-.\u{a0}".contains(letter)) || gap.contains('+') {
                if run.is_phone() {
                    return true;
                }
                run = Run { called: called > 0, ..Run::default() };
            }
            run.international |= gap.ends_with('+');
            run.called |= called > 0;
            run.add(token.text);
        } else {
            if run.is_phone() {
                return true;
            }
            run = Run::default();
            called = called.saturating_sub(1);
            if CALLED.contains(&token.text.to_lowercase().as_str()) {
                called = 2;
            }
        }
        gap = token.gap;
    }
    run.is_phone()
}

/// Groups of digits in a row.
#[derive(Default)]
struct Run {
    groups: usize,
    digits: usize,
    longest: usize,
    /// All groups have four digits, as on a shipping label.
    other_than_four: bool,
    international: bool,
    called: bool,
}

impl Run {
    fn add(&mut self, text: &str) {
        for group in text.split(['-', '.', '/']).filter(|group| !group.is_empty()) {
            self.groups += 1;
            self.digits += group.len();
            self.longest = self.longest.max(group.len());
            self.other_than_four |= group.len() != 4;
        }
    }

    fn is_phone(&self) -> bool {
        let short = self.longest <= 4 && self.other_than_four;
        (self.international && (8..=15).contains(&self.digits))
            || (self.called
                && (7..=15).contains(&self.digits)
                && (short || self.groups == 1 && self.digits <= 11))
            || (short && self.groups >= 3 && (10..=13).contains(&self.digits))
    }
}

/// `123 Main Street`, `Hauptstraße 12`, `PO Box 12`.
fn has_street(line: &str) -> bool {
    let tokens = tokens(line);
    let is_number = |token: &Token<'_>| {
        token.text.len() <= 6 && token.text.starts_with(|letter: char| letter.is_ascii_digit())
    };
    tokens.iter().enumerate().any(|(at, token)| {
        let after = tokens.get(at + 1..).unwrap_or_default();
        let next_number = after.first().is_some_and(is_number);
        let word = token.text.to_lowercase();
        if next_number && (word == "box" || word.ends_with("straße") || word.ends_with("strasse"))
        {
            return true;
        }
        is_number(token) && token.gap.trim().is_empty() && is_street_name(after)
    })
}

/// Words with capitals, then a word for a street.
fn is_street_name(words: &[Token<'_>]) -> bool {
    for (at, word) in words.iter().take(STREET_NAME).enumerate() {
        let capital =
            word.text.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric());
        if !capital {
            return false;
        }
        if at > 0 && STREETS.contains(&word.text.to_lowercase().as_str()) {
            return true;
        }
        if word.gap.contains(['.', ',', ';', ':']) {
            return false;
        }
    }
    false
}
