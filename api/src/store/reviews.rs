//! Reviews and their timelines.

use super::entity::rows::{Market, Review, ReviewEvent};
use super::entity::{markets, review_events, reviews};
use super::{Result, StoreError, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use uuid::Uuid;

/// Which reviews.
#[derive(Clone, Debug, Default)]
pub struct ReviewFilter {
    /// Of these accounts only.
    pub accounts: Option<Vec<Uuid>>,
    /// Of one market.
    pub market: Option<Uuid>,
    /// In one of these states; none means all.
    pub states: Vec<&'static str>,
    /// Whose they are; `Some(None)`: nobody's.
    pub assignee: Option<Option<Uuid>>,
    /// Whom they wait for; blank: nobody.
    pub waiting_for: Option<&'static str>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewOrder {
    /// Latest opened first.
    #[default]
    Opened,
    /// What is due first comes first.
    Due,
}

/// Where a page begins: after the review with this id, which was due at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewCursor {
    /// When it was due; of no importance by [`ReviewOrder::Opened`].
    pub due_at: Micros,
    /// Its id.
    pub id: Uuid,
}

/// Something that happened to a review.
#[derive(Clone, Debug)]
pub struct NewEvent<'a> {
    /// When.
    pub at: Micros,
    /// Who did it, as in the audit trail.
    pub actor: String,
    /// What, as a code.
    pub kind: &'a str,
    /// Whether the client sees it.
    pub for_client: bool,
    /// What else is known of it.
    pub detail: serde_json::Value,
}

