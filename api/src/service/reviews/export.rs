//! Takes a case out as a file: what a revision found, the plan as it is worked off, or the answer as
//! it is written.

use super::plan::{ActionView, Sight, shown_plan};
use super::response::ResponseView;
use super::revision::{self, RevisionView};
use super::{allowed_review, deadlines, state};
use crate::auth::permission::{Action, Principal, Role, allows};
use crate::clock::Micros;
use crate::service::audit::record;
use crate::service::branding::{BrandingView, branding};
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{Market, Review, RevisionHead, SellerAccount, TenantScope};
use domain::assessment::Cause;
use domain::language::Language;
use domain::review::Deadline;
use uuid::Uuid;

/// What is taken out.
#[derive(Clone, Debug)]
pub struct Export {
    /// How the consultancy looks, whose paper it is.
    pub branding: BrandingView,
    /// The language of whoever takes it.
    pub language: Language,
    /// When it is taken out.
    pub at: Micros,
    /// The case.
    pub review: Review,
    /// Its market.
    pub market: Market,
    /// The client.
    pub account: SellerAccount,
    /// Deadlines, the most urgent first.
    pub deadlines: Vec<Deadline>,
    /// What is on the paper.
    pub content: Content,
}

/// What is on the paper.
#[derive(Clone, Debug)]
pub enum Content {
    /// All that a revision found.
    Revision(Box<RevisionView>),
    /// The plan, as far as the caller sees it.
    Plan(Box<TakenPlan>),
    /// The answer to Amazon.
    Answer(Box<ResponseView>),
}

/// A plan that is taken out.
#[derive(Clone, Debug)]
pub struct TakenPlan {
    /// The latest revision, without what it says.
    pub latest: Option<RevisionHead>,
    /// The rate that it was held against, in basis points.
    pub threshold_bp: Option<u32>,
    /// Why the rate is as it is; nothing for clients.
    pub causes: Vec<Cause>,
    /// Actions in order.
    pub actions: Vec<ActionView>,
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
        let is_data = form == "json";
        if is_client(caller) && no.is_none() && !is_data {
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
    /// Not found if the caller may not see the case; refused to clients while it is a draft.
    pub async fn export_plan(&self, caller: &Caller, id: Uuid, form: &str) -> Result<Export> {
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) = allowed_review(&scope, caller, id, Action::ViewReview).await?;
        if is_client(caller) && !state(&review)?.has_plan() {
            let message = "The plan is still being written; you find it here once it stands.";
            return Err(ServiceError::invalid(&["id"], "plan_is_a_draft", message));
        }
        let sight = Sight::of(caller, market.account_id, &review)?;
        let inside = allows(&caller.principal, Action::ViewAnalysis, Some(market.account_id));
        let found = revision::document(&scope, id, review.revision).await?;
        let found = found.map(|document| document.assessment);
        let threshold_bp = found.as_ref().map(|found| found.rulebook.threshold_bp);
        let causes = found.filter(|_| inside.is_ok()).map(|found| found.causes);
        let plan = TakenPlan {
            latest: scope.revision_heads_of(&[(id, review.revision)]).await?.pop(),
            threshold_bp,
            causes: causes.unwrap_or_default(),
            actions: shown_plan(&scope, sight, id).await?,
        };
        let content = Content::Plan(Box::new(plan));
        let action = format!("export_plan_{form}");
        self.taken_out(scope, caller, &action, (review, market), content).await
    }

    /// Takes the answer to Amazon out as it is written now.
    ///
    /// # Errors
    /// Not found if the caller may not see the case, or there is nothing to answer with yet.
    pub async fn export_answer(&self, caller: &Caller, id: Uuid, form: &str) -> Result<Export> {
        let answer = self.response(caller, id).await?.ok_or(ServiceError::NotFound)?;
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) = allowed_review(&scope, caller, id, Action::Export).await?;
        let content = Content::Answer(Box::new(answer));
        let action = format!("export_answer_{form}");
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
        let branding = branding(&scope).await?;
        let (language, at, deadlines) = (caller.language, self.now(), deadlines(&review));
        record(&scope, at, caller.deed(action, format!("review:{}", review.id))).await?;
        scope.commit().await?;
        Ok(Export { branding, language, at, review, market, account, deadlines, content })
    }
}

const fn is_client(caller: &Caller) -> bool {
    matches!(caller.principal, Principal::Person { role: Role::Client, .. })
}
