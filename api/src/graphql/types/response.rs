//! The answer to Amazon while it is written.

use super::author::Author;
use super::health::Problem;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::reviews::{self, ResponseView};
use async_graphql::{Enum, ID, Object, SimpleObject};
use domain::response;
use domain::review::contradiction;

/// The answer to Amazon while it is written.
pub struct Response(pub ResponseView);

#[Object]
impl Response {
    /// The case.
    async fn review_id(&self) -> ID {
        Id::<id::Review>::of(self.0.review).into()
    }

    /// What caused it.
    async fn cause(&self) -> &str {
        &self.0.texts.cause
    }

    /// What was fixed.
    async fn fixed(&self) -> &str {
        &self.0.texts.fixed
    }

    /// How it will not happen again.
    async fn prevention(&self) -> &str {
        &self.0.texts.prevention
    }

    /// The number of the revision whose draft it began from.
    async fn revision(&self) -> i32 {
        self.0.revision
    }

    /// Who wrote it last; none while it is the draft.
    async fn edited_by(&self) -> Option<Author> {
        self.0.edited.as_ref().map(|(who, _)| Author::of(who))
    }

    /// When it was written last; none while it is the draft.
    async fn edited_at(&self) -> Option<Moment> {
        self.0.edited.as_ref().map(|(_, at)| Moment::from(*at))
    }

    /// What there is to say about it, by the latest revision and on this day.
    async fn check(&self) -> ResponseCheck {
        self.0.checked.clone().into()
    }

    /// For the appeal form of a category: the answers for each large cause.
    async fn questions(&self) -> Vec<ResponseQuestion> {
        self.0.questions.iter().map(ResponseQuestion::from).collect()
    }

    /// The claim that offers were deactivated in error; none if the figures do not bear it.
    async fn deactivated_in_error(&self) -> Option<DeactivatedInError> {
        self.0.in_error.clone().map(DeactivatedInError::from)
    }

    /// Grows with every change, 0 while it is the draft; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// What there is to say about the text of an answer.
#[derive(SimpleObject)]
pub struct ResponseCheck {
    /// Characters of the three parts together.
    characters: u64,
    /// Characters that can be sent at most.
    limit: u64,
    /// Whether nothing blocks sending it.
    can_be_sent: bool,
    /// What should be looked at, what blocks sending first.
    remarks: Vec<ResponseRemark>,
    /// Where it says something else than what was sent before.
    contradictions: Vec<Contradiction>,
}

impl From<reviews::Checked> for ResponseCheck {
    fn from(checked: reviews::Checked) -> Self {
        let reviews::Checked { characters, remarks, contradictions } = checked;
        let blocks = |remark: &response::Remark| remark.severity == response::Severity::Error;
        ResponseCheck {
            characters: characters as u64,
            limit: response::LIMIT as u64,
            can_be_sent: !remarks.iter().any(blocks),
            remarks: remarks.into_iter().map(ResponseRemark::from).collect(),
            contradictions: contradictions.into_iter().map(Contradiction::from).collect(),
        }
    }
}

/// Something that should be looked at before an answer is sent.
#[derive(SimpleObject)]
pub struct ResponseRemark {
    /// Whether it blocks sending.
    severity: RemarkSeverity,
    /// Stable code, such as `cause_not_named`.
    code: String,
    /// The part it is about; none: all of it, or the figures behind it.
    part: Option<ResponsePart>,
    /// The words it is about, as they stand in the part; none: it is about no words in particular.
    quote: Option<String>,
    /// What is wrong and what to do.
    message: String,
}

impl From<response::Remark> for ResponseRemark {
    fn from(remark: response::Remark) -> Self {
        let response::Remark { severity, code, part, quote, message } = remark;
        ResponseRemark {
            severity: severity.into(),
            code: code.into_owned(),
            part: part.map(ResponsePart::from),
            quote,
            message,
        }
    }
}

/// Whether a remark blocks sending.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "response::Severity")]
pub enum RemarkSeverity {
    /// Must be mended before it is sent.
    Error,
    /// Should be looked at.
    Warning,
}

/// A part of an answer.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "response::Part")]
pub enum ResponsePart {
    /// What caused it.
    Cause,
    /// What was fixed.
    Fixed,
    /// How it will not happen again.
    Prevention,
}

/// The three answers of the appeal form for one cause.
#[derive(SimpleObject)]
pub struct ResponseQuestion {
    /// The cause.
    problem: Problem,
    /// What was the root cause?
    root_cause: String,
    /// What was done about it?
    action: String,
    /// What keeps it from coming back?
    prevention: String,
}

impl From<&response::Answer> for ResponseQuestion {
    fn from(answer: &response::Answer) -> Self {
        let response::Answer { code, root_cause, action, prevention } = answer;
        ResponseQuestion {
            problem: (*code).into(),
            root_cause: root_cause.clone(),
            action: action.clone(),
            prevention: prevention.clone(),
        }
    }
}

/// The claim that offers were deactivated in error.
#[derive(SimpleObject)]
pub struct DeactivatedInError {
    /// What is claimed, in a paragraph.
    statement: String,
    /// What shows it, one line each.
    evidence: Vec<String>,
}

impl From<response::InError> for DeactivatedInError {
    fn from(claim: response::InError) -> Self {
        let response::InError { statement, evidence } = claim;
        DeactivatedInError { statement, evidence }
    }
}

/// Where an answer says something else than one that was sent before.
#[derive(SimpleObject)]
pub struct Contradiction {
    /// What contradicts.
    kind: ContradictionKind,
    /// The cause it is about, if it is about one.
    problem: Option<Problem>,
    /// The earlier submission.
    submission_id: ID,
    /// Number of the earlier submission.
    submission_no: i32,
    /// What was said then.
    earlier: ResponsePassage,
    /// What is said now.
    now: ResponsePassage,
    /// What contradicts what, and what to do.
    message: String,
}

impl From<reviews::Contradicted> for Contradiction {
    fn from(found: reviews::Contradicted) -> Self {
        let reviews::Contradicted { kind, cause, submission, no, earlier, now, message } = found;
        Contradiction {
            kind: kind.into(),
            problem: cause.map(Problem::from),
            submission_id: Id::<id::Submission>::of(submission).into(),
            submission_no: no,
            earlier: earlier.into(),
            now: now.into(),
            message,
        }
    }
}

/// What contradicts.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "contradiction::Kind")]
pub enum ContradictionKind {
    /// Another count for the same cause in the same window.
    CountChanged,
    /// A cause that was named is no longer.
    CauseGone,
    /// A cause that was named is now denied.
    CauseDenied,
    /// The same action has another date.
    DateMoved,
    /// What was promised is promised again instead of done.
    PromiseRepeated,
}

/// Something an answer says.
#[derive(SimpleObject)]
pub struct ResponsePassage {
    /// Where.
    part: ResponsePart,
    /// Word for word; the whole part where something is missing from it.
    text: String,
}

impl From<reviews::Said> for ResponsePassage {
    fn from(said: reviews::Said) -> Self {
        let reviews::Said { part, text } = said;
        ResponsePassage { part: part.into(), text }
    }
}
