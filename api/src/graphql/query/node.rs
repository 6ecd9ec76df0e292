//! Anything that has an id.

use crate::auth::permission::Action;
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::decode;
use crate::graphql::types::{
    Comment, Import, Market, PlanAction, Review, SellerAccount, Submission,
};
use crate::service::ServiceError;
use async_graphql::{Context, ID, Interface, Object, Result};

/// Anything that has an id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Opaque id."))]
pub enum Node {
    SellerAccount(SellerAccount),
    Market(Market),
    Import(Import),
    Review(Review),
    PlanAction(PlanAction),
    Comment(Comment),
    Submission(Submission),
}

#[derive(Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// Anything that has an id: accounts, markets, imports, cases, actions, comments, submissions.
    async fn node(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one.")] id: ID,
    ) -> Result<Node> {
        let (services, caller) = (services(context)?, caller(context)?);
        let nothing = || fault(ServiceError::NotFound);
        let (kind, id) = decode(&id).ok_or_else(nothing)?;
        Ok(match kind.as_str() {
            "SellerAccount" => {
                SellerAccount(services.account(caller, id).await.map_err(fault)?).into()
            }
            "Market" => {
                let found = services.market(caller, id, Action::ViewAccount).await;
                Market(found.map_err(fault)?).into()
            }
            "Import" => Import(services.import(caller, id).await.map_err(fault)?).into(),
            "Review" => Review::from(services.review(caller, id).await.map_err(fault)?).into(),
            "PlanAction" => {
                PlanAction(services.plan_action(caller, id).await.map_err(fault)?).into()
            }
            "Comment" => Comment(services.comment(caller, id).await.map_err(fault)?).into(),
            "Submission" => {
                Submission(services.submission(caller, id).await.map_err(fault)?).into()
            }
            _ => return Err(nothing()),
        })
    }
}
