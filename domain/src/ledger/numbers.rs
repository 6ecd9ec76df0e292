//! Tracking numbers in few bytes: most are digits, which take half a byte each.

/// Bytes in a page; a number never crosses pages.
const PAGE: usize = 1 << 20;
/// Marks a packed number of digits in its first byte, which otherwise is the length of a text.
const DIGITS: u8 = 0x80;

/// Appends the packed form of a number of at most 127 bytes.
pub fn pack(number: &str, out: &mut Vec<u8>) {
    let bytes = number.as_bytes();
    let length = u8::try_from(bytes.len()).unwrap_or(0) & !DIGITS;
    if bytes.iter().all(u8::is_ascii_digit) {
        out.push(DIGITS | length);
        let pairs = bytes.chunks(2).map(|pair| match pair {
            [high, low] => (high - b'0') << 4 | (low - b'0'),
            [high] => (high - b'0') << 4,
            _ => 0,
        });
        out.extend(pairs);
    } else {
        out.push(length);
        out.extend_from_slice(bytes);
    }
}

/// How many bytes a packed number takes, by its first.
pub const fn packed_len(first: u8) -> usize {
    let length = (first & !DIGITS) as usize;
    1 + if first & DIGITS == 0 { length } else { length.div_ceil(2) }
}

/// The text of a packed number.
pub fn unpack(packed: &[u8]) -> String {
    let mut text = String::new();
    unpack_into(packed, &mut text);
    text
}

/// Appends the text of a packed number.
pub fn unpack_into(packed: &[u8], text: &mut String) {
    let Some((first, rest)) = packed.split_first() else { return };
    if first & DIGITS == 0 {
        return text.push_str(&String::from_utf8_lossy(rest));
    }
    let digits = rest.iter().flat_map(|pair| [pair >> 4, pair & 0xF]);
    let digits = digits.take(usize::from(first & !DIGITS));
    text.extend(digits.map(|digit| char::from(b'0' + digit)));
}

/// Packed numbers, by the place they were put.
#[derive(Debug, Default)]
pub struct Numbers {
    pages: Vec<Vec<u8>>,
}

impl Numbers {
    /// Stores a packed number; returns its place.
    pub fn push(&mut self, packed: &[u8]) -> u32 {
        if self.pages.last().is_none_or(|page| page.len() + packed.len() > PAGE) {
            self.pages.push(Vec::with_capacity(PAGE));
        }
        let page_number = self.pages.len().saturating_sub(1);
        let Some(page) = self.pages.last_mut() else { return 0 };
        let at = page_number * PAGE + page.len();
        page.extend_from_slice(packed);
        at as u32
    }

    /// The packed number at a place.
    #[inline]
    pub fn get(&self, at: u32) -> &[u8] {
        let (page, start) = (at as usize / PAGE, at as usize % PAGE);
        let rest = self.pages.get(page).and_then(|page| page.get(start..)).unwrap_or_default();
        rest.first().and_then(|first| rest.get(..packed_len(*first))).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_they_were() {
        let mut store = Numbers::default();
        let numbers = ["9400111206206406260787", "1Z5R89390357567127", "", "7", "N/A", "é123"];
        let places: Vec<u32> = numbers
            .iter()
            .map(|number| {
                let mut packed = Vec::new();
                pack(number, &mut packed);
                store.push(&packed)
            })
            .collect();
        for (number, at) in numbers.iter().zip(places) {
            assert_eq!(unpack(store.get(at)), *number);
        }
    }
}
