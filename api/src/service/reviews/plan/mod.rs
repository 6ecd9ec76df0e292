//! The plan of a case, as it is worked off: it begins with what the figures call for ([`merge`]),
//! consultants change it ([`changes`]), and owners tick it ([`ticks`]).
//!
//! Who sees what of it is [`sight`]'s business.

mod changes;
mod figures;
pub(super) mod merge;
pub(super) mod section;
mod sight;
mod ticks;
mod words;

use changes::texted;
pub use changes::{ActionChange, NewAction};
pub(super) use figures::{build, retire, tasks};
pub use sight::ActionView;
pub(in crate::service) use sight::{Sight, shown_by_plans};
pub use ticks::Tick;
pub(super) use ticks::open_again;
pub(super) use words::titles;

use super::{ended, note, review_to_change, state, touched};
use crate::auth::permission::{Action, allows};
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services, lists};
use crate::store::{Market, PlanAction, Review, TenantScope};
use domain::plan::Section;
use domain::problem::Problem;
use merge::in_order;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

impl Services {
    /// The plan of a review.
    ///
    /// # Errors
    /// Not found if the caller may not see the review.
    pub async fn plan(&self, caller: &Caller, review: Uuid) -> Result<Vec<ActionView>> {
        let mut plans = self.plans(caller, &[review]).await?;
        plans.remove(&review).ok_or(ServiceError::NotFound)
    }

    /// The plans of those reviews that the caller may see.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn plans(
        &self,
        caller: &Caller,
        reviews: &[Uuid],
    ) -> Result<BTreeMap<Uuid, Vec<ActionView>>> {
        let scope = self.store().read(caller.tenant()).await?;
        let found = scope.reviews_with_accounts(reviews).await?.into_iter();
        let may = |account| allows(&caller.principal, Action::ViewReview, Some(account)).is_ok();
        let sights = found
            .filter(|(_, account)| may(*account))
            .map(|(review, account)| Ok((review.id, Sight::of(caller, account, &review)?)))
            .collect::<Result<HashMap<Uuid, Sight>>>()?;
        let ids: Vec<Uuid> = sights.keys().copied().collect();
        let mut plans: BTreeMap<Uuid, Vec<PlanAction>> =
            ids.iter().map(|id| (*id, Vec::new())).collect();
        for action in scope.plans(&ids).await? {
            plans.entry(action.review_id).or_default().push(action);
        }
        let all: Vec<Uuid> = plans.values().flatten().map(|action| action.id).collect();
        let mut files = scope.files_of_actions(&all).await?;
        let mut views = BTreeMap::new();
        for (review, mut actions) in plans {
            let Some(sight) = sights.get(&review) else { continue };
            in_order(&mut actions);
            let view = |action: PlanAction| {
                let files = files.remove(&action.id).unwrap_or_default();
                sight.view(action, files).transpose()
            };
            views.insert(review, actions.into_iter().filter_map(view).collect::<Result<_>>()?);
        }
        Ok(views)
    }

    /// An action.
    ///
    /// # Errors
    /// Not found if the caller may not see its review, or the action does not concern the caller.
    pub async fn plan_action(&self, caller: &Caller, id: Uuid) -> Result<ActionView> {
        let scope = self.store().read(caller.tenant()).await?;
        let action = scope.plan_action(id).await?.ok_or(ServiceError::NotFound)?;
        let (review, market) =
            super::allowed_review(&scope, caller, action.review_id, Action::ViewReview).await?;
        seen(&scope, Sight::of(caller, market.account_id, &review)?, action).await
    }

    /// Keeps an action that still has the version the caller saw, and tells of it.
    async fn keep_action(
        &self,
        scope: TenantScope,
        caller: &Caller,
        mut work: Work,
        kind: &str,
        deed: Action,
    ) -> Result<ActionView> {
        scope.keep_plan_action(&work.action).await?;
        work.action.version += 1;
        self.worked(scope, caller, work, kind, deed).await
    }

    /// Tells of what was done with an action.
    async fn worked(
        &self,
        scope: TenantScope,
        caller: &Caller,
        work: Work,
        kind: &str,
        deed: Action,
    ) -> Result<ActionView> {
        let Work { mut review, market, action } = work;
        let by = self.by(caller);
        // What the client may know of every action is what it is called.
        let titles = words::titles(&action)?;
        let detail = json!({"action": action.id, "titles": titles, "owner": action.owner});
        // A draft is nothing that clients hear of, now or later.
        let for_client = state(&review)?.has_plan();
        note(&scope, &review, &by, kind, for_client, detail).await?;
        touched(&scope, &mut review, &by).await?;
        let subject = format!("plan_action:{}", action.id);
        record(&scope, by.at, caller.deed(deed.code(), subject)).await?;
        let sight = Sight::of(caller, market.account_id, &review)?;
        let view = seen(&scope, sight, action).await?;
        scope.commit().await?;
        Ok(view)
    }
}

/// An action, its review and its market.
struct Work {
    review: Review,
    market: Market,
    action: PlanAction,
}

/// An action that the caller is about to change; others who want to change the review wait.
async fn work_on(
    scope: &TenantScope,
    caller: &Caller,
    id: Uuid,
    needs: impl Fn(&PlanAction) -> Action,
) -> Result<Work> {
    let action = scope.plan_action(id).await?.ok_or(ServiceError::NotFound)?;
    let (review, market) =
        review_to_change(scope, caller, action.review_id, Action::ViewReview).await?;
    // As it is now that nobody else can change it.
    let action = scope.plan_action(id).await?.ok_or(ServiceError::NotFound)?;
    if !Sight::of(caller, market.account_id, &review)?.is_open() {
        return Err(ServiceError::NotFound);
    }
    allows(&caller.principal, needs(&action), Some(market.account_id))?;
    ended(&review)?;
    Ok(Work { review, market, action })
}

async fn seen(scope: &TenantScope, sight: Sight, action: PlanAction) -> Result<ActionView> {
    let mut files = scope.files_of_actions(&[action.id]).await?;
    let files = files.remove(&action.id).unwrap_or_default();
    sight.view(action, files)?.ok_or(ServiceError::NotFound)
}

/// The plan of a review as far as the caller sees it, without files.
///
/// # Errors
/// When the database cannot.
pub(super) async fn shown_plan(
    scope: &TenantScope,
    sight: Sight,
    review: Uuid,
) -> Result<Vec<ActionView>> {
    let mut actions = scope.plan_actions(review).await?;
    in_order(&mut actions);
    actions.into_iter().filter_map(|action| sight.view(action, Vec::new()).transpose()).collect()
}

/// The section of an action.
#[must_use]
pub fn section_of(action: &PlanAction) -> Section {
    section::read(&action.section)
}

/// The causes that an action removes.
///
/// # Errors
/// When what is stored cannot be read.
pub fn causes_of(action: &PlanAction) -> Result<Vec<Problem>> {
    Ok(lists::read("causes of an action", &action.causes)?)
}
