//! A client's case, from the first report to the rate that stays up.
//!
//! What leads from one state to the next is [`domain::review`]'s business; here it is asked, noted
//! and kept. Everything that happens to a case is put on its timeline (`note`) and seen by those
//! who watch it. Whoever changes a case begins with `review_to_change`, so that nobody else
//! changes it meanwhile, and ends with `touched`, which looks again who has the ball.
//!
//! Cases are opened, stepped on, looked at, and scored in the background;
//! what was found then is a [revision], which nothing changes any more.

mod comments;
mod desk;
pub mod export;
mod list;
mod open;
mod plan;
mod readiness;
mod response;
pub mod revision;
mod step;
mod submissions;
mod timeline;
mod what_if;

pub use comments::Audience;
pub use desk::{ClientDesk, Desk, Due};
pub use list::{ReviewView, Wanted};
pub use open::OpenReview;
pub use plan::{ActionChange, ActionView, NewAction, Tick, causes_of, section_of};
pub use response::{Checked, ResponseView, Texts};
pub use step::scorable;
pub use submissions::{Contradicted, Decoded, GapFound, Said, SubmissionView, Verdict};
pub use timeline::Clocks;

pub(super) use plan::shown_by_plans;

use super::{Caller, Result, ServiceError, Services, webhooks};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::store::{Market, NewEvent, Review, StoreError, TenantScope};
use domain::review::{Deadline, Party, State, Whose, waiting_for};
use domain::time::Moment;
use serde_json::{Value, json};
use uuid::Uuid;

/// Nothing is due.
const NEVER: Micros = Micros::MAX;

/// Who does something to a case, and when.
#[derive(Clone, Debug)]
pub struct By {
    /// When.
    pub at: Micros,
    /// Who, as in the audit trail.
    pub actor: String,
}

impl By {
    /// The program itself, which scores.
    #[must_use]
    pub fn program(at: Micros) -> Self {
        By { at, actor: "program".to_owned() }
    }
}

impl Services {
    /// The caller, now.
    pub(super) fn by(&self, caller: &Caller) -> By {
        By { at: self.now(), actor: caller.actor().to_string() }
    }
}

/// A review of an account to which the caller may do this, to be looked at.
///
/// # Errors
/// Not found if the caller may not see it.
pub(super) async fn allowed_review(
    scope: &TenantScope,
    caller: &Caller,
    id: Uuid,
    action: Action,
) -> Result<(Review, Market)> {
    let (review, market) = scope.review(id).await?.ok_or(ServiceError::NotFound)?;
    allows(&caller.principal, action, Some(market.account_id))?;
    Ok((review, market))
}

/// The same, to be changed: others who want to change it wait for this transaction.
///
/// # Errors
/// Not found if the caller may not see it.
pub(super) async fn review_to_change(
    scope: &TenantScope,
    caller: &Caller,
    id: Uuid,
    action: Action,
) -> Result<(Review, Market)> {
    let (review, market) = scope.review_to_change(id).await?.ok_or(ServiceError::NotFound)?;
    allows(&caller.principal, action, Some(market.account_id))?;
    Ok((review, market))
}

/// Puts something on a review's timeline.
///
/// # Errors
/// When the database cannot.
pub(super) async fn note(
    scope: &TenantScope,
    review: &Review,
    by: &By,
    kind: &str,
    for_client: bool,
    detail: Value,
) -> Result<()> {
    webhooks::of_review(scope, by.at, review, kind, &detail).await?;
    let By { at, actor } = by.clone();
    let event = NewEvent { at, actor, kind, for_client, detail };
    Ok(scope.add_review_event(review.id, event).await?)
}

/// Tells those who watch a review that something about it changed, and looks again who has the
/// ball, which ticks and approvals pass on.
///
/// # Errors
/// When the database cannot.
pub(super) async fn touched(scope: &TenantScope, review: &mut Review, by: &By) -> Result<()> {
    scope.touch_review(review.id).await?;
    let tasks = plan::tasks(&scope.plan_actions(review.id).await?)?;
    let ready = readiness::of_tasks(review, &tasks);
    let party = waiting_for(state(review)?, &ready, &tasks);
    let code = party.map_or("", Party::code);
    if review.waiting_for != code {
        scope.pass_ball(review.id, code).await?;
        review.waiting_for = code.to_owned();
        note(scope, review, by, timeline::WAITING, true, json!({"for": party})).await?;
    }
    Ok(())
}

/// The state of a review.
///
/// # Errors
/// When what is stored is none.
pub fn state(review: &Review) -> Result<State> {
    State::parse(&review.state).ok_or_else(|| {
        let why = format!("there is no state {:?}", review.state);
        StoreError::Damaged { what: "review", why }.into()
    })
}

/// What of a review is due first: nothing once the answer was sent or the case has ended.
fn due_at(review: &Review) -> Micros {
    let open = review.sent_at.is_none() && review.closed_at.is_none();
    let first = [review.amazon_due_at, review.our_due_at].into_iter().flatten().min();
    first.filter(|_| open).unwrap_or(NEVER)
}

/// The deadlines of a review, the most urgent first. Both are met by sending the answer.
#[must_use]
pub fn deadlines(review: &Review) -> Vec<Deadline> {
    let met = review.sent_at.map(Moment);
    let dues = [(Whose::Amazon, review.amazon_due_at), (Whose::Ours, review.our_due_at)];
    let set = |(whose, due): (Whose, Option<Micros>)| {
        due.map(|due| Deadline { whose, due: Moment(due), met })
    };
    let mut deadlines: Vec<Deadline> = dues.into_iter().filter_map(set).collect();
    deadlines.sort();
    deadlines
}

/// Refuses what is not done to a case that has ended.
///
/// # Errors
/// When it has.
fn ended(review: &Review) -> Result<()> {
    if state(review)?.is_final() {
        let message = "The review has ended; reopen it first.";
        return Err(ServiceError::invalid(&[], "review_ended", message));
    }
    Ok(())
}
