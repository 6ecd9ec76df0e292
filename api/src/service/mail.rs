//! Mails are jobs, written in the transaction that causes them. They carry secrets (links), so
//! what waits in the queue is sealed.
//!
//! A mail that a stranger asks for is written by the worker, not while the stranger waits: whether
//! there is anybody with that address makes no difference to what the request does.

use super::outside::may_send;
use super::{Result, ServiceError, Services};
use crate::auth::email::Email;
use crate::auth::link_token::Purpose;
use crate::clock::Micros;
use crate::mail::ACCENT;
use crate::store::{Hub, NewJob, TenantScope, User};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use crate::mail::{Letter, News, Template};

/// The kind of job that sends a mail.
pub const KIND: &str = "mail";

/// What somebody can ask for who only says an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum AskedFor {
    /// A link for a new password.
    Reset,
    /// A link to sign in with.
    MagicLink,
}

impl AskedFor {
    fn lifetime(self) -> Micros {
        let purpose = match self {
            AskedFor::Reset => Purpose::Reset,
            AskedFor::MagicLink => Purpose::Magic,
        };
        purpose.lifetime().num_microseconds().unwrap_or_default()
    }
}

/// What waits in the queue.
#[derive(Serialize, Deserialize)]
enum Waiting {
    Letter(Letter),
    Asked { what: AskedFor, email_key: String, at: Micros },
}

impl Letter {
    /// A mail to a person.
    pub(super) fn to(user: &User, template: Template) -> Self {
        let letter = Letter::to_address(&user.email, &user.locale, template);
        letter.with("name", user.name.clone())
    }

    /// A mail to somebody whose name we do not know.
    pub(super) fn to_address(email: &str, locale: &str, template: Template) -> Self {
        Letter {
            to: email.to_owned(),
            template,
            locale: locale.to_owned(),
            fields: BTreeMap::new(),
            news: News::None,
            written_at: 0,
        }
    }

    /// The same telling of something besides.
    #[must_use]
    pub(super) fn telling(mut self, news: News) -> Self {
        self.news = news;
        self
    }

    /// The same in a consultancy's colour, if it has one.
    #[must_use]
    pub(super) fn coloured(self, accent: Option<&str>) -> Self {
        match accent {
            Some(accent) => self.with(ACCENT, accent),
            None => self,
        }
    }

    /// The same with one thing more in the text.
    #[must_use]
    pub(super) fn with(mut self, field: &str, text: impl Into<String>) -> Self {
        self.fields.insert(field.to_owned(), text.into());
        self
    }
}

impl Services {
    /// Has a mail sent, if the transaction is kept.
    pub(super) async fn send(&self, hub: &Hub, mut letter: Letter) -> Result<()> {
        letter.written_at = self.now();
        self.put(hub, &Waiting::Letter(letter)).await
    }

    /// Has a mail sent on a consultancy's behalf, if the transaction is kept and anything may be sent
    /// outside.
    pub(super) async fn send_for(&self, scope: &TenantScope, letter: Letter) -> Result<()> {
        match may_send(scope).await? {
            true => self.send(scope.hub(), letter).await,
            false => Ok(()),
        }
    }

    /// Has a mail sent to whoever has an address, if anybody has.
    pub(super) async fn send_asked(
        &self,
        hub: &Hub,
        what: AskedFor,
        email: Option<&Email>,
    ) -> Result<()> {
        let email_key = email.map(|email| email.key().to_owned()).unwrap_or_default();
        self.put(hub, &Waiting::Asked { what, email_key, at: self.now() }).await
    }

    async fn put(&self, hub: &Hub, waiting: &Waiting) -> Result<()> {
        let plain = serde_json::to_vec(waiting).map_err(|why| ServiceError::fault("mail", why))?;
        let sealed =
            self.sealer().seal(KIND, &plain).map_err(|why| ServiceError::fault("mail", why))?;
        let payload = STANDARD.encode(sealed);
        let job = NewJob { kind: KIND, line: String::new(), payload, run_at: self.now() };
        hub.enqueue(self.clock(), job).await?;
        Ok(())
    }

    /// The mail in a job, for the worker; none if there is nobody to send it to. A job that is done
    /// twice makes a new link, and the one before it ends.
    ///
    /// # Errors
    /// When the job was changed, its sealing key is gone, or the database cannot.
    pub async fn letter(&self, payload: &str) -> Result<Option<Letter>> {
        let sealed = STANDARD.decode(payload).map_err(|why| ServiceError::fault("mail", why))?;
        let plain =
            self.sealer().open(KIND, &sealed).map_err(|why| ServiceError::fault("mail", why))?;
        let waiting = serde_json::from_slice(plain.expose_secret())
            .map_err(|why| ServiceError::fault("mail", why))?;
        match waiting {
            Waiting::Letter(letter) => Ok(Some(letter)),
            Waiting::Asked { what, email_key, at } => {
                // Who asked that long ago has asked again or given up.
                let late = self.now() - at >= what.lifetime();
                if late { Ok(None) } else { self.asked_letter(what, &email_key).await }
            }
        }
    }

    async fn asked_letter(&self, what: AskedFor, email_key: &str) -> Result<Option<Letter>> {
        let hub = self.store().hub().await?;
        let user = hub.user_by_email(email_key).await?;
        let Some(user) = user.filter(|user| user.disabled_at.is_none()) else { return Ok(None) };
        let (hub, letter) = match what {
            AskedFor::Reset => {
                let letter = self.reset_letter(&hub, &user).await?;
                (hub, Some(letter))
            }
            AskedFor::MagicLink => self.magic_letter(hub, &user).await?,
        };
        hub.commit().await?;
        Ok(letter.map(|letter| Letter { written_at: self.now(), ..letter }))
    }
}
