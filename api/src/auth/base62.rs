//! Numbers as digits and letters only: nothing in them needs escaping, and a double click selects
//! the whole.

/// Digits in the order of their value.
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The number whose bytes these are (most significant first), always `width` digits long; more
/// significant digits that do not fit are lost, so callers ask for enough.
pub(super) fn encode(bytes: &[u8], width: usize) -> String {
    let mut number = bytes.to_vec();
    let mut text = vec![b'0'; width];
    for place in text.iter_mut().rev() {
        let rest = number.iter_mut().fold(0u32, |rest, byte| {
            let value = rest * 256 + u32::from(*byte);
            *byte = u8::try_from(value / 62).unwrap_or(u8::MAX);
            value % 62
        });
        *place = DIGITS.get(rest as usize).copied().unwrap_or(b'0');
    }
    text.into_iter().map(char::from).collect()
}

/// The bytes of a number; none if a character is no digit or the number needs more bytes.
pub(super) fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut number = [0u8; N];
    for digit in text.bytes() {
        let mut carry = u32::try_from(DIGITS.iter().position(|one| *one == digit)?).ok()?;
        for byte in number.iter_mut().rev() {
            let value = u32::from(*byte) * 62 + carry;
            let [low, ..] = value.to_le_bytes();
            *byte = low;
            carry = value >> 8;
        }
        if carry != 0 {
            return None;
        }
    }
    Some(number)
}

/// Whether every character is a digit of this base.
pub(super) fn is_text(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers() {
        assert_eq!(encode(&[61], 2), "0z");
        assert_eq!(encode(&[62], 2), "10");
        assert_eq!(encode(&u32::MAX.to_be_bytes(), 6), "4gfFC3");
        assert_eq!(encode(&[0; 32], 43), "0".repeat(43));
    }

    #[test]
    fn what_was_written_is_read() {
        for seed in 0..=255u8 {
            let bytes: [u8; 32] = std::array::from_fn(|at| {
                seed.wrapping_mul(31).wrapping_add(u8::try_from(at).unwrap().wrapping_mul(seed))
            });
            assert_eq!(decode(&encode(&bytes, 43)), Some(bytes));
        }
        assert_eq!(decode(&encode(&[255; 32], 43)), Some([255; 32]));
    }

    #[test]
    fn foreign_characters_and_numbers_too_big_are_refused() {
        assert_eq!(decode::<32>(&"z".repeat(43)), None);
        assert_eq!(decode::<16>("abc-"), None);
        assert_eq!(decode::<16>("ä"), None);
        assert_eq!(decode::<1>("48"), None);
        assert_eq!(decode::<1>("47"), Some([255]));
    }
}
