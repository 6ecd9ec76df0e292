//! Tracking numbers that a carrier could have printed, none of them twice.
//!
//! `domain::tracking::specimen` draws numbers at random, and among a million random numbers of
//! eleven digits some are equal: a sample would then hold reused numbers that nobody planted. Here
//! a counter runs through all serial numbers in a scattered order instead.

use super::random::Random;
use domain::tracking::{Courier, Fit, Format, Number, Outcome, formats, outcome};

/// Characters a check digit can be; DPD has letters among them.
const CHECK_CHARACTERS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// How a carrier's numbers are built.
///
/// In the pattern `d` is a digit of the serial number, `h` a digit that only changes when the
/// serial numbers are used up, `#` the check character; anything else stands for itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stamp {
    pattern: &'static str,
    /// Id of the format whose check digit it has.
    format: Option<&'static str>,
}

impl Stamp {
    /// A number without a check digit.
    pub(super) const fn plain(pattern: &'static str) -> Self {
        Stamp { pattern, format: None }
    }

    /// A number with the check digit of a format.
    pub(super) const fn checked(pattern: &'static str, format: &'static str) -> Self {
        Stamp { pattern, format: Some(format) }
    }

    pub(super) const fn has_check_digit(&self) -> bool {
        self.format.is_some()
    }
}

/// Counts through all numbers below a bound that is a power of ten, in a scattered order and
/// without coming to one twice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scatter {
    factor: u64,
    offset: u64,
}

impl Scatter {
    pub(super) fn new(random: &mut Random) -> Self {
        // Without 2 and 5 in it, so that it has no divisor in common with the bound.
        const LAST_DIGITS: [u64; 4] = [1, 3, 7, 9];
        let last = random.pick(&LAST_DIGITS).copied().unwrap_or(1);
        Scatter { factor: (random.next() >> 8) * 10 + last, offset: random.next() }
    }

    pub(super) fn at(self, count: u64, bound: u64) -> u64 {
        let scattered = u128::from(count) * u128::from(self.factor) + u128::from(self.offset);
        (scattered % u128::from(bound.max(1))) as u64
    }
}

/// Prints one stamp's numbers.
#[derive(Clone, Debug)]
pub(super) struct Printer {
    pattern: &'static str,
    /// How many serial numbers there are.
    space: u64,
    format: Option<&'static Format>,
    courier: Option<Courier>,
    count: u64,
    scatter: Scatter,
}

impl Printer {
    pub(super) fn new(stamp: Stamp, courier: Option<Courier>, scatter: Scatter) -> Self {
        let digits = stamp.pattern.bytes().filter(|c| *c == b'd').count() as u32;
        Printer {
            pattern: stamp.pattern,
            space: 10_u64.pow(digits.min(18)),
            format: stamp.format.and_then(|id| formats().find(|format| format.id == id)),
            courier,
            count: 0,
            scatter,
        }
    }

    /// The next number. One in a thousand looks like a placeholder or like what a spreadsheet
    /// leaves of a number; those are passed over.
    pub(super) fn print(&mut self, text: &mut String) {
        loop {
            self.write(text);
            self.count += 1;
            if is_innocent(verdict(text, self.courier)) {
                return;
            }
        }
    }

    fn write(&self, text: &mut String) {
        let mut low = self.scatter.at(self.count, self.space);
        let mut high = self.count / self.space;
        let mut unit = self.space;
        let mut check_at = None;
        text.clear();
        for c in self.pattern.bytes() {
            match c {
                b'd' => {
                    unit = (unit / 10).max(1);
                    text.push(digit(low / unit));
                    low %= unit;
                }
                b'h' => {
                    text.push(digit(high % 10));
                    high /= 10;
                }
                b'#' => {
                    check_at = Some(text.len());
                    text.push('0');
                }
                literal => text.push(char::from(literal)),
            }
        }
        if let Some((format, at)) = self.format.zip(check_at) {
            complete(text, at, format);
        }
    }
}

/// Puts the check character in: the one with which the format accepts the number.
fn complete(text: &mut String, at: usize, format: &'static Format) {
    for c in CHECK_CHARACTERS {
        text.replace_range(at..=at, char::from(*c).encode_utf8(&mut [0; 4]));
        if format.matches(&Number::parse(text)) == Fit::Yes {
            return;
        }
    }
}

/// The value is below ten.
const fn digit(value: u64) -> char {
    (b'0' + (value % 10) as u8) as char
}

/// What a review says about a number.
pub(super) fn verdict(text: &str, courier: Option<Courier>) -> Outcome {
    outcome(&Number::parse(text), text, None, courier)
}

/// Whether an outcome is no problem.
pub(super) const fn is_innocent(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Ok | Outcome::OkFamily | Outcome::NoCheckDigit | Outcome::UnknownFormat
    )
}
