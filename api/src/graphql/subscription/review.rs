//! Changes of a case.

use super::{Seen, changes};
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::types::Review;
use async_graphql::{Context, ID, Result, Subscription};
use futures::Stream;

#[derive(Default)]
pub struct ReviewSubscription;

#[Subscription]
impl ReviewSubscription {
    /// A case, each time something about it changed: its state, its plan, what is said about it,
    /// what was found. Clients are told of what concerns them. Ends when the caller may see it no
    /// longer.
    async fn review_changed(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which case.")] id: ID,
    ) -> Result<impl Stream<Item = Result<Review>>> {
        let (services, caller) = (services(context)?.clone(), caller(context)?.clone());
        let id = Id::<id::Review>::read(&id).uuid();
        services.review(&caller, id).await.map_err(fault)?;
        Ok(changes(move || {
            let (services, caller) = (services.clone(), caller.clone());
            async move {
                let view = services.review(&caller, id).await.map_err(fault)?;
                let mark = services.review_mark(&caller, &view).await.map_err(fault)?;
                Ok(Seen { mark, value: Review::from(view), last: false })
            }
        }))
    }
}
