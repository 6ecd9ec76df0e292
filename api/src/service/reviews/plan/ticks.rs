//! Ticking actions off, with a note and files, and taking it back. Who may is decided by whose
//! action it is.

use super::{ActionView, Work, texted, work_on};
use crate::auth::permission::{Action, Principal};
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::{PlanAction, TenantScope};
use domain::review::{Party, Progress};
use uuid::Uuid;

/// Files with an action at most.
const MOST_FILES: usize = 20;

/// What is said with a tick.
#[derive(Clone, Debug, Default)]
pub struct Tick {
    /// What was done, in words.
    pub note: String,
    /// Uploads that show it.
    pub files: Vec<Uuid>,
}

impl Services {
    /// Ticks an action off.
    ///
    /// # Errors
    /// When the action is not the caller's to tick, is not open, or a file is not one of the
    /// account's.
    pub async fn complete_plan_action(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        tick: Tick,
    ) -> Result<ActionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let mut work = work_on(&scope, caller, id, ticking).await?;
        still_open(&work.action)?;
        let note = texted("note", &tick.note)?;
        attach(&scope, &work, &tick.files).await?;
        self.settle_action(caller, &mut work.action, Progress::Done, note);
        work.action.version = version;
        let deed = ticking(&work.action);
        self.keep_action(scope, caller, work, "action_done", deed).await
    }

    /// Leaves an action out, for a reason.
    ///
    /// # Errors
    /// When there is no reason, or the action is not open.
    pub async fn waive_plan_action(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        reason: &str,
    ) -> Result<ActionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let mut work = work_on(&scope, caller, id, |_| Action::EditPlan).await?;
        still_open(&work.action)?;
        let reason = texted("reason", reason)?;
        if reason.is_empty() {
            let message = "Say why it is left out; Amazon may ask for it.";
            return Err(ServiceError::invalid(&["reason"], "blank", message));
        }
        self.settle_action(caller, &mut work.action, Progress::Waived, reason);
        work.action.version = version;
        self.keep_action(scope, caller, work, "action_waived", Action::EditPlan).await
    }

    /// Takes back that an action is done or left out. What was said and shown stays with it.
    ///
    /// # Errors
    /// When it is open.
    pub async fn reopen_plan_action(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
    ) -> Result<ActionView> {
        let scope = self.store().write(caller.tenant()).await?;
        let needs = |action: &PlanAction| match action.state == Progress::Waived.code() {
            true => Action::EditPlan,
            false => ticking(action),
        };
        let mut work = work_on(&scope, caller, id, needs).await?;
        if work.action.state == Progress::Open.code() {
            let message = "The action is open; there is nothing to take back.";
            return Err(ServiceError::invalid(&["id"], "action_open", message));
        }
        let deed = needs(&work.action);
        open_again(&mut work.action);
        work.action.version = version;
        self.keep_action(scope, caller, work, "action_reopened", deed).await
    }

    fn settle_action(&self, caller: &Caller, action: &mut PlanAction, to: Progress, note: String) {
        action.state = to.code().to_owned();
        action.note = note;
        action.settled_at = Some(self.now());
        action.settled_by = match &caller.principal {
            Principal::Person { user_id, .. } => Some(*user_id),
            Principal::Key { .. } => None,
        };
    }
}

/// It has to be done again.
pub(in crate::service::reviews) fn open_again(action: &mut PlanAction) {
    action.state = Progress::Open.code().to_owned();
    action.settled_by = None;
    action.settled_at = None;
}

fn ticking(action: &PlanAction) -> Action {
    match action.owner == Party::Client.code() {
        true => Action::TickClientAction,
        false => Action::TickConsultantAction,
    }
}

fn still_open(action: &PlanAction) -> Result<()> {
    if action.state == Progress::Open.code() {
        return Ok(());
    }
    let message = "The action is done or left out already; take that back first.";
    Err(ServiceError::invalid(&["id"], "action_settled", message))
}

async fn attach(scope: &TenantScope, work: &Work, files: &[Uuid]) -> Result<()> {
    let mut files = files.to_vec();
    files.sort_unstable();
    files.dedup();
    if files.is_empty() {
        return Ok(());
    }
    if files.len() > MOST_FILES {
        let message = format!("An action has at most {MOST_FILES} files.");
        return Err(ServiceError::invalid(&["files"], "too_many", message));
    }
    let ready = scope.ready_files(work.market.account_id, &files).await?;
    if ready.len() != files.len() {
        let message = "A file is not there, not whole yet, or of another account; upload it first.";
        return Err(ServiceError::invalid(&["files"], "unknown_file", message));
    }
    Ok(scope.attach_files(work.action.id, &files).await?)
}
