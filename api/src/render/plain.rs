//! Text that is safe to print: one line, and nothing in it that a terminal obeys or that turns the
//! reading order around.

use std::fmt;

/// A line without control characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plain(String);

/// What stands in for a character that must not be printed: it should be seen that it was there.
const STAND_IN: char = '\u{fffd}';

impl Plain {
    /// The text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to read.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The non-empty lines of a text.
    pub(crate) fn lines(text: &str) -> impl Iterator<Item = Plain> {
        text.lines().map(Plain::from).filter(|line| !line.is_empty())
    }
}

impl<T: AsRef<str>> From<T> for Plain {
    fn from(text: T) -> Self {
        let clean: String = text.as_ref().chars().map(harmless).collect();
        Plain(clean.trim().to_owned())
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Line breaks become spaces; escapes, bidirectional overrides and invisible characters become
/// visible. Joiners stay, because scripts and emoji need them.
const fn harmless(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => STAND_IN,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_terminal_obeys_is_left() {
        assert_eq!(Plain::from("\u{1b}[31mred\u{7}").as_str(), "\u{fffd}[31mred\u{fffd}");
        assert_eq!(Plain::from("a\u{9b}2Jb").as_str(), "a\u{fffd}2Jb");
        assert_eq!(Plain::from("one\r\ntwo\tthree ").as_str(), "one  two three");
        assert_eq!(Plain::from("abc\u{202e}fdp.exe").as_str(), "abc\u{fffd}fdp.exe");
    }

    #[test]
    fn every_control_character_is_replaced() {
        let all: String = ('\0'..='\u{9f}').filter(|c| c.is_control()).collect();
        assert!(!Plain::from(&all).as_str().chars().any(char::is_control));
    }

    #[test]
    fn lines_of_a_text_are_kept_apart() {
        let lines: Vec<_> = Plain::lines("first\n\n  second \u{1b}\n").collect();
        assert_eq!(lines, [Plain::from("first"), Plain::from("second \u{fffd}")]);
    }
}
