//! The letter: three parts that together stay within what Amazon reads.

mod causes;
mod fixes;

use super::lint::LIMIT;
use super::topics::Topics;
use super::wording::packages;
use crate::assessment::Assessment;
use crate::plan::Plan;
pub(super) use causes::root_cause;
pub(super) use fixes::{controls, dated, sentence};

use causes::cause_part;
use fixes::{Fixes, general_control};

/// How the preventive controls are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Controls {
    /// By the numbers of their causes.
    Numbered,
    /// Each once, without numbers.
    Listed,
    /// One for all.
    One,
}

/// How much is said.
#[derive(Clone, Copy)]
struct Detail {
    /// Categories that are named.
    categories: usize,
    /// Whether each cause is explained and its reasons counted.
    explained: bool,
    /// Orders named for each cause.
    examples: usize,
    /// Actions told for each cause.
    actions: usize,
    /// Whether a fix repeats the name of its cause.
    labelled: bool,
    /// Whether an action is told by its title only.
    short: bool,
    /// How controls are told.
    controls: Controls,
    /// Plan texts longer than this are left to the consultant.
    longest: usize,
}

const FULL: Detail = Detail {
    categories: 8,
    explained: true,
    examples: 2,
    actions: 2,
    labelled: true,
    short: false,
    controls: Controls::Numbered,
    longest: usize::MAX,
};
const PLAIN: Detail = Detail { categories: 5, examples: 1, actions: 1, ..FULL };
const UNEXPLAINED: Detail = Detail { explained: false, ..PLAIN };
const UNLABELLED: Detail = Detail { labelled: false, categories: 3, ..UNEXPLAINED };
const LISTED: Detail = Detail { controls: Controls::Listed, ..UNLABELLED };
const TITLES: Detail = Detail { short: true, examples: 0, ..UNLABELLED };
const TITLES_LISTED: Detail = Detail { controls: Controls::Listed, ..TITLES };
const BARE: Detail = Detail { controls: Controls::One, categories: 2, ..TITLES };
/// Fits whatever the account and the plan are: sixteen causes of a hundred characters each.
const LEAST: Detail = Detail { categories: 0, longest: 60, ..BARE };

/// From the fullest letter to the shortest.
const DETAILS: [Detail; 9] =
    [FULL, PLAIN, UNEXPLAINED, UNLABELLED, LISTED, TITLES, TITLES_LISTED, BARE, LEAST];

/// The fullest letter within the limit: cause, fixed, prevention.
pub(super) fn draft(assessment: &Assessment, plan: &Plan, topics: &Topics<'_>) -> [String; 3] {
    if assessment.overall.invalid == 0 {
        return nothing_invalid(assessment, plan);
    }
    let write = |detail: &Detail| {
        let fixes = Fixes::new(plan, topics, *detail);
        [cause_part(assessment, topics, detail), fixes.fixed_part(), fixes.prevention_part()]
    };
    let fits =
        |parts: &[String; 3]| parts.iter().map(|part| part.chars().count()).sum::<usize>() <= LIMIT;
    DETAILS.iter().map(write).find(fits).unwrap_or_else(|| write(&LEAST))
}

/// There is nothing to own up to, and nothing is made up.
fn nothing_invalid(assessment: &Assessment, plan: &Plan) -> [String; 3] {
    let (score, window) = (&assessment.overall, assessment.window);
    let found = match score.counted {
        0 => "no package was counted".to_owned(),
        counted => format!("{} counted and none had invalid tracking", {
            let verb = if counted == 1 { "was" } else { "were" };
            format!("{} {verb}", packages(counted))
        }),
    };
    let cause = format!(
        "From {} to {} {found}. We found no cause of invalid tracking.",
        window.start, window.end
    );
    let fixed = "No correction was needed for these packages.".to_owned();
    [cause, fixed, general_control(plan, usize::MAX)]
}

#[cfg(test)]
mod tests;
