//! Mails are jobs, written in the transaction that causes them. They carry secrets (links), so
//! what waits in the queue is sealed.

use super::watch::{AlertNote, DigestNote};
use super::{Result, ServiceError, Services};
use crate::auth::link_token::Purpose;
use crate::clock::Micros;
use crate::store::{Hub, NewJob, User};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kind of job that sends a mail.
pub const KIND: &str = "mail";

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Somebody is invited.
    Invite,
    /// A new password was asked for.
    Reset,
    /// An address is to be confirmed.
    Verify,
    /// Signing in without a password.
    MagicLink,
    /// The password was changed.
    PasswordChanged,
    /// A second factor was set up.
    SecondFactorAdded,
    /// The second factor was taken away.
    SecondFactorRemoved,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// Categories of an account fell, or will.
    Alert,
    /// The check of five, once a week.
    Digest,
}

impl Template {
    /// Every text.
    pub const ALL: [Template; 10] = [
        Template::Invite,
        Template::Reset,
        Template::Verify,
        Template::MagicLink,
        Template::PasswordChanged,
        Template::SecondFactorAdded,
        Template::SecondFactorRemoved,
        Template::RecoveryCodeUsed,
        Template::Alert,
        Template::Digest,
    ];

    /// What the link in it is good for, if there is one that ends.
    #[must_use]
    pub const fn purpose(self) -> Option<Purpose> {
        match self {
            Template::Invite => Some(Purpose::Invite),
            Template::Reset => Some(Purpose::Reset),
            Template::Verify => Some(Purpose::Verify),
            Template::MagicLink => Some(Purpose::Magic),
            Template::PasswordChanged
            | Template::SecondFactorAdded
            | Template::SecondFactorRemoved
            | Template::RecoveryCodeUsed
            | Template::Alert
            | Template::Digest => None,
        }
    }
}

/// What a mail tells of besides its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Nothing.
    #[default]
    None,
    /// Categories of an account that fell, or will.
    Alerts(Vec<AlertNote>),
    /// A week of accounts.
    Digest(DigestNote),
}

/// A mail to be written.
#[derive(Serialize, Deserialize)]
pub struct Letter {
    /// To whom. Nobody: there is nothing to send; the job is there so that asking for an address
    /// that we do not know takes as long as for one that we know.
    pub to: Option<String>,
    /// Which text.
    pub template: Template,
    /// In which language.
    pub locale: String,
    /// What goes into the text.
    pub fields: BTreeMap<String, String>,
    /// What it tells of besides.
    pub news: News,
    /// When it was handed in.
    pub written_at: Micros,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Letter({:?} [redacted])", self.template)
    }
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
