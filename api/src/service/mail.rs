//! Mails are jobs, written in the transaction that causes them. They carry secrets (links), so
//! what waits in the queue is sealed.

use super::{Result, ServiceError, Services};
use crate::store::{Hub, NewJob, User};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::ExposeSecret;
use std::collections::BTreeMap;

pub use crate::mail::{Letter, News, Template};

/// The kind of job that sends a mail.
pub const KIND: &str = "mail";

impl Letter {
    /// A mail to a person.
    pub(super) fn to(user: &User, template: Template) -> Self {
        let letter = Letter::to_address(&user.email, &user.locale, template);
        letter.with("name", user.name.clone())
    }

    /// A mail to somebody whose name we do not know.
    pub(super) fn to_address(email: &str, locale: &str, template: Template) -> Self {
        Letter {
            to: Some(email.to_owned()),
            template,
            locale: locale.to_owned(),
            fields: BTreeMap::new(),
            news: News::None,
            written_at: 0,
        }
    }

    /// A mail to nobody.
    pub(super) fn to_nobody(template: Template) -> Self {
        Letter { to: None, ..Letter::to_address("", "", template) }.with("name", "")
    }

    /// The same telling of something besides.
    #[must_use]
    pub(super) fn telling(mut self, news: News) -> Self {
        self.news = news;
        self
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
        let plain = serde_json::to_vec(&letter).map_err(|why| ServiceError::fault("mail", why))?;
        let sealed =
            self.sealer().seal(KIND, &plain).map_err(|why| ServiceError::fault("mail", why))?;
        let payload = STANDARD.encode(sealed);
        let job = NewJob { kind: KIND, line: String::new(), payload, run_at: self.now() };
        hub.enqueue(self.clock(), job).await?;
        Ok(())
    }

    /// The mail in a job, for the worker.
    ///
    /// # Errors
    /// When the job was changed or its sealing key is gone.
    pub fn letter(&self, payload: &str) -> Result<Letter> {
        let sealed = STANDARD.decode(payload).map_err(|why| ServiceError::fault("mail", why))?;
        let plain =
            self.sealer().open(KIND, &sealed).map_err(|why| ServiceError::fault("mail", why))?;
        serde_json::from_slice(plain.expose_secret())
            .map_err(|why| ServiceError::fault("mail", why))
    }
}
