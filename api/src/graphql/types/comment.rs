//! What is said about a case.

use super::author::Author;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::page::Slice;
use crate::graphql::scalar::Moment;
use crate::service::reviews;
use crate::store;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Enum, ID, Object, Result};
use uuid::Uuid;

/// Something that was said about a case.
pub struct Comment(pub store::Comment);

/// For whom something is said.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "reviews::Audience")]
pub enum CommentAudience {
    /// Among the consultancy; no client learns of it.
    Internal,
    /// Between consultancy and client.
    Client,
}

#[Object]
impl Comment {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::Comment>::of(self.0.id).into()
    }

    /// The case.
    async fn review_id(&self) -> ID {
        Id::<id::Review>::of(self.0.review_id).into()
    }

    /// For whom it is said.
    async fn audience(&self) -> Result<CommentAudience> {
        let audience = reviews::Audience::of(&self.0);
        Ok(audience.map_err(|why| fault(why.into()))?.into())
    }

    /// Who said it.
    async fn author(&self) -> Author {
        Author::of(&self.0.author)
    }

    /// Whether the client said it.
    async fn by_client(&self) -> bool {
        self.0.by_client
    }

    /// What was said; none if it was taken back.
    async fn body(&self) -> Option<&str> {
        self.0.deleted_at.is_none().then_some(self.0.body.as_str())
    }

    /// When it was said.
    async fn created_at(&self) -> Moment {
        self.0.created_at.into()
    }

    /// When it was changed last.
    async fn edited_at(&self) -> Option<Moment> {
        self.0.edited_at.map(Moment::from)
    }

    /// When it was taken back.
    async fn deleted_at(&self) -> Option<Moment> {
        self.0.deleted_at.map(Moment::from)
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// How many comments there are.
pub struct CommentCount {
    review: Uuid,
    audience: Option<reviews::Audience>,
}

#[Object]
impl CommentCount {
    /// All of those that the caller may read, taken back or not.
    async fn total_count(&self, context: &Context<'_>) -> Result<Option<u64>> {
        let services = services(context)?;
        let counted = services.count_comments(caller(context)?, self.review, self.audience).await;
        Ok(Some(counted.map_err(fault)?))
    }
}

/// Comments by page.
pub type Comments = Connection<String, Comment, CommentCount>;

/// A page of what is said about a case.
pub(super) async fn page(
    context: &Context<'_>,
    review: Uuid,
    first: i32,
    after: Option<&str>,
    audience: Option<CommentAudience>,
) -> Result<Comments> {
    let audience: Option<reviews::Audience> = audience.map(reviews::Audience::from);
    let list = ("comments", review, audience.map(reviews::Audience::code));
    let slice = Slice::<Uuid>::read(first, after, &list)?;
    let services = services(context)?;
    let found =
        services.comments(caller(context)?, review, audience, slice.after, slice.limit()).await;
    let mut found = found.map_err(fault)?;
    let more = slice.cut(&mut found);
    let count = CommentCount { review, audience };
    let mut page = Connection::with_additional_fields(slice.after.is_some(), more, count);
    page.edges.extend(found.into_iter().map(|row| Edge::new(slice.cursor(&row.id), Comment(row))));
    Ok(page)
}
