//! What Amazon's reply comes to, and what follows from it.

use super::super::plan::{open_again, titles};
use super::super::{By, note, step, touched};
use super::is_awaited;
use crate::service::{Result, lists};
use crate::store::{Decision, Review, Submission, TenantScope};
use domain::problem::Problem;
use domain::review::reply::{self, Outcome};
use domain::review::{Gap, Reopened, Task, reopened};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What a person says a reply comes to.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// What it comes to; none: what was decoded.
    pub outcome: Option<Outcome>,
    /// What it names as missing; none: what was decoded.
    pub gaps: Option<Vec<Gap>>,
}

/// A gap, and the sentences that show it; without any if a person found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapFound {
    /// Which one.
    pub gap: Gap,
    /// Word for word.
    pub quotes: Vec<String>,
}

/// What a reply says and what that opens again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decoded {
    /// What it comes to.
    pub outcome: Outcome,
    /// The sentences that show it.
    pub quotes: Vec<String>,
    /// What is missing.
    pub gaps: Vec<GapFound>,
    /// Causes to be told anew.
    pub causes: Vec<Problem>,
    /// Codes of the actions that are open again.
    pub reopened: Vec<String>,
}

impl Decoded {
    /// Whether a person has to read it.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.outcome == Outcome::Unknown
    }
}

/// Reads a reply; what a person says of it counts more than what it seems to say.
pub(super) fn decode(text: &str, verdict: Verdict, tasks: &[Task]) -> Result<Decoded> {
    let reply::Reply { outcome, quotes, gaps } = reply::Reply::read(text);
    let words = |quotes: &[reply::Quote<'_>]| -> Vec<String> {
        quotes.iter().map(|quote| quote.text.to_owned()).collect()
    };
    let found: Vec<GapFound> = gaps
        .iter()
        .map(|named| GapFound { gap: named.gap, quotes: words(&named.quotes) })
        .collect();
    let Verdict { outcome: said, gaps: named } = verdict;
    let outcome = said.unwrap_or(outcome);
    let gaps = match named {
        None => found,
        Some(named) => {
            let quoted = |gap: Gap| {
                let decoded = found.iter().find(|found| found.gap == gap);
                decoded.cloned().unwrap_or(GapFound { gap, quotes: Vec::new() })
            };
            Gap::ALL.into_iter().filter(|gap| named.contains(gap)).map(quoted).collect()
        }
    };
    let lacks = matches!(outcome, Outcome::Rejected | Outcome::MoreInformation);
    let gaps = if outcome == Outcome::Accepted { Vec::new() } else { gaps };
    let named: Vec<Gap> = gaps.iter().map(|found| found.gap).collect();
    let Reopened { causes, tasks } = match lacks {
        true => reopened(&named, tasks),
        false => Reopened::default(),
    };
    Ok(Decoded { outcome, quotes: words(&quotes), gaps, causes, reopened: tasks })
}

/// Keeps what a reply comes to, opens tasks again, and takes the step if the case waits for it. What
/// nobody understands is left for a person.
pub(super) async fn follow(
    scope: &TenantScope,
    review: &mut Review,
    row: &Submission,
    mut decoded: Decoded,
    by: &By,
) -> Result<()> {
    let awaited = is_awaited(review, row)?;
    if !awaited {
        decoded.reopened.clear();
    }
    let Some(taken) = decoded.outcome.step() else {
        return touched(scope, review, by).await;
    };
    let gaps = serde_json::to_string(&decoded)
        .map_err(|why| crate::service::ServiceError::fault("reply", why))?;
    let decision = Decision { outcome: decoded.outcome.code(), gaps: &gaps };
    scope.decide_reply(row.id, decision).await?;
    let told = json!({"submission": row.id, "no": row.no, "outcome": decoded.outcome});
    note(scope, review, by, "reply_decided", false, told).await?;
    if !awaited {
        return touched(scope, review, by).await;
    }
    for mut action in scope.plan_actions(review.id).await? {
        if decoded.reopened.contains(&action.code) {
            open_again(&mut action);
            action.reopened_by = Some(row.no);
            scope.keep_plan_action(&action).await?;
            let titles = titles(&action)?;
            let told = json!({"action": action.id, "titles": titles, "owner": action.owner});
            note(scope, review, by, "action_reopened", true, told).await?;
        }
    }
    step::take(scope, review, taken, by, "").await
}

/// What a reply was found to say.
pub(super) fn read(text: &str) -> Result<Decoded> {
    Ok(lists::read("reply", text)?)
}
