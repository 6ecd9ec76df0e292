//! `[mail]`

use super::kind::{Kind, Secrecy, without_password};
use super::section::Fallback::{Text, Unset};
use super::section::section;
use crate::mail::{Relay, Security, Sender, Way};
use percent_encoding::percent_decode_str;
use secrecy::{ExposeSecret, SecretString};
use std::path::PathBuf;
use std::time::Duration;
use url::Url;

section! {
    /// How mails leave.
    Mail in "mail" {
        /// The mail server: `smtps://` encrypts from the start, `smtp://` after the greeting.
        /// `smtp://…?tls=none` never does, for a server on this machine.
        smtp: Option<SmtpUrl> = Unset;
        /// A file with certificates (PEM) of authorities that may vouch for the mail server, beside
        /// those of the machine.
        authority: Option<PathBuf> = Unset;
        /// How long sending one mail may take.
        patience: Duration = Text("30s");
        /// A folder that mails are written to instead of being sent. Unset in development:
        /// `firstscan-mail`.
        folder: Option<PathBuf> = Unset;
        /// Who mails come from.
        from: MailFrom = Text("Firstscan <no-reply@localhost>");
    }
}

impl Mail {
    /// Where mails go.
    #[must_use]
    pub fn way(&self) -> Way {
        match (&self.smtp, &self.folder) {
            (Some(SmtpUrl { relay, .. }), _) => {
                let (authority, patience) = (self.authority.clone(), self.patience);
                Way::Smtp(Relay { authority, patience, ..relay.clone() })
            }
            (None, Some(folder)) => Way::Folder(folder.clone()),
            (None, None) => Way::Folder("firstscan-mail".into()),
        }
    }
}

/// Who mails come from.
#[derive(Clone, Debug)]
pub struct MailFrom {
    text: String,
    sender: Sender,
}

impl MailFrom {
    /// As mails name it.
    #[must_use]
    pub fn sender(&self) -> Sender {
        self.sender.clone()
    }
}

impl Kind for MailFrom {
    const SHAPE: &'static str = "an address like `desk@example.com` or `Desk <desk@example.com>`";

    fn read(text: &str) -> Result<Self, String> {
        let sender = Sender::parse(text).map_err(|_| Self::SHAPE.to_owned())?;
        Ok(MailFrom { text: text.to_owned(), sender })
    }

    fn show(&self) -> Option<String> {
        Some(self.text.clone())
    }
}

/// A mail server.
#[derive(Clone, Debug)]
pub struct SmtpUrl {
    text: SecretString,
    relay: Relay,
}

impl Kind for SmtpUrl {
    const SHAPE: &'static str =
        "`smtps://USER:PASSWORD@HOST`, or `smtp://` for encryption after the greeting";
    const SECRECY: Secrecy = Secrecy::Partly;

    fn read(text: &str) -> Result<Self, String> {
        let wrong = || Self::SHAPE.to_owned();
        let url = Url::parse(text).map_err(|_| wrong())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(wrong)?.to_owned();
        let security = match (url.scheme(), url.query()) {
            ("smtps", None) => Security::Tls,
            ("smtp", None) => Security::StartTls,
            ("smtp", Some("tls=none")) => Security::None,
            _ => return Err(wrong()),
        };
        let plain = |text: &str| {
            percent_decode_str(text).decode_utf8().map(String::from).map_err(|_| wrong())
        };
        let login = match (url.username(), url.password()) {
            ("", None) => None,
            (name, Some(password)) => Some((plain(name)?, plain(password)?.into())),
            _ => return Err(wrong()),
        };
        // Who vouches for it and how long a mail may take are settings of their own.
        let (port, authority, patience) = (url.port(), None, Duration::ZERO);
        let relay = Relay { host, port, security, authority, login, patience };
        Ok(SmtpUrl { text: text.to_owned().into(), relay })
    }

    fn show(&self) -> Option<String> {
        Some(without_password(self.text.expose_secret()))
    }
}
