//! Numbers nobody was ever given: typed to get past a required field.
//!
//! Many of them have a good check digit (all zeros always have), so they are looked for first.

/// What shows that a number was made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// The same character over and over: `000000000000`, `1Z9999999999999999`.
    Same(char),
    /// Counting: `123456789012`, `TBA123456789012`, `987654321`.
    Counting,
    /// A few characters over and over: `121212121212`.
    Repeated,
}

/// Marks that contain digits; every other mark of a carrier is letters.
const MARKS_WITH_DIGITS: [&[u8]; 3] = [b"1Z", b"1LS", b"4PX"];

/// Looks at a clean number with and without the mark its carrier puts in front.
#[inline]
pub(crate) fn find(text: &str) -> Option<Placeholder> {
    let text = text.as_bytes();
    let after = match MARKS_WITH_DIGITS.iter().find_map(|mark| text.strip_prefix(*mark)) {
        Some(after) => after,
        None => without_letters_in_front(text),
    };
    // A country or a check letter may follow.
    let core = without_letters_behind(after);
    match (core, after.is_empty()) {
        ([], true) => repeats_one(text),
        ([], false) => repeats_one(after),
        // Mostly letters: what few digits are in front say nothing.
        _ if core.len() * 2 < after.len() => None,
        _ if after.len() == text.len() => pattern(core).or_else(|| behind_identifier(core)),
        // Short serials behind letters are too ordinary to call made up.
        _ if core.len() < 3 => None,
        _ => pattern(core),
    }
}

fn without_letters_in_front(mut text: &[u8]) -> &[u8] {
    while let [b'A'..=b'Z', rest @ ..] = text {
        text = rest;
    }
    text
}

fn without_letters_behind(mut text: &[u8]) -> &[u8] {
    while let [rest @ .., b'A'..=b'Z'] = text {
        text = rest;
    }
    text
}

/// USPS and FedEx barcodes: two digits that say what follows.
fn behind_identifier(core: &[u8]) -> Option<Placeholder> {
    match core {
        [b'9', b'1'..=b'6', rest @ ..] if rest.len() >= 18 => pattern(rest),
        _ => None,
    }
}

#[inline]
fn pattern(core: &[u8]) -> Option<Placeholder> {
    // Most numbers leave here: every rule below shows in the first characters of a long number.
    if let [a, b, c, d, e, f, _, ..] = *core {
        let same = a == b && b == c;
        let counting = (goes_up(a, b) && goes_up(b, c)) || (goes_up(b, a) && goes_up(c, b));
        let repeating = (a == c && b == d) || (a == d && b == e) || (a == e && b == f);
        if !(same || counting || repeating) {
            return None;
        }
    }
    repeats_one(core)
        .or_else(|| counts(core).then_some(Placeholder::Counting))
        .or_else(|| repeats_few(core).then_some(Placeholder::Repeated))
}

/// One character throughout; a long number may end in a check digit.
fn repeats_one(core: &[u8]) -> Option<Placeholder> {
    let (&first, _) = core.split_first()?;
    let compared = if core.len() >= 9 { core.len() - 1 } else { core.len() };
    let same = core.iter().take(compared).all(|&c| c == first);
    same.then_some(Placeholder::Same(char::from(first)))
}

/// Whether `next` comes after `c` in counting, where 9 goes on with 0 or 1.
fn goes_up(c: u8, next: u8) -> bool {
    next == c + 1 || (c == b'9' && (next == b'0' || next == b'1'))
}

/// Counting up or down. A long number may end in a check digit.
fn counts(core: &[u8]) -> bool {
    let compared = if core.len() >= 12 { core.len() - 1 } else { core.len() };
    let pairs = || core.iter().zip(core.iter().skip(1)).take(compared.saturating_sub(1));
    let up = || pairs().all(|(&x, &y)| goes_up(x, y));
    let down = || pairs().all(|(&x, &y)| goes_up(y, x));
    match core {
        [b'0' | b'1', ..] if core.len() >= 4 && up() => true,
        [b'9', ..] if core.len() >= 4 && down() => true,
        _ => core.len() >= 8 && (up() || down()),
    }
}

fn repeats_few(core: &[u8]) -> bool {
    core.len() >= 12
        && (2..=4).any(|period| core.iter().zip(core.iter().skip(period)).all(|(x, y)| x == y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_numbers_are_found() {
        for text in [
            "0",
            "000000000000",
            "0000000000000000",
            "00000000000000000000",
            "1Z0000000000000000",
            "1Z9999999999999999",
            "1ZXXXXXXXXXXXXXXXX",
            "TBA000000000000",
            "XXXXXXXX",
            "111111111111",
            "9400000000000000000006",
            "RR000000005US",
            "00000000000000X",
            "4PX0000000000000CN",
            "GFUS11111111111111",
        ] {
            assert!(matches!(find(text), Some(Placeholder::Same(_))), "{text}: {:?}", find(text));
        }
        for text in [
            "1234",
            "123456",
            "123456789012",
            "0123456789",
            "1234567890123456789012",
            "TBA123456789012",
            "1Z1234567890123456",
            "9876543210",
            "987654321098",
            "123456789123456789",
            "RR123456789US",
            "9412345678901234567890",
            "456789012345",
            "1234567891",
            "012345678901",
            "YT1234567890123456",
        ] {
            assert_eq!(find(text), Some(Placeholder::Counting), "{text}");
        }
        for text in ["121212121212", "123123123123", "1Z1234123412341234", "010101010101"] {
            assert_eq!(find(text), Some(Placeholder::Repeated), "{text}");
        }
    }

    #[test]
    fn odd_but_real_numbers_are_not() {
        for text in [
            "RB123456785GB",
            "1LS720000000000",
            "JJD0099999999",
            "C1004444443",
            "9101123456789000000013",
            "71123456789123456787",
            "9611020987654312345672",
            "000123450000000027",
            "1Z12345E0205271688",
            "9205500000000000000000",
            "TBM502887274000",
            "TBA010000000000",
            "0073938000549297",
            "1Z",
            "A1",
            "000111222333",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
