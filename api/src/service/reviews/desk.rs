//! What a day begins with: for a consultant everything that waits for the consultancy, for a client
//! what the client must do next. One statement for the reviews, one for the tasks.

use super::plan::{ActionView, Sight};
use super::state;
use crate::auth::permission::{Accounts, Action, Principal, allows};
use crate::clock::Micros;
use crate::service::{Caller, Result, Services};
use crate::store::{DeskFilter, DeskReview, DeskTask, Review};
use domain::review::{Deadline, DeadlineStanding, Party, State};
use domain::time::Moment;
use std::collections::HashMap;
use uuid::Uuid;

/// Reviews that are not ended, and what about them waits for the consultancy.
pub struct Desk {
    /// Deadlines that are missed or near, the most urgent first.
    pub deadlines: Vec<Due>,
    /// Reviews that wait for us, what is due first first.
    pub waiting: Vec<Review>,
    /// Replies that nobody understood yet, by the submission they reply to.
    pub replies: Vec<(Review, Uuid)>,
    /// Messages of clients without an answer, and since when; the longest first.
    pub unanswered: Vec<(Review, Micros)>,
}

/// A deadline that is missed or near.
pub struct Due {
    /// The review.
    pub review: Review,
    /// The deadline.
    pub deadline: Deadline,
    /// How it stands.
    pub standing: DeadlineStanding,
}

/// What clients must do next.
pub struct ClientDesk {
    /// Reviews that wait for the client's approval.
    pub approvals: Vec<Review>,
    /// Actions to do, what is due first first.
    pub tasks: Vec<(Review, ActionView)>,
}

impl Services {
    /// What waits for the consultancy, over all accounts that the caller may see.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn desk(&self, caller: &Caller, only_mine: bool) -> Result<Desk> {
        let scope = self.store().read(caller.tenant()).await?;
        let mut rows = scope.desk_reviews(&filter(caller, only_mine)).await?;
        rows.retain(|row| may(caller, Action::ViewAnalysis, row.account_id));
        rows.sort_by_key(|row| (row.review.due_at, row.review.id));
        let now = Moment(self.now());
        let mut deadlines: Vec<Due> = rows.iter().flat_map(|row| due(&row.review, now)).collect();
        deadlines.sort_by_key(|due| due.deadline);
        let us = |row: &&DeskReview| row.review.waiting_for == Party::Us.code();
        let unread = rows.iter().filter(|row| may(caller, Action::ReadSubmissions, row.account_id));
        let asked =
            rows.iter().filter(|row| may(caller, Action::ReadClientComment, row.account_id));
        let mut unanswered: Vec<_> =
            asked.filter_map(|row| Some((row.review.clone(), row.asked_at?))).collect();
        unanswered.sort_by_key(|(_, since)| *since);
        Ok(Desk {
            deadlines,
            waiting: rows.iter().filter(us).map(|row| row.review.clone()).collect(),
            replies: unread
                .filter_map(|row| Some((row.review.clone(), row.unread_reply?)))
                .collect(),
            unanswered,
        })
    }

    /// Actions of the consultancy and of carriers that are still to be done, what is due first
    /// first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn desk_tasks(
        &self,
        caller: &Caller,
        only_mine: bool,
        limit: u64,
    ) -> Result<Vec<(Review, ActionView)>> {
        let scope = self.store().read(caller.tenant()).await?;
        let owners = [Party::Us.code(), Party::Carrier.code()];
        let mut rows = scope.desk_tasks(&filter(caller, only_mine), &owners, limit).await?;
        rows.retain(|row| may(caller, Action::ViewAnalysis, row.account_id));
        self.tasks_seen(&scope, caller, rows).await
    }

    /// What clients must do next, over all accounts that the caller may see.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn client_desk(&self, caller: &Caller, limit: u64) -> Result<ClientDesk> {
        let scope = self.store().read(caller.tenant()).await?;
        // Before a plan stands, it asks nobody for anything.
        let filter = DeskFilter { planned: true, ..filter(caller, false) };
        let mut tasks = scope.desk_tasks(&filter, &[Party::Client.code()], limit).await?;
        tasks.retain(|row| may(caller, Action::ViewReview, row.account_id));
        let mut rows = scope.desk_reviews(&filter).await?;
        rows.retain(|row| may(caller, Action::ViewReview, row.account_id));
        let mut approvals = Vec::new();
        for row in rows {
            let review = row.review;
            if state(&review)? == State::ClientApproval && review.approved_at.is_none() {
                approvals.push(review);
            }
        }
        approvals.sort_by_key(|review| (review.due_at, review.id));
        let tasks = self.tasks_seen(&scope, caller, tasks).await?;
        Ok(ClientDesk { approvals, tasks })
    }

    async fn tasks_seen(
        &self,
        scope: &crate::store::TenantScope,
        caller: &Caller,
        rows: Vec<DeskTask>,
    ) -> Result<Vec<(Review, ActionView)>> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.action.id).collect();
        let mut files: HashMap<Uuid, _> = scope.files_of_actions(&ids).await?;
        let mut seen = Vec::with_capacity(rows.len());
        for DeskTask { action, review, account_id } in rows {
            let files = files.remove(&action.id).unwrap_or_default();
            let view = Sight::of(caller, account_id, &review)?.view(action, files)?;
            seen.extend(view.map(|view| (review, view)));
        }
        Ok(seen)
    }
}

fn may(caller: &Caller, action: Action, account: Uuid) -> bool {
    allows(&caller.principal, action, Some(account)).is_ok()
}

/// The list is narrowed by the database; what it gives is asked for all the same.
fn filter(caller: &Caller, only_mine: bool) -> DeskFilter {
    let accounts = match caller.principal.accounts() {
        Accounts::All => None,
        Accounts::Only(some) => Some(some.iter().copied().collect()),
    };
    let assignee = match &caller.principal {
        Principal::Person { user_id, .. } => only_mine.then_some(*user_id),
        Principal::Key { .. } => None,
    };
    DeskFilter { accounts, assignee, planned: false }
}

/// The deadlines of a review that somebody has to look at.
fn due(review: &Review, now: Moment) -> Vec<Due> {
    let all = super::deadlines(review).into_iter();
    all.filter(|deadline| deadline.met.is_none())
        .map(|deadline| Due { review: review.clone(), deadline, standing: deadline.standing(now) })
        .filter(|due| matches!(due.standing, DeadlineStanding::Missed | DeadlineStanding::Near))
        .collect()
}
