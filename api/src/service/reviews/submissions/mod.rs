//! What was sent to Amazon, word for word, and what came back. Nothing here is ever changed: a
//! submission is added, its reply is added once, and what the reply comes to is said once.
//!
//! A reply is decoded as it is recorded: which of the three known gaps it names, which tasks that
//! opens again, which step follows. Where it cannot be understood it is kept all the same, and a
//! person says what it comes to.

mod contradicted;
mod reply;

pub(super) use contradicted::contradictions;
pub use contradicted::{Contradicted, Said};
pub use reply::{Decoded, GapFound, Verdict};

use super::response::{Texts, day, scored};
use super::{allowed_review, ended, note, review_to_change, step, touched};
use crate::auth::permission::Action;
use crate::clock::Micros;
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{Market, Reply, Review, Submission, TenantScope};
use aws_lc_rs::digest;
use domain::language::Language;
use domain::review::contradiction::Figures;
use domain::review::{State, Step};
use serde_json::json;
use uuid::Uuid;

/// Letters of a reply at most.
const LONGEST_REPLY: usize = 50_000;
/// Letters of an answer that was sent elsewhere, at most.
const LONGEST_ANSWER: usize = 20_000;
/// Submissions of a review at most.
const MOST: usize = 100;

/// A submission, read against those before it.
#[derive(Clone, Debug)]
pub struct SubmissionView {
    /// What was sent and what came back.
    pub submission: Submission,
    /// What the reply says; none without a reply that was understood.
    pub decoded: Option<Decoded>,
    /// Where it said something else than what had been sent before.
    pub contradictions: Vec<Contradicted>,
}

impl Services {
    /// What was sent in a review, the first first.
    ///
    /// # Errors
    /// When the caller may not see it.
    pub async fn submissions(&self, caller: &Caller, review: Uuid) -> Result<Vec<SubmissionView>> {
        let scope = self.store().read(caller.tenant()).await?;
        let (review, market) =
            allowed_review(&scope, caller, review, Action::ReadSubmissions).await?;
        ledger(&market, scope.submissions(review.id).await?, caller.language)
    }

