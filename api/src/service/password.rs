//! New passwords: changed by who knows the old one, or reset by who reads the mail.

use super::audit::{Actor, Deed, record};
use super::caller::{Through, has_factor};
use super::grant::{Granted, Proven, Want};
use super::links::bad_link;
use super::mail::{AskedFor, Letter, Template};
use super::places::{self, Place};
use super::sign_in::{choose, unchanged};
use super::throttle::Wanted;
use super::{Holder, Result, ServiceError, Services, Standing, UserError, Visit, lists};
use crate::auth::email::Email;
use crate::auth::limits;
use crate::auth::link_token::Purpose;
use crate::auth::policy::{self, Profile, Refusal};
use crate::clock::{Micros, utc};
use crate::store::{Hub, User};
use secrecy::{ExposeSecret, SecretString};

/// A new password as it will be stored.
struct Renewed {
    hash: SecretString,
    history: Vec<String>,
}

impl Services {
    /// Changes the password of somebody who knows the old one. All sign-ins end; the one that asks
    /// gets a new secret.
    ///
    /// # Errors
    /// `wrong_password`, or what the policy says.
    pub async fn change_password(
        &self,
        holder: &Holder,
        visit: &Visit,
        old: &SecretString,
        new: &SecretString,
        want: Want,
    ) -> Result<Granted> {
        holder.may_take(Standing::PasswordExpired)?;
        let keyring = self.keyring().await?;
        let hub = self.store().read_hub().await?;
        let user = hub.user(holder.user).await?.ok_or(ServiceError::Unauthenticated)?;
        let has_factor = has_factor(&hub, user.id).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        drop(hub);
        self.right_password(&user, old, visit).await?;
        let profile = places::profile(&places);
        let now = self.now();
        if let Some(set_at) = user.password_changed_at {
            policy::may_change(profile, utc(set_at), utc(now)).map_err(refused)?;
        }
        let renewed = self.renewed(&user, profile, has_factor, new).await?;
        let hub = self.store().hub().await?;
        let user = unchanged(&hub, &user).await?.ok_or_else(|| wrong_password("password"))?;
        let session = match holder.through {
            Through::Session(id) => hub.session(id).await?,
            Through::Family(_) => None,
        };
        if session.as_ref().is_some_and(|session| session.ended_at.is_some()) {
            return Err(ServiceError::Unauthenticated);
        }
        // Who has tokens has given the code.
        let factor_at = session.map_or(Some(now), |session| session.second_factor_at);
        hub.end_sessions(user.id, None, now).await?;
        let (id, action) = (&holder.request_id, "password_changed");
        let (hub, user) = self.set(hub, user, &places, renewed, id, action).await?;
        let place = choose(places, Some(holder.tenant.0))?;
        let proven =
            Proven { user: &user, place, has_factor, factor_at, want, visit, action: None };
        self.grant(hub, &keyring, proven).await
    }

    /// Sends a link for a new password, if there is anybody with that address. The answer is the
    /// same if there is not.
    ///
    /// # Errors
    /// When it was asked for too often.
    pub async fn request_reset(&self, visit: &Visit, address: &str) -> Result<()> {
        let email = Email::parse(address).ok();
        let key = email.as_ref().map_or(address, Email::key);
        self.throttle(vec![
            Wanted::by_ip(limits::RECOVERY_IP, visit),
            Wanted::of(limits::RECOVERY_ADDRESS, key),
            Wanted::of(limits::MAIL_ADDRESS, key),
        ])
        .await?;
        let hub = self.store().hub().await?;
        self.send_asked(&hub, AskedFor::Reset, email.as_ref()).await?;
        Ok(hub.commit().await?)
    }

    /// The mail with a link for a new password.
    pub(super) async fn reset_letter(&self, hub: &Hub, user: &User) -> Result<Letter> {
        let link = self.add_link(hub, user.id, Purpose::Reset).await?;
        let page = self.page("reset", link.expose_secret());
        Ok(Letter::to(user, Template::Reset).with("link", page))
    }

