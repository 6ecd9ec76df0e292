//! What was sent to Amazon, and what came back.

use super::author::Author;
use super::health::Problem;
use super::response::Contradiction;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::reviews::{Decoded, GapFound, SubmissionView};
use async_graphql::{Enum, ID, Object, SimpleObject};
use domain::review::{self, reply};

/// An answer as it was sent to Amazon, word for word. It never changes; its reply is added once.
pub struct Submission(pub SubmissionView);

#[Object]
impl Submission {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::Submission>::of(self.0.submission.id).into()
    }

    /// The case.
    async fn review_id(&self) -> ID {
        Id::<id::Review>::of(self.0.submission.review_id).into()
    }

    /// Counts from 1 within the case.
    async fn no(&self) -> i32 {
        self.0.submission.no
    }

    /// The number of the revision it was written from; none if it was sent before the case was
    /// taken on.
    async fn revision(&self) -> Option<i32> {
        Some(self.0.submission.revision).filter(|revision| *revision > 0)
    }

    /// What caused it.
    async fn cause(&self) -> &str {
        &self.0.submission.cause
    }

    /// What was fixed.
    async fn fixed(&self) -> &str {
        &self.0.submission.fixed
    }

    /// How it will not happen again.
    async fn prevention(&self) -> &str {
        &self.0.submission.prevention
    }

    /// SHA-256 of what was sent, in hexadecimal digits.
    async fn content_hash(&self) -> String {
        self.0.submission.content_hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Who recorded it.
    async fn recorded_by(&self) -> Author {
        Author::of(&self.0.submission.sent_by)
    }

    /// When it was sent.
    async fn sent_at(&self) -> Moment {
        self.0.submission.sent_at.into()
    }

    /// Where it said something else than what had been sent before.
    async fn contradictions(&self) -> Vec<Contradiction> {
        self.0.contradictions.iter().cloned().map(Contradiction::from).collect()
    }

    /// Amazon's reply; none as long as there is none.
    async fn reply(&self) -> Option<Reply> {
        let row = &self.0.submission;
        Some(Reply {
            text: row.reply.clone()?,
            received_at: row.reply_at?.into(),
            recorded_by: row.reply_by.as_deref().map(Author::of),
            decoded: self.0.decoded.clone().map(ReplyReading::from),
        })
    }
}

/// Amazon's reply.
#[derive(SimpleObject)]
pub struct Reply {
    /// What it says, word for word.
    text: String,
    /// When it came.
    received_at: Moment,
    /// Who recorded it.
    recorded_by: Option<Author>,
    /// What it comes to; none while a person has to say so.
    decoded: Option<ReplyReading>,
}

/// What a reply comes to.
#[derive(SimpleObject)]
pub struct ReplyReading {
    /// What it comes to.
    outcome: ReplyOutcome,
    /// The sentences that show it.
    quotes: Vec<String>,
    /// What Amazon misses.
    gaps: Vec<ReplyGap>,
    /// Causes to be told anew.
    causes: Vec<Problem>,
    /// Codes of the actions that are to be done again.
    reopened_actions: Vec<String>,
}

impl From<Decoded> for ReplyReading {
    fn from(decoded: Decoded) -> Self {
        let Decoded { outcome, quotes, gaps, causes, reopened } = decoded;
        ReplyReading {
            outcome: outcome.into(),
            quotes,
            gaps: gaps.into_iter().map(ReplyGap::from).collect(),
            causes: causes.into_iter().map(Problem::from).collect(),
            reopened_actions: reopened,
        }
    }
}

/// What a reply comes to.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "reply::Outcome")]
pub enum ReplyOutcome {
    /// What was restricted is reinstated.
    Accepted,
    /// The answer is refused.
    Rejected,
    /// Nothing is decided before more is told.
    MoreInformation,
    /// A person must read it.
    Unknown,
}

/// What Amazon misses in an answer.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "review::Gap")]
pub enum Gap {
    /// What caused it.
    RootCause,
    /// What was done about it.
    ActionsTaken,
    /// What keeps it from coming back.
    Prevention,
}

/// A gap, and the sentences that show it.
#[derive(SimpleObject)]
pub struct ReplyGap {
    /// Which one.
    gap: Gap,
    /// Sentences of the reply; none if a person found the gap.
    quotes: Vec<String>,
}

impl From<GapFound> for ReplyGap {
    fn from(found: GapFound) -> Self {
        let GapFound { gap, quotes } = found;
        ReplyGap { gap: gap.into(), quotes }
    }
}
