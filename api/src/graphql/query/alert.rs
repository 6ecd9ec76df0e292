//! Alerts.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::types::{Alert, AlertFilter};
use crate::service::watch::AlertWish;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct AlertQuery;

#[Object]
impl AlertQuery {
    /// Alerts of the seller accounts that the caller may see, the latest first.
    async fn alerts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Which ones.")] filter: Option<AlertFilter>,
    ) -> Result<Connection<String, Alert>> {
        alerts(context, first, after, wish(filter.unwrap_or_default())).await
    }
}

/// A page of alerts.
pub async fn alerts(
    context: &Context<'_>,
    first: i32,
    after: Option<String>,
    wish: AlertWish,
) -> Result<Connection<String, Alert>> {
    let AlertWish { account, market, kinds, category, acknowledged } = &wish;
    let list = ("alerts", account, market, kinds, category, acknowledged);
    let slice = Slice::<(i64, Uuid)>::read(first, after.as_deref(), &list)?;
    let (services, caller) = (services(context)?, caller(context)?);
    let found = services.alerts(caller, wish.clone(), slice.after, slice.limit()).await;
    let mut found = found.map_err(fault)?;
    let more = slice.cut(&mut found);
    let mut page = Connection::new(slice.after.is_some(), more);
    for alert in found {
        let cursor = slice.cursor(&(alert.raised_at, alert.id));
        page.edges.push(Edge::new(cursor, Alert::read(alert)?));
    }
    Ok(page)
}

/// A filter as the services have it.
pub fn wish(filter: AlertFilter) -> AlertWish {
    let AlertFilter { account, market, kinds, category, acknowledged } = filter;
    AlertWish {
        account: account.map(|id| Id::<id::SellerAccount>::read(&id).uuid()),
        market: market.map(|id| Id::<id::Market>::read(&id).uuid()),
        kinds: kinds.map(|kinds| kinds.iter().map(|kind| kind.code().to_owned()).collect()),
        category,
        acknowledged,
    }
}
