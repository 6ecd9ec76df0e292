//! Every cause named with its count, every named cause with what was done and what keeps it so.

mod control;
mod terms;

use super::dates::Calendar;
use super::tense::promises;
use super::text::{Item, items, plain, tokens, whole_number};
use super::{Fault, Letter, Part, Remarks};
use crate::assessment::{Assessment, Cause};
use crate::response::topics::is_large;
use crate::response::wording::{DATE_DONE, WHAT_WAS_DONE, WHO_CHECKS};
use control::{names_frequency, names_owner};
use jiff::civil::Date;
pub(crate) use terms::is_named;

pub(crate) use control::names_frequency as has_frequency;

/// An item with its words, so that they are folded once.
struct Passage<'a> {
    item: Item<'a>,
    plain: String,
}

fn passages(text: &str) -> Vec<Passage<'_>> {
    items(text).into_iter().map(|item| Passage { plain: plain(item.text), item }).collect()
}

pub(super) fn check(
    today: Date,
    letter: &Letter<'_>,
    assessment: &Assessment,
    remarks: &mut Remarks,
) {
    let told = passages(letter.cause);
    let (fixed, prevention) = (passages(letter.fixed), passages(letter.prevention));
    let calendar = Calendar { today, month_first: assessment.marketplace == "US" };
    for cause in assessment.causes.iter().filter(|cause| cause.involved > 0) {
        let naming: Vec<&Passage<'_>> =
            told.iter().filter(|passage| is_named(cause.code, &passage.plain)).collect();
        let counted = |passage: &&&Passage<'_>| has_count(passage.item.text, cause.involved);
        let with_count = naming.iter().find(counted);
        if is_large(cause, assessment.overall.invalid) {
            named(cause, !naming.is_empty(), with_count.is_some(), remarks);
        } else if with_count.is_none() {
            continue;
        }
        let Some(named) = with_count.or(naming.first()) else { continue };
        let numbers = &named.item.numbers;
        if !letter.fixed.trim().is_empty() {
            done(cause, &about(&fixed, cause, numbers), calendar, remarks);
        }
        if !letter.prevention.trim().is_empty() {
            controlled(cause, &about(&prevention, cause, numbers), remarks);
        }
    }
}

fn named(cause: &Cause, named: bool, counted: bool, remarks: &mut Remarks) {
    if !named {
        remarks.add(Part::Cause, &Fault::CauseNotNamed(cause));
    } else if !counted {
        remarks.add(Part::Cause, &Fault::CountMissing(cause));
    }
}

/// What a part says of a cause: the items with its number or its name; everything if the part has
/// no numbers.
fn about<'p, 'a>(part: &'p [Passage<'a>], cause: &Cause, numbers: &[u32]) -> Vec<&'p Passage<'a>> {
    let unnumbered = part.iter().all(|passage| passage.item.numbers.is_empty());
    let concerns = |passage: &&Passage<'_>| {
        unnumbered
            || passage.item.numbers.iter().any(|number| numbers.contains(number))
            || is_named(cause.code, &passage.plain)
    };
    part.iter().filter(concerns).collect()
}

fn done(cause: &Cause, items: &[&Passage<'_>], calendar: Calendar, remarks: &mut Remarks) {
    let open = |item: &&Passage<'_>| {
        item.item.text.contains(DATE_DONE) || item.item.text.contains(WHAT_WAS_DONE)
    };
    if items.is_empty() {
        remarks.add(Part::Fixed, &Fault::FixMissing(cause.code));
    } else if items.iter().any(open)
        || items.iter().any(|item| {
            calendar.has_past_day(item.item.text) && !promises(item.item.text, &item.plain)
        })
    {
        // Done, or still to be filled in, which is remarked on once for all.
    } else if items.iter().any(|item| calendar.has_future_day(item.item.text)) {
        remarks.add(Part::Fixed, &Fault::FixInFuture(cause.code, calendar.today));
    } else {
        remarks.add(Part::Fixed, &Fault::FixNotDated(cause.code, calendar.today));
    }
}

fn controlled(cause: &Cause, items: &[&Passage<'_>], remarks: &mut Remarks) {
    if items.is_empty() {
        remarks.add(Part::Prevention, &Fault::ControlMissing(cause.code));
        return;
    }
    let open = items.iter().any(|item| item.item.text.contains(WHO_CHECKS));
    let owner = items.iter().any(|item| names_owner(&item.plain));
    let frequency = items.iter().any(|item| names_frequency(&item.plain));
    let fault = match (owner, frequency) {
        _ if open => return,
        (true, true) => return,
        (false, true) => Fault::ControlWithoutOwner(cause.code),
        (true, false) => Fault::ControlWithoutFrequency(cause.code),
        (false, false) => Fault::ControlWithoutBoth(cause.code),
    };
    remarks.add(Part::Prevention, &fault);
}

/// Whether a number of the text is the count.
fn has_count(text: &str, count: u64) -> bool {
    tokens(text).iter().any(|token| whole_number(token.text) == Some(count))
}
