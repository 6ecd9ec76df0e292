//! Clients' cases.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::types::{Party, Review, ReviewState};
use crate::service::reviews::{ReviewView, Wanted};
use crate::store::{ReviewCursor, ReviewOrder as Order};
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Enum, ID, InputObject, MaybeUndefined, Object, Result};
use uuid::Uuid;

/// Which cases.
#[derive(InputObject, Default)]
pub struct ReviewFilter {
    /// In one of these states.
    states: Option<Vec<ReviewState>>,
    /// Whose they are; null: nobody's.
    assignee: MaybeUndefined<ID>,
    /// Of one client.
    account: Option<ID>,
    /// Of one market.
    market: Option<ID>,
    /// Whom they wait for; null: nobody, they have ended.
    waiting_for: MaybeUndefined<Party>,
}

/// In which order cases are listed.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub enum ReviewOrder {
    /// Latest opened first.
    OpenedLatest,
    /// What is due first comes first, what is not due comes last.
    DueFirst,
}

#[derive(Default)]
pub struct ReviewQuery;

#[Object]
impl ReviewQuery {
    /// Clients' cases that the caller may see.
    async fn reviews(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Which ones; left out: all.")] filter: Option<ReviewFilter>,
        #[graphql(desc = "In which order.", default_with = "ReviewOrder::OpenedLatest")]
        order_by: ReviewOrder,
    ) -> Result<Connection<String, Review>> {
        let wanted = wanted(filter.unwrap_or_default());
        let order = match order_by {
            ReviewOrder::OpenedLatest => Order::Opened,
            ReviewOrder::DueFirst => Order::Due,
        };
        let list = ("reviews", format!("{wanted:?} {order:?}"));
        let slice = Slice::<(i64, Uuid)>::read(first, after.as_deref(), &list)?;
        let after = slice.after.map(|(due_at, id)| ReviewCursor { due_at, id });
        let found = services(context)?
            .reviews(caller(context)?, &wanted, order, after, slice.limit())
            .await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(after.is_some(), more);
        page.edges.extend(found.into_iter().map(|view: ReviewView| {
            let cursor = slice.cursor(&(view.review.due_at, view.review.id));
            Edge::new(cursor, Review::from(view))
        }));
        Ok(page)
    }

    /// A client's case.
    async fn review(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<Review> {
        let id = Id::<id::Review>::read(&id).uuid();
        Ok(services(context)?.review(caller(context)?, id).await.map_err(fault)?.into())
    }
}

fn wanted(filter: ReviewFilter) -> Wanted {
    let ReviewFilter { states, assignee, account, market, waiting_for } = filter;
    Wanted {
        account: account.map(|id| Id::<id::SellerAccount>::read(&id).uuid()),
        market: market.map(|id| Id::<id::Market>::read(&id).uuid()),
        states: states.unwrap_or_default().into_iter().map(Into::into).collect(),
        assignee: told(assignee).map(|id| id.map(|id| Id::<id::Member>::read(&id).uuid())),
        waiting_for: told(waiting_for).map(|party| party.map(Into::into)),
    }
}

/// What was said, if anything was; null is something.
fn told<T>(value: MaybeUndefined<T>) -> Option<Option<T>> {
    match value {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(value)),
    }
}
