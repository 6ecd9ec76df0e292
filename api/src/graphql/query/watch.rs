//! The weekly check.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::types::Digest;
use async_graphql::{Context, ID, Object, Result};

#[derive(Default)]
pub struct WatchQuery;

#[Object]
impl WatchQuery {
    /// The check of five of a seller account for the last whole week.
    async fn digest(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which account.")] account: ID,
    ) -> Result<Digest> {
        let account = Id::<id::SellerAccount>::read(&account).uuid();
        let found = services(context)?.digest(caller(context)?, account).await;
        Ok(found.map_err(fault)?.into())
    }
}
