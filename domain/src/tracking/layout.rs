//! The picture of a number: which characters may stand where, and what each part means.
//!
//! A layout is written as a list of [`Field`]s and compiled, at compile time, into one mask of
//! permitted characters per position.

use std::fmt;

/// A set of permitted characters: bit `n` stands for the character `b'0' + n`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Class(u64);

impl Class {
    pub(crate) const DIGIT: Class = Class(0x3ff);
    pub(crate) const LETTER: Class = Class(0x3ff_ffff << (b'A' - b'0'));
    pub(crate) const ALPHANUMERIC: Class = Class(Self::DIGIT.0 | Self::LETTER.0);

    pub(crate) const fn of(characters: &str) -> Class {
        let bytes = characters.as_bytes();
        let mut set = 0;
        let mut at = 0;
        while at < bytes.len() {
            #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
            let c = bytes[at];
            assert!(c.is_ascii_digit() || c.is_ascii_uppercase());
            set |= 1 << (c - b'0');
            at += 1;
        }
        Class(set)
    }

    /// Whether the character is in the set.
    ///
    /// Only for the characters of a clean `Number`: control characters and bytes outside ASCII would
    /// wrap around to other bits.
    #[inline]
    pub(crate) const fn contains(self, c: u8) -> bool {
        self.0 >> (c.wrapping_sub(b'0') & 63) & 1 == 1
    }

    /// The only character of the set, where it has just one.
    pub(crate) fn single(self) -> Option<u8> {
        self.0.is_power_of_two().then(|| self.characters().next()).flatten()
    }

    /// The characters of the set in ASCII order.
    pub fn characters(self) -> impl Iterator<Item = u8> + Clone {
        (b'0'..=b'Z').filter(move |&c| self.contains(c))
    }
}

impl fmt::Display for Class {
    /// "a digit", "the letter Z", "one of 0 1 2" …
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (*self, self.single()) {
            (Class::DIGIT, _) => f.write_str("a digit"),
            (Class::LETTER, _) => f.write_str("a letter"),
            (Class::ALPHANUMERIC, _) => f.write_str("a letter or a digit"),
            (_, Some(c)) => write!(f, "\"{}\"", char::from(c)),
            _ => {
                f.write_str("one of")?;
                self.characters().try_for_each(|c| write!(f, " {}", char::from(c)))
            }
        }
    }
}

/// What a part of a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Fixed characters or an application identifier.
    Mark,
    /// The kind of service, looked up in the format's table.
    Service,
    /// Who mailed it: shipper number or mailer id.
    Shipper,
    /// The parcel itself.
    Serial,
    /// Where it goes.
    Postcode,
    /// A country, as two letters or as an ISO numeric code.
    Country,
    /// The check digit or check character.
    Check,
    /// Meaning not public.
    Other,
}

/// A run of characters of one class.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) part: Part,
    pub(crate) len: usize,
    class: Class,
    literal: &'static str,
}

const fn run(part: Part, class: Class, len: usize) -> Field {
    Field { part, len, class, literal: "" }
}

/// Exactly these characters.
pub(crate) const fn mark(literal: &'static str) -> Field {
    Field { part: Part::Mark, len: literal.len(), class: Class(0), literal }
}

/// `len` digits.
pub(crate) const fn digits(part: Part, len: usize) -> Field {
    run(part, Class::DIGIT, len)
}

/// `len` letters.
pub(crate) const fn letters(part: Part, len: usize) -> Field {
    run(part, Class::LETTER, len)
}

/// `len` letters or digits.
pub(crate) const fn alphanumerics(part: Part, len: usize) -> Field {
    run(part, Class::ALPHANUMERIC, len)
}

/// One of these characters.
pub(crate) const fn one_of(part: Part, characters: &str) -> Field {
    run(part, Class::of(characters), 1)
}

/// The check digit.
pub(crate) const CHECK_DIGIT: Field = digits(Part::Check, 1);
/// The check character, which may be a letter.
pub(crate) const CHECK_CHARACTER: Field = alphanumerics(Part::Check, 1);

/// The longest run of fixed positions in any format: the 34-digit FedEx barcodes.
const LONGEST: usize = 34;

/// A compiled layout.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) fields: &'static [Field],
    /// Characters with a position of their own.
    pub(crate) len: usize,
    /// How many more of the last field's class may follow.
    pub(crate) more: usize,
    /// The first character the check digit covers.
    covers_from: usize,
    /// Where the check digit stands; `len` where there is none.
    check_at: usize,
    /// Only digits stand from here on.
    digits_from: usize,
    masks: [Class; LONGEST],
}

