//! Taking cases on, and on.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::{Date, Moment};
use crate::graphql::types::{Review, ReviewStep};
use crate::service;
use crate::service::reviews::OpenReview;
use crate::service::reviews::revision::Rescore;
use crate::store;
use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, Result, SimpleObject};
use uuid::Uuid;

/// A case to take on.
#[derive(InputObject)]
pub struct OpenReviewInput {
    /// The client's marketplace that it is about.
    market: ID,
    /// What the consultancy calls it.
    title: String,
    /// Code of the rulebook to judge by; left out: the market's.
    rulebook: Option<String>,
    /// The last day to count; left out: the latest day with packages.
    window_end: Option<Date>,
    /// Packages shipped by category, for reports that hold defects only.
    shipped: Option<Vec<ShippedEntry>>,
    /// Who of the consultancy works on it.
    assignee: Option<ID>,
    /// Until when Amazon wants its answer.
    amazon_due_at: Option<Moment>,
    /// Until when the consultancy promised it.
    our_due_at: Option<Moment>,
}

/// How many packages of a category were shipped.
#[derive(InputObject)]
pub struct ShippedEntry {
    /// The product category.
    category: String,
    /// How many.
    packages: u64,
}

/// A step to take.
#[derive(InputObject)]
pub struct StepReviewInput {
    /// Which case.
    id: ID,
    /// Which step.
    step: ReviewStep,
    /// Something to say with it. It goes to the other side when a client is asked, agrees or wants
    /// something changed; else it stays with the consultancy.
    remark: Option<String>,
}

/// To whom a case is given.
#[derive(InputObject)]
pub struct AssignReviewInput {
    /// Which case.
    id: ID,
    /// The version that the change is made to.
    version: i32,
    /// Who of the consultancy works on it; null: nobody.
    assignee: Option<ID>,
}

/// Until when a case is to be answered; what is left out stays, null takes it away.
#[derive(InputObject)]
pub struct SetReviewDeadlinesInput {
    /// Which case.
    id: ID,
    /// The version that the change is made to.
    version: i32,
    /// Until when Amazon wants its answer.
    amazon_due_at: MaybeUndefined<Moment>,
    /// Until when the consultancy promised it.
    our_due_at: MaybeUndefined<Moment>,
}

/// How a case is to be scored anew; what is left out stays.
#[derive(InputObject)]
pub struct RescoreReviewInput {
    /// Which case.
    id: ID,
    /// The version that the change is made to.
    version: i32,
    /// Code of the rulebook to judge by.
    rulebook: Option<String>,
    /// The last day to count; null: the latest day with packages.
    window_end: MaybeUndefined<Date>,
    /// Packages shipped by category, for reports that hold defects only.
    shipped: Option<Vec<ShippedEntry>>,
}

/// What became of a change of a case.
#[derive(SimpleObject)]
pub struct ReviewPayload {
    /// The case as it is now; none if nothing was changed.
    review: Option<Review>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn payload(result: service::Result<store::Review>) -> Result<ReviewPayload> {
    let (review, user_errors) = settled(result)?;
    Ok(ReviewPayload { review: review.map(Review::of), user_errors })
}

fn review_id(id: &ID) -> Uuid {
    Id::<id::Review>::read(id).uuid()
}

fn member_id(id: &ID) -> Uuid {
    Id::<id::Member>::read(id).uuid()
}

fn counts(shipped: Vec<ShippedEntry>) -> Vec<(String, u64)> {
    shipped.into_iter().map(|ShippedEntry { category, packages }| (category, packages)).collect()
}

/// What was said, if anything was; null is something.
fn told<T, U>(value: MaybeUndefined<T>, map: impl Fn(T) -> U) -> Option<Option<U>> {
    match value {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(map(value))),
    }
}

#[derive(Default)]
pub struct ReviewMutation;

#[Object]
impl ReviewMutation {
    /// Takes a case on; it is scored in the background as soon as there are packages.
    async fn open_review(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The case.")] input: OpenReviewInput,
    ) -> Result<ReviewPayload> {
        let OpenReviewInput {
            market,
            title,
            rulebook,
            window_end,
            shipped,
            assignee,
            amazon_due_at,
            our_due_at,
        } = input;
        let wanted = OpenReview {
            market: Id::<id::Market>::read(&market).uuid(),
            title,
            rulebook,
            window_end: window_end.map(Date::day),
            shipped: counts(shipped.unwrap_or_default()),
            assignee: assignee.as_ref().map(member_id),
            amazon_due_at: amazon_due_at.map(Moment::micros),
            our_due_at: our_due_at.map(Moment::micros),
        };
        payload(services(context)?.open_review(caller(context)?, wanted).await)
    }

    /// Takes a case from one state to the next. What is missing for the step is told.
    async fn step_review(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Case and step.")] input: StepReviewInput,
    ) -> Result<ReviewPayload> {
        let StepReviewInput { id, step, remark } = input;
        let remark = remark.unwrap_or_default();
        let services = services(context)?;
        let caller = caller(context)?;
        payload(services.step_review(caller, review_id(&id), step.into(), &remark).await)
    }

    /// Gives a case to somebody of the consultancy.
    async fn assign_review(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Case and person.")] input: AssignReviewInput,
    ) -> Result<ReviewPayload> {
        let AssignReviewInput { id, version, assignee } = input;
        let assignee = assignee.as_ref().map(member_id);
        let services = services(context)?;
        let caller = caller(context)?;
        payload(services.assign_review(caller, review_id(&id), version, assignee).await)
    }

    /// Says until when a case is to be answered.
    async fn set_review_deadlines(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Case and deadlines.")] input: SetReviewDeadlinesInput,
    ) -> Result<ReviewPayload> {
        let SetReviewDeadlinesInput { id, version, amazon_due_at, our_due_at } = input;
        let (amazon, ours) =
            (told(amazon_due_at, Moment::micros), told(our_due_at, Moment::micros));
        let services = services(context)?;
        let caller = caller(context)?;
        payload(services.set_review_deadlines(caller, review_id(&id), version, amazon, ours).await)
    }

    /// Has a case scored anew, in the background. What is found becomes a new revision, unless it
    /// is what the latest one says.
    async fn rescore_review(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Case and how.")] input: RescoreReviewInput,
    ) -> Result<ReviewPayload> {
        let RescoreReviewInput { id, version, rulebook, window_end, shipped } = input;
        let how = Rescore {
            rulebook,
            window_end: told(window_end, Date::day),
            shipped: shipped.map(counts),
        };
        let services = services(context)?;
        payload(services.rescore_review(caller(context)?, review_id(&id), version, how).await)
    }
}
