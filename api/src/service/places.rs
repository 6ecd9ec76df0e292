//! The consultancies that somebody is in.

use super::consultancy::Settings;
use super::standing::profile_of;
use super::{Result, lists};
use crate::auth::permission::{Accounts, Role};
use crate::auth::policy::Profile;
use crate::store::{Hub, Membership, Tenant, TenantId, TenantScope, User};
use uuid::Uuid;

/// A person's place in one consultancy.
pub(super) struct Place {
    pub tenant: TenantId,
    pub active: bool,
    pub settings: Settings,
    pub role: Role,
    pub accounts: Accounts,
}

/// A person's place in one consultancy, if there is one; and the transaction back.
pub(super) async fn place(hub: Hub, user: Uuid, tenant: &Tenant) -> Result<(Hub, Option<Place>)> {
    let scope = hub.enter(TenantId(tenant.id)).await?;
    let Some(member) = scope.member(user).await? else { return Ok((scope.leave().await?, None)) };
    let only = if member.all_accounts { Vec::new() } else { scope.accounts_of(user).await? };
    let place = Place {
        tenant: TenantId(tenant.id),
        active: tenant.status == super::consultancy::ACTIVE,
        settings: Settings::read(&tenant.settings)?,
        role: lists::role(&member.role)?,
        accounts: lists::accounts(member.all_accounts, only),
    };
    Ok((scope.leave().await?, Some(place)))
}

/// A place as it is read with everything else that decides about a request.
pub(super) async fn of_membership(
    scope: &TenantScope,
    user: Uuid,
    membership: &Membership,
) -> Result<Place> {
    let all = membership.all_accounts;
    let only = if all { Vec::new() } else { scope.accounts_of(user).await? };
    Ok(Place {
        tenant: scope.tenant(),
        active: membership.status == super::consultancy::ACTIVE,
        settings: Settings::read(&membership.settings)?,
        role: lists::role(&membership.role)?,
        accounts: lists::accounts(all, only),
    })
}

/// All places of a person, and the transaction back.
pub(super) async fn places(mut hub: Hub, user: Uuid) -> Result<(Hub, Vec<Place>)> {
    let mut places = Vec::new();
    for tenant in hub.seats(user).await? {
        let Some(tenant) = hub.tenant(tenant).await? else { continue };
        let (back, place) = place(hub, user, &tenant).await?;
        hub = back;
        places.extend(place);
    }
    Ok((hub, places))
}

/// The strictest rules for passwords among a person's places; for nobody's places, staff's.
pub(super) fn profile(places: &[Place]) -> Profile {
    let clients_only = places.iter().all(|place| place.role == Role::Client);
    profile_of(if clients_only && !places.is_empty() { Role::Client } else { Role::Owner })
}

/// A person who is about to be changed: others who want to change them wait.
pub(super) async fn locked(hub: &Hub, user: Uuid) -> Result<Option<User>> {
    hub.alone(&format!("user {user}")).await?;
    Ok(hub.user(user).await?.filter(|user| user.disabled_at.is_none()))
}
