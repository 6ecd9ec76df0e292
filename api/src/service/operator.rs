//! What only whoever runs the server does to people: shutting somebody out of everything, and
//! helping who has lost both phone and recovery codes. Whoever asks for that must have been
//! recognised by other means; no admin of a consultancy can do it, for a person may be in several.

use super::audit::Actor;
use super::mail::{Letter, Template};
use super::password::told;
use super::places;
use super::{Result, ServiceError, Services};
use crate::auth::email::Email;
use crate::store::{Hub, User};

impl Services {
    /// Shuts somebody out of everything at once, or lets them in again.
    ///
    /// # Errors
    /// Not found if nobody has the address.
    pub async fn shut_out(&self, address: &str, shut: bool) -> Result<()> {
        let now = self.now();
        let hub = self.store().hub().await?;
        let mut user = locked(&hub, address).await?;
        user.disabled_at = shut.then_some(user.disabled_at.unwrap_or(now));
        user.version += 1;
        if shut {
            hub.end_sessions(user.id, None, now).await?;
        }
        hub.keep_user(user.clone()).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        let action = if shut { "shut_out" } else { "let_in" };
        let by = Actor::Operator;
        Ok(told(hub, &places, &user, now, (by, ""), action).await?.commit().await?)
    }

    /// Takes somebody's second factor away, who can then sign in without, or set up another where
    /// one is asked for. All their sign-ins end, and they are told.
    ///
    /// # Errors
    /// Not found if nobody has the address.
    pub async fn forget_factor(&self, address: &str) -> Result<()> {
        let now = self.now();
        let hub = self.store().hub().await?;
        let user = locked(&hub, address).await?;
        hub.put_second_factor(user.id, None, Vec::new()).await?;
        hub.end_sessions(user.id, None, now).await?;
        self.send(&hub, Letter::to(&user, Template::SecondFactorRemoved)).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        let by = Actor::Operator;
        let told = told(hub, &places, &user, now, (by, ""), "second_factor_removed").await?;
        Ok(told.commit().await?)
    }
}

/// A person who is about to be changed, shut out or not.
async fn locked(hub: &Hub, address: &str) -> Result<User> {
    let email = Email::parse(address).map_err(|_| ServiceError::NotFound)?;
    let user = hub.user_by_email(email.key()).await?.ok_or(ServiceError::NotFound)?;
    hub.alone(&format!("user {}", user.id)).await?;
    hub.user(user.id).await?.ok_or(ServiceError::NotFound)
}
