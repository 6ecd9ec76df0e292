//! Tracking numbers that a carrier could have printed, none of them twice.
//!
//! `domain::tracking::specimen` draws numbers at random, and among a million random numbers of
//! eleven digits some are equal: a sample would then hold reused numbers that nobody planted. Here
//! a counter runs through all serial numbers in a scattered order instead.

use domain::tracking::{Algorithm, Courier, Number, Outcome, outcome};

/// How a carrier's numbers are built.
///
/// In the pattern `d` is a digit of the serial number, `h` a digit that only changes when the
/// serial numbers are used up, `#` the check character; anything else stands for itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stamp {
    pattern: &'static str,
    /// The check digit, and how many characters at the front it does not cover.
    check: Option<(Algorithm, usize)>,
}

impl Stamp {
    /// A number without a check digit.
    pub(super) const fn plain(pattern: &'static str) -> Self {
        Stamp { pattern, check: None }
    }

    /// A number with a check digit that covers everything before it.
    pub(super) const fn checked(pattern: &'static str, algorithm: Algorithm) -> Self {
        Stamp { pattern, check: Some((algorithm, 0)) }
    }

    /// A number whose check digit does not cover the first characters.
    pub(super) const fn checked_from(
        pattern: &'static str,
        uncovered: usize,
        algorithm: Algorithm,
    ) -> Self {
        Stamp { pattern, check: Some((algorithm, uncovered)) }
    }

    pub(super) const fn has_check_digit(&self) -> bool {
        self.check.is_some()
    }

    /// Writes the number with a serial number into the text.
    fn write(&self, count: u64, scatter: u64, text: &mut String) {
        text.clear();
        let digits = self.pattern.bytes().filter(|c| *c == b'd').count() as u32;
        let space = 10_u64.pow(digits.min(18));
        // Odd and not a multiple of five: every serial number comes up once before any comes twice.
        let scattered = u128::from(count % space) * 7_046_029_254_386_353_131 + u128::from(scatter);
        let mut low = (scattered % u128::from(space)) as u64;
        let mut high = count / space;
        let mut low_unit = space;
        for c in self.pattern.bytes() {
            match c {
                b'd' => {
                    low_unit /= 10;
                    text.push(digit(low / low_unit.max(1)));
                    low %= low_unit.max(1);
                }
                b'h' => {
                    text.push(digit(high % 10));
                    high /= 10;
                }
                b'#' => {
                    let check = self.check.and_then(|(algorithm, uncovered)| {
                        Some(algorithm.check_character(text.as_bytes().get(uncovered..)?))
                    });
                    text.push(char::from(check.unwrap_or(b'0')));
                }
                literal => text.push(char::from(literal)),
            }
        }
    }
}

/// The value is below ten.
fn digit(value: u64) -> char {
    char::from(b'0' + (value % 10) as u8)
}

/// Prints one stamp's numbers.
#[derive(Clone, Debug)]
pub(super) struct Printer {
    stamp: Stamp,
    courier: Option<Courier>,
    count: u64,
    scatter: u64,
}

impl Printer {
    pub(super) const fn new(stamp: Stamp, courier: Option<Courier>, scatter: u64) -> Self {
        Printer { stamp, courier, count: 0, scatter }
    }

    /// The next number. One in a thousand looks like a placeholder or like what a spreadsheet
    /// leaves of a number; those are passed over.
    pub(super) fn print(&mut self, text: &mut String) {
        loop {
            self.stamp.write(self.count, self.scatter, text);
            self.count += 1;
            if verdict(text, self.courier).is_innocent() {
                return;
            }
        }
    }
}

/// What a review says about a number.
pub(super) fn verdict(text: &str, courier: Option<Courier>) -> Outcome {
    outcome(&Number::parse(text), text, None, courier)
}

/// Outcomes that are no problem.
pub(super) trait Innocent {
    /// Whether it is one.
    fn is_innocent(&self) -> bool;
}

impl Innocent for Outcome {
    fn is_innocent(&self) -> bool {
        matches!(
            self,
            Outcome::Ok | Outcome::OkFamily | Outcome::NoCheckDigit | Outcome::UnknownFormat
        )
    }
}

/// The check digits of the patterns in the market tables.
pub(super) mod check {
    use domain::tracking::Algorithm;

    pub(in crate::sample) const THREE_ONE: Algorithm = Algorithm::Mod10 { even: 3, odd: 1, lead: b"" };
    pub(in crate::sample) const UPS: Algorithm = Algorithm::Mod10 { even: 1, odd: 2, lead: b"" };
    pub(in crate::sample) const ONTRAC_C: Algorithm = Algorithm::Mod10 { even: 1, odd: 2, lead: b"4" };
    pub(in crate::sample) const FEDEX: Algorithm = Algorithm::Mod11Mod10;
    pub(in crate::sample) const S10: Algorithm = Algorithm::S10;
    pub(in crate::sample) const DPD: Algorithm = Algorithm::Mod37;
    pub(in crate::sample) const LUHN: Algorithm = Algorithm::Luhn;
}
