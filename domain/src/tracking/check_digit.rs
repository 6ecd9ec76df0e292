//! The six check digits of tracking numbers.

/// How a format's check character follows from the characters it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// Sum of the characters times `even` or `odd` by index from 0 at the left, modulo 10; the check
    /// digit makes the sum a multiple of 10. Letters count (ASCII - 3) mod 10 and products keep both
    /// their digits. `lead` is counted before the number unless the number starts with it.
    Mod10 {
        /// Multiplier of the characters at index 0, 2, 4 …
        even: u32,
        /// Multiplier of the characters at index 1, 3, 5 …
        odd: u32,
        /// Digits the carrier leaves out in print but counts.
        lead: &'static [u8],
    },
    /// The weights 1, 7, 3 repeated so that the last digit weighs 1; sum modulo 11, modulo 10. FedEx.
    Mod11Mod10,
    /// The bank-card check digit: every second digit from the right doubled and digit-summed.
    Luhn,
    /// ISO 7064 mod 37,36 over digits and letters; the check may be a letter.
    Mod37,
    /// The number modulo 7.
    Mod7,
    /// UPU S10: weights 8 6 4 2 3 5 9 7, 11 - sum mod 11, where 10 becomes 0 and 11 becomes 5.
    S10,
}

/// What each character counts in [`Algorithm::Mod10`].
static MOD10_VALUES: [u8; 256] = {
    let mut values = [0; 256];
    let mut c = b'0';
    while c <= b'Z' {
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            values[c as usize] = if c <= b'9' { c - b'0' } else { (c - 3) % 10 };
        }
        c += 1;
    }
    values
};

impl Algorithm {
    /// USPS, Canada Post and SSCC-18: the last digit counts three times. (All cover an odd length.)
    pub(crate) const THREE_ONE: Algorithm = Algorithm::Mod10 { even: 3, odd: 1, lead: b"" };
    /// FedEx Ground: the same, for the even length it covers.
    pub(crate) const ONE_THREE: Algorithm = Algorithm::Mod10 { even: 1, odd: 3, lead: b"" };
    /// UPS.
    pub(crate) const ONE_TWO: Algorithm = Algorithm::Mod10 { even: 1, odd: 2, lead: b"" };

    /// The check character of normalised characters: digits, and letters where the algorithm has
    /// values for them.
    #[inline]
    pub(crate) fn check_character(self, covered: &[u8]) -> u8 {
        match self {
            Algorithm::Mod10 { even, odd, lead } => b'0' + mod10(covered, even, odd, lead),
            Algorithm::Mod11Mod10 => b'0' + mod11_mod10(covered),
            Algorithm::Luhn => b'0' + luhn(covered),
            Algorithm::Mod37 => match mod37(covered) {
                value @ 0..=9 => b'0' + value,
                value => b'A' + (value - 10),
            },
            Algorithm::Mod7 => b'0' + mod7(covered),
            Algorithm::S10 => b'0' + s10(covered),
        }
    }
}

fn digit(c: u8) -> u32 {
    u32::from(c.wrapping_sub(b'0'))
}

/// What makes `sum` a multiple of ten.
fn to_next_ten(sum: u32) -> u8 {
    narrow((10 - sum % 10) % 10)
}

/// A remainder, all of which are below 37 here.
#[expect(clippy::cast_possible_truncation, reason = "a remainder below 37")]
const fn narrow(remainder: u32) -> u8 {
    remainder as u8
}

#[inline]
fn mod10(covered: &[u8], even: u32, odd: u32, lead: &[u8]) -> u8 {
    if lead.is_empty() || covered.starts_with(lead) {
        return to_next_ten(weighted(covered, even, odd));
    }
    let (even_rest, odd_rest) =
        if lead.len().is_multiple_of(2) { (even, odd) } else { (odd, even) };
    to_next_ten(weighted(lead, even, odd) + weighted(covered, even_rest, odd_rest))
}

#[inline]
fn weighted(characters: &[u8], even: u32, odd: u32) -> u32 {
    let value = |c: &u8| u32::from(MOD10_VALUES.get(usize::from(*c)).copied().unwrap_or(0));
    let pairs = characters.chunks_exact(2);
    let last = pairs.remainder().first().map_or(0, value);
    let (evens, odds) = pairs.fold((last, 0), |(evens, odds), pair| match pair {
        [first, second] => (evens + value(first), odds + value(second)),
        _ => (evens, odds),
    });
    evens * even + odds * odd
}

fn mod11_mod10(covered: &[u8]) -> u8 {
    let weights = [1, 3, 7].into_iter().cycle();
    let sum: u32 = covered.iter().rev().zip(weights).map(|(&c, weight)| digit(c) * weight).sum();
    narrow(sum % 11 % 10)
}

fn luhn(covered: &[u8]) -> u8 {
    let mut doubled = true;
    let sum = covered.iter().rev().fold(0, |sum, &c| {
        let value = digit(c) << u32::from(doubled);
        doubled = !doubled;
        sum + if value > 9 { value - 9 } else { value }
    });
    to_next_ten(sum)
}

fn mod37(covered: &[u8]) -> u8 {
    let product = covered.iter().fold(36, |product: u32, &c| {
        let value =
            if c.is_ascii_digit() { digit(c) } else { u32::from(c.wrapping_sub(b'A')) + 10 };
        // Sums lie between 1 and 71, products between 1 and 36: a subtraction is the remainder.
        let sum = product + value;
        let doubled = 2 * if sum > 36 { sum - 36 } else { sum };
        if doubled > 36 { doubled - 37 } else { doubled }
    });
    narrow((37 - product) % 36)
}

fn mod7(covered: &[u8]) -> u8 {
    // Waybills are far below the bound: one division for all their digits.
    let bounded = |number: u64| if number < u64::MAX / 100 { number } else { number % 7 };
    let number =
        covered.iter().fold(0, |number, &c| bounded(number) * 10 + u64::from(c.wrapping_sub(b'0')));
    u32::try_from(number % 7).map_or(0, narrow)
}

fn s10(covered: &[u8]) -> u8 {
    let weights = [8, 6, 4, 2, 3, 5, 9, 7];
    let sum: u32 = covered.iter().zip(weights).map(|(&c, weight)| digit(c) * weight).sum();
    match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => narrow(check),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_examples() {
        let lead_four = Algorithm::Mod10 { even: 1, odd: 2, lead: b"4" };
        for (algorithm, covered, check) in [
            (Algorithm::ONE_TWO, "5R8939035756712", '7'),
            (Algorithm::THREE_ONE, "940580369930012428789", '9'),
            (Algorithm::ONE_THREE, "04144176022896", '4'),
            (lead_four, "1103150000187", '9'),
            (Algorithm::Mod11Mod10, "98657878885", '5'),
            (Algorithm::Mod11Mod10, "0077901797269", '7'),
            (Algorithm::Luhn, "32059546393", '8'),
            (Algorithm::Mod37, "008182709980000020033350276", 'C'),
            (Algorithm::Mod7, "331881002", '5'),
            (Algorithm::S10, "12345678", '5'),
        ] {
            let found = char::from(algorithm.check_character(covered.as_bytes()));
            assert_eq!(found, check, "{algorithm:?} of {covered}");
        }
    }

    #[test]
    fn s10_remainders_ten_and_eleven_fold_to_digits() {
        assert_eq!(Algorithm::S10.check_character(b"00000000"), b'5');
        // One unit of weight 8 and two of weight 2 leave 12: remainder 1, which asks for 10.
        assert_eq!(Algorithm::S10.check_character(b"10020000"), b'0');
    }
}
