//! Plans: changed by consultants, ticked by their owners, approved by clients.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Date;
use crate::graphql::types::{Party, PlanAction, PlanSection, Review};
use crate::service;
use crate::service::reviews::{ActionChange, ActionView, NewAction, Tick};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use domain::review::Step;
use uuid::Uuid;

/// Changes of an action; what is left out stays as it is. A new score leaves alone what was changed.
#[derive(InputObject)]
pub struct EditPlanActionInput {
    /// Which action.
    id: ID,
    /// The version that the change is made to.
    version: i32,
    /// What to do, in one line.
    title: Option<String>,
    /// How.
    detail: Option<String>,
    /// The measurable end.
    done_when: Option<String>,
    /// Who does it: the consultancy, the client or a carrier.
    owner: Option<Party>,
    /// Until when it should be done.
    due_on: Option<Date>,
}

/// An action that the figures do not call for.
#[derive(InputObject)]
pub struct AddPlanActionInput {
    /// Which case.
    review: ID,
    /// When in the way back it belongs.
    section: PlanSection,
    /// Who does it: the consultancy, the client or a carrier.
    owner: Party,
    /// What to do, in one line.
    title: String,
    /// How.
    detail: Option<String>,
    /// The measurable end.
    done_when: Option<String>,
    /// Until when it should be done.
    due_on: Date,
}

/// The order of a plan.
#[derive(InputObject)]
pub struct OrderPlanInput {
    /// Which case.
    review: ID,
    /// All actions of its plan, each once. Sections stay in their order.
    actions: Vec<ID>,
}

/// An action that is done.
#[derive(InputObject)]
pub struct CompletePlanActionInput {
    /// Which action.
    id: ID,
    /// The version that the caller saw.
    version: i32,
    /// What was done.
    note: Option<String>,
    /// Uploads of the same account that show it.
    files: Option<Vec<ID>>,
}

/// An action to leave out.
#[derive(InputObject)]
pub struct WaivePlanActionInput {
    /// Which action.
    id: ID,
    /// The version that the caller saw.
    version: i32,
    /// Why. The client reads it if the action is the client's.
    reason: String,
}

/// An action that is to be done after all.
#[derive(InputObject)]
pub struct ReopenPlanActionInput {
    /// Which action.
    id: ID,
    /// The version that the caller saw.
    version: i32,
}

/// What the client says to plan and answer.
#[derive(InputObject)]
pub struct ApprovePlanInput {
    /// Which case.
    review: ID,
    /// What is said with it; both sides read it.
    remark: Option<String>,
}

/// What the client wants changed.
#[derive(InputObject)]
pub struct DeclinePlanInput {
    /// Which case.
    review: ID,
    /// What is to be changed; both sides read it.
    remark: String,
}

/// What became of a change of an action.
#[derive(SimpleObject)]
pub struct PlanActionPayload {
    /// The action as it is now; none if nothing was changed.
    plan_action: Option<PlanAction>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// What became of a change of a plan.
#[derive(SimpleObject)]
pub struct PlanPayload {
    /// The plan as it is now; none if nothing was changed.
    plan: Option<Vec<PlanAction>>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// What became of what the client said to a plan.
#[derive(SimpleObject)]
pub struct PlanApprovalPayload {
    /// The case as it is now; none if nothing was changed.
    review: Option<Review>,
    /// What in the input cannot be used, or what the step lacks.
    user_errors: Vec<UserError>,
}

fn changed(result: service::Result<ActionView>) -> Result<PlanActionPayload> {
    let (action, user_errors) = settled(result)?;
    Ok(PlanActionPayload { plan_action: action.map(PlanAction), user_errors })
}

fn action_id(id: &ID) -> Uuid {
    Id::<id::PlanAction>::read(id).uuid()
}

fn review_id(id: &ID) -> Uuid {
    Id::<id::Review>::read(id).uuid()
}

async fn said(
    context: &Context<'_>,
    review: &ID,
    step: Step,
    remark: &str,
) -> Result<PlanApprovalPayload> {
    let services = services(context)?;
    let stepped = services.step_review(caller(context)?, review_id(review), step, remark).await;
    let (review, user_errors) = settled(stepped)?;
    Ok(PlanApprovalPayload { review: review.map(Review::of), user_errors })
}

#[derive(Default)]
pub struct PlanMutation;

#[Object]
impl PlanMutation {
    /// Changes an action of a plan.
    async fn edit_plan_action(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The change.")] input: EditPlanActionInput,
    ) -> Result<PlanActionPayload> {
        let EditPlanActionInput { id, version, title, detail, done_when, owner, due_on } = input;
        let (owner, due_on) = (owner.map(Into::into), due_on.map(Date::day));
        let change = ActionChange { title, detail, done_when, owner, due_on };
        let services = services(context)?;
        let id = action_id(&id);
        changed(services.edit_plan_action(caller(context)?, id, version, change).await)
    }

