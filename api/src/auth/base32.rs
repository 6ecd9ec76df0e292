//! RFC 4648 base 32, as authenticator apps expect it and as people can type it.

const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Without padding; the last letter is filled up with zero bits.
pub(super) fn encode(bytes: &[u8]) -> String {
    let letters = (bytes.len() * 8).div_ceil(5);
    (0..letters)
        .map(|letter| {
            let value = (letter * 5..letter * 5 + 5).fold(0usize, |value, bit| {
                let byte = bytes.get(bit / 8).copied().unwrap_or(0);
                (value << 1) | usize::from((byte >> (7 - bit % 8)) & 1)
            });
            char::from(LETTERS.get(value).copied().unwrap_or(b'A'))
        })
        .collect()
}

/// Whether a character is a letter of this base.
pub(super) fn is_letter(letter: char) -> bool {
    u8::try_from(letter).is_ok_and(|letter| LETTERS.contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
        }
    }
}
