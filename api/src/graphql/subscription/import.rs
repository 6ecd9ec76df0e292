//! How far an import is.

use super::{Seen, changes};
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::types::Import;
use crate::service::imports::is_settled;
use async_graphql::{Context, ID, Result, Subscription};
use futures::Stream;

#[derive(Default)]
pub struct ImportSubscription;

#[Subscription]
impl ImportSubscription {
    /// An import, each time it has come further; ends when it is over.
    async fn import_progress(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which import.")] id: ID,
    ) -> Result<impl Stream<Item = Result<Import>>> {
        let (services, caller) = (services(context)?.clone(), caller(context)?.clone());
        let id = Id::<id::Import>::read(&id).uuid();
        services.import(&caller, id).await.map_err(fault)?;
        Ok(changes(move || {
            let (services, caller) = (services.clone(), caller.clone());
            async move {
                let import = services.import(&caller, id).await.map_err(fault)?;
                let mark = (import.version, import.bytes_read, import.packages_stored);
                let last = is_settled(&import);
                Ok(Seen { mark, value: Import(import), last })
            }
        }))
    }
}