impl Layout {
    /// Compiles the fields; a check digit covers everything before it.
    pub(crate) const fn new(fields: &'static [Field]) -> Layout {
        let mut layout = Layout {
            fields,
            len: 0,
            more: 0,
            covers_from: 0,
            check_at: LONGEST,
            digits_from: 0,
            masks: [Class(0); LONGEST],
        };
        let mut at = 0;
        while at < fields.len() {
            #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
            let field = fields[at];
            if matches!(field.part, Part::Check) {
                layout.check_at = layout.len;
            }
            let mut taken = 0;
            while taken < field.len {
                #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
                {
                    layout.masks[layout.len] = if field.literal.is_empty() {
                        field.class
                    } else {
                        Class(1 << (field.literal.as_bytes()[taken] - b'0'))
                    };
                }
                layout.len += 1;
                taken += 1;
            }
            at += 1;
        }
        layout.digits_from = layout.len;
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        while layout.digits_from > 0 && layout.masks[layout.digits_from - 1].0 == Class::DIGIT.0 {
            layout.digits_from -= 1;
        }
        layout
    }

    /// The check digit does not cover the first `count` characters.
    pub(crate) const fn uncovered(mut self, count: usize) -> Layout {
        self.covers_from = count;
        self
    }

    /// Up to `count` more characters of the last class may follow.
    pub(crate) const fn and_up_to(mut self, count: usize) -> Layout {
        self.more = count;
        self
    }

    /// Whether a number of this length can have this layout.
    #[inline]
    pub(crate) const fn has_length(&self, len: usize) -> bool {
        len >= self.len && len <= self.len + self.more
    }

    /// Whether the text has the length and only permitted characters.
    #[inline]
    pub(crate) fn fits(&self, text: &[u8]) -> bool {
        let Some((head, tail)) = text.split_at_checked(self.digits_from) else { return false };
        self.has_length(text.len())
            && head.iter().zip(&self.masks).all(|(&c, mask)| mask.contains(c))
            && self.continues(tail)
    }

    /// Whether the rest, behind the last position that is not just a digit, is as it may be.
    #[inline]
    fn continues(&self, tail: &[u8]) -> bool {
        if self.last() == Class::DIGIT {
            // No early exit: the compiler does sixteen bytes at a time.
            tail.iter().fold(true, |fits, c| fits & c.is_ascii_digit())
        } else {
            tail.iter().all(|&c| self.last().contains(c))
        }
    }

    /// The permitted characters position by position, for texts of `len` characters.
    pub(crate) fn classes(&self, len: usize) -> impl Iterator<Item = Class> {
        let fixed = self.masks.iter().copied().take(self.len);
        fixed.chain(std::iter::repeat_n(self.last(), len.saturating_sub(self.len)))
    }

    fn last(&self) -> Class {
        self.masks.get(self.len.saturating_sub(1)).copied().unwrap_or(Class(0))
    }

    /// What the check digit covers, and the check digit.
    #[inline]
    pub(crate) fn checked<'t>(&self, text: &'t [u8]) -> Option<(&'t [u8], u8)> {
        Some((text.get(self.covers_from..self.check_at)?, *text.get(self.check_at)?))
    }

    /// The position of the check digit.
    pub(crate) fn check_at(&self) -> Option<usize> {
        (self.check_at < self.len).then_some(self.check_at)
    }

    /// Each part with its text, in order; a variable tail belongs to the last part.
    pub(crate) fn parts<'t>(&self, text: &'t str) -> impl Iterator<Item = (Part, &'t str)> {
        let fields = self.fields;
        let mut rest = text;
        fields.iter().enumerate().map_while(move |(at, field)| {
            let len = if at + 1 == fields.len() { rest.len() } else { field.len };
            let (part, tail) = rest.split_at_checked(len)?;
            rest = tail;
            Some((field.part, part))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPS: Layout =
        Layout::new(&[mark("1Z"), alphanumerics(Part::Serial, 15), CHECK_DIGIT]).uncovered(2);

    #[test]
    fn masks_follow_the_fields() {
        assert!(UPS.fits(b"1Z5R89390357567127"));
        for wrong in
            ["2Z5R89390357567127", "1Z5R8939035756712A", "1Z5R8939035756712", "1Z5R8939035756712/"]
        {
            assert!(!UPS.fits(wrong.as_bytes()), "{wrong}");
        }
        assert_eq!(UPS.checked(b"1Z5R89390357567127"), Some((&b"5R8939035756712"[..], b'7')));
    }

    #[test]
    fn no_printable_character_aliases_into_a_class() {
        for c in (b' '..=b'`').chain(b'{'..=b'~') {
            assert_eq!(
                Class::ALPHANUMERIC.contains(c),
                c.is_ascii_digit() || c.is_ascii_uppercase()
            );
        }
    }
}