impl TenantScope {
    /// A review with its market.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review(&self, id: Uuid) -> Result<Option<(Review, Market)>> {
        let found = self.find::<reviews::Entity>().filter(reviews::Column::Id.eq(id));
        self.with_market(found).await
    }

    /// The same; others who want to change it wait until this transaction ends.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review_to_change(&self, id: Uuid) -> Result<Option<(Review, Market)>> {
        let found = self.find::<reviews::Entity>().filter(reviews::Column::Id.eq(id));
        let found = if self.is_postgres() { found.lock_exclusive() } else { found };
        self.with_market(found).await
    }

    async fn with_market(
        &self,
        found: Select<reviews::Entity>,
    ) -> Result<Option<(Review, Market)>> {
        let Some(review) = found.one(self.on()).await? else { return Ok(None) };
        let market = self.market(review.market_id).await?;
        Ok(market.map(|market| (review, market)))
    }

    /// The reviews of a market that are in a state, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reviews_of_market(&self, market: Uuid, state: &str) -> Result<Vec<Uuid>> {
        let found = self
            .find::<reviews::Entity>()
            .filter(reviews::Column::MarketId.eq(market))
            .filter(reviews::Column::State.eq(state))
            .order_by_asc(reviews::Column::Id);
        Ok(found.all(self.on()).await?.into_iter().map(|review| review.id).collect())
    }

    /// Reviews in an order, after a place in it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reviews(
        &self,
        filter: &ReviewFilter,
        order: ReviewOrder,
        after: Option<ReviewCursor>,
        limit: u64,
    ) -> Result<Vec<Review>> {
        use reviews::Column::{AssigneeId, DueAt, Id, MarketId, State, WaitingFor};
        let mut found = self.find::<reviews::Entity>().limit(limit);
        if let Some(accounts) = &filter.accounts {
            let of_accounts = self
                .find::<markets::Entity>()
                .filter(markets::Column::AccountId.is_in(accounts.iter().copied()))
                .select_only()
                .column(markets::Column::Id);
            found = found.filter(MarketId.in_subquery(of_accounts.into_query()));
        }
        if let Some(market) = filter.market {
            found = found.filter(MarketId.eq(market));
        }
        if !filter.states.is_empty() {
            found = found.filter(State.is_in(filter.states.iter().copied()));
        }
        match filter.assignee {
            Some(Some(person)) => found = found.filter(AssigneeId.eq(person)),
            Some(None) => found = found.filter(AssigneeId.is_null()),
            None => {}
        }
        if let Some(party) = filter.waiting_for {
            found = found.filter(WaitingFor.eq(party));
        }
        found = match order {
            ReviewOrder::Opened => found.order_by_desc(Id),
            ReviewOrder::Due => found.order_by_asc(DueAt).order_by_asc(Id),
        };
        if let Some(ReviewCursor { due_at, id }) = after {
            found = found.filter(match order {
                ReviewOrder::Opened => Condition::all().add(Id.lt(id)),
                ReviewOrder::Due => {
                    Condition::any().add(DueAt.gt(due_at)).add(DueAt.eq(due_at).and(Id.gt(id)))
                }
            });
        }
        Ok(found.all(self.on()).await?)
    }

    /// Adds a review.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_review(&self, review: Review) -> Result<()> {
        self.add(review).await
    }

    /// Keeps what was changed of a review that still has the version the caller saw.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if somebody else was first.
    pub async fn keep_review(&self, review: &mut Review) -> Result<()> {
        use reviews::Column;
        let changed = self
            .update::<reviews::Entity>()
            .col_expr(Column::Title, Expr::value(review.title.clone()))
            .col_expr(Column::State, Expr::value(review.state.clone()))
            .col_expr(Column::WaitingFor, Expr::value(review.waiting_for.clone()))
            .col_expr(Column::Revision, Expr::value(review.revision))
            .col_expr(Column::Rulebook, Expr::value(review.rulebook.clone()))
            .col_expr(Column::WindowEnd, Expr::value(review.window_end))
            .col_expr(Column::Shipped, Expr::value(review.shipped.clone()))
            .col_expr(Column::AssigneeId, Expr::value(review.assignee_id))
            .col_expr(Column::AmazonDueAt, Expr::value(review.amazon_due_at))
            .col_expr(Column::OurDueAt, Expr::value(review.our_due_at))
            .col_expr(Column::DueAt, Expr::value(review.due_at))
            .col_expr(Column::ClosedAt, Expr::value(review.closed_at))
            .col_expr(Column::Round, Expr::value(review.round))
            .col_expr(Column::ScoredAt, Expr::value(review.scored_at))
            .col_expr(Column::ApprovedAt, Expr::value(review.approved_at))
            .col_expr(Column::SentAt, Expr::value(review.sent_at))
            .col_expr(Column::Changes, Expr::col(Column::Changes).add(1))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(review.id))
            .filter(Column::Version.eq(review.version))
            .exec(self.on())
            .await?;
        if changed.rows_affected == 0 {
            let now = self.review(review.id).await?;
            let version = now.map_or(0, |(review, _)| review.version);
            return Err(StoreError::Changed { version });
        }
        review.version += 1;
        review.changes += 1;
        Ok(())
    }

    /// Notes that something about a review changed; how many changes there were by now.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn touch_review(&self, id: Uuid) -> Result<i32> {
        use reviews::Column::{Changes, Id};
        self.update::<reviews::Entity>()
            .col_expr(Changes, Expr::col(Changes).add(1))
            .filter(Id.eq(id))
            .exec(self.on())
            .await?;
        // The row is this transaction's now, so that nobody else gets the same count.
        Ok(self.review_changes(id).await?.unwrap_or(0))
    }

    /// Notes whom a review waits for; blank: nobody.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn pass_ball(&self, id: Uuid, to: &str) -> Result<()> {
        self.update::<reviews::Entity>()
            .col_expr(reviews::Column::WaitingFor, Expr::value(to))
            .filter(reviews::Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// How many changes a review has seen; none if it is not there.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review_changes(&self, id: Uuid) -> Result<Option<i32>> {
        let found = self
            .find::<reviews::Entity>()
            .filter(reviews::Column::Id.eq(id))
            .select_only()
            .column(reviews::Column::Changes);
        Ok(found.into_tuple().one(self.on()).await?)
    }

    /// Puts something at the end of a review's timeline.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_review_event(&self, review: Uuid, event: NewEvent<'_>) -> Result<()> {
        let NewEvent { at, actor, kind, for_client, detail } = event;
        let no = self.touch_review(review).await?;
        self.add(ReviewEvent {
            tenant_id: self.tenant().0,
            review_id: review,
            no,
            at,
            actor,
            kind: kind.to_owned(),
            for_client,
            detail: detail.to_string(),
        })
        .await
    }

    /// A review's timeline before a number, latest first; only what clients see if asked for.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review_events(
        &self,
        review: Uuid,
        before: Option<i32>,
        for_client: bool,
        limit: u64,
    ) -> Result<Vec<ReviewEvent>> {
        use review_events::Column::{ForClient, No, ReviewId};
        let mut found = self
            .find::<review_events::Entity>()
            .filter(ReviewId.eq(review))
            .order_by_desc(No)
            .limit(limit);
        if let Some(before) = before {
            found = found.filter(No.lt(before));
        }
        if for_client {
            found = found.filter(ForClient.eq(true));
        }
        Ok(found.all(self.on()).await?)
    }

    /// All events of one kind of reviews, review by review, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn review_events_of(&self, reviews: &[Uuid], kind: &str) -> Result<Vec<ReviewEvent>> {
        use review_events::Column::{Kind, No, ReviewId};
        let found = self
            .find::<review_events::Entity>()
            .filter(ReviewId.is_in(reviews.iter().copied()))
            .filter(Kind.eq(kind))
            .order_by_asc(ReviewId)
            .order_by_asc(No);
        Ok(found.all(self.on()).await?)
    }
}
