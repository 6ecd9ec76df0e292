//! The audit trail.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::page::Slice;
use crate::graphql::types::AuditEvent;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Object, Result};

#[derive(Default)]
pub struct AuditQuery;

#[Object]
impl AuditQuery {
    /// Who did what in the consultancy, latest first.
    async fn audit_events(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, AuditEvent>> {
        let slice = Slice::<i64>::read(first, after.as_deref(), &"audit_events")?;
        let services = services(context)?;
        let found = services.audit_events(caller(context)?, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|event| {
            let cursor = slice.cursor(&event.no);
            Edge::new(cursor, AuditEvent(event))
        }));
        Ok(page)
    }
}
