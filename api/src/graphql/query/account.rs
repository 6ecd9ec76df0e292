//! Seller accounts and their marketplaces.

use crate::auth::permission::Action;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::types::{Market, SellerAccount};
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, ID, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct AccountQuery;

#[Object]
impl AccountQuery {
    /// The consultancy's clients that the caller may see, by name.
    async fn seller_accounts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, SellerAccount>> {
        let slice = Slice::<(String, Uuid)>::read(first, after.as_deref(), &"accounts")?;
        let services = services(context)?;
        let found = services.accounts(caller(context)?, slice.after.clone(), slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|account| {
            let cursor = slice.cursor(&(account.name.clone(), account.id));
            Edge::new(cursor, SellerAccount(account))
        }));
        Ok(page)
    }

    /// A client of the consultancy.
    async fn seller_account(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<SellerAccount> {
        let id = Id::<id::SellerAccount>::read(&id).uuid();
        let found = services(context)?.account(caller(context)?, id).await;
        Ok(SellerAccount(found.map_err(fault)?))
    }

    /// A seller account in one marketplace.
    async fn market(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<Market> {
        let id = Id::<id::Market>::read(&id).uuid();
        let found = services(context)?.market(caller(context)?, id, Action::ViewAccount).await;
        Ok(Market(found.map_err(fault)?))
    }
}
