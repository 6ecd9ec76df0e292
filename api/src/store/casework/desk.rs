//! Everything that waits for somebody, over all reviews, in one statement each.

use crate::clock::Micros;
use crate::store::entity::rows::{PlanAction, Review};
use crate::store::entity::{markets, plan_actions, reviews};
use crate::store::{Result, TenantScope};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, FromQueryResult, Iden, Iterable, Order, QueryFilter,
    QueryResult, QueryTrait,
};
use uuid::Uuid;

/// Which reviews; of those that are not ended.
#[derive(Clone, Debug, Default)]
pub struct DeskFilter {
    /// Those of these accounts; none: of all.
    pub accounts: Option<Vec<Uuid>>,
    /// Those that this person works on; none: whoever does.
    pub assignee: Option<Uuid>,
    /// Only those whose plan is more than a draft.
    pub planned: bool,
}

/// A review and why somebody may have to look at it.
pub struct DeskReview {
    /// The review.
    pub review: Review,
    /// Its account.
    pub account_id: Uuid,
    /// What came back and was not understood.
    pub unread_reply: Option<Uuid>,
    /// Since when a message of the client's has no answer.
    pub asked_at: Option<Micros>,
}

/// An action that is still to be done.
pub struct DeskTask {
    /// The action.
    pub action: PlanAction,
    /// Its review.
    pub review: Review,
    /// The review's account.
    pub account_id: Uuid,
}

/// The first message to us since we last wrote one.
const ASKED_AT: &str = "(select min(c.created_at) from comments c
    where c.tenant_id = reviews.tenant_id and c.review_id = reviews.id
        and c.audience = 'client' and c.deleted_at is null and c.by_client
        and not exists (
            select 1 from comments o
            where o.tenant_id = c.tenant_id and o.review_id = c.review_id
                and o.audience = 'client' and o.deleted_at is null and not o.by_client
                and o.id > c.id))";

/// A reply that a person has to read.
const UNREAD_REPLY: &str = "(select s.id from submissions s
    where s.tenant_id = reviews.tenant_id and s.review_id = reviews.id
        and s.reply is not null and s.outcome is null
    order by s.no desc limit 1)";

/// States of reviews that nobody works on.
const ENDED: [&str; 2] = ["closed", "withdrawn"];

impl TenantScope {
    /// Reviews with the accounts they are of.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn reviews_with_accounts(&self, ids: &[Uuid]) -> Result<Vec<(Review, Uuid)>> {
        let found =
            self.find::<reviews::Entity>().filter(reviews::Column::Id.is_in(ids.iter().copied()));
        let mut query = QueryTrait::into_query(found);
        with_market(&mut query);
        let rows = self.on().query_all_raw(self.build(&query)).await?;
        let read = |row: QueryResult| {
            Ok((Review::from_query_result(&row, "")?, row.try_get("", "account_id")?))
        };
        Ok(rows.into_iter().map(read).collect::<Result<_, DbErr>>()?)
    }

    /// The reviews that are not ended.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn desk_reviews(&self, filter: &DeskFilter) -> Result<Vec<DeskReview>> {
        let mut query = QueryTrait::into_query(self.find::<reviews::Entity>());
        query
            .expr_as(Expr::cust(UNREAD_REPLY), Alias::new("unread_reply"))
            .expr_as(Expr::cust(ASKED_AT), Alias::new("asked_at"));
        narrow(&mut query, filter);
        let rows = self.on().query_all_raw(self.build(&query)).await?;
        let read = |row: QueryResult| {
            Ok(DeskReview {
                review: Review::from_query_result(&row, "")?,
                account_id: row.try_get("", "account_id")?,
                unread_reply: row.try_get("", "unread_reply")?,
                asked_at: row.try_get("", "asked_at")?,
            })
        };
        Ok(rows.into_iter().map(read).collect::<Result<_, DbErr>>()?)
    }

    /// Actions that are still to be done by one of these parties, in reviews that are not ended,
    /// what is due first first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn desk_tasks(
        &self,
        filter: &DeskFilter,
        owners: &[&'static str],
        limit: u64,
    ) -> Result<Vec<DeskTask>> {
        use plan_actions::Column::{DueOn, Id, Needed, Owner, ReviewId, State, TenantId};
        let open = self
            .find::<plan_actions::Entity>()
            .filter(State.eq("open"))
            .filter(Needed.eq(true))
            .filter(Owner.is_in(owners.iter().copied()));
        let mut query = QueryTrait::into_query(open);
        for column in reviews::Column::iter() {
            let name = Alias::new(format!("{REVIEW}{}", column.to_string()));
            query.expr_as(Expr::col((reviews::Entity, column)), name);
        }
        let of_review = Condition::all()
            .add(column(TenantId).equals((reviews::Entity, reviews::Column::TenantId)))
            .add(column(ReviewId).equals((reviews::Entity, reviews::Column::Id)));
        query.join(JoinType::InnerJoin, reviews::Entity, of_review);
        narrow(&mut query, filter);
        query
            .order_by((plan_actions::Entity, DueOn), Order::Asc)
            .order_by((plan_actions::Entity, Id), Order::Asc)
            .limit(limit);
        let rows = self.on().query_all_raw(self.build(&query)).await?;
        let read = |row: QueryResult| {
            Ok(DeskTask {
                action: PlanAction::from_query_result(&row, "")?,
                review: Review::from_query_result(&row, REVIEW)?,
                account_id: row.try_get("", "account_id")?,
            })
        };
        Ok(rows.into_iter().map(read).collect::<Result<_, DbErr>>()?)
    }
}

/// Before the names of a review's columns beside those of an action.
const REVIEW: &str = "review_";

fn column(of: plan_actions::Column) -> Expr {
    Expr::col((plan_actions::Entity, of))
}

/// Reviews that are not ended, with their accounts, as the filter wants them.
fn narrow(query: &mut SelectStatement, filter: &DeskFilter) {
    use reviews::Column::{AssigneeId, State};
    with_market(query);
    query.and_where(Expr::col((reviews::Entity, State)).is_not_in(ENDED));
    if let Some(accounts) = &filter.accounts {
        query.and_where(account().is_in(accounts.iter().copied()));
    }
    if filter.planned {
        let drafts = domain::review::State::ALL.into_iter().filter(|state| !state.has_plan());
        let drafts = drafts.map(|state| state.code());
        query.and_where(Expr::col((reviews::Entity, State)).is_not_in(drafts));
    }
    if let Some(person) = filter.assignee {
        query.and_where(Expr::col((reviews::Entity, AssigneeId)).eq(person));
    }
}

/// Reviews with their accounts.
fn with_market(query: &mut SelectStatement) {
    use reviews::Column::{MarketId, TenantId};
    let equal = |of: reviews::Column, market: markets::Column| {
        Expr::col((reviews::Entity, of)).equals((markets::Entity, market))
    };
    let of_market = Condition::all()
        .add(equal(TenantId, markets::Column::TenantId))
        .add(equal(MarketId, markets::Column::Id));
    query
        .join(JoinType::InnerJoin, markets::Entity, of_market)
        .expr_as(account(), Alias::new("account_id"));
}

fn account() -> Expr {
    Expr::col((markets::Entity, markets::Column::AccountId))
}
