//! Changing the plan by hand: what consultants change is left alone by later revisions.

use super::merge::{self, field};
use super::{ActionView, Work, section, words, work_on};
use crate::auth::permission::Action;
use crate::service::audit::record;
use crate::service::reviews::{ended, note, review_to_change, state, touched};
use crate::service::{Caller, Result, ServiceError, Services, lists};
use crate::store::PlanAction;
use domain::plan::Section;
use domain::review::{Party, Progress};
use serde_json::json;
use uuid::Uuid;

/// Letters of a title at most.
const LONGEST_TITLE: usize = 200;
/// Letters of other texts at most.
const LONGEST_TEXT: usize = 5_000;
/// Actions of a plan at most.
const MOST_ACTIONS: usize = 200;

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
        // Words that come back as they were shown are no change: they stay in every language.
        let said = words::said(action, caller.language)?;
        let (title, detail) =
            (title.filter(|new| *new != said.title), detail.filter(|new| *new != said.detail));
        let done_when = done_when.filter(|new| *new != said.done_when);
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
            words: "{}".to_owned(),
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
        let for_client = state(&review)?.has_plan();
        note(&scope, &review, &by, "plan_ordered", for_client, json!({})).await?;
        touched(&scope, &mut review, &by).await?;
        let deed = caller.deed(Action::EditPlan.code(), format!("review:{}", review.id));
        record(&scope, by.at, deed).await?;
        scope.commit().await?;
        self.plan(caller, review.id).await
    }
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

pub(super) fn texted(field: &'static str, text: &str) -> Result<String> {
    if text.chars().count() > LONGEST_TEXT {
        let message = format!("The text is too long; it may have {LONGEST_TEXT} letters.");
        return Err(ServiceError::invalid(&[field], "too_long", message));
    }
    Ok(text.replace('\0', "").trim().to_owned())
}
