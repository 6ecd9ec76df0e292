//! Keys of partners.

use crate::clock::Micros;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::page::Slice;
use crate::graphql::types::ApiKey;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct ApiKeyQuery;

#[Object]
impl ApiKeyQuery {
    /// Keys of partners, ended or not, latest first.
    async fn api_keys(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, ApiKey>> {
        let slice = Slice::<(Micros, Uuid)>::read(first, after.as_deref(), &"api_keys")?;
        let found = services(context)?.api_keys(caller(context)?, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|key| {
            let cursor = slice.cursor(&(key.created_at, key.id));
            Edge::new(cursor, ApiKey(key))
        }));
        Ok(page)
    }
}
