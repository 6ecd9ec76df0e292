//! The same action with another date.

use super::statement::{Statement, statements};
use super::{Clash, Found, Kind, Pair, Part};
use jiff::civil::Date;

pub(super) fn moved<'a>(pair: &Pair<'_, 'a>) -> Vec<Found<'a>> {
    let parts = [Part::Fixed, Part::Prevention];
    parts.into_iter().flat_map(|part| moved_in(pair, part)).collect()
}

fn moved_in<'a>(pair: &Pair<'_, 'a>, part: Part) -> Vec<Found<'a>> {
    let earlier = statements(&pair.earlier.letter, part);
    let draft = statements(&pair.draft.letter, part);
    let then = dated(&earlier, |text| pair.calendar(pair.earlier).days(text));
    let now = dated(&draft, |text| pair.calendar(pair.draft).days(text));
    let found = then.iter().filter_map(|(before, was)| {
        let alike = || now.iter().filter(|(statement, _)| statement.is_like(before));
        // An action that was done on several days keeps those it had.
        if alike().any(|(_, is)| is == was) {
            return None;
        }
        let (after, is) = alike().next()?;
        Some(Found {
            kind: Kind::DateMoved,
            cause: None,
            earlier: before.passage,
            now: after.passage,
            clash: Clash::Date(*was, *is),
        })
    });
    found.collect()
}

/// The sentences with just one day: with more, it is not known which is that of the action.
fn dated<'s, 'a>(
    statements: &'s [Statement<'a>],
    days: impl Fn(&str) -> Vec<Date>,
) -> Vec<(&'s Statement<'a>, Date)> {
    let dated =
        statements.iter().filter_map(|statement| match days(statement.passage.text).as_slice() {
            [day] => Some((statement, *day)),
            _ => None,
        });
    dated.collect()
}
