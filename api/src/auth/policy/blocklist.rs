//! Passwords that are guessed first: a list of words, and the ways people dress them up.
//!
//! Lists of leaked passwords are mostly a few hundred words with a year, some digits or an
//! exclamation mark, in any case, with zeros for o. So the list has the words, and the rules undo
//! the dressing: that refuses many times more than a list of the same length would.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A word a line, small letters.
const WORDS: &str = include_str!("common.txt");
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.lines().collect());

/// Keys in the order of keyboards and of the alphabet; runs along them are no secret.
const ROWS: [&str; 8] = [
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
];
/// Fewer different characters than this are no password, however long.
const FEWEST_DIFFERENT: usize = 5;

/// Whether a password is a common one.
pub(super) fn is_common(password: &str) -> bool {
    let small = password.to_lowercase();
    let different: HashSet<char> = small.chars().collect();
    different.len() < FEWEST_DIFFERENT
        || is_run(&small)
        || is_dressed_word(&small)
        || is_repeated(&small)
}

/// In small letters, with the usual stand-ins for letters undone.
pub(super) fn plain(password: &str) -> String {
    password
        .to_lowercase()
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' | '|' => 'i',
            '3' | '€' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' | '+' => 't',
            other => other,
        })
        .collect()
}

/// Common words, one or several, that make up at least half of it once digits and signs at the
/// ends are gone.
fn is_dressed_word(small: &str) -> bool {
    let bare = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
    let trimmed = small.trim_matches(|c: char| !c.is_alphabetic());
    [bare(small), bare(&plain(trimmed)), bare(&plain(small))].iter().any(|word| {
        word.chars().count() * 2 >= small.chars().count()
            && (is_word(word) || is_twice_a_word(word))
    })
}

fn is_word(word: &str) -> bool {
    COMMON.contains(word)
}

/// Two common words are still tried soon; three unrelated ones are a passphrase.
fn is_twice_a_word(word: &str) -> bool {
    word.char_indices().any(|(at, _)| {
        let (one, two) = word.split_at(at);
        is_word(one) && is_word(two)
    })
}

/// A short piece again and again.
fn is_repeated(small: &str) -> bool {
    let chars: Vec<char> = small.chars().collect();
    (1..=chars.len() / 2).any(|length| {
        let mut pieces = chars.chunks_exact(length);
        let first = pieces.next();
        pieces.remainder().is_empty()
            && pieces.all(|piece| Some(piece) == first)
            && first.is_some_and(|piece| {
                length <= 4 || is_dressed_word(&piece.iter().collect::<String>())
            })
    })
}

/// At least three quarters of the steps go to the same or a neighbouring key.
fn is_run(small: &str) -> bool {
    let steps: Vec<bool> = small
        .chars()
        .zip(small.chars().skip(1))
        .map(|(one, two)| are_neighbours(one, two))
        .collect();
    steps.len() > 3 && steps.iter().filter(|step| **step).count() * 4 >= steps.len() * 3
}

fn are_neighbours(one: char, two: char) -> bool {
    let pair = |a: char, b: char| String::from_iter([a, b]);
    one == two
        || ROWS.iter().any(|row| row.contains(&pair(one, two)) || row.contains(&pair(two, one)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_small_letters_without_doubles() {
        let words: Vec<&str> = WORDS.lines().collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(words.iter().all(|word| word.chars().all(|c| c.is_ascii_lowercase())));
        assert!(words.len() > 1_000, "{}", words.len());
    }

    /// Every word with endings that leaks are full of: far more than the three thousand most
    /// common passwords that are asked for.
    #[test]
    fn more_than_three_thousand_are_refused() {
        let mut refused = HashSet::new();
        for word in WORDS.lines().filter(|word| word.len() >= 5) {
            for ending in ["", "1", "!", "123", "1!", "2024"] {
                let password = format!("{}{}{ending}", word[..1].to_uppercase(), &word[1..]);
                assert!(is_common(&password), "{password}");
                refused.insert(password);
            }
        }
        assert!(refused.len() > 5_000, "{}", refused.len());
    }

    #[test]
    fn dressed_up_words_runs_and_repetitions_are_common() {
        for password in [
            "Password1234!",
            "P@ssw0rd2024!!",
            "p4$$w0rd!!!!",
            "Welcome2Monday",
            "iloveyou12345678",
            "sunshinesunshine",
            "123456789012345",
            "qwertyuiopasdfghjkl",
            "1qaz2wsx3edc",
            "Qwertz123456!",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "abcd1234abcd1234",
            "zyxwvutsrqponml",
            "11112222333344445555",
            "Summer!Summer!",
            "",
        ] {
            assert!(is_common(password), "{password}");
        }
    }

    #[test]
    fn unrelated_words_and_random_characters_are_not() {
        for password in [
            "copper ladder eleven mist",
            "kX9#vTq2!mLz",
            "Der Regen klopft an 7 Fenster",
            "gloves-orbit-tundra",
            "täglich Brot & Käse um acht",
            "パスワードではない長い文です",
            "8391 0472 6615 2938",
        ] {
            assert!(!is_common(password), "{password}");
        }
    }
}
