//! The settings: from the file, over it the environment, over that the command line.
//!
//! `layers` gathers what was given and remembers by whom, a `section!` says what there
//! is, `kind` reads each value, and everything that is wrong is told at once by [`ConfigError`].
//! `firstscan config` shows what is in force and where it came from, without the secrets.

mod allowance;
mod blobs;
mod database;
mod error;
mod flags;
mod keys;
mod kind;
mod layers;
mod log;
mod mail;
mod monitor;
mod reader;
mod section;
mod security;
mod server;
mod show;
mod webhooks;
mod worker;

#[cfg(test)]
mod tests;

pub use allowance::Allowance;
pub use blobs::Blobs;
pub use database::{Database, DatabaseUrl};
pub use error::{ConfigError, Problem};
pub use flags::Flags;
pub use keys::{Keys, SealingKeys};
pub use kind::{Count, Secrecy, Size};
pub use layers::Sources;
pub use log::{Collector, Log, LogFormat, LogLevel};
pub use mail::{Mail, MailFrom, SmtpUrl};
pub use monitor::Monitor;
pub use section::{Fallback, Setting};
pub use security::Security;
pub use server::{Mode, PublicUrl, Server};
pub use webhooks::Webhooks;
pub use worker::Worker;

use reader::Reader;
use section::Section;

/// All settings, read and found usable.
#[derive(Clone, Debug)]
pub struct Config {
    /// How it is served.
    pub server: Server,
    /// Where everything is kept.
    pub database: Database,
    /// Where uploaded files are kept.
    pub blobs: Blobs,
    /// How mails leave.
    pub mail: Mail,
    /// Messages to partners' programs.
    pub webhooks: Webhooks,
    /// Keys and passwords.
    pub security: Security,
    /// How much may be asked for.
    pub allowance: Allowance,
    /// Work in the background.
    pub worker: Worker,
    /// What is logged.
    pub log: Log,
    /// Figures for monitoring.
    pub monitor: Monitor,
    /// Where each setting came from, by key; those not in it have their default.
    from: std::collections::BTreeMap<String, String>,
}

/// A section with its name, what it is about and what is in it.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// What it is about.
    pub about: &'static str,
    /// What is in it.
    pub settings: &'static [Setting],
}

const fn chapter<S: Section>() -> Chapter {
    Chapter { about: S::ABOUT, settings: S::SETTINGS }
}

/// All there is to set.
pub const CHAPTERS: [Chapter; 10] = [
    chapter::<Server>(),
    chapter::<Database>(),
    chapter::<Blobs>(),
    chapter::<Mail>(),
    chapter::<Webhooks>(),
    chapter::<Security>(),
    chapter::<Allowance>(),
    chapter::<Worker>(),
    chapter::<Log>(),
    chapter::<Monitor>(),
];

impl Config {
    /// The settings as this process was given them.
    ///
    /// # Errors
    /// Says of each setting that cannot be used which it is, where it came from, what is wrong and
    /// what to do.
    pub fn load(flags: &Flags) -> Result<Self, ConfigError> {
        Config::read(&flags.sources(std::env::vars_os())?)
    }

    /// The settings from what was given.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn read(sources: &Sources) -> Result<Self, ConfigError> {
        let mut problems = Vec::new();
        let known: Vec<Setting> =
            CHAPTERS.iter().flat_map(|chapter| chapter.settings).copied().collect();
        let stack = layers::stack(sources, &known, &mut problems);
        let mut reader = Reader::new(&stack, &mut problems);
        let read = Config::sections(&mut reader);
        let from = reader.into_sources();
        match read {
            Some(config) if problems.is_empty() => Ok(Config { from, ..config }),
            _ => Err(problems.into()),
        }
    }

    /// Every section is read, so that everything wrong is found.
    fn sections(reader: &mut Reader<'_>) -> Option<Self> {
        let server = Server::read(reader);
        let database = Database::read(reader);
        let blobs = Blobs::read(reader);
        let mail = Mail::read(reader);
        let webhooks = Webhooks::read(reader);
        let security = Security::read(reader);
        let allowance = Allowance::read(reader);
        let worker = Worker::read(reader);
        let log = Log::read(reader);
        let monitor = Monitor::read(reader);
        Some(Config {
            server: server?,
            database: database?,
            blobs: blobs?,
            mail: mail?,
            webhooks: webhooks?,
            security: security?,
            allowance: allowance?,
            worker: worker?,
            log: log?,
            monitor: monitor?,
            from: std::collections::BTreeMap::new(),
        })
    }

    /// Whether strangers depend on it: said so, or kept in PostgreSQL, or at an https address.
    #[must_use]
    pub fn is_production(&self) -> bool {
        match self.server.mode {
            Some(mode) => mode == Mode::Production,
            None => {
                let https = self.server.public_url.as_ref().is_some_and(PublicUrl::is_https);
                https || self.database.url.is_postgres()
            }
        }
    }

    /// The same, if nothing is missing that serving and working needs.
    ///
    /// # Errors
    /// Says what is missing, and what does not go together.
    pub fn complete(self) -> Result<Self, ConfigError> {
        let mut problems = Vec::new();
        if self.is_production() {
            if self.mail.smtp.is_none() && self.mail.folder.is_none() {
                let what = "in production mails must go somewhere; set it, for instance \
                            smtps://USER:PASSWORD@mail.example.com, or mail.folder to collect them";
                problems.push(Problem::new("mail.smtp", "", what));
            }
            if self.server.public_url.is_none() {
                problems.push(server::unknown_site());
            }
            if self.security.keys.is_none() {
                problems.push(keys::missing());
            }
        }
        if self.mail.smtp.is_some() && self.mail.folder.is_some() {
            let what = "mails go to a server or into a folder; keep mail.smtp or mail.folder";
            problems.push(Problem::new("mail.folder", &self.source("mail.folder"), what));
        }
        if problems.is_empty() { Ok(self) } else { Err(problems.into()) }
    }

    /// Where a setting came from.
    #[must_use]
    pub fn source(&self, key: &str) -> String {
        self.from.get(key).cloned().unwrap_or_else(|| "default".to_owned())
    }
}