    /// Adds an action to a plan.
    async fn add_plan_action(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The action.")] input: AddPlanActionInput,
    ) -> Result<PlanActionPayload> {
        let AddPlanActionInput { review, section, owner, title, detail, done_when, due_on } = input;
        let new = NewAction {
            section: section.into(),
            owner: owner.into(),
            title,
            detail: detail.unwrap_or_default(),
            done_when: done_when.unwrap_or_default(),
            due_on: due_on.day(),
        };
        let services = services(context)?;
        changed(services.add_plan_action(caller(context)?, review_id(&review), new).await)
    }

    /// Puts the actions of a plan in an order.
    async fn order_plan(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The order.")] input: OrderPlanInput,
    ) -> Result<PlanPayload> {
        let order: Vec<Uuid> = input.actions.iter().map(action_id).collect();
        let services = services(context)?;
        let review = review_id(&input.review);
        let (plan, user_errors) =
            settled(services.order_plan(caller(context)?, review, &order).await)?;
        let plan = plan.map(|actions| actions.into_iter().map(PlanAction).collect());
        Ok(PlanPayload { plan, user_errors })
    }

    /// Ticks an action off: the client's by the client or the consultancy, others by the
    /// consultancy.
    async fn complete_plan_action(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The action, and what shows that it is done.")]
        input: CompletePlanActionInput,
    ) -> Result<PlanActionPayload> {
        let CompletePlanActionInput { id, version, note, files } = input;
        let files = files.unwrap_or_default();
        let files = files.iter().map(|id| Id::<id::Upload>::read(id).uuid()).collect();
        let tick = Tick { note: note.unwrap_or_default(), files };
        let services = services(context)?;
        let id = action_id(&id);
        changed(services.complete_plan_action(caller(context)?, id, version, tick).await)
    }

    /// Leaves an action out.
    async fn waive_plan_action(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The action, and why.")] input: WaivePlanActionInput,
    ) -> Result<PlanActionPayload> {
        let WaivePlanActionInput { id, version, reason } = input;
        let services = services(context)?;
        let id = action_id(&id);
        changed(services.waive_plan_action(caller(context)?, id, version, &reason).await)
    }

    /// Takes back that an action is done or left out; note and files stay with it.
    async fn reopen_plan_action(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The action.")] input: ReopenPlanActionInput,
    ) -> Result<PlanActionPayload> {
        let ReopenPlanActionInput { id, version } = input;
        let services = services(context)?;
        changed(services.reopen_plan_action(caller(context)?, action_id(&id), version).await)
    }

    /// Agrees to the plan, as the client.
    async fn approve_plan(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The case.")] input: ApprovePlanInput,
    ) -> Result<PlanApprovalPayload> {
        let remark = input.remark.unwrap_or_default();
        said(context, &input.review, Step::Approve, &remark).await
    }

    /// Wants something of the plan changed, as the client; it is worked on again.
    async fn decline_plan(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The case, and what is to be changed.")] input: DeclinePlanInput,
    ) -> Result<PlanApprovalPayload> {
        said(context, &input.review, Step::ClientDeclines, &input.remark).await
    }
}
