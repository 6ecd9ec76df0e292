//! The plan of a case, as it is worked off: it begins with what the figures call for ([`merge`]),
//! consultants change it, and owners tick it ([`ticks`]).
//!
//! The client sees what the client has to do; of what others do, only what it is called.

pub(super) mod merge;
pub(super) mod section;
mod ticks;

pub use ticks::Tick;
pub(super) use ticks::open_again;

use super::{ended, note, review_to_change, touched};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services, lists};
use crate::store::{Market, PlanAction, Review, TenantScope, Upload};
use domain::marketplace::Marketplace;
use domain::plan::{Plan, Section};
use domain::problem::Problem;
use domain::review::{Party, Progress, Task};
use domain::time::{Day, Moment};
use jiff::tz::TimeZone;
use merge::{Frame, field, in_order, merge};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Letters of a title at most.
const LONGEST_TITLE: usize = 200;
/// Letters of other texts at most.
const LONGEST_TEXT: usize = 5_000;
/// Actions of a plan at most.
const MOST_ACTIONS: usize = 200;

/// An action with what shows that it is done.
#[derive(Clone, Debug)]
pub struct ActionView {
    /// The action.
    pub action: PlanAction,
    /// Files with it.
    pub files: Vec<Upload>,
    /// Whether the caller may know more of it than what it is called.
    pub open: bool,
    /// Whether the caller may see what is behind it.
    pub analysis: bool,
}

impl ActionView {
    /// The part of the plan it belongs to.
    #[must_use]
    pub fn section(&self) -> Section {
        section::read(&self.action.section)
    }
}

/// What is to be changed of an action; nothing is left as it is.
#[derive(Clone, Debug, Default)]
pub struct ActionChange {
    /// What to do, in one line.
    pub title: Option<String>,
    /// How.
    pub detail: Option<String>,
    /// When it is done.
    pub done_when: Option<String>,
    /// Who does it.
    pub owner: Option<Party>,
    /// Until when.
    pub due_on: Option<i32>,
}