    /// Something that was sent.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn submission(&self, caller: &Caller, id: Uuid) -> Result<SubmissionView> {
        let scope = self.store().read(caller.tenant()).await?;
        let found = scope.submission(id).await?.ok_or(ServiceError::NotFound)?;
        let (review, market) =
            allowed_review(&scope, caller, found.review_id, Action::ReadSubmissions).await?;
        one(&market, scope.submissions(review.id).await?, caller.language, id)
    }

    /// Keeps a copy of the answer as it was sent, and takes the step that sending is.
    ///
    /// # Errors
    /// When the answer is no longer the one that the caller saw, or the step lacks something.
    pub async fn record_submission(
        &self,
        caller: &Caller,
        review: Uuid,
        response_version: i32,
        sent_at: Option<Micros>,
    ) -> Result<SubmissionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, market) =
            review_to_change(&scope, caller, review, Action::RecordSubmission).await?;
        step::possible(&review, Step::Submit)?;
        let response = scope.response(review.id).await?;
        let version = response.as_ref().map_or(0, |response| response.version);
        let Some(response) = response.filter(|_| version == response_version) else {
            return Err(ServiceError::Conflict { version });
        };
        let document = scored(&scope, &review).await?;
        let by = self.by(caller);
        let at = happened(sent_at, by.at, "sentAt")?;
        let sent = Sent {
            revision: review.revision,
            round: review.round,
            texts: response.into(),
            figures: Some(Figures::of(&document.assessment)),
            at,
        };
        let row = self.add_sent(&scope, caller, &review, sent).await?;
        let told = json!({"submission": row.id, "no": row.no});
        note(&scope, &review, &by, "submission_recorded", false, told).await?;
        step::take(&scope, &mut review, Step::Submit, &by, "").await?;
        self.recorded(scope, caller, &review, &market, row.id).await
    }

    /// Keeps a copy of an answer that was sent before we had the case, for what is written now must
    /// not contradict it. The case stays where it is.
    ///
    /// # Errors
    /// When the text cannot be used, or was sent only now.
    pub async fn record_earlier_submission(
        &self,
        caller: &Caller,
        review: Uuid,
        texts: Texts,
        sent_at: Micros,
    ) -> Result<SubmissionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, market) =
            review_to_change(&scope, caller, review, Action::RecordSubmission).await?;
        ended(&review)?;
        let by = self.by(caller);
        let at = happened(Some(sent_at), by.at, "sentAt")?;
        let parts = [&texts.cause, &texts.fixed, &texts.prevention];
        let length: usize = parts.iter().map(|part| part.chars().count()).sum();
        if parts.iter().all(|part| part.trim().is_empty()) {
            let message = "There is nothing in it; paste what was sent.";
            return Err(ServiceError::invalid(&["cause"], "blank", message));
        }
        if length > LONGEST_ANSWER || parts.iter().any(|part| part.contains('\0')) {
            let message =
                format!("An answer has at most {LONGEST_ANSWER} characters of plain text.");
            return Err(ServiceError::invalid(&["cause"], "too_long", message));
        }
        let sent = Sent { revision: 0, round: 0, texts, figures: None, at };
        let row = self.add_sent(&scope, caller, &review, sent).await?;
        let told = json!({"submission": row.id, "no": row.no});
        note(&scope, &review, &by, "earlier_submission_recorded", false, told).await?;
        touched(&scope, &mut review, &by).await?;
        self.recorded(scope, caller, &review, &market, row.id).await
    }

    /// What a reply says, before it is recorded.
    ///
    /// # Errors
    /// When the caller may not record it.
    pub async fn decode_reply(&self, caller: &Caller, review: Uuid, text: &str) -> Result<Decoded> {
        let scope = self.store().read(caller.tenant()).await?;
        let (review, _) = allowed_review(&scope, caller, review, Action::RecordSubmission).await?;
        let text = replied(text)?;
        let actions = scope.plan_actions(review.id).await?;
        reply::decode(&text, Verdict::default(), &super::plan::tasks(&actions)?)
    }

    /// Keeps Amazon's reply word for word. If it can be understood, or the caller says what it comes
    /// to, tasks are opened again and the step that follows is taken.
    ///
    /// # Errors
    /// When there is a reply already.
    pub async fn record_reply(
        &self,
        caller: &Caller,
        submission: Uuid,
        text: &str,
        at: Option<Micros>,
        verdict: Verdict,
    ) -> Result<SubmissionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, market, row) = sent_before(&scope, caller, submission).await?;
        let text = replied(text)?;
        let by = self.by(caller);
        let at = happened(at, by.at, "receivedAt")?;
        if at < row.sent_at {
            let message = "A reply comes after what it replies to; look at the dates again.";
            return Err(ServiceError::invalid(&["receivedAt"], "before_sent", message));
        }
        let reply = Reply { text: &text, at, by: by.actor.clone() };
        if !scope.add_reply(row.id, reply).await? {
            let message = "The submission has a reply already, which is kept as it is.";
            return Err(ServiceError::invalid(&["submission"], "reply_recorded", message));
        }
        let told = json!({"submission": row.id, "no": row.no});
        note(&scope, &review, &by, "reply_recorded", false, told).await?;
        let tasks = super::plan::tasks(&scope.plan_actions(review.id).await?)?;
        let decoded = reply::decode(&text, verdict, &tasks)?;
        reply::follow(&scope, &mut review, &row, decoded, &by).await?;
        self.recorded(scope, caller, &review, &market, row.id).await
    }

    /// Says what a reply comes to that could not be understood.
    ///
    /// # Errors
    /// When there is none, or that was said before.
    pub async fn decide_reply(
        &self,
        caller: &Caller,
        submission: Uuid,
        verdict: Verdict,
    ) -> Result<SubmissionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, market, row) = sent_before(&scope, caller, submission).await?;
        let undecided = row.outcome.is_none();
        let Some(text) = row.reply.as_deref().filter(|_| undecided) else {
            let message = "There is no reply to decide on, or it was decided before.";
            return Err(ServiceError::invalid(&["submission"], "nothing_to_decide", message));
        };
        let tasks = super::plan::tasks(&scope.plan_actions(review.id).await?)?;
        let decoded = reply::decode(text, verdict, &tasks)?;
        if decoded.is_unknown() {
            let message = "Say what it comes to: accepted, rejected, or more information wanted.";
            return Err(ServiceError::invalid(&["outcome"], "undecided", message));
        }
        reply::follow(&scope, &mut review, &row, decoded, &self.by(caller)).await?;
        self.recorded(scope, caller, &review, &market, row.id).await
    }

    async fn add_sent(
        &self,
        scope: &TenantScope,
        caller: &Caller,
        review: &Review,
        sent: Sent,
    ) -> Result<Submission> {
        let known = scope.submissions(review.id).await?;
        if known.len() >= MOST {
            let message = format!("A review has at most {MOST} submissions.");
            return Err(ServiceError::invalid(&["review"], "too_many", message));
        }
        let Sent { revision, round, texts, figures, at } = sent;
        let content_hash = hash(review.id, revision, &texts);
        let Texts { cause, fixed, prevention } = texts;
        let figures = figures.map(|figures| serde_json::to_string(&figures)).transpose();
        let row = Submission {
            tenant_id: review.tenant_id,
            id: self.clock().id(),
            review_id: review.id,
            no: known.last().map_or(1, |last| last.no + 1),
            revision,
            round,
            cause,
            fixed,
            prevention,
            content_hash,
            figures: figures.map_err(|why| ServiceError::fault("figures", why))?,
            sent_by: caller.actor().to_string(),
            sent_at: at,
            reply: None,
            reply_at: None,
            reply_by: None,
            outcome: None,
            gaps: None,
        };
        scope.add_submission(row.clone()).await?;
        Ok(row)
    }

    async fn recorded(
        &self,
        scope: TenantScope,
        caller: &Caller,
        review: &Review,
        market: &Market,
        id: Uuid,
    ) -> Result<SubmissionView> {
        let deed = caller.deed(Action::RecordSubmission.code(), format!("submission:{id}"));
        record(&scope, self.now(), deed).await?;
        let rows = scope.submissions(review.id).await?;
        let view = one(market, rows, caller.language, id)?;
        scope.commit().await?;
        Ok(view)
    }
}

