//! Known faults, and carriers that fail at several accounts at once.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::types::{EarlyWarning, Incident};
use crate::store::IncidentFilter;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, ID, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct IncidentQuery;

#[Object]
impl IncidentQuery {
    /// Known faults of carriers and of Amazon, those that began last first.
    async fn incidents(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Of this carrier only, by any of its names; blank: Amazon's own.")]
        carrier: Option<String>,
        #[graphql(desc = "Only those that still go on, or only those that are over.")] open: Option<
            bool,
        >,
    ) -> Result<Connection<String, Incident>> {
        let list = ("incidents", &carrier, open);
        let slice = Slice::<(i32, Uuid)>::read(first, after.as_deref(), &list)?;
        let filter = IncidentFilter { carrier, open };
        let services = services(context)?;
        let found = services.incidents(caller(context)?, filter, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|incident| {
            Edge::new(slice.cursor(&(incident.first_day, incident.id)), Incident(incident))
        }));
        Ok(page)
    }

    /// A known fault.
    async fn incident(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<Incident> {
        let id = Id::<id::Incident>::read(&id).uuid();
        let found = services(context)?.incident(caller(context)?, id).await;
        Ok(Incident(found.map_err(fault)?))
    }

    /// Carriers whose scans went missing at several accounts at once, the latest first.
    async fn early_warnings(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, EarlyWarning>> {
        let slice = Slice::<(i64, Uuid)>::read(first, after.as_deref(), &"early warnings")?;
        let services = services(context)?;
        let found = services.early_warnings(caller(context)?, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|view| {
            let cursor = slice.cursor(&(view.warning.raised_at, view.warning.id));
            Edge::new(cursor, EarlyWarning::from(view))
        }));
        Ok(page)
    }
}
