//! Takes a case on, gives it to somebody, and says until when.

use super::revision::{Why, score};
use super::{By, NEVER, due_at, note, review_to_change, timeline};
use crate::auth::permission::{Action, Role};
use crate::clock::Micros;
use crate::service::accounts::{allowed_market, known_rulebook, named};
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services, lists};
use crate::store::{Market, Review, TenantScope};
use domain::review::{Party, State};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Categories with shipped counts at most.
const MOST_CATEGORIES: usize = 500;
/// No deadline is further away than this.
const FURTHEST: Micros = 3 * 366 * crate::clock::DAY;

/// A case to take on.
#[derive(Clone, Debug, Default)]
pub struct OpenReview {
    /// Of which market.
    pub market: Uuid,
    /// What the consultancy calls it.
    pub title: String,
    /// The rulebook to judge by; none: the market's.
    pub rulebook: Option<String>,
    /// Last day of the window; none: the latest day with packages.
    pub window_end: Option<i32>,
    /// Packages shipped by category, for reports that hold defects only.
    pub shipped: Vec<(String, u64)>,
    /// Who works on it.
    pub assignee: Option<Uuid>,
    /// Until when Amazon wants its answer.
    pub amazon_due_at: Option<Micros>,
    /// Until when we promised it.
    pub our_due_at: Option<Micros>,
}

impl Services {
    /// Takes a case on; it is scored in the background.
    ///
    /// # Errors
    /// When the caller may not, or something of it cannot be used.
    pub async fn open_review(&self, caller: &Caller, wanted: OpenReview) -> Result<Review> {
        let scope = self.store().write(caller.tenant()).await?;
        let market = allowed_market(&scope, caller, wanted.market, Action::OpenReview).await?;
        let by = self.by(caller);
        let title = named("title", &wanted.title)?;
        let rulebook = wanted.rulebook.unwrap_or_else(|| market.rulebook.clone());
        known_rulebook(&scope, &rulebook).await?;
        let shipped = shipped(wanted.shipped)?;
        if let Some(day) = wanted.window_end {
            window_end(day, by.at)?;
        }
        for (field, due) in [("amazonDueAt", wanted.amazon_due_at), ("ourDueAt", wanted.our_due_at)]
        {
            deadline(field, due, by.at)?;
        }
        if let Some(person) = wanted.assignee {
            can_work_on(&scope, &market, person).await?;
        }
        let mut review = Review {
            tenant_id: caller.tenant().0,
            id: self.clock().id(),
            market_id: market.id,
            title,
            state: State::Open.code().to_owned(),
            waiting_for: Party::Us.code().to_owned(),
            revision: 0,
            rulebook,
            window_end: wanted.window_end,
            shipped,
            assignee_id: wanted.assignee,
            amazon_due_at: wanted.amazon_due_at,
            our_due_at: wanted.our_due_at,
            due_at: NEVER,
            opened_by: by.actor.clone(),
            opened_at: by.at,
            closed_at: None,
            round: 1,
            scored_at: None,
            approved_at: None,
            sent_at: None,
            changes: 0,
            version: 1,
        };
        review.due_at = due_at(&review);
        scope.add_review(review.clone()).await?;
        note(&scope, &review, &by, "opened", true, json!({})).await?;
        note(&scope, &review, &by, timeline::WAITING, true, json!({"for": Party::Us})).await?;
        score(&scope, self.clock(), &review, Why::First).await?;
        record(&scope, by.at, caller.deed("open_review", format!("review:{}", review.id))).await?;
        scope.commit().await?;
        Ok(review)
    }

