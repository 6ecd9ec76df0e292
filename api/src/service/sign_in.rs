//! From a password to a session or tokens. An address that we do not know gets the same answer
//! after the same work.

use super::caller::{Through, has_factor};
use super::grant::{Granted, Proven, Want};
use super::places::{self, Place};
use super::throttle::Wanted;
use super::{Caller, Result, ServiceError, Services, Visit};
use crate::auth::email::Email;
use crate::auth::limits;
use crate::auth::permission::{Action, allows};
use crate::store::{Hub, TenantId, User};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// What somebody types to sign in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// The address.
    pub email: String,
    /// The password.
    pub password: SecretString,
    /// The consultancy, for those who are in several.
    pub tenant: Option<Uuid>,
    /// What the client works with.
    pub want: Want,
}

impl Services {
    /// Signs somebody in with a password.
    ///
    /// # Errors
    /// `wrong_credentials` whatever of it was wrong; `no_consultancy` if the person is in none.
    pub async fn sign_in(&self, visit: &Visit, input: SignIn) -> Result<Granted> {
        let email = Email::parse(&input.email).ok();
        let key = email.as_ref().map_or(input.email.as_str(), Email::key);
        self.throttle_password(key, visit).await?;
        let keyring = self.keyring().await?;
        let user = match &email {
            Some(email) => self.store().read_hub().await?.user_by_email(email.key()).await?,
            None => None,
        };
        let user = user.filter(|user| user.disabled_at.is_none());
        let stored = user.as_ref().and_then(|user| user.password_hash.as_deref());
        let verified = self.hasher().verify(stored, &input.password).await?;
        let Some(user) = user.filter(|_| verified.ok) else {
            return Err(wrong_credentials());
        };
        let renewed = match verified.needs_rehash {
            true => Some(self.hasher().hash(&input.password).await?),
            false => None,
        };
        let hub = self.store().hub().await?;
        let mut user = unchanged(&hub, &user).await?.ok_or_else(wrong_credentials)?;
        if let Some(renewed) = renewed {
            user.password_hash = Some(renewed.expose_secret().to_owned());
            hub.keep_user(user.clone()).await?;
        }
        let has_factor = has_factor(&hub, user.id).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        let place = choose(places, input.tenant)?;
        let proven = Proven {
            user: &user,
            place,
            has_factor,
            factor_at: None,
            want: input.want,
            visit,
            action: Some("sign_in"),
        };
        self.grant(hub, &keyring, proven).await
    }

    /// Goes on in another consultancy with a new session or new tokens; those before end.
    ///
    /// # Errors
    /// Not found if the person is not in it.
    pub async fn go_to(&self, caller: &Caller, visit: &Visit, to: Uuid) -> Result<Granted> {
        allows(&caller.principal, Action::EditOwnProfile, None)?;
        let holder = caller.person()?;
        let keyring = self.keyring().await?;
        let hub = self.store().hub().await?;
        let user = places::locked(&hub, holder.user).await?.ok_or(ServiceError::NotFound)?;
        let has_factor = has_factor(&hub, user.id).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        let place = choose(places, Some(to)).map_err(|_| ServiceError::NotFound)?;
        let now = self.now();
        let (goes_on, factor_at) = match holder.through {
            Through::Session(id) => {
                let factor_at = hub.session(id).await?.and_then(|row| row.second_factor_at);
                (hub.end_session(user.id, id, now).await?, factor_at)
            }
            Through::Family(id) => {
                hub.alone(&format!("family {id}")).await?;
                let goes_on = !hub.is_family_revoked(id).await?;
                hub.revoke_family(id, now).await?;
                // Who has tokens has given the code.
                (goes_on, Some(now))
            }
        };
        if !goes_on {
            return Err(ServiceError::Unauthenticated);
        }
        let want = holder.through.want();
        let action = Some("enter_consultancy");
        let proven = Proven { user: &user, place, has_factor, factor_at, want, visit, action };
        self.grant(hub, &keyring, proven).await
    }

    /// A password is about to be tried for an address.
    pub(super) async fn throttle_password(&self, key: &str, visit: &Visit) -> Result<()> {
        self.throttle(vec![
            Wanted::by_both(limits::SIGN_IN, key, visit),
            Wanted::by_ip(limits::SIGN_IN_IP, visit),
            Wanted::of(limits::SIGN_IN_ADDRESS, key),
        ])
        .await
    }
}

/// The person as now, unless somebody changed the password or disabled them meanwhile.
pub(super) async fn unchanged(hub: &Hub, user: &User) -> Result<Option<User>> {
    let now = places::locked(hub, user.id).await?;
    Ok(now.filter(|now| now.password_hash == user.password_hash))
}

/// The place that is wanted, or the first one.
pub(super) fn choose(places: Vec<Place>, wanted: Option<Uuid>) -> Result<Place> {
    let fits = |place: &Place| wanted.is_none_or(|wanted| place.tenant == TenantId(wanted));
    places.into_iter().find(|place| place.active && fits(place)).ok_or_else(|| {
        let message = "You are in no consultancy that is open; ask yours for an invitation.";
        ServiceError::invalid(&[], "no_consultancy", message)
    })
}

fn wrong_credentials() -> ServiceError {
    let message = "The e-mail address or the password is wrong.";
    ServiceError::invalid(&[], "wrong_credentials", message)
}
