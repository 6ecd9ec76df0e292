//! Numbers, words and dates as reports write them, and the notes made while they are read.

use super::AccountHealth;
use super::oddity::{Oddity, OddityKind};
use crate::time::Day;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// A part of the document with its place.
#[derive(Clone, Copy)]
pub(super) struct At<'p> {
    /// The place around it.
    around: Option<&'p At<'p>>,
    name: Name<'p>,
}

#[derive(Clone, Copy)]
enum Name<'p> {
    Key(&'p str),
    Index(usize),
}

impl<'p> At<'p> {
    pub const fn root(key: &'p str) -> Self {
        At { around: None, name: Name::Key(key) }
    }

    pub const fn key(&'p self, key: &'p str) -> At<'p> {
        At { around: Some(self), name: Name::Key(key) }
    }

    pub const fn index(&'p self, index: usize) -> At<'p> {
        At { around: Some(self), name: Name::Index(index) }
    }

    fn text(&self) -> String {
        let around = self.around.map(At::text).unwrap_or_default();
        match self.name {
            Name::Key(key) if around.is_empty() => key.to_owned(),
            Name::Key(key) => format!("{around}.{key}"),
            Name::Index(index) => format!("{around}[{index}]"),
        }
    }
}

impl AccountHealth {
    pub(super) fn note(&mut self, kind: OddityKind, at: At<'_>, found: Option<&Value>) {
        if self.oddities.len() == Self::MOST_ODDITIES {
            self.further_oddities += 1;
            return;
        }
        let found = match found {
            None | Some(Value::Object(_) | Value::Array(_)) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(plain) => plain.to_string(),
        };
        self.oddities.push(Oddity::new(kind, at.text(), &found));
    }

    /// A number with up to six digits behind the point, in millionths.
    pub(super) fn millionths(&mut self, value: &Value, at: At<'_>) -> Option<u64> {
        let (text, as_text) = match value {
            Value::Null => return None,
            Value::Number(number) => (number.to_string(), false),
            Value::String(text) => (text.trim().to_owned(), true),
            other => {
                self.note(OddityKind::NotANumber, at, Some(other));
                return None;
            }
        };
        let read = decimal(&text);
        match read {
            None => self.note(OddityKind::NotANumber, at, Some(value)),
            Some(_) if as_text => self.note(OddityKind::NumberAsText, at, Some(value)),
            Some(_) => {}
        }
        read
    }

    /// A whole number.
    pub(super) fn count(&mut self, value: &Value, at: At<'_>) -> Option<u64> {
        if let Value::Number(number) = value
            && let Some(count) = number.as_u64().filter(|count| *count <= MOST)
        {
            return Some(count);
        }
        let millionths = self.millionths(value, at)?;
        if !millionths.is_multiple_of(ONE) {
            self.note(OddityKind::NotANumber, at, Some(value));
            return None;
        }
        Some(millionths / ONE)
    }

    /// A date, or a moment of which only the date counts.
    pub(super) fn day(&mut self, value: &Value, at: At<'_>) -> Option<Day> {
        let date = value.as_str().and_then(|text| text.trim().get(..10)?.parse::<Date>().ok());
        if date.is_none() && !value.is_null() {
            self.note(OddityKind::NotADate, at, Some(value));
        }
        date.map(Day::of)
    }

    /// A word of a list, in whatever way it is written: `AT_RISK`, `At risk`.
    pub(super) fn word<T>(
        &mut self,
        value: &Value,
        at: At<'_>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = value.as_str().unwrap_or_default();
        let code = text.trim().to_ascii_lowercase().replace([' ', '-'], "_");
        let known = parse(&code);
        if known.is_none() && !value.is_null() {
            self.note(OddityKind::UnknownStatus, at, Some(value));
        }
        known
    }

    /// An object.
    pub(super) fn object<'v>(
        &mut self,
        value: &'v Value,
        at: At<'_>,
    ) -> Option<&'v Map<String, Value>> {
        let object = value.as_object();
        if object.is_none() && !value.is_null() {
            self.note(OddityKind::WrongType, at, Some(value));
        }
        object
    }
}

/// A whole, in millionths.
pub(super) const ONE: u64 = 1_000_000;
/// The largest count that is believed.
const MOST: u64 = 1 << 40;

/// Reads `0.95`, `1`, `95%`, `0,95`, `3.2e-2` as millionths, rounded down; not less than 0, and not
/// more than counts may be.
pub(super) fn decimal(text: &str) -> Option<u64> {
    let (text, percent) = match text.strip_suffix('%') {
        Some(text) => (text.trim_end(), -2),
        None => (text, 0),
    };
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let length = whole.len() + fraction.len();
    if length == 0 || length > 40 || !plain(whole) || !plain(fraction) {
        return None;
    }
    // Digits before the point once it stands where millionths are whole.
    let before = i64::try_from(whole.len()).ok()? + i64::from(exponent) + i64::from(percent) + 6;
    let mut value = 0_u128;
    let mut digits = whole.bytes().chain(fraction.bytes());
    for _ in 0..before.clamp(0, 64) {
        let digit = digits.next().unwrap_or(b'0') - b'0';
        value = value.checked_mul(10)?.checked_add(u128::from(digit))?;
    }
    if before > 64 && value > 0 {
        return None;
    }
    u64::try_from(value).ok().filter(|value| *value <= MOST.saturating_mul(ONE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, millionths) in [
            ("0.95", Some(950_000)),
            ("1", Some(1_000_000)),
            ("1.0", Some(1_000_000)),
            ("95%", Some(950_000)),
            ("95 %", Some(950_000)),
            ("0,95", Some(950_000)),
            (".5", Some(500_000)),
            ("3.2e-2", Some(32_000)),
            ("1e2", Some(100_000_000)),
            ("0.42857142857142855", Some(428_571)),
            ("0e999999", Some(0)),
            ("1e99", None),
            ("-1", None),
            ("", None),
            (".", None),
            ("1.2.3", None),
            ("NaN", None),
            ("1e", None),
        ] {
            assert_eq!(decimal(text), millionths, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_what_is_read(millionths in 0..MOST) {
            let text = format!("{}.{:06}", millionths / ONE, millionths % ONE);
            prop_assert_eq!(decimal(&text), Some(millionths));
        }

        #[test]
        fn no_text_is_too_odd(text in "[0-9eE.,%+ -]{0,50}") {
            decimal(&text);
        }
    }
}
