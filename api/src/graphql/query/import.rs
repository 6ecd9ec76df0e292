//! Imports of reports.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::types::Import;
use async_graphql::{Context, ID, Object, Result};

#[derive(Default)]
pub struct ImportQuery;

#[Object]
impl ImportQuery {
    /// An import of reports.
    async fn import(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<Import> {
        let id = Id::<id::Import>::read(&id).uuid();
        let found = services(context)?.import(caller(context)?, id).await;
        Ok(Import(found.map_err(fault)?))
    }
}
