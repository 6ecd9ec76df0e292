//! Order ids in eight bytes.

use std::fmt::Write;

/// An order id: seventeen digits of Amazon's form, or the number of an interned text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderKey(u64);

const INTERNED: u64 = 1 << 63;

impl OrderKey {
    /// Packs `123-1234567-1234567`; none for any other form.
    #[inline]
    pub fn pack(text: &str) -> Option<Self> {
        let bytes: &[u8; 19] = text.as_bytes().try_into().ok()?;
        let mut digits = 0u64;
        let mut fine = true;
        for (index, byte) in bytes.iter().enumerate() {
            if index == 3 || index == 11 {
                fine &= *byte == b'-';
            } else {
                let digit = byte.wrapping_sub(b'0');
                fine &= digit <= 9;
                digits = digits.wrapping_mul(10).wrapping_add(u64::from(digit));
            }
        }
        fine.then_some(OrderKey(digits))
    }

    /// An id of another form, by the number of its text.
    pub const fn interned(id: u32) -> Self {
        OrderKey(INTERNED | id as u64)
    }

    /// The number of the text, for an id of another form.
    pub const fn interned_id(self) -> Option<u32> {
        if self.0 & INTERNED == 0 { None } else { Some((self.0 & !INTERNED) as u32) }
    }

    /// The packed form, as a text.
    pub fn unpack(self) -> String {
        let mut text = String::new();
        self.unpack_into(&mut text);
        text
    }

    /// Appends the packed form.
    pub fn unpack_into(self, text: &mut String) {
        let digits = self.0;
        let (first, rest) = (digits / 100_000_000_000_000, digits % 100_000_000_000_000);
        let (middle, last) = (rest / 10_000_000, rest % 10_000_000);
        // Writing to a text does not fail.
        let _ = write!(text, "{first:03}-{middle:07}-{last:07}");
    }

    /// For hashing.
    pub const fn bits(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amazons_form_comes_back_as_it_was() {
        for text in ["111-0000001-7654321", "000-0000000-0000000", "999-9999999-9999999"] {
            assert_eq!(OrderKey::pack(text).unwrap().unpack(), text);
        }
        for text in ["S01-1234567-1234567", "111-12345678-123456", "111-0000001-765432", ""] {
            assert_eq!(OrderKey::pack(text), None);
        }
    }
}
