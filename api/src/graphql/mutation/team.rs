//! Who is in the consultancy, as what, and for which accounts.

use super::sign_in::done;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::{DonePayload, Member, Role};
use crate::service::{self, MemberView};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use uuid::Uuid;

/// Another role for somebody.
#[derive(InputObject)]
pub struct ChangeRoleInput {
    /// Who.
    member: ID,
    /// The version that the change is made to.
    version: i32,
    /// The new role.
    role: Role,
}

/// The seller accounts that somebody is to see.
#[derive(InputObject)]
pub struct AssignAccountsInput {
    /// Who.
    member: ID,
    /// The version that the change is made to.
    version: i32,
    /// The accounts; left out: all of them, also those to come.
    accounts: Option<Vec<ID>>,
}

/// What became of a change of a member.
#[derive(SimpleObject)]
pub struct MemberPayload {
    /// The member as now; none if nothing was changed.
    member: Option<Member>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// Somebody who is to go.
#[derive(InputObject)]
pub struct RemoveMemberInput {
    /// Who.
    member: ID,
}

/// Somebody whose sign-ins are to end.
#[derive(InputObject)]
pub struct EndSessionsOfInput {
    /// Who.
    member: ID,
}

fn user(id: &ID) -> Uuid {
    Id::<id::Member>::read(id).uuid()
}

fn changed(result: service::Result<MemberView>) -> Result<MemberPayload> {
    let (member, user_errors) = settled(result)?;
    Ok(MemberPayload { member: member.map(Member), user_errors })
}

#[derive(Default)]
pub struct TeamMutation;

#[Object]
impl TeamMutation {
    /// Gives somebody another role. Their sign-ins in the consultancy end at once.
    async fn change_role(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Who, and the role.")] input: ChangeRoleInput,
    ) -> Result<MemberPayload> {
        let ChangeRoleInput { member, version, role } = input;
        let (caller, user) = (caller(context)?, user(&member));
        changed(services(context)?.change_role(caller, user, role.into(), version).await)
    }

    /// Decides which seller accounts somebody sees. Their sign-ins in the consultancy end at once.
    async fn assign_accounts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Who, and the accounts.")] input: AssignAccountsInput,
    ) -> Result<MemberPayload> {
        let AssignAccountsInput { member, version, accounts } = input;
        let (caller, user, all) = (caller(context)?, user(&member), accounts.is_none());
        let accounts: Vec<Uuid> = accounts.unwrap_or_default().iter().map(account).collect();
        changed(services(context)?.set_accounts(caller, user, all, &accounts, version).await)
    }

    /// Sends somebody away; anybody may leave. Their sign-ins in the consultancy end at once.
    async fn remove_member(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Who.")] input: RemoveMemberInput,
    ) -> Result<DonePayload> {
        done(services(context)?.remove_member(caller(context)?, user(&input.member)).await)
    }

    /// Ends somebody's sign-ins in the consultancy.
    async fn end_sessions_of(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Whose.")] input: EndSessionsOfInput,
    ) -> Result<DonePayload> {
        done(services(context)?.end_sessions_of(caller(context)?, user(&input.member)).await)
    }
}

fn account(id: &ID) -> Uuid {
    Id::<id::SellerAccount>::read(id).uuid()
}
