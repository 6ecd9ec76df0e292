//! What spreadsheets do to long numbers.

/// How a spreadsheet damaged a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Shown as a power of ten: `9.40011E+21`.
    Exponent,
    /// Kept to 15 digits and filled up with zeros.
    LostDigits {
        /// How many zeros follow the fifteenth digit.
        zeros: usize,
    },
    /// Written as a decimal number: `790535312317.0` or `790,535,312,317`.
    Decimal,
}

/// The digits a spreadsheet keeps of a number.
const KEPT: usize = 15;

/// The zeros after the fifteenth digit, if nothing but zeros follows it in a number of digits.
#[inline]
pub(crate) fn lost_digits(text: &str) -> usize {
    let zeros = match text.as_bytes() {
        [.., b'0'] if text.len() > KEPT => text.len() - KEPT,
        _ => return 0,
    };
    let lost = text.bytes().rev().take(zeros).all(|c| c == b'0')
        && text.bytes().all(|c| c.is_ascii_digit());
    if lost { zeros } else { 0 }
}

/// Reads the number as entered, without the space around it, as a formatted figure.
pub(crate) fn formatted(raw: &str) -> Option<Damage> {
    if is_exponent(raw) {
        return Some(Damage::Exponent);
    }
    (is_decimal(raw) || has_thousands(raw)).then_some(Damage::Decimal)
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit())
}

/// `9.40011E+21`, `9,4E21`, `9E+21`; not `9E21`, which a number may contain.
fn is_exponent(raw: &str) -> bool {
    let Some((figure, power)) = raw.split_once(['E', 'e']) else { return false };
    let (whole, fraction) = figure.split_once(['.', ',']).unwrap_or((figure, ""));
    let bare_power = power.strip_prefix('+').unwrap_or(power);
    let told = power.len() > bare_power.len() || figure.len() > whole.len();
    told && all_digits(whole)
        && (fraction.is_empty() || all_digits(fraction))
        && bare_power.len() <= 3
        && all_digits(bare_power)
}

fn is_decimal(raw: &str) -> bool {
    raw.split_once('.').is_some_and(|(whole, fraction)| {
        whole.len() >= 9 && all_digits(whole) && matches!(fraction, "0" | "00")
    })
}

fn has_thousands(raw: &str) -> bool {
    let mut groups = raw.split(',');
    let first = groups.next().unwrap_or_default();
    let mut further = 0;
    let threes = groups.all(|group| {
        further += 1;
        group.len() == 3 && all_digits(group)
    });
    threes && further >= 2 && first.len() <= 3 && all_digits(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_from_numbers() {
        for raw in ["9.40011E+21", "9,40011E+21", "9.4e21", "9E+21", "9.40011E+021"] {
            assert_eq!(formatted(raw), Some(Damage::Exponent), "{raw}");
        }
        for raw in ["790535312317.0", "790,535,312,317"] {
            assert_eq!(formatted(raw), Some(Damage::Decimal), "{raw}");
        }
        for raw in
            ["9E21", "1Z5R89390357567127", "09980000020033E", "7905.3531.2317", "E+21", "9.4E+2A"]
        {
            assert_eq!(formatted(raw), None, "{raw}");
        }
        assert_eq!(lost_digits("9400111206206400000000"), 7);
        assert_eq!(lost_digits("9400111206206406260787"), 0);
        assert_eq!(lost_digits("YT1234567890123000"), 0);
        assert_eq!(lost_digits("1234567890123450"), 1);
    }
}
