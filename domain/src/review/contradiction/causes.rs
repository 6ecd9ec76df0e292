//! A cause that was owned up to and is now left out or denied.

use super::statement::{Statement, statements};
use super::{Clash, Found, Kind, Pair, Part, Passage};
use crate::problem::Problem;

/// With these a sentence that names a cause denies it.
const DENIALS: [&str; 22] = [
    " not a cause ",
    " not the cause ",
    " not the reason ",
    " not the root cause ",
    " not a root cause ",
    " not caused by ",
    " not due to ",
    " not because of ",
    " no longer believe ",
    " did not occur ",
    " did not happen ",
    " did not have ",
    " didnt occur ",
    " didnt happen ",
    " never occurred ",
    " never happened ",
    " not our fault ",
    " never had ",
    " not responsible ",
    " there were no ",
    " there was no ",
    " none of ",
];

pub(super) fn gone<'a>(pair: &Pair<'_, 'a>) -> Vec<Found<'a>> {
    let earlier = statements(&pair.earlier.letter, Part::Cause);
    let draft = statements(&pair.draft.letter, Part::Cause);
    Problem::ALL.into_iter().filter_map(|problem| check(pair, problem, &earlier, &draft)).collect()
}

fn check<'a>(
    pair: &Pair<'_, 'a>,
    problem: Problem,
    earlier: &[Statement<'a>],
    draft: &[Statement<'a>],
) -> Option<Found<'a>> {
    let owned = |statement: &&Statement<'a>| statement.names(problem) && !denies(statement);
    let before = earlier.iter().find(owned)?;
    let naming = || draft.iter().filter(|statement| statement.names(problem));
    let (kind, now, clash) = match naming().find(|statement| denies(statement)) {
        // It is told as well as denied: the lint of the draft is for that.
        Some(_) if naming().any(|statement| !denies(statement)) => return None,
        Some(denial) => (Kind::CauseDenied, denial.passage, Clash::Denied(problem)),
        None if naming().next().is_some() || is_over(pair, problem) => return None,
        None => (
            Kind::CauseGone,
            Passage { part: Part::Cause, text: pair.draft.letter.cause },
            Clash::Gone(problem),
        ),
    };
    Some(Found { kind, cause: Some(problem), earlier: before.passage, now, clash })
}

fn denies(statement: &Statement<'_>) -> bool {
    DENIALS.iter().any(|denial| statement.plain.contains(denial))
}

/// Whether the draft speaks of other days, in which no package has the cause any more: that it is
/// not named is what was promised.
fn is_over(pair: &Pair<'_, '_>, problem: Problem) -> bool {
    pair.draft.figures.is_some_and(|figures| {
        pair.same_window().is_none() && figures.counts.get(&problem).is_none_or(|count| *count == 0)
    })
}