    /// Sets a new password with a link from a mail; all sign-ins end.
    ///
    /// # Errors
    /// `link_invalid`, or what the policy says; the link is still good then.
    pub async fn reset_password(
        &self,
        visit: &Visit,
        link: &SecretString,
        new: &SecretString,
    ) -> Result<()> {
        self.throttle_links(visit).await?;
        let hub = self.store().read_hub().await?;
        let row = self.open_link(&hub, Purpose::Reset, link).await?;
        let user = hub.user(row.user_id).await?.ok_or_else(bad_link)?;
        if user.disabled_at.is_some() {
            return Err(bad_link());
        }
        let has_factor = has_factor(&hub, user.id).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        drop(hub);
        let renewed = self.renewed(&user, places::profile(&places), has_factor, new).await?;
        let hub = self.store().hub().await?;
        let now = self.now();
        self.use_link(&hub, &row).await?;
        let mut user = unchanged(&hub, &user).await?.ok_or_else(bad_link)?;
        // Who could open the link reads the mail.
        user.email_verified_at = user.email_verified_at.or(Some(now));
        for purpose in [Purpose::Reset, Purpose::Magic] {
            hub.void_links(user.id, purpose.code(), now).await?;
        }
        hub.end_sessions(user.id, None, now).await?;
        let (id, action) = (&visit.request_id, "password_reset");
        Ok(self.set(hub, user, &places, renewed, id, action).await?.0.commit().await?)
    }

    /// Whether it is the person's password; tried no more often than at sign-in.
    pub(super) async fn right_password(
        &self,
        user: &User,
        password: &SecretString,
        visit: &Visit,
    ) -> Result<()> {
        self.throttle_password(&user.email_key, visit).await?;
        let stored = user.password_hash.as_deref();
        let right = self.hasher().verify(stored, password).await?.ok;
        if right { Ok(()) } else { Err(wrong_password("password")) }
    }

    /// The hash of a first password, if the policy takes it.
    pub(super) async fn first_password(
        &self,
        profile: Profile,
        email: &Email,
        name: &str,
        password: &SecretString,
    ) -> Result<SecretString> {
        let holder = policy::Holder { email, name, has_second_factor: false };
        checked(profile, password, holder)?;
        Ok(self.hasher().hash(password).await?)
    }

    /// The new password as it will be stored, if policy and history take it. Slow: outside
    /// transactions.
    async fn renewed(
        &self,
        user: &User,
        profile: Profile,
        has_second_factor: bool,
        password: &SecretString,
    ) -> Result<Renewed> {
        let email = Email::parse(&user.email)
            .map_err(|why| ServiceError::fault("stored e-mail address", why))?;
        checked(
            profile,
            password,
            policy::Holder { email: &email, name: &user.name, has_second_factor },
        )?;
        let earlier: Vec<String> = lists::read("password history", &user.password_history)?;
        let mut history: Vec<String> = user.password_hash.iter().cloned().chain(earlier).collect();
        history.truncate(profile.rules().history);
        if self.hasher().is_one_of(&history, password).await? {
            return Err(refused(Refusal::Reused));
        }
        Ok(Renewed { hash: self.hasher().hash(password).await?, history })
    }

    /// Stores a new password, and tells the person and everybody's trail.
    async fn set(
        &self,
        hub: Hub,
        mut user: User,
        places: &[Place],
        renewed: Renewed,
        request_id: &str,
        action: &'static str,
    ) -> Result<(Hub, User)> {
        let now = self.now();
        user.password_hash = Some(renewed.hash.expose_secret().to_owned());
        user.password_history = lists::write(&renewed.history);
        user.password_changed_at = Some(now);
        user.version += 1;
        hub.keep_user(user.clone()).await?;
        self.send(&hub, Letter::to(&user, Template::PasswordChanged)).await?;
        Ok((told(hub, places, &user, now, request_id, action).await?, user))
    }
}

/// Writes what a person did to themselves into the trail of each consultancy they are in.
pub(super) async fn told(
    mut hub: Hub,
    places: &[Place],
    user: &User,
    now: Micros,
    request_id: &str,
    action: &'static str,
) -> Result<Hub> {
    for place in places {
        let scope = hub.enter(place.tenant).await?;
        let actor = Actor::Person(user.id);
        let subject = format!("user:{}", user.id);
        record(&scope, now, Deed { actor, action, subject, request_id, call: None }).await?;
        hub = scope.leave().await?;
    }
    Ok(hub)
}

fn checked(profile: Profile, password: &SecretString, holder: policy::Holder<'_>) -> Result<()> {
    let refusals = policy::check(profile, password, holder);
    if refusals.is_empty() {
        return Ok(());
    }
    let errors = refusals.into_iter().map(|refusal| UserError::of_password("newPassword", refusal));
    Err(ServiceError::Invalid(errors.collect()))
}

fn refused(refusal: Refusal) -> ServiceError {
    ServiceError::Invalid(vec![UserError::of_password("newPassword", refusal)])
}

pub(super) fn wrong_password(field: &'static str) -> ServiceError {
    ServiceError::invalid(&[field], "wrong_password", "The present password is wrong.")
}
