//! Who is in the consultancy, as what, and for which accounts. Every change ends the person's
//! sign-ins there at once.

use super::audit::record;
use super::invites::check_accounts;
use super::{Caller, Result, ServiceError, Services, lists};
use crate::auth::permission::membership::{self, may_change_role, may_remove};
use crate::auth::permission::{Accounts, Action, Principal, Role, allows};
use crate::clock::Micros;
use crate::store::{Member, TenantScope};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Somebody in the consultancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    /// The person.
    pub user: Uuid,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// As what.
    pub role: Role,
    /// For which accounts.
    pub accounts: Accounts,
    /// Since when.
    pub since: Micros,
    /// For changing without overwriting somebody else's change.
    pub version: i32,
}

impl Services {
    /// Who is in the consultancy, in the order they came. Who is limited to accounts sees the clients
    /// of those only.
    ///
    /// # Errors
    /// When the caller may not see them.
    pub async fn team(
        &self,
        caller: &Caller,
        after: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<MemberView>> {
        allows(&caller.principal, Action::ViewTeam, None)?;
        let scope = self.read(caller).await?;
        let (mut team, mut after) = (Vec::new(), after);
        // Once, unless some of a page are not the caller's to see.
        while (team.len() as u64) < limit {
            let members = scope.members_after(after, limit).await?;
            let last = (members.len() as u64) < limit;
            after = members.last().map(|member| (member.created_at, member.user_id));
            let seen = views(&scope, members).await?.into_iter();
            team.extend(seen.filter_map(|member| shown_to(caller, member)));
            if last {
                break;
            }
        }
        team.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(team)
    }

    /// Somebody in the consultancy.
    ///
    /// # Errors
    /// Not found if there is nobody the caller may see.
    pub async fn member(&self, caller: &Caller, user: Uuid) -> Result<MemberView> {
        allows(&caller.principal, Action::ViewTeam, None)?;
        let scope = self.read(caller).await?;
        let member = scope.member(user).await?.ok_or(ServiceError::NotFound)?;
        let found = views(&scope, vec![member]).await?.pop();
        found.and_then(|member| shown_to(caller, member)).ok_or(ServiceError::NotFound)
    }

    /// The names of people who are or were in the consultancy, for what they did there. Whoever may
    /// see what was done may know who did it.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn names(&self, caller: &Caller, people: &[Uuid]) -> Result<HashMap<Uuid, String>> {
        let scope = self.read(caller).await?;
        let ids = scope.ever_members(people).await?;
        let people = scope.hub().users(ids).await?;
        Ok(people.into_iter().map(|user| (user.id, user.name)).collect())
    }

    /// Gives somebody another role. Owners and admins see every account.
    ///
    /// # Errors
    /// What [`membership`] refuses; a conflict if the person was changed meanwhile.
    pub async fn change_role(
        &self,
        caller: &Caller,
        user: Uuid,
        role: Role,
        version: i32,
    ) -> Result<MemberView> {
        allows(&caller.principal, Action::ChangeRole, None)?;
        let scope = self.store().write(caller.tenant()).await?;
        let (member, owners) = Self::changing(&scope, user).await?;
        let target = membership::Member { user_id: user, role: lists::role(&member.role)? };
        may_change_role(actor(caller)?, target, role, owners)?;
        if member.version != version {
            return Err(ServiceError::Conflict { version: member.version });
        }
        let all = member.all_accounts || matches!(role, Role::Owner | Role::Admin);
        let only = if all { Vec::new() } else { scope.accounts_of(user).await? };
        let version = version + 1;
        let changed = Member { role: role.code().to_owned(), all_accounts: all, version, ..member };
        scope.put_member(changed, &only).await?;
        self.changed(scope, caller, user, Action::ChangeRole).await?;
        self.member(caller, user).await
    }

    /// Decides which accounts somebody sees.
    ///
    /// # Errors
    /// When the caller has no power over the person, an account is unknown, or the person was
    /// changed meanwhile.
    pub async fn set_accounts(
        &self,
        caller: &Caller,
        user: Uuid,
        all: bool,
        accounts: &[Uuid],
        version: i32,
    ) -> Result<MemberView> {
        allows(&caller.principal, Action::ChangeRole, None)?;
        for account in accounts {
            allows(&caller.principal, Action::AssignAccount, Some(*account))?;
        }
        let scope = self.store().write(caller.tenant()).await?;
        let (member, owners) = Self::changing(&scope, user).await?;
        let role = lists::role(&member.role)?;
        let target = membership::Member { user_id: user, role };
        may_change_role(actor(caller)?, target, role, owners.max(2))?;
        check_accounts(&scope, role, all, accounts).await?;
        if member.version != version {
            return Err(ServiceError::Conflict { version: member.version });
        }
        let mut only = if all { Vec::new() } else { accounts.to_vec() };
        only.sort_unstable();
        only.dedup();
        let changed = Member { all_accounts: all, version: version + 1, ..member };
        scope.put_member(changed, &only).await?;
        self.changed(scope, caller, user, Action::AssignAccount).await?;
        self.member(caller, user).await
    }

