//! A tracking number as it was entered, cleaned once.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A tracking number without the decoration people and spreadsheets add.
///
/// Trimmed, compatibility-normalised (NFKC) and upper case; spaces, `-`, `.`, zero-width characters,
/// a leading `'` and an `="…"` wrapper are dropped. A number that needs none of that is borrowed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number<'a> {
    text: Cow<'a, str>,
    clean: bool,
    blank: bool,
}

impl<'a> Number<'a> {
    /// Cleans the number as entered.
    #[must_use]
    #[inline]
    pub fn parse(raw: &'a str) -> Self {
        if is_clean(raw) && !raw.is_empty() {
            return Number { text: Cow::Borrowed(raw), clean: true, blank: false };
        }
        Self::parse_decorated(raw)
    }

    #[cold]
    fn parse_decorated(raw: &'a str) -> Self {
        let trimmed = raw.trim_matches(is_space);
        if is_clean(trimmed) {
            return Number { clean: true, blank: trimmed.is_empty(), text: Cow::Borrowed(trimmed) };
        }
        let composed: Cow<'_, str> = if trimmed.is_ascii() {
            Cow::Borrowed(trimmed)
        } else {
            Cow::Owned(trimmed.nfkc().collect())
        };
        let content = unwrap(composed.trim_matches(is_space));
        let text: String = content
            .chars()
            .filter(|&c| !is_space(c) && c != '-' && c != '.')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        Number { clean: is_clean(&text), blank: content.is_empty(), text: Cow::Owned(text) }
    }

    /// The cleaned number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether nothing was entered. (A lone dash is something: it says "none".)
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.blank
    }

    /// Whether only ASCII digits and upper-case letters are left, as in every known format.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.clean
    }

    /// Whether the number was entered just like this, spaces around it aside.
    #[must_use]
    pub fn is_verbatim(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// The cleaned number, owned.
    #[must_use]
    pub fn into_string(self) -> String {
        self.text.into_owned()
    }
}

/// The text without a leading apostrophe and an `="…"` wrapper: both keep spreadsheets from reading
/// a number as a number.
pub(crate) fn unwrap(text: &str) -> &str {
    let text = text.strip_prefix('\'').unwrap_or(text).trim_matches(is_space);
    let inner = text.strip_prefix('=').map(str::trim_start).and_then(|rest| rest.strip_prefix('"'));
    inner.map_or(text, |rest| rest.strip_suffix('"').unwrap_or(rest)).trim_matches(is_space)
}

/// Spaces and the characters that take no room at all: zero-width, joiners, direction marks.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
        || c.is_whitespace()
}

/// No early exit: the loop is short and the compiler does sixteen bytes at a time.
#[inline]
fn is_clean(text: &str) -> bool {
    text.bytes().fold(true, |clean, c| clean & (c.is_ascii_digit() | c.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoration_is_dropped() {
        for (raw, text) in [
            ("1Z5R89390357567127", "1Z5R89390357567127"),
            (" 1z 5r8-939.0357567127\t", "1Z5R89390357567127"),
            ("'9405803699300124287899", "9405803699300124287899"),
            ("=\"9405803699300124287899\"", "9405803699300124287899"),
            ("９４０５８０３６９９３００１２４２８７８９９", "9405803699300124287899"),
            ("\u{feff}94058\u{200b}03699300124287899\u{202c}", "9405803699300124287899"),
            ("RB 123 456 785\u{a0}GB", "RB123456785GB"),
            ("n/a", "N/A"),
            ("maß", "MAß"),
        ] {
            assert_eq!(Number::parse(raw).as_str(), text, "{raw:?}");
        }
    }

    #[test]
    fn blank_is_nothing_at_all() {
        for raw in ["", "  ", "\u{200b}", "'", "=\"\"", "\u{3000}"] {
            assert!(Number::parse(raw).is_blank(), "{raw:?}");
        }
        assert!(!Number::parse("-").is_blank());
    }

    #[test]
    fn clean_numbers_are_borrowed() {
        assert!(Number::parse(" 986578788855 ").is_verbatim());
        assert!(!Number::parse("9865 7878 8855").is_verbatim());
    }
}
