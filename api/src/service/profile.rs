//! Who somebody is and where they are: what the caller sees of themselves.

use super::audit::record;
use super::caller::has_factor;
use super::consultancy::{checked_locale, checked_name};
use super::places;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, Role, allows};
use crate::store::{self, Tenant};
use uuid::Uuid;

/// A person as they see themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileView {
    /// The person.
    pub user: Uuid,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether it was confirmed.
    pub email_verified: bool,
    /// Their language.
    pub locale: String,
    /// Whether they have a password; clients may do without.
    pub has_password: bool,
    /// Whether they have a second factor.
    pub has_second_factor: bool,
    /// Recovery codes that were not used yet.
    pub recovery_codes_left: u64,
    /// For changing without overwriting another change.
    pub version: i32,
}

/// A consultancy that somebody is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatView {
    /// The consultancy.
    pub tenant: Tenant,
    /// As what.
    pub role: Role,
}

impl Services {
    /// The caller, if it is a person.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn profile(&self, caller: &Caller) -> Result<ProfileView> {
        let id = caller.person()?.user;
        let scope = self.read(caller).await?;
        let hub = scope.hub();
        let user = hub.user(id).await?.ok_or(ServiceError::NotFound)?;
        let has_factor = has_factor(hub, id).await?;
        let left = hub.recovery_codes_left(id).await?;
        Ok(view(user, has_factor, left))
    }

    /// The consultancies that the caller can go to, the present one among them.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn seats(&self, caller: &Caller) -> Result<Vec<SeatView>> {
        let id = caller.person()?.user;
        // Other consultancies are opened one after the other, in a transaction of its own.
        caller.reading.end();
        let (hub, places) = places::places(self.store().read_hub().await?, id).await?;
        let mut seats = Vec::new();
        for place in places.into_iter().filter(|place| place.active) {
            let tenant = hub.tenant(place.tenant.0).await?.ok_or(ServiceError::NotFound)?;
            seats.push(SeatView { tenant, role: place.role });
        }
        seats.sort_by(|one, other| {
            (&one.tenant.name, one.tenant.id).cmp(&(&other.tenant.name, other.tenant.id))
        });
        Ok(seats)
    }

    /// The caller's consultancy, of which everybody in it may know the name.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn own_consultancy(&self, caller: &Caller) -> Result<Tenant> {
        let scope = self.read(caller).await?;
        let tenant = scope.hub().tenant(caller.tenant().0).await?;
        tenant.ok_or(ServiceError::NotFound)
    }

    /// Changes the caller's name and language.
    ///
    /// # Errors
    /// A conflict if they were changed since `version`; what is wrong with them.
    pub async fn edit_profile(
        &self,
        caller: &Caller,
        version: i32,
        name: Option<&str>,
        locale: Option<&str>,
    ) -> Result<ProfileView> {
        allows(&caller.principal, Action::EditOwnProfile, None)?;
        let id = caller.person()?.user;
        let name = name.map(|name| checked_name("name", name)).transpose()?;
        let locale = locale.map(checked_locale).transpose()?;
        let scope = self.store().write(caller.tenant()).await?;
        let hub = scope.hub();
        let mut user = places::locked(hub, id).await?.ok_or(ServiceError::Unauthenticated)?;
        if user.version != version {
            return Err(ServiceError::Conflict { version: user.version });
        }
        user.name = name.unwrap_or(user.name);
        user.locale = locale.unwrap_or(user.locale);
        user.version += 1;
        hub.keep_user(user.clone()).await?;
        let has_factor = has_factor(hub, id).await?;
        let left = hub.recovery_codes_left(id).await?;
        let deed = caller.deed(Action::EditOwnProfile.code(), format!("user:{id}"));
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        Ok(view(user, has_factor, left))
    }
}

fn view(user: store::User, has_second_factor: bool, recovery_codes_left: u64) -> ProfileView {
    ProfileView {
        user: user.id,
        name: user.name,
        email: user.email,
        email_verified: user.email_verified_at.is_some(),
        locale: user.locale,
        has_password: user.password_hash.is_some(),
        has_second_factor,
        recovery_codes_left,
        version: user.version,
    }
}
