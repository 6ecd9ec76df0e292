//! Whether somebody reads the mail of the address they have with us.

use super::audit::Actor;
use super::mail::{Letter, Template};
use super::password::told;
use super::places;
use super::throttle::Wanted;
use super::{Caller, Result, ServiceError, Services, Visit};
use crate::auth::limits;
use crate::auth::link_token::Purpose;
use crate::auth::permission::{Action, allows};
use secrecy::{ExposeSecret, SecretString};

impl Services {
    /// Sends the caller a link to confirm their address; nothing if that was done.
    ///
    /// # Errors
    /// When it was asked for too often.
    pub async fn request_verification(&self, caller: &Caller) -> Result<()> {
        allows(&caller.principal, Action::EditOwnProfile, None)?;
        let id = caller.person()?.user;
        let hub = self.store().read_hub().await?;
        let user = hub.user(id).await?.ok_or(ServiceError::NotFound)?;
        drop(hub);
        if user.email_verified_at.is_some() {
            return Ok(());
        }
        self.throttle(vec![Wanted::of(limits::MAIL_ADDRESS, &user.email_key)]).await?;
        let hub = self.store().hub().await?;
        let link = self.add_link(&hub, user.id, Purpose::Verify).await?;
        let page = self.page("verify", link.expose_secret());
        self.send(&hub, Letter::to(&user, Template::Verify).with("link", page)).await?;
        Ok(hub.commit().await?)
    }

    /// Confirms an address with a link from a mail.
    ///
    /// # Errors
    /// `link_invalid`.
    pub async fn verify_email(&self, visit: &Visit, link: &SecretString) -> Result<()> {
        self.throttle_links(visit).await?;
        let hub = self.store().hub().await?;
        let row = self.open_link(&hub, Purpose::Verify, link).await?;
        self.use_link(&hub, &row).await?;
        let user = places::locked(&hub, row.user_id).await?;
        let mut user = user.ok_or_else(super::links::bad_link)?;
        user.email_verified_at = Some(self.now());
        user.version += 1;
        hub.keep_user(user.clone()).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        let by = (Actor::Person(user.id), visit.request_id.as_str());
        let hub = told(hub, &places, &user, self.now(), by, "email_verified").await?;
        Ok(hub.commit().await?)
    }
}
