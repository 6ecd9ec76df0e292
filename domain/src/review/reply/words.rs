//! A pasted text in sentences of folded words, each with its place in the text.
//!
//! Case, line wraps, curly quotes, HTML tags and entities, soft hyphens and accents make no
//! difference; ä, ö, ü and ß are folded to ae, oe, ue and ss, however they were typed.

use super::markup::{Mark, next};
use unicode_normalization::char::is_combining_mark;

/// A word as it is compared, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub folded: String,
    pub start: usize,
    pub end: usize,
}

/// A sentence or an entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sentence {
    pub words: Vec<Word>,
    /// Whether it stands behind a bullet, a dash or a number at the head of a line.
    pub listed: bool,
}

impl Sentence {
    /// From its first word to its last.
    pub fn bounds(&self) -> Option<(usize, usize)> {
        Some((self.words.first()?.start, self.words.last()?.end))
    }
}

/// The sentences of the first bytes of a text.
pub(super) fn sentences(text: &str, most: usize) -> Vec<Sentence> {
    let mut reader = Reader::default();
    let mut at = 0;
    while at < most.min(text.len()) {
        let Some(rest) = text.get(at..) else { break };
        let Some((mark, length)) = next(rest) else { break };
        reader.take(mark, at, at + length);
        at += length;
    }
    reader.end_sentence();
    reader.sentences
}

/// Words of a sentence, at most: what is longer is cut.
const LONGEST: usize = 300;

/// How the head of a line has been read so far.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Head {
    /// Nothing but blanks and `>`.
    #[default]
    Empty,
    /// The digits of a number that may open an entry.
    Number,
    /// Past it.
    Over,
}

#[derive(Default)]
struct Reader {
    sentences: Vec<Sentence>,
    sentence: Sentence,
    /// Whether the last word may go on.
    open: bool,
    head: Head,
    /// Whether a point, `!` or `?` was just read: a blank behind it ends the sentence.
    stopped: bool,
}

impl Reader {
    fn take(&mut self, mark: Mark, start: usize, end: usize) {
        match mark {
            Mark::Nothing => {}
            Mark::Break => self.end_line(true),
            Mark::Bullet => self.begin_entry(),
            Mark::Letter('\n') => self.end_line(false),
            Mark::Letter(letter) => self.letter(letter, start, end),
        }
    }

    /// A wrapped line goes on; a blank one ends the sentence.
    fn end_line(&mut self, hard: bool) {
        if hard || self.head == Head::Empty || self.stopped {
            self.end_sentence();
        }
        self.open = false;
        self.head = Head::Empty;
    }

    fn begin_entry(&mut self) {
        self.end_sentence();
        self.sentence.listed = true;
        self.head = Head::Over;
    }

    fn letter(&mut self, letter: char, start: usize, end: usize) {
        match letter {
            // Invisible, or inside a word.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\'' | '’' | '‘' => {}
            '\u{308}' => self.umlaut(end),
            mark if is_combining_mark(mark) => {}
            letter if letter.is_alphanumeric() => self.alphanumeric(letter, start, end),
            '.' | ')' if self.head == Head::Number => {
                self.sentence.words.pop();
                self.begin_entry();
                self.open = false;
            }
            '•' | '·' | '◦' | '▪' | '●' | '-' | '–' | '—' | '*' | '+'
                if self.head == Head::Empty =>
            {
                self.begin_entry();
                self.open = false;
            }
            '.' | '!' | '?' | '…' => {
                (self.stopped, self.open) = (true, false);
            }
            letter if letter.is_whitespace() || letter == '>' => {
                if self.stopped {
                    self.end_sentence();
                }
                if self.head == Head::Number {
                    self.head = Head::Over;
                }
                self.open = false;
            }
            _ => self.open = false,
        }
    }

