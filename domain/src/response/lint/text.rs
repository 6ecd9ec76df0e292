//! How a text falls into numbered items, sentences and words.

/// A numbered item or an unnumbered paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Item<'a> {
    /// `1, 3.` before it; empty for a paragraph.
    pub numbers: Vec<u32>,
    /// Without the numbers; a numbered item goes on to the next blank line or item.
    pub text: &'a str,
}

/// The items and paragraphs of a text.
pub(crate) fn items(text: &str) -> Vec<Item<'_>> {
    let mut items: Vec<(Vec<u32>, usize, usize)> = Vec::new();
    let (mut at, mut apart) = (0, true);
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        if line.trim().is_empty() {
            apart = true;
        } else {
            let (numbers, head) = numbers(line);
            match items.last_mut() {
                Some((_, _, last)) if numbers.is_empty() && !apart => *last = end,
                _ => items.push((numbers, at + head, end)),
            }
            apart = false;
        }
        at = end;
    }
    let item = |(numbers, from, to)| Item { numbers, text: text.get(from..to).unwrap_or("") };
    items.into_iter().map(item).collect()
}

/// The numbers at the head of a line, as in `1. `, `2) ` and `1, 3 and 4. `, and where it goes on.
fn numbers(line: &str) -> (Vec<u32>, usize) {
    let none = (Vec::new(), 0);
    let mut numbers = Vec::new();
    let mut rest = line.trim_start();
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = rest.get(..digits).filter(|_| digits <= 2).and_then(|text| text.parse().ok());
        let Some(number) = number else { return none };
        numbers.push(number);
        rest = rest.get(digits..).unwrap_or("");
        let spaced = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
        if let Some(text) = rest.strip_prefix(['.', ')', ':']).filter(|text| spaced(text)) {
            return (numbers, line.len() - text.len());
        }
        let Some(next) = [", ", " and ", " & ", ","].iter().find_map(|by| rest.strip_prefix(by))
        else {
            return none;
        };
        rest = next;
    }
}

/// The sentences of a text; a line ends one too.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '!', '?'])
        .flat_map(|line| line.split(". "))
        .filter(|part| part.chars().any(char::is_alphanumeric))
}

/// The text in lower case, every run of other characters than letters and digits one blank, with
/// a blank before and after: `contains(" late ")` finds a word.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            plain.extend(letter.to_lowercase());
        } else if !matches!(letter, '\'' | '’') && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    plain
}

/// Whether a plain text has one of the words.
pub(crate) fn has_word(plain: &str, words: &[&str]) -> bool {
    plain.split(' ').any(|word| words.contains(&word))
}

/// Whether a plain text has one of the phrases at the start of a word.
pub(crate) fn has_phrase(plain: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        plain
            .match_indices(phrase)
            .any(|(at, _)| plain.get(..at).is_some_and(|to| to.ends_with(' ')))
    })
}

/// A word or a number as it is written, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// Letters and digits, with the commas, points, hyphens and slashes inside.
    pub text: &'a str,
    /// What stands right behind it, up to the next token.
    pub gap: &'a str,
}

/// The words and numbers of a text.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut bounds: Vec<(usize, usize)> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if letter.is_alphanumeric() {
            match bounds.last_mut() {
                Some((_, last)) if open => *last = end,
                _ => bounds.push((at, end)),
            }
            open = true;
        } else {
            // A mark stays inside only if another letter follows right away.
            let inside = matches!(letter, ',' | '.' | '-' | '/' | '\'' | '’');
            open = open && inside && bounds.last().is_some_and(|(_, last)| *last == at);
        }
    }
    let ends = bounds.iter().skip(1).map(|(from, _)| *from).chain([text.len()]);
    let token = |((from, to), next): (&(usize, usize), usize)| Token {
        text: text.get(*from..*to).unwrap_or(""),
        gap: text.get(*to..next).unwrap_or(""),
    };
    bounds.iter().zip(ends).map(token).collect()
}

/// A whole number, with or without commas between thousands.
pub(crate) fn whole_number(text: &str) -> Option<u64> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let regular = |group: &str| group.len() == 3 && digits(group);
    let grouped = text.contains(',');
    if !digits(first) || (grouped && first.len() > 3) || !groups.all(regular) {
        return None;
    }
    text.bytes()
        .filter(u8::is_ascii_digit)
        .try_fold(0u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
}
