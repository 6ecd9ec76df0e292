//! Widths as a terminal shows them: a Chinese character takes two columns, an accent none.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// On which side of its column a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// How many columns the text takes.
pub(crate) fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The text, cut to at most `room` columns; what is cut ends in `…`.
pub(crate) fn cut(text: &str, room: usize) -> Cow<'_, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used >= room {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.truncate(kept.trim_end().len());
    if room > 0 {
        kept.push('…');
    }
    Cow::Owned(kept)
}

/// The text, cut or filled with spaces to exactly `room` columns.
pub(crate) fn fill(text: &str, room: usize, align: Align) -> String {
    let text = cut(text, room);
    let space = " ".repeat(room.saturating_sub(width(&text)));
    match align {
        Align::Left => format!("{text}{space}"),
        Align::Right => format!("{space}{text}"),
    }
}

/// The text in lines of at most `room` columns, broken between words where possible.
pub(crate) fn wrap(text: &str, room: usize) -> Vec<String> {
    let options = textwrap::Options::new(room.max(1))
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    textwrap::wrap(text, options).into_iter().map(Cow::into_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(width("Küche"), 5);
        assert_eq!(width("家居用品"), 8);
        assert_eq!(width("e\u{301}"), 1);
    }

    #[test]
    fn long_names_end_in_an_ellipsis() {
        assert_eq!(cut("Apparel", 7), "Apparel");
        assert_eq!(cut("Apparel and shoes", 9), "Apparel…");
        assert_eq!(cut("家居用品", 6), "家居…");
        assert_eq!(cut("abc", 1), "…");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn filled_text_has_the_width_asked_for() {
        for text in ["", "a", "家居用品", "Health & personal care", "\u{1f468}\u{200d}\u{1f469}"]
        {
            for room in 0..12 {
                assert_eq!(width(&fill(text, room, Align::Left)), room, "{text:?} in {room}");
                assert_eq!(width(&fill(text, room, Align::Right)), room, "{text:?} in {room}");
            }
        }
        assert_eq!(fill("12", 5, Align::Right), "   12");
    }

    #[test]
    fn wrapped_lines_fit() {
        let text =
            "Tracking 94001118992231974284990000000000000000 was 家居用品家居用品家居用品 typed";
        assert!(wrap(text, 16).iter().all(|line| width(line) <= 16));
    }
}
