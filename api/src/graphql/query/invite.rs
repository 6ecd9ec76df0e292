//! Invitations.

use crate::clock::Micros;
use crate::graphql::context::{asked, caller, services};
use crate::graphql::error::fault;
use crate::graphql::page::Slice;
use crate::graphql::types::{Invite, InvitePreview};
use crate::service::ServiceError;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Object, Result};
use uuid::Uuid;

#[derive(Default)]
pub struct InviteQuery;

#[Object]
impl InviteQuery {
    /// Invitations that wait and that the caller could have made, latest first.
    async fn invites(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, Invite>> {
        let slice = Slice::<(Micros, Uuid)>::read(first, after.as_deref(), &"invites")?;
        let found = services(context)?.invites(caller(context)?, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        page.edges.extend(found.into_iter().map(|invite| {
            let cursor = slice.cursor(&(invite.created_at, invite.id));
            Edge::new(cursor, Invite(invite))
        }));
        Ok(page)
    }

    /// What an invitation says, for the page that its link leads to; null if the link was used
    /// already, has expired, or is incomplete.
    async fn invite_preview(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What is after the `#` of the link.")] link: String,
    ) -> Result<Option<InvitePreview>> {
        let asked = asked(context)?;
        if let Some(caller) = &asked.caller {
            caller.reading.end();
        }
        match services(context)?.open_invite(&asked.visit, &link.into()).await {
            Ok(invite) => Ok(Some(invite.into())),
            Err(ServiceError::Invalid(_)) => Ok(None),
            Err(other) => Err(fault(other)),
        }
    }
}
