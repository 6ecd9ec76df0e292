//! Takes a case from one state to the next.

use super::revision::Why;
use super::{
    By, ReviewView, due_at, note, plan, readiness, review_to_change, revision, state, touched,
};
use crate::auth::permission::{Action, Principal, Role, allows};
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{Review, TenantScope};
use domain::review::{self, Step};
use serde_json::json;
use uuid::Uuid;

/// Letters of what is said with a step at most.
const LONGEST_REMARK: usize = 2_000;

impl Services {
    /// Takes a step. What is said with it goes to the other side where the step does, else it stays
    /// with the consultancy. Scoring ([`Step::Analyse`]) is asked for; the step is taken when it is
    /// done.
    ///
    /// # Errors
    /// Names what the step lacks.
    pub async fn step_review(
        &self,
        caller: &Caller,
        id: Uuid,
        step: Step,
        remark: &str,
    ) -> Result<Review> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, _) = review_to_change(&scope, caller, id, who(step, caller)).await?;
        let by = self.by(caller);
        let remark = said(remark)?;
        if step == Step::Analyse {
            possible(&review, step)?;
            revision::score(&scope, self.clock(), &review, Why::Asked).await?;
        } else {
            take(&scope, &mut review, step, &by, &remark).await?;
        }
        let action = format!("review_{}", step.code());
        record(&scope, by.at, caller.deed(&action, format!("review:{id}"))).await?;
        scope.commit().await?;
        Ok(review)
    }
}

impl Services {
    /// The steps that there are from where a case stands and that the caller may take, whether or
    /// not something is missing for them.
    ///
    /// # Errors
    /// When what is stored cannot be read.
    pub fn possible_steps(&self, caller: &Caller, of: &ReviewView) -> Result<Vec<Step>> {
        let account = Some(of.market.account_id);
        let may = |step: &Step| allows(&caller.principal, who(*step, caller), account).is_ok();
        Ok(review::possible(state(&of.review)?).filter(may).collect())
    }
}

/// What somebody must be allowed for a step. A client agrees or not; whoever works on the case may
/// also take back what was put before the client.
fn who(step: Step, caller: &Caller) -> Action {
    let client = matches!(caller.principal, Principal::Person { role: Role::Client, .. });
    match step {
        Step::Approve => Action::ApprovePlan,
        Step::ClientDeclines if client => Action::ApprovePlan,
        _ => Action::StepReview,
    }
}

/// Whether both sides read what is said with a step.
const fn is_shared(step: Step) -> bool {
    matches!(step, Step::AskClient | Step::Approve | Step::ClientDeclines)
}

fn said(remark: &str) -> Result<String> {
    let remark = remark.trim();
    if remark.chars().count() > LONGEST_REMARK {
        let message = format!("A remark has at most {LONGEST_REMARK} letters.");
        return Err(ServiceError::invalid(&["remark"], "too_long", message));
    }
    Ok(remark.replace('\0', ""))
}

/// Refuses a step that the state does not have.
pub(super) fn possible(review: &Review, step: Step) -> Result<()> {
    let state = state(review)?;
    if review::possible(state).any(|one| one == step) {
        return Ok(());
    }
    match review::step(state, step, &review::Readiness::default()) {
        Err(refused) => Err(refusal(&refused)),
        Ok(_) => Ok(()),
    }
}

/// Whether a case can be scored where it stands.
#[must_use]
pub fn scorable(review: &Review) -> bool {
    possible(review, Step::Analyse).is_ok()
}

/// Takes a step in a transaction, with all that follows from it; notes it.
///
/// # Errors
/// Names what the step lacks.
pub(super) async fn take(
    scope: &TenantScope,
    review: &mut Review,
    step: Step,
    by: &By,
    remark: &str,
) -> Result<()> {
    let from = state(review)?;
    let ready = readiness::gather(scope, review, by.at).await?;
    let to = review::step(from, step, &ready).map_err(|refused| refusal(&refused))?;
    review.state = to.code().to_owned();
    match step {
        Step::Approve => review.approved_at = Some(by.at),
        Step::Submit => review.sent_at = Some(by.at),
        Step::ClientDeclines | Step::Replan => new_round(review),
        // What Amazon wanted was answered; what it wants now is another deadline.
        Step::Reject => (review.amazon_due_at, review.our_due_at) = (None, None),
        Step::Close | Step::Withdraw => {
            review.closed_at = Some(by.at);
            // A draft that is given up stays one.
            if !from.has_plan() {
                plan::retire(scope, review).await?;
            }
        }
        Step::Reopen => {
            new_round(review);
            (review.amazon_due_at, review.our_due_at) = (None, None);
            (review.scored_at, review.closed_at) = (None, None);
            plan::retire(scope, review).await?;
        }
        Step::Analyse | Step::Plan | Step::AskClient | Step::Accept | Step::Monitor => {}
    }
    review.due_at = due_at(review);
    scope.keep_review(review).await?;
    let told = match is_shared(step) && !remark.is_empty() {
        true => json!({"step": step, "from": from, "to": to, "remark": remark}),
        false => json!({"step": step, "from": from, "to": to}),
    };
    note(scope, review, by, "step", true, told).await?;
    if !is_shared(step) && !remark.is_empty() {
        note(scope, review, by, "remark", false, json!({"step": step, "remark": remark})).await?;
    }
    touched(scope, review, by).await
}

/// Approval, submission and reply of the round before count no more.
pub(super) fn new_round(review: &mut Review) {
    review.round += 1;
    (review.approved_at, review.sent_at) = (None, None);
}

fn refusal(refused: &review::Refused) -> ServiceError {
    ServiceError::invalid(&["step"], refused.code, refused.message.clone())
}
