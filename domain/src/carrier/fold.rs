//! What is left of a carrier's name when case, accents, spaces and punctuation do not matter.

use deunicode::deunicode;

/// Marks that are not part of the name; transliterated they would become letters.
const MARKS: [char; 3] = ['®', '™', '©'];

/// Lower-case ASCII letters and digits only. Other scripts are transliterated, so that one
/// spelling gives one key; the key is for comparing, not for reading.
pub(super) fn fold(name: &str) -> String {
    let plain: String = name.chars().filter(|char| !MARKS.contains(char)).collect();
    let mut folded = deunicode(&plain);
    folded.retain(|char| char.is_ascii_alphanumeric());
    folded.make_ascii_lowercase();
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        for (name, expected) in [
            ("Fed-Ex®", "fedex"),
            ("  U.S. Postal Service ", "uspostalservice"),
            ("Kühne + Nagel", "kuhnenagel"),
            ("ＵＰＳ", "ups"),
            ("Royal_Mail", "royalmail"),
            (" - ", ""),
        ] {
            assert_eq!(fold(name), expected, "{name}");
        }
    }
}
