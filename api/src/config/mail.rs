//! `[mail]`

use super::kind::{Kind, Secrecy, without_password};
use super::section::Fallback::{Text, Unset};
use super::section::section;
use secrecy::{ExposeSecret, SecretString};
use std::path::PathBuf;

section! {
    /// How mails leave.
    Mail in "mail" {
        /// The mail server. `smtps://` encrypts from the start, `smtp://…?tls=required` after
        /// greeting.
        smtp: Option<SmtpUrl> = Unset;
        /// A folder that mails are written to instead of being sent. Unset in development:
        /// `firstscan-mail`.
        folder: Option<PathBuf> = Unset;
        /// Who mails come from.
        from: String = Text("Firstscan <no-reply@localhost>");
    }
}

/// Where mails go.
#[derive(Clone, Debug)]
pub enum MailWay {
    /// To this server, in lettre's words.
    Smtp(SecretString),
    /// Into this folder.
    Folder(PathBuf),
}

impl Mail {
    /// Where mails go.
    #[must_use]
    pub fn way(&self) -> MailWay {
        match (&self.smtp, &self.folder) {
            (Some(SmtpUrl(url)), _) => MailWay::Smtp(url.clone()),
            (None, Some(folder)) => MailWay::Folder(folder.clone()),
            (None, None) => MailWay::Folder("firstscan-mail".into()),
        }
    }
}

/// A mail server.
#[derive(Clone, Debug)]
pub struct SmtpUrl(SecretString);

impl Kind for SmtpUrl {
    const SHAPE: &'static str =
        "`smtps://USER:PASSWORD@HOST` or `smtp://USER:PASSWORD@HOST:587?tls=required`";
    const SECRECY: Secrecy = Secrecy::Partly;

    fn read(text: &str) -> Result<Self, String> {
        let right = url::Url::parse(text)
            .is_ok_and(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host());
        if right { Ok(SmtpUrl(text.to_owned().into())) } else { Err(Self::SHAPE.to_owned()) }
    }

    fn show(&self) -> Option<String> {
        Some(without_password(self.0.expose_secret()))
    }
}
