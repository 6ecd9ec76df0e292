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
type Slip = fn(&[u8], usize) -> Vec<u8>;

fn swap(text: &[u8], at: usize) -> Vec<u8> {
    let mut typed = text.to_vec();
    if at + 1 < typed.len() {
        typed.swap(at, at + 1);
    }
    typed
}

fn look_alike(text: &[u8], at: usize) -> Vec<u8> {
    let alike = |c: u8| ALIKE.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to);
    let typed = text.iter().enumerate().map(|(place, c)| if place == at { alike(*c) } else { *c });
    typed.collect()
}

fn drop_one(text: &[u8], at: usize) -> Vec<u8> {
    let kept = text.iter().enumerate().filter(|(place, _)| *place != at);
    kept.map(|(_, c)| *c).collect()
}

fn double_one(text: &[u8], at: usize) -> Vec<u8> {
    let times = |place: usize| if place == at { 2 } else { 1 };
    let typed = text.iter().enumerate();
    typed.flat_map(|(place, c)| std::iter::repeat_n(*c, times(place))).collect()
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
        let Some(make) = SLIPS.get(first_slip.wrapping_add(slip) % SLIPS.len()) else { continue };
        for place in 0..length {
            let typed = make(number.as_bytes(), first_place.wrapping_add(place) % length);
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
