//! What is said about cases.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::{Comment, CommentAudience};
use crate::service;
use crate::store;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};

/// Something to be said about a case.
#[derive(InputObject)]
pub struct AddCommentInput {
    /// Which case.
    review: ID,
    /// For whom; among the consultancy unless it is said that the client reads it.
    #[graphql(default_with = "CommentAudience::Internal")]
    audience: CommentAudience,
    /// What is said.
    body: String,
}

/// A change of one's own words.
#[derive(InputObject)]
pub struct EditCommentInput {
    /// Which comment.
    id: ID,
    /// The version that the change is made to.
    version: i32,
    /// What is said now.
    body: String,
}

/// Words to take back.
#[derive(InputObject)]
pub struct DeleteCommentInput {
    /// Which comment.
    id: ID,
    /// The version that the caller saw.
    version: i32,
}

/// What became of a comment.
#[derive(SimpleObject)]
pub struct CommentPayload {
    /// The comment as it is now; none if nothing was changed.
    comment: Option<Comment>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

fn said(result: service::Result<store::Comment>) -> Result<CommentPayload> {
    let (comment, user_errors) = settled(result)?;
    Ok(CommentPayload { comment: comment.map(Comment), user_errors })
}

#[derive(Default)]
pub struct CommentMutation;

#[Object]
impl CommentMutation {
    /// Says something about a case. Clients must say that it is for the client; of what the
    /// consultancy says among itself they learn nothing.
    async fn add_comment(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What is said, and for whom.")] input: AddCommentInput,
    ) -> Result<CommentPayload> {
        let AddCommentInput { review, audience, body } = input;
        let review = Id::<id::Review>::read(&review).uuid();
        let services = services(context)?;
        said(services.add_comment(caller(context)?, review, audience.into(), &body).await)
    }

    /// Changes one's own words, within a day.
    async fn edit_comment(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The change.")] input: EditCommentInput,
    ) -> Result<CommentPayload> {
        let EditCommentInput { id, version, body } = input;
        let id = Id::<id::Comment>::read(&id).uuid();
        let services = services(context)?;
        said(services.edit_comment(caller(context)?, id, version, &body).await)
    }

    /// Takes one's own words back, within a day; owners and admins can take back everybody's at any
    /// time. That something was said stays to be seen.
    async fn delete_comment(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The comment.")] input: DeleteCommentInput,
    ) -> Result<CommentPayload> {
        let DeleteCommentInput { id, version } = input;
        let id = Id::<id::Comment>::read(&id).uuid();
        said(services(context)?.delete_comment(caller(context)?, id, version).await)
    }
}
