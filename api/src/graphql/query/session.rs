//! Where the caller is signed in.

use crate::clock::Micros;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::page::Slice;
use crate::graphql::types::Session;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct SessionQuery;

#[Object]
impl SessionQuery {
    /// Where the caller is signed in, latest use first.
    async fn sessions(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, Session>> {
        let slice = Slice::<(Micros, Uuid)>::read(first, after.as_deref(), &"sessions")?;
        // One person's sign-ins are few: they are read whole.
        let mut found = services(context)?.sessions(caller(context)?).await.map_err(fault)?;
        if let Some(after) = slice.after {
            found.retain(|session| (session.last_seen_at, session.id) < after);
        }
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|session| {
            let cursor = slice.cursor(&(session.last_seen_at, session.id));
            Edge::new(cursor, Session(session))
        }));
        Ok(page)
    }
}
