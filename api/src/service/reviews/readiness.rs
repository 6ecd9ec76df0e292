//! The facts that steps need, gathered from what is stored.

use super::{plan, revision};
use crate::service::Result;
use crate::store::{Response, Review, TenantScope};
use domain::assessment::Assessment;
use domain::response::{Letter, Severity, lint};
use domain::review::{Readiness, Task};

/// Everything that a step can ask for.
pub(super) async fn gather(scope: &TenantScope, review: &Review) -> Result<Readiness> {
    let tasks = plan::tasks(&scope.plan_actions(review.id).await?)?;
    let response = scope.response(review.id).await?.filter(is_written);
    let lint_errors = match &response {
        Some(response) => match revision::document(scope, review.id, review.revision).await? {
            Some(document) => errors(response, &document.assessment),
            None => 0,
        },
        None => 0,
    };
    let submissions = scope.submissions(review.id).await?;
    let sent = submissions.iter().rev().find(|submission| submission.round == review.round);
    Ok(Readiness {
        letter_written: response.is_some(),
        lint_errors,
        submission_recorded: sent.is_some(),
        reply_recorded: sent.is_some_and(|submission| submission.reply.is_some()),
        ..of_tasks(review, &tasks)
    })
}

/// What decides who has the ball.
pub(super) fn of_tasks(review: &Review, tasks: &[Task]) -> Readiness {
    Readiness {
        has_assessment: review.scored_at.is_some(),
        client_approved: review.approved_at.is_some(),
        ..Readiness::default()
    }
    .with_tasks(tasks)
}

fn is_written(response: &Response) -> bool {
    [&response.cause, &response.fixed, &response.prevention]
        .iter()
        .any(|part| !part.trim().is_empty())
}

fn errors(response: &Response, figures: &Assessment) -> u64 {
    let Response { cause, fixed, prevention, .. } = response;
    let remarks = lint(&Letter { cause, fixed, prevention }, figures);
    remarks.iter().filter(|remark| remark.severity == Severity::Error).count() as u64
}