/// An action that the figures do not call for.
#[derive(Clone, Debug)]
pub struct NewAction {
    /// When in the way back it belongs.
    pub section: Section,
    /// Who does it.
    pub owner: Party,
    /// What to do, in one line.
    pub title: String,
    /// How.
    pub detail: String,
    /// When it is done.
    pub done_when: String,
    /// Until when.
    pub due_on: i32,
}

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
        let accounts = scope.accounts_of_reviews(reviews).await?;
        let may = |account| allows(&caller.principal, Action::ViewReview, Some(account)).is_ok();
        let seen: HashMap<Uuid, Uuid> =
            accounts.into_iter().filter(|(_, account)| may(*account)).collect();
        let ids: Vec<Uuid> = seen.keys().copied().collect();
        let mut plans: BTreeMap<Uuid, Vec<PlanAction>> =
            ids.iter().map(|id| (*id, Vec::new())).collect();
        for action in scope.plans(&ids).await? {
            plans.entry(action.review_id).or_default().push(action);
        }
        let all: Vec<Uuid> = plans.values().flatten().map(|action| action.id).collect();
        let mut files = scope.files_of_actions(&all).await?;
        let mut views = BTreeMap::new();
        for (review, mut actions) in plans {
            let Some(account) = seen.get(&review) else { continue };
            in_order(&mut actions);
            let view = |action: PlanAction| {
                let files = files.remove(&action.id).unwrap_or_default();
                view(caller, *account, action, files)
            };
            views.insert(review, actions.into_iter().filter_map(view).collect());
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
        let (_, market) =
            super::allowed_review(&scope, caller, action.review_id, Action::ViewReview).await?;
        seen(&scope, caller, &market, action).await
    }

    /// Changes an action. What is changed is left alone by later revisions.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn edit_plan_action(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        change: ActionChange,
    ) -> Result<ActionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let mut work = work_on(&scope, caller, id, |_| Action::EditPlan).await?;
        let action = &mut work.action;
        let mut edited = merge::edited(action)?;
        let ActionChange { title, detail, done_when, owner, due_on } = change;
        if let Some(title) = title {
            action.title = titled(&title)?;
            edited.insert(field::TITLE.to_owned());
        }
        if let Some(detail) = detail {
            action.detail = texted("detail", &detail)?;
            edited.insert(field::DETAIL.to_owned());
        }
        if let Some(done_when) = done_when {
            action.done_when = texted("doneWhen", &done_when)?;
            edited.insert(field::DONE_WHEN.to_owned());
        }
        if let Some(owner) = owner {
            action.owner = owned(owner)?.code().to_owned();
            edited.insert(field::OWNER.to_owned());
        }
        if let Some(due_on) = due_on {
            action.due_on = due_on;
            edited.insert(field::DUE_ON.to_owned());
        }
        action.edited = sorted(edited);
        action.version = version;
        self.keep_action(scope, caller, work, "action_edited", Action::EditPlan).await
    }

    /// Adds an action that the figures do not call for.
    ///
    /// # Errors
    /// When the review is ended, or a text cannot be used.
    pub async fn add_plan_action(
        &self,
        caller: &Caller,
        review: Uuid,
        new: NewAction,
    ) -> Result<ActionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) = review_to_change(&scope, caller, review, Action::EditPlan).await?;
        ended(&review)?;
        let known = scope.plan_actions(review.id).await?;
        if known.len() >= MOST_ACTIONS {
            let message = format!("A plan has at most {MOST_ACTIONS} actions.");
            return Err(ServiceError::invalid(&["review"], "too_many", message));
        }
        let NewAction { section, owner, title, detail, done_when, due_on } = new;
        let id = self.clock().id();
        let last = known.iter().map(|action| action.position).max().unwrap_or(0);
        let action = PlanAction {
            tenant_id: review.tenant_id,
            id,
            review_id: review.id,
            code: format!("own_{}", id.simple()),
            own: true,
            needed: true,
            position: last.max(merge::OWN_FROM).saturating_add(1),
            section: section::code(section).to_owned(),
            owner: owned(owner)?.code().to_owned(),
            title: titled(&title)?,
            detail: texted("detail", &detail)?,
            done_when: texted("doneWhen", &done_when)?,
            causes: "[]".to_owned(),
            evidence: "[]".to_owned(),
            gain_bp: 0,
            due_on,
            edited: "[]".to_owned(),
            state: Progress::Open.code().to_owned(),
            note: String::new(),
            settled_by: None,
            settled_at: None,
            reopened_by: None,
            version: 1,
        };
        scope.add_plan_actions(vec![action.clone()]).await?;
        let work = Work { review, market, action };
        self.worked(scope, caller, work, "action_added", Action::EditPlan).await
    }

    /// Puts the actions of a plan in an order. Sections stay where they are.
    ///
    /// # Errors
    /// When the actions are not exactly those of the plan.
    pub async fn order_plan(
        &self,
        caller: &Caller,
        review: Uuid,
        order: &[Uuid],
    ) -> Result<Vec<ActionView>> {
        let scope = self.store().write(caller.tenant()).await?;
        let (mut review, _) = review_to_change(&scope, caller, review, Action::EditPlan).await?;
        ended(&review)?;
        let actions = scope.plan_actions(review.id).await?;
        let place = |id: Uuid| order.iter().position(|ordered| *ordered == id);
        if order.len() != actions.len() || actions.iter().any(|a| place(a.id).is_none()) {
            let message = "These are not all actions of the plan, each once; it has changed. Read \
                           it again and repeat.";
            return Err(ServiceError::invalid(&["actions"], "plan_changed", message));
        }
        for action in actions {
            let mut edited = merge::edited(&action)?;
            edited.insert(field::POSITION.to_owned());
            let position = place(action.id).and_then(|at| i32::try_from(at).ok()).unwrap_or(0);
            scope.place_plan_action(action.id, position, &sorted(edited)).await?;
        }
        let by = self.by(caller);
        note(&scope, &review, &by, "plan_ordered", true, json!({})).await?;
        touched(&scope, &mut review, &by).await?;
        let deed = caller.deed(Action::EditPlan.code(), format!("review:{}", review.id));
        record(&scope, by.at, deed).await?;
        scope.commit().await?;
        self.plan(caller, review.id).await
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
        let detail = json!({"action": action.id, "title": action.title, "owner": action.owner});
        note(&scope, &review, &by, kind, true, detail).await?;
        touched(&scope, &mut review, &by).await?;
        let subject = format!("plan_action:{}", action.id);
        record(&scope, by.at, caller.deed(deed.code(), subject)).await?;
        let view = seen(&scope, caller, &market, action).await?;
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
    allows(&caller.principal, needs(&action), Some(market.account_id))?;
    ended(&review)?;
    Ok(Work { review, market, action })
}

