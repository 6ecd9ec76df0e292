//! Endpoints at which those who pass on carriers' events call.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::types::CarrierFeed;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, ID, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct CarrierFeedQuery;

#[Object]
impl CarrierFeedQuery {
    /// An account's endpoints for carriers' events, latest first.
    async fn carrier_feeds(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which account.")] account: ID,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, CarrierFeed>> {
        let account = Id::<id::SellerAccount>::read(&account).uuid();
        let slice = Slice::<Uuid>::read(first, after.as_deref(), &("carrier_feeds", account))?;
        let services = services(context)?;
        let found =
            services.carrier_feeds(caller(context)?, account, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|view| {
            let cursor = slice.cursor(&view.feed.id);
            Edge::new(cursor, CarrierFeed(view))
        }));
        Ok(page)
    }
}
