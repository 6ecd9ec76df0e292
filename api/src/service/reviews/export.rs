//! Takes a case out as a file: what a revision found, or the plan as it is worked off.

use super::plan::{ActionView, shown_plan};
use super::revision::{self, RevisionView};
use super::{allowed_review, deadlines};
use crate::auth::permission::{Action, Principal, Role, allows};
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{Market, Review, RevisionHead, SellerAccount, TenantScope};
use domain::review::Deadline;
use uuid::Uuid;

/// What is taken out.
#[derive(Clone, Debug)]
pub struct Export {
    /// The consultancy, whose paper it is.
    pub consultancy: String,
    /// The case.
    pub review: Review,
    /// Its market.
    pub market: Market,
    /// The client.
    pub account: SellerAccount,
    /// What is on the paper.
    pub content: Content,
}

/// What is on the paper.
#[derive(Clone, Debug)]
pub enum Content {
    /// All that a revision found.
    Revision(Box<RevisionView>),
    /// The plan, as far as the caller sees it.
    Plan {
        /// The latest revision, without what it says.
        latest: Option<RevisionHead>,
        /// Actions in order.
        actions: Vec<ActionView>,
        /// Deadlines, the most urgent first.
        deadlines: Vec<Deadline>,
    },
}

impl Services {
    /// Takes a revision out, by default the latest; clients get the plan instead. `form` is what it
    /// is taken out as, for the audit trail.
    ///
    /// # Errors
    /// Not found if the caller may not see the case, or nothing has that number.
    pub async fn export_review(
        &self,
        caller: &Caller,
        id: Uuid,
        no: Option<i32>,
        form: &str,
    ) -> Result<Export> {
        let is_client = matches!(caller.principal, Principal::Person { role: Role::Client, .. });
        let is_data = form == "json";
        if is_client && no.is_none() && !is_data {
            return self.export_plan(caller, id, form).await;
        }
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) = allowed_review(&scope, caller, id, Action::Export).await?;
        allows(&caller.principal, Action::ViewAnalysis, Some(market.account_id))?;
        let no = no.unwrap_or(review.revision);
        let found = scope.revision(id, no).await?.ok_or(ServiceError::NotFound)?;
        let content = Content::Revision(Box::new(revision::read(found)?));
        let action = format!("export_review_{form}");
        self.taken_out(scope, caller, &action, (review, market), content).await
    }

    /// Takes the plan out as it is worked off, as far as the caller sees it.
    ///
    /// # Errors
    /// Not found if the caller may not see the case.
    pub async fn export_plan(&self, caller: &Caller, id: Uuid, form: &str) -> Result<Export> {
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) = allowed_review(&scope, caller, id, Action::ViewReview).await?;
        let content = Content::Plan {
            latest: scope.revision_heads_of(&[(id, review.revision)]).await?.pop(),
            actions: shown_plan(&scope, caller, &market, id).await?,
            deadlines: deadlines(&review),
        };
        let action = format!("export_plan_{form}");
        self.taken_out(scope, caller, &action, (review, market), content).await
    }

    async fn taken_out(
        &self,
        scope: TenantScope,
        caller: &Caller,
        action: &str,
        (review, market): (Review, Market),
        content: Content,
    ) -> Result<Export> {
        let account = scope.account(market.account_id).await?.ok_or(ServiceError::NotFound)?;
        let tenant = scope.hub().tenant(caller.tenant().0).await?;
        let consultancy = tenant.map(|tenant| tenant.name).unwrap_or_default();
        record(&scope, self.now(), caller.deed(action, format!("review:{}", review.id)))
            .await?;
        scope.commit().await?;
        Ok(Export { consultancy, review, market, account, content })
    }
}