async fn seen(
    scope: &TenantScope,
    caller: &Caller,
    market: &Market,
    action: PlanAction,
) -> Result<ActionView> {
    let mut files = scope.files_of_actions(&[action.id]).await?;
    let files = files.remove(&action.id).unwrap_or_default();
    view(caller, market.account_id, action, files).ok_or(ServiceError::NotFound)
}

/// What the caller sees of an action. What is no longer needed and was never done is not told to
/// clients.
pub(super) fn view(
    caller: &Caller,
    account: Uuid,
    action: PlanAction,
    files: Vec<Upload>,
) -> Option<ActionView> {
    let analysis = allows(&caller.principal, Action::ViewAnalysis, Some(account)).is_ok();
    let open = analysis || action.owner == Party::Client.code();
    let gone = !action.needed && action.state != Progress::Done.code();
    let files = if open { files } else { Vec::new() };
    (analysis || !gone).then_some(ActionView { action, files, open, analysis })
}

/// Puts the plan of a revision on top of the one there is.
///
/// # Errors
/// When the database cannot.
pub(super) async fn build(
    services: &Services,
    scope: &TenantScope,
    review: &Review,
    market: &Market,
    plan: &Plan,
    at: Micros,
) -> Result<()> {
    let known = scope.plan_actions(review.id).await?;
    let frame = Frame { tenant: review.tenant_id, review: review.id, today: today(market, at) };
    let merged = merge(&known, plan, &frame, || services.clock().id())?;
    scope.add_plan_actions(merged.new).await?;
    for action in &merged.changed {
        scope.keep_plan_action(action).await?;
    }
    Ok(())
}

/// A case that is taken up again from the start begins with a new plan: nothing of the old one is
/// needed until new figures call for it, and then it has to be done again.
///
/// # Errors
/// When the database cannot.
pub(super) async fn retire(scope: &TenantScope, review: &Review) -> Result<()> {
    for action in scope.plan_actions(review.id).await? {
        let open = Progress::Open.code().to_owned();
        let next = PlanAction {
            needed: false,
            state: open,
            settled_by: None,
            settled_at: None,
            reopened_by: None,
            ..action.clone()
        };
        if next != action {
            scope.keep_plan_action(&next).await?;
        }
    }
    Ok(())
}

/// What steps and the ball go by: what is needed.
///
/// # Errors
/// When what is stored cannot be read.
pub(super) fn tasks(actions: &[PlanAction]) -> Result<Vec<Task>> {
    let needed = actions.iter().filter(|action| action.needed);
    needed
        .map(|action| {
            Ok(Task {
                code: action.code.clone(),
                section: section_of(action),
                owner: Party::parse(&action.owner).unwrap_or(Party::Us),
                causes: causes_of(action)?,
                progress: Progress::parse(&action.state).unwrap_or(Progress::Open),
            })
        })
        .collect()
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

/// Figures and names that call for an action.
///
/// # Errors
/// When what is stored cannot be read.
pub fn evidence_of(action: &PlanAction) -> Result<Vec<String>> {
    Ok(lists::read("evidence of an action", &action.evidence)?)
}

/// The day at the market's place.
pub(super) fn today(market: &Market, at: Micros) -> i32 {
    let zone = Marketplace::parse(&market.marketplace).map_or("UTC", Marketplace::zone);
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    i32::from(Day::of(Moment(at).timestamp().to_zoned(zone).date()).0)
}

fn sorted(fields: impl IntoIterator<Item = String>) -> String {
    let mut fields: Vec<String> = fields.into_iter().collect();
    fields.sort();
    lists::write(&fields)
}

fn owned(owner: Party) -> Result<Party> {
    if owner == Party::Amazon {
        let message = "Amazon does nothing in a plan; choose us, the client or the carrier.";
        return Err(ServiceError::invalid(&["owner"], "owner", message));
    }
    Ok(owner)
}

fn titled(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ServiceError::invalid(&["title"], "blank", "Say in one line what to do."));
    }
    if text.chars().count() > LONGEST_TITLE || text.chars().any(char::is_control) {
        let message = format!("A title has at most {LONGEST_TITLE} letters on one line.");
        return Err(ServiceError::invalid(&["title"], "too_long", message));
    }
    Ok(text.to_owned())
}

fn texted(field: &'static str, text: &str) -> Result<String> {
    if text.chars().count() > LONGEST_TEXT {
        let message = format!("The text is too long; it may have {LONGEST_TEXT} letters.");
        return Err(ServiceError::invalid(&[field], "too_long", message));
    }
    Ok(text.replace('\0', "").trim().to_owned())
}
