//! Links that work once, in mails to people we know.

use super::error::refused;
use super::throttle::Wanted;
use super::{Result, ServiceError, Services, Visit};
use crate::auth::limits;
use crate::auth::link_token::{LinkToken, Purpose};
use crate::auth::secret::Digest;
use crate::store::{Hub, Link};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

impl Services {
    /// A new link for a person; the ones before it for the same purpose end.
    pub(super) async fn add_link(
        &self,
        hub: &Hub,
        user: Uuid,
        purpose: Purpose,
    ) -> Result<SecretString> {
        let now = self.now();
        hub.void_links(user, purpose.code(), now).await?;
        let link = LinkToken::generate(purpose, self.clock().id())?;
        let lifetime = purpose.lifetime().num_microseconds().unwrap_or_default();
        hub.add_link(Link {
            id: link.id(),
            purpose: purpose.code().to_owned(),
            user_id: user,
            hash: link.digest().as_bytes().to_vec(),
            created_at: now,
            expires_at: now + lifetime,
            used_at: None,
        })
        .await?;
        Ok(link.text())
    }

    /// The link that somebody opened, if it is good; it is not used up yet.
    pub(super) async fn open_link(
        &self,
        hub: &Hub,
        purpose: Purpose,
        text: &SecretString,
    ) -> Result<Link> {
        let token = LinkToken::parse(purpose, text.expose_secret()).ok_or_else(bad_link)?;
        let link = hub.link(token.id()).await?.ok_or_else(bad_link)?;
        let right = link.purpose == purpose.code()
            && Digest::from_stored(&link.hash) == Some(token.digest());
        if !right || link.used_at.is_some() || link.expires_at <= self.now() {
            return Err(bad_link());
        }
        Ok(link)
    }

    /// Uses a link up; of two who try, one gets through.
    pub(super) async fn use_link(&self, hub: &Hub, link: &Link) -> Result<()> {
        if hub.use_link(link.id, self.now()).await? { Ok(()) } else { Err(bad_link()) }
    }

    pub(super) async fn throttle_links(&self, visit: &Visit) -> Result<()> {
        self.throttle(vec![Wanted::by_ip(limits::LINK_IP, visit)]).await
    }
}

/// One answer for every link that does not work.
pub(super) fn bad_link() -> ServiceError {
    refused("link_invalid");
    let message = "The link was used already, has expired, or is incomplete; ask for a new one.";
    ServiceError::invalid(&["link"], "link_invalid", message)
}
