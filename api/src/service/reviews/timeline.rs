//! What happened to a case, and how long each party has had the ball.

use super::allowed_review;
use crate::auth::permission::{Action, allows};
use crate::service::{Caller, Result, Services};
use crate::store::ReviewEvent;
use domain::review::{Change, Clock, Party};
use domain::time::Moment;
use std::collections::HashMap;
use uuid::Uuid;

/// The kind of event by which the clocks are read.
pub(super) const WAITING: &str = "waiting";

/// How long each party has had the ball, and since when the present one has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clocks {
    /// Seconds with each.
    pub clock: Clock,
    /// Since when whoever has it has it.
    pub since: Option<Moment>,
}

impl Services {
    /// What happened to a case before a number, latest first. Clients see what is for them.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn review_timeline(
        &self,
        caller: &Caller,
        id: Uuid,
        before: Option<i32>,
        limit: u64,
    ) -> Result<Vec<ReviewEvent>> {
        let scope = self.read(caller).await?;
        let (_, market) = allowed_review(&scope, caller, id, Action::ViewReview).await?;
        let analysis = allows(&caller.principal, Action::ViewAnalysis, Some(market.account_id));
        Ok(scope.review_events(id, before, analysis.is_err(), limit).await?)
    }

    /// The clocks of reviews that the caller was shown.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review_clocks(
        &self,
        caller: &Caller,
        reviews: &[Uuid],
    ) -> Result<HashMap<Uuid, Clocks>> {
        let scope = self.read(caller).await?;
        let events = scope.review_events_of(reviews, WAITING).await?;
        let now = Moment(self.now());
        let of_review = events.chunk_by(|one, other| one.review_id == other.review_id);
        let read = of_review.filter_map(|events| {
            let changes: Vec<Change> = events.iter().map(change).collect();
            let since = changes.iter().map(|change| change.at).max();
            Some((events.first()?.review_id, Clocks { clock: Clock::read(&changes, now), since }))
        });
        Ok(read.collect())
    }
}

fn change(event: &ReviewEvent) -> Change {
    let detail: serde_json::Value = serde_json::from_str(&event.detail).unwrap_or_default();
    let party = detail.get("for").and_then(|party| party.as_str()).and_then(Party::parse);
    Change { at: Moment(event.at), waiting_for: party }
}
