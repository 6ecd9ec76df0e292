//! The plan as the figures have it: put on top of the one there is, taken back, counted.

use super::merge::{Frame, merge};
use super::words::others;
use super::{causes_of, section_of};
use crate::clock::Micros;
use crate::service::shipments::today;
use crate::service::{Result, Services};
use crate::store::{Market, PlanAction, Review, TenantScope};
use domain::document::Document;
use domain::review::{Party, Progress, Task};

/// Puts the plan of a revision on top of the one there is.
///
/// # Errors
/// When the database cannot.
pub(in crate::service::reviews) async fn build(
    services: &Services,
    scope: &TenantScope,
    review: &Review,
    market: &Market,
    document: &Document,
    at: Micros,
) -> Result<()> {
    let known = scope.plan_actions(review.id).await?;
    let frame = Frame {
        tenant: review.tenant_id,
        review: review.id,
        today: today(market, at),
        words: others(document),
    };
    let merged = merge(&known, &document.plan, &frame, || services.clock().id())?;
    scope.add_plan_actions(merged.new).await?;
    for action in &merged.changed {
        scope.keep_plan_action(action).await?;
    }
    Ok(())
}

/// A case that is taken up again from the start begins with a new plan: nothing of the old one is
/// needed until new figures call for it, and then it has to be done again.
///
/// # Errors
/// When the database cannot.
pub(in crate::service::reviews) async fn retire(
    scope: &TenantScope,
    review: &Review,
) -> Result<()> {
    for action in scope.plan_actions(review.id).await? {
        let open = Progress::Open.code().to_owned();
        let next = PlanAction {
            needed: false,
            state: open,
            settled_by: None,
            settled_at: None,
            reopened_by: None,
            ..action.clone()
        };
        if next != action {
            scope.keep_plan_action(&next).await?;
        }
    }
    Ok(())
}

/// What steps and the ball go by: what is needed.
///
/// # Errors
/// When what is stored cannot be read.
pub(in crate::service::reviews) fn tasks(actions: &[PlanAction]) -> Result<Vec<Task>> {
    let needed = actions.iter().filter(|action| action.needed);
    needed
        .map(|action| {
            Ok(Task {
                code: action.code.clone(),
                section: section_of(action),
                owner: Party::parse(&action.owner).unwrap_or(Party::Us),
                causes: causes_of(action)?,
                progress: Progress::parse(&action.state).unwrap_or(Progress::Open),
            })
        })
        .collect()
}
