//! The question a review asks: is this a number of the carrier it is declared for?

use super::check_digit::Algorithm;
use super::courier::Courier;
use super::decode::{Parts, decode};
use super::format::{Fit, Format, Reading, Strength};
use super::formats::{accepted_by, all, has_formats, own, us_routing_wins};
use super::group::Groups;
use super::identify::{Candidates, identify};
use super::mismatch::Mismatch;
use super::number::Number;
use super::reason::{Outcome, Reason};
use super::screen::screen;
use super::spreadsheet::{Damage, lost_digits};

/// A checked number.
#[derive(Clone, Debug)]
pub struct Check<'a> {
    /// The number, normalised.
    pub number: Number<'a>,
    /// What was found.
    pub outcome: Outcome,
    /// Why, with the values compared; displays as a sentence.
    pub reason: Reason,
}

impl Check<'_> {
    /// The format the number has, or nearly has.
    #[must_use]
    pub fn format(&self) -> Option<&'static Format> {
        self.reason.format()
    }

    /// Every carrier the number could belong to, worked out when asked for.
    #[must_use]
    pub fn candidates(&self) -> Candidates {
        identify(&self.number)
    }

    /// What the number says, read as the format it has.
    #[must_use]
    pub fn parts(&self) -> Option<Parts<'_>> {
        decode(&self.number, self.format()?)
    }
}

/// Checks a number as entered against the declared carrier.
///
/// `order_id` is the order the number was entered for: sellers paste the one for the other. Nothing
/// is allocated unless the entry has to be cleaned.
#[must_use]
#[inline]
pub fn check<'a>(raw: &'a str, order_id: Option<&str>, declared: Option<Courier>) -> Check<'a> {
    let number = Number::parse(raw);
    let reason = match decide(&number, raw, order_id, declared) {
        Decision::Known(reason) => reason,
        Decision::Wrong(declared) => {
            Reason::WrongShape { declared, mismatch: Mismatch::find(&number, declared) }
        }
    };
    Check { number, outcome: reason.outcome(), reason }
}

/// [`check`] without the explanation and without any allocation, for reports of millions of rows.
///
/// `number` is `raw`, parsed.
#[must_use]
#[inline]
pub fn outcome(
    number: &Number<'_>,
    raw: &str,
    order_id: Option<&str>,
    declared: Option<Courier>,
) -> Outcome {
    match decide(number, raw, order_id, declared) {
        Decision::Known(reason) => reason.outcome(),
        Decision::Wrong(_) => Outcome::WrongShape,
    }
}

/// A reason, or a wrong shape still to be explained.
enum Decision {
    Known(Reason),
    Wrong(Courier),
}

/// A zero or two at the end may be chance; three after the fifteenth digit are a spreadsheet's.
const ZEROS_BEYOND_CHANCE: usize = 3;

#[inline]
fn decide(
    number: &Number<'_>,
    raw: &str,
    order_id: Option<&str>,
    declared: Option<Courier>,
) -> Decision {
    let text = number.as_str();
    if let Some(reason) = screen(number, raw, order_id) {
        return Decision::Known(reason);
    }
    let zeros = lost_digits(text);
    if zeros >= ZEROS_BEYOND_CHANCE {
        return Decision::Known(Reason::SpreadsheetDamage(Damage::LostDigits { zeros }));
    }
    let Some(declared) = declared else {
        return Decision::Known(Reason::UnknownFormat { declared: None });
    };
    if !number.is_clean() {
        return if has_formats(declared) {
            Decision::Wrong(declared)
        } else {
            Decision::Known(Reason::UnknownFormat { declared: Some(declared) })
        };
    }
    let mut near = None;
    for format in own(declared).iter().copied() {
        let Some(reading) = format.read(text) else { continue };
        if reading.fit() == Fit::Yes && !us_routing_wins(format, text) {
            return Decision::Known(accepted(&reading, declared));
        }
        near = near.or((reading.fit() == Fit::Shape).then_some(reading));
    }
    decide_among_others(text, declared, near, zeros)
}

/// An own format: of a national post it may be another post's number.
#[inline]
fn accepted(reading: &Reading<'_>, declared: Courier) -> Reason {
    let format = reading.format;
    if format.check.is_none() {
        return Reason::NoCheckDigit { format };
    }
    // Only international mail has a home.
    match declared.home() {
        Some(home) if format.check == Some(Algorithm::S10) && reading.country() != Some(home) => {
            Reason::Partner { declared, issuer: reading.courier(), format }
        }
        _ => Reason::Accepted { format },
    }
}

/// No format of the declared carrier accepts the number: its partners, then everybody else.
#[cold]
fn decide_among_others(
    text: &str,
    declared: Courier,
    near: Option<Reading<'_>>,
    zeros: usize,
) -> Decision {
    let mut near = near;
    let groups = Groups::of(declared);
    for format in
        all().filter(|format| format.groups.meets(groups) && format.strength > Strength::None)
    {
        let Some(reading) = format.read(text) else { continue };
        if reading.fit() == Fit::Yes && !us_routing_wins(format, text) {
            return Decision::Known(Reason::Partner {
                declared,
                issuer: reading.courier(),
                format,
            });
        }
        if has_formats(declared) && reading.fit() == Fit::Shape {
            near = near.or(Some(reading));
        }
    }
    if has_formats(declared) {
        let strong = |reading: &Reading<'_>| {
            reading.fit() == Fit::Yes
                && reading.strength() == Strength::Strong
                && !us_routing_wins(reading.format, text)
        };
        if let Some(reading) = all().filter_map(|format| format.read(text)).find(strong) {
            let issuer = reading.courier();
            return Decision::Known(Reason::OtherCarrier {
                declared,
                issuer,
                format: reading.format,
            });
        }
        // One number in ten ends in a zero.
        if zeros > 1 {
            return Decision::Known(Reason::SpreadsheetDamage(Damage::LostDigits { zeros }));
        }
    }
    let wrong_digit = near.and_then(|reading| {
        let (expected, found) = reading.check?;
        let position = text.len() - reading.body.len() + reading.layout.check_at()? + 1;
        let (expected, found) = (char::from(expected), char::from(found));
        Some(Reason::CheckDigit { format: reading.format, expected, found, position })
    });
    match wrong_digit {
        Some(reason) => Decision::Known(reason),
        None if has_formats(declared) => Decision::Wrong(declared),
        None => Decision::Known(Reason::UnknownFormat { declared: Some(declared) }),
    }
}

/// Whether the carrier or a partner accepts the number and a check digit confirms it.
pub(crate) fn is_confirmed(number: &Number<'_>, declared: Courier) -> bool {
    let text = number.as_str();
    let confirms = |format: &&'static Format| {
        format.check.is_some()
            && format.matches(number) == Fit::Yes
            && !us_routing_wins(format, text)
    };
    let made_up =
        || screen(number, text, None).is_some() || lost_digits(text) >= ZEROS_BEYOND_CHANCE;
    accepted_by(declared).any(|format| confirms(&format)) && !made_up()
}
