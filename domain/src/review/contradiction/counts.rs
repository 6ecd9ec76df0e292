//! Another count for the same cause in the same window.

use super::statement::{Statement, statements};
use super::{Clash, Found, Kind, Pair, Part};
use crate::problem::Problem;
use crate::response::reading::{Token, is_count, tokens, whole_number};

pub(super) fn changed<'a>(pair: &Pair<'_, 'a>) -> Vec<Found<'a>> {
    let Some((then, today)) = pair.same_window() else { return Vec::new() };
    let earlier = statements(&pair.earlier.letter, Part::Cause);
    let draft = statements(&pair.draft.letter, Part::Cause);
    let changed = |problem: Problem| {
        let (before, was) = stated(&earlier, problem, then.counts.get(&problem).copied())?;
        let (now, is) = stated(&draft, problem, today.counts.get(&problem).copied())?;
        (was != is).then_some(Found {
            kind: Kind::CountChanged,
            cause: Some(problem),
            earlier: before.passage,
            now: now.passage,
            clash: Clash::Count(problem, was, is),
        })
    };
    Problem::ALL.into_iter().filter_map(changed).collect()
}

/// The count that a part gives for a cause: its review's figure where it stands beside the cause,
/// else the first count of a sentence about nothing but the cause.
fn stated<'s, 'a>(
    statements: &'s [Statement<'a>],
    problem: Problem,
    figure: Option<u64>,
) -> Option<(&'s Statement<'a>, u64)> {
    let naming = || statements.iter().filter(|statement| statement.names(problem));
    let with_figure = figure.and_then(|figure| {
        let stands = |statement: &&Statement<'_>| counts(statement).contains(&figure);
        Some((naming().find(stands)?, figure))
    });
    with_figure.or_else(|| {
        let mut alone = naming().filter(|statement| statement.names_only(problem));
        alone.find_map(|statement| Some((statement, counts(statement).first().copied()?)))
    })
}

/// The numbers of packages in a sentence.
fn counts(statement: &Statement<'_>) -> Vec<u64> {
    let tokens = tokens(statement.passage.text);
    let count = |(at, token): (usize, &Token<'_>)| {
        let number = whole_number(token.text)?;
        let before = tokens.get(..at).unwrap_or_default();
        let after = tokens.get(at + 1..).unwrap_or_default();
        is_count(token, number, before, after).then_some(number)
    };
    tokens.iter().enumerate().filter_map(count).collect()
}
