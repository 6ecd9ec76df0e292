//! Made-up but valid numbers, for sample reports and tests.

use super::check::outcome;
use super::courier::Courier;
use super::format::Format;
use super::formats::main;
use super::layout::{Class, Part};
use super::number::Number;
use super::reason::Outcome;

/// A valid number of the carrier's main format, the same for the same seed.
///
/// `None` for carriers of which no format is known. The numbers pass [`check`](super::check()) for
/// their carrier but belong to nobody that this module knows of.
#[must_use]
pub fn specimen(courier: Courier, seed: u64) -> Option<String> {
    let format = main(courier)?;
    // A number in a million looks like a placeholder or a rounded figure: the next one does not.
    let mut random = Random(seed);
    std::iter::repeat_with(|| draw(courier, format, &mut random)).take(100).flatten().find(
        |number| {
            let outcome = outcome(&Number::parse(number), number, None, Some(courier));
            matches!(outcome, Outcome::Ok | Outcome::OkFamily | Outcome::NoCheckDigit)
        },
    )
}

/// Services of international mail that carry goods.
const POSTAL_SERVICES: [&str; 6] = ["CP", "EE", "LX", "RB", "RR", "UA"];

fn draw(courier: Courier, format: &'static Format, random: &mut Random) -> Option<String> {
    let layout = format.layouts.first()?;
    let mut number = String::with_capacity(layout.len);
    let mut classes = layout.classes(layout.len);
    for field in layout.fields {
        let fixed = match (field.part, courier) {
            (Part::Service, Courier::UpsSurePost) => Some("YW"),
            (Part::Service, _) if courier.home().is_some() && format.id == "s10" => {
                random.pick(&POSTAL_SERVICES)
            }
            (Part::Service, _) => {
                let fitting = format.services.iter().filter(|(code, _)| code.len() == field.len);
                let codes: Vec<&str> = fitting.map(|(code, _)| *code).collect();
                random.pick(&codes)
            }
            _ => None,
        };
        match (fixed, courier.home()) {
            (Some(code), _) => number.push_str(code),
            (None, Some(home)) if field.part == Part::Country => number.push_str(home.code()),
            _ => {
                let drawn = classes
                    .by_ref()
                    .take(field.len)
                    .map(|class| char::from(random.character(class)));
                number.extend(drawn);
                continue;
            }
        }
        classes.by_ref().take(field.len).for_each(drop);
    }
    if let Some((algorithm, at)) = format.check.zip(layout.check_at()) {
        let (covered, _) = layout.checked(number.as_bytes())?;
        let check = char::from(algorithm.check_character(covered));
        number.replace_range(at..=at, check.encode_utf8(&mut [0; 4]));
    }
    Some(number)
}

/// The `SplitMix64` generator: small, seedable and the same everywhere.
struct Random(u64);

impl Random {
    #[expect(clippy::cast_possible_truncation, reason = "any part of the draw will do")]
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % bound.max(1)
    }

    fn pick<'t>(&mut self, list: &[&'t str]) -> Option<&'t str> {
        list.get(self.below(list.len())).copied()
    }

    /// Any character of the class; where letters are possible, digits are still the rule.
    fn character(&mut self, class: Class) -> u8 {
        let class =
            if class == Class::ALPHANUMERIC && self.below(6) > 0 { Class::DIGIT } else { class };
        let at = self.below(class.characters().count());
        class.characters().nth(at).unwrap_or(b'0')
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tracking::has_formats;

    #[test]
    fn every_carrier_with_formats_has_specimens() {
        for &courier in Courier::NAMED {
            let made = specimen(courier, 7);
            assert!(made.is_some() || !has_formats(courier), "{courier}");
            assert_eq!(made, specimen(courier, 7));
            if made.is_some() {
                assert_ne!(made, specimen(courier, 8));
            }
        }
        assert!(
            specimen(Courier::Usps, 1)
                .is_some_and(|number| number.starts_with("94") && number.len() == 22)
        );
        assert!(
            specimen(Courier::from_slug("post-de").expect("a post"), 1)
                .is_some_and(|n| n.ends_with("DE"))
        );
    }
}
