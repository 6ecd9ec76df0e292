//! The facts that steps need, gathered from what is stored.

use super::{plan, response, revision};
use crate::clock::Micros;
use crate::service::Result;
use crate::store::{Response, Review, TenantScope};
use domain::assessment::Assessment;
use domain::language::Language;
use domain::response::{Letter, Severity, lint_on};
use domain::review::{Readiness, Task};
use jiff::civil::Date;

/// Everything that a step can ask for at a moment.
pub(super) async fn gather(scope: &TenantScope, review: &Review, at: Micros) -> Result<Readiness> {
    let tasks = plan::tasks(&scope.plan_actions(review.id).await?)?;
    let response = scope.response(review.id).await?.filter(is_written);
    let lint_errors = match &response {
        Some(response) => lint_errors(scope, review, response, at).await?,
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

/// Errors of an answer on the day at the market's place.
async fn lint_errors(
    scope: &TenantScope,
    review: &Review,
    response: &Response,
    at: Micros,
) -> Result<u64> {
    let document = revision::document(scope, review.id, review.revision).await?;
    let market = scope.market(review.market_id).await?;
    let (Some(document), Some(market)) = (document, market) else { return Ok(0) };
    Ok(errors(response, &document.assessment, response::day(&market, at)))
}

fn errors(response: &Response, figures: &Assessment, today: Date) -> u64 {
    let Response { cause, fixed, prevention, .. } = response;
    let remarks = lint_on(today, &Letter { cause, fixed, prevention }, figures, Language::English);
    remarks.iter().filter(|remark| remark.severity == Severity::Error).count() as u64
}
