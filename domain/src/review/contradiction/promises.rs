//! What was promised, and is promised again instead of done.

use super::statement::{Statement, statements};
use super::{Clash, Found, Kind, Pair, Part};
use crate::response::reading::{has_frequency, promises};

pub(super) fn repeated<'a>(pair: &Pair<'_, 'a>) -> Vec<Found<'a>> {
    let parts = [Part::Fixed, Part::Prevention];
    let all = |letter| {
        parts.into_iter().flat_map(move |part| statements(letter, part)).collect::<Vec<_>>()
    };
    let (earlier, draft) = (all(&pair.earlier.letter), all(&pair.draft.letter));
    let found = earlier.iter().filter(|statement| is_promise(statement)).filter_map(|before| {
        let alike = || draft.iter().filter(|statement| statement.is_like(before));
        // Told as done somewhere: the promise was kept.
        if alike().any(|statement| !promises(statement.passage.text, &statement.plain)) {
            return None;
        }
        let after = alike().find(|statement| is_promise(statement))?;
        Some(Found {
            kind: Kind::PromiseRepeated,
            cause: None,
            earlier: before.passage,
            now: after.passage,
            clash: Clash::Promise,
        })
    });
    found.collect()
}

/// Something to be done once; what is checked every day is never over.
fn is_promise(statement: &Statement<'_>) -> bool {
    promises(statement.passage.text, &statement.plain) && !has_frequency(&statement.plain)
}
