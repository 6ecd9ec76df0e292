//! Postal codes: the part that is compared, and the sorting area it lies in.

use super::country::Country;
use deunicode::deunicode;

/// How a country's postal codes are compared.
struct Rule {
    country: &'static [u8; 2],
    /// Length of codes made of digits only: spreadsheets eat the zeros in front.
    digits: Option<usize>,
    keep: Keep,
    area: Area,
}

/// The part of the code that is compared.
enum Keep {
    All,
    First(usize),
    /// British outward code: all but the last three.
    Outward,
}

/// The sorting area: places within it are consistent with each other.
enum Area {
    First(usize),
    /// The letters at the front.
    Letters,
}

/// Countries without a row are compared as written and have no areas.
const RULES: [Rule; 11] = [
    rule(b"US", Some(5), Keep::First(5), Area::First(3)),
    rule(b"PR", Some(5), Keep::First(5), Area::First(3)),
    // The first letter alone would make one area of British Columbia.
    rule(b"CA", None, Keep::First(3), Area::First(2)),
    rule(b"GB", None, Keep::Outward, Area::Letters),
    rule(b"JE", None, Keep::Outward, Area::Letters),
    rule(b"GG", None, Keep::Outward, Area::Letters),
    rule(b"DE", Some(5), Keep::All, Area::First(2)),
    rule(b"FR", Some(5), Keep::All, Area::First(2)),
    rule(b"IT", Some(5), Keep::All, Area::First(2)),
    rule(b"ES", Some(5), Keep::All, Area::First(2)),
    rule(b"JP", Some(7), Keep::All, Area::First(3)),
];

const fn rule(country: &'static [u8; 2], digits: Option<usize>, keep: Keep, area: Area) -> Rule {
    Rule { country, digits, keep, area }
}

fn rule_of(country: Country) -> Option<&'static Rule> {
    RULES.iter().find(|rule| *rule.country == country.bytes())
}

/// The code as it is compared; blank when there is none.
pub(super) fn normalise(country: Country, text: &str) -> String {
    // A spreadsheet's number: 89502.0.
    let text = text.trim();
    let text = text.strip_suffix(".0").unwrap_or(text);
    let mut code = deunicode(text);
    code.retain(|char| char.is_ascii_alphanumeric());
    code.make_ascii_uppercase();
    let Some(rule) = rule_of(country) else { return code };
    if let Some(length) = rule.digits
        && !code.is_empty()
    {
        // D-10115 and F-75001 carry the country in front.
        let bare = code.trim_start_matches(|char: char| char.is_ascii_alphabetic());
        if !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit()) {
            code = padded(bare, length);
        }
        if code.bytes().all(|byte| byte == b'0') {
            code.clear();
        }
    }
    let kept = match rule.keep {
        Keep::All => code.len(),
        Keep::First(count) => count.min(code.len()),
        Keep::Outward => outward_length(&code),
    };
    code.truncate(kept);
    code
}

/// The digits with the zeros in front that got lost. Codes longer than their country's are ZIP+4.
fn padded(digits: &str, length: usize) -> String {
    const ZIP_PLUS_FOUR: usize = 9;
    let length = if digits.len() > length { ZIP_PLUS_FOUR } else { length };
    format!("{digits:0>length$}")
}

/// `SW1A1AA` ends in an inward code (digit, letter, letter), `SW1A` does not.
fn outward_length(code: &str) -> usize {
    match code.as_bytes() {
        [outward @ .., digit, a, b]
            if outward.len() >= 2
                && digit.is_ascii_digit()
                && a.is_ascii_alphabetic()
                && b.is_ascii_alphabetic() =>
        {
            outward.len()
        }
        all => all.len(),
    }
}

/// What two normalised codes of one country say about each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nearness {
    /// One of them is missing.
    Unknown,
    /// Equal, or in one sorting area.
    Near,
    /// In different sorting areas.
    OtherArea,
    /// Different, in a country whose areas are not known here.
    Different,
}

/// Compares two normalised codes.
pub(super) fn compare(country: Country, left: &str, right: &str) -> Nearness {
    if left.is_empty() || right.is_empty() {
        return Nearness::Unknown;
    }
    if left == right {
        return Nearness::Near;
    }
    match (area(country, left), area(country, right)) {
        (Some(left), Some(right)) if left == right => Nearness::Near,
        (Some(_), Some(_)) => Nearness::OtherArea,
        _ => Nearness::Different,
    }
}

fn area(country: Country, code: &str) -> Option<&str> {
    let length = match rule_of(country)?.area {
        Area::First(count) => count,
        Area::Letters => code.bytes().take_while(u8::is_ascii_alphabetic).count(),
    };
    code.get(..length).filter(|area| !area.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        Country::from_code(code).unwrap()
    }

    #[test]
    fn each_country_compares_its_own_part() {
        for (code, text, expected) in [
            ("US", "89502", "89502"),
            ("US", " 89502-1234 ", "89502"),
            ("US", "895021234", "89502"),
            ("US", "2116", "02116"),
            ("US", "2116-1234", "02116"),
            ("US", "601", "00601"),
            ("US", "89502.0", "89502"),
            ("US", "00000", ""),
            ("US", "", ""),
            ("CA", "k1a 0b1", "K1A"),
            ("CA", "K1A", "K1A"),
            ("GB", "SW1A 1AA", "SW1A"),
            ("GB", "sw1a", "SW1A"),
            ("GB", "M1 1AE", "M1"),
            ("GB", "E14", "E14"),
            ("DE", "D-10115", "10115"),
            ("DE", "1067", "01067"),
            ("FR", "6000", "06000"),
            ("JP", "100-0001", "1000001"),
            ("JP", "〒600001", "0600001"),
            ("NL", "1012 ab", "1012AB"),
        ] {
            assert_eq!(normalise(country(code), text), expected, "{code} {text}");
        }
    }

    #[test]
    fn codes_of_one_sorting_area_are_near() {
        use Nearness::{Different, Near, OtherArea, Unknown};
        for (code, left, right, expected) in [
            ("US", "89502", "89502", Near),
            ("US", "89502", "89599", Near),
            ("US", "89502", "89101", OtherArea),
            ("US", "89502", "", Unknown),
            ("CA", "K1A", "K1B", Near),
            ("CA", "K1A", "K2A", OtherArea),
            ("GB", "SW1A", "SW9", Near),
            ("GB", "SW1A", "S1", OtherArea),
            ("DE", "10115", "10999", Near),
            ("JP", "1000001", "1009999", Near),
            ("NL", "1012AB", "1012AC", Different),
        ] {
            assert_eq!(compare(country(code), left, right), expected, "{code} {left} {right}");
        }
    }
}
