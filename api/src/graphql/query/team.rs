//! Who is in the consultancy.

use crate::clock::Micros;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::page::Slice;
use crate::graphql::types::Member;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct TeamQuery;

#[Object]
impl TeamQuery {
    /// Who is in the consultancy, in the order they came. Who is limited to seller accounts sees the
    /// clients of those only.
    async fn team(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, Member>> {
        let slice = Slice::<(Micros, Uuid)>::read(first, after.as_deref(), &"team")?;
        let found = services(context)?.team(caller(context)?, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|member| {
            let cursor = slice.cursor(&(member.since, member.user));
            Edge::new(cursor, Member(member))
        }));
        Ok(page)
    }
}