    /// Gives a case to somebody, or to nobody.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn assign_review(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        assignee: Option<Uuid>,
    ) -> Result<Review> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, market) = review_to_change(&scope, caller, id, Action::StepReview).await?;
        if let Some(person) = assignee {
            can_work_on(&scope, &market, person).await?;
        }
        review.version = version;
        review.assignee_id = assignee;
        scope.keep_review(&mut review).await?;
        let by = self.by(caller);
        note(&scope, &review, &by, "assigned", false, json!({"to": assignee})).await?;
        record(&scope, by.at, caller.deed("assign_review", format!("review:{id}"))).await?;
        scope.commit().await?;
        Ok(review)
    }

    /// Says until when Amazon wants its answer and until when we promised it; none of what is not
    /// given is changed.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn set_review_deadlines(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        amazon: Option<Option<Micros>>,
        ours: Option<Option<Micros>>,
    ) -> Result<Review> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, _) = review_to_change(&scope, caller, id, Action::StepReview).await?;
        let By { at, .. } = self.by(caller);
        if let Some(due) = amazon {
            deadline("amazonDueAt", due, at)?;
            review.amazon_due_at = due;
        }
        if let Some(due) = ours {
            deadline("ourDueAt", due, at)?;
            review.our_due_at = due;
        }
        review.version = version;
        review.due_at = due_at(&review);
        scope.keep_review(&mut review).await?;
        let moment = |due: Option<Micros>| due.map(|due| crate::clock::utc(due).to_rfc3339());
        let told =
            json!({"amazon": moment(review.amazon_due_at), "ours": moment(review.our_due_at)});
        note(&scope, &review, &self.by(caller), "deadlines", true, told).await?;
        record(&scope, at, caller.deed("set_review_deadlines", format!("review:{id}"))).await?;
        scope.commit().await?;
        Ok(review)
    }
}

/// Somebody can work on a case who is with the consultancy, may do so, and sees the account.
async fn can_work_on(scope: &TenantScope, market: &Market, person: Uuid) -> Result<()> {
    let refused = || {
        let message = "Nobody of the consultancy who works on this account has that id; choose \
            somebody of the team.";
        ServiceError::invalid(&["assignee"], "unknown_assignee", message)
    };
    let member = scope.member(person).await?.ok_or_else(refused)?;
    let role = lists::role(&member.role)?;
    if matches!(role, Role::Viewer | Role::Client) {
        return Err(refused());
    }
    let sees = member.all_accounts || scope.accounts_of(person).await?.contains(&market.account_id);
    if sees { Ok(()) } else { Err(refused()) }
}

/// Shipped packages by category, as stored.
pub(super) fn shipped(counts: Vec<(String, u64)>) -> Result<String> {
    let wrong = |code, message: String| Err(ServiceError::invalid(&["shipped"], code, message));
    if counts.len() > MOST_CATEGORIES {
        let message = format!("At most {MOST_CATEGORIES} categories can be given.");
        return wrong("too_many", message);
    }
    let mut by_category: BTreeMap<String, u64> = BTreeMap::new();
    for (category, count) in counts {
        let category = named("shipped", &category)?;
        if by_category.contains_key(&category) {
            let message = format!("{category:?} is there twice; give each category once.");
            return wrong("twice", message);
        }
        by_category.insert(category, count);
    }
    Ok(serde_json::to_string(&by_category).unwrap_or_else(|_| "{}".to_owned()))
}

/// A window can end at most today; days are a marketplace's, which may be a day ahead of UTC.
pub(super) fn window_end(day: i32, now: Micros) -> Result<()> {
    let today = i32::try_from(now / crate::clock::DAY).unwrap_or(0);
    if day > today + 1 {
        let message = "The window ends in the future; choose a day that has passed.";
        return Err(ServiceError::invalid(&["windowEnd"], "future", message));
    }
    Ok(())
}

fn deadline(field: &'static str, due: Option<Micros>, now: Micros) -> Result<()> {
    match due {
        Some(due) if (due - now).abs() > FURTHEST => {
            let message = "The deadline is years away; check the date.";
            Err(ServiceError::invalid(&[field], "far_away", message))
        }
        _ => Ok(()),
    }
}
