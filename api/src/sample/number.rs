//! Wrong tracking numbers, made from right ones as people and spreadsheets make them.

use super::random::Random;
use super::stamp::verdict;
use domain::tracking::{Courier, Outcome};

/// A spreadsheet keeps so many digits.
const KEPT: usize = 15;

/// Characters that are read one for the other.
const ALIKE: [(u8, u8); 10] = [
    (b'0', b'O'),
    (b'1', b'I'),
    (b'5', b'S'),
    (b'8', b'B'),
    (b'2', b'Z'),
    (b'O', b'0'),
    (b'I', b'1'),
    (b'S', b'5'),
    (b'B', b'8'),
    (b'Z', b'2'),
];

/// A slip of the hand at a place in the number.
type Slip = fn(&mut Vec<u8>, usize);

fn swap(text: &mut Vec<u8>, at: usize) {
    if at + 1 < text.len() {
        text.swap(at, at + 1);
    }
}

fn look_alike(text: &mut Vec<u8>, at: usize) {
    if let Some(slot) = text.get_mut(at)
        && let Some((_, alike)) = ALIKE.iter().find(|(c, _)| c == slot)
    {
        *slot = *alike;
    }
}

fn drop_one(text: &mut Vec<u8>, at: usize) {
    if at < text.len() {
        text.remove(at);
    }
}

fn double_one(text: &mut Vec<u8>, at: usize) {
    if let Some(c) = text.get(at).copied() {
        text.insert(at, c);
    }
}

/// Makes a typo that a review answers with this outcome. False if the number has none.
pub(super) fn mistype(
    number: &mut String,
    courier: Option<Courier>,
    wanted: Outcome,
    random: &mut Random,
) -> bool {
    const SLIPS: [Slip; 6] = [swap, look_alike, look_alike, drop_one, swap, double_one];
    let length = number.len().max(1);
    let (first_slip, first_place) = (random.next() as usize, random.next() as usize);
    for slip in 0..SLIPS.len() {
        let Some(make) = SLIPS.get((first_slip + slip) % SLIPS.len()) else { continue };
        for place in 0..length {
            let mut typed = number.as_bytes().to_vec();
            make(&mut typed, (first_place + place) % length);
            let Ok(typed) = String::from_utf8(typed) else { continue };
            if verdict(&typed, courier) == wanted {
                *number = typed;
                return true;
            }
        }
    }
    false
}

/// Replaces the number by something that is none.
pub(super) fn displace(number: &mut String, order_id: &str, random: &mut Random) {
    let numeric = number.len() > KEPT && number.bytes().all(|c| c.is_ascii_digit());
    let typed = match random.below(12) {
        0..=3 if numeric => exponent(number),
        4 | 5 if numeric => lost_digits(number),
        0 | 6 => "N/A".to_owned(),
        1 | 7 => "000000000000".to_owned(),
        2 | 8 => order_id.to_owned(),
        3 | 9 => "123456789012".to_owned(),
        4 | 10 => "pending".to_owned(),
        _ => format!("https://example.com/track/{number}"),
    };
    *number = typed;
}

/// `9.40011E+21`
fn exponent(number: &str) -> String {
    let (first, rest) = number.split_at_checked(1).unwrap_or((number, ""));
    let figures = rest.get(..5).unwrap_or(rest);
    format!("{first}.{figures}E+{}", number.len() - 1)
}

/// `940011108205123000000000`, or with less to lose the power of ten.
fn lost_digits(number: &str) -> String {
    match number.split_at_checked(KEPT) {
        Some((kept, lost)) if lost.len() >= 3 => format!("{kept}{}", "0".repeat(lost.len())),
        _ => exponent(number),
    }
}
