//! Actions of a plan.

use super::author::Author;
use super::health::Problem;
use super::review::Party;
use super::upload::Upload;
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::{Date, Moment};
use crate::service::reviews::{self, ActionView};
use async_graphql::{Enum, ID, Object, Result};
use domain::{plan, review};

/// One thing to do in a case. Clients see of what others do only what it is called, whose it is and
/// how far it is.
pub struct PlanAction(pub ActionView);

/// When in the way back an action belongs.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "plan::Section")]
pub enum PlanSection {
    /// Packages that can still be put right.
    CorrectNow,
    /// The way of working that made them invalid.
    FixProcess,
    /// What keeps it from coming back.
    Prevent,
    /// What shows that it stays away.
    Monitor,
}

/// How far an action is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "review::Progress")]
pub enum ActionProgress {
    /// Still to be done.
    Open,
    /// Ticked by its owner.
    Done,
    /// Left out on purpose.
    Waived,
}

/// One thing to do in a case. Clients see of what others do only what it is called, whose it is and
/// how far it is.
#[Object]
impl PlanAction {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::PlanAction>::of(self.0.action.id).into()
    }

    /// The case.
    async fn review_id(&self) -> ID {
        Id::<id::Review>::of(self.0.action.review_id).into()
    }

    /// Stable code of the catalogue, such as `register_ship_from`; none if the consultancy added it.
    async fn code(&self) -> Option<&str> {
        (!self.0.action.own).then_some(self.0.action.code.as_str())
    }

    /// When in the way back it belongs.
    async fn section(&self) -> PlanSection {
        reviews::section_of(&self.0.action).into()
    }

    /// Who does it.
    async fn owner(&self) -> Party {
        review::Party::parse(&self.0.action.owner).unwrap_or(review::Party::Us).into()
    }

    /// What to do, in one line; like all of its words in the language of whoever asks, unless a
    /// consultant wrote it.
    async fn title(&self) -> &str {
        &self.0.said.title
    }

    /// How; none if it is not the caller's business.
    async fn detail(&self) -> Option<&str> {
        self.open(&self.0.said.detail)
    }

    /// The measurable end; none if it is not the caller's business.
    async fn done_when(&self) -> Option<&str> {
        self.open(&self.0.said.done_when)
    }

    /// Until when it should be done.
    async fn due_on(&self) -> Date {
        Date::of(self.0.action.due_on)
    }

    /// How far it is.
    async fn progress(&self) -> ActionProgress {
        review::Progress::parse(&self.0.action.state).unwrap_or(review::Progress::Open).into()
    }

    /// What was said when it was ticked or left out; none if it is not the caller's business.
    async fn note(&self) -> Option<&str> {
        self.open(&self.0.action.note)
    }

    /// Who ticked it or left it out.
    async fn settled_by(&self) -> Option<Author> {
        self.0.action.settled_by.map(Author::Person)
    }

    /// When it was ticked or left out.
    async fn settled_at(&self) -> Option<Moment> {
        self.0.action.settled_at.map(Moment::from)
    }

    /// Files that show it is done.
    async fn files(&self) -> Vec<Upload> {
        self.0.files.iter().cloned().map(Upload).collect()
    }

    /// Whether the latest score still calls for it, or the consultancy added it.
    async fn is_needed(&self) -> bool {
        self.0.action.needed
    }

    /// What the overall rate gains if it works, in basis points; none for clients.
    async fn expected_gain_bp(&self) -> Option<i32> {
        self.0.analysis.then_some(self.0.action.gain_bp)
    }

    /// The causes it removes; empty for clients.
    async fn causes(&self) -> Result<Vec<Problem>> {
        if !self.0.analysis {
            return Ok(Vec::new());
        }
        let causes = reviews::causes_of(&self.0.action).map_err(fault)?;
        Ok(causes.into_iter().map(Problem::from).collect())
    }

    /// Figures and names that call for it; empty for clients.
    async fn evidence(&self) -> &[String] {
        if self.0.analysis { &self.0.said.evidence } else { &[] }
    }

    /// The number of the submission whose reply opened it again; none for clients.
    async fn reopened_by_submission(&self) -> Option<i32> {
        self.0.action.reopened_by.filter(|_| self.0.analysis)
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.action.version
    }
}

impl PlanAction {
    fn open<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.0.open.then_some(text)
    }
}
