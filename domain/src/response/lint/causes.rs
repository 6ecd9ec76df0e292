//! Every cause named with its count, every named cause with what was done and what keeps it so.

mod control;
mod terms;

use super::dates::Calendar;
use super::tense::promises;
use super::text::{Item, items, plain, tokens, whole_number};
use super::{Letter, Part, Remarks};
use crate::assessment::{Assessment, Cause};
use crate::response::topics::is_large;
use crate::response::wording::{DATE_DONE, WHAT_WAS_DONE, WHO_CHECKS, packages};
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
    let (title, count) = (cause.code.title(), packages(cause.involved));
    if !named {
        let message = format!(
            "The cause \"{title}\" is not named, but {count} have it. Name it in what caused it, \
             with this count."
        );
        remarks.error(Part::Cause, "cause_not_named", message);
    } else if !counted {
        let message =
            format!("The cause \"{title}\" is named without its count. Write beside it: {count}.");
        remarks.error(Part::Cause, "count_missing", message);
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
    let title = cause.code.title();
    let open = |item: &&Passage<'_>| {
        item.item.text.contains(DATE_DONE) || item.item.text.contains(WHAT_WAS_DONE)
    };
    if items.is_empty() {
        let message = format!(
            "Nothing in what was fixed is about \"{title}\". Add what was done, with its date, \
             under the number of the cause."
        );
        remarks.error(Part::Fixed, "fix_missing", message);
    } else if items.iter().any(open)
        || items.iter().any(|item| {
            calendar.has_past_day(item.item.text) && !promises(item.item.text, &item.plain)
        })
    {
        // Done, or still to be filled in, which is remarked on once for all.
    } else if items.iter().any(|item| calendar.has_future_day(item.item.text)) {
        let message = format!(
            "What was fixed about \"{title}\" carries a date that is still to come (today is {}). Send it only \
             once it is done, with the day on which it was done.",
            calendar.today
        );
        remarks.error(Part::Fixed, "fix_in_future", message);
    } else {
        let message = format!(
            "What was fixed about \"{title}\" does not say when it was done. Name something that \
             is done, in the past tense, and its date, such as {}.",
            calendar.today
        );
        remarks.error(Part::Fixed, "fix_not_dated", message);
    }
}

fn controlled(cause: &Cause, items: &[&Passage<'_>], remarks: &mut Remarks) {
    let title = cause.code.title();
    if items.is_empty() {
        let message = format!(
            "Nothing in how it will not happen again is about \"{title}\". Add who checks what, \
             and how often, under the number of the cause."
        );
        remarks.error(Part::Prevention, "control_missing", message);
        return;
    }
    let open = items.iter().any(|item| item.item.text.contains(WHO_CHECKS));
    let owner = items.iter().any(|item| names_owner(&item.plain));
    let frequency = items.iter().any(|item| names_frequency(&item.plain));
    let missing = match (owner, frequency) {
        _ if open => return,
        (true, true) => return,
        (false, true) => "who checks it, such as the shipping manager",
        (true, false) => "how often it is checked, such as daily, every week or before every label",
        (false, false) => "who checks it and how often",
    };
    remarks.error(
        Part::Prevention,
        "control_incomplete",
        format!("The control against \"{title}\" lacks {missing}."),
    );
}

/// Whether a number of the text is the count.
fn has_count(text: &str, count: u64) -> bool {
    tokens(text).iter().any(|token| whole_number(token.text) == Some(count))
}