    fn alphanumeric(&mut self, letter: char, start: usize, end: usize) {
        if self.sentence.words.len() >= LONGEST && !self.open {
            self.end_sentence();
        }
        self.head = match self.head {
            Head::Empty | Head::Number if letter.is_ascii_digit() => Head::Number,
            _ => Head::Over,
        };
        self.stopped = false;
        match self.sentence.words.last_mut().filter(|_| self.open) {
            Some(word) => {
                fold(letter, &mut word.folded);
                word.end = end;
            }
            None => {
                let mut folded = String::new();
                fold(letter, &mut folded);
                self.sentence.words.push(Word { folded, start, end });
            }
        }
        self.open = true;
    }

    /// Two dots over the letter before, typed as a character of their own.
    fn umlaut(&mut self, end: usize) {
        let word = self.sentence.words.last_mut().filter(|_| self.open);
        if let Some(word) = word.filter(|word| word.folded.ends_with(['a', 'o', 'u'])) {
            word.folded.push('e');
            word.end = end;
        }
    }

    fn end_sentence(&mut self) {
        let sentence = std::mem::take(&mut self.sentence);
        if !sentence.words.is_empty() {
            self.sentences.push(sentence);
        }
        (self.open, self.stopped) = (false, false);
    }
}

fn fold(letter: char, folded: &mut String) {
    match letter {
        'ä' | 'Ä' => folded.push_str("ae"),
        'ö' | 'Ö' => folded.push_str("oe"),
        'ü' | 'Ü' => folded.push_str("ue"),
        'ß' | 'ẞ' => folded.push_str("ss"),
        letter if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
        letter => {
            let plain = deunicode::deunicode_char(letter).unwrap_or_default();
            folded.extend(plain.chars().flat_map(char::to_lowercase));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        let words = |sentence: &Sentence| {
            let words: Vec<&str> = sentence.words.iter().map(|word| word.folded.as_str()).collect();
            format!("{}{}", if sentence.listed { "- " } else { "" }, words.join(" "))
        };
        sentences(text, 1_000).iter().map(words).collect()
    }

    #[test]
    fn wraps_go_on_and_blank_lines_end() {
        assert_eq!(
            folded("We need\r\nmore. And\nthat\n\nToo"),
            ["we need more", "and that", "too"]
        );
        assert_eq!(folded("> quoted\n> text\n>\n> more"), ["quoted text", "more"]);
    }

    #[test]
    fn entries_of_lists_stand_alone() {
        assert_eq!(
            folded("Send:\n- The cause\n  of it\n* Actions\n• Steps\n1. One\n2) Two"),
            ["send", "- the cause of it", "- actions", "- steps", "- one", "- two"]
        );
        assert_eq!(
            folded("Send:<ul><li>A cause</li><li>Steps</li></ul>"),
            ["send", "- a cause", "- steps"]
        );
        assert_eq!(folded("-- Greater detail"), ["- greater detail"]);
    }

    #[test]
    fn spelling_and_markup_make_no_difference() {
        let expected = ["wir koennen massnahmen nicht pruefen"];
        for text in [
            "Wir können Maßnahmen nicht prüfen.",
            "Wir k&ouml;nnen Ma&szlig;nahmen <b>nicht</b>&nbsp;pr&#252;fen",
            "WIR KO\u{308}NNEN MASSNAHMEN NICHT PRU\u{308}FEN!",
            "wir koennen Maß\u{ad}nahmen nicht pr&#xFC;fen",
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
        assert_eq!(folded("We haven’t, “ever” we haven't"), ["we havent ever we havent"]);
        assert_eq!(folded("2 < 3 & 5 <> &unknown; <"), ["2 3 5 unknown"]);
    }

    proptest! {
        #[test]
        fn words_stand_where_they_say(text in "(\\PC|[ \n.<>&;ä\u{308}0-9-]){0,80}") {
            let mut last = 0;
            for word in sentences(&text, usize::MAX).iter().flat_map(|sentence| &sentence.words) {
                prop_assert!(last <= word.start && word.start < word.end);
                prop_assert!(text.get(word.start..word.end).is_some());
                last = word.end;
            }
        }
    }
}
