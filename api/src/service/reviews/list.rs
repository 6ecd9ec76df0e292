//! Looks at cases, alone or many at once.

use super::allowed_review;
use crate::auth::permission::{Accounts, Action, allows};
use crate::service::{Caller, Result, Services};
use crate::store::{
    Market, Review, ReviewCursor, ReviewFilter, ReviewOrder, RevisionHead, TenantScope,
};
use domain::review::{Party, State};
use std::collections::HashMap;
use uuid::Uuid;

/// Which cases are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Of one account.
    pub account: Option<Uuid>,
    /// Of one market.
    pub market: Option<Uuid>,
    /// In one of these states; none means all.
    pub states: Vec<State>,
    /// Whose they are; `Some(None)`: nobody's.
    pub assignee: Option<Option<Uuid>>,
    /// Whom they wait for; `Some(None)`: nobody.
    pub waiting_for: Option<Option<Party>>,
}

/// A case with what lists show of it.
#[derive(Clone, Debug)]
pub struct ReviewView {
    /// The case.
    pub review: Review,
    /// Its market.
    pub market: Market,
    /// Its latest revision, without the document.
    pub latest: Option<RevisionHead>,
}

impl Services {
    /// Cases that the caller may see, after a place in the order.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reviews(
        &self,
        caller: &Caller,
        wanted: &Wanted,
        order: ReviewOrder,
        after: Option<ReviewCursor>,
        limit: u64,
    ) -> Result<Vec<ReviewView>> {
        let scope = self.read(caller).await?;
        let seen: Option<Vec<Uuid>> = match caller.principal.accounts() {
            Accounts::All => None,
            Accounts::Only(some) => Some(some.iter().copied().collect()),
        };
        let accounts = match (wanted.account, seen) {
            (None, seen) => seen,
            (Some(account), None) => Some(vec![account]),
            (Some(account), Some(seen)) => {
                Some(seen.into_iter().filter(|one| *one == account).collect())
            }
        };
        let filter = ReviewFilter {
            accounts,
            market: wanted.market,
            states: wanted.states.iter().map(|state| state.code()).collect(),
            assignee: wanted.assignee,
            waiting_for: wanted.waiting_for.map(|party| party.map_or("", Party::code)),
        };
        let found = scope.reviews(&filter, order, after, limit).await?;
        let views = views(&scope, found).await?;
        // The list is narrowed by the database; what it gives is asked for all the same.
        let visible = |view: &ReviewView| {
            allows(&caller.principal, Action::ViewReview, Some(view.market.account_id)).is_ok()
        };
        Ok(views.into_iter().filter(visible).collect())
    }

    /// What lists show of cases that the caller was shown, in their order.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review_views(
        &self,
        caller: &Caller,
        reviews: Vec<Review>,
    ) -> Result<Vec<ReviewView>> {
        let scope = self.store().read(caller.tenant()).await?;
        views(&scope, reviews).await
    }

    /// A number that differs when there is something new about a case that the caller may see. What
    /// the consultancy says among itself does not change it for clients.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review_mark(&self, caller: &Caller, view: &ReviewView) -> Result<i32> {
        let ReviewView { review, market, .. } = view;
        let account = Some(market.account_id);
        if allows(&caller.principal, Action::ViewAnalysis, account).is_ok() {
            return Ok(review.changes);
        }
        let scope = self.store().read(caller.tenant()).await?;
        let latest = scope.review_events(review.id, None, true, 1).await?;
        Ok(latest.first().map_or(0, |event| event.no))
    }

    /// A case.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn review(&self, caller: &Caller, id: Uuid) -> Result<ReviewView> {
        let scope = self.read(caller).await?;
        let (review, market) = allowed_review(&scope, caller, id, Action::ViewReview).await?;
        let latest = scope.revision_heads_of(&[(review.id, review.revision)]).await?.pop();
        Ok(ReviewView { review, market, latest })
    }

    /// Refuses whoever may not see what is behind the cases of a market.
    ///
    /// # Errors
    /// When the caller may not.
    pub fn may_analyse(&self, caller: &Caller, market: &Market) -> Result<()> {
        Ok(allows(&caller.principal, Action::ViewAnalysis, Some(market.account_id))?)
    }
}

async fn views(scope: &TenantScope, reviews: Vec<Review>) -> Result<Vec<ReviewView>> {
    let wanted: Vec<(Uuid, i32)> =
        reviews.iter().map(|review| (review.id, review.revision)).collect();
    let heads = scope.revision_heads_of(&wanted).await?;
    let heads: HashMap<Uuid, RevisionHead> =
        heads.into_iter().map(|head| (head.review_id, head)).collect();
    let ids: Vec<Uuid> = reviews.iter().map(|review| review.market_id).collect();
    let markets = scope.markets_by_id(&ids).await?;
    let view = |review: Review| {
        let market = markets.iter().find(|market| market.id == review.market_id)?.clone();
        let latest = heads.get(&review.id).cloned();
        Some(ReviewView { review, market, latest })
    };
    Ok(reviews.into_iter().filter_map(view).collect())
}
