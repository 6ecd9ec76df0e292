//! Signing in without a password, for clients. Staff see more than one client's data, so that
//! reading a mail is not enough for them.

use super::caller::has_factor;
use super::grant::{Granted, Proven, Want};
use super::links::bad_link;
use super::mail::{AskedFor, Letter, Template};
use super::places::{self, Place};
use super::sign_in::choose;
use super::throttle::Wanted;
use super::{Result, Services, Visit};
use crate::auth::email::Email;
use crate::auth::limits;
use crate::auth::link_token::Purpose;
use crate::auth::permission::Role;
use crate::store::{Hub, User};
use secrecy::{ExposeSecret, SecretString};

impl Services {
    /// Sends a link to sign in with, if the address is a client's. The answer is always the same.
    ///
    /// # Errors
    /// When it was asked for too often.
    pub async fn request_magic_link(&self, visit: &Visit, address: &str) -> Result<()> {
        let email = Email::parse(address).ok();
        let key = email.as_ref().map_or(address, Email::key);
        self.throttle(vec![
            Wanted::by_ip(limits::LINK_IP, visit),
            Wanted::of(limits::MAGIC_LINK_ADDRESS, key),
            Wanted::of(limits::MAIL_ADDRESS, key),
        ])
        .await?;
        let hub = self.store().hub().await?;
        self.send_asked(&hub, AskedFor::MagicLink, email.as_ref()).await?;
        Ok(hub.commit().await?)
    }

    /// The mail with a link to sign in with; none for staff.
    pub(super) async fn magic_letter(
        &self,
        hub: Hub,
        user: &User,
    ) -> Result<(Hub, Option<Letter>)> {
        let (hub, places) = places::places(hub, user.id).await?;
        if !is_client(&places) {
            return Ok((hub, None));
        }
        let link = self.add_link(&hub, user.id, Purpose::Magic).await?;
        let page = self.page("sign-in", link.expose_secret());
        Ok((hub, Some(Letter::to(user, Template::MagicLink).with("link", page))))
    }

    /// Signs a client in with a link from a mail. A second factor is asked for like after a
    /// password.
    ///
    /// # Errors
    /// `link_invalid`, also when the person has become staff since.
    pub async fn sign_in_by_link(
        &self,
        visit: &Visit,
        link: &SecretString,
        want: Want,
    ) -> Result<Granted> {
        self.throttle_links(visit).await?;
        let keyring = self.keyring().await?;
        let hub = self.store().hub().await?;
        let row = self.open_link(&hub, Purpose::Magic, link).await?;
        self.use_link(&hub, &row).await?;
        let mut user = places::locked(&hub, row.user_id).await?.ok_or_else(bad_link)?;
        let has_factor = has_factor(&hub, user.id).await?;
        let (hub, places) = places::places(hub, user.id).await?;
        if !is_client(&places) {
            return Err(bad_link());
        }
        let place = choose(places, None)?;
        if user.email_verified_at.is_none() {
            user.email_verified_at = Some(self.now());
            hub.keep_user(user.clone()).await?;
        }
        let proven = Proven {
            user: &user,
            place,
            has_factor,
            factor_at: None,
            want,
            visit,
            action: Some("sign_in_by_link"),
        };
        self.grant(hub, &keyring, proven).await
    }
}

fn is_client(places: &[Place]) -> bool {
    !places.is_empty() && places.iter().all(|place| place.role == Role::Client)
}
