//! Changes of a seller account.

use super::{Seen, changes};
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::types::SellerAccount;
use async_graphql::{Context, ID, Result, Subscription};
use futures::Stream;

#[derive(Default)]
pub struct AccountSubscription;

#[Subscription]
impl AccountSubscription {
    /// A seller account, each time it or one of its markets was changed or judged again.
    async fn seller_account_changed(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which account.")] id: ID,
    ) -> Result<impl Stream<Item = Result<SellerAccount>>> {
        let (services, caller) = (services(context)?.clone(), caller(context)?.clone());
        let id = Id::<id::SellerAccount>::read(&id).uuid();
        services.account(&caller, id).await.map_err(fault)?;
        Ok(changes(move || {
            let (services, caller) = (services.clone(), caller.clone());
            async move {
                let account = services.account(&caller, id).await.map_err(fault)?;
                let markets = services.markets_of(&caller, &[id]).await.map_err(fault)?;
                let marks =
                    markets.iter().map(|market| (market.id, market.version, market.scored_at));
                let mark = (account.version, marks.collect::<Vec<_>>());
                Ok(Seen { mark, value: SellerAccount(account), last: false })
            }
        }))
    }
}