/// What was sent.
struct Sent {
    revision: i32,
    round: i32,
    texts: Texts,
    figures: Option<Figures>,
    at: Micros,
}

/// Something that was sent, and its review to be changed.
async fn sent_before(
    scope: &TenantScope,
    caller: &Caller,
    id: Uuid,
) -> Result<(Review, Market, Submission)> {
    let row = scope.submission(id).await?.ok_or(ServiceError::NotFound)?;
    let (review, market) =
        review_to_change(scope, caller, row.review_id, Action::RecordSubmission).await?;
    // As it is now that nobody else can change it.
    let row = scope.submission(id).await?.ok_or(ServiceError::NotFound)?;
    Ok((review, market, row))
}

/// Whether a case waits for the reply to this.
fn is_awaited(review: &Review, row: &Submission) -> Result<bool> {
    Ok(super::state(review)? == State::Submitted && row.round == review.round)
}

/// Every submission read against those before it.
fn ledger(
    market: &Market,
    rows: Vec<Submission>,
    language: Language,
) -> Result<Vec<SubmissionView>> {
    let view = |row: &Submission| {
        let before: Vec<Submission> = rows
            .iter()
            .filter(|other| (other.sent_at, other.no) < (row.sent_at, row.no))
            .cloned()
            .collect();
        let texts = Texts {
            cause: row.cause.clone(),
            fixed: row.fixed.clone(),
            prevention: row.prevention.clone(),
        };
        let figures = contradicted::figures(row)?;
        let on = day(market, row.sent_at);
        Ok(SubmissionView {
            decoded: row.gaps.as_deref().map(reply::read).transpose()?,
            contradictions: contradictions(
                market,
                &texts,
                figures.as_ref(),
                on,
                &before,
                language,
            )?,
            submission: row.clone(),
        })
    };
    rows.iter().map(view).collect()
}

fn one(
    market: &Market,
    rows: Vec<Submission>,
    language: Language,
    id: Uuid,
) -> Result<SubmissionView> {
    let found = ledger(market, rows, language)?.into_iter().find(|view| view.submission.id == id);
    found.ok_or(ServiceError::NotFound)
}

/// Every part with its length before it, so that no two answers have the same content.
fn hash(review: Uuid, revision: i32, texts: &Texts) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(review.as_bytes());
    context.update(&revision.to_be_bytes());
    for part in [&texts.cause, &texts.fixed, &texts.prevention] {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part.as_bytes());
    }
    context.finish().as_ref().to_vec()
}

/// When something happened; now, unless it is said, and never later.
fn happened(at: Option<Micros>, now: Micros, field: &'static str) -> Result<Micros> {
    match at {
        Some(at) if at > now => {
            let message = "This is still to come; record it once it has happened.";
            Err(ServiceError::invalid(&[field], "in_future", message))
        }
        at => Ok(at.unwrap_or(now)),
    }
}

/// A reply word for word; only what a database cannot keep is refused.
fn replied(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        let message = "There is nothing in it; paste Amazon's reply.";
        return Err(ServiceError::invalid(&["text"], "blank", message));
    }
    if text.chars().count() > LONGEST_REPLY || text.contains('\0') {
        let message = format!("A reply has at most {LONGEST_REPLY} characters of plain text.");
        return Err(ServiceError::invalid(&["text"], "too_long", message));
    }
    Ok(text.to_owned())
}