    /// Sends somebody away; anybody may leave.
    ///
    /// # Errors
    /// What [`membership`] refuses.
    pub async fn remove_member(&self, caller: &Caller, user: Uuid) -> Result<()> {
        let actor = actor(caller)?;
        if actor.user_id != user {
            allows(&caller.principal, Action::RemoveMember, None)?;
        }
        let scope = self.store().write(caller.tenant()).await?;
        let (member, owners) = Self::changing(&scope, user).await?;
        let target = membership::Member { user_id: user, role: lists::role(&member.role)? };
        may_remove(actor, target, owners)?;
        let (removed_at, version) = (Some(self.now()), member.version + 1);
        scope.put_member(Member { removed_at, version, ..member }, &[]).await?;
        scope.hub().remove_seat(user, scope.tenant().0).await?;
        self.changed(scope, caller, user, Action::RemoveMember).await
    }

    /// Ends somebody's sign-ins in the consultancy.
    ///
    /// # Errors
    /// Not found if there is no such person in it.
    pub async fn end_sessions_of(&self, caller: &Caller, user: Uuid) -> Result<()> {
        allows(&caller.principal, Action::EndSessions, None)?;
        let scope = self.store().write(caller.tenant()).await?;
        let (member, owners) = Self::changing(&scope, user).await?;
        let target = membership::Member { user_id: user, role: lists::role(&member.role)? };
        may_remove(actor(caller)?, target, owners.max(2))?;
        self.changed(scope, caller, user, Action::EndSessions).await
    }

    /// Somebody who is about to be changed, and how many owners there are. Others who change the
    /// team wait, so that two cannot remove the last two owners.
    async fn changing(scope: &TenantScope, user: Uuid) -> Result<(Member, usize)> {
        scope.hub().alone(&format!("team {}", scope.tenant().0)).await?;
        let members = scope.members().await?;
        let owner = |member: &&Member| member.role == Role::Owner.code();
        let owners = members.iter().filter(owner).count();
        let member = members.into_iter().find(|member| member.user_id == user);
        Ok((member.ok_or(ServiceError::NotFound)?, owners))
    }

    async fn changed(
        &self,
        scope: TenantScope,
        caller: &Caller,
        user: Uuid,
        action: Action,
    ) -> Result<()> {
        let now = self.now();
        scope.hub().end_sessions_in(user, scope.tenant().0, now).await?;
        record(&scope, now, caller.deed(action.code(), format!("user:{user}"))).await?;
        Ok(scope.commit().await?)
    }
}

/// Members with their names and accounts, in two statements.
async fn views(scope: &TenantScope, members: Vec<Member>) -> Result<Vec<MemberView>> {
    let ids: Vec<Uuid> = members.iter().map(|member| member.user_id).collect();
    let people = scope.hub().users(ids.clone()).await?.into_iter();
    let mut people: HashMap<Uuid, _> = people.map(|user| (user.id, user)).collect();
    let mut accounts: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (user, account) in scope.accounts_of_each(ids).await? {
        accounts.entry(user).or_default().push(account);
    }
    let mut views = Vec::new();
    for member in members {
        let Some(user) = people.remove(&member.user_id) else { continue };
        let only = accounts.remove(&user.id).unwrap_or_default();
        views.push(MemberView {
            user: user.id,
            name: user.name,
            email: user.email,
            role: lists::role(&member.role)?,
            accounts: lists::accounts(member.all_accounts, only),
            since: member.created_at,
            version: member.version,
        });
    }
    Ok(views)
}

/// A member as the caller may see them: with the accounts that are the caller's too. None for the
/// clients of other accounts.
fn shown_to(caller: &Caller, member: MemberView) -> Option<MemberView> {
    let Accounts::Only(only) = &member.accounts else { return Some(member) };
    let ours = |account: &Uuid| caller.principal.accounts().contains(*account);
    let only: BTreeSet<Uuid> = only.iter().copied().filter(ours).collect();
    if member.role == Role::Client && only.is_empty() {
        return None;
    }
    Some(MemberView { accounts: Accounts::Only(only), ..member })
}

fn actor(caller: &Caller) -> Result<membership::Member> {
    match &caller.principal {
        Principal::Person { user_id, role, .. } => {
            Ok(membership::Member { user_id: *user_id, role: *role })
        }
        Principal::Key { .. } => {
            allows(&caller.principal, Action::RemoveMember, None)?;
            Err(ServiceError::NotFound)
        }
    }
}
