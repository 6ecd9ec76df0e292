//! Integers in as few bytes as they need, and reading them back from bytes that may be anything.

use super::facts::Damaged;

/// Appends an integer, seven bits a byte, the lowest first.
pub fn put(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// An integer of either sign as one without, small where it was near zero.
pub const fn fold(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

/// The integer that was folded.
pub const fn unfold(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

/// Appends a text and its length.
pub fn put_text(text: &str, out: &mut Vec<u8>) {
    put(text.len() as u64, out);
    out.extend_from_slice(text.as_bytes());
}

/// Reads what was put.
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next byte.
    pub fn byte(&mut self) -> Result<u8, Damaged> {
        let (first, rest) = self.0.split_first().ok_or(Damaged::CutOff)?;
        self.0 = rest;
        Ok(*first)
    }

    /// The next bytes.
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Damaged> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Damaged::CutOff)?;
        self.0 = rest;
        Ok(taken)
    }

    /// The next integer.
    pub fn integer(&mut self) -> Result<u64, Damaged> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7F);
            if bits << shift >> shift != bits {
                break;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Damaged::Impossible("an integer"))
    }

    /// The next text.
    pub fn text(&mut self) -> Result<&'a str, Damaged> {
        let length = usize::try_from(self.integer()?).map_err(|_| Damaged::CutOff)?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Damaged::Impossible("a text"))
    }
}
