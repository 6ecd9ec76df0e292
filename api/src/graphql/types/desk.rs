//! What a day begins with.

use super::plan::PlanAction;
use super::review::{DeadlineOwner, DeadlineStanding, Review};
use crate::clock::Micros;
use crate::gate::Code;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{fault, refused};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Moment;
use crate::service::reviews::{self, ActionView};
use crate::store;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use uuid::Uuid;

/// Entries of a list at most.
const LONGEST: i32 = 100;

/// What waits for the consultancy, over all cases that are not ended and that the caller may see.
pub struct Desk {
    /// What was found.
    pub found: reviews::Desk,
    /// Whether only cases are wanted that the caller works on.
    pub only_mine: bool,
}

#[Object]
impl Desk {
    /// Deadlines that are missed or near, the most urgent first.
    async fn deadlines(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
    ) -> Result<Vec<DeskDeadline>> {
        let found = shown(context, &self.found.deadlines, first, |due| &due.review).await?;
        let entry = |(due, review): (&reviews::Due, Review)| DeskDeadline {
            review,
            whose: due.deadline.whose.into(),
            due_at: due.deadline.due.0.into(),
            standing: due.standing.into(),
        };
        Ok(found.into_iter().map(entry).collect())
    }

    /// Cases that wait for the consultancy, what is due first first.
    async fn waiting_for_us(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
    ) -> Result<Vec<Review>> {
        let found = shown(context, &self.found.waiting, first, |review| review).await?;
        Ok(found.into_iter().map(|(_, review)| review).collect())
    }

    /// Replies of Amazon that a person has to read.
    async fn replies_to_read(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
    ) -> Result<Vec<DeskReply>> {
        let found = shown(context, &self.found.replies, first, |(review, _)| review).await?;
        let entry = |((_, submission), review): (&(_, Uuid), Review)| {
            let submission_id = Id::<id::Submission>::of(*submission).into();
            DeskReply { review, submission_id }
        };
        Ok(found.into_iter().map(entry).collect())
    }

    /// Messages of clients without an answer, the longest waiting first.
    async fn unanswered(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
    ) -> Result<Vec<DeskMessage>> {
        let found = shown(context, &self.found.unanswered, first, |(review, _)| review).await?;
        let entry = |((_, since), review): (&(_, Micros), Review)| DeskMessage {
            review,
            since: (*since).into(),
        };
        Ok(found.into_iter().map(entry).collect())
    }

    /// Actions of the consultancy and of carriers that are still to be done, what is due first
    /// first.
    async fn tasks(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
    ) -> Result<Vec<DeskTask>> {
        let limit = few(first)? as u64;
        let found = services(context)?.desk_tasks(caller(context)?, self.only_mine, limit).await;
        tasks(context, found.map_err(fault)?).await
    }

    /// How many entries each list has.
    async fn counts(&self) -> DeskCounts {
        DeskCounts {
            deadlines: self.found.deadlines.len() as u64,
            waiting_for_us: self.found.waiting.len() as u64,
            replies_to_read: self.found.replies.len() as u64,
            unanswered: self.found.unanswered.len() as u64,
        }
    }
}

/// How many entries the lists of a desk have.
#[derive(SimpleObject)]
pub struct DeskCounts {
    /// Deadlines that are missed or near.
    deadlines: u64,
    /// Cases that wait for the consultancy.
    waiting_for_us: u64,
    /// Replies of Amazon that a person has to read.
    replies_to_read: u64,
    /// Messages of clients without an answer.
    unanswered: u64,
}

/// A deadline that is missed or near.
#[derive(SimpleObject)]
pub struct DeskDeadline {
    /// The case.
    review: Review,
    /// Who set it.
    whose: DeadlineOwner,
    /// The last moment at which it is met.
    due_at: Moment,
    /// How it stands.
    standing: DeadlineStanding,
}

/// A reply of Amazon that a person has to read.
#[derive(SimpleObject)]
pub struct DeskReply {
    /// The case.
    review: Review,
    /// What it replies to.
    submission_id: ID,
}

/// A message of a client without an answer.
#[derive(SimpleObject)]
pub struct DeskMessage {
    /// The case.
    review: Review,
    /// Since when the client waits.
    since: Moment,
}

/// An action to be done, with its case.
#[derive(SimpleObject)]
pub struct DeskTask {
    /// The case.
    review: Review,
    /// The action.
    action: PlanAction,
}

/// What clients must do next.
#[derive(SimpleObject)]
pub struct ClientTasks {
    /// Cases that wait for the client's approval.
    approvals: Vec<Review>,
    /// Actions to do, what is due first first.
    tasks: Vec<DeskTask>,
}

impl ClientTasks {
    /// With their cases.
    pub async fn of(context: &Context<'_>, desk: reviews::ClientDesk) -> Result<Self> {
        let reviews::ClientDesk { approvals, tasks } = desk;
        let found = services(context)?.review_views(caller(context)?, approvals).await;
        let approvals = found.map_err(fault)?.into_iter().map(Review::from).collect();
        Ok(ClientTasks { approvals, tasks: self::tasks(context, tasks).await? })
    }
}

/// The first entries of a list, each with its case; what is shown of the cases is read at once.
async fn shown<'d, T>(
    context: &Context<'_>,
    entries: &'d [T],
    first: i32,
    of: impl Fn(&T) -> &store::Review,
) -> Result<Vec<(&'d T, Review)>> {
    let entries: Vec<&T> = entries.iter().take(few(first)?).collect();
    let rows = entries.iter().map(|entry| of(entry).clone()).collect();
    let views = services(context)?.review_views(caller(context)?, rows).await.map_err(fault)?;
    Ok(entries.into_iter().zip(views.into_iter().map(Review::from)).collect())
}

async fn tasks(
    context: &Context<'_>,
    found: Vec<(store::Review, ActionView)>,
) -> Result<Vec<DeskTask>> {
    let (rows, actions): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let views = services(context)?.review_views(caller(context)?, rows).await.map_err(fault)?;
    let task = |(view, action)| DeskTask { review: Review::from(view), action: PlanAction(action) };
    Ok(views.into_iter().zip(actions).map(task).collect())
}

/// How many entries are wanted.
pub fn few(first: i32) -> Result<usize> {
    let first = Some(first).filter(|first| (1..=LONGEST).contains(first));
    let few = first.and_then(|first| usize::try_from(first).ok());
    few.ok_or_else(|| refused(Code::BadUserInput, format!("`first` must be from 1 to {LONGEST}.")))
}
