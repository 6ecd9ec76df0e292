//! What was sent to Amazon, and what came back.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, fault, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::graphql::types::{Gap, ReplyOutcome, Review, Submission};
use crate::service;
use crate::service::reviews::{SubmissionView, Texts, Verdict};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// An answer that was sent.
#[derive(InputObject)]
pub struct RecordSubmissionInput {
    /// Which case.
    review: ID,
    /// The version of the answer that was sent.
    response_version: i32,
    /// When it was sent; left out: now.
    sent_at: Option<Moment>,
}

/// An answer that was sent before the case was taken on.
#[derive(InputObject)]
pub struct RecordEarlierSubmissionInput {
    /// Which case.
    review: ID,
    /// What caused it, or all of it if it had no parts.
    cause: String,
    /// What was fixed.
    fixed: Option<String>,
    /// How it will not happen again.
    prevention: Option<String>,
    /// When it was sent.
    sent_at: Moment,
}

/// Amazon's reply.
#[derive(InputObject)]
pub struct RecordReplyInput {
    /// What it replies to.
    submission: ID,
    /// What it says, word for word.
    text: String,
    /// When it came; left out: now.
    received_at: Option<Moment>,
    /// What it comes to, if that should not be taken from the text.
    outcome: Option<ReplyOutcome>,
    /// What Amazon misses, if that should not be taken from the text.
    gaps: Option<Vec<Gap>>,
}

/// What a reply comes to that could not be understood.
#[derive(InputObject)]
pub struct DecideReplyInput {
    /// What it replies to.
    submission: ID,
    /// What it comes to.
    outcome: ReplyOutcome,
    /// What Amazon misses, if that should not be taken from the text.
    gaps: Option<Vec<Gap>>,
}

/// What became of a submission.
#[derive(SimpleObject)]
pub struct SubmissionPayload {
    /// The submission as it is now; none if nothing was changed.
    submission: Option<Submission>,
    /// Its case as it is now; none if nothing was changed.
    review: Option<Review>,
    /// What in the input cannot be used, or what the step lacks.
    user_errors: Vec<UserError>,
}

async fn recorded(
    context: &Context<'_>,
    result: service::Result<SubmissionView>,
) -> Result<SubmissionPayload> {
    let (view, user_errors) = settled(result)?;
    let Some(view) = view else {
        return Ok(SubmissionPayload { submission: None, review: None, user_errors });
    };
    let review = services(context)?.review(caller(context)?, view.submission.review_id).await;
    let review = Some(review.map_err(fault)?.into());
    Ok(SubmissionPayload { submission: Some(Submission(view)), review, user_errors })
}

fn verdict(outcome: Option<ReplyOutcome>, gaps: Option<Vec<Gap>>) -> Verdict {
    let gaps = gaps.map(|gaps| gaps.into_iter().map(Into::into).collect());
    Verdict { outcome: outcome.map(Into::into), gaps }
}

fn submission_id(id: &ID) -> uuid::Uuid {
    Id::<id::Submission>::read(id).uuid()
}

#[derive(Default)]
pub struct SubmissionMutation;

#[Object]
impl SubmissionMutation {
    /// Keeps a copy of the answer as it was sent, for good, and takes the step that sending is.
    async fn record_submission(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What was sent.")] input: RecordSubmissionInput,
    ) -> Result<SubmissionPayload> {
        let RecordSubmissionInput { review, response_version, sent_at } = input;
        let review = Id::<id::Review>::read(&review).uuid();
        let at = sent_at.map(Moment::micros);
        let services = services(context)?;
        let done = services.record_submission(caller(context)?, review, response_version, at).await;
        recorded(context, done).await
    }

    /// Keeps a copy of an answer that was sent before the case was taken on, for what is written
    /// now must not contradict it. The case stays where it is.
    async fn record_earlier_submission(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What was sent.")] input: RecordEarlierSubmissionInput,
    ) -> Result<SubmissionPayload> {
        let RecordEarlierSubmissionInput { review, cause, fixed, prevention, sent_at } = input;
        let review = Id::<id::Review>::read(&review).uuid();
        let (fixed, prevention) = (fixed.unwrap_or_default(), prevention.unwrap_or_default());
        let texts = Texts { cause, fixed, prevention };
        let at = sent_at.micros();
        let services = services(context)?;
        let done = services.record_earlier_submission(caller(context)?, review, texts, at).await;
        recorded(context, done).await
    }

    /// Keeps Amazon's reply word for word. What it comes to is taken from the text unless it is
    /// said; tasks are opened again, and the step that follows is taken. A reply that cannot be
    /// understood is kept until somebody decides.
    async fn record_reply(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The reply.")] input: RecordReplyInput,
    ) -> Result<SubmissionPayload> {
        let RecordReplyInput { submission, text, received_at, outcome, gaps } = input;
        let verdict = verdict(outcome, gaps);
        let (id, at) = (submission_id(&submission), received_at.map(Moment::micros));
        let services = services(context)?;
        let done = services.record_reply(caller(context)?, id, &text, at, verdict).await;
        recorded(context, done).await
    }

    /// Says what a reply comes to that could not be understood; once.
    async fn decide_reply(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What it comes to.")] input: DecideReplyInput,
    ) -> Result<SubmissionPayload> {
        let DecideReplyInput { submission, outcome, gaps } = input;
        let id = submission_id(&submission);
        let services = services(context)?;
        let done = services.decide_reply(caller(context)?, id, verdict(Some(outcome), gaps)).await;
        recorded(context, done).await
    }
}
