//! The consultancy.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::types::Consultancy;
use async_graphql::{Context, Object, Result};

#[derive(Default)]
pub struct ConsultancyQuery;

#[Object]
impl ConsultancyQuery {
    /// The caller's consultancy with its settings, for those who run it.
    async fn consultancy(&self, context: &Context<'_>) -> Result<Consultancy> {
        let found = services(context)?.consultancy(caller(context)?).await;
        let (row, settings) = found.map_err(fault)?;
        Ok(Consultancy { row, settings })
    }
}
