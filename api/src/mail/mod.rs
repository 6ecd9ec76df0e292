//! Mail: what waits in the queue as a letter becomes a message here and is handed on.
//!
//! A [`Letter`] says what happened in fields and numbers. `compose` sets it in the reader's
//! language: `words` have the sentences, `sentences` those that depend on numbers, `language` what is
//! said often. The result is the same blocks for `plain` text and for `html`.
//! `message` puts the headers around it, and a mail server (`smtp`) or a folder (`folder`)
//! takes it. Nothing in a mail is loaded from elsewhere, and nothing in it tells us that it was
//! read.

mod block;
mod compose;
mod folder;
mod html;
mod language;
mod letter;
mod message;
mod news;
mod plain;
mod sentences;
mod smtp;
#[cfg(test)]
pub(crate) mod tests;
mod words;

pub use letter::{ACCENT, Letter, Template};
pub use message::{NotASender, Sender};
pub use news::{AlertNote, Detail, DigestNote, DigestPart, Finding, News, Window};
pub use smtp::{Relay, Security, Unready};

use crate::auth::origin::Site;
use folder::Folder;
use smtp::Smtp;
use std::path::PathBuf;
use uuid::Uuid;

/// Where mails go.
#[derive(Clone, Debug)]
pub enum Way {
    /// To a mail server.
    Smtp(Relay),
    /// Into a folder, a file each, where a developer looks at them.
    Folder(PathBuf),
}

/// Why a mail did not go out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsent {
    /// It will not go out however often it is tried.
    #[error("{0}")]
    Refused(String),
    /// It may go out later.
    #[error("{0}")]
    Later(String),
}

/// Sends letters.
#[derive(Debug)]
pub struct Mailer {
    sender: Sender,
    site: Site,
    carrier: Carrier,
}

/// What takes messages.
#[derive(Debug)]
enum Carrier {
    Smtp(Box<Smtp>),
    Folder(Folder),
}

impl Mailer {
    /// Sends as `sender`, for the desk at `site`.
    ///
    /// # Errors
    /// When the way cannot be prepared, such as certificates that cannot be read.
    pub fn new(sender: Sender, site: Site, way: Way) -> Result<Self, Unready> {
        let carrier = match way {
            Way::Smtp(relay) => Carrier::Smtp(Box::new(Smtp::new(relay)?)),
            Way::Folder(folder) => Carrier::Folder(Folder::new(folder)),
        };
        Ok(Mailer { sender, site, carrier })
    }

    /// Sends a letter. The same `id` gives the same message id, by which a mail that had to be sent
    /// twice is recognised.
    ///
    /// # Errors
    /// Says whether it is worth trying again.
    pub async fn send(&self, letter: &Letter, id: Uuid) -> Result<(), Unsent> {
        let mail = compose::compose(letter, &self.site);
        let message = message::message(&self.sender, &letter.to, &mail, id, letter.written_at)?;
        match &self.carrier {
            Carrier::Smtp(smtp) => smtp.send(message).await,
            Carrier::Folder(folder) => folder.keep(&message, id).await,
        }
    }
}
